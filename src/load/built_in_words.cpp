// The words of problems as part of the program. Apart from all other code, so that the web edition is linked without.
#include <array>

#include "load/complaint.h"
#include "load/problem_words.h"

namespace atlas {
namespace {

constexpr auto chinese_keys = std::to_array<std::string_view>({
#include "load/problems_keys_zh.inc"
});
static_assert(chinese_keys == loading::problem_keys, "assets/problems: en.json and zh.json have different keys");

constexpr std::string_view words =
#include "load/problems_texts_en.inc"
#include "load/problems_texts_zh.inc"
    ;
static_assert(count_lines(words) == 2 * loading::problem_keys.size(), "assets/problems: a text is one line");

}  // namespace

std::string_view built_in_problem_words() { return words; }

}  // namespace atlas
