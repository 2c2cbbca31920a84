#include "pages/comparison.h"

#include <array>

#include "app/strings.h"
#include "base/format.h"
#include "base/ranges.h"
#include "pages/open_questions.h"
#include "pages/words.h"

namespace atlas {
namespace {

using Verdicts = std::array<int, static_cast<std::size_t>(RowVerdict::not_judged) + 1>;

int& count_in(Verdicts& verdicts, RowVerdict verdict) { return verdicts[static_cast<std::size_t>(verdict)]; }

Row judged_row(ComparedRow compared, RowVerdict verdict, Language language) {
    Row row{.group = std::move(compared.group), .cells = {{.text = std::move(compared.title)}}};
    if (verdict == RowVerdict::differs)
        row.cells.front().badges.push_back({text("compare.differs", language), Tone::differs});
    for (Cell& cell : compared.cells) {
        // A gap beside a value is a question to that side, even in a row that differs.
        if (cell.tone == Tone::unknown && compared.judged == Judged::yes)
            cell.badges = {{text("compare.ask", language), Tone::unknown}};
        row.cells.push_back(std::move(cell));
    }
    return row;
}

std::string count_text(Verdicts& verdicts, Language language) {
    const std::string differ = plural("compare.count.differ", count_in(verdicts, RowVerdict::differs), language);
    const std::string same = plural("compare.count.same", count_in(verdicts, RowVerdict::same), language);
    const int open = count_in(verdicts, RowVerdict::to_ask) + count_in(verdicts, RowVerdict::stated_by_none);
    const std::string ask = plural("compare.count.ask", open, language);
    return text("compare.count", language, {{"differ", differ}, {"same", same}, {"ask", ask}});
}

std::vector<Column> columns(const std::vector<ComparedSide>& sides, Language language) {
    std::vector<Column> columns = {{.key = "row", .title = text("compare.column.what", language)}};
    for (const ComparedSide& side : sides) {
        columns.push_back({.key = format_placed(side.record, {}),
                           .title = name_of(side.record, side.context.dataset, language),
                           .weight = 1.4});
    }
    return columns;
}

Section rows_section(const std::vector<ComparedSide>& sides, const State& state) {
    const Language language = state.language;
    Table table{.key = "comparison", .caption = text("compare.table.caption", language)};
    table.columns = columns(sides, language);
    table.empty = text("compare.empty", language);
    Verdicts verdicts = {};
    std::vector<std::string> stated_by_none;
    std::string group;
    for (ComparedRow& compared : compared_rows(sides, state)) {
        const RowVerdict verdict = verdict_on(compared);
        ++count_in(verdicts, verdict);
        if (verdict == RowVerdict::stated_by_none) stated_by_none.push_back(compared.title);
        const bool wanted = state.comparison.view != ComparisonView::differences || verdict == RowVerdict::differs;
        if (!wanted || verdict == RowVerdict::stated_by_none) continue;
        Row row = judged_row(std::move(compared), verdict, language);
        if (row.group == group) row.group.clear();
        if (!row.group.empty()) group = row.group;
        table.rows.push_back(std::move(row));
    }
    table.count = count_text(verdicts, language);
    Section section{{}, {std::move(table)}};
    if (!stated_by_none.empty()) {
        const std::string terms = join_list(stated_by_none, language);
        section.blocks.push_back(Paragraph{text("compare.none_stated", language, {{"terms", terms}}), Tone::unknown});
    }
    return section;
}

Section choices_section(const State& state) {
    const Language language = state.language;
    const bool narrowed = state.comparison.view == ComparisonView::differences;
    Actions actions{text("compare.choices", language), {}};
    actions.choices.push_back(
        {.text = text("compare.differences", language),
         .action = ShowComparison{narrowed ? ComparisonView::all_rows : ComparisonView::differences},
         .selected = narrowed,
         .toggles = true});
    actions.choices.push_back({.text = text("compare.back", language, {{"page", word_for(state.page, language)}}),
                               .action = ShowComparison{ComparisonView::closed}});
    actions.choices.push_back({.text = text("compare.clear", language), .action = ClearComparison{}});
    return {{}, {std::move(actions)}};
}

Section questions_section(const ComparedSide& side) {
    const Language language = side.context.language;
    const std::string name = name_of(side.record, side.context.dataset, language);
    Section section{text("compare.questions.section", language, {{"name", name}}), {}};
    List questions = open_questions(side);
    if (questions.items.empty())
        section.blocks.push_back(Paragraph{text("compare.questions.none", language), Tone::muted});
    else
        section.blocks.push_back(std::move(questions));
    section.blocks.push_back(Actions{
        name,
        {{.text = text("compare.remove_named", language, {{"name", name}}), .action = ToggleCompared{side.record}}}});
    return section;
}

}  // namespace

RowVerdict verdict_on(const ComparedRow& row) {
    if (row.judged == Judged::no) return RowVerdict::not_judged;
    const std::string* first = nullptr;
    bool differs = false;
    bool has_gap = false;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (row.cells[i].tone == Tone::unknown)
            has_gap = true;
        else if (first == nullptr)
            first = &row.meanings[i];
        else
            differs |= *first != row.meanings[i];
    }
    if (first == nullptr) return RowVerdict::stated_by_none;
    if (differs) return RowVerdict::differs;
    return has_gap ? RowVerdict::to_ask : RowVerdict::same;
}

Page build_comparison_page(const Dataset& dataset, const State& state) {
    const Language language = state.language;
    const std::vector<ComparedSide> sides = sides_of(state.comparison.records, dataset, language);
    Page page{
        .id = state.page, .title = text("compare.title", language), .lead = {}, .sections = {}, .key = "comparison"};
    if (sides.empty()) return page;
    const std::string records = count_of(sides.front().group, sides.size(), language);
    page.lead = text("compare.lead", language, {{"records", records}});
    page.sections = {choices_section(state), rows_section(sides, state)};
    for (const ComparedSide& side : sides) page.sections.push_back(questions_section(side));
    return page;
}

}  // namespace atlas
