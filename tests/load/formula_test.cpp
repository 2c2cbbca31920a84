#include "load/formula.h"

#include <gtest/gtest.h>

namespace atlas::loading {
namespace {

const std::map<std::string, double, std::less<>> operands = {{"a", 6}, {"b", 4}, {"zero", 0}};

double compute(std::string_view formula) {
    const FormulaResult result = evaluate_formula(formula, operands);
    EXPECT_EQ(result.outcome, FormulaOutcome::computed) << formula;
    return result.value;
}

FormulaOutcome outcome_of(std::string_view formula) { return evaluate_formula(formula, operands).outcome; }

TEST(Formula, follows_the_usual_precedence_from_left_to_right) {
    EXPECT_DOUBLE_EQ(compute("{a} - {b} - 1"), 1);
    EXPECT_DOUBLE_EQ(compute("{a} + {b} * 2"), 14);
    EXPECT_DOUBLE_EQ(compute("({a} + {b}) * 2"), 20);
    EXPECT_DOUBLE_EQ(compute("100 * {b} / {a} / 2"), 100.0 * 4 / 6 / 2);
    EXPECT_DOUBLE_EQ(compute("-{a} + 0.5"), -5.5);
    EXPECT_DOUBLE_EQ(compute(" ( 1 ) "), 1);
}

TEST(Formula, lists_each_name_once_in_order) {
    const FormulaResult result = evaluate_formula("{b} + {x.y.1} + {b}", operands);
    EXPECT_EQ(result.names, (std::vector<std::string>{"b", "x.y.1"}));
}

TEST(Formula, says_where_it_cannot_be_read) {
    EXPECT_EQ(evaluate_formula("{a} + * 2", operands).offset, 6u);
    for (const std::string_view wrong :
         {"", "{a", "{a} {b}", "1 +", "(1", "1)", "1.", ".5", "1..2", "a", "1 ^ 2", "+1", "1e5", "++"}) {
        EXPECT_EQ(outcome_of(wrong), FormulaOutcome::bad_syntax) << wrong;
    }
}

TEST(Formula, refuses_division_by_zero_and_numbers_without_end) {
    EXPECT_EQ(outcome_of("1 / {zero}"), FormulaOutcome::division_by_zero);
    EXPECT_EQ(outcome_of("1 / (2 - 2)"), FormulaOutcome::division_by_zero);
    EXPECT_EQ(outcome_of(std::string(400, '9')), FormulaOutcome::bad_syntax);
    EXPECT_NE(outcome_of(std::string(300, '9') + "*" + std::string(300, '9')), FormulaOutcome::computed);
}

TEST(Formula, limits_nesting) {
    EXPECT_EQ(outcome_of(std::string(1000000, '(')), FormulaOutcome::too_deep);
    EXPECT_EQ(outcome_of(std::string(1000000, '-') + "1"), FormulaOutcome::too_deep);
    EXPECT_DOUBLE_EQ(compute(std::string(30, '(') + "1" + std::string(30, ')')), 1);
}

}  // namespace
}  // namespace atlas::loading
