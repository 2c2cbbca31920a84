// Finds parts of a page by what they are, so that tests speak of tables and captions and not of places in a vector; and
// the data that they are about.
#pragma once

#include <string>
#include <vector>

#include "pages/builders.h"
#include "support/cooperation_dataset.h"
#include "support/fixture.h"

namespace atlas::test {

/// The data folder of the repository, loaded once for the test program.
inline const LoadResult& shipped_data() {
    static const LoadResult result = load_real_data();
    return result;
}

/// A page with a list, for one state.
template <class Builder>
Page build_page(Builder builder, const Dataset& dataset, const Faculty& faculty, const State& state) {
    Lists lists(dataset);
    return builder(dataset, lists, faculty, state, LongTables::in_parts);
}

/// Copies of all blocks of one type, in reading order. Takes a Page or a Sheet.
template <class Wanted, class Shown>
std::vector<Wanted> blocks_of(const Shown& shown) {
    std::vector<Wanted> blocks;
    for (const Section& section : shown.sections) {
        for (const Block& block : section.blocks) {
            if (const auto* wanted = std::get_if<Wanted>(&block)) blocks.push_back(*wanted);
            const auto* explorer = std::get_if<Explorer>(&block);
            if constexpr (std::is_same_v<Wanted, Table>) {
                if (explorer) blocks.push_back(explorer->table);
            }
        }
    }
    return blocks;
}

/// The table that sorts.
inline Table main_table(const Page& page) {
    for (const Table& table : blocks_of<Table>(page)) {
        for (const Column& column : table.columns) {
            if (column.sort_action) return table;
        }
    }
    return {};
}

/// Text of the first cell of every row.
inline std::vector<std::string> names_in(const Table& table) {
    std::vector<std::string> names;
    for (const Row& row : table.rows) names.push_back(row.cells.front().text);
    return names;
}

inline const Section* section_titled(const Page& page, const std::string& title) {
    for (const Section& section : page.sections) {
        if (section.title == title) return &section;
    }
    return nullptr;
}

/// State that shows a faculty; tests change what matters to them.
inline State state_of(const Faculty& faculty, Language language = Language::english) {
    State state;
    state.faculty = faculty.id;
    state.language = language;
    return state;
}

}  // namespace atlas::test
