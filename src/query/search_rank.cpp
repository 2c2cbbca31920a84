#include "query/search_rank.h"

#include <algorithm>
#include <utility>

#include "base/ranges.h"
#include "base/text.h"
#include "query/search_units.h"

namespace atlas {
namespace {

/// How well all words fit an entry.
struct Fit {
    MatchKind kind = MatchKind::none;
    MatchPlace place = MatchPlace::whole;
    bool is_weak = false;
    bool is_sentence = false;
    bool is_alias = false;
    std::uint32_t missing_words = 0;
    std::uint32_t name_length = 0;
};

Fit fit_of(const SearchIndex& index, const NameMatch& match) {
    if (match.kind == MatchKind::none) return {};
    const SearchIndex::Name& name = index.names[match.name];
    return {.kind = match.kind,
            .place = match.place,
            .is_weak = is_weak(name.role),
            .is_sentence = is_sentence(name.role),
            .is_alias = name.role == NameRole::alias,
            .name_length = name.core_end - name.core_begin};
}

/// The worse of both in every respect.
void join(Fit& fit, const Fit& other) {
    fit.kind = std::max(fit.kind, other.kind);
    fit.place = std::max(fit.place, other.place);
    fit.is_weak |= other.is_weak;
    fit.is_sentence |= other.is_sentence;
    fit.is_alias |= other.is_alias;
    fit.name_length = std::max(fit.name_length, other.name_length);
}

/// All words, each wherever it is. Never as good as the name itself.
Fit fit_of_words(const SearchIndex& index, const SearchQuery& query, const std::vector<EntryMatches>& words,
                 std::size_t entry) {
    Fit fit{.kind = MatchKind::prefix};
    const bool all_light = ranges::all_of(query.words, [](const QueryWord& word) { return word.is_light; });
    for (std::size_t i = 0; i < query.words.size(); ++i) {
        const Fit of_word = words[i].empty() ? Fit{} : fit_of(index, words[i][entry]);
        const bool is_missing = of_word.kind == MatchKind::none;
        if (is_missing && (all_light || !query.words[i].is_light)) return {};
        if (is_missing) ++fit.missing_words;
        if (!is_missing && (all_light || !query.words[i].is_light)) join(fit, of_word);
    }
    return fit;
}

/// What comes first decides: how the name is met, what is missing, then what the entry is.
std::uint64_t key_of(const Fit& fit, const SearchEntry& entry, int group) {
    const bool is_foreign = entry.group >= 0 && entry.group != group;
    std::uint64_t key = 0;
    const auto append = [&](std::uint64_t value, unsigned bits) {
        key = (key << bits) | std::min<std::uint64_t>(value, (std::uint64_t{1} << bits) - 1);
    };
    append(fit.is_weak ? 1 : 0, 1);
    // A sentence is not called what it begins with, and a figure labelled with a partner's name is not that partner.
    const bool begins = fit.is_sentence && fit.kind == MatchKind::prefix;
    append(static_cast<std::uint64_t>(begins ? MatchKind::word : fit.kind), 4);
    append(fit.missing_words, 3);
    append(fit.place == MatchPlace::whole && !fit.is_sentence ? 0 : 1, 1);
    append(static_cast<std::uint64_t>(std::clamp(entry.importance, 0, 7)), 3);
    append(fit.is_alias ? 1 : 0, 1);
    append(is_foreign ? 1 : 0, 1);
    append(static_cast<std::uint64_t>(fit.place), 2);
    append(fit.name_length, 10);
    return key;
}

/// Heavy words first, so that later passes are over fewer entries.
std::vector<std::size_t> order_of(const std::vector<QueryWord>& words) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < words.size(); ++i) order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
        const auto worth = [&](const QueryWord& word) { return std::make_pair(word.is_light, 100 - word.text.size()); };
        return worth(words[left]) < worth(words[right]);
    });
    return order;
}

/// Calls `scan(i, wanted)` for each word until one is nowhere; `wanted` are the entries that have all heavy ones
/// before.
template <class Scan>
std::vector<EntryMatches> scan_words(const SearchIndex& index, const SearchQuery& query, Scan scan) {
    std::vector<EntryMatches> found(query.words.size());
    std::vector<bool> wanted;
    for (const std::size_t i : order_of(query.words)) {
        found[i] = scan(i, wanted);
        if (query.words[i].is_light) continue;
        if (!has_any(found[i])) break;
        wanted.resize(index.entries.size());
        for (std::size_t entry = 0; entry < wanted.size(); ++entry)
            wanted[entry] = found[i][entry].kind != MatchKind::none;
    }
    return found;
}

/// What so many entries have as it is typed is no slip.
bool is_common(const EntryMatches& matches) {
    constexpr std::ptrdiff_t common = 100;
    return ranges::count_if(matches, [](const NameMatch& match) { return match.kind != MatchKind::none; }) >= common;
}

/// Fills `entries` from the matches.
void rank(RankedEntries& ranked, const SearchIndex& index, const SearchQuery& query, int group) {
    for (std::size_t entry = 0; entry < index.entries.size(); ++entry) {
        const SearchEntry& what = index.entries[entry];
        Fit fit = fit_of(index, ranked.whole[entry]);
        const Fit words = query.words.empty() ? Fit{} : fit_of_words(index, query, ranked.words, entry);
        const bool is_in_words = words.kind != MatchKind::none &&
                                 (fit.kind == MatchKind::none || key_of(words, what, group) < key_of(fit, what, group));
        if (is_in_words) fit = words;
        if (fit.kind == MatchKind::none) continue;
        const auto number = static_cast<std::uint32_t>(entry);
        ranked.entries.push_back({key_of(fit, what, group), number, fit.kind, fit.place, fit.is_weak});
    }
}

bool is_space(char32_t value) { return value == ' ' || value == 0xA0 || value == 0x3000 || value < 0x20; }

/// Pieces of the text between white space.
std::vector<std::string_view> split_at_spaces(std::string_view text) {
    std::vector<std::string_view> pieces;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode_utf8(text.substr(at));
        const std::size_t next = at + std::max<std::size_t>(point.bytes, 1);
        if (point.bytes > 0 && is_space(point.value)) {
            pieces.push_back(text.substr(begin, at - begin));
            begin = next;
        }
        at = next;
    }
    pieces.push_back(text.substr(begin));
    return pieces;
}

}  // namespace

SearchQuery parse_query(std::string_view text, Parting parting) {
    std::vector<std::u32string> words;
    std::u32string whole;
    for (const std::string_view piece : split_at_spaces(text)) {
        std::u32string word;
        for (const SearchUnit& unit : split_units(piece)) {
            const bool parts =
                parting == Parting::at_scripts && !word.empty() && is_hanzi(word.back()) != is_hanzi(unit.character);
            if (parts) words.push_back(std::exchange(word, {}));
            word += unit.character;
            whole += unit.character;
        }
        if (!word.empty()) words.push_back(std::move(word));
    }
    SearchQuery query{.whole = make_query_word(std::move(whole))};
    if (words.size() < 2) return query;
    for (std::u32string& word : words) query.words.push_back(make_query_word(std::move(word)));
    return query;
}

bool has_any(const EntryMatches& matches) {
    return ranges::any_of(matches, [](const NameMatch& match) { return match.kind != MatchKind::none; });
}

RankedEntries rank_close(const SearchIndex& index, const SearchQuery& query, int group) {
    RankedEntries ranked;
    ranked.whole = scan_closely(index, query.whole, {});
    ranked.words = scan_words(index, query, [&](std::size_t i, const std::vector<bool>& wanted) {
        return scan_closely(index, query.words[i], wanted);
    });
    rank(ranked, index, query, group);
    return ranked;
}

RankedEntries rank_loose(const SearchIndex& index, const SearchQuery& query, RankedEntries close, int group) {
    RankedEntries ranked;
    ranked.whole = scan_loosely(index, query.whole, {}, std::move(close.whole));
    ranked.words = scan_words(index, query, [&](std::size_t i, const std::vector<bool>& wanted) {
        // The first was looked for everywhere, the others where those before had been found as they were typed.
        const bool is_known = wanted.empty() && !close.words[i].empty();
        EntryMatches matches = is_known ? std::move(close.words[i]) : scan_closely(index, query.words[i], wanted);
        return is_common(matches) ? std::move(matches)
                                  : scan_loosely(index, query.words[i], wanted, std::move(matches));
    });
    rank(ranked, index, query, group);
    return ranked;
}

}  // namespace atlas
