#include "query/search_index.h"

#include <algorithm>
#include <utility>

#include "query/search_units.h"

namespace atlas {
namespace {

constexpr std::size_t shortest_typed_word = 4;  // letters; a slip in a shorter one may be anything
constexpr std::size_t most_acronym_letters = 10;

using Name = SearchIndex::Name;

std::uint32_t position(std::size_t value) { return static_cast<std::uint32_t>(value); }

/// Where the word that starts at `unit` ends.
std::uint32_t end_of_word(const SearchIndex& index, std::uint32_t unit, std::uint32_t end) {
    do ++unit;
    while (unit < end && index.word_starts[unit] == 0);
    return unit;
}

std::u32string_view characters_of(const SearchIndex& index, std::uint32_t begin, std::uint32_t end) {
    return std::u32string_view(index.characters).substr(begin, end - begin);
}

void read_pinyin(SearchIndex& index, const Name& name) {
    for (std::uint32_t unit = name.begin; unit < name.end;) {
        const std::uint32_t end = end_of_word(index, unit, name.end);
        if (is_hanzi(index.characters[unit])) {
            const auto syllables = read_run(index.pinyin, std::u32string(characters_of(index, unit, end)));
            std::copy(syllables.begin(), syllables.end(), index.syllables.begin() + unit);
        }
        unit = end;
    }
}

void append_units(SearchIndex& index, std::string_view text) {
    for (const SearchUnit& unit : split_units(text)) {
        index.characters += unit.character;
        index.word_starts.push_back(unit.starts_word ? 1 : 0);
    }
    index.syllables.resize(index.characters.size());
}

void append_letters(SearchIndex& index, const Name& name) {
    for (std::uint32_t unit = name.begin; unit < name.end; ++unit) {
        const char32_t character = index.characters[unit];
        const std::string& syllable = index.pinyin.syllables[index.syllables[unit]];
        index.letters += character < 0x80 ? static_cast<char>(character) : syllable.empty() ? '\0' : syllable.front();
    }
}

void find_core(const SearchIndex& index, Name& name) {
    name.core_begin = name.begin;
    name.core_end = name.end;
    std::vector<std::uint32_t> starts = acronym_units(index, name, AcronymKind::all_words);
    while (starts.size() > 1 && is_light_word(characters_of(index, starts[0], starts[1]))) {
        starts.erase(starts.begin());
        name.core_begin = starts[0];
    }
    while (starts.size() > 1 && is_light_word(characters_of(index, starts.back(), name.core_end))) {
        name.core_end = starts.back();
        starts.pop_back();
    }
    constexpr std::u32string_view university = U"大学";
    if (characters_of(index, name.core_begin, name.core_end).ends_with(university) &&
        name.core_end - name.core_begin > university.size()) {
        name.core_end -= position(university.size());
    }
}

void append_name(SearchIndex& index, const SearchName& text, std::size_t entry, std::size_t number) {
    Name name{.entry = position(entry), .number = position(number), .role = text.role};
    name.begin = position(index.characters.size());
    append_units(index, text.text);
    name.end = position(index.characters.size());
    read_pinyin(index, name);
    append_letters(index, name);
    find_core(index, name);
    if (name.end > name.begin) index.names.push_back(name);
}

void append_acronyms(SearchIndex& index, std::size_t number) {
    std::string longer;
    for (const AcronymKind kind : {AcronymKind::all_words, AcronymKind::without_small_words}) {
        std::string letters;
        for (const std::uint32_t unit : acronym_units(index, index.names[number], kind)) {
            if (index.syllables[unit] == 0 && index.letters[unit] != '\0') letters += index.letters[unit];
        }
        const bool is_acronym = letters.size() > 1 && letters.size() <= most_acronym_letters && letters != longer;
        if (is_acronym) index.acronyms.push_back({letters, position(number)});
        longer = letters;
    }
}

void append_words(SearchIndex& index, std::size_t number) {
    const Name& name = index.names[number];
    for (std::uint32_t unit = name.begin; unit < name.end;) {
        const SearchIndex::Word word{position(number), unit, end_of_word(index, unit, name.end)};
        const bool is_typed = word.end - word.begin >= shortest_typed_word && index.syllables[unit] == 0 &&
                              index.letters_of(word).find('\0') == std::string_view::npos;
        if (is_typed) index.words.push_back(word);
        unit = word.end;
    }
}

void sort_words(SearchIndex& index) {
    std::stable_sort(index.words.begin(), index.words.end(), [&](const auto& left, const auto& right) {
        return index.letters_of(left) < index.letters_of(right);
    });
    for (std::size_t i = 0; i < index.words.size(); ++i) {
        const bool is_new = i == 0 || index.letters_of(index.words[i]) != index.letters_of(index.words[i - 1]);
        if (is_new) index.distinct_words.push_back(position(i));
    }
    index.distinct_words.push_back(position(index.words.size()));
}

}  // namespace

std::vector<std::uint32_t> acronym_units(const SearchIndex& index, const SearchIndex::Name& name, AcronymKind kind) {
    std::vector<std::uint32_t> units;
    for (std::uint32_t unit = name.begin; unit < name.end;) {
        const std::uint32_t end = end_of_word(index, unit, name.end);
        const bool is_left_out =
            kind == AcronymKind::without_small_words && is_small_word(characters_of(index, unit, end));
        if (!is_left_out) units.push_back(unit);
        unit = end;
    }
    return units;
}

SearchIndex build_search_index(std::vector<SearchEntry> entries, PinyinTable pinyin) {
    SearchIndex index{.entries = std::move(entries), .pinyin = std::move(pinyin)};
    for (std::size_t entry = 0; entry < index.entries.size(); ++entry) {
        const std::vector<SearchName>& names = index.entries[entry].names;
        for (std::size_t number = 0; number < names.size(); ++number) append_name(index, names[number], entry, number);
    }
    for (std::size_t number = 0; number < index.names.size(); ++number) {
        if (!is_sentence(index.names[number].role)) append_acronyms(index, number);
        if (index.names[number].role != NameRole::note) append_words(index, number);
    }
    std::stable_sort(index.acronyms.begin(), index.acronyms.end(),
                     [](const auto& left, const auto& right) { return left.letters < right.letters; });
    sort_words(index);
    return index;
}

}  // namespace atlas
