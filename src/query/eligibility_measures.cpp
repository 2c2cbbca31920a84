#include "query/eligibility_measures.h"

#include <algorithm>

#include "base/decimal.h"
#include "base/ranges.h"
#include "query/fold.h"

namespace atlas {
namespace {

Range bounds_of(const Fact& fact) {
    if (const auto* range = std::get_if<Range>(&fact.value)) return *range;
    const auto* number = std::get_if<double>(&fact.value);
    return number ? Range{*number, *number} : Range{};
}

bool is_vague(Qualifier qualifier) {
    return qualifier == Qualifier::most || qualifier == Qualifier::some || qualifier == Qualifier::several ||
           qualifier == Qualifier::among_others;
}

/// Marks: the asked one has to be reached, from above on a falling scale.
Weighing compare_marks(const Fact& asked, double has) {
    Range bounds = bounds_of(asked);
    if (asked.qualifier == Qualifier::at_most || is_falling_scale(asked.scale))
        bounds = {-bounds.to, -bounds.from}, has = -has;
    const bool strictly = asked.qualifier == Qualifier::more_than;
    if (strictly ? has > bounds.to : has >= bounds.to) return {Standing::meets};
    if (has < bounds.from || (strictly && bounds.from == bounds.to))
        return asked.qualifier == Qualifier::about ? Weighing{Standing::ask, Doubt::within} : Weighing{Standing::fails};
    return {Standing::ask, Doubt::within};
}

/// Costs: "from 85,000" may be more, "at most 85,000" may be less.
Weighing compare_costs(const Fact& asked, double has) {
    const Range bounds = bounds_of(asked);
    const bool may_be_more = asked.qualifier == Qualifier::at_least || asked.qualifier == Qualifier::more_than;
    const bool may_be_less = asked.qualifier == Qualifier::at_most || asked.qualifier == Qualifier::about;
    if (has >= bounds.to && !may_be_more) return {Standing::meets};
    if (has < bounds.from && !may_be_less) return {Standing::fails};
    return {Standing::ask, Doubt::within};
}

Weighing weighed(const Fact& asked, Weighing comparison) {
    const bool is_doubtful = asked.state == FactState::conflicting || asked.unverified.has_value();
    const bool settles = comparison.standing == Standing::meets || comparison.standing == Standing::fails;
    const bool rules_out = comparison.standing == Standing::fails;
    if ((is_doubtful && settles) || (asked.caveat && rules_out)) return {Standing::ask, Doubt::weak};
    return comparison;
}

std::vector<std::string> cut(std::string_view text) {
    constexpr std::array<std::string_view, 4> marks = {";", "；", "、", "/"};
    std::vector<std::string> pieces(1);
    while (!text.empty()) {
        const auto mark = ranges::find_if(marks, [&](std::string_view each) { return text.starts_with(each); });
        if (mark == marks.end())
            pieces.back() += text.front(), text.remove_prefix(1);
        else
            pieces.emplace_back(), text.remove_prefix(mark->size());
    }
    for (std::string& piece : pieces) {
        while (!piece.empty() && piece.front() == ' ') piece.erase(0, 1);
        while (!piece.empty() && piece.back() == ' ') piece.pop_back();
    }
    std::erase(pieces, std::string());
    return pieces;
}

enum class Likeness { none, alike, same };

Likeness likeness(const std::string& one, const std::string& other) {
    const std::string first = fold_text(one);
    const std::string second = fold_text(other);
    if (first.empty() || second.empty()) return Likeness::none;
    if (first == second) return Likeness::same;
    const bool holds = first.find(second) != std::string::npos || second.find(first) != std::string::npos;
    return holds ? Likeness::alike : Likeness::none;
}

}  // namespace

Weighing compare(const Fact& asked, double has, Reach reach) {
    if (is_vague(asked.qualifier)) return {Standing::ask, Doubt::within};
    return weighed(asked, reach == Reach::at_least_asked ? compare_marks(asked, has) : compare_costs(asked, has));
}

bool is_same_measure(std::string_view one, std::string_view other) {
    const std::string first = fold_text(one);
    const std::string second = fold_text(other);
    const std::optional<double> first_number = parse_decimal(first);
    return first == second || (first_number && first_number == parse_decimal(second));
}

bool is_falling_scale(std::string_view scale) {
    const std::string folded = fold_text(scale);
    return folded.find("german") != std::string::npos || folded.find("德") != std::string::npos;
}

bool has_number(const Fact& fact) {
    return std::holds_alternative<double>(fact.value) || std::holds_alternative<Range>(fact.value);
}

std::vector<BilingualText> listed_names(const Fact& fact) {
    std::vector<BilingualText> names;
    for (const ListedItem& item : fact.items) {
        if (const auto* words = std::get_if<BilingualText>(&item)) names.push_back(*words);
    }
    const auto* const words = std::get_if<BilingualText>(&fact.value);
    if (!names.empty() || !words) return names;
    const std::vector<std::string> english = cut(words->english);
    const std::vector<std::string> chinese = cut(words->chinese);
    if (english.size() != chinese.size()) return {*words};
    for (std::size_t i = 0; i < english.size(); ++i) names.push_back({english[i], chinese[i]});
    return names;
}

Weighing compare_majors(const Fact& asked, const std::vector<std::string>& majors) {
    Likeness best = Likeness::none;
    for (const BilingualText& name : listed_names(asked)) {
        for (const std::string& major : majors) {
            best = std::max({best, likeness(name.english, major), likeness(name.chinese, major)});
        }
    }
    if (best == Likeness::same) return weighed(asked, {Standing::meets});
    if (best == Likeness::alike || is_vague(asked.qualifier)) return {Standing::ask, Doubt::within};
    if (asked.items.empty()) return {Standing::ask, Doubt::in_words};
    return weighed(asked, {Standing::fails});
}

std::string_view part_of_test(const Fact& fact) {
    const std::string label = fold_text(fact.label.english);
    for (const std::string_view part : test_parts) {
        if (label.find(part) != std::string::npos) return part;
    }
    for (const std::string_view words : {"each part", "every part", "any part"}) {
        if (label.find(words) != std::string::npos) return each_part;
    }
    return {};
}

}  // namespace atlas
