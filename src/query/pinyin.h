// Which syllable each Chinese character of a name is read as. The readings are worked out when the data is built
// (web/pinyin.mjs); here their file is read and asked. Tones are left out; ü is v. A character that the file does not
// know has no reading, and its names are found by their characters alone.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace atlas {

/// Number of a syllable in its table; 0 = none.
using SyllableId = std::uint16_t;

struct PinyinTable {
    struct Exception {
        std::size_t place = 0;  // in characters from the start of the run
        SyllableId syllable = 0;
    };
    std::vector<std::string> syllables = {""};
    std::map<char32_t, SyllableId> usual;
    std::map<std::u32string, std::vector<Exception>> exceptions;  // by the whole run of characters
};

/// Why a file can't be used, in English, for whoever builds it.
struct PinyinFailure {
    int line = 0;  // from 1
    std::string_view reason;
};

/// The format is described in web/pinyin.mjs. All of the file has to be right; nothing is guessed.
std::variant<PinyinTable, PinyinFailure> parse_pinyin(std::string_view bytes);

/// True for the characters that have readings.
constexpr bool is_hanzi(char32_t value) {
    return (value >= 0x4E00 && value <= 0x9FFF) || (value >= 0x3400 && value <= 0x4DBF);
}

/// One syllable for each character of `run`, which is nothing but Chinese characters and not part of a longer run.
std::vector<SyllableId> read_run(const PinyinTable& table, const std::u32string& run);

}  // namespace atlas
