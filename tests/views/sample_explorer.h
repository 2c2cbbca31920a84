// A list with every kind of filter, made by hand: names below are what the tests press, type into and look for.
#pragma once

#include "sample_screen.h"

namespace atlas::views {

inline FilterOption sample_option(std::string text, std::string count, std::string field, std::string value) {
    return {.text = std::move(text),
            .count = std::move(count),
            .reason = {},
            .action = ToggleValue{std::move(field), std::move(value)}};
}

inline FilterGroup sample_countries() {
    FilterGroup group{.key = "country", .title = "Country or region", .note = {}};
    group.options = {sample_option("Canada", "4", "country", "ca"),
                     sample_option("Hong Kong, Macao and Taiwan of China", "12", "country", "hk"),
                     sample_option("Sri Lanka", "0", "country", "lk")};
    group.options[0].selected = true;
    group.options[2].possible = false;
    group.options[2].reason = "None under the other filters";
    FilterOption missing = sample_option("Not stated – ask", "7", "country", "");
    missing.selected = true;
    missing.action = ToggleStated{"country"};
    group.missing = missing;
    return group;
}

inline FilterGroup sample_duration() {
    const EnterText from{EntryTarget::range_from, "duration", {}};
    const EnterText to{EntryTarget::range_to, "duration", {}};
    FilterGroup group{.key = "duration", .title = "Duration", .note = "Of the time away, in years."};
    group.range = NumberRange{
        .from = {"Duration from, by slider", 0.5, 6, 0.5, 1, "1 year", from},
        .to = {"Duration to, by slider", 0.5, 6, 0.5, 4, "4 years", to},
        .from_field = {.label = "Duration from", .text = "1", .hint = "0.5", .kind = EntryKind::number, .action = from},
        .to_field = {.label = "Duration to", .text = "", .hint = "6", .kind = EntryKind::number, .action = to},
    };
    return group;
}

inline Filters sample_filters() {
    Filters filters;
    filters.label = "Filters";
    filters.search = {.label = "Search in the list",
                      .text = "win",
                      .hint = "Name or place",
                      .action = {EntryTarget::list_query, {}, {}}};
    filters.scope_label = "Faculties";
    filters.scopes = {choice("This faculty", ChooseScope{Scope::faculty}, true),
                      choice("Both faculties", ChooseScope{Scope::all})};
    filters.groups = {sample_countries(), sample_duration()};
    filters.rare_title = "Stated by too few";
    filters.rare = {"Tuition fee: none of 12", "Places: 1 of 12"};
    filters.summary = "1 meets all filters · 1 to ask · 10 do not";
    filters.active = {choice("Canada", ToggleValue{"country", "ca"}), choice("1–4 years", ClearField{"duration"})};
    filters.active[0].spoken = "Remove the filter Canada";
    filters.active[1].spoken = "Remove the filter 1–4 years";
    filters.clear = choice("Clear all", ClearFilters{});
    filters.loosening_label = "It would help to leave out:";
    filters.loosenings = {choice("Country or region: 4", ClearField{"country"}), choice("The search: 2", ClearQuery{})};
    filters.open = choice("Filters · 2", ShowFilters{});
    filters.done = choice("Show 2 pathways", CloseSheet{});
    filters.skip = "Skip to the list";
    return filters;
}

inline Explorer sample_explorer() {
    Explorer explorer{sample_filters(), sample_table()};
    explorer.table.rows[0].group = "Meets all filters";
    explorer.table.rows[1].group = "Not stated – ask";
    return explorer;
}

/// The filters as a phone shows them.
inline Sheet sample_filter_sheet() {
    Sheet sheet;
    sheet.key = "filters";
    sheet.kind = "Pathways";
    sheet.title = "Filters";
    sheet.close_label = "Close";
    sheet.sections = {{"", {sample_filters()}}};
    return sheet;
}

}  // namespace atlas::views
