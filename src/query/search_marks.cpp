#include "query/search_marks.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

#include "query/search_loose.h"
#include "query/search_units.h"

namespace atlas {
namespace {

constexpr std::size_t shortest_acronym = 2;
constexpr std::size_t shortest_unfinished_acronym = 3;
constexpr std::size_t shortest_typed_word = 4;

std::vector<std::uint32_t> stretch(std::uint32_t begin, std::uint32_t end) {
    std::vector<std::uint32_t> units(end - begin);
    std::iota(units.begin(), units.end(), begin);
    return units;
}

std::vector<std::uint32_t> close_units(const SearchIndex& index, std::uint32_t name, const QueryWord& word) {
    NameMatch best;
    for (std::uint32_t unit = index.names[name].begin; unit < index.names[name].end; ++unit) {
        const NameMatch match = match_stretch(index, name, word, unit);
        if (is_better(index, match, best)) best = match;
    }
    return stretch(best.begin, best.end);
}

std::vector<std::uint32_t> acronym_units_found(const SearchIndex& index, std::uint32_t name, const QueryWord& word) {
    const bool is_acronym = word.is_ascii() && word.text.size() >= shortest_acronym;
    if (!is_acronym || is_sentence(index.names[name].role)) return {};
    for (const AcronymKind kind : {AcronymKind::all_words, AcronymKind::without_small_words}) {
        std::vector<std::uint32_t> units = acronym_units(index, index.names[name], kind);
        const bool fits = units.size() >= word.letters.size() &&
                          std::equal(word.letters.begin(), word.letters.end(), units.begin(),
                                     [&](char letter, std::uint32_t unit) { return index.letters[unit] == letter; });
        const bool is_enough = units.size() == word.text.size() || word.text.size() >= shortest_unfinished_acronym;
        units.resize(std::min(units.size(), word.text.size()));
        if (fits && is_enough) return units;
    }
    return {};
}

std::vector<std::uint32_t> typo_units(const SearchIndex& index, std::uint32_t name, const QueryWord& word) {
    for (const SearchIndex::Word& candidate : index.words) {
        if (candidate.name != name || !word.is_ascii() || word.text.size() < shortest_typed_word) continue;
        if (is_one_slip_away(word.letters, index.letters_of(candidate))) return stretch(candidate.begin, candidate.end);
    }
    return {};
}

std::vector<std::uint32_t> loose_units(const SearchIndex& index, std::uint32_t name, const QueryWord& word) {
    const std::optional<QueryWord> sound = word_by_sound(index, word);
    for (std::uint32_t unit = index.names[name].begin; unit < index.names[name].end; ++unit) {
        std::vector<std::uint32_t> units;
        const NameMatch match = match_loosely(index, name, word, unit, &units);
        if (match.kind != MatchKind::none) return units;
        const NameMatch heard = sound ? match_sound(index, name, *sound, word.text.size(), unit) : NameMatch{};
        if (heard.kind != MatchKind::none) return stretch(heard.begin, heard.end);
    }
    return {};
}

/// What the word stands for in one name, close or else loose: units in their order, none when it does not fit.
std::vector<std::uint32_t> units_found(const SearchIndex& index, std::uint32_t name, const QueryWord& word) {
    for (const auto find : {close_units, acronym_units_found, loose_units, typo_units}) {
        std::vector<std::uint32_t> units = find(index, name, word);
        if (!units.empty()) return units;
    }
    return {};
}

}  // namespace

std::uint32_t name_of(const SearchIndex& index, std::size_t entry, std::size_t number) {
    const auto wanted = std::make_pair(entry, number);
    const auto found =
        std::lower_bound(index.names.begin(), index.names.end(), wanted, [](const auto& name, const auto& pair) {
            return std::make_pair<std::size_t, std::size_t>(name.entry, name.number) < pair;
        });
    const bool is_there = found != index.names.end() && found->entry == entry && found->number == number;
    return static_cast<std::uint32_t>((is_there ? found : index.names.end()) - index.names.begin());
}

FoundInName find_in_name(const SearchIndex& index, const SearchQuery& query, std::uint32_t name) {
    FoundInName found{.words = std::vector<bool>(query.words.size())};
    if (name == index.names.size()) return found;
    found.units = units_found(index, name, query.whole);
    found.has_all = !found.units.empty();
    if (found.has_all) return found;
    found.has_all = !query.words.empty();
    for (std::size_t i = 0; i < query.words.size(); ++i) {
        const std::vector<std::uint32_t> units = units_found(index, name, query.words[i]);
        found.words[i] = !units.empty();
        found.has_all &= found.words[i] || query.words[i].is_light;
        found.units.insert(found.units.end(), units.begin(), units.end());
    }
    found.has_all &= !found.units.empty();
    std::sort(found.units.begin(), found.units.end());
    found.units.erase(std::unique(found.units.begin(), found.units.end()), found.units.end());
    return found;
}

MarkedName mark(const SearchIndex& index, std::uint32_t name, const std::vector<std::uint32_t>& units) {
    const SearchIndex::Name& where = index.names[name];
    const std::vector<SearchUnit> shown = split_units(index.entries[where.entry].names[where.number].text);
    MarkedName marked{.number = where.number};
    std::uint32_t last = 0;
    for (const std::uint32_t unit : units) {
        const SearchUnit& bytes = shown[unit - where.begin];
        const bool goes_on = !marked.marks.empty() && unit == last + 1;
        if (goes_on)
            marked.marks.back().end = bytes.end;
        else
            marked.marks.push_back({bytes.begin, bytes.end});
        last = unit;
    }
    return marked;
}

}  // namespace atlas
