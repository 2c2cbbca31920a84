// The fields of a list and what its records have of them, made a piece at a time: among very many records this takes a
// while.
#pragma once

#include <cstddef>
#include <vector>

#include "query/field_set.h"
#include "query/list_field.h"

namespace atlas {

class FieldMaking {
  public:
    /// Both must outlive it.
    FieldMaking(const Dataset& dataset, const std::vector<ListedRecord>& records,
                NumberReading reading = NumberReading::compared);
    /// Reads records with so many offers, or finishes one field. True when all is done.
    bool go_on(std::size_t offers);
    /// How much is done, from 0 to 1.
    double share() const;
    /// The result, once; after the end.
    FieldTable take() { return std::move(table_); }

  private:
    enum class Step { declare, read, finish, done };

    template <class Visit>
    bool visit(std::size_t offers, Visit visit_record);
    void declare(const ListedRecord& record);
    void read(std::size_t record);
    void finish_next();

    const std::vector<ListedRecord>& records_;
    std::size_t faculties_ = 0;
    FieldSet fields_;
    FieldTable table_;
    Step step_ = Step::declare;
    std::size_t next_ = 0;  // record, or field
};

}  // namespace atlas
