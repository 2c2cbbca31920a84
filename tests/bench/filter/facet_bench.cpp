// The engine behind the benchmark's functions. Its rows are in the order of the tuition; ids are turned back.
#include "bench/filter/facet_bench.h"

#include <cmath>
#include <optional>
#include <span>
#include <utility>

#include "bench/filter/staging.h"
#include "bench/filter/tuition_order.h"
#include "engine/facet_engine.h"

namespace {

using namespace atlas::bench;
using namespace atlas::engine;

struct Loaded {
    Staging staging{0};
    std::vector<std::uint32_t> order;
    std::optional<FacetEngine> engine;
    std::vector<std::uint32_t> ids;
};

Loaded loaded;
CodeRoom code_room;

template <class To, class From>
std::vector<To> in_order(const From* from) {
    std::vector<To> to;
    to.reserve(words_for(loaded.order.size()) * word_bits);  // what the engine will want
    to.resize(loaded.order.size());
    gather(from, loaded.order, to.data());
    return to;
}

Facet facet_in_order(const StagedFacet& staged) {
    Facet facet;
    facet.values = staged.values;
    facet.complete = true;
    const std::uint8_t* bytes = staged.codes<std::uint8_t>();
    const std::uint16_t* pairs = staged.codes<std::uint16_t>();
    if (facet.values <= 256) {
        facet.narrow = staged.code_bytes == 1 ? in_order<std::uint8_t>(bytes) : in_order<std::uint8_t>(pairs);
    } else {
        facet.wide = in_order<std::uint16_t>(pairs);
    }
    return facet;
}

/// The floats lo <= value < hi, both ends included.
NumberRange range_within(double lo, double hi) {
    const float infinity = std::numeric_limits<float>::infinity();
    if (!(lo < hi)) return {infinity, -infinity};
    float from = static_cast<float>(lo);
    float to = static_cast<float>(hi);
    if (from < lo) from = std::nextafter(from, infinity);
    if (to >= hi) to = std::nextafter(to, -infinity);
    return {from, to};
}

}  // namespace

extern "C" {

void fb_begin(int rows) {
    loaded = Loaded{};
    loaded.staging = Staging(static_cast<std::size_t>(rows));
}
void* fb_facet(int facet, int values, int code_bytes) {
    return loaded.staging.place_facet(static_cast<std::size_t>(facet), static_cast<std::uint32_t>(values), code_bytes);
}
float* fb_tuition() { return loaded.staging.tuition.get(); }
std::int16_t* fb_year() { return loaded.staging.year.get(); }
char* fb_names(int bytes) {
    loaded.staging.names.reset(new char[static_cast<std::size_t>(bytes)]);
    return loaded.staging.names.get();
}
std::uint32_t* fb_name_offsets() { return loaded.staging.name_offsets.get(); }

void fb_end() {
    Staging& staging = loaded.staging;
    SortedRows sorted = sort_rows(staging.tuition.get(), staging.rows);
    loaded.order = std::move(sorted.rows);
    staging.tuition.reset();
    const bool has_nan = staging.rows > 0 && std::isnan(sorted.numbers.back());
    Columns columns{static_cast<std::uint32_t>(staging.rows), {}, {}};
    for (StagedFacet& facet : staging.facets) {
        columns.facets.push_back(facet_in_order(facet));
        facet.bytes.reset();
    }
    columns.numbers.push_back({std::move(sorted.numbers), {}, !has_nan, !has_nan});
    columns.numbers.push_back({in_order<float>(staging.year.get()), {}, true, false});
    staging.year.reset();
    loaded.engine.emplace(std::move(columns));
    for (std::size_t column = 0; column < 2; ++column) loaded.engine->treat_missing_number(column, Missing::excluded);
    loaded.ids.reserve(most_ids);
}

std::uint16_t* fb_codes() { return code_room.data(); }
void fb_select(int facet, int count) {
    loaded.engine->select(static_cast<std::size_t>(facet), {code_room.data(), static_cast<std::size_t>(count)});
}
void fb_range(int column, double lo, double hi) {
    loaded.engine->set_range(static_cast<std::size_t>(column), range_within(lo, hi));
}

void fb_apply() {
    loaded.engine->apply();
    loaded.ids.clear();
    for (const std::uint32_t row : loaded.engine->page(0, most_ids)) loaded.ids.push_back(loaded.order[row]);
}

const std::uint32_t* fb_counts(int facet) { return loaded.engine->counts(static_cast<std::size_t>(facet)).data(); }
const std::uint32_t* fb_ids() { return loaded.ids.data(); }
int fb_id_count() { return static_cast<int>(loaded.ids.size()); }
}
