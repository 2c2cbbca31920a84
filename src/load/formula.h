// The formula of a derived fact: numbers, {fact-id}, + - * / and parentheses, with the usual precedence. Evaluation is
// a single pass without side effects; nesting is limited, so any text is safe to pass.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace atlas::loading {

enum class FormulaOutcome { computed, bad_syntax, too_deep, division_by_zero };

struct FormulaResult {
    FormulaOutcome outcome = FormulaOutcome::computed;
    double value = 0;
    std::size_t offset = 0;          // of what can't be read
    std::vector<std::string> names;  // ids in the order of their first use
};

/// `operands` gives the numbers of the ids; an id that is not in it counts as 1 and is still listed in `names`.
FormulaResult evaluate_formula(std::string_view formula, const std::map<std::string, double, std::less<>>& operands);

}  // namespace atlas::loading
