#include <algorithm>

#include "load/parsers.h"

namespace atlas::loading {
namespace {

constexpr Limits latitudes = {-90, 90};
constexpr Limits longitudes = {-180, 180};
const Names alias_kinds = {"acronym", "former", "short", "native", "as-printed", "translation"};
const Names organisation_fields = {"kind",       "names",   "aliases", "country", "place",       "ror",
                                   "former_ror", "website", "parent",  "status",  "status_since"};

}  // namespace

static void read(const Node& node, Alias& alias) {
    RecordReader reader(node);
    reader.required("text", alias.text);
    reader.required_text("language", alias.language, check_language_tag);
    if (const std::optional<Node> kind = reader.expect("kind")) {
        if (const auto choice = read_choice(*kind, alias_kinds)) alias.kind = alias_kinds[*choice];
    }
    reader.finish();
}

static void read(const Node& node, Place& place) {
    RecordReader reader(node);
    reader.required("city", place.city);
    reader.required("latitude", place.latitude, latitudes);
    reader.required("longitude", place.longitude, longitudes);
    reader.finish();
}

namespace {

/// Names of fields, one of them possibly followed by a part: "place", "names.zh".
void read_unverified(RecordReader& reader, std::vector<std::string>& fields) {
    const std::optional<Node> list = reader.find("unverified");
    if (!list) return;
    for (const Node& node : elements(*list)) {
        std::string& field = fields.emplace_back();
        read(node, field);
        const std::string_view name = std::string_view(field).substr(0, field.find('.'));
        const bool is_known =
            std::find(organisation_fields.begin(), organisation_fields.end(), name) != organisation_fields.end();
        if (!field.empty() && !is_known) report(node, unknown_value(field, organisation_fields));
    }
}

bool parse_organisation(const Node& node, Organisation& organisation) {
    RecordReader reader(node);
    reader.required("id", organisation.id);
    reader.required("kind", organisation.kind);
    reader.required("names", organisation.names);
    reader.optional("aliases", organisation.aliases);
    reader.required("country", organisation.country);
    reader.optional("place", organisation.place);
    reader.required_text("ror", organisation.ror, check_ror, "none");
    reader.optional_text("former_ror", organisation.former_ror, check_ror);
    reader.required_text("website", organisation.website, check_address, "none");
    reader.optional("parent", organisation.parent);
    reader.required("status", organisation.status);
    reader.optional_text("status_since", organisation.status_since, check_date);
    reader.required_text("last_verified", organisation.last_verified, check_date, "never");
    read_unverified(reader, organisation.unverified);
    reader.optional("note", organisation.note);
    read_sources(reader, organisation.sources);
    return reader.finish();
}

bool parse_country(const Node& node, Country& country) {
    RecordReader reader(node);
    reader.required("code", country.code);
    reader.required("name", country.name);
    return reader.finish();
}

bool parse_ranking(const Node& node, Ranking& ranking) {
    RecordReader reader(node);
    reader.required("organisation", ranking.organisation);
    reader.required("publisher", ranking.publisher);
    reader.required("edition", ranking.edition);
    reader.required_text("rank", ranking.rank, nullptr, "none");
    reader.optional("caveat", ranking.caveat);
    read_sources(reader, ranking.sources);
    return reader.finish();
}

}  // namespace

void expect_countries(FileReader& file, DatasetDraft& draft) {
    file.expect_list("countries", draft.countries, parse_country);
}

void expect_organisations(FileReader& file, DatasetDraft& draft) {
    file.expect_list("organisations", draft.organisations, parse_organisation);
}

void expect_rankings(FileReader& file, DatasetDraft& draft) {
    file.expect_list("rankings", draft.rankings, parse_ranking);
}

}  // namespace atlas::loading
