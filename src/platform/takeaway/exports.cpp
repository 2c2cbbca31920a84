// The functions of the module that is fetched when somebody takes something away (web/takeaway.ts calls them). It loads
// the same records as the app and is told the same address. Text comes out as a pointer that stays valid until the next
// call.

#include <emscripten/emscripten.h>

#include <memory>
#include <string>
#include <vector>

#include "app/page_names.h"
#include "app/preference.h"
#include "app/route.h"
#include "app/shortlist.h"
#include "load/load.h"
#include "pages/screen.h"
#include "platform/takeaway/land_path.h"
#include "takeaway/chart_data.h"
#include "takeaway/chart_svg.h"
#include "takeaway/csv.h"
#include "takeaway/csv_metadata.h"
#include "takeaway/page_data.h"
#include "takeaway/print_sheet.h"

namespace {

using namespace atlas;
using takeaway::DataTable;
using takeaway::Origin;

std::vector<SourceFile> files;
Dataset dataset;
ui::LandMesh land;
State state;
State linked;  // what its addresses open for others
Shortlist shortlist;
Answers answers;  // that the link takes along; none unless the reader asks for it
Origin origin;
Screen screen;
DataTable table;
std::string answer;

const char* answer_with(std::string text) {
    answer = std::move(text);
    return answer.c_str();
}

const Chart* chart_at(int number) {
    const std::vector<const Chart*> charts = takeaway::charts_of(screen);
    const auto index = static_cast<std::size_t>(number);
    return index < charts.size() ? charts[index] : nullptr;
}

std::string chart_name(int number) {
    return std::string(page_name(screen.page.id)) + "-chart-" + std::to_string(number + 1);
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void takeaway_add_file(const char* path, const char* data, int size) {
    files.push_back({path, std::string(data, static_cast<std::size_t>(size))});
}

/// After the files.
EMSCRIPTEN_KEEPALIVE void takeaway_load() {
    dataset = load(files, {}).dataset;
    files.clear();
}

EMSCRIPTEN_KEEPALIVE void takeaway_add_land(const std::byte* data, int size) {
    if (auto mesh = ui::parse_land_mesh({data, static_cast<std::size_t>(size)})) land = *std::move(mesh);
}

/// What is on the screen: the query of its address, the address of the site and today's date. After the shortlist.
EMSCRIPTEN_KEEPALIVE void takeaway_open(const char* query, const char* base, const char* date) {
    state = parse_route(query, dataset, Language::english).state;
    linked = takeaway::as_shared(state, shortlist, dataset);
    origin = {base, date};
    screen = build_screen(dataset, state, {});
}

/// The device's own list, as app/shortlist.h writes it.
EMSCRIPTEN_KEEPALIVE void takeaway_set_shortlist(const char* stored) {
    shortlist = parse_shortlist(stored).value_or(Shortlist());
}

/// The reader's own answers, as app/answers.h writes them, for the link to take along; no text leaves them out.
EMSCRIPTEN_KEEPALIVE void takeaway_set_answers(const char* stored) {
    answers = parse_answers(stored).value_or(Answers());
}

/// Link to what is on the screen.
EMSCRIPTEN_KEEPALIVE const char* takeaway_address() {
    return answer_with(takeaway::address_of(takeaway::with_answers(linked, answers), origin));
}

/// What the page has as data: see `takeaway::DataKind`.
EMSCRIPTEN_KEEPALIVE int takeaway_table_kind() {
    return static_cast<int>(takeaway::data_kind_of(dataset, state, shortlist));
}

/// Chooses the data of the page (-1) or of a chart, for the functions below. What is not there is an empty table.
EMSCRIPTEN_KEEPALIVE void takeaway_choose(int number) {
    const Chart* chart = number < 0 ? nullptr : chart_at(number);
    table = {};
    if (chart)
        table = takeaway::build_chart_data(*chart, chart_name(number), takeaway::address_of(linked, origin));
    else if (number < 0 && takeaway::data_kind_of(dataset, state, shortlist) != takeaway::DataKind::none)
        table = takeaway::build_page_data(dataset, state, shortlist, origin);
}

EMSCRIPTEN_KEEPALIVE const char* takeaway_name() { return answer_with(table.name); }

EMSCRIPTEN_KEEPALIVE const char* takeaway_csv() { return answer_with(takeaway::write_csv(table, state.language)); }

EMSCRIPTEN_KEEPALIVE const char* takeaway_metadata() {
    return answer_with(takeaway::write_csv_metadata(table, dataset, origin.date));
}

/// Empty when there is no such chart.
EMSCRIPTEN_KEEPALIVE const char* takeaway_svg(int number) {
    const Chart* chart = chart_at(number);
    if (chart == nullptr) return answer_with({});
    const auto path = [](const WorldView& view) { return platform::land_path(land, view); };
    return answer_with(takeaway::write_chart_svg(*chart, state.language, takeaway::address_of(linked, origin),
                                                 origin.date, land.triangles.empty() ? takeaway::LandPath() : path));
}

EMSCRIPTEN_KEEPALIVE const char* takeaway_print() {
    return answer_with(takeaway::write_print_sheet(dataset, state, shortlist, origin));
}

}  // extern "C"
