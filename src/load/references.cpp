#include "load/references.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace atlas::loading {
namespace {

/// What happens to a record when what it names is not there.
enum class Strength {
    needed,  // it is dropped
    listed,  // only the mention is dropped
};

/// Where something stands is put into words only when it is wrong: what tells it is a function.
auto at(const Entry& entry, std::string_view below) {
    return [&entry, below] { return entry.pointer() + std::string(below); };
}

class ReferenceCheck {
  public:
    ReferenceCheck(const Registry& registry, const FacultyRegistry* faculty, Dependences& dependences,
                   Findings& findings)
        : registry_(registry), faculty_(faculty), dependences_(dependences), findings_(findings) {}

    void check_record(Entered<Organisation>& entered) {
        const Organisation& organisation = entered.record;
        check(entered, RecordKind::country, organisation.country.value, at(entered, "/country"));
        if (organisation.parent) {
            check(entered, RecordKind::organisation, organisation.parent->value, at(entered, "/parent"));
        }
        check_sources(entered, organisation.sources, at(entered, {}));
    }

    void check_record(Entered<Ranking>& entered) {
        check(entered, RecordKind::organisation, entered.record.organisation.value, at(entered, "/organisation"));
        check_sources(entered, entered.record.sources, at(entered, {}));
    }

    void check_record(Entered<Faculty>& entered) {
        const Faculty& faculty = entered.record;
        check(entered, RecordKind::organisation, faculty.organisation.value, at(entered, "/organisation"));
        check(entered, RecordKind::organisation, faculty.home.value, at(entered, "/home"));
        check_list(entered, RecordKind::document, faculty.documents, at(entered, "/documents"), Strength::listed);
        check_list(entered, RecordKind::fact, faculty.highlights, at(entered, "/highlights"), Strength::listed);
        check_list(entered, RecordKind::fact, faculty.credentials, at(entered, "/credentials"), Strength::listed);
        check_list(entered, RecordKind::fact, faculty.news, at(entered, "/news"), Strength::listed);
    }

    void check_record(Entered<Programme>& entered) {
        check_list(entered, RecordKind::organisation, entered.record.awarding, at(entered, "/awarding"));
        check_sources(entered, entered.record.sources, at(entered, {}));
    }

    void check_record(Entered<Agreement>& entered) {
        check_list(entered, RecordKind::organisation, entered.record.partners, at(entered, "/partners"));
        check_sources(entered, entered.record.sources, at(entered, {}));
    }

    void check_record(EnteredOpportunity& entered) {
        const Opportunity& opportunity = entered.record;
        check_list(entered, RecordKind::organisation, opportunity.partners, at(entered, "/partners"));
        check_list(entered, RecordKind::country, opportunity.countries, at(entered, "/countries"));
        if (opportunity.agreement) {
            check(entered, RecordKind::agreement, opportunity.agreement->value, at(entered, "/agreement"));
        }
        check_sources(entered, opportunity.sources, at(entered, {}));
        for (const Term& term : opportunity.terms) {
            if (term.facts.absence()) continue;
            for (std::size_t i = 0; i < term.facts.size(); ++i)
                check_fact(entered, term.facts[i], [&] { return entered.pointer_of_fact(term.key, i); });
        }
    }

    void check_record(Entered<Population>& entered) {
        if (!entered.record.size) return;
        check(entered, RecordKind::fact, entered.record.size->value, at(entered, "/size"));
    }

    void check_record(Entered<Fact>& entered) {
        check(entered, RecordKind::subject, entered.record.subject, at(entered, "/subject"));
        check_fact(entered, entered.record, at(entered, {}));
    }

    void check_record(Entered<Breakdown>& entered) {
        check(entered, RecordKind::fact, entered.record.whole.value, at(entered, "/whole"));
        check_list(entered, RecordKind::fact, entered.record.parts, at(entered, "/parts"));
    }

    void check_record(Entered<Conflict>& entered) {
        check_list(entered, RecordKind::fact, entered.record.facts, at(entered, "/facts"), Strength::listed);
        if (entered.record.kind != ConflictKind::contradiction) return;
        for (const FactId& id : entered.record.facts) {  // a conflicting fact is not shown without its contradiction
            const std::optional<PlacedFact> placed = faculty_->find_fact(id.value);
            const bool rests_on_conflict = placed && placed->fact->state == FactState::conflicting;
            if (rests_on_conflict) dependences_.push_back({&entered, placed->entry});
        }
    }

    void check_record(Entered<ChartSpec>& entered) {
        for (std::size_t i = 0; i < entered.record.groups.size(); ++i) {
            check_list(entered, RecordKind::fact, entered.record.groups[i].facts,
                       [&] { return entered.pointer() + "/groups/" + std::to_string(i) + "/facts"; });
        }
    }

  private:
    template <class Where>
    void check_fact(Entry& entry, const Fact& fact, const Where& where) {
        if (fact.of) check(entry, RecordKind::population, fact.of->value, [&] { return where() + "/of"; });
        for (std::size_t i = 0; i < fact.items.size(); ++i) {
            const auto item = [&](const char* key) { return where() + "/items/" + std::to_string(i) + key; };
            if (const auto* organisation = std::get_if<OrganisationId>(&fact.items[i])) {
                check(entry, RecordKind::organisation, organisation->value, [&] { return item("/organisation"); });
            } else if (const auto* country = std::get_if<CountryCode>(&fact.items[i])) {
                check(entry, RecordKind::country, country->value, [&] { return item("/country"); });
            }
        }
        check_list(entry, RecordKind::fact, fact.derived_from, [&] { return where() + "/derived_from"; });
        check_sources(entry, fact.sources, where);
    }

    template <class Where>
    void check_sources(Entry& entry, const std::vector<Locator>& sources, const Where& where) {
        for (std::size_t i = 0; i < sources.size(); ++i) {
            check(entry, RecordKind::document, sources[i].document.value,
                  [&] { return where() + "/sources/" + std::to_string(i) + "/document"; });
        }
    }

    template <class Reference, class Where>
    void check_list(Entry& entry, RecordKind kind, const std::vector<Reference>& ids, const Where& where,
                    Strength strength = Strength::needed) {
        for (std::size_t i = 0; i < ids.size(); ++i) {
            check(
                entry, kind, ids[i].value, [&] { return where() + "/" + std::to_string(i); }, strength);
        }
    }

    /// An empty id could not be read and has been reported.
    template <class Where>
    void check(Entry& entry, RecordKind kind, const std::string& id, const Where& where,
               Strength strength = Strength::needed) {
        if (id.empty()) return;
        const std::optional<Declared> target = resolve(kind, id);
        if (!target) {
            if (knows_all(kind)) {
                findings_.add({std::string(entry.file), where(), dangling_id(kind, id, existing(kind))});
            }
            if (strength == Strength::needed) entry.valid = false;
        } else if (strength == Strength::needed && target->entry != &entry) {
            dependences_.push_back({target->entry, &entry});
        }
    }

    static std::optional<Declared> found(const Declared* declared) {
        return declared ? std::optional(*declared) : std::nullopt;
    }

    std::optional<Declared> resolve(RecordKind kind, const std::string& id) const {
        switch (kind) {
            case RecordKind::document:
                return found(registry_.documents.find(id));
            case RecordKind::country:
                return found(registry_.countries.find(id));
            case RecordKind::organisation:
                return found(registry_.organisations.find(id));
            case RecordKind::subject:
                return resolve_subject(id);
            default:
                return faculty_->find(kind, id);
        }
    }

    /// An unknown id is only wrong when all files that could declare it were read.
    bool knows_all(RecordKind kind) const {
        switch (kind) {
            case RecordKind::document:
                return registry_.documents.is_complete;
            case RecordKind::country:
                return registry_.countries.is_complete;
            case RecordKind::organisation:
                return registry_.organisations.is_complete;
            case RecordKind::subject:
                return registry_.organisations.is_complete && faculty_->ids.is_complete;
            default:
                return faculty_->ids.is_complete;
        }
    }

    std::optional<Declared> resolve_subject(const std::string& id) const {
        for (const RecordKind kind : subject_kinds) {
            if (const Declared* declared = faculty_->ids.find(kind, id)) return *declared;
        }
        const bool is_faculty = faculty_->draft->header.record.id.value == id;
        return found(is_faculty ? registry_.faculties.find(id) : registry_.organisations.find(id));
    }

    Names existing(RecordKind kind) const {
        Names names;
        registry_.documents.collect(kind, names);
        registry_.countries.collect(kind, names);
        registry_.organisations.collect(kind == RecordKind::subject ? RecordKind::organisation : kind, names);
        if (faculty_ == nullptr) return names;
        if (kind != RecordKind::subject) {
            faculty_->ids.collect(kind, names);
            if (kind == RecordKind::fact) collect_facts_of_terms(names);
            return names;
        }
        for (const RecordKind subject : subject_kinds) faculty_->ids.collect(subject, names);
        names.push_back(faculty_->draft->header.record.id.value);
        return names;
    }

    void collect_facts_of_terms(Names& names) const {
        for (const EnteredOpportunity& opportunity : faculty_->draft->opportunities) {
            for (const Term& term : opportunity.record.terms) {
                if (term.facts.absence()) continue;  // nothing rests on what is not there
                for (const Fact& fact : term.facts) names.push_back(fact.id.value);
            }
        }
    }

    static constexpr RecordKind subject_kinds[] = {RecordKind::population, RecordKind::programme, RecordKind::agreement,
                                                   RecordKind::opportunity};

    const Registry& registry_;
    const FacultyRegistry* faculty_;  // null for shared records
    Dependences& dependences_;
    Findings& findings_;
};

template <class Visit>
void visit_all(DatasetDraft& draft, Visit visit) {
    for (auto& entered : draft.documents) visit(entered);
    for (auto& entered : draft.countries) visit(entered);
    for (auto& entered : draft.organisations) visit(entered);
    for (auto& entered : draft.rankings) visit(entered);
    for (FacultyDraft& faculty : draft.faculties) {
        visit(faculty.header);
        visit_records(faculty, visit);
    }
}

}  // namespace

void check_shared_references(const Registry& registry, Dependences& dependences, Findings& findings) {
    ReferenceCheck shared(registry, nullptr, dependences, findings);
    for (auto& organisation : registry.draft->organisations) shared.check_record(organisation);
    for (auto& ranking : registry.draft->rankings) shared.check_record(ranking);
    for (const FacultyRegistry& faculty : registry.faculty_registries)
        ReferenceCheck(registry, &faculty, dependences, findings).check_record(faculty.draft->header);
}

void check_references(const Registry& registry, const FacultyRegistry& faculty, Slice slice, Dependences& dependences,
                      Findings& findings) {
    ReferenceCheck own(registry, &faculty, dependences, findings);
    visit_records(
        *faculty.draft, [&](auto& entered) { own.check_record(entered); }, slice);
}

void drop_dependents(DatasetDraft& draft, Dependences dependences) {
    std::vector<const Entry*> open;
    visit_all(draft, [&](const Entry& entry) {
        if (!entry.valid) open.push_back(&entry);
    });
    if (open.empty()) return;
    const auto before = [](const Dependence& one, const Dependence& other) {
        return std::less<const Entry*>()(one.on, other.on);
    };
    std::sort(dependences.begin(), dependences.end(), before);
    while (!open.empty()) {
        const auto [first, last] =
            std::equal_range(dependences.begin(), dependences.end(), Dependence{open.back(), nullptr}, before);
        open.pop_back();
        for (auto position = first; position != last; ++position) {
            Entry& entry = *position->dependent;
            if (entry.valid) open.push_back(&entry);
            entry.valid = false;
        }
    }
}

}  // namespace atlas::loading
