#include "query/search_match.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "query/search_units.h"

namespace atlas {
namespace {

constexpr int most_steps = 400;  // keeps the cost of contrived names small
constexpr std::size_t shortest_inside_word = 3;
constexpr std::size_t shortest_inside_sentence = 3;

/// What the letters of a word were read as, from best to worst.
enum class Reading { literal, pinyin, initials, none };

/// Finds the best way to read a word as a stretch of units without gaps.
class StretchReader {
  public:
    StretchReader(const SearchIndex& index, const SearchIndex::Name& name, const QueryWord& word, std::uint32_t begin)
        : index_(index), name_(name), word_(word), begin_(begin) {
        const bool is_inside = begin != name.begin && index.word_starts[begin] == 0;
        stays_in_word_ = is_inside && !is_hanzi(index.characters[begin]);
        follow(begin, 0, Reading::literal);
    }

    Reading best = Reading::none;
    std::uint32_t end = 0;

  private:
    void follow(std::uint32_t unit, std::size_t at, Reading reading) {
        if (at == word_.text.size()) return keep(unit, reading);
        const bool leaves = unit == name_.end || (stays_in_word_ && unit != begin_ && index_.word_starts[unit] != 0);
        if (leaves || reading >= best || --steps_left_ < 0) return;
        if (index_.characters[unit] == word_.text[at]) follow(unit + 1, at + 1, reading);
        if (index_.syllables[unit] != 0 && is_typed_letter(word_.letters[at])) follow_pinyin(unit, at, reading);
    }

    void follow_pinyin(std::uint32_t unit, std::size_t at, Reading reading) {
        const std::string& syllable = index_.pinyin.syllables[index_.syllables[unit]];
        const std::size_t common = common_with_pinyin(std::string_view(word_.letters).substr(at), syllable);
        const Reading as_pinyin = std::max(reading, Reading::pinyin);
        if (common == 0) return;
        if (common == syllable.size()) follow(unit + 1, at + common, as_pinyin);
        const bool is_unfinished = at + common == word_.text.size() && (common > 1 || reading == Reading::pinyin);
        if (is_unfinished) follow(unit + 1, at + common, as_pinyin);
        follow(unit + 1, at + 1, Reading::initials);
        if (common > 1 && syllable[1] == 'h') follow(unit + 1, at + 2, Reading::initials);  // zh, ch, sh
    }

    void keep(std::uint32_t unit, Reading reading) {
        if (reading >= best) return;
        best = reading;
        end = unit;
    }

    const SearchIndex& index_;
    const SearchIndex::Name& name_;
    const QueryWord& word_;
    std::uint32_t begin_;
    bool stays_in_word_ = false;
    int steps_left_ = most_steps;
};

MatchKind literal_kind(const SearchIndex::Name& name, const NameMatch& match) {
    if (match.begin == name.begin && match.end == name.end) return MatchKind::exact;
    if (match.place <= MatchPlace::head) return MatchKind::prefix;
    return match.place == MatchPlace::word ? MatchKind::word : MatchKind::substring;
}

/// Too little to go by, where it stands.
bool is_chance(const SearchIndex& index, const SearchIndex::Name& name, const QueryWord& word, const NameMatch& match,
               Reading reading) {
    const std::size_t length = word.text.size();
    const bool is_inside = match.place == MatchPlace::inside;
    if (reading == Reading::literal)
        return is_inside && !is_hanzi(index.characters[match.begin]) && length < shortest_inside_word;
    if (length == 1) return match.place > MatchPlace::head;
    if (!is_sentence(name.role)) return false;
    if (reading == Reading::initials) return match.place > MatchPlace::head || length < shortest_inside_sentence;
    return is_inside && length < shortest_inside_sentence;
}

}  // namespace

bool QueryWord::is_hanzi_only() const { return std::all_of(text.begin(), text.end(), is_hanzi); }

QueryWord make_query_word(std::u32string text) {
    QueryWord word{.text = std::move(text)};
    for (const char32_t character : word.text) word.letters += character < 0x80 ? static_cast<char>(character) : '\0';
    word.is_light = is_light_word(word.text);
    return word;
}

std::size_t common_with_pinyin(std::string_view typed, std::string_view syllable) {
    const auto is_same = [](char left, char right) { return left == right || (right == 'v' && left == 'u'); };
    const auto [end, other] = std::mismatch(typed.begin(), typed.end(), syllable.begin(), syllable.end(), is_same);
    return static_cast<std::size_t>(end - typed.begin());
}

MatchPlace place_of(const SearchIndex& index, const SearchIndex::Name& name, std::uint32_t begin, std::uint32_t end) {
    const bool is_head = begin == name.begin || begin == name.core_begin;
    if (is_head && (end == name.end || end == name.core_end)) return MatchPlace::whole;
    if (is_head) return MatchPlace::head;
    return index.word_starts[begin] != 0 ? MatchPlace::word : MatchPlace::inside;
}

NameMatch match_stretch(const SearchIndex& index, std::uint32_t name, const QueryWord& word, std::uint32_t begin) {
    const SearchIndex::Name& where = index.names[name];
    const StretchReader reader(index, where, word, begin);
    if (reader.best == Reading::none) return {};
    NameMatch match{MatchKind::none, place_of(index, where, begin, reader.end), name, begin, reader.end};
    if (is_chance(index, where, word, match, reader.best)) return {};
    match.kind = reader.best == Reading::literal  ? literal_kind(where, match)
                 : reader.best == Reading::pinyin ? MatchKind::pinyin
                                                  : MatchKind::initials;
    return match;
}

bool is_better(const SearchIndex& index, const NameMatch& left, const NameMatch& right) {
    if (left.kind == MatchKind::none || right.kind == MatchKind::none) return left.kind < right.kind;
    const auto worth = [&](const NameMatch& match) {
        const SearchIndex::Name& name = index.names[match.name];
        return std::make_tuple(is_weak(name.role), match.kind, match.place, name.role, name.core_end - name.core_begin);
    };
    return worth(left) < worth(right);
}

}  // namespace atlas
