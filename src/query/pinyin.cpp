#include "query/pinyin.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/text.h"

namespace atlas {
namespace {

constexpr std::string_view first_line = "pinyin 1";
constexpr std::size_t longest_syllable = 6;
constexpr std::size_t most_syllables = 1000;

bool is_letter(char character) { return character >= 'a' && character <= 'z'; }

bool is_syllable(std::string_view text) {
    return !text.empty() && text.size() <= longest_syllable && std::all_of(text.begin(), text.end(), is_letter);
}

/// The part up to `separator`, which is taken away from `text` with it.
std::string_view take_until(std::string_view& text, char separator) {
    const std::string_view part = text.substr(0, text.find(separator));
    text.remove_prefix(std::min(text.size(), part.size() + 1));
    return part;
}

/// Nothing when there is something else than Chinese characters, or nothing at all.
std::optional<std::u32string> decode_hanzi(std::string_view text) {
    std::u32string run;
    while (!text.empty()) {
        const CodePoint point = decode_utf8(text);
        if (point.bytes == 0 || !is_hanzi(point.value)) return std::nullopt;
        run += point.value;
        text.remove_prefix(point.bytes);
    }
    if (run.empty()) return std::nullopt;
    return run;
}

/// The syllable's number; a new one for a new syllable, 0 when there are too many.
SyllableId number_of(PinyinTable& table, std::string_view syllable) {
    const auto found = std::find(table.syllables.begin(), table.syllables.end(), syllable);
    if (found != table.syllables.end()) return static_cast<SyllableId>(found - table.syllables.begin());
    if (table.syllables.size() > most_syllables) return 0;
    table.syllables.emplace_back(syllable);
    return static_cast<SyllableId>(table.syllables.size() - 1);
}

using Reason = std::string_view;  // empty = all is well

Reason read_usual(PinyinTable& table, std::string_view syllable, std::string_view characters) {
    const std::optional<std::u32string> run = decode_hanzi(characters);
    if (!run) return "after a syllable stand the Chinese characters that are read so";
    const SyllableId number = number_of(table, syllable);
    if (number == 0) return "there are more syllables than the language has";
    for (const char32_t character : *run) {
        if (!table.usual.emplace(character, number).second) return "a character has two usual readings";
    }
    return {};
}

Reason read_exception(PinyinTable& table, const std::u32string& run, std::string_view text,
                      std::vector<PinyinTable::Exception>& exceptions) {
    PinyinTable::Exception exception;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), exception.place);
    const std::string_view syllable = text.substr(static_cast<std::size_t>(rest - text.data()));
    if (error != std::errc() || exception.place >= run.size()) return "a reading has no place in its run of characters";
    if (!is_syllable(syllable)) return "a syllable has one to six letters from a to z";
    exception.syllable = number_of(table, syllable);
    if (exception.syllable == 0) return "there are more syllables than the language has";
    exceptions.push_back(exception);
    return {};
}

Reason read_exceptions(PinyinTable& table, std::string_view characters, std::string_view readings) {
    const std::optional<std::u32string> run = decode_hanzi(characters);
    if (!run) return "a line starts with a syllable or with Chinese characters";
    if (readings.empty()) return "a run of characters has no reading";
    std::vector<PinyinTable::Exception>& exceptions = table.exceptions[*run];
    if (!exceptions.empty()) return "a run of characters stands twice";
    while (!readings.empty()) {
        const Reason reason = read_exception(table, *run, take_until(readings, ' '), exceptions);
        if (!reason.empty()) return reason;
    }
    return {};
}

Reason read_line(PinyinTable& table, std::string_view line) {
    const std::string_view start = take_until(line, ' ');
    return is_syllable(start) ? read_usual(table, start, line) : read_exceptions(table, start, line);
}

}  // namespace

std::variant<PinyinTable, PinyinFailure> parse_pinyin(std::string_view bytes) {
    if (take_until(bytes, '\n') != first_line) return PinyinFailure{1, "the first line is not “pinyin 1”"};
    PinyinTable table;
    for (int line = 2; !bytes.empty(); ++line) {
        if (bytes.find('\n') == std::string_view::npos) return PinyinFailure{line, "the last line has no end"};
        const Reason reason = read_line(table, take_until(bytes, '\n'));
        if (!reason.empty()) return PinyinFailure{line, reason};
    }
    return table;
}

std::vector<SyllableId> read_run(const PinyinTable& table, const std::u32string& run) {
    std::vector<SyllableId> syllables;
    for (const char32_t character : run) {
        const auto found = table.usual.find(character);
        syllables.push_back(found == table.usual.end() ? SyllableId{0} : found->second);
    }
    const auto found = table.exceptions.find(run);
    if (found == table.exceptions.end()) return syllables;
    for (const PinyinTable::Exception& exception : found->second) syllables[exception.place] = exception.syllable;
    return syllables;
}

}  // namespace atlas
