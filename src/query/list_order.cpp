#include "query/list_order.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <unordered_map>

#include "base/ranges.h"
#include "query/fold.h"

namespace atlas {
namespace {

/// What a row is called: its partner where the list leads with partners, then its own name.
std::string name_key(ListKind kind, const ListedRecord& record, Language language) {
    if (kind == ListKind::partners) return sort_key(record.organisation->names, language);
    const std::string own = sort_key(record.opportunity->names, language);
    if (kind == ListKind::exchange || !record.organisation) return own;
    return sort_key(record.organisation->names, language) + ' ' + own;
}

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

double kind_key(const ListedRecord& record) {
    return record.opportunity ? static_cast<double>(record.opportunity->kind)
                              : static_cast<double>(record.organisation->kind);
}

double agreements_key(const ListedRecord& record) {
    constexpr double agreements_before_opportunities = 1e6;
    return static_cast<double>(record.agreements.size()) * agreements_before_opportunities +
           static_cast<double>(record.opportunities.size());
}

double number_key(const ListedRecord& record, std::string_view column) {
    if (column == "kind") return kind_key(record);
    if (column == "status") return static_cast<double>(record.status);
    if (column == "agreements") return agreements_key(record);
    if (column == "mode") return static_cast<double>(record.opportunity ? record.opportunity->mode : Mode::not_stated);
    return 0.0;
}

/// For each key its place among all that are different.
template <class Key>
std::vector<std::uint32_t> ranks_of(const std::vector<Key>& keys) {
    std::vector<Key> different = keys;
    std::sort(different.begin(), different.end());
    different.erase(std::unique(different.begin(), different.end()), different.end());
    std::vector<std::uint32_t> ranks;
    ranks.reserve(keys.size());
    for (const Key& key : keys) {
        const auto place = std::lower_bound(different.begin(), different.end(), key);
        ranks.push_back(static_cast<std::uint32_t>(place - different.begin()));
    }
    return ranks;
}

std::vector<std::uint32_t> country_ranks(const Dataset& dataset, const std::vector<ListedRecord>& records,
                                         Language language) {
    std::unordered_map<std::string, std::size_t> places;
    std::vector<std::string> keys;
    std::vector<std::size_t> key_of_record;
    for (const ListedRecord& record : records) {
        const auto [found, is_new] = places.try_emplace(country_codes(record), keys.size());
        if (is_new) keys.push_back(country_key(dataset, countries_of(record), language));
        key_of_record.push_back(found->second);
    }
    const std::vector<std::uint32_t> rank_of_key = ranks_of(keys);
    std::vector<std::uint32_t> ranks;
    for (const std::size_t key : key_of_record) ranks.push_back(rank_of_key[key]);
    return ranks;
}

std::vector<std::uint32_t> ranks_in(const ListOrder& order, const Dataset& dataset, ListKind kind,
                                    const std::vector<ListedRecord>& records) {
    if (order.column == "country") return country_ranks(dataset, records, order.language);
    if (order.column == "name") {
        std::vector<std::string> names;
        for (const ListedRecord& record : records) names.push_back(name_key(kind, record, order.language));
        return ranks_of(names);
    }
    std::vector<double> numbers;
    for (const ListedRecord& record : records) numbers.push_back(number_key(record, order.column));
    return ranks_of(numbers);
}

}  // namespace

std::vector<std::uint32_t> starting_order(ListKind kind, const std::vector<ListedRecord>& records, Language language) {
    struct Entry {
        std::uint32_t record = 0;
        double kind = 0;
        std::string name;
    };
    std::vector<Entry> entries;
    entries.reserve(records.size());
    for (std::uint32_t i = 0; i < records.size(); ++i) {
        Entry entry{.record = i, .name = {}};
        if (kind == ListKind::pathways) entry.kind = kind_key(records[i]);
        if (kind != ListKind::exchange) entry.name = name_key(kind, records[i], language);
        entries.push_back(std::move(entry));
    }
    ranges::stable_sort(entries, [](const Entry& left, const Entry& right) {
        return left.kind != right.kind ? left.kind < right.kind : left.name < right.name;
    });
    std::vector<std::uint32_t> order;
    order.reserve(entries.size());
    for (const Entry& entry : entries) order.push_back(entry.record);
    return order;
}

std::vector<std::uint32_t> places_in(const ListOrder& order, const Dataset& dataset, ListKind kind,
                                     const std::vector<ListedRecord>& records,
                                     const std::vector<std::uint32_t>& start) {
    std::vector<std::uint32_t> places(records.size());
    const std::vector<std::uint32_t> ranks =
        order.column.empty() ? std::vector<std::uint32_t>(records.size()) : ranks_in(order, dataset, kind, records);
    const std::uint32_t last = ranks.empty() ? 0 : *std::max_element(ranks.begin(), ranks.end());
    const auto bucket = [&](std::uint32_t record) { return order.descending ? last - ranks[record] : ranks[record]; };
    std::vector<std::uint32_t> next(static_cast<std::size_t>(last) + 2);
    for (const std::uint32_t record : start) ++next[bucket(record) + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    for (const std::uint32_t record : start) places[record] = next[bucket(record)]++;
    return places;
}

}  // namespace atlas
