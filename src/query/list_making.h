// A list's records, and its fields and columns, made a piece at a time.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "query/field_making.h"
#include "query/list_field.h"
#include "query/partners.h"

namespace atlas {

struct ListParts {
    std::vector<ListedRecord> records;  // of all faculties, in file order, but closed ones last
    FieldTable table;
};

class ListMaking {
  public:
    ListMaking(const Dataset& dataset, ListKind kind) : dataset_(dataset), kind_(kind) {}
    /// Goes on by about so many opportunities. True when all is done.
    bool go_on(std::size_t opportunities);
    /// How much is done, from 0 to 1.
    double share() const;
    /// The result, once; after the end.
    ListParts take();

  private:
    bool collect(std::size_t opportunities);
    bool collect_partners(std::size_t opportunities);
    bool collect_opportunities(std::size_t count);

    const Dataset& dataset_;
    ListKind kind_;
    std::size_t faculty_ = 0;      // whose records are collected
    std::size_t opportunity_ = 0;  // the next of it
    std::optional<PartnerCollection> partners_;
    std::vector<ListedRecord> records_;
    std::optional<FieldMaking> fields_;  // once all records are there
};

ListParts make_list(const Dataset& dataset, ListKind kind);

}  // namespace atlas
