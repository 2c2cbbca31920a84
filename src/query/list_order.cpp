#include "query/list_order.h"

#include <functional>
#include <string>
#include <variant>

#include "base/ranges.h"
#include "query/fold.h"

namespace atlas {
namespace {

using Key = std::variant<double, std::string>;

/// What a row is called: its partner where the list leads with partners, then its own name.
std::string name_key(ListKind kind, const ListedRecord& record, Language language) {
    if (kind == ListKind::partners) return sort_key(record.organisation->names, language);
    const std::string own = sort_key(record.opportunity->names, language);
    if (kind == ListKind::exchange || !record.organisation) return own;
    return sort_key(record.organisation->names, language) + ' ' + own;
}

std::string country_key(const Dataset& dataset, const ListedRecord& record, Language language) {
    std::string key;
    const auto add = [&](const CountryCode& code) {
        const Country* country = dataset.find_country(code);
        key += fold_text(country ? country->name.in(language) : code.value) + ' ';
    };
    if (!record.opportunity)
        add(record.organisation->country);
    else
        for (const CountryCode& code : record.opportunity->countries) add(code);
    return key;
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

Key key_of(const Dataset& dataset, ListKind kind, const ListedRecord& record, std::string_view column,
           Language language) {
    if (column == "name") return name_key(kind, record, language);
    if (column == "country") return country_key(dataset, record, language);
    if (column == "kind") return kind_key(record);
    if (column == "status") return static_cast<double>(record.status);
    if (column == "agreements") return agreements_key(record);
    if (column == "mode") return static_cast<double>(record.opportunity ? record.opportunity->mode : Mode::not_stated);
    return 0.0;
}

/// Pathways start by kind and name, partners by name, exchange as the files have it.
std::vector<std::size_t> starting_order(ListKind kind, const std::vector<ListedRecord>& records, Language language) {
    struct Entry {
        std::size_t record = 0;
        double kind = 0;
        std::string name;
    };
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < records.size(); ++i) {
        Entry entry{.record = i};
        if (kind == ListKind::pathways) entry.kind = kind_key(records[i]);
        if (kind != ListKind::exchange) entry.name = name_key(kind, records[i], language);
        entries.push_back(std::move(entry));
    }
    ranges::stable_sort(entries, [](const Entry& left, const Entry& right) {
        return left.kind != right.kind ? left.kind < right.kind : left.name < right.name;
    });
    std::vector<std::size_t> order;
    for (const Entry& entry : entries) order.push_back(entry.record);
    return order;
}

}  // namespace

std::vector<std::uint32_t> places_in(const ListOrder& order, const Dataset& dataset, ListKind kind,
                                     const std::vector<ListedRecord>& records) {
    std::vector<std::pair<Key, std::size_t>> sorted;
    for (const std::size_t record : starting_order(kind, records, order.language)) {
        Key key = order.column.empty() ? Key{} : key_of(dataset, kind, records[record], order.column, order.language);
        sorted.emplace_back(std::move(key), record);
    }
    const auto key = [](const auto& entry) -> const Key& { return entry.first; };
    if (order.descending)
        ranges::stable_sort(sorted, std::greater<>{}, key);
    else
        ranges::stable_sort(sorted, std::less<>{}, key);
    std::vector<std::uint32_t> places(records.size());
    for (std::size_t place = 0; place < sorted.size(); ++place)
        places[sorted[place].second] = static_cast<std::uint32_t>(place);
    return places;
}

}  // namespace atlas
