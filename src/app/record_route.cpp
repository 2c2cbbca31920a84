#include "app/record_route.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace atlas {
namespace {

struct RecordKeyName {
    RecordKind kind;
    std::string_view key;
};
constexpr std::array<RecordKeyName, 7> record_keys = {{{RecordKind::partner, "partner"},
                                                       {RecordKind::opportunity, "opportunity"},
                                                       {RecordKind::agreement, "agreement"},
                                                       {RecordKind::programme, "programme"},
                                                       {RecordKind::document, "document"},
                                                       {RecordKind::conflict, "conflict"},
                                                       {RecordKind::licences, "about"}}};
constexpr std::string_view licences_value = "licences";

bool exists(const RecordRef& record, const Dataset& dataset, const Faculty& faculty) {
    switch (record.kind) {
        case RecordKind::partner:
            return dataset.find_organisation({record.id}) != nullptr;
        case RecordKind::opportunity:
            return faculty.find_opportunity({record.id}) != nullptr;
        case RecordKind::agreement:
            return faculty.find_agreement({record.id}) != nullptr;
        case RecordKind::programme:
            return faculty.find_programme({record.id}) != nullptr;
        case RecordKind::document:
            return dataset.find_document({record.id}) != nullptr;
        case RecordKind::conflict:
            return std::any_of(faculty.conflicts.begin(), faculty.conflicts.end(),
                               [&](const Conflict& conflict) { return conflict.id == record.id; });
        case RecordKind::licences:
            return record.id.empty();
    }
    return false;
}

void append_record(std::string& query, const RecordRef& record) {
    for (const RecordKeyName& name : record_keys) {
        if (name.kind != record.kind) continue;
        append_part(query, name.key,
                    record.kind == RecordKind::licences ? licences_value : std::string_view(record.id));
    }
}

}  // namespace

void read_records(LinkReader& link, const Dataset& dataset, const Faculty& faculty, State& state) {
    for (const RecordKeyName& name : record_keys) {
        if (state.record) break;
        link.read(name.key, [&](const std::string& value) {
            if (name.kind == RecordKind::licences && value != licences_value) return false;
            const RecordRef record{name.kind, name.kind == RecordKind::licences ? "" : value};
            if (exists(record, dataset, faculty)) state.record = record;
            return state.record.has_value();
        });
    }
    link.read("fact", [&](const std::string& id) {
        if (faculty.find_fact({id}) != nullptr) state.fact = FactId{id};
        return state.fact.has_value();
    });
}

void append_records(std::string& query, const State& state) {
    if (state.record) append_record(query, *state.record);
    if (state.fact) append_part(query, "fact", state.fact->value);
}

}  // namespace atlas
