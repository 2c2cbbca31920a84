// Collects what records have of a field, record by record, into a column of the engine. A record that is passed over
// states nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "query/list_field.h"

namespace atlas {

/// What a number may be; the ends are included, the lower one unless it is open.
struct Interval {
    double low = 0;
    double high = 0;
    bool is_open_below = false;
    bool is_estimate = false;  // the ends are worked out: whole numbers around them bound the field
};

class FieldBuilder {
  public:
    explicit FieldBuilder(ListField field) : field_(std::move(field)) {}

    const ListField& field() const { return field_; }
    /// Records come in ascending order; a value that a record already has is passed over.
    void add_value(std::size_t record, std::string_view key, const BilingualText& text = {});
    /// Several numbers of one record are the interval that holds them all.
    void add_numbers(std::size_t record, const Interval& interval);
    /// The question does not arise: no number meets a filter, and none is to be asked.
    void add_not_applicable(std::size_t record);

    /// Appends the field and its column.
    void finish(std::size_t record_count, const std::vector<ListedRecord>& records, std::size_t faculties,
                FieldTable& table);

  private:
    struct StatedNumber {
        std::size_t record = 0;
        double number = 0;
    };

    std::optional<std::uint16_t> code_of(std::string_view key, const BilingualText& text);
    void pad_to(std::size_t record);
    bool is_stated(std::size_t record) const;

    ListField field_;
    std::unordered_map<std::string, std::uint16_t> code_of_key_;
    std::vector<std::uint16_t> codes_;
    std::vector<std::uint32_t> starts_;  // of each record's codes
    engine::Numbers numbers_;
    std::vector<StatedNumber> stated_;
};

}  // namespace atlas
