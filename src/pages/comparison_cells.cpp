#include "pages/comparison_cells.h"

#include <array>

#include "app/strings.h"
#include "base/format.h"
#include "pages/comparison_values.h"
#include "pages/words.h"

namespace atlas {
namespace {

enum class Group { basics, time, awards, admission, costs, dates, contact, evidence };
constexpr auto group_titles = std::to_array<StringKey>(
    {"compare.group.basics", "compare.group.time", "compare.group.awards", "compare.group.admission",
     "compare.group.costs", "compare.group.dates", "compare.group.contact", "compare.group.evidence"});

/// In the order of TermKey.
constexpr std::array<Group, term_key_count> term_groups = {
    Group::basics,    Group::basics, Group::time,      Group::time,   Group::time,
    Group::time,      Group::awards, Group::admission, Group::awards, Group::admission,
    Group::admission, Group::costs,  Group::admission, Group::dates,  Group::contact};

using ValueOf = Cell (*)(const ComparedSide&);
struct PlainRow {
    Group group;
    StringKey title;
    ValueOf value;
    Judged judged = Judged::yes;
};

constexpr auto opportunity_rows = std::to_array<PlainRow>({
    {Group::basics, "record.field.kind", compared::kind},
    {Group::basics, "record.field.partners", compared::partners},
    {Group::basics, "record.field.countries", compared::countries},
    {Group::basics, "record.field.level", compared::level},
    {Group::basics, "record.field.mode", compared::mode},
    {Group::basics, "record.field.status", compared::status},
    {Group::basics, "record.field.agreement", compared::agreement},
    {Group::evidence, "compare.stated", compared::stated, Judged::no},
    {Group::evidence, "record.field.as_of", compared::as_of, Judged::no},
    {Group::evidence, "record.field.verified", compared::verified, Judged::no},
});
constexpr auto partner_rows = std::to_array<PlainRow>({
    {Group::basics, "record.field.kind", compared::kind},
    {Group::basics, "record.field.country", compared::countries},
    {Group::basics, "record.field.place", compared::place},
    {Group::basics, "record.field.status", compared::status},
    {Group::basics, "record.agreements.section", compared::agreement},
    {Group::basics, "nav.pathways", compared::pathways},
    {Group::basics, "nav.exchange", compared::exchanges},
    {Group::evidence, "compare.stated", compared::stated, Judged::no},
    {Group::evidence, "record.field.verified", compared::verified, Judged::no},
});

std::string meaning_of(const Cell& cell) { return cell.text + '\n' + cell.detail; }

void add_row(std::vector<ComparedRow>& rows, const PlainRow& plain, const std::vector<ComparedSide>& sides) {
    ComparedRow row{{}, text(plain.title, sides.front().context.language), plain.judged, {}, {}};
    for (const ComparedSide& side : sides) {
        row.cells.push_back(plain.value(side));
        row.meanings.push_back(meaning_of(row.cells.back()));
    }
    rows.push_back(std::move(row));
}

void add_term(std::vector<ComparedRow>& rows, TermKey key, const std::vector<ComparedSide>& sides, const State& state) {
    ComparedRow row{{}, word_for(key, state.language), Judged::yes, {}, {}};
    for (const ComparedSide& side : sides) {
        row.cells.push_back(compared::term(side, key, state));
        row.meanings.push_back(compared::term_meaning(side, key));
    }
    rows.push_back(std::move(row));
}

/// What the record is called, with the faculty where there are several: nothing to judge.
ComparedRow record_row(const std::vector<ComparedSide>& sides, const State& state) {
    const bool names_faculty = sides.front().context.dataset.faculties.size() > 1;
    ComparedRow row{{}, text("compare.record", state.language), Judged::no, {}, {}};
    for (const ComparedSide& side : sides) {
        Cell cell{.text = name_of(side.record, side.context.dataset, state.language)};
        if (names_faculty) cell.detail = side.context.faculty.short_names.in(state.language);
        cell.action = open_placed(side.record, state);
        row.cells.push_back(std::move(cell));
        row.meanings.emplace_back();
    }
    return row;
}

}  // namespace

std::vector<ComparedRow> compared_rows(const std::vector<ComparedSide>& sides, const State& state) {
    std::vector<ComparedRow> rows;
    const bool are_partners = sides.front().group == RecordGroup::partners;
    const auto* const plain = are_partners ? partner_rows.data() : opportunity_rows.data();
    const std::size_t plain_count = are_partners ? partner_rows.size() : opportunity_rows.size();
    for (std::size_t index = 0; index < group_titles.size(); ++index) {
        const auto group = static_cast<Group>(index);
        const std::size_t first = rows.size();
        if (index == 0) rows.push_back(record_row(sides, state));
        for (std::size_t i = 0; i < plain_count; ++i) {
            if (plain[i].group == group) add_row(rows, plain[i], sides);
        }
        for (std::size_t key = 0; key < term_groups.size() && !are_partners; ++key) {
            if (term_groups[key] == group) add_term(rows, static_cast<TermKey>(key), sides, state);
        }
        for (std::size_t i = first; i < rows.size(); ++i) rows[i].group = text(group_titles[index], state.language);
    }
    return rows;
}

}  // namespace atlas
