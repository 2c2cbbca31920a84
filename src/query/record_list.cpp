#include "query/record_list.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/ranges.h"
#include "model/names.h"
#include "query/fold.h"

namespace atlas {
namespace {

// A list is made by so many records before somebody may look up: some milliseconds.
constexpr std::size_t records_at_once = 1000;
constexpr double making_share = 0.7;  // the names' order takes the rest

std::string names_of(const Dataset& dataset, const ListedRecord& record) {
    std::string names;
    const auto add = [&](const BilingualText& text) { names += text.english + ' ' + text.chinese + ' '; };
    const auto add_organisation = [&](const Organisation* organisation) {
        if (!organisation) return;
        add(organisation->names);
        for (const Alias& alias : organisation->aliases) names += alias.text + ' ';
    };
    if (!record.opportunity) {
        add_organisation(record.organisation);
    } else {
        add(record.opportunity->names);
        for (const OrganisationId& partner : record.opportunity->partners)
            add_organisation(dataset.find_organisation(partner));
    }
    return fold_text(names);
}

engine::Facet facet_of(std::vector<std::uint16_t> codes, std::size_t values) {
    return {.values = static_cast<std::uint32_t>(values), .narrow = {}, .wide = std::move(codes), .offsets = {}};
}

/// Of one faculty, or of all.
std::size_t count_of(const std::vector<std::size_t>& counts, std::optional<std::size_t> faculty) {
    if (faculty) return *faculty < counts.size() ? counts[*faculty] : 0;
    std::size_t sum = 0;
    for (const std::size_t count : counts) sum += count;
    return sum;
}

bool is_cost(const ListField& field) { return field.form == FieldForm::number && field.term == TermKey::costs; }

/// All that has to be paid has to fit: an offer costs as much as the dearest that is stated, and one that is paid in
/// several currencies or periods is compared in none of them.
void compare_whole_costs(const std::vector<ListField>& fields, engine::Columns& columns, std::size_t records) {
    std::vector<engine::Numbers*> costs;
    for (const ListField& field : fields) {
        if (is_cost(field)) costs.push_back(&columns.numbers[field.column]);
    }
    for (std::size_t record = 0; record < records; ++record) {
        const auto states = [&](const engine::Numbers* cost) {
            const bool is_idle = !cost->high.empty() && cost->low[record] > cost->high[record];
            return !std::isnan(cost->low[record]) && !is_idle;
        };
        const bool is_mixed = ranges::count_if(costs, states) > 1;
        for (engine::Numbers* cost : costs) {
            if (is_mixed) {
                cost->low[record] = std::numeric_limits<float>::quiet_NaN();
                cost->complete = cost->ascending = false;
            } else if (!cost->high.empty() && cost->low[record] < cost->high[record] &&
                       std::isfinite(cost->high[record])) {
                cost->low[record] = cost->high[record];
            }
        }
    }
}

float bound(std::optional<double> number, float open) { return number ? static_cast<float>(*number) : open; }

void set_condition(engine::FacetEngine& engine, const FieldCondition* condition, const ListField& field) {
    const bool excludes = condition && condition->only_stated;
    const engine::Missing missing = excludes ? engine::Missing::excluded : engine::Missing::asked;
    if (field.form == FieldForm::choice) {
        engine.select(field.column,
                      condition ? std::span<const std::uint16_t>(condition->values) : std::span<const std::uint16_t>());
        engine.treat_missing(field.column, missing);
        return;
    }
    engine.treat_missing_number(field.column, missing);
    if (!condition || (!condition->from && !condition->to)) {
        engine.clear_range(field.column);
        return;
    }
    engine::NumberRange range;
    range.from = bound(condition->from, range.from);
    range.to = bound(condition->to, range.to);
    engine.set_range(field.column, range);
}

}  // namespace

RecordList::RecordList(const Dataset& dataset, ListKind kind) : RecordList(dataset, kind, make_list(dataset, kind)) {}

RecordList::RecordList(const Dataset& dataset, ListKind kind, ListParts parts)
    : dataset_(dataset), kind_(kind), records_(std::move(parts.records)), kinds_(dataset.faculties.size()) {
    FieldTable& table = parts.table;
    fields_ = std::move(table.fields);
    answered_terms_ = std::move(table.answered_terms);
    open_counts_.assign(dataset.faculties.size(), 0);
    std::vector<std::uint16_t> faculties;
    for (const ListedRecord& record : records_) {
        faculties.push_back(static_cast<std::uint16_t>(record.faculty));
        if (!record.apart) ++open_counts_[record.faculty];
        if (!record.opportunity) continue;
        KindCount& kind_count = kinds_[record.faculty][record.opportunity->kind];
        ++(record.apart ? kind_count.closed : kind_count.open);
    }
    faculty_facet_ = table.columns.facets.size();
    table.columns.facets.push_back(facet_of(std::move(faculties), std::max<std::size_t>(1, dataset.faculties.size())));
    // A partner is found by any of its offers.
    if (kind_ != ListKind::partners) compare_whole_costs(fields_, table.columns, records_.size());
    first_closed_ = count_of(open_counts_, std::nullopt);
    engine::Columns closed = engine::split_off(table.columns, static_cast<std::uint32_t>(first_closed_));
    engines_ = {std::make_unique<engine::FacetEngine>(std::move(table.columns)),
                std::make_unique<engine::FacetEngine>(std::move(closed))};
}

const ListField* RecordList::find_field(std::string_view key) const {
    const auto found = ranges::find(fields_, key, &ListField::key);
    return found == fields_.end() ? nullptr : &*found;
}

std::size_t RecordList::open_count(std::optional<std::size_t> faculty) const { return count_of(open_counts_, faculty); }

std::size_t RecordList::answered_count(TermKey term, std::optional<std::size_t> faculty) const {
    return count_of(answered_terms_[static_cast<std::size_t>(term)], faculty);
}

std::vector<TermCoverage> RecordList::coverage(std::optional<std::size_t> faculty) const {
    std::vector<TermCoverage> terms;
    for (int i = 0; i < term_key_count; ++i) {
        const auto term = static_cast<TermKey>(i);
        terms.push_back({term, static_cast<int>(answered_count(term, faculty))});
    }
    return terms;
}

void RecordList::select_rows(const std::string& query) {
    if (query == selected_query_) return;
    selected_query_ = query;
    if (query.empty()) {
        for (const auto& engine : engines_) engine->keep_all_rows();
        return;
    }
    while (!find_on(query, records_.size())) {
    }
    // They are found in the order of the records: open ones first.
    const auto first_closed = static_cast<std::uint32_t>(first_closed_);
    const auto first_found_closed = std::lower_bound(found_.begin(), found_.end(), first_closed);
    std::vector<std::uint32_t> closed;
    for (auto found = first_found_closed; found != found_.end(); ++found) closed.push_back(*found - first_closed);
    const auto open_count = static_cast<std::size_t>(first_found_closed - found_.begin());
    engine(Offer::open).keep_rows(std::span(found_).first(open_count));
    engine(Offer::closed).keep_rows(closed);
}

/// Who types on before all names were looked through goes on from there.
void RecordList::look_for(const std::string& query) {
    if (finding_.query.empty() || !query.starts_with(finding_.query)) finding_ = {};
    finding_.query = query;
    finding_.folded = fold_text(query);
    std::erase_if(finding_.found,
                  [&](std::uint32_t record) { return !contains_folded(name_of(record), finding_.folded); });
}

bool RecordList::find_on(const std::string& query, std::size_t records) {
    if (query == found_for_ || query.empty()) return true;
    if (!fold_names(records)) return false;
    if (finding_.query != query) look_for(query);
    // Who types on looks among what was found.
    const bool narrows = !found_for_.empty() && query.starts_with(found_for_);
    const std::size_t count = narrows ? found_.size() : records_.size();
    for (; records > 0 && finding_.next < count; --records, ++finding_.next) {
        const std::uint32_t record = narrows ? found_[finding_.next] : static_cast<std::uint32_t>(finding_.next);
        if (contains_folded(name_of(record), finding_.folded)) finding_.found.push_back(record);
    }
    if (finding_.next < count) return false;
    found_ = std::move(finding_.found);
    found_for_ = query;
    finding_ = {};
    return true;
}

void RecordList::show_in(const ListOrder& order) {
    if (order == order_) return;
    order_ = order;
    const Orders& orders = orders_of(order);
    for (std::size_t i = 0; i < offer_count; ++i) engines_[i]->show_in(orders[i]);
}

RecordList::Orders RecordList::divide(const Order& order) const {
    Orders orders;
    const auto first_closed = static_cast<std::uint32_t>(first_closed_);
    for (const std::uint32_t record : order) {
        if (record < first_closed)
            orders[0].push_back(record);
        else
            orders[1].push_back(record - first_closed);
    }
    return orders;
}

const RecordList::Orders& RecordList::orders_of(const ListOrder& order) {
    const auto known = orders_.find(order);
    if (known != orders_.end()) return known->second;
    while (!prepare_start(order.language, records_.size())) {
    }
    const Order all = put_in_order(order, dataset_, records_, name_ranks_[order.language], starts_[order.language]);
    return orders_[order] = divide(all);
}

bool RecordList::prepare_start(Language language, std::size_t records) {
    if (starts_.contains(language)) return true;
    if (!name_ranks_.contains(language)) {
        NameRanking& ranking = ranking_.try_emplace(language, kind_, records_, language).first->second;
        if (!ranking.go_on(records)) return false;
        name_ranks_[language] = ranking.take();
        ranking_.erase(language);
        return false;
    }
    starts_[language] = starting_order(kind_, records_, name_ranks_[language]);
    return true;
}

bool RecordList::prepare_rest(Language language, std::span<const std::string_view> columns, std::size_t records) {
    if (!prepare_start(language, records) || !fold_names(records)) return false;
    for (const std::string_view column : columns) {
        for (const bool descending : {false, true}) {
            const ListOrder order{std::string(column), descending, language};
            if (!orders_.contains(order)) return orders_of(order), false;
        }
    }
    return true;
}

/// So many names more; true when all are there.
bool RecordList::fold_names(std::size_t count) {
    for (; count > 0 && name_ends_.size() < records_.size(); --count) {
        names_ += names_of(dataset_, records_[name_ends_.size()]);
        name_ends_.push_back(names_.size());
    }
    return name_ends_.size() == records_.size();
}

std::string_view RecordList::name_of(std::size_t record) const {
    const std::size_t first = record == 0 ? 0 : name_ends_[record - 1];
    return std::string_view(names_).substr(first, name_ends_[record] - first);
}

void RecordList::ask(const ListQuestion& question) {
    question_ = question;
    select_rows(question.query);
    show_in(question.order);
    for (const auto& engine : engines_) ask(*engine, question);
}

void RecordList::ask(engine::FacetEngine& engine, const ListQuestion& question) const {
    const auto faculty = static_cast<std::uint16_t>(question.faculty.value_or(0));
    engine.select(faculty_facet_, std::span(&faculty, question.faculty ? 1 : 0));
    for (std::size_t i = 0; i < fields_.size(); ++i) {
        const auto condition = ranges::find(question.conditions, i, &FieldCondition::field);
        set_condition(engine, condition == question.conditions.end() ? nullptr : &*condition, fields_[i]);
    }
    engine.apply();
}

FieldCounts RecordList::field_counts(std::size_t index) const {
    const ListField& field = fields_[index];
    if (field.form == FieldForm::number) {
        const engine::NumberCounts counts = engine(Offer::open).number_counts(field.column);
        return {.values = {}, .missing = counts.missing, .within = counts.within};
    }
    const auto counts = engine(Offer::open).counts(field.column);
    FieldCounts result{.values = {counts.begin(), counts.end() - 1}, .missing = counts.back()};
    if (field.subject == FieldSubject::status) {
        const auto closed = engine(Offer::closed).counts(field.column);
        for (std::size_t code = 0; code < result.values.size(); ++code) result.values[code] += closed[code];
    }
    return result;
}

std::vector<std::size_t> RecordList::rows(Offer offer, std::size_t first, std::size_t count) {
    const auto page = engine(offer).page(first, count);
    const std::size_t offset = offer == Offer::open ? 0 : first_closed_;
    std::vector<std::size_t> rows;
    for (const std::uint32_t row : page) rows.push_back(offset + row);
    return rows;
}

std::vector<std::size_t> RecordList::unstated_fields(std::size_t row) const {
    const bool is_open = row < first_closed_;
    const engine::FacetEngine& asked = engine(is_open ? Offer::open : Offer::closed);
    const std::size_t place = is_open ? row : row - first_closed_;
    std::vector<std::size_t> unstated;
    for (const FieldCondition& condition : question_.conditions) {
        const ListField& field = fields_[condition.field];
        const bool is_stated = field.form == FieldForm::choice ? asked.states(field.column, place)
                                                               : asked.states_number(field.column, place);
        if (!is_stated) unstated.push_back(condition.field);
    }
    return unstated;
}

RecordList& Lists::of(ListKind kind) {
    auto& list = lists_[static_cast<std::size_t>(kind)];
    if (!list) list = std::make_unique<RecordList>(dataset_, kind);
    return *list;
}

bool Lists::make_on(ListKind kind, Language language) {
    auto& list = lists_[static_cast<std::size_t>(kind)];
    if (list) return list->prepare_start(language, records_at_once);
    auto& making = making_[static_cast<std::size_t>(kind)];
    if (!making) making = std::make_unique<ListMaking>(dataset_, kind);
    if (!making->go_on(records_at_once)) return false;
    list = std::make_unique<RecordList>(dataset_, kind, making->take());
    making.reset();
    return false;
}

double Lists::share(ListKind kind) const {
    const auto& making = making_[static_cast<std::size_t>(kind)];
    const bool is_made = lists_[static_cast<std::size_t>(kind)] != nullptr;
    return is_made ? making_share : making ? making_share * making->share() : 0;
}

bool Lists::prepare_on(ListKind kind, Language language, std::span<const std::string_view> columns) {
    return make_on(kind, language) && of(kind).prepare_rest(language, columns, records_at_once);
}

}  // namespace atlas
