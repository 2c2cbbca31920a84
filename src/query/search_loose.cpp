#include "query/search_loose.h"

#include <algorithm>
#include <string>
#include <utility>

namespace atlas {
namespace {

constexpr int most_steps = 400;  // keeps the cost of contrived names small
constexpr std::size_t shortest_loose_pinyin = 4;
constexpr std::uint32_t longest_abbreviated_name = 24;

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
        else if (index_.syllables[unit] != 0 && is_typed_letter(word_.letters[at]))
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
        return common_with_pinyin(std::string_view(letters_).substr(at), syllable) == syllable.size();
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

std::optional<QueryWord> word_by_sound(const SearchIndex& index, const QueryWord& word) {
    if (!word.is_hanzi_only() || word.text.size() < 2) return std::nullopt;
    std::u32string letters;
    for (const SyllableId syllable : read_run(index.pinyin, word.text)) {
        const std::string& text = index.pinyin.syllables[syllable];
        if (text.empty()) return std::nullopt;
        letters.append(text.begin(), text.end());
    }
    return make_query_word(std::move(letters));
}

NameMatch match_sound(const SearchIndex& index, std::uint32_t name, const QueryWord& sound, std::size_t characters,
                      std::uint32_t begin) {
    if (index.names[name].end - begin < characters) return {};
    NameMatch match = match_stretch(index, name, sound, begin);
    if (match.kind != MatchKind::pinyin || match.end - match.begin != characters) return {};
    match.kind = MatchKind::typo;
    return match;
}

}  // namespace atlas
