#include "query/list_order.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>

#include "base/ranges.h"
#include "query/fold.h"

namespace atlas {
namespace {

std::string country_key(const Dataset& dataset, const std::vector<CountryCode>& countries, Language language) {
    std::string key;
    for (const CountryCode& code : countries) {
        const Country* country = dataset.find_country(code);
        key += fold_text(country ? country->name.in(language) : code.value) + ' ';
    }
    return key;
}

/// What the countries are, as short as that can be said: few records have countries that no other has.
std::string country_codes(const ListedRecord& record) {
    if (!record.opportunity) return record.organisation->country.value;
    std::string codes;
    for (const CountryCode& code : record.opportunity->countries) codes += code.value + ' ';
    return codes;
}

std::vector<CountryCode> countries_of(const ListedRecord& record) {
    return record.opportunity ? record.opportunity->countries : std::vector<CountryCode>{record.organisation->country};
}

std::uint32_t kind_key(const ListedRecord& record) {
    return record.opportunity ? static_cast<std::uint32_t>(record.opportunity->kind)
                              : static_cast<std::uint32_t>(record.organisation->kind);
}

using Cooperation = std::pair<std::size_t, std::size_t>;

Cooperation cooperation_key(const ListedRecord& record) {
    return {record.agreements.size(), record.opportunities.size()};
}

std::uint32_t number_key(const ListedRecord& record, std::string_view column) {
    if (column == "kind") return kind_key(record);
    if (column == "status") return static_cast<std::uint32_t>(record.status);
    if (column == "mode")
        return static_cast<std::uint32_t>(record.opportunity ? record.opportunity->mode : Mode::not_stated);
    return 0;
}

/// For each key its place among all that are different.
template <class Key>
Ranks ranks_of(const std::vector<Key>& keys) {
    std::vector<Key> different = keys;
    std::sort(different.begin(), different.end());
    different.erase(std::unique(different.begin(), different.end()), different.end());
    Ranks ranks;
    ranks.reserve(keys.size());
    for (const Key& key : keys) {
        const auto place = std::lower_bound(different.begin(), different.end(), key);
        ranks.push_back(static_cast<std::uint32_t>(place - different.begin()));
    }
    return ranks;
}

Ranks country_ranks(const Dataset& dataset, const std::vector<ListedRecord>& records, Language language) {
    std::unordered_map<std::string, std::size_t> places;
    std::vector<std::string> keys;
    std::vector<std::size_t> key_of_record;
    for (const ListedRecord& record : records) {
        const auto [found, is_new] = places.try_emplace(country_codes(record), keys.size());
        if (is_new) keys.push_back(country_key(dataset, countries_of(record), language));
        key_of_record.push_back(found->second);
    }
    const Ranks rank_of_key = ranks_of(keys);
    Ranks ranks;
    for (const std::size_t key : key_of_record) ranks.push_back(rank_of_key[key]);
    return ranks;
}

Ranks number_ranks(const std::vector<ListedRecord>& records, std::string_view column) {
    if (column == "agreements") {
        std::vector<Cooperation> keys;
        for (const ListedRecord& record : records) keys.push_back(cooperation_key(record));
        return ranks_of(keys);
    }
    Ranks ranks;
    ranks.reserve(records.size());
    for (const ListedRecord& record : records) ranks.push_back(number_key(record, column));
    return ranks;
}

Order file_order(std::size_t records) {
    Order order(records);
    std::iota(order.begin(), order.end(), 0U);
    return order;
}

/// One pass to count, one to place. Ranks are not much greater than the number of records.
Order sorted(const Order& start, const Ranks& ranks, bool descending) {
    const std::uint32_t last = ranks.empty() ? 0 : *std::max_element(ranks.begin(), ranks.end());
    const auto place = [&](std::uint32_t record) { return descending ? last - ranks[record] : ranks[record]; };
    std::vector<std::uint32_t> next(static_cast<std::size_t>(last) + 2);
    for (const std::uint32_t record : start) ++next[place(record) + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    Order order(start.size());
    for (const std::uint32_t record : start) order[next[place(record)]++] = record;
    return order;
}

/// For each item its place in the order, equal ones the same.
template <class Item>
Ranks ranks_in(const Order& order, const std::vector<Item>& items) {
    Ranks ranks(items.size());
    for (std::size_t i = 1; i < order.size(); ++i)
        ranks[order[i]] = ranks[order[i - 1]] + (items[order[i]] == items[order[i - 1]] ? 0 : 1);
    return ranks;
}

}  // namespace

NameRanking::NameRanking(ListKind kind, const std::vector<ListedRecord>& records, Language language)
    : kind_(kind), records_(records), language_(language) {
    names_.reserve(records.size());
}

std::uint32_t NameRanking::add_partner(std::string name) {
    partners_.push_back(std::move(name));
    return static_cast<std::uint32_t>(partners_.size() - 1);
}

/// What a row is called: its partner where the list leads with partners, then its own name. Without a partner its own
/// name stands among theirs.
NameRanking::Name NameRanking::name_of(const ListedRecord& record) {
    std::string own = record.opportunity ? sort_key(record.opportunity->names, language_) : std::string();
    if (kind_ == ListKind::exchange) return {.partner = 0, .own = std::move(own)};
    if (!record.organisation) return {.partner = add_partner(std::move(own)), .own = {}};
    const auto [known, is_new] = known_partners_.try_emplace(record.organisation, 0);
    if (is_new) known->second = add_partner(sort_key(record.organisation->names, language_));
    return {.partner = known->second, .own = kind_ == ListKind::partners ? std::string() : std::move(own)};
}

bool NameRanking::go_on(std::size_t count) {
    if (names_.size() < records_.size()) {
        for (; count > 0 && names_.size() < records_.size(); --count)
            names_.push_back(name_of(records_[names_.size()]));
        if (names_.size() == records_.size())
            sorting_ = ranges::Sorting(partners_.empty() ? names_.size() : partners_.size());
        return false;
    }
    if (!partners_.empty()) {
        if (!sorting_.go_on(count, partners_, std::less<>())) return false;
        const Ranks ranks = ranks_in(sorting_.take(), partners_);
        Ranks partner_of_name;
        for (Name& name : names_) partner_of_name.push_back(name.partner = ranks[name.partner]);
        partners_.clear();
        sorting_ = ranges::Sorting(sorted(file_order(names_.size()), partner_of_name, false));
        return false;
    }
    if (!sorting_.go_on(count, names_, std::less<>())) return false;
    ranks_ = ranks_in(sorting_.take(), names_);
    return true;
}

Order starting_order(ListKind kind, const std::vector<ListedRecord>& records, const Ranks& names) {
    Order order = file_order(records.size());
    if (kind != ListKind::exchange) order = sorted(order, names, false);
    if (kind == ListKind::pathways) order = sorted(order, number_ranks(records, "kind"), false);
    return order;
}

Order put_in_order(const ListOrder& order, const Dataset& dataset, const std::vector<ListedRecord>& records,
                   const Ranks& names, const Order& start) {
    if (order.column.empty()) return start;
    if (order.column == "name") return sorted(start, names, order.descending);
    if (order.column == "country")
        return sorted(start, country_ranks(dataset, records, order.language), order.descending);
    return sorted(start, number_ranks(records, order.column), order.descending);
}

}  // namespace atlas
