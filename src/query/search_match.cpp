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
constexpr std::size_t shortest_loose_pinyin = 4;
constexpr std::uint32_t longest_abbreviated_name = 24;

bool is_letter(char letter) { return letter >= 'a' && letter <= 'z'; }

/// "lü" is typed as "lv" or "lu".
bool is_same_letter(char typed, char stored) { return typed == stored || (stored == 'v' && typed == 'u'); }

std::size_t common_length(std::string_view typed, std::string_view syllable) {
    std::size_t length = 0;
    while (length < typed.size() && length < syllable.size() && is_same_letter(typed[length], syllable[length]))
        ++length;
    return length;
}

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
        if (index_.syllables[unit] != 0 && is_letter(word_.letters[at])) follow_pinyin(unit, at, reading);
    }

    void follow_pinyin(std::uint32_t unit, std::size_t at, Reading reading) {
        const std::string& syllable = index_.pinyin.syllables[index_.syllables[unit]];
        const std::size_t common = common_length(std::string_view(word_.letters).substr(at), syllable);
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

MatchPlace place_of(const SearchIndex& index, const SearchIndex::Name& name, std::uint32_t begin, std::uint32_t end) {
    const bool is_head = begin == name.begin || begin == name.core_begin;
    if (is_head && (end == name.end || end == name.core_end)) return MatchPlace::whole;
    if (is_head) return MatchPlace::head;
    return index.word_starts[begin] != 0 ? MatchPlace::word : MatchPlace::inside;
}

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

/// Reads a word as some of a name's characters, in their order, the first of which it has in full.
class LooseReader {
  public:
    LooseReader(const SearchIndex& index, const SearchIndex::Name& name, const QueryWord& word)
        : index_(index), name_(name), word_(word), letters_(word.letters) {}

    bool read(std::uint32_t begin) {
        if (is_hanzi(index_.characters[begin])) follow(begin, 0);
        return !found.empty();
    }

    std::vector<std::uint32_t> found;
    bool has_slip = false;

  private:
    void follow(std::uint32_t unit, std::size_t at) {
        if (!found.empty()) return;
        if (at == word_.text.size()) return keep();
        if (unit == name_.end || --steps_left_ < 0) return;
        if (index_.characters[unit] == word_.text[at] && is_hanzi(word_.text[at]))
            take(unit, at + 1);
        else if (index_.syllables[unit] != 0 && is_letter(word_.letters[at]))
            take_syllable(unit, at);
        if (!taken_.empty()) follow(unit + 1, at);
    }

    void take(std::uint32_t unit, std::size_t at) {
        taken_.push_back(unit);
        follow(unit + 1, at);
        taken_.pop_back();
    }

    void take_syllable(std::uint32_t unit, std::size_t at) {
        const std::string& syllable = index_.pinyin.syllables[index_.syllables[unit]];
        if (takes(syllable, at)) take(unit, at + syllable.size());
        if (slipped_ || taken_.empty()) return;
        slipped_ = true;
        for (std::size_t length = syllable.size() - 1; length <= syllable.size() + 1; ++length) {
            const bool is_enough = length > 1 && at + length <= letters_.size();
            if (is_enough && is_one_slip(std::string_view(letters_).substr(at, length), syllable))
                take(unit, at + length);
        }
        take_swapped(unit, at, syllable);
        slipped_ = false;
    }

    bool takes(const std::string& syllable, std::size_t at) const {
        return common_length(std::string_view(letters_).substr(at), syllable) == syllable.size();
    }

    /// The last letter swapped with the first of what comes next.
    void take_swapped(std::uint32_t unit, std::size_t at, const std::string& syllable) {
        const std::size_t last = at + syllable.size() - 1;
        if (last + 1 >= letters_.size() || letters_[last] == letters_[last + 1]) return;
        std::swap(letters_[last], letters_[last + 1]);
        if (takes(syllable, at)) take(unit, last + 1);
        std::swap(letters_[last], letters_[last + 1]);
    }

    static bool is_one_slip(std::string_view typed, std::string_view syllable) {
        return typed != syllable && is_one_slip_away(typed, syllable) &&
               (typed.size() < 5 || typed.size() + 1 >= syllable.size());
    }

    void keep() {
        const bool has_gap = taken_.back() - taken_.front() + 1 != taken_.size();
        constexpr std::size_t sure = 3;  // characters, when there are both a slip and a gap
        const bool is_enough = taken_.size() > 1 && (!slipped_ || taken_.size() >= sure || !has_gap);
        if (!is_enough || (!slipped_ && !has_gap)) return;
        found = taken_;
        has_slip = slipped_;
    }

    const SearchIndex& index_;
    const SearchIndex::Name& name_;
    const QueryWord& word_;
    std::string letters_;  // the word's, two of them swapped for a while
    std::vector<std::uint32_t> taken_;
    bool slipped_ = false;
    int steps_left_ = most_steps;
};

}  // namespace

bool QueryWord::is_hanzi_only() const { return std::all_of(text.begin(), text.end(), is_hanzi); }

QueryWord make_query_word(std::u32string text) {
    QueryWord word{.text = std::move(text)};
    for (const char32_t character : word.text) word.letters += character < 0x80 ? static_cast<char>(character) : '\0';
    word.is_light = is_light_word(word.text);
    return word;
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

NameMatch match_loosely(const SearchIndex& index, std::uint32_t name, const QueryWord& word, std::uint32_t begin,
                        std::vector<std::uint32_t>* units) {
    const SearchIndex::Name& where = index.names[name];
    if (is_sentence(where.role) || where.end - where.begin > longest_abbreviated_name) return {};
    if (word.is_ascii() && word.text.size() < shortest_loose_pinyin) return {};
    if (word.is_hanzi_only() && where.end - begin <= word.text.size()) return {};
    LooseReader reader(index, where, word);
    if (!reader.read(begin)) return {};
    if (units != nullptr) *units = reader.found;
    return {reader.has_slip ? MatchKind::typo : MatchKind::subsequence,
            place_of(index, where, begin, reader.found.back() + 1), name, begin, reader.found.back() + 1};
}

bool is_one_slip_away(std::string_view typed, std::string_view word) {
    constexpr std::size_t shortest_unfinished = 5;
    const bool may_go_on = typed.size() >= shortest_unfinished;
    const auto fits = [&](std::size_t typed_from, std::size_t word_from) {
        if (typed_from > typed.size() || word_from > word.size()) return false;
        const std::string_view rest = typed.substr(typed_from);
        return may_go_on ? word.substr(word_from).starts_with(rest) : word.substr(word_from) == rest;
    };
    const std::size_t same = static_cast<std::size_t>(
        std::mismatch(typed.begin(), typed.end(), word.begin(), word.end()).first - typed.begin());
    const bool is_swapped = same + 1 < typed.size() && same + 1 < word.size() && typed[same] == word[same + 1] &&
                            typed[same + 1] == word[same];
    return fits(same + 1, same + 1) || fits(same + 1, same) || fits(same, same + 1) ||
           (is_swapped && fits(same + 2, same + 2));
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
