#include "pages/formula_text.h"

#include <algorithm>
#include <string_view>

#include "app/strings.h"
#include "pages/fact_text.h"

namespace atlas {
namespace {

std::string operand_text(std::string_view id, const Faculty& faculty, Language language) {
    const Fact* operand = faculty.find_fact({std::string(id)});
    if (operand == nullptr) return std::string(id);
    return text("formula.operand", language,
                {{"label", operand->label.in(language)}, {"value", value_text(*operand, language)}});
}

std::string_view sign_text(const char& character) {
    switch (character) {
        case '-':
            return "−";
        case '*':
            return "×";
        case '/':
            return "÷";
        default:
            return {&character, 1};
    }
}

}  // namespace

std::string formula_text(const Fact& fact, const Faculty& faculty, Language language) {
    std::string result;
    std::string_view formula = fact.formula;
    while (!formula.empty()) {
        const std::size_t close = formula.find('}');
        if (formula.front() == '{' && close != std::string_view::npos) {
            result += operand_text(formula.substr(1, close - 1), faculty, language);
            formula.remove_prefix(close + 1);
        } else {
            result += sign_text(formula.front());
            formula.remove_prefix(1);
        }
    }
    return result;
}

}  // namespace atlas
