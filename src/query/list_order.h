// The orders of a list: by each column that sorts, and the one it starts in. Names are in the order of the language.
#pragma once

#include <cstdint>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "base/ranges.h"
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

/// For each record its place in an order, from 0; equal ones share theirs.
using Ranks = std::vector<std::uint32_t>;
/// Records, one behind the other.
using Order = std::vector<std::uint32_t>;

/// Ranks the records by their names, a piece at a time: very many texts take a while to compare.
class NameRanking {
  public:
    /// `records` must outlive it.
    NameRanking(ListKind kind, const std::vector<ListedRecord>& records, Language language);
    /// Goes on by so many records. True when all is done.
    bool go_on(std::size_t count);
    /// The result, once; after the end.
    Ranks take() { return std::move(ranks_); }

  private:
    /// As it sorts. Partners are few and named often: they are put in order first, and a number stands for each.
    struct Name {
        std::uint32_t partner = 0;
        std::string own;
        bool operator==(const Name&) const = default;
        bool operator<(const Name& other) const {
            return partner != other.partner ? partner < other.partner : own < other.own;
        }
    };
    Name name_of(const ListedRecord& record);
    std::uint32_t add_partner(std::string name);

    ListKind kind_;
    const std::vector<ListedRecord>& records_;
    Language language_;
    std::unordered_map<const Organisation*, std::uint32_t> known_partners_;
    std::vector<std::string> partners_;  // until they are in order
    std::vector<Name> names_;
    ranges::Sorting sorting_;
    Ranks ranks_;
};

/// The records as the list starts: pathways by kind and name, partners by name, exchange as the files have it.
Order starting_order(ListKind kind, const std::vector<ListedRecord>& records, const Ranks& names);

/// The records in the order; equal ones stay as in `start`, whichever way the others run.
Order put_in_order(const ListOrder& order, const Dataset& dataset, const std::vector<ListedRecord>& records,
                   const Ranks& names, const Order& start);

}  // namespace atlas
