#include "app/preference.h"

#include <algorithm>
#include <optional>

namespace atlas {
namespace {

bool is_letter(char letter, char lower) { return letter == lower || letter == lower - 'a' + 'A'; }

/// "zh", "zh-CN", "ZH_hans": two letters, then the end or something that is not part of the language's code.
bool is_language(std::string_view tag, std::string_view code) {
    if (tag.size() < 2 || !is_letter(tag[0], code[0]) || !is_letter(tag[1], code[1])) return false;
    return tag.size() == 2 || tag[2] == '-' || tag[2] == '_' || tag[2] == ';' || tag[2] == ' ';
}

std::optional<Language> find_language(std::string_view tag) {
    if (is_language(tag, "zh")) return Language::chinese;
    if (is_language(tag, "en")) return Language::english;
    return std::nullopt;
}

}  // namespace

Language preferred_language(std::string_view accepted) {
    while (!accepted.empty()) {
        const std::size_t comma = std::min(accepted.find(','), accepted.size());
        std::string_view tag = accepted.substr(0, comma);
        tag.remove_prefix(std::min(tag.find_first_not_of(' '), tag.size()));
        if (const auto language = find_language(tag)) return *language;
        accepted.remove_prefix(std::min(comma + 1, accepted.size()));
    }
    return Language::english;
}

}  // namespace atlas
