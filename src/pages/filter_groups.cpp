#include "pages/filter_groups.h"

#include <algorithm>
#include <cmath>

#include "app/list_question.h"
#include "app/strings.h"
#include "base/decimal.h"
#include "base/ranges.h"
#include "model/names.h"
#include "pages/list_words.h"
#include "pages/words.h"
#include "query/fold.h"

namespace atlas {
namespace {

std::size_t in_scope(const std::vector<std::size_t>& by_faculty, std::optional<std::size_t> faculty) {
    if (faculty) return *faculty < by_faculty.size() ? by_faculty[*faculty] : 0;
    std::size_t sum = 0;
    for (const std::size_t count : by_faculty) sum += count;
    return sum;
}

bool is_here(const FieldValue& value, std::optional<std::size_t> faculty) {
    if (faculty) return *faculty < value.records.size() && value.records[*faculty] > 0;
    return ranges::any_of(value.records, [](std::uint32_t count) { return count > 0; });
}

// --- options

bool has_value(const FieldFilter* filter, const std::string& key) {
    return filter && ranges::find(filter->values, key) != filter->values.end();
}

FilterOption option_of(const ListContext& context, const ListField& field, std::size_t code, std::uint32_t count,
                       const FieldFilter* filter) {
    const Language language = context.language();
    FilterOption option{.text = value_title(field, field.values[code], context.dataset, language),
                        .count = count_text(count, language),
                        .selected = has_value(filter, field.values[code].key),
                        .action = ToggleValue{field.key, field.values[code].key}};
    option.possible = count > 0 || option.selected;
    if (!option.possible) option.reason = text("filters.none", language);
    return option;
}

/// Place of the value among those of its enum, as text that sorts.
std::string schema_place(const ListField& field, const FieldValue& value) {
    const auto place = [&](EnumNames names) {
        return std::string(1, static_cast<char>('a' + (ranges::find(names, value.key) - names.begin())));
    };
    switch (field.subject) {
        case FieldSubject::organisation_kind:
            return place(enum_names(OrganisationKind{}));
        case FieldSubject::opportunity_kind:
            return place(enum_names(OpportunityKind{}));
        case FieldSubject::agreement_kind:
            return place(enum_names(AgreementKind{}));
        case FieldSubject::level:
            return place(enum_names(Level{}));
        case FieldSubject::mode:
            return place(enum_names(Mode{}));
        case FieldSubject::status:
            return place(enum_names(Status{}));
        case FieldSubject::country:
        case FieldSubject::month:
        case FieldSubject::term:
            break;
    }
    return value.key;
}

/// In the order of the schema where it has one, else by name.
std::vector<std::size_t> shown_codes(const ListContext& context, const ListField& field) {
    const auto faculty = faculty_in_scope(context.state, context.dataset);
    const FieldFilter* filter = find_filter(context.state, field.key);
    std::vector<std::pair<std::string, std::size_t>> named;
    const bool is_by_name = field.subject == FieldSubject::country || field.subject == FieldSubject::term;
    for (std::size_t code = 0; code < field.values.size(); ++code) {
        const FieldValue& value = field.values[code];
        if (!is_here(value, faculty) && !has_value(filter, value.key)) continue;
        const std::string place = is_by_name ? fold_text(value_title(field, value, context.dataset, context.language()))
                                             : schema_place(field, value);
        named.emplace_back(place, code);
    }
    ranges::stable_sort(named);
    std::vector<std::size_t> codes;
    for (const auto& [name, code] : named) codes.push_back(code);
    return codes;
}

/// Records that state nothing stay below the others, until they are left out.
FilterOption missing_option(const ListContext& context, const ListField& field, std::uint32_t count,
                            const FieldFilter* filter) {
    const Language language = context.language();
    const bool is_left_out = filter && filter->only_stated;
    return {.text = text("filters.missing", language),
            .count = count_text(count, language),
            .selected = !is_left_out,
            .action = ToggleStated{field.key}};
}

// --- ranges

/// The widest step of 1, 2 or 5 times a power of ten that still divides the span into a hundred.
double step_of(const ListField& field, const NumberBounds& bounds) {
    const double fine = (bounds.greatest - bounds.least) / 100;
    if (!(fine > 0)) return 1;
    const double power = std::pow(10.0, std::floor(std::log10(fine)));
    const double step = fine < 2 * power ? power : fine < 5 * power ? 2 * power : 5 * power;
    return field.whole ? std::max(1.0, step) : step;
}

NumberBounds bounds_in_scope(const ListContext& context, const ListField& field) {
    const auto faculty = faculty_in_scope(context.state, context.dataset);
    NumberBounds all;
    for (std::size_t i = 0; i < field.bounds.size(); ++i) {
        if (!field.bounds[i].any() || (faculty && *faculty != i)) continue;
        all.include(field.bounds[i].least);
        all.include(field.bounds[i].greatest);
    }
    return all;
}

Slider slider_of(const ListContext& context, const ListField& field, EntryTarget target, std::optional<double> end) {
    const NumberBounds bounds = bounds_in_scope(context, field);
    const double value = end.value_or(target == EntryTarget::range_from ? bounds.least : bounds.greatest);
    const double step = step_of(field, bounds);
    Slider slider{.minimum = std::floor(bounds.least / step) * step,
                  .maximum = std::ceil(bounds.greatest / step) * step,
                  .step = step,
                  .action = {target, field.key, {}}};
    slider.value = std::clamp(value, slider.minimum, slider.maximum);
    slider.value_text = number_title(field, slider.value, context.language());
    slider.label = text(target == EntryTarget::range_from ? StringKey("filters.from") : "filters.to",
                        context.language(), {{"field", field_title(field, context.kind, context.language())}});
    return slider;
}

TextField number_field(const Slider& slider, std::optional<double> value) {
    return {.label = slider.label,
            .text = value ? format_decimal(*value) : std::string(),
            .hint = format_decimal(slider.action.target == EntryTarget::range_from ? slider.minimum : slider.maximum),
            .kind = EntryKind::number,
            .action = slider.action};
}

NumberRange range_of(const ListContext& context, const ListField& field, const FieldFilter* filter) {
    const std::optional<double> from = filter ? filter->from : std::nullopt;
    const std::optional<double> to = filter ? filter->to : std::nullopt;
    NumberRange range;
    range.from = slider_of(context, field, EntryTarget::range_from, from);
    range.to = slider_of(context, field, EntryTarget::range_to, to);
    range.from_field = number_field(range.from, from);
    range.to_field = number_field(range.to, to);
    return range;
}

// --- groups

/// Too few state it for a filter to say anything: one, or less than a tenth.
bool is_hardly_stated(std::size_t stated, std::size_t records) { return stated < 2 || stated * 10 < records; }

std::string coverage_line(const std::string& field, std::size_t stated, std::size_t records, Language language) {
    const std::string total = count_text(records, language);
    if (stated == 0) return text("filters.never", language, {{"field", field}, {"total", total}});
    return text("filters.hardly", language,
                {{"field", field}, {"count", count_text(stated, language)}, {"total", total}});
}

/// A range, or the only number that is stated.
void add_numbers(FilterGroup& group, const ListContext& context, const ListField& field, const FieldFilter* filter) {
    const NumberBounds bounds = bounds_in_scope(context, field);
    const Language language = context.language();
    if (bounds.least < bounds.greatest) {
        group.range = range_of(context, field, filter);
        return;
    }
    const bool is_stated = in_scope(field.stated_by, faculty_in_scope(context.state, context.dataset)) > 0;
    if (!is_stated) return;
    const std::string value =
        bounds.any() ? number_title(field, bounds.least, language) : word_for(FactState::not_applicable, language);
    group.note = text("filters.one_value", language, {{"value", value}});
}

/// What a term says in words: whole sentences, of which few records share one.
bool is_long(const ListField& field) { return field.subject == FieldSubject::term && field.form == FieldForm::choice; }

FilterGroup control_group(const ListContext& context, std::size_t index) {
    const ListField& field = context.list.fields()[index];
    const FieldFilter* filter = find_filter(context.state, field.key);
    const FieldCounts counts = context.list.field_counts(index);
    FilterGroup group{.key = field.key, .title = field_title(field, context.kind, context.language())};
    group.open = filter || !is_long(field);
    if (field.form == FieldForm::number) add_numbers(group, context, field, filter);
    for (const std::size_t code :
         field.form == FieldForm::choice ? shown_codes(context, field) : std::vector<std::size_t>())
        group.options.push_back(option_of(context, field, code, counts.values[code], filter));
    const bool is_left_out = filter && filter->only_stated;
    if (counts.missing > 0 || is_left_out) group.missing = missing_option(context, field, counts.missing, filter);
    return group;
}

bool is_of_term(const ListField& field, const std::optional<TermKey>& term) { return term && field.term == term; }

}  // namespace

void add_filter_groups(Filters& filters, const ListContext& context) {
    const Language language = context.language();
    const auto faculty = faculty_in_scope(context.state, context.dataset);
    const std::size_t records = context.list.open_count(faculty);
    const std::vector<ListField>& fields = context.list.fields();
    const auto has_control = [&](const ListField& field) {
        return find_filter(context.state, field.key) || !is_hardly_stated(in_scope(field.stated_by, faculty), records);
    };
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const ListField& field = fields[i];
        if (has_control(field)) {
            filters.groups.push_back(control_group(context, i));
            continue;
        }
        // A term that is stated in several ways has one line, and none where one of them has a control.
        const bool is_told = ranges::any_of(fields, [&](const ListField& other) {
            return is_of_term(other, field.term) && (has_control(other) || &other < &field);
        });
        if (is_told || records == 0) continue;
        const std::size_t stated =
            field.term ? context.list.answered_count(*field.term, faculty) : in_scope(field.stated_by, faculty);
        const std::string title =
            field.term ? word_for(*field.term, language) : field_title(field, context.kind, language);
        filters.rare.push_back(coverage_line(title, stated, records, language));
    }
    if (!filters.rare.empty()) filters.rare_title = text("filters.rare", language);
}

}  // namespace atlas
