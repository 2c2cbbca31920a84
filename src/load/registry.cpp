#include "load/registry.h"

#include <type_traits>

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

void place_fact(FacultyRegistry& registry, const Fact& fact, Entry& entry, const std::string& pointer) {
    registry.fact_index.emplace(fact.id.value, registry.facts.size());
    registry.facts.push_back({&fact, &entry, pointer});
}

void place_facts_of_terms(FacultyRegistry& registry, EnteredOpportunity& opportunity, Findings& findings) {
    std::size_t index = 0;
    for (const Term& term : opportunity.record.terms) {
        for (const Fact& fact : term.facts) {
            registry.ids.declare(RecordKind::fact, fact.id.value, opportunity, "id", findings);
            place_fact(registry, fact, opportunity, opportunity.fact_pointers[index++]);
        }
    }
}

void fill_faculty(FacultyRegistry& registry, Findings& findings) {
    visit_records(*registry.draft, [&](auto& entered) {
        using Record = std::decay_t<decltype(entered.record)>;
        const bool is_first =
            registry.ids.declare(kind_of<Record>(), text_of(entered.record.id), entered, "id", findings);
        if constexpr (std::is_same_v<Record, Fact>) {
            if (is_first) place_fact(registry, entered.record, entered, entered.pointer);
        }
    });
    for (EnteredOpportunity& opportunity : registry.draft->opportunities) {
        const Declared* declared = registry.ids.find(opportunity.record.id.value);
        if (declared != nullptr && declared->entry == &opportunity)
            place_facts_of_terms(registry, opportunity, findings);
    }
}

}  // namespace

bool IdSpace::declare(RecordKind kind, const std::string& id, Entry& entry, std::string_view id_key,
                      Findings& findings) {
    if (id.empty()) return false;
    const auto [position, is_new] = declared_.emplace(id, Declared{kind, &entry});
    if (is_new) return true;
    const Entry& first = *position->second.entry;
    entry.valid = false;
    findings.add({entry.file, entry.pointer + "/" + std::string(id_key), duplicate_id(id, first.file, first.pointer)});
    return false;
}

const Declared* IdSpace::find(std::string_view id) const {
    const auto position = declared_.find(id);
    return position == declared_.end() ? nullptr : &position->second;
}

const Declared* IdSpace::find(RecordKind kind, std::string_view id) const {
    const Declared* declared = find(id);
    return declared != nullptr && declared->kind == kind ? declared : nullptr;
}

void IdSpace::collect(RecordKind kind, Names& names) const {
    for (const auto& [id, declared] : declared_) {
        if (declared.kind == kind) names.push_back(id);
    }
}

const PlacedFact* FacultyRegistry::find_fact(std::string_view id) const {
    const auto position = fact_index.find(id);
    return position == fact_index.end() ? nullptr : &facts[position->second];
}

Registry build_registry(DatasetDraft& draft, Findings& findings) {
    Registry registry;
    registry.draft = &draft;
    registry.documents.is_complete = draft.read_files.count("sources.json") > 0;
    registry.countries.is_complete = draft.read_files.count("countries.json") > 0;
    registry.organisations.is_complete = draft.read_files.count("organisations.json") > 0;
    for (auto& document : draft.documents) {
        registry.documents.declare(RecordKind::document, document.record.id.value, document, "id", findings);
        if (document.valid) registry.document_records.emplace(document.record.id.value, &document.record);
    }
    for (auto& country : draft.countries) {
        registry.countries.declare(RecordKind::country, country.record.code.value, country, "code", findings);
    }
    for (auto& organisation : draft.organisations) {
        registry.organisations.declare(RecordKind::organisation, organisation.record.id.value, organisation, "id",
                                       findings);
        if (organisation.valid)
            registry.organisation_records.emplace(organisation.record.id.value, &organisation.record);
    }
    for (FacultyDraft& faculty : draft.faculties) {
        registry.faculties.declare(RecordKind::faculty, faculty.header.record.id.value, faculty.header, "id", findings);
        FacultyRegistry& faculty_registry = registry.faculty_registries.emplace_back();
        faculty_registry.draft = &faculty;
        faculty_registry.ids.is_complete = faculty.all_files_read;
        fill_faculty(faculty_registry, findings);
    }
    return registry;
}

}  // namespace atlas::loading
