#include "load/registry.h"

#include <algorithm>
#include <cstddef>
#include <type_traits>
#include <utility>

#include "model/names.h"

namespace atlas::loading {
namespace {

template <class Record>
constexpr RecordKind kind_of() {
    if constexpr (std::is_same_v<Record, Programme>) return RecordKind::programme;
    if constexpr (std::is_same_v<Record, Agreement>) return RecordKind::agreement;
    if constexpr (std::is_same_v<Record, Opportunity>) return RecordKind::opportunity;
    if constexpr (std::is_same_v<Record, Population>) return RecordKind::population;
    if constexpr (std::is_same_v<Record, Breakdown>) return RecordKind::breakdown;
    if constexpr (std::is_same_v<Record, Conflict>) return RecordKind::conflict;
    if constexpr (std::is_same_v<Record, ChartSpec>) return RecordKind::chart;
    return RecordKind::fact;
}

const std::string& text_of(const std::string& id) { return id; }

template <class Tag>
const std::string& text_of(const Id<Tag>& id) {
    return id.value;
}

/// The id of the term, and of the fact in it, after that of the opportunity: "costs", "costs.2".
std::optional<PlacedFact> find_in_terms(EnteredOpportunity& opportunity, std::string_view id, std::string_view name) {
    const std::optional<TermKey> key = find_by_name<TermKey>(name.substr(0, name.find('.')));
    const auto at = key ? static_cast<std::size_t>(*key) : 0;
    if (!key || at >= opportunity.record.terms.size()) return std::nullopt;
    const TermFacts& facts = opportunity.record.terms[at].facts;
    if (facts.absence()) {
        if (name != name_of(*key)) return std::nullopt;
        return PlacedFact{&facts.front(), &opportunity, &opportunity, *key, 0};
    }
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (facts[i].id.value == id) return PlacedFact{&facts[i], &opportunity, &opportunity, *key, i};
    }
    return std::nullopt;
}

}  // namespace

/// An id with a dot may be that of a fact of a term, which came later.
void check_term_ids(FacultyRegistry& registry, Findings& findings) {
    for (const auto& [id, index] : registry.fact_index.entries()) {
        const std::size_t dot = id.find('.');
        if (dot == std::string_view::npos) continue;
        const Declared* const declared = registry.ids.find(RecordKind::opportunity, id.substr(0, dot));
        if (!declared) continue;
        auto& opportunity = static_cast<EnteredOpportunity&>(*declared->entry);
        if (!find_in_terms(opportunity, id, id.substr(dot + 1))) continue;
        const Entry& first = *registry.facts[index].entry;
        opportunity.valid = false;
        findings.add({std::string(opportunity.file), opportunity.pointer() + "/id",
                      duplicate_id(id, first.file, first.pointer())});
    }
}

void declare_records(FacultyRegistry& registry, Slice slice, Findings& findings) {
    const auto declare = [&](auto& entered) {
        using Record = std::decay_t<decltype(entered.record)>;
        const bool is_first =
            registry.ids.declare(kind_of<Record>(), text_of(entered.record.id), entered, "id", findings);
        if constexpr (std::is_same_v<Record, Fact>) {
            if (!is_first) return;
            registry.fact_index.add(entered.record.id.value, registry.facts.size());
            registry.facts.push_back({&entered.record, &entered});
        }
    };
    visit_records(*registry.draft, declare, slice);
}

void place_facts_of_terms(FacultyRegistry& registry, Slice slice) {
    const std::deque<EnteredOpportunity>& opportunities = registry.draft->opportunities;
    for (std::size_t i = slice.first; i < std::min(slice.last, opportunities.size()); ++i) {
        EnteredOpportunity& opportunity = registry.draft->opportunities[i];
        if (!opportunity.declared) continue;
        for (const Term& term : std::as_const(opportunity.record).terms) {
            if (term.facts.absence()) continue;
            for (std::size_t at = 0; at < term.facts.size(); ++at)
                registry.facts.push_back({&term.facts[at], &opportunity, &opportunity, term.key, at});
        }
    }
}

bool IdSpace::declare(RecordKind kind, const std::string& id, Entry& entry, std::string_view id_key,
                      Findings& findings) {
    if (id.empty()) return false;
    const auto [known, is_new] = declared_.add(id, Declared{kind, &entry});
    entry.declared = is_new;
    if (is_new) return true;
    const Entry& first = *known->entry;
    entry.valid = false;
    findings.add({std::string(entry.file), entry.pointer() + "/" + std::string(id_key),
                  duplicate_id(id, first.file, first.pointer())});
    return false;
}

const Declared* IdSpace::find(std::string_view id) const { return declared_.find(id); }

const Declared* IdSpace::find(RecordKind kind, std::string_view id) const {
    const Declared* declared = find(id);
    return declared != nullptr && declared->kind == kind ? declared : nullptr;
}

void IdSpace::collect(RecordKind kind, Names& names) const {
    const auto first = static_cast<std::ptrdiff_t>(names.size());
    for (const auto& [id, declared] : declared_.entries()) {
        if (declared.kind == kind) names.push_back(id);
    }
    std::sort(names.begin() + first, names.end());
}

std::optional<PlacedFact> FacultyRegistry::find_fact(std::string_view id) const {
    if (const std::size_t* const index = fact_index.find(id)) return facts[*index];
    const std::size_t dot = id.find('.');
    if (dot == std::string_view::npos) return std::nullopt;
    const Declared* const declared = ids.find(RecordKind::opportunity, id.substr(0, dot));
    if (declared == nullptr) return std::nullopt;
    return find_in_terms(static_cast<EnteredOpportunity&>(*declared->entry), id, id.substr(dot + 1));
}

std::optional<Declared> FacultyRegistry::find(RecordKind kind, std::string_view id) const {
    if (const Declared* const declared = ids.find(kind, id)) return *declared;
    if (kind != RecordKind::fact || id.find('.') == std::string_view::npos) return std::nullopt;
    const std::optional<PlacedFact> placed = find_fact(id);
    return placed ? std::optional(Declared{RecordKind::fact, placed->entry}) : std::nullopt;
}

Registry build_registry(DatasetDraft& draft, Findings& findings) {
    Registry registry;
    registry.draft = &draft;
    registry.documents.is_complete = draft.read_files.count("sources.json") > 0;
    registry.countries.is_complete = draft.read_files.count("countries.json") > 0;
    registry.organisations.is_complete = draft.read_files.count("organisations.json") > 0;
    for (auto& document : draft.documents) {
        registry.documents.declare(RecordKind::document, document.record.id.value, document, "id", findings);
        if (document.valid) registry.document_records.add(document.record.id.value, &document.record);
    }
    for (auto& country : draft.countries) {
        registry.countries.declare(RecordKind::country, country.record.code.value, country, "code", findings);
    }
    for (auto& organisation : draft.organisations) {
        registry.organisations.declare(RecordKind::organisation, organisation.record.id.value, organisation, "id",
                                       findings);
        if (organisation.valid) registry.organisation_records.add(organisation.record.id.value, &organisation.record);
    }
    for (FacultyDraft& faculty : draft.faculties) {
        registry.faculties.declare(RecordKind::faculty, faculty.header.record.id.value, faculty.header, "id", findings);
        FacultyRegistry& faculty_registry = registry.faculty_registries.emplace_back();
        faculty_registry.draft = &faculty;
        faculty_registry.ids.is_complete = faculty.all_files_read;
    }
    return registry;
}

}  // namespace atlas::loading
