#include <utility>

#include "app/strings.h"
#include "pages/words.h"
#include "render/linked_data.h"

namespace atlas::linked {
namespace {

void append_crumb(Node& list, const std::string& name, const std::string& address) {
    Node crumb = {{"@type", "ListItem"}, {"position", list.size() + 1}, {"name", name}};
    set(crumb, "item", address);
    list.push_back(std::move(crumb));
}

/// Overview, the page that lists records of the kind, the record.
Node breadcrumb(const DescribedPage& page, const Context& context) {
    Node list = Node::array();
    append_crumb(list, context.faculty.short_names.in(context.language), page_address(PageId::overview, context));
    const PageId listing = page.state.page;
    if (listing != PageId::overview) {
        append_crumb(list, word_for(listing, context.language), page_address(listing, context));
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
    return one_or_many(std::move(references));
}

}  // namespace

Node page(const DescribedPage& page, const Nodes& things, const Nodes& documents, const Context& context) {
    Node node = {{"@type", "WebPage"}};
    set(node, "@id", page.address);
    set(node, "url", page.address);
    set(node, "name", page.title);
    set(node, "description", page.description);
    node["inLanguage"] = language_tag(context.language);
    node["isPartOf"] = {{"@type", "WebSite"}, {"name", text("product.name", context.language)}};
    node["breadcrumb"] = breadcrumb(page, context);
    const Node own = faculty(Extent::brief, context);
    const bool is_list = page.topic || (!page.state.record && page.state.page != PageId::overview);
    if (is_list || things.empty()) {
        set(node, "about", own);
        set(node, "mentions", references_to(things));
    } else {
        set(node, "mainEntity", references_to({things.front()}));
    }
    set(node, "citation", references_to(documents));
    return node;
}

}  // namespace atlas::linked
