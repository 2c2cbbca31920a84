// One list of records with everything that is asked of it: how many meet the filters, how many are still to ask, what
// each value would give, and the rows in any order, a part at a time. Columns and orders are worked out once; after
// that a question is answered by the engine.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/facet_engine.h"
#include "query/list_field.h"
#include "query/list_making.h"
#include "query/list_order.h"
#include "query/opportunities.h"

namespace atlas {

/// What a field is filtered by, in the field's own terms.
struct FieldCondition {
    std::size_t field = 0;              // index in `fields()`
    std::vector<std::uint16_t> values;  // codes; alternatives
    std::optional<double> from;
    std::optional<double> to;
    bool only_stated = false;
};

struct ListQuestion {
    std::optional<std::size_t> faculty;  // of one faculty; none = of all
    std::vector<FieldCondition> conditions;
    std::string query;  // words that occur in the names
    ListOrder order;
};

/// Rows that are still offered, and closed opportunities apart: those are never counted or listed among the others.
enum class Offer { open, closed };

struct FieldCounts {
    std::vector<std::uint32_t> values;  // under all other filters
    std::uint32_t missing = 0;
    std::uint32_t within = 0;  // of numbers
};

/// Records of one kind of opportunity.
struct KindCount {
    std::size_t open = 0;
    std::size_t closed = 0;
};

class RecordList {
  public:
    RecordList(const Dataset& dataset, ListKind kind);
    RecordList(const Dataset& dataset, ListKind kind, ListParts parts);

    // What takes a while among very many records can be made ready a piece at a time: by so many records, or one order.
    // Whatever is not ready is made when it is asked for.
    /// The order of names, which the list starts with. True when it is ready.
    bool prepare_start(Language language, std::size_t records);
    /// The orders of the columns, and names for typed words. True when all is ready.
    bool prepare_rest(Language language, std::span<const std::string_view> columns, std::size_t records);

    const std::vector<ListField>& fields() const { return fields_; }
    const ListField* find_field(std::string_view key) const;
    const std::vector<ListedRecord>& records() const { return records_; }
    /// Records of the faculty, or of all, that are not apart.
    std::size_t open_count(std::optional<std::size_t> faculty) const;

    /// How many of the faculty there are of each kind of opportunity, in the order of the enum.
    const std::map<OpportunityKind, KindCount>& kinds(std::size_t faculty) const { return kinds_[faculty]; }

    /// Of those, how many answer the term (see `is_answered`).
    std::size_t answered_count(TermKey term, std::optional<std::size_t> faculty) const;
    /// The same for every term, in the order of the enum.
    std::vector<TermCoverage> coverage(std::optional<std::size_t> faculty) const;

    /// Everything below speaks of the last question.
    void ask(const ListQuestion& question);
    engine::RowCounts counts(Offer offer) const { return counts_[static_cast<std::size_t>(offer)]; }
    /// Of what is still offered; a status "closed" counts what is closed.
    FieldCounts field_counts(std::size_t field) const;
    /// Rows of the shown order from `first` on, at most `count`; those that meet before those to ask.
    std::vector<std::size_t> rows(Offer offer, std::size_t first, std::size_t count);
    /// The fields that a row was asked for and states nothing of.
    std::vector<std::size_t> unstated_fields(std::size_t row) const;

  private:
    void apply(Offer offer);
    void count_closed();
    void set_condition(const FieldCondition* condition, const ListField& field);
    void show_in(const ListOrder& order);
    const Order& order_of(const ListOrder& order);
    bool fold_names(std::size_t count);
    void select_rows(const std::string& query);

    const Dataset& dataset_;
    ListKind kind_;
    std::vector<ListedRecord> records_;
    std::vector<ListField> fields_;
    std::array<std::vector<std::size_t>, term_key_count> answered_terms_;
    std::unique_ptr<engine::FacetEngine> engine_;
    std::size_t faculty_facet_ = 0;
    std::size_t offer_facet_ = 0;
    std::vector<std::size_t> open_counts_;  // by faculty
    std::vector<std::map<OpportunityKind, KindCount>> kinds_;
    std::vector<std::string> names_;    // folded, as far as they have been needed
    std::vector<std::uint32_t> found_;  // rows that the last query found
    std::string found_for_;
    std::map<Language, NameRanking> ranking_;  // not done yet
    std::map<Language, Ranks> name_ranks_;
    std::map<ListOrder, Order> orders_;  // known so far; without a column: that in which the list starts
    ListQuestion question_;
    std::string selected_query_;
    std::optional<ListOrder> order_;
    std::array<engine::RowCounts, 2> counts_{};
    bool has_closed_ = false;
    std::vector<std::uint32_t> closed_status_counts_;
    Offer applied_ = Offer::open;
};

/// The lists of a dataset, each made when it is first needed, or before that a piece at a time.
class Lists {
  public:
    explicit Lists(const Dataset& dataset) : dataset_(dataset) {}
    RecordList& of(ListKind kind);

    /// Goes on making the list, so that it can be shown in the language. True when it is there.
    bool make_on(ListKind kind, Language language);
    /// How far that is, from 0 to 1.
    double share(ListKind kind) const;
    /// Makes ready what the list may be asked next. True when all is.
    bool prepare_on(ListKind kind, Language language, std::span<const std::string_view> columns);
    /// The dataset is another one.
    void forget() { lists_ = {}, making_ = {}; }

  private:
    const Dataset& dataset_;
    std::array<std::unique_ptr<RecordList>, list_kind_count> lists_;
    std::array<std::unique_ptr<ListMaking>, list_kind_count> making_;
};

}  // namespace atlas
