#include "query/search_scan.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <string>
#include <utility>

#include "query/search_loose.h"

namespace atlas {
namespace {

constexpr std::size_t shortest_acronym = 2;
constexpr std::size_t shortest_unfinished_acronym = 3;
constexpr std::size_t shortest_typed_word = 4;

/// The next unit from `from` on that the word may start at; `end` when there is none.
std::size_t find_start(const SearchIndex& index, const QueryWord& word, std::size_t from, std::size_t end) {
    if (word.letters[0] == '\0') {
        const auto begin = index.characters.begin();
        return static_cast<std::size_t>(std::find(begin + static_cast<std::ptrdiff_t>(from),
                                                  begin + static_cast<std::ptrdiff_t>(end), word.text[0]) -
                                        begin);
    }
    const void* found = std::memchr(index.letters.data() + from, word.letters[0], end - from);
    return found == nullptr ? end : static_cast<std::size_t>(static_cast<const char*>(found) - index.letters.data());
}

/// Calls `visit(name, unit)` for every unit that the word may start at.
template <class Visit>
void visit_starts(const SearchIndex& index, const QueryWord& word, const std::vector<bool>& wanted, Visit visit) {
    const std::size_t end = index.characters.size();
    std::uint32_t name = 0;
    for (std::size_t unit = find_start(index, word, 0, end); unit < end;) {
        while (index.names[name].end <= unit) ++name;
        const bool is_wanted = wanted.empty() || wanted[index.names[name].entry];
        if (is_wanted) visit(name, static_cast<std::uint32_t>(unit));
        unit = find_start(index, word, is_wanted ? unit + 1 : index.names[name].end, end);
    }
}

/// Keeps the best match of each entry.
class Collector {
  public:
    Collector(const SearchIndex& index, const std::vector<bool>& wanted, EntryMatches known)
        : matches(std::move(known)), index_(index), wanted_(wanted) {}

    void add(const NameMatch& match) {
        if (match.kind == MatchKind::none) return;
        const std::uint32_t entry = index_.names[match.name].entry;
        if (!wanted_.empty() && !wanted_[entry]) return;
        if (is_better(index_, match, matches[entry])) matches[entry] = match;
    }

    /// A loose match would not be better.
    bool has_close(std::uint32_t name) const {
        const NameMatch& match = matches[index_.names[name].entry];
        return match.kind < MatchKind::subsequence && !is_weak(index_.names[match.name].role);
    }

    EntryMatches matches;

  private:
    const SearchIndex& index_;
    const std::vector<bool>& wanted_;
};

void collect_acronyms(const SearchIndex& index, const QueryWord& word, Collector& collector) {
    if (!word.is_ascii() || word.text.size() < shortest_acronym) return;
    auto acronym = std::lower_bound(index.acronyms.begin(), index.acronyms.end(), word.letters,
                                    [](const auto& left, const std::string& right) { return left.letters < right; });
    for (; acronym != index.acronyms.end() && acronym->letters.starts_with(word.letters); ++acronym) {
        const SearchIndex::Name& name = index.names[acronym->name];
        const bool is_whole = acronym->letters.size() == word.letters.size();
        if (!is_whole && word.letters.size() < shortest_unfinished_acronym) continue;
        collector.add(
            {MatchKind::acronym, is_whole ? MatchPlace::whole : MatchPlace::head, acronym->name, name.begin, name.end});
    }
}

NameMatch typo_match(const SearchIndex& index, const SearchIndex::Word& word) {
    const SearchIndex::Name& name = index.names[word.name];
    const bool is_whole = word.begin == name.core_begin && word.end == name.core_end;
    const MatchPlace place = is_whole                        ? MatchPlace::whole
                             : word.begin == name.core_begin ? MatchPlace::head
                                                             : MatchPlace::word;
    return {MatchKind::typo, place, word.name, word.begin, word.end};
}

void collect_typos(const SearchIndex& index, const QueryWord& typed, Collector& collector) {
    if (!typed.is_ascii() || typed.text.size() < shortest_typed_word) return;
    for (std::size_t i = 0; i + 1 < index.distinct_words.size(); ++i) {
        const std::uint32_t first = index.distinct_words[i];
        if (!is_one_slip_away(typed.letters, index.letters_of(index.words[first]))) continue;
        for (std::uint32_t word = first; word < index.distinct_words[i + 1]; ++word)
            collector.add(typo_match(index, index.words[word]));
    }
}

}  // namespace

EntryMatches scan_closely(const SearchIndex& index, const QueryWord& word, const std::vector<bool>& wanted) {
    Collector collector(index, wanted, EntryMatches(index.entries.size()));
    visit_starts(index, word, wanted, [&](std::uint32_t name, std::uint32_t unit) {
        collector.add(match_stretch(index, name, word, unit));
    });
    collect_acronyms(index, word, collector);
    return std::move(collector.matches);
}

EntryMatches scan_loosely(const SearchIndex& index, const QueryWord& word, const std::vector<bool>& wanted,
                          EntryMatches matches) {
    Collector collector(index, wanted, std::move(matches));
    visit_starts(index, word, wanted, [&](std::uint32_t name, std::uint32_t unit) {
        if (!collector.has_close(name)) collector.add(match_loosely(index, name, word, unit));
    });
    collect_typos(index, word, collector);
    const std::optional<QueryWord> sound = word_by_sound(index, word);
    if (!sound) return std::move(collector.matches);
    visit_starts(index, *sound, wanted, [&](std::uint32_t name, std::uint32_t unit) {
        if (!collector.has_close(name)) collector.add(match_sound(index, name, *sound, word.text.size(), unit));
    });
    return std::move(collector.matches);
}

}  // namespace atlas
