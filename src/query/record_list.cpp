#include "query/record_list.h"

#include <algorithm>
#include <numeric>

#include "base/ranges.h"
#include "model/names.h"
#include "query/fold.h"

namespace atlas {
namespace {

constexpr std::uint16_t open_code = 0;
constexpr std::uint16_t closed_code = 1;
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

float bound(std::optional<double> number, float open) { return number ? static_cast<float>(*number) : open; }

}  // namespace

RecordList::RecordList(const Dataset& dataset, ListKind kind) : RecordList(dataset, kind, make_list(dataset, kind)) {}

RecordList::RecordList(const Dataset& dataset, ListKind kind, ListParts parts)
    : dataset_(dataset), kind_(kind), records_(std::move(parts.records)), kinds_(dataset.faculties.size()) {
    FieldTable& table = parts.table;
    fields_ = std::move(table.fields);
    answered_terms_ = std::move(table.answered_terms);
    open_counts_.assign(dataset.faculties.size(), 0);
    std::vector<std::uint16_t> faculties;
    std::vector<std::uint16_t> offers;
    for (const ListedRecord& record : records_) {
        faculties.push_back(static_cast<std::uint16_t>(record.faculty));
        offers.push_back(record.apart ? closed_code : open_code);
        has_closed_ = has_closed_ || record.apart;
        if (!record.apart) ++open_counts_[record.faculty];
        if (!record.opportunity) continue;
        KindCount& kind_count = kinds_[record.faculty][record.opportunity->kind];
        ++(record.apart ? kind_count.closed : kind_count.open);
    }
    faculty_facet_ = table.columns.facets.size();
    table.columns.facets.push_back(facet_of(std::move(faculties), std::max<std::size_t>(1, dataset.faculties.size())));
    offer_facet_ = table.columns.facets.size();
    table.columns.facets.push_back(facet_of(std::move(offers), 2));
    engine_ = std::make_unique<engine::FacetEngine>(std::move(table.columns));
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

void RecordList::set_condition(const FieldCondition* condition, const ListField& field) {
    const bool excludes = condition && condition->only_stated;
    const engine::Missing missing = excludes ? engine::Missing::excluded : engine::Missing::asked;
    if (field.form == FieldForm::choice) {
        engine_->select(field.column, condition ? std::span<const std::uint16_t>(condition->values)
                                                : std::span<const std::uint16_t>());
        engine_->treat_missing(field.column, missing);
        return;
    }
    engine_->treat_missing_number(field.column, missing);
    if (!condition || (!condition->from && !condition->to)) {
        engine_->clear_range(field.column);
        return;
    }
    engine::NumberRange range;
    range.from = bound(condition->from, range.from);
    range.to = bound(condition->to, range.to);
    engine_->set_range(field.column, range);
}

void RecordList::select_rows(const std::string& query) {
    if (query == selected_query_) return;
    selected_query_ = query;
    if (query.empty()) {
        engine_->keep_all_rows();
        return;
    }
    fold_names(records_.size());
    // Who types on looks among what was found.
    const bool narrows = !found_for_.empty() && query.starts_with(found_for_);
    if (!narrows) {
        found_.resize(names_.size());
        std::iota(found_.begin(), found_.end(), 0U);
    }
    const std::string folded = fold_text(query);
    std::erase_if(found_, [&](std::uint32_t row) { return !contains_folded(names_[row], folded); });
    found_for_ = query;
    engine_->keep_rows(found_);
}

void RecordList::apply(Offer offer) {
    const std::uint16_t code = offer == Offer::open ? open_code : closed_code;
    engine_->select(offer_facet_, std::span(&code, 1));
    engine_->apply();
    applied_ = offer;
}

void RecordList::show_in(const ListOrder& order) {
    if (order == order_) return;
    order_ = order;
    engine_->show_in(order_of(order));
}

const Order& RecordList::order_of(const ListOrder& order) {
    const auto known = orders_.find(order);
    if (known != orders_.end()) return known->second;
    while (!prepare_start(order.language, records_.size())) {
    }
    const Order& start = orders_[{.column = {}, .language = order.language}];
    return orders_[order] = put_in_order(order, dataset_, records_, name_ranks_[order.language], start);
}

bool RecordList::prepare_start(Language language, std::size_t records) {
    const ListOrder start{.column = {}, .language = language};
    if (orders_.contains(start)) return true;
    if (!name_ranks_.contains(language)) {
        NameRanking& ranking = ranking_.try_emplace(language, kind_, records_, language).first->second;
        if (!ranking.go_on(records)) return false;
        name_ranks_[language] = ranking.take();
        ranking_.erase(language);
        return false;
    }
    orders_[start] = starting_order(kind_, records_, name_ranks_[language]);
    return true;
}

bool RecordList::prepare_rest(Language language, std::span<const std::string_view> columns, std::size_t records) {
    if (!prepare_start(language, records) || !fold_names(records)) return false;
    for (const std::string_view column : columns) {
        for (const bool descending : {false, true}) {
            const ListOrder order{std::string(column), descending, language};
            if (!orders_.contains(order)) return order_of(order), false;
        }
    }
    return true;
}

/// So many names more; true when all are there.
bool RecordList::fold_names(std::size_t count) {
    for (; count > 0 && names_.size() < records_.size(); --count)
        names_.push_back(names_of(dataset_, records_[names_.size()]));
    return names_.size() == records_.size();
}

void RecordList::ask(const ListQuestion& question) {
    question_ = question;
    if (question.faculty) {
        const auto code = static_cast<std::uint16_t>(*question.faculty);
        engine_->select(faculty_facet_, std::span(&code, 1));
    } else {
        engine_->select(faculty_facet_, {});
    }
    for (std::size_t i = 0; i < fields_.size(); ++i) {
        const auto condition = ranges::find(question.conditions, i, &FieldCondition::field);
        set_condition(condition == question.conditions.end() ? nullptr : &*condition, fields_[i]);
    }
    select_rows(question.query);
    show_in(question.order);

    if (has_closed_) count_closed();
    apply(Offer::open);
    counts_[static_cast<std::size_t>(Offer::open)] = engine_->row_counts();
}

void RecordList::count_closed() {
    apply(Offer::closed);
    counts_[static_cast<std::size_t>(Offer::closed)] = engine_->row_counts();
    const ListField* status = find_field("status");
    const auto status_counts = status ? engine_->counts(status->column) : std::span<const std::uint32_t>();
    closed_status_counts_.assign(status_counts.begin(), status_counts.end());
}

FieldCounts RecordList::field_counts(std::size_t index) const {
    const ListField& field = fields_[index];
    if (field.form == FieldForm::number) {
        const engine::NumberCounts counts = engine_->number_counts(field.column);
        return {.values = {}, .missing = counts.missing, .within = counts.within};
    }
    const auto counts = engine_->counts(field.column);
    FieldCounts result{.values = {counts.begin(), counts.end() - 1}, .missing = counts.back()};
    if (field.subject == FieldSubject::status && has_closed_) {
        for (std::size_t code = 0; code < result.values.size(); ++code)
            result.values[code] += closed_status_counts_[code];
    }
    return result;
}

std::vector<std::size_t> RecordList::rows(Offer offer, std::size_t first, std::size_t count) {
    const engine::RowCounts& counted = counts(offer);
    if (counted.meeting + counted.to_ask == 0) return {};
    if (applied_ != offer) apply(offer);
    const auto page = engine_->page(first, count);
    std::vector<std::size_t> rows(page.begin(), page.end());
    if (applied_ != Offer::open) apply(Offer::open);
    return rows;
}

std::vector<std::size_t> RecordList::unstated_fields(std::size_t row) const {
    std::vector<std::size_t> unstated;
    for (const FieldCondition& condition : question_.conditions) {
        const ListField& field = fields_[condition.field];
        const bool is_stated = field.form == FieldForm::choice ? engine_->states(field.column, row)
                                                               : engine_->states_number(field.column, row);
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
