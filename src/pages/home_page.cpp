#include "pages/home_page.h"

#include "query/opportunities.h"

namespace atlas {

PageId page_about(Topic topic) {
    switch (topic) {
        case Topic::outcomes:
        case Topic::destinations:
        case Topic::employment:
            return PageId::outcomes;
        case Topic::exchange:
            return PageId::exchange;
        case Topic::partnership:
            return PageId::partners;
        default:
            return PageId::sources;
    }
}

PageId home_page_of(const RecordRef& record, const Faculty& faculty) {
    switch (record.kind) {
        case RecordKind::partner:
        case RecordKind::agreement:
            return PageId::partners;
        case RecordKind::opportunity: {
            const Opportunity* opportunity = faculty.find_opportunity({record.id});
            const bool is_exchange =
                opportunity != nullptr && family_of(opportunity->kind) == OpportunityFamily::exchange;
            return is_exchange ? PageId::exchange : PageId::pathways;
        }
        case RecordKind::document:
        case RecordKind::conflict:
            return PageId::sources;
        case RecordKind::programme:
        case RecordKind::licences:
            break;
    }
    return PageId::overview;
}

}  // namespace atlas
