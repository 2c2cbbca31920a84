// The orders of a list: by each column that sorts, and the one it starts in. Names are in the order of the language.
#pragma once

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "query/list_field.h"

namespace atlas {

struct ListOrder {
    std::string column;  // a column of the list's table; empty = the order it starts in
    bool descending = false;
    Language language = Language::english;
    bool operator==(const ListOrder&) const = default;
    bool operator<(const ListOrder& other) const {
        return std::tie(column, descending, language) < std::tie(other.column, other.descending, other.language);
    }
};

/// The records as the list starts: pathways by kind and name, partners by name, exchange as the files have it.
std::vector<std::uint32_t> starting_order(ListKind kind, const std::vector<ListedRecord>& records, Language language);

/// Place of each record in the order, from 0. Equal ones stay as in `start`, whichever way the others run.
std::vector<std::uint32_t> places_in(const ListOrder& order, const Dataset& dataset, ListKind kind,
                                     const std::vector<ListedRecord>& records, const std::vector<std::uint32_t>& start);

}  // namespace atlas
