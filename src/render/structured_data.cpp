#include "render/structured_data.h"

#include <utility>

#include "base/ranges.h"
#include "render/described_page.h"
#include "render/linked_data.h"

namespace atlas {
namespace {

using linked::Context;
using linked::Extent;
using linked::Node;
using linked::Nodes;

void cite(std::vector<const Document*>& documents, const std::vector<Locator>& sources, const Context& context) {
    for (const Locator& source : sources) {
        const Document* document = context.dataset.find_document(source.document);
        if (document != nullptr && ranges::find(documents, document) == documents.end()) documents.push_back(document);
    }
}

/// Places that the record itself rests on.
const std::vector<Locator>* sources_of(const RecordRef& record, const Context& context) {
    const auto sources = [](const auto* found) { return found == nullptr ? nullptr : &found->sources; };
    switch (record.kind) {
        case RecordKind::partner:
            return sources(context.dataset.find_organisation({record.id}));
        case RecordKind::opportunity:
            return sources(context.faculty.find_opportunity({record.id}));
        case RecordKind::agreement:
            return sources(context.faculty.find_agreement({record.id}));
        case RecordKind::programme:
            return sources(context.faculty.find_programme({record.id}));
        case RecordKind::document:
        case RecordKind::conflict:
        case RecordKind::licences:
            break;
    }
    return nullptr;
}

Nodes documents_of(const std::vector<const Fact*>& facts, const DescribedPage& page, const Context& context) {
    std::vector<const Document*> documents;
    const bool is_record = page.state.record && !page.topic;
    const std::vector<Locator>* own = is_record ? sources_of(*page.state.record, context) : nullptr;
    if (own != nullptr) cite(documents, *own, context);
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
    const Nodes things = linked::things_on(page, context);
    const Nodes documents = documents_of(facts, page, context);
    Nodes graph = {linked::page(page, things, documents, context)};
    append(graph, things);
    append(graph, observations_of(facts, page, context));
    // The start page is waited for: there a document is its address, and said on its own page.
    const bool is_overview = !page.topic && !page.state.record && page.state.page == PageId::overview;
    if (!is_overview) append(graph, documents);
    return write({{"@context", "https://schema.org"}, {"@graph", std::move(graph)}});
}

}  // namespace atlas
