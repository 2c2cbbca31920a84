#include "query/search.h"

#include <algorithm>
#include <utility>

#include "base/nearest.h"
#include "base/ranges.h"
#include "base/text.h"
#include "query/search_marks.h"
#include "query/search_rank.h"

namespace atlas {
namespace {

constexpr std::size_t longest_query = 100;  // units

/// Good enough that nobody means something else. That several words come together by chance is not likely.
bool is_sure(const RankedEntry& found, const SearchQuery& query) {
    const bool is_in_words = !query.words.empty() && !found.is_weak;
    return is_in_words || found.kind <= MatchKind::pinyin ||
           (found.kind == MatchKind::initials && found.place <= MatchPlace::head);
}

RankedEntries find_entries(const SearchIndex& index, const SearchQuery& query, int group) {
    RankedEntries close = rank_close(index, query, group);
    const auto sure = [&](const RankedEntry& found) { return is_sure(found, query); };
    return ranges::any_of(close.entries, sure) ? close : rank_loose(index, query, std::move(close), group);
}

std::vector<RankedEntry> best_of(std::vector<RankedEntry> entries, std::size_t limit) {
    const auto count = static_cast<std::ptrdiff_t>(std::min(limit, entries.size()));
    std::partial_sort(entries.begin(), entries.begin() + count, entries.end(), [](const auto& left, const auto& right) {
        return std::make_pair(left.key, left.entry) < std::make_pair(right.key, right.entry);
    });
    entries.resize(static_cast<std::size_t>(count));
    return entries;
}

/// Names other than the shown one, for the words that it lacks.
std::vector<std::uint32_t> other_names(const RankedEntries& ranked, std::size_t entry, const FoundInName& shown) {
    if (ranked.whole[entry].kind != MatchKind::none) return {ranked.whole[entry].name};
    std::vector<std::uint32_t> names;
    for (std::size_t i = 0; i < shown.words.size(); ++i) {
        const NameMatch& match = ranked.words[i][entry];
        const bool is_new = match.kind != MatchKind::none && ranges::find(names, match.name) == names.end();
        if (is_new && !shown.words[i]) names.push_back(match.name);
    }
    return names;
}

SearchHit build_hit(const SearchIndex& index, const SearchQuery& query, const RankedEntries& ranked,
                    const RankedEntry& entry, std::size_t shown_name) {
    SearchHit hit{.entry = entry.entry, .kind = entry.kind};
    const std::uint32_t shown = name_of(index, entry.entry, shown_name);
    const FoundInName in_shown = find_in_name(index, query, shown);
    if (!in_shown.has_all) {
        for (const std::uint32_t name : other_names(ranked, entry.entry, in_shown)) {
            if (name != shown) hit.found.push_back(mark(index, name, find_in_name(index, query, name).units));
        }
    }
    if (!in_shown.units.empty()) hit.found.push_back(mark(index, shown, in_shown.units));
    return hit;
}

std::string encode(std::u32string_view characters) {
    std::string text;
    for (const char32_t character : characters) append_utf8(text, character);
    return text;
}

/// The nearest word of a name, as it is written there; empty when none is near.
std::string nearest_word(const SearchIndex& index, const QueryWord& typed) {
    constexpr std::size_t most_difference = 2;  // in length
    if (!typed.is_ascii()) return {};
    std::vector<std::string_view> candidates;
    for (std::size_t i = 0; i + 1 < index.distinct_words.size(); ++i) {
        const std::string_view letters = index.letters_of(index.words[index.distinct_words[i]]);
        const bool is_near = letters[0] == typed.letters[0] &&
                             letters.size() <= typed.letters.size() + most_difference &&
                             typed.letters.size() <= letters.size() + most_difference;
        if (is_near) candidates.push_back(letters);
    }
    const std::string nearest = find_nearest(typed.letters, candidates).value_or("");
    const auto word = std::find_if(index.words.begin(), index.words.end(),
                                   [&](const auto& item) { return index.letters_of(item) == nearest; });
    if (word == index.words.end()) return {};
    const SearchIndex::Name& name = index.names[word->name];
    const std::string& text = index.entries[name.entry].names[name.number].text;
    const MarkedName marked = mark(index, word->name, {word->begin, word->end - 1});
    return text.substr(marked.marks.front().begin, marked.marks.back().end - marked.marks.front().begin);
}

/// The query with the word that nothing has replaced by the nearest one.
std::string suggest(const SearchIndex& index, const SearchQuery& query, const RankedEntries& ranked) {
    if (query.words.empty()) return nearest_word(index, query.whole);
    std::string suggestion;
    bool is_changed = false;
    for (std::size_t i = 0; i < query.words.size(); ++i) {
        const QueryWord& word = query.words[i];
        // A word that was looked for only where others are may be elsewhere.
        const bool is_missing = !is_changed && !word.is_light && !ranked.words[i].empty() &&
                                !has_any(ranked.words[i]) && !has_any(scan_closely(index, word, {}));
        const std::string nearest = is_missing ? nearest_word(index, word) : "";
        is_changed |= !nearest.empty();
        suggestion += (suggestion.empty() ? "" : " ") + (nearest.empty() ? encode(word.text) : nearest);
    }
    return is_changed ? suggestion : "";
}

bool finds_anything(const SearchIndex& index, std::string_view text) {
    const SearchQuery query = parse_query(text, Parting::at_spaces);
    return !rank_close(index, query, -1).entries.empty();
}

SearchOutcome build_outcome(const SearchIndex& index, const SearchQuery& query, const RankedEntries& ranked,
                            const SearchRequest& request) {
    SearchOutcome outcome{.total = ranked.entries.size()};
    for (const RankedEntry& entry : best_of(ranked.entries, request.limit)) {
        outcome.hits.push_back(build_hit(index, query, ranked, entry, request.shown_name));
    }
    return outcome;
}

}  // namespace

SearchOutcome search(const SearchIndex& index, const SearchRequest& request) {
    // A unit has at most four bytes; what is longer than that is not even taken apart.
    if (request.text.size() > 16 * longest_query) return {};
    SearchQuery query = parse_query(request.text, Parting::at_spaces);
    if (query.whole.text.empty() || query.whole.text.size() > longest_query) return {};
    RankedEntries ranked = find_entries(index, query, request.group);
    SearchQuery parted = parse_query(request.text, Parting::at_scripts);
    if (ranked.entries.empty() && parted.words.size() != query.words.size()) {
        query = std::move(parted);
        ranked = find_entries(index, query, request.group);
    }
    SearchOutcome outcome = build_outcome(index, query, ranked, request);
    if (outcome.total == 0) outcome.suggestion = suggest(index, query, ranked);
    if (!outcome.suggestion.empty() && !finds_anything(index, outcome.suggestion)) outcome.suggestion.clear();
    return outcome;
}

}  // namespace atlas
