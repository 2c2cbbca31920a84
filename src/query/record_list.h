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

/// Records that are still offered, and closed ones apart: those are never counted or listed among the others.
enum class Offer { open, closed };
inline constexpr std::size_t offer_count = 2;

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
    /// The orders of the columns, and the names for typed words. True when all is ready.
    bool prepare_rest(Language language, std::span<const std::string_view> columns, std::size_t records);

    /// The records whose names have the words of the query. True when they are found.
    bool find_on(const std::string& query, std::size_t records);

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
    engine::RowCounts counts(Offer offer) const { return engine(offer).row_counts(); }
    /// Of what is still offered; a status "closed" counts what is closed.
    FieldCounts field_counts(std::size_t field) const;
    /// Rows of the shown order from `first` on, at most `count`; those that meet before those to ask.
    std::vector<std::size_t> rows(Offer offer, std::size_t first, std::size_t count);
    /// The fields that a row was asked for and states nothing of.
    std::vector<std::size_t> unstated_fields(std::size_t row) const;

  private:
    /// Of a query whose records are still looked for.
    struct Finding {
        std::string query;
        std::string folded;
        std::size_t next = 0;  // among what the last query found when this one goes on from it, else among all records
        std::vector<std::uint32_t> found;
    };
    using Orders = std::array<Order, offer_count>;  // as the engines number their rows

    engine::FacetEngine& engine(Offer offer) { return *engines_[static_cast<std::size_t>(offer)]; }
    const engine::FacetEngine& engine(Offer offer) const { return *engines_[static_cast<std::size_t>(offer)]; }
    void ask(engine::FacetEngine& engine, const ListQuestion& question) const;
    void show_in(const ListOrder& order);
    const Orders& orders_of(const ListOrder& order);
    Orders divide(const Order& order) const;
    bool fold_names(std::size_t count);
    void look_for(const std::string& query);
    std::string_view name_of(std::size_t record) const;
    void select_rows(const std::string& query);

    const Dataset& dataset_;
    ListKind kind_;
    std::vector<ListedRecord> records_;  // the open ones, then the closed ones
    std::size_t first_closed_ = 0;
    std::vector<ListField> fields_;
    std::array<std::vector<std::size_t>, term_key_count> answered_terms_;
    // One for each offer: nothing is ever counted over both, and most rows are of the same.
    std::array<std::unique_ptr<engine::FacetEngine>, offer_count> engines_;
    std::size_t faculty_facet_ = 0;
    std::vector<std::size_t> open_counts_;  // by faculty
    std::vector<std::map<OpportunityKind, KindCount>> kinds_;
    std::string names_;                   // folded, one after the other, as far as they have been needed
    std::vector<std::size_t> name_ends_;  // where each ends in there
    std::vector<std::uint32_t> found_;    // records that the last query found
    std::string found_for_;
    Finding finding_;
    std::map<Language, NameRanking> ranking_;  // not done yet
    std::map<Language, Ranks> name_ranks_;
    std::map<Language, Order> starts_;    // of all records
    std::map<ListOrder, Orders> orders_;  // known so far
    ListQuestion question_;
    std::string selected_query_;
    std::optional<ListOrder> order_;
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
