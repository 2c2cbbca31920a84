#include <algorithm>
#include <cassert>

#include "base/ranges.h"
#include "pages/builders.h"
#include "pages/sheet_parts.h"

namespace atlas {
namespace {

Sheet sheet_of(const RecordRef& record, const PageContext& context) {
    const Dataset& dataset = context.dataset;
    const Faculty& faculty = context.faculty;
    switch (record.kind) {
        case RecordKind::partner:
            return build_partner_sheet(*dataset.find_organisation({record.id}), context);
        case RecordKind::opportunity:
            return build_opportunity_sheet(*faculty.find_opportunity({record.id}), context);
        case RecordKind::agreement:
            return build_agreement_sheet(*faculty.find_agreement({record.id}), context);
        case RecordKind::programme:
            return build_programme_sheet(*faculty.find_programme({record.id}), context);
        case RecordKind::document:
            return build_document_sheet(*dataset.find_document({record.id}), context);
        case RecordKind::conflict:
            return build_conflict_sheet(*ranges::find(faculty.conflicts, record.id, &Conflict::id), context);
        case RecordKind::licences:
            break;
    }
    return build_licences_sheet(context.language);
}

}  // namespace

Sheet build_record_sheet(const Dataset& dataset, const Faculty& faculty, const State& state) {
    assert(state.record);
    return sheet_of(*state.record, {dataset, faculty, state.language});
}

}  // namespace atlas
