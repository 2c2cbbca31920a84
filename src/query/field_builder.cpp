#include "query/field_builder.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/ranges.h"

namespace atlas {
namespace {

constexpr float none = std::numeric_limits<float>::quiet_NaN();
constexpr float infinite = std::numeric_limits<float>::infinity();
constexpr std::size_t most_values = 65'000;
constexpr std::size_t first_values = 16;

/// One code a record, in bytes where they suffice; several only where a record has several.
engine::Facet facet_of(std::vector<std::uint16_t> codes, std::vector<std::uint32_t> starts, std::size_t values) {
    engine::Facet facet{.values = static_cast<std::uint32_t>(values)};
    const std::size_t records = starts.size() - 1;
    const bool is_single = std::adjacent_find(starts.begin(), starts.end(), [](std::uint32_t one, std::uint32_t next) {
                               return next > one + 1;
                           }) == starts.end();
    if (!is_single) {
        facet.wide = std::move(codes);
        facet.offsets = std::move(starts);
        return facet;
    }
    const auto code = [&](std::size_t i) {
        return starts[i] == starts[i + 1] ? static_cast<std::uint16_t>(values) : codes[starts[i]];
    };
    const bool is_narrow = values <= 0xFF;
    for (std::size_t i = 0; i < records; ++i) {
        if (is_narrow)
            facet.narrow.push_back(static_cast<std::uint8_t>(code(i)));
        else
            facet.wide.push_back(code(i));
    }
    return facet;
}

}  // namespace

void FieldBuilder::pad_to(std::size_t record) {
    if (field_.form == FieldForm::choice) {
        while (starts_.size() <= record) starts_.push_back(static_cast<std::uint32_t>(codes_.size()));
    } else if (numbers_.low.size() < record) {
        numbers_.low.resize(record, none);
        numbers_.high.resize(record, none);
    }
}

/// Nothing when there are too many values.
std::optional<std::uint16_t> FieldBuilder::code_of(std::string_view key, const BilingualText& text) {
    std::vector<FieldValue>& values = field_.values;
    // Most records have one of a few values: those are found without making a text of the key.
    for (std::size_t i = 0; i < std::min(values.size(), first_values); ++i) {
        if (values[i].key == key) return static_cast<std::uint16_t>(i);
    }
    std::string name(key);
    if (const auto known = code_of_key_.find(name); known != code_of_key_.end()) return known->second;
    if (values.size() >= most_values) return std::nullopt;
    const auto code = static_cast<std::uint16_t>(values.size());
    values.push_back({name, text});
    code_of_key_.emplace(std::move(name), code);
    return code;
}

void FieldBuilder::add_value(std::size_t record, std::string_view key, const BilingualText& text) {
    const std::optional<std::uint16_t> code = code_of(key, text);
    if (!code) return;
    pad_to(record);
    const auto first = codes_.begin() + starts_[record];
    if (std::find(first, codes_.end(), *code) == codes_.end()) codes_.push_back(*code);
}

void FieldBuilder::add_numbers(std::size_t record, const Interval& interval) {
    auto low = static_cast<float>(interval.low);
    const auto high = static_cast<float>(interval.high);
    if (interval.is_open_below) low = std::nextafter(low, infinite);
    pad_to(record);
    const bool has_before = numbers_.low.size() > record;
    if (!has_before) {
        numbers_.low.push_back(low);
        numbers_.high.push_back(high);
    } else {
        numbers_.low[record] = std::min(numbers_.low[record], low);
        numbers_.high[record] = std::max(numbers_.high[record], high);
    }
    const bool rounds = interval.is_estimate;
    for (const double number :
         {rounds ? std::floor(interval.low) : interval.low, rounds ? std::ceil(interval.high) : interval.high}) {
        if (!std::isfinite(number)) continue;
        field_.whole = field_.whole && std::floor(number) == number;
        stated_.push_back({record, number});
    }
}

void FieldBuilder::add_not_applicable(std::size_t record) {
    if (field_.form == FieldForm::choice) {
        add_value(record, not_applicable_key);
        return;
    }
    pad_to(record);
    if (numbers_.low.size() > record) return;
    numbers_.low.push_back(infinite);  // an interval with its ends exchanged meets no range
    numbers_.high.push_back(-infinite);
}

bool FieldBuilder::is_stated(std::size_t record) const {
    return field_.form == FieldForm::choice ? starts_[record] != starts_[record + 1]
                                            : !std::isnan(numbers_.low[record]);
}

void FieldBuilder::finish(std::size_t record_count, const std::vector<ListedRecord>& records, std::size_t faculties,
                          FieldTable& table) {
    pad_to(record_count);
    field_.stated_by.assign(faculties, 0);
    field_.bounds.assign(faculties, {});
    for (FieldValue& value : field_.values) value.records.assign(faculties, 0);
    for (std::size_t i = 0; i < record_count; ++i) {
        const bool counts = !records[i].apart || field_.subject == FieldSubject::status;
        if (!counts || !is_stated(i)) continue;
        const std::size_t faculty = records[i].faculty;
        ++field_.stated_by[faculty];
        if (field_.form == FieldForm::number) continue;
        for (std::uint32_t at = starts_[i]; at < starts_[i + 1]; ++at) ++field_.values[codes_[at]].records[faculty];
    }
    for (const StatedNumber& stated : stated_) {
        if (!records[stated.record].apart) field_.bounds[records[stated.record].faculty].include(stated.number);
    }
    if (field_.form == FieldForm::choice) {
        field_.column = table.columns.facets.size();
        table.columns.facets.push_back(facet_of(std::move(codes_), std::move(starts_), field_.values.size()));
    } else {
        field_.column = table.columns.numbers.size();
        if (numbers_.low == numbers_.high) numbers_.high.clear();
        table.columns.numbers.push_back(std::move(numbers_));
    }
    table.fields.push_back(std::move(field_));
}

}  // namespace atlas
