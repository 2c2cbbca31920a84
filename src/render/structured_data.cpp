#include "render/structured_data.h"

#include <utility>

#include "app/strings.h"
#include "base/ranges.h"
#include "pages/words.h"
#include "query/opportunities.h"
#include "query/partners.h"
#include "render/described_page.h"
#include "render/linked_data.h"

namespace atlas {
namespace {

using linked::Context;
using linked::Extent;
using linked::Node;
using linked::Nodes;

// The things that a page is about

Nodes things_on_record(const RecordRef& record, const Context& context) {
    const Faculty& faculty = context.faculty;
    switch (record.kind) {
        case RecordKind::partner: {
            Nodes nodes = {record.id == faculty.organisation.value
                               ? linked::faculty(Extent::whole, context)
                               : linked::organisation(OrganisationId{record.id}, Extent::whole, context)};
            for (const Ranking& ranking : context.dataset.rankings) {
                const bool is_own = ranking.organisation.value == record.id && !ranking.rank.empty();
                if (is_own) nodes.push_back(linked::observation(ranking, context));
            }
            return nodes;
        }
        case RecordKind::opportunity:
            return {linked::opportunity(*faculty.find_opportunity({record.id}), Extent::whole, context)};
        case RecordKind::agreement:
            return {linked::agreement(*faculty.find_agreement({record.id}), Extent::whole, context)};
        case RecordKind::programme:
            return {linked::programme(*faculty.find_programme({record.id}), Extent::whole, context)};
        case RecordKind::document:
            return {linked::document(*context.dataset.find_document({record.id}), Extent::whole, context)};
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
            return {linked::faculty(Extent::whole, context),
                    linked::organisation(context.faculty.home, Extent::whole, context)};
        case PageId::partners:
            for (const Partner& partner : partners_of(context.dataset, context.faculty)) {
                nodes.push_back(linked::organisation(*partner.organisation, Extent::whole, context));
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

Nodes things_on(const DescribedPage& page, const Context& context) {
    if (page.topic) return {};
    return page.state.record ? things_on_record(*page.state.record, context) : things_on_page(page.state.page, context);
}

// The page itself

void append_crumb(Node& list, const std::string& name, const std::string& address) {
    Node crumb = {{"@type", "ListItem"}, {"position", list.size() + 1}, {"name", name}};
    linked::set(crumb, "item", address);
    list.push_back(std::move(crumb));
}

/// Overview, the page that lists records of the kind, the record.
Node breadcrumb(const DescribedPage& page, const Context& context) {
    Node list = Node::array();
    append_crumb(list, context.faculty.short_names.in(context.language),
                 linked::page_address(PageId::overview, context));
    const PageId listing = page.state.page;
    if (listing != PageId::overview) {
        append_crumb(list, word_for(listing, context.language), linked::page_address(listing, context));
    }
    if (page.topic || page.state.record) append_crumb(list, page.title, page.address);
    return {{"@type", "BreadcrumbList"}, {"itemListElement", std::move(list)}};
}

/// Things as references where they have an address, so that they are said once.
Node references_to(const Nodes& things) {
    Nodes references;
    for (const Node& thing : things) {
        if (thing.contains("@id")) references.push_back({{"@type", thing["@type"]}, {"@id", thing["@id"]}});
    }
    return linked::one_or_many(std::move(references));
}

Node page_node(const DescribedPage& page, const Nodes& things, const Nodes& documents, const Context& context) {
    Node node = {{"@type", "WebPage"}};
    linked::set(node, "@id", page.address);
    linked::set(node, "url", page.address);
    linked::set(node, "name", page.title);
    linked::set(node, "description", page.description);
    node["inLanguage"] = language_tag(context.language);
    node["isPartOf"] = {{"@type", "WebSite"}, {"name", text("product.name", context.language)}};
    node["breadcrumb"] = breadcrumb(page, context);
    const bool is_record = page.state.record.has_value() && !page.topic;
    Node about = references_to(things);
    if (!is_record || about.is_null()) about = linked::faculty(Extent::brief, context);
    linked::set(node, is_record && !things.empty() ? "mainEntity" : "about", std::move(about));
    linked::set(node, "citation", references_to(documents));
    return node;
}

// What it cites

void cite(std::vector<const Document*>& documents, const std::vector<Locator>& sources, const Context& context) {
    for (const Locator& source : sources) {
        const Document* document = context.dataset.find_document(source.document);
        if (document != nullptr && ranges::find(documents, document) == documents.end()) documents.push_back(document);
    }
}

Nodes documents_of(const std::vector<const Fact*>& facts, const DescribedPage& page, const Context& context) {
    std::vector<const Document*> documents;
    for (const Fact* fact : facts) cite(documents, fact->sources, context);
    Nodes nodes;
    for (const Document* document : documents) {
        const bool is_subject = page.state.record == RecordRef{RecordKind::document, document->id.value};
        if (!is_subject) nodes.push_back(linked::document(*document, Extent::brief, context));
    }
    return nodes;
}

Nodes observations_of(const std::vector<const Fact*>& facts, const DescribedPage& page, const Context& context) {
    Nodes nodes;
    for (const Fact* fact : facts) {
        const Extent extent = is_home_of(page, context.faculty, *fact) ? Extent::whole : Extent::brief;
        if (fact->has_value()) nodes.push_back(linked::observation(*fact, extent, context));
    }
    return nodes;
}

/// JSON that can stand in a script element: nothing in it opens or closes a tag or a comment.
std::string write(const Node& root) {
    std::string result;
    for (const char c : root.dump(-1, ' ', false, Node::error_handler_t::replace)) {
        if (c == '<')
            result += "\\u003c";
        else
            result += c;
    }
    return result;
}

void append(Nodes& graph, Nodes nodes) {
    for (Node& node : nodes) {
        if (!node.is_null()) graph.push_back(std::move(node));
    }
}

}  // namespace

std::string structured_data(const Dataset& dataset, const Faculty& faculty, const DescribedPage& page,
                            const AddressOf& address_of) {
    const Context context{dataset, faculty, page.state.language, address_of};
    const std::vector<const Fact*> facts = facts_on(faculty, shown_on(dataset, faculty, page));
    const Nodes things = things_on(page, context);
    const Nodes documents = documents_of(facts, page, context);
    Nodes graph = {page_node(page, things, documents, context)};
    append(graph, things);
    append(graph, observations_of(facts, page, context));
    append(graph, documents);
    return write({{"@context", "https://schema.org"}, {"@graph", std::move(graph)}});
}

}  // namespace atlas
