#include "load/formula.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/decimal.h"

namespace atlas::loading {
namespace {

constexpr int deepest = 40;

class Evaluation {
  public:
    Evaluation(std::string_view formula, const std::map<std::string, double, std::less<>>& operands)
        : formula_(formula), operands_(operands) {}

    FormulaResult run() {
        result_.value = evaluate_sum(0);
        skip_space();
        if (position_ < formula_.size()) fail(FormulaOutcome::bad_syntax);
        if (!std::isfinite(result_.value)) fail(FormulaOutcome::division_by_zero);
        return result_;
    }

  private:
    double evaluate_sum(int depth) {
        double value = evaluate_product(depth);
        while (is_fine()) {
            if (accept('+')) {
                value += evaluate_product(depth);
            } else if (accept('-')) {
                value -= evaluate_product(depth);
            } else {
                break;
            }
        }
        return value;
    }

    double evaluate_product(int depth) {
        double value = evaluate_operand(depth);
        while (is_fine()) {
            if (accept('*')) {
                value *= evaluate_operand(depth);
            } else if (accept('/')) {
                const double divisor = evaluate_operand(depth);
                if (divisor == 0) fail(FormulaOutcome::division_by_zero);
                value = divisor == 0 ? 0 : value / divisor;
            } else {
                break;
            }
        }
        return value;
    }

    double evaluate_operand(int depth) {
        if (depth > deepest) return fail(FormulaOutcome::too_deep);
        if (accept('-')) return -evaluate_operand(depth + 1);
        if (accept('{')) return look_up();
        if (!accept('(')) return read_number();
        const double value = evaluate_sum(depth + 1);
        if (is_fine() && !accept(')')) fail(FormulaOutcome::bad_syntax);
        return value;
    }

    double look_up() {
        const std::size_t end = formula_.find('}', position_);
        if (end == std::string_view::npos) return fail(FormulaOutcome::bad_syntax);
        const std::string_view name = formula_.substr(position_, end - position_);
        position_ = end + 1;
        if (std::find(result_.names.begin(), result_.names.end(), name) == result_.names.end()) {
            result_.names.emplace_back(name);
        }
        const auto operand = operands_.find(name);
        return operand == operands_.end() ? 1 : operand->second;
    }

    double read_number() {
        const std::size_t end = std::min(formula_.find_first_not_of("0123456789.", position_), formula_.size());
        const std::optional<double> value = parse_decimal(formula_.substr(position_, end - position_));
        if (!value || !std::isfinite(*value)) return fail(FormulaOutcome::bad_syntax);
        position_ = end;
        return *value;
    }

    bool accept(char wanted) {
        skip_space();
        if (position_ >= formula_.size() || formula_[position_] != wanted) return false;
        ++position_;
        return true;
    }

    void skip_space() { position_ = std::min(formula_.find_first_not_of(' ', position_), formula_.size()); }

    bool is_fine() const { return result_.outcome == FormulaOutcome::computed; }

    /// Only the first failure counts.
    double fail(FormulaOutcome outcome) {
        if (is_fine()) {
            result_.outcome = outcome;
            result_.offset = position_;
        }
        return 0;
    }

    std::string_view formula_;
    const std::map<std::string, double, std::less<>>& operands_;
    FormulaResult result_;
    std::size_t position_ = 0;
};

}  // namespace

FormulaResult evaluate_formula(std::string_view formula, const std::map<std::string, double, std::less<>>& operands) {
    return Evaluation(formula, operands).run();
}

}  // namespace atlas::loading
