#include "load/wording.h"

#include <optional>

#include "base/nearest.h"
#include "base/text.h"

namespace atlas::loading {
namespace {

std::string list_names(const Names& names, std::string_view separator) {
    constexpr std::size_t most = 20;
    std::string result;
    for (std::size_t i = 0; i < names.size() && i < most; ++i) {
        if (i > 0) result += separator;
        result += names[i];
    }
    return names.size() > most ? result + " …" : result;
}

/// "Did you mean …?" when a name is near, or else the names that there are.
BilingualText suggest(std::string_view word, const Names& names) {
    if (const std::optional<std::string> nearest = find_nearest(word, names)) {
        return {fill("Did you mean “{0}”?", {*nearest}), fill("是否应为“{0}”？", {*nearest})};
    }
    return {fill("Use one of: {0}.", {list_names(names, ", ")}),
            fill("请使用以下之一：{0}。", {list_names(names, "、")})};
}

}  // namespace

Complaint missing_file(std::string_view path) {
    return complain(
        "missing-file", {"The file {0} is missing.", "缺少文件 {0}。"},
        {"Add it; data/README.md describes what it holds.", "请补上该文件；其内容见 data/README.md 的说明。"}, {path});
}

Complaint unreadable_file(std::string_view path, std::string_view reason) {
    return complain(
        "unreadable-file", {"The file {0} could not be read: {1}", "无法读取文件 {0}：{1}"},
        {"Check that the file is there and may be read, then load again.", "请确认该文件存在且可读取，然后重新加载。"},
        {path, excerpt(reason, 200)});
}

Complaint unexpected_file(const Names& known) {
    const std::string names = list_names(known, ", ");
    const std::string chinese_names = list_names(known, "、");
    return {"unexpected-file",
            {"Nothing reads a file of this name here.", "此处不会读取这个名称的文件。"},
            {fill("Rename it or move it out of the data folder. Files read here: {0}.", {names}),
             fill("请更名，或将其移出数据文件夹。此处读取的文件有：{0}。", {chinese_names})}};
}

Complaint repeated_file() {
    return complain("duplicate-file", {"This file was given twice.", "同一文件给出了两次。"},
                    {"Give each file once; the first one counts.", "每个文件只应给出一次；以第一次为准。"});
}

Complaint empty_file() {
    return complain("empty-file", {"The file is empty.", "文件是空的。"},
                    {"Write at least an object with the list that belongs here, or restore the file.",
                     "请至少写入一个对象及其应有的列表，或恢复原文件。"});
}

Complaint invalid_utf8() {
    return complain("invalid-utf8",
                    {"From here on the file is not valid UTF-8.", "从此处起，文件不是有效的 UTF-8 编码。"},
                    {"Save the file with the encoding UTF-8.", "请以 UTF-8 编码保存文件。"});
}

Complaint bad_json(std::string_view token) {
    return complain(
        "bad-json", {"This is not valid JSON: “{0}” can't stand here.", "此处不是有效的 JSON：“{0}”不能出现在这里。"},
        {"Check quotation marks, commas and brackets just before this place.", "请检查此处之前的引号、逗号和括号。"},
        {excerpt(token, 40)});
}

Complaint trailing_comma() {
    return complain("bad-json", {"There is a comma before the closing bracket.", "右括号前多了一个逗号。"},
                    {"Remove the comma after the last entry.", "请删去最后一项后面的逗号。"});
}

Complaint unfinished_json() {
    return complain(
        "bad-json", {"The file ends before the JSON is complete.", "JSON 尚未写完，文件就结束了。"},
        {"Close what is open: a quotation mark, a bracket or a brace.", "请补全未闭合的引号、方括号或花括号。"});
}

Complaint number_too_large() {
    return complain("bad-json", {"This number is too large to be stored.", "此数字过大，无法存储。"},
                    {"Write a number below 10^300, or check for digits typed twice.",
                     "请改为小于 10^300 的数字，或检查是否重复输入了数字。"});
}

Complaint nested_too_deeply(std::size_t limit) {
    return complain("nested-too-deeply",
                    {"Lists and objects are nested more than {0} deep.", "列表和对象的嵌套超过了 {0} 层。"},
                    {"The data format needs fewer than ten levels; check for a bracket opened too often.",
                     "数据格式所需不到十层；请检查是否多写了左括号。"},
                    {std::to_string(limit)});
}

Complaint too_many_problems(std::size_t shown) {
    return complain("too-many-problems",
                    {"This file has more problems; the first {0} are shown.", "此文件还有更多问题；仅显示前 {0} 个。"},
                    {"Correct these, then check again.", "请先改正这些问题，再重新检查。"}, {std::to_string(shown)});
}

Complaint duplicate_key(std::string_view key) {
    return complain("duplicate-key", {"The key “{0}” occurs twice in this object.", "此对象中重复出现了键“{0}”。"},
                    {"Keep one of the two; the first one counts.", "请只保留其中一个；以第一个为准。"}, {excerpt(key)});
}

Complaint unknown_key(std::string_view key, const Names& allowed) {
    Complaint result =
        complain("unknown-key", {"There is no key “{0}” here.", "此处没有名为“{0}”的键。"}, {}, {excerpt(key)});
    result.remedy = suggest(key, allowed);
    return result;
}

Complaint missing_key(std::string_view key) {
    return complain("missing-key", {"The key “{0}” is missing.", "缺少键“{0}”。"},
                    {"Add “{0}”; data/README.md describes it.", "请补上“{0}”；其说明见 data/README.md。"}, {key});
}

Complaint unexpected_key(std::string_view key, const BilingualText& reason) {
    return {"unexpected-key",
            {fill("“{0}” can't stand here: {1}.", {key, reason.english}),
             fill("此处不能有“{0}”：{1}。", {key, reason.chinese})},
            {fill("Remove “{0}”, or correct what it contradicts.", {key}),
             fill("请删去“{0}”，或改正与之矛盾的内容。", {key})}};
}

Complaint wrong_type(const BilingualText& expected, std::string_view found) {
    return {
        "wrong-type",
        {fill("The value {0} has the wrong type.", {excerpt(found)}), fill("值 {0} 的类型不正确。", {excerpt(found)})},
        {fill("Write {0}.", {expected.english}), fill("请写成{0}。", {expected.chinese})}};
}

Complaint unknown_value(std::string_view value, const Names& allowed) {
    const std::string names = list_names(allowed, ", ");
    const std::string chinese_names = list_names(allowed, "、");
    const std::optional<std::string> nearest = find_nearest(value, allowed);
    return {"unknown-value",
            {fill("“{0}” is not a value that is known here.", {excerpt(value)}),
             fill("“{0}”不是此处可用的值。", {excerpt(value)})},
            {(nearest ? fill("Did you mean “{0}”? ", {*nearest}) : "") + fill("Allowed: {0}.", {names}),
             (nearest ? fill("是否应为“{0}”？", {*nearest}) : "") + fill("可用的值：{0}。", {chinese_names})}};
}

Complaint missing_translation(Language language) {
    const bool is_english = language == Language::english;
    return complain("missing-translation",
                    {is_english ? "The English text is missing." : "The Chinese text is missing.",
                     is_english ? "缺少英文文本。" : "缺少中文文本。"},
                    {"Write the text in both languages: {\"en\": \"…\", \"zh\": \"…\"}.",
                     "请用两种语言填写：{\"en\": \"…\", \"zh\": \"…\"}。"});
}

Complaint empty_text() {
    return complain(
        "empty-value", {"The text is empty.", "文本为空。"},
        {"Write the text, or leave the key out where it is optional.", "请填写文本；若该键可省略，也可将其删去。"});
}

Complaint empty_list() {
    return complain("empty-value", {"The list is empty.", "列表为空。"},
                    {"Write at least one entry, or leave the key out where it is optional.",
                     "请至少填写一项；若该键可省略，也可将其删去。"});
}

Complaint list_too_long(std::size_t limit) {
    return complain("too-many-entries", {"The list has more than {0} entries.", "列表超过了 {0} 项。"},
                    {"Keep the {0} that matter most.", "请保留最重要的 {0} 项。"}, {std::to_string(limit)});
}

Complaint bad_text() {
    return complain("bad-text", {"The text contains a control character.", "文本中含有控制字符。"},
                    {"Remove it: text is one line without tabs and line breaks.",
                     "请将其删去：文本应为一行，不含制表符和换行符。"});
}

Complaint bad_id(std::string_view id) {
    return complain("bad-id", {"“{0}” is not an id.", "“{0}”不是有效的 id。"},
                    {"Use lower-case letters, digits and single hyphens, like “graduates-2020”.",
                     "请使用小写字母、数字和单个连字符，例如“graduates-2020”。"},
                    {excerpt(id)});
}

Complaint bad_date(std::string_view date) {
    return complain("bad-date", {"“{0}” is not a date that exists.", "“{0}”不是存在的日期。"},
                    {"Write a year, a month or a day: “2020”, “2020-03” or “2020-03-10”.",
                     "请写年、年月或年月日：“2020”“2020-03”或“2020-03-10”。"},
                    {excerpt(date)});
}

Complaint bad_interval(std::string_view interval) {
    return complain("bad-date",
                    {"“{0}” is neither a date nor an interval of dates.", "“{0}”既不是日期，也不是日期区间。"},
                    {"Write “2020-03”, “2017/2020” with the earlier date first, or “/2021-04-20” for “up to”.",
                     "请写“2020-03”，或“2017/2020”（较早的日期在前），或以“/2021-04-20”表示“截至”。"},
                    {excerpt(interval)});
}

Complaint bad_country_code(std::string_view code) {
    return complain(
        "bad-code", {"“{0}” is not a code of ISO 3166-1.", "“{0}”不是 ISO 3166-1 代码。"},
        {"Write the two-letter code of the country or region, like “GB”.", "请写国家或地区的两字母代码，例如“GB”。"},
        {excerpt(code)});
}

Complaint bad_currency(std::string_view code) {
    return complain("bad-code", {"“{0}” is not a currency of ISO 4217.", "“{0}”不是 ISO 4217 货币代码。"},
                    {"Write the three-letter code of the currency, like “CNY”.", "请写货币的三字母代码，例如“CNY”。"},
                    {excerpt(code)});
}

Complaint bad_language_tag(std::string_view tag) {
    return complain("bad-code", {"“{0}” is not a language tag of BCP 47.", "“{0}”不是 BCP 47 语言标签。"},
                    {"Write a tag like “en”, “fr” or “zh-Hans”.", "请写“en”“fr”或“zh-Hans”这样的标签。"},
                    {excerpt(tag)});
}

Complaint bad_ror(std::string_view identifier, std::string_view corrected) {
    Complaint result = complain("bad-code", {"“{0}” is not a ROR id.", "“{0}”不是 ROR 标识。"},
                                {"Copy the address from ror.org, like “https://ror.org/04qr3zq92”, or write “none”.",
                                 "请从 ror.org 复制完整地址，例如“https://ror.org/04qr3zq92”，或写“none”。"},
                                {excerpt(identifier)});
    if (corrected.empty()) return result;
    result.message = {fill("The check digits of “{0}” are wrong.", {excerpt(identifier)}),
                      fill("“{0}”的校验码不正确。", {excerpt(identifier)})};
    result.remedy.english += fill(" These characters would end in “{0}”.", {corrected});
    result.remedy.chinese += fill("按这些字符，末两位应为“{0}”。", {corrected});
    return result;
}

Complaint bad_address(std::string_view address) {
    return complain(
        "bad-address", {"“{0}” is not a web address.", "“{0}”不是网址。"},
        {"Write the whole address, beginning with https:// or http://.", "请写完整网址，以 https:// 或 http:// 开头。"},
        {excerpt(address)});
}

}  // namespace atlas::loading
