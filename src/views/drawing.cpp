#include "views/drawing.h"

#include <algorithm>

namespace atlas::views {
namespace {

struct KeyOf {
    std::string operator()(const OpenPage& open) const { return "page/" + std::to_string(static_cast<int>(open.page)); }
    std::string operator()(const ChooseFaculty& choose) const { return "faculty/" + choose.faculty.value; }
    std::string operator()(const ChooseLanguage& choose) const {
        return "language/" + std::to_string(static_cast<int>(choose.language));
    }
    std::string operator()(const ChooseTheme& choose) const {
        return "theme/" + std::to_string(static_cast<int>(choose.theme));
    }
    static std::string key_of(const PlacedRecord& placed) {
        return placed.faculty.value + '/' + std::to_string(static_cast<int>(placed.record.kind)) + '/' +
               placed.record.id;
    }
    std::string operator()(const OpenRecord& open) const {
        return "record/" + std::to_string(static_cast<int>(open.record.kind)) + '/' + open.record.id;
    }
    std::string operator()(const OpenFact& open) const { return "fact/" + open.fact.value; }
    std::string operator()(const GoTo& place) const {
        const std::string record = place.record ? (*this)(OpenRecord{*place.record}) + '/' : "";
        const std::string fact = place.fact ? place.fact->value : "";
        return "place/" + std::to_string(static_cast<int>(place.page)) + '/' + place.faculty.value + '/' + record +
               fact;
    }
    std::string operator()(const CloseSheet&) const { return "close"; }
    std::string operator()(const SortBy& sort) const { return "sort/" + sort.column; }
    std::string operator()(const ShowPart& show) const {
        return "part/" + show.part.table + '/' + std::to_string(show.part.number);
    }
    std::string operator()(const ToggleValue& toggle) const { return "value/" + toggle.field + '/' + toggle.value; }
    std::string operator()(const ToggleStated& toggle) const { return "stated/" + toggle.field; }
    std::string operator()(const ClearField& clear) const { return "clear/" + clear.field; }
    std::string operator()(const ClearFilters&) const { return "clear-filters"; }
    std::string operator()(const ChooseScope& choose) const {
        return "scope/" + std::to_string(static_cast<int>(choose.scope));
    }
    std::string operator()(const ShowFilters&) const { return "filters"; }
    std::string operator()(const OpenSearch&) const { return "search"; }
    std::string operator()(const ShowMoreFound&) const { return "more-found"; }
    std::string operator()(const CloseSearch&) const { return "close-search"; }
    std::string operator()(const EnterText& entry) const {
        return "enter/" + std::to_string(static_cast<int>(entry.target)) + '/' + entry.field;
    }
    std::string operator()(const ToggleCompared& toggle) const { return "compared/" + key_of(toggle.record); }
    std::string operator()(const CompareRecords& compare) const {
        return "compare" + (compare.records.empty() ? std::string() : '/' + key_of(compare.records.front()));
    }
    std::string operator()(const ShowComparison& show) const {
        // Which rows it shows is switched by one button.
        return show.view == ComparisonView::closed ? "comparison/closed" : "comparison/shown";
    }
    std::string operator()(const ClearComparison&) const { return "clear-comparison"; }
    std::string operator()(const ShowShortlist&) const { return "shortlist"; }
    std::string operator()(const ShowShared&) const { return "shared"; }
    std::string operator()(const ChangeShortlist& wanted) const {
        // Adding and removing are the same button, which keeps the focus.
        const bool removes = wanted.change == ShortlistChange::remove;
        const auto change = static_cast<int>(removes ? ShortlistChange::add : wanted.change);
        return "shortlist/" + std::to_string(change) + '/' + key_of(wanted.record);
    }
    std::string operator()(const ShowEligibility& show) const { return show.linked ? "could-i/linked" : "could-i"; }
    std::string operator()(const PickAnswer& pick) const { return "pick/" + pick.field + '/' + pick.value; }
    std::string operator()(const ChangeAnswers& wanted) const {
        return "answers/" + std::to_string(static_cast<int>(wanted.change));
    }
    std::string operator()(const ClearQuery&) const { return "clear-query"; }
    std::string operator()(const DismissNotice&) const { return "dismiss"; }
    std::string operator()(const TakeAway& take) const {
        return take.chart ? "take/" + std::to_string(*take.chart) : "take";
    }
};

}  // namespace

std::string action_key(const Action& action) { return std::visit(KeyOf{}, action); }

std::uint32_t subject_of(const std::optional<Action>& action) {
    if (!action || !std::holds_alternative<OpenRecord>(*action)) return 0;
    std::uint32_t value = 2166136261u;
    for (const char byte : action_key(*action)) value = (value ^ static_cast<unsigned char>(byte)) * 16777619u;
    return value == 0 ? 1 : value;
}

std::string ItemKeys::next(const std::optional<Action>& action) {
    ++count_;
    std::string key = action ? action_key(*action) : "item/" + std::to_string(count_);
    const int repeats = used_[key]++;
    return repeats == 0 ? key : key + '#' + std::to_string(repeats);
}

ui::Colour text_colour(const ui::Palette& colours, Tone tone) {
    switch (tone) {
        case Tone::normal:
        case Tone::computed:
        case Tone::differs:
            return colours.text;
        case Tone::muted:
            return colours.text_muted;
        case Tone::unknown:
        case Tone::unverified:
            return colours.unknown;
        case Tone::conflict:
        case Tone::warning:
            return colours.warning;
        case Tone::closed:
            return colours.closed;
    }
    return colours.text;
}

ui::Mark mark_of(Tone tone) {
    switch (tone) {
        case Tone::normal:
        case Tone::muted:
            return ui::Mark::none;
        case Tone::unknown:
            return ui::Mark::question;
        case Tone::conflict:
        case Tone::differs:
            return ui::Mark::differs;
        case Tone::closed:
            return ui::Mark::cross;
        case Tone::computed:
            return ui::Mark::formula;
        case Tone::unverified:
            return ui::Mark::approximately;
        case Tone::warning:
            return ui::Mark::exclamation;
    }
    return ui::Mark::none;
}

ui::BadgeLook badge_look(const ui::Palette& colours, Tone tone) {
    const ui::Mark mark = mark_of(tone);
    switch (tone) {
        case Tone::normal:
            return {colours.accent, colours.accent_soft, colours.accent_soft, mark};
        case Tone::muted:
            return {colours.text_muted, colours.surface_raised, colours.surface_raised, mark};
        case Tone::unknown:
        case Tone::unverified:
            return {colours.unknown, colours.surface, colours.line_strong, mark};
        case Tone::computed:
            return {colours.text_muted, colours.surface, colours.line_strong, mark};
        case Tone::differs:
            return {colours.text, colours.surface_raised, colours.line_strong, mark};
        case Tone::conflict:
        case Tone::warning:
            return {colours.warning, colours.warning_soft, colours.warning_soft, mark};
        case Tone::closed:
            return {colours.closed, colours.closed_soft, colours.closed_soft, mark};
    }
    return {};
}

}  // namespace atlas::views
