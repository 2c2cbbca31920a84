#include "load/cross_checks.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <string>
#include <type_traits>
#include <utility>

#include "base/decimal.h"
#include "base/format.h"
#include "model/names.h"

namespace atlas::loading {
namespace {

std::string numbered(const std::string& pointer, std::string_view key, std::size_t index) {
    return pointer + "/" + std::string(key) + "/" + std::to_string(index);
}

// Locators

/// `where` tells where the record or fact stands, when that is asked for.
template <class Where>
void check_sources(const Registry& registry, Entry& entry, const std::vector<Locator>& sources, const Where& where,
                   Findings& findings) {
    for (std::size_t i = 0; i < sources.size(); ++i) {
        if (sources[i].paragraph || sources[i].section.empty() || sources[i].section == "whole") continue;
        const Document* const* const document = registry.document_records.find(sources[i].document.value);
        const bool needs_paragraph = document && (*document)->kind == DocumentKind::report;
        if (needs_paragraph) reject(entry, numbered(where(), "sources", i), missing_paragraph(), findings);
    }
}

template <class EnteredRecord>
void check_own_sources(const Registry& registry, EnteredRecord& entered, Findings& findings) {
    if constexpr (requires { entered.record.sources; }) {
        check_sources(
            registry, entered, entered.record.sources, [&] { return entered.pointer(); }, findings);
    }
}

// Partners and folders

void check_folder(FacultyDraft& faculty, Findings& findings) {
    Entry& header = faculty.header;
    const std::string& id = faculty.header.record.id.value;
    if (id.empty() || id == faculty.folder) return;
    findings.add({std::string(header.file), header.pointer() + "/id", folder_mismatch(id, faculty.folder)});
}

void check_closed_partners(const Registry& registry, EnteredOpportunity& opportunity, Findings& findings) {
    if (opportunity.record.status != Status::active) return;
    for (const OrganisationId& partner : opportunity.record.partners) {
        const Organisation* const* const organisation = registry.organisation_records.find(partner.value);
        const bool is_closed = organisation && (*organisation)->status == Status::closed;
        if (is_closed) reject(opportunity, opportunity.pointer() + "/status", closed_partner(partner.value), findings);
    }
}

// Conflicts

void check_conflicts(const FacultyRegistry& faculty, Findings& findings) {
    std::set<std::string_view> contradicted;
    for (Entered<Conflict>& conflict : faculty.draft->conflicts) {
        if (conflict.record.kind != ConflictKind::contradiction) continue;
        for (std::size_t i = 0; i < conflict.record.facts.size(); ++i) {
            const std::string& id = conflict.record.facts[i].value;
            const std::optional<PlacedFact> placed = faculty.find_fact(id);
            contradicted.insert(id);
            const bool is_wrong = placed && placed->fact->state != FactState::conflicting;
            if (is_wrong)
                reject(conflict, numbered(conflict.pointer(), "facts", i), conflict_without_state(id), findings);
        }
    }
    for (const PlacedFact& placed : faculty.facts) {
        const std::string& id = placed.fact->id.value;
        const bool is_alone = placed.fact->state == FactState::conflicting && contradicted.count(id) == 0;
        if (is_alone) reject(*placed.entry, placed.pointer() + "/state", state_without_conflict(id), findings);
    }
}

// Breakdowns

/// What the printed digits leave open of one number: half a unit of the last decimal, nothing for what is counted.
double rounding_of(Unit unit, int decimals) {
    const bool is_rounded = unit == Unit::percent || unit == Unit::ratio;
    return is_rounded ? 0.5 * power_of_ten(-decimals) : 0.0;
}

bool is_exact(const Fact& fact) { return fact.qualifier == Qualifier::exactly || fact.qualifier == Qualifier::at_most; }

struct PartsSum {
    double sum = 0;
    double tolerance = 0;
    std::optional<std::size_t> part_without_number;
    bool comparable = true;  // units agree
};

PartsSum add_parts(const FacultyRegistry& faculty, Entered<Breakdown>& breakdown, const Fact& whole,
                   Findings& findings) {
    PartsSum result;
    int decimals = std::holds_alternative<double>(whole.value) ? decimals_of(std::get<double>(whole.value)) : 0;
    for (std::size_t i = 0; i < breakdown.record.parts.size(); ++i) {
        const std::optional<PlacedFact> part = faculty.find_fact(breakdown.record.parts[i].value);
        if (!part || !part->entry->valid) {
            result.comparable = false;  // reported where the part stands
            continue;
        }
        if (part->fact->unit != whole.unit) {
            result.comparable = false;
            reject(breakdown, numbered(breakdown.pointer(), "parts", i),
                   unit_mismatch(part->fact->id.value, name_of(part->fact->unit), name_of(whole.unit)), findings);
        } else if (const auto* number = std::get_if<double>(&part->fact->value)) {
            result.sum += *number;
            decimals = std::max(decimals, decimals_of(*number));
        } else {
            result.part_without_number = i;
        }
    }
    const auto count = static_cast<double>(breakdown.record.parts.size());
    result.tolerance = count * rounding_of(whole.unit, decimals) + 1e-9 * std::max(1.0, std::fabs(result.sum));
    return result;
}

void check_breakdown(const FacultyRegistry& faculty, Entered<Breakdown>& breakdown, Findings& findings) {
    const std::optional<PlacedFact> whole = faculty.find_fact(breakdown.record.whole.value);
    if (!whole || !whole->entry->valid) return;
    const PartsSum parts = add_parts(faculty, breakdown, *whole->fact, findings);
    if (!parts.comparable) return;
    if (breakdown.record.complete && parts.part_without_number) {
        const std::size_t index = *parts.part_without_number;
        return reject(breakdown, numbered(breakdown.pointer(), "parts", index),
                      part_without_number(breakdown.record.parts[index].value), findings);
    }
    const auto* total = std::get_if<double>(&whole->fact->value);
    if (total == nullptr) return;
    if (parts.sum > *total + parts.tolerance && is_exact(*whole->fact)) {
        reject(breakdown, breakdown.pointer() + "/parts", parts_exceed_whole(parts.sum, *total), findings);
    } else if (breakdown.record.complete && std::fabs(parts.sum - *total) > parts.tolerance) {
        reject(breakdown, breakdown.pointer() + "/parts", parts_miss_whole(parts.sum, *total), findings);
    }
}

}  // namespace

void reject(Entry& entry, const std::string& pointer, Complaint complaint, Findings& findings) {
    entry.valid = false;
    findings.add({std::string(entry.file), pointer, std::move(complaint)});
}

void check_shared_locators(const Registry& registry, Findings& findings) {
    for (auto& organisation : registry.draft->organisations) check_own_sources(registry, organisation, findings);
    for (auto& ranking : registry.draft->rankings) check_own_sources(registry, ranking, findings);
}

void check_records(const Registry& registry, const FacultyRegistry& faculty, Slice slice, Findings& findings) {
    const auto check = [&](auto& entered) {
        check_own_sources(registry, entered, findings);
        if constexpr (std::is_same_v<decltype(entered), EnteredOpportunity&>)
            check_closed_partners(registry, entered, findings);
    };
    visit_records(*faculty.draft, check, slice);
}

void check_locators_of_terms(const Registry& registry, const FacultyRegistry& faculty, Slice facts,
                             Findings& findings) {
    for (std::size_t i = facts.first; i < std::min(facts.last, faculty.facts.size()); ++i) {
        const PlacedFact& placed = faculty.facts[i];
        if (!placed.opportunity) continue;
        check_sources(
            registry, *placed.entry, placed.fact->sources, [&] { return placed.pointer(); }, findings);
    }
}

void check_across_records(const FacultyRegistry& faculty, Findings& findings) {
    check_folder(*faculty.draft, findings);
    check_conflicts(faculty, findings);
    check_derivations(faculty, findings);
    for (Entered<Breakdown>& breakdown : faculty.draft->breakdowns) check_breakdown(faculty, breakdown, findings);
}

}  // namespace atlas::loading
