// Names of things, laid out so that a search passes over all of them in a few milliseconds: the units of every name
// (see query/search_units.h) one after the other with their pinyin, the acronyms worked out from names, and their words
// in order. Built once and never changed. It knows nothing of what the things are; query/search.h asks it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/pinyin.h"

namespace atlas {

/// How a name stands to the thing that it finds.
enum class NameRole : std::uint8_t {
    name,     // what the thing is called
    alias,    // what it is called as well, or was
    label,    // a sentence that says what it is: never abbreviated, so not found by initials from its middle
    related,  // the name of something that it belongs to: its city, its partner
    note,     // a sentence about it
};
constexpr bool is_sentence(NameRole role) { return role == NameRole::label || role == NameRole::note; }
/// Found by what is about it rather than by what it is called.
constexpr bool is_weak(NameRole role) { return role == NameRole::related || role == NameRole::note; }

struct SearchName {
    std::string text;  // as it is shown
    NameRole role = NameRole::name;
};

struct SearchEntry {
    std::vector<SearchName> names;
    int importance = 0;  // 0 to 7; of equally good hits the one with the lower number comes first
    int group = -1;      // of equally good hits those of the asker's group come first; -1 belongs to all
};

struct SearchIndex {
    /// Units `begin` to `end` are the name; those from `core_begin` to `core_end` are it without the light words around
    /// ("Glasgow" in "University of Glasgow").
    struct Name {
        std::uint32_t entry = 0;
        std::uint32_t number = 0;  // among the names of the entry
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        std::uint32_t core_begin = 0;
        std::uint32_t core_end = 0;
        NameRole role = NameRole::name;
    };
    /// First letters of a name's words: "ucl". A name has two where its small words can be counted or not.
    struct Acronym {
        std::string letters;
        std::uint32_t name = 0;
    };
    struct Word {
        std::uint32_t name = 0;
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
    };

    std::vector<SearchEntry> entries;
    std::vector<Name> names;  // in the order of their units

    // One of each for every unit.
    std::u32string characters;
    std::string letters;  // an ASCII unit itself, the first letter of a Chinese character's pinyin, 0 otherwise
    std::vector<SyllableId> syllables;
    std::vector<std::uint8_t> word_starts;

    std::vector<Acronym> acronyms;              // by letters
    std::vector<Word> words;                    // of ASCII letters, four or more, by their letters
    std::vector<std::uint32_t> distinct_words;  // numbers of the first of equal ones, and the number of all at the end
    PinyinTable pinyin;

    std::string_view letters_of(const Word& word) const {
        return std::string_view(letters).substr(word.begin, word.end - word.begin);
    }
};

/// Cost: about that of sorting all words.
SearchIndex build_search_index(std::vector<SearchEntry> entries, PinyinTable pinyin);

/// Units at which words of the name start. `without_small_words` leaves out "of", "the" …
enum class AcronymKind { all_words, without_small_words };
std::vector<std::uint32_t> acronym_units(const SearchIndex& index, const SearchIndex::Name& name, AcronymKind kind);

}  // namespace atlas
