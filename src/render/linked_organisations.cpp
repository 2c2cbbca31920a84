#include "base/ranges.h"
#include "pages/cooperation_text.h"
#include "render/linked_data.h"

namespace atlas::linked {
namespace {

const char* type_of(OrganisationKind kind) {
    switch (kind) {
        case OrganisationKind::university:
            return "CollegeOrUniversity";
        case OrganisationKind::school:
            return "EducationalOrganization";
        case OrganisationKind::research_institute:
            return "ResearchOrganization";
        case OrganisationKind::enterprise:
        case OrganisationKind::agency:
        case OrganisationKind::professional_body:
            break;
    }
    return "Organization";
}

/// What rests on general knowledge is shown with a mark on the page; here, where no mark fits, it is left out.
bool is_verified(const Organisation& organisation, const char* field) {
    return ranges::find(organisation.unverified, field) == organisation.unverified.end();
}

Node other_names(const Organisation& organisation, const Context& context) {
    Nodes names;
    const auto add = [&](const std::string& name) {
        const bool is_known = name == organisation.names.in(context.language);
        if (!is_known && ranges::find(names, Node(name)) == names.end()) names.emplace_back(name);
    };
    add(organisation.names.english);
    add(organisation.names.chinese);
    if (is_verified(organisation, "aliases")) {
        for (const Alias& alias : organisation.aliases) add(alias.text);
    }
    return one_or_many(std::move(names));
}

/// The position is that of the city, and is given as such.
Node city(const Place& place, const Context& context) {
    Node node = {{"@type", "City"}};
    set_names(node, place.city, context.language);
    node["geo"] = {
        {"@type", "GeoCoordinates"}, {"latitude", number(place.latitude)}, {"longitude", number(place.longitude)}};
    return node;
}

Node address(const Organisation& organisation, const Context& context) {
    Node node = {{"@type", "PostalAddress"}};
    if (organisation.place && is_verified(organisation, "place")) {
        set(node, "addressLocality", organisation.place->city.in(context.language));
    }
    if (is_verified(organisation, "country")) set(node, "addressCountry", organisation.country.value);
    return node.size() > 1 ? node : Node();
}

void append_details(Node& node, const Organisation& organisation, const Context& context) {
    set(node, "address", address(organisation, context));
    if (organisation.place && is_verified(organisation, "place")) {
        set(node, "location", city(*organisation.place, context));
    }
    if (is_verified(organisation, "website")) set(node, "url", web_address(organisation.website));
    if (is_verified(organisation, "ror")) set(node, "sameAs", web_address(organisation.ror));
    if (organisation.parent && is_verified(organisation, "parent")) {
        node["parentOrganization"] = linked::organisation(*organisation.parent, Extent::brief, context);
    }
    if (organisation.note) set(node, "description", organisation.note->in(context.language));
    set(node, "subjectOf", passages(organisation.sources, context));
}

}  // namespace

Node organisation(const Organisation& organisation, Extent extent, const Context& context) {
    Node node = {{"@type", type_of(organisation.kind)}};
    set_id(node, {RecordKind::partner, organisation.id.value}, context);
    set(node, "name", organisation.names.in(context.language));
    if (organisation.status == Status::closed) {
        const Cell closed = status_cell(organisation.status, organisation.status_since, context.language);
        set(node, "disambiguatingDescription",
            closed.detail.empty() ? closed.text : closed.text + " · " + closed.detail);
    }
    if (extent == Extent::brief) return node;
    set(node, "alternateName", other_names(organisation, context));
    append_details(node, organisation, context);
    return node;
}

Node organisation(const OrganisationId& id, Extent extent, const Context& context) {
    const Organisation* found = context.dataset.find_organisation(id);
    return found == nullptr ? Node() : organisation(*found, extent, context);
}

Node faculty(Extent extent, const Context& context) {
    Node node = organisation(context.faculty.organisation, extent, context);
    if (node.is_null() || extent == Extent::brief) return node;
    node["description"] = context.faculty.introduction.in(context.language);
    if (!node.contains("parentOrganization")) {
        set(node, "parentOrganization", organisation(context.faculty.home, Extent::brief, context));
    }
    return node;
}

}  // namespace atlas::linked
