#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "base/format.h"
#include "base/text.h"
#include "load/cross_checks.h"
#include "load/formula.h"

namespace atlas::loading {
namespace {

bool names_fact(const Fact& fact, std::string_view id) {
    return std::any_of(fact.derived_from.begin(), fact.derived_from.end(),
                       [&](const FactId& operand) { return operand.value == id; });
}

/// Numbers of the operands, or nothing when one is unknown, invalid or no number (the last is reported here).
std::optional<std::map<std::string, double, std::less<>>> find_operands(const FacultyRegistry& faculty,
                                                                        const PlacedFact& placed, Findings& findings) {
    std::map<std::string, double, std::less<>> numbers;
    bool is_complete = true;
    for (std::size_t i = 0; i < placed.fact->derived_from.size(); ++i) {
        const std::string& id = placed.fact->derived_from[i].value;
        const std::optional<PlacedFact> operand = faculty.find_fact(id);
        const bool is_usable = operand && operand->entry->valid;
        const auto* number = is_usable ? std::get_if<double>(&operand->fact->value) : nullptr;
        if (number != nullptr) {
            numbers.emplace(id, *number);
            continue;
        }
        is_complete = false;
        const std::string pointer = placed.pointer() + "/derived_from/" + std::to_string(i);
        if (is_usable) reject(*placed.entry, pointer, formula_operand_without_number(id), findings);
    }
    if (!is_complete) return std::nullopt;
    return numbers;
}

std::optional<Complaint> complain_about(const FormulaResult& result, const std::string& formula) {
    switch (result.outcome) {
        case FormulaOutcome::computed:
            return std::nullopt;
        case FormulaOutcome::too_deep:
            return formula_too_deep();
        case FormulaOutcome::division_by_zero:
            return formula_division_by_zero();
        case FormulaOutcome::bad_syntax:
            break;
    }
    const std::string_view before = std::string_view(formula).substr(0, result.offset);
    return formula_syntax(formula, count_code_points(before) + 1);
}

/// The formula uses exactly what `derived_from` lists.
bool check_names(const PlacedFact& placed, const std::vector<std::string>& used, Findings& findings) {
    bool agrees = true;
    for (const std::string& name : used) {
        if (names_fact(*placed.fact, name)) continue;
        agrees = false;
        reject(*placed.entry, placed.pointer() + "/formula", formula_unknown_name(name), findings);
    }
    for (std::size_t i = 0; i < placed.fact->derived_from.size(); ++i) {
        const std::string& id = placed.fact->derived_from[i].value;
        if (id.empty() || std::find(used.begin(), used.end(), id) != used.end()) continue;
        agrees = false;
        const std::string pointer = placed.pointer() + "/derived_from/" + std::to_string(i);
        reject(*placed.entry, pointer, formula_unused_name(id), findings);
    }
    return agrees;
}

bool follows(double written, double computed, int decimals) {
    const double half_unit = 0.5 * power_of_ten(-decimals);
    return std::fabs(written - computed) <= half_unit + 1e-9 * std::max(1.0, std::fabs(computed));
}

void check_formula(const FacultyRegistry& faculty, const PlacedFact& placed, Findings& findings) {
    const Fact& fact = *placed.fact;
    if (fact.formula.empty()) return;
    const FormulaResult shape = evaluate_formula(fact.formula, {});
    const bool is_readable = shape.outcome != FormulaOutcome::bad_syntax && shape.outcome != FormulaOutcome::too_deep;
    if (!is_readable) {
        return reject(*placed.entry, placed.pointer() + "/formula", *complain_about(shape, fact.formula), findings);
    }
    const bool names_agree = check_names(placed, shape.names, findings);
    const auto operands = find_operands(faculty, placed, findings);
    if (!names_agree || !operands) return;

    const FormulaResult result = evaluate_formula(fact.formula, *operands);
    if (const std::optional<Complaint> complaint = complain_about(result, fact.formula)) {
        return reject(*placed.entry, placed.pointer() + "/formula", *complaint, findings);
    }
    const auto* written = std::get_if<double>(&fact.value);
    if (written == nullptr) {
        if (fact.has_value()) reject(*placed.entry, placed.pointer() + "/value", formula_for_words(), findings);
        return;
    }
    const int decimals = decimals_of(*written);
    if (follows(*written, result.value, decimals)) return;
    reject(*placed.entry, placed.pointer() + "/value", formula_mismatch(*written, result.value, decimals), findings);
}

/// Derived facts that are left when those that rest on none of them have been taken away again and again: they lie on a
/// cycle or behind one.
std::vector<const PlacedFact*> find_cyclic(const FacultyRegistry& faculty) {
    std::map<std::string_view, std::size_t> open_operands;
    std::map<std::string_view, std::vector<const PlacedFact*>> users;
    std::vector<const PlacedFact*> ready;
    for (const PlacedFact& placed : faculty.facts) {
        std::size_t open = 0;
        if (placed.fact->derived_from.empty()) continue;
        for (const FactId& id : placed.fact->derived_from) {
            const std::optional<PlacedFact> operand = faculty.find_fact(id.value);
            if (!operand || operand->fact->derived_from.empty()) continue;
            users[id.value].push_back(&placed);
            ++open;
        }
        open_operands[placed.fact->id.value] = open;
        if (open == 0) ready.push_back(&placed);
    }
    while (!ready.empty()) {
        const PlacedFact* done = ready.back();
        ready.pop_back();
        for (const PlacedFact* user : users[done->fact->id.value]) {
            if (--open_operands[user->fact->id.value] == 0) ready.push_back(user);
        }
    }
    std::vector<const PlacedFact*> cyclic;
    for (const PlacedFact& placed : faculty.facts) {
        if (!placed.fact->derived_from.empty() && open_operands[placed.fact->id.value] > 0) cyclic.push_back(&placed);
    }
    return cyclic;
}

}  // namespace

void check_derivations(const FacultyRegistry& faculty, Findings& findings) {
    for (const PlacedFact* placed : find_cyclic(faculty)) {
        reject(*placed->entry, placed->pointer() + "/derived_from", formula_cycle(placed->fact->id.value), findings);
    }
    for (const PlacedFact& placed : faculty.facts) check_formula(faculty, placed, findings);
}

}  // namespace atlas::loading
