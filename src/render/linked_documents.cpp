#include "pages/fact_text.h"
#include "pages/words.h"
#include "render/linked_data.h"

namespace atlas::linked {
namespace {

const char* type_of(DocumentKind kind) {
    switch (kind) {
        case DocumentKind::report:
            return "Report";
        case DocumentKind::web_page:
            return "WebPage";
        case DocumentKind::dataset:
            return "Dataset";
        case DocumentKind::third_party_copy:
            break;
    }
    return "CreativeWork";
}

Node document_reference(const DocumentId& id, const Context& context) {
    const Document* found = context.dataset.find_document(id);
    if (found == nullptr) return {};
    Node node = {{"@type", type_of(found->kind)}};
    set_id(node, {RecordKind::document, id.value}, context);
    // An address of its own says which document it is; without one its name has to.
    if (!node.contains("@id")) set(node, "name", found->title.in(context.language));
    return node;
}

}  // namespace

Node document(const Document& document, Extent extent, const Context& context) {
    const Language language = context.language;
    Node node = {{"@type", type_of(document.kind)}};
    set_id(node, {RecordKind::document, document.id.value}, context);
    set_names(node, document.title, language);
    Node publisher = {{"@type", "Organization"}};
    set_names(publisher, document.publisher, language);
    node["publisher"] = std::move(publisher);
    set(node, "datePublished", date(document.dated));
    set(node, "inLanguage", document.language);
    set(node, "url", web_address(document.address));
    if (extent == Extent::whole && document.note) set(node, "description", document.note->in(language));
    return node;
}

Node passages(const std::vector<Locator>& sources, const Context& context) {
    Nodes nodes;
    for (const Locator& source : sources) {
        Node document = document_reference(source.document, context);
        if (document.is_null()) continue;
        const std::string place = place_text(source, context.language);
        if (place.empty() && source.printed.empty()) {
            nodes.push_back(std::move(document));
            continue;
        }
        Node passage = {{"@type", "CreativeWork"}};
        set(passage, "name", place);
        set(passage, "text", source.printed);
        passage["isPartOf"] = std::move(document);
        nodes.push_back(std::move(passage));
    }
    return one_or_many(std::move(nodes));
}

Node conflict(const Conflict& conflict, const Context& context) {
    Node node = {{"@type", "WebPage"}};
    const std::string address = record_address({RecordKind::conflict, conflict.id}, context);
    if (!address.empty()) node["@id"] = address;
    set(node, "name", conflict.title.in(context.language));
    set(node, "description", word_for(conflict.kind, context.language));
    return node;
}

}  // namespace atlas::linked
