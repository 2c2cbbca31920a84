// The second half of the sentences: numbers, locators and records that don't fit together.
#include <algorithm>
#include <optional>
#include <string>

#include "base/format.h"
#include "base/nearest.h"
#include "base/text.h"
#include "load/wording.h"

namespace atlas::loading {
namespace {

std::string write(double value) { return format_number(value, Language::english, Grouping::none); }

}  // namespace

Complaint out_of_range(double value, double lowest, double highest) {
    return complain("out-of-range", {"{0} is outside the range {1} to {2}.", "{0} 超出了 {1} 至 {2} 的范围。"},
                    {"Write a number from {1} to {2}.", "请写 {1} 至 {2} 之间的数字。"},
                    {write(value), write(lowest), write(highest)});
}

Complaint below_range(double value, double lowest) {
    return complain("out-of-range", {"{0} is below {1}.", "{0} 小于 {1}。"},
                    {"Write a number of at least {1}.", "请写不小于 {1} 的数字。"}, {write(value), write(lowest)});
}

Complaint percent_over_100(double value) {
    return complain("out-of-range", {"{0} per cent is more than the whole.", "百分之 {0} 超过了整体。"},
                    {"Write at most 100; “over 100%” is the value 100 with the qualifier “more-than”.",
                     "请写不超过 100 的数字；“超过 100%”写作数值 100，并注明限定词“more-than”。"},
                    {write(value)});
}

Complaint fraction_of_whole(double value) {
    return complain("out-of-range", {"{0} is not a whole number.", "{0} 不是整数。"},
                    {"People, times, years of the calendar and paragraphs are counted in whole numbers.",
                     "人数、人次、年份和段落应为整数。"},
                    {write(value)});
}

Complaint reversed_range(double from, double to) {
    return complain("out-of-range", {"The range begins at {0} and ends at {1}.", "区间从 {0} 开始，到 {1} 结束。"},
                    {"Write the smaller number as “from”.", "请把较小的数字写在“from”中。"}, {write(from), write(to)});
}

Complaint missing_locator() {
    return complain("missing-locator", {"No source is given.", "没有给出来源。"},
                    {"Add “sources” with the document, section and paragraph where this stands.",
                     "请在“sources”中写明所在的文件、章节和段落。"});
}

Complaint whole_document_with_place() {
    return complain("bad-locator",
                    {"A locator for the whole document names a place in it.", "指向整份文件的出处又写了其中的位置。"},
                    {"With the section “whole” leave out “paragraph” and “printed”, or name the real section.",
                     "章节为“whole”时请省略“paragraph”和“printed”，或改为实际的章节。"});
}

Complaint printed_is_a_passage(std::size_t limit) {
    return complain("bad-locator", {"“printed” holds a passage.", "“printed”中写了一段话。"},
                    {"Give only the figure or name as printed, at most {0} characters; leave it out where the "
                     "statement is in words.",
                     "只写原文中的数字或名称，不超过 {0} 个字符；若原文是文字叙述，请省略。"},
                    {std::to_string(limit)});
}

Complaint missing_paragraph() {
    return complain(
        "bad-locator", {"The locator has no paragraph.", "出处没有写明段落。"},
        {"Add “paragraph”, counted from 1 within the section; only web pages, copies and datasets have none.",
         "请补上“paragraph”（在该章节内从 1 数起）；只有网页、转载和数据集可以省略。"});
}

BilingualText kind_in_words(RecordKind kind) {
    switch (kind) {
        case RecordKind::document:
            return {"document", "来源文件"};
        case RecordKind::country:
            return {"country or region", "国家或地区"};
        case RecordKind::organisation:
            return {"organisation", "机构"};
        case RecordKind::ranking:
            return {"ranking", "排名"};
        case RecordKind::faculty:
            return {"faculty", "学院"};
        case RecordKind::programme:
            return {"programme", "专业"};
        case RecordKind::agreement:
            return {"agreement", "协议"};
        case RecordKind::opportunity:
            return {"opportunity", "项目"};
        case RecordKind::population:
            return {"population", "群体"};
        case RecordKind::fact:
            return {"fact", "事实"};
        case RecordKind::breakdown:
            return {"breakdown", "构成"};
        case RecordKind::conflict:
            return {"conflict", "矛盾"};
        case RecordKind::chart:
            return {"chart", "图表"};
        case RecordKind::subject:
            break;
    }
    return {"subject (faculty, population, programme, organisation, agreement or opportunity)",
            "主体（学院、群体、专业、机构、协议或项目）"};
}

Complaint duplicate_id(std::string_view id, std::string_view file, std::string_view pointer) {
    return complain(
        "duplicate-id", {"The id “{0}” is used already, in {1} at {2}.", "id“{0}”已被使用，见 {1} 的 {2}。"},
        {"Give each record an id of its own; the first one counts.", "每条记录应有自己的 id；以第一条为准。"},
        {excerpt(id), file, pointer});
}

Complaint dangling_id(RecordKind kind, std::string_view id, const Names& existing) {
    const BilingualText words = kind_in_words(kind);
    const std::optional<std::string> nearest = find_nearest(id, existing);
    return {"dangling-id",
            {fill("There is no {0} “{1}”.", {words.english, excerpt(id)}),
             fill("没有名为“{1}”的{0}。", {words.chinese, excerpt(id)})},
            nearest ? BilingualText{fill("Did you mean “{0}”?", {*nearest}), fill("是否应为“{0}”？", {*nearest})}
                    : BilingualText{fill("Add the {0}, or name one that exists.", {words.english}),
                                    fill("请添加该{0}，或改用已有的。", {words.chinese})}};
}

Complaint folder_mismatch(std::string_view id, std::string_view folder) {
    return complain("folder-mismatch",
                    {"The faculty is called “{0}”, its folder “{1}”.", "学院的 id 是“{0}”，其文件夹名是“{1}”。"},
                    {"Give both the same name.", "请使两者同名。"}, {excerpt(id), excerpt(folder)});
}

Complaint closed_partner(std::string_view organisation) {
    return complain("closed-partner",
                    {"This is offered as active, but “{0}” is closed.", "此项标为进行中，但“{0}”已关闭。"},
                    {"Set “status” to “closed”, or correct the status of the organisation.",
                     "请将“status”改为“closed”，或更正该机构的状态。"},
                    {excerpt(organisation)});
}

Complaint state_without_conflict(std::string_view fact) {
    return complain(
        "state-without-conflict",
        {"“{0}” is conflicting, but no contradiction lists it.", "“{0}”标为有矛盾，但没有任何矛盾记录列出它。"},
        {"Add a conflict of the kind “contradiction” that lists it, or correct its state.",
         "请添加一条列出它的“contradiction”类矛盾记录，或更正其状态。"},
        {excerpt(fact)});
}

Complaint conflict_without_state(std::string_view fact) {
    return complain("conflict-without-state",
                    {"This contradiction lists “{0}”, whose state is not “conflicting”.",
                     "此矛盾记录列出了“{0}”，但其状态不是“conflicting”。"},
                    {"Set the state of the fact to “conflicting”, or choose another kind of conflict.",
                     "请将该事实的状态改为“conflicting”，或改用其他类别。"},
                    {excerpt(fact)});
}

Complaint unit_mismatch(std::string_view fact, std::string_view unit, std::string_view expected) {
    return complain(
        "unit-mismatch", {"“{0}” has the unit {1}, where {2} is needed.", "“{0}”的单位是 {1}，此处应为 {2}。"},
        {"Use facts of the unit {2} here.", "此处请使用单位为 {2} 的事实。"}, {excerpt(fact), unit, expected});
}

Complaint parts_exceed_whole(double sum, double whole) {
    return complain("parts-exceed-whole",
                    {"The parts add up to {0}, more than the whole of {1}.", "各部分之和为 {0}，大于整体 {1}。"},
                    {"Correct a value, or record the disagreement as a conflict instead of a breakdown.",
                     "请更正数值；若原文如此，请改记为矛盾，而不是构成。"},
                    {write(sum), write(whole)});
}

Complaint parts_miss_whole(double sum, double whole) {
    return complain(
        "parts-miss-whole", {"The parts add up to {0}, not to the whole of {1}.", "各部分之和为 {0}，不等于整体 {1}。"},
        {"Add what is missing, or set “complete” to false.", "请补上缺少的部分，或将“complete”设为 false。"},
        {write(sum), write(whole)});
}

Complaint part_without_number(std::string_view fact) {
    return complain("parts-miss-whole", {"“{0}” has no number to add up.", "“{0}”没有可以相加的数值。"},
                    {"Set “complete” to false, or use facts with a single number.",
                     "请将“complete”设为 false，或使用具有单一数值的事实。"},
                    {excerpt(fact)});
}

Complaint formula_mismatch(double written, double computed, int decimals) {
    const std::string rounded = format_number(computed, decimals, Language::english, Grouping::none);
    return complain(
        "formula-mismatch", {"The value is {0}, but the formula gives {1}.", "数值是 {0}，但公式得出 {1}。"},
        {"Write {2}, or correct the formula.", "请写 {2}，或更正公式。"},
        {write(written), format_number(computed, std::max(4, decimals), Language::english, Grouping::none), rounded});
}

Complaint formula_syntax(std::string_view formula, std::size_t column) {
    return complain("bad-formula",
                    {"The formula “{0}” can't be read from character {1} on.", "公式“{0}”从第 {1} 个字符起无法解读。"},
                    {"Use {fact-id}, numbers, + - * / and parentheses.", "请使用 {fact-id}、数字、+ - * / 和圆括号。"},
                    {excerpt(formula), std::to_string(column)});
}

Complaint formula_too_deep() {
    return complain("bad-formula",
                    {"The formula has too many parentheses inside each other.", "公式中的括号嵌套过深。"},
                    {"Write it with fewer parentheses.", "请减少括号层数。"});
}

Complaint formula_division_by_zero() {
    return complain("bad-formula", {"The formula divides by zero.", "公式中出现除以零。"},
                    {"Correct the formula or the value it divides by.", "请更正公式或作为除数的数值。"});
}

Complaint formula_unknown_name(std::string_view id) {
    return complain("bad-formula",
                    {"The formula uses “{0}”, which “derived_from” does not list.",
                     "公式使用了“{0}”，但“derived_from”中没有列出。"},
                    {"Add it to “derived_from”, or correct its name.", "请将其加入“derived_from”，或更正名称。"},
                    {excerpt(id)});
}

Complaint formula_unused_name(std::string_view id) {
    return complain("bad-formula",
                    {"“derived_from” lists “{0}”, which the formula does not use.",
                     "“derived_from”列出了“{0}”，但公式中没有使用。"},
                    {"Use it in the formula, or remove it from the list.", "请在公式中使用它，或将其从列表中删去。"},
                    {excerpt(id)});
}

Complaint formula_operand_without_number(std::string_view id) {
    return complain("bad-formula", {"“{0}” has no single number to calculate with.", "“{0}”没有可用于计算的单一数值。"},
                    {"Derive only from facts whose value is a number.", "只能由数值为数字的事实推算。"}, {excerpt(id)});
}

Complaint formula_cycle(std::string_view id) {
    return complain("bad-formula", {"“{0}” is derived from itself.", "“{0}”由其自身推算得出。"},
                    {"Derive it from stated facts.", "请由原文载明的事实推算。"}, {excerpt(id)});
}

Complaint formula_for_words() {
    return complain("bad-formula", {"A derived fact needs a number as its value.", "推算的事实必须以数字为值。"},
                    {"Write the number that the formula gives.", "请写出公式得到的数字。"});
}

}  // namespace atlas::loading
