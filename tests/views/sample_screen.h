// A screen with every kind of block, made by hand: names below are what the tests press and look for.
#pragma once

#include "pages/page.h"

namespace atlas::views {

inline Action open_fact(const char* id) { return OpenFact{FactId{id}}; }
inline Action open_partner(const char* id) { return OpenRecord{{RecordKind::partner, id}}; }

inline Choice choice(std::string text, Action action, bool selected = false) {
    Choice result;
    result.text = std::move(text);
    result.action = std::move(action);
    result.selected = selected;
    return result;
}

inline Shell sample_shell() {
    Shell shell;
    shell.product = "Partner Atlas";
    shell.skip_label = "Skip to content";
    shell.navigation_label = "Pages";
    const char* const pages[] = {"Overview", "Partners", "Pathways", "Exchange", "Outcomes", "Sources"};
    for (int i = 0; i < page_count; ++i)
        shell.pages.push_back(choice(pages[i], OpenPage{static_cast<PageId>(i)}, i == 0));
    shell.faculty_label = "Faculty";
    shell.faculties = {choice("Glasgow College, UESTC", ChooseFaculty{FacultyId{"one"}}, true),
                       choice("Faculty of Information Science and Engineering, OUC", ChooseFaculty{FacultyId{"two"}})};
    shell.language_label = "Language";
    shell.languages = {choice("English", ChooseLanguage{Language::english}, true),
                       choice("中文", ChooseLanguage{Language::chinese})};
    shell.languages[1].language = "zh-Hans";
    shell.theme_label = "Theme";
    shell.themes = {choice("System", ChooseTheme{Theme::system}, true), choice("Light", ChooseTheme{Theme::light}),
                    choice("Dark", ChooseTheme{Theme::dark})};
    shell.footer = {choice("Licences", OpenRecord{{RecordKind::licences, ""}})};
    shell.footer_text = "Every number names its source.";
    Notice dropped;
    dropped.title = "Parts of the link were dropped";
    dropped.text = "They named nothing that exists here.";
    dropped.details = {"colour=red"};
    dropped.dismiss = DismissNotice{};
    dropped.dismiss_label = "Got it";
    shell.notices = {dropped};
    return shell;
}

inline Table sample_table() {
    Table table;
    table.caption = "All partners";
    table.count = "2 partners";
    Column name{.key = "name",
                .title = "Partner",
                .weight = 2,
                .sort_action = SortBy{"name"},
                .sorted = SortDirection::ascending};
    Column country{.key = "country", .title = "Country or region", .sort_action = SortBy{"country"}, .sorted = {}};
    Column time{.key = "time", .title = "Time", .sort_action = {}, .sorted = {}};
    Column rank{.key = "rank", .title = "Rank", .numeric = true, .sort_action = {}, .sorted = {}};
    table.columns = {name, country, time, rank};
    Row windsor;
    windsor.cells.resize(4);
    windsor.cells[0].text = "University of Windsor";
    windsor.cells[0].detail = "Ontario";
    windsor.cells[1].text = "Canada";
    windsor.cells[2].bar = TimeBar{4.0, {}, {}, "four years here, then unknown"};
    windsor.cells[3].badges = {{"Not stated", Tone::unknown}};
    windsor.action = open_partner("windsor");
    Row monash = windsor;
    monash.cells[0].text = "Monash University";
    monash.cells[1].text = "Australia";
    monash.cells[3] = {};
    monash.cells[3].text = "57";
    monash.cells[3].action = open_fact("monash-rank");
    monash.action = open_partner("monash");
    table.rows = {windsor, monash};
    return table;
}

inline Chart sample_chart() {
    Chart chart;
    chart.title = "Of 100 graduates";
    chart.summary = "Two thirds went abroad.";
    chart.caveat = "The rest is not broken down.";
    chart.source_line = "Source: report, section 2";
    ChartValue abroad{.label = "Abroad", .value = 66.4, .value_text = "66.4%", .action = open_fact("abroad")};
    ChartValue rest{.label = "Not broken down", .value = 33.6, .value_text = "33.6%", .action = {}, .unknown = true};
    chart.drawing = Of100{{abroad, rest}};
    chart.values.caption = "Values of the chart";
    chart.values.columns.resize(2);
    chart.values.columns[0].title = "Group";
    chart.values.columns[1].title = "Share";
    Row row;
    row.cells.resize(2);
    row.cells[0].text = "Abroad";
    row.cells[1].text = "66.4%";
    chart.values.rows = {row};
    return chart;
}

inline DefinitionList sample_definitions() {
    Cell number;
    number.text = "MOE51UK2DNR20131494N";
    number.action = open_fact("approval");
    Cell fees;
    fees.badges = {{"Not stated", Tone::unknown}};
    return {{{"Approval number", {number}}, {"Fees", {fees}}}};
}

inline List sample_list() {
    ListItem inside;
    inside.text = "Self-evaluation report";
    inside.action = OpenRecord{{RecordKind::document, "report"}};
    ListItem outside;
    outside.text = "The faculty's page";
    outside.address = "https://example.org/page";
    ListItem hostile;
    hostile.text = "Not a web address";
    hostile.address = "javascript:alert(1)";
    return {{inside, outside, hostile}};
}

inline Screen sample_screen() {
    Screen screen;
    screen.shell = sample_shell();
    screen.page.title = "Glasgow College";
    screen.page.lead = "A joint college.";
    const Figure share{"90.7%",      "90.7 percent",    "went on to further study", "of all graduates of 2020",
                       Tone::normal, open_fact("share")};
    const Figure plain{"12", "", "partners", "", Tone::computed, {}};
    Notice notice;
    notice.title = "The report disagrees with itself";
    notice.text = "Seven are counted, six are named.";
    notice.tone = Tone::conflict;
    Section first{"",
                  {FigureGrid{{share, plain}, true},
                   Doors{{{"Pathways ahead", "Twelve universities", OpenPage{PageId::pathways}}}}}};
    Section second{
        "Details",
        {Heading{3, "A smaller heading"}, Paragraph{"Not stated says that the document is silent.", Tone::muted},
         sample_table(), sample_definitions(), sample_list(), notice, sample_chart()}};
    screen.page.sections = {first, second};
    return screen;
}

inline Sheet sample_sheet(std::string title = "University of Windsor") {
    Sheet sheet;
    sheet.kind = "Partner";
    sheet.key = title;
    sheet.title = std::move(title);
    sheet.subtitle = "Canada";
    sheet.badges = {{"4+X", Tone::normal}};
    sheet.close_label = "Close";
    Section section;
    section.title = "Agreements";
    section.blocks = {sample_definitions(),
                      FigureGrid{{{"2", "", "agreements", "", Tone::normal, open_fact("agreements")}}, false}};
    sheet.sections = {section};
    return sheet;
}

}  // namespace atlas::views
