// What is wrong with a value and what would be right, before it is known where the value stands. The sentences are in
// assets/problems; here they are keys, and a key that is not there does not compile.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/problem.h"
#include "base/word_keys.h"

namespace atlas::loading {

inline constexpr auto problem_keys = std::to_array<std::string_view>({
#include "load/problems_keys_en.inc"
});
static_assert(are_sorted(problem_keys), "assets/problems: keys stand in alphabetical order");

/// A kind of problem, "bad-code.currency": its code up to the full stop, and two texts, "….message" and "….remedy".
struct ComplaintKey {
    std::string_view code;
    std::size_t message = 0;
    std::size_t remedy = 0;
    consteval ComplaintKey(const char* stem)
        : code(std::string_view(stem).substr(0, std::string_view(stem).find('.'))),
          message(find_key(problem_keys, stem, ".message")),
          remedy(find_key(problem_keys, stem, ".remedy")) {}
};

/// Words that both languages put into a sentence, "kind.agreement".
struct PhraseKey {
    std::size_t line = 0;
    consteval PhraseKey(const char* key) : line(find_key(problem_keys, key)) {}
};

struct Complaint {
    std::string_view code;
    ProblemWording wording;
};

/// The arguments are shown as they are: shorten what comes from a file.
Complaint complain(ComplaintKey key, std::vector<std::string> arguments = {});
Complaint complain(ComplaintKey key, PhraseKey phrase, std::vector<std::string> arguments);

}  // namespace atlas::loading
