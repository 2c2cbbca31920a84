#include "query/opportunities.h"
#include "query/partners.h"
#include "render/linked_data.h"

namespace atlas::linked {
namespace {

Nodes things_on_record(const RecordRef& record, const Context& context) {
    const Faculty& faculty = context.faculty;
    switch (record.kind) {
        case RecordKind::partner: {
            Nodes nodes = {record.id == faculty.organisation.value
                               ? linked::faculty(Extent::whole, context)
                               : organisation(OrganisationId{record.id}, Extent::whole, context)};
            for (const Ranking& ranking : context.dataset.rankings) {
                const bool is_own = ranking.organisation.value == record.id && !ranking.rank.empty();
                if (is_own) nodes.push_back(observation(ranking, context));
            }
            return nodes;
        }
        case RecordKind::opportunity:
            return {opportunity(*faculty.find_opportunity({record.id}), Extent::whole, context)};
        case RecordKind::agreement:
            return {agreement(*faculty.find_agreement({record.id}), Extent::whole, context)};
        case RecordKind::programme:
            return {programme(*faculty.find_programme({record.id}), Extent::whole, context)};
        case RecordKind::document:
            return {document(*context.dataset.find_document({record.id}), Extent::whole, context)};
        case RecordKind::conflict:
        case RecordKind::licences:
            break;
    }
    return {};
}

Nodes opportunities_on(OpportunityFamily family, const Context& context) {
    Nodes nodes;
    for (const Opportunity* opportunity : opportunities_of(context.faculty, family)) {
        nodes.push_back(linked::opportunity(*opportunity, Extent::brief, context));
    }
    return nodes;
}

Nodes things_on_page(PageId page, const Context& context) {
    Nodes nodes;
    switch (page) {
        case PageId::overview:
            return {faculty(Extent::whole, context), organisation(context.faculty.home, Extent::whole, context)};
        case PageId::partners:
            for (const Partner& partner : partners_of(context.dataset, context.faculty)) {
                nodes.push_back(organisation(*partner.organisation, Extent::whole, context));
            }
            break;
        case PageId::pathways:
            nodes = opportunities_on(OpportunityFamily::pathway, context);
            for (const Programme& programme : context.faculty.programmes) {
                nodes.push_back(linked::programme(programme, Extent::brief, context));
            }
            break;
        case PageId::exchange:
            return opportunities_on(OpportunityFamily::exchange, context);
        case PageId::outcomes:
        case PageId::sources:
            break;
    }
    return nodes;
}

}  // namespace

Nodes things_on(const DescribedPage& page, const Context& context) {
    if (page.topic) return {};
    return page.state.record ? things_on_record(*page.state.record, context) : things_on_page(page.state.page, context);
}

}  // namespace atlas::linked
