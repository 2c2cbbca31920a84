#include "pages/partner_map.h"

#include <algorithm>
#include <iterator>

#include "app/strings.h"
#include "base/format.h"
#include "base/ranges.h"
#include "pages/cooperation_text.h"
#include "pages/words.h"

namespace atlas {
namespace {

const Organisation* home_of(const PageContext& context) {
    const Organisation* own = context.dataset.find_organisation(context.faculty.organisation);
    if (own != nullptr && own->place) return own;
    const Organisation* home = context.dataset.find_organisation(context.faculty.home);
    return home != nullptr && home->place ? home : nullptr;
}

MapPoint point_of(const Organisation& organisation, Status status, const PageContext& context) {
    MapPoint point{.latitude = organisation.place->latitude, .longitude = organisation.place->longitude};
    point.label = organisation.names.in(context.language);
    point.detail = place_name(context.dataset, organisation, context.language);
    point.areas = {point.detail, country_name(context.dataset, organisation.country, context.language)};
    point.action = open_partner(organisation.id);
    if (status == Status::closed) {
        point.tone = Tone::closed;
        point.detail += " · " + text("partners.map.closed", context.language);
    }
    point.spoken = text("partners.map.spoken", context.language, {{"name", point.label}, {"detail", point.detail}});
    return point;
}

Row row_of(const Partner& partner, const PageContext& context) {
    const Language language = context.language;
    const Organisation& organisation = *partner.organisation;
    Row row{.cells = {{.text = organisation.names.in(language)},
                      {.text = text("record.place.unknown", language), .tone = Tone::unknown},
                      {.text = country_name(context.dataset, organisation.country, language)},
                      status_cell(partner.status, organisation.status_since, language)}};
    if (organisation.place) row.cells[1] = {.text = organisation.place->city.in(language)};
    row.action = open_partner(organisation.id);
    return row;
}

Table values_of(const std::vector<Partner>& partners, const PageContext& context) {
    const Language language = context.language;
    Table table{.caption = text("partners.map.title", language)};
    table.count = plural("partners.count.partners", static_cast<double>(partners.size()), language);
    table.columns = {{.key = "name", .title = text("partners.column.name", language), .weight = 2},
                     {.key = "city", .title = text("partners.map.column.city", language)},
                     {.key = "country", .title = text("partners.column.country", language)},
                     {.key = "status", .title = text("partners.column.status", language)}};
    for (const Partner& partner : partners) table.rows.push_back(row_of(partner, context));
    return table;
}

/// Countries that an opportunity leads to without naming a partner, and where none of the partners is.
std::vector<std::string> countries_without_partner(const std::vector<Partner>& partners, const PageContext& context) {
    const auto is_there = [](const CountryCode& code) {
        return [&code](const Partner& partner) { return partner.organisation->country == code; };
    };
    std::vector<std::string> names;
    for (const Opportunity& opportunity : context.faculty.opportunities) {
        if (!opportunity.partners.empty()) continue;
        for (const CountryCode& code : opportunity.countries) {
            if (std::any_of(partners.begin(), partners.end(), is_there(code))) continue;
            const std::string place = country_name(context.dataset, code, context.language);
            std::string entry = text("partners.map.unplaced_country", context.language, {{"place", place}});
            if (ranges::find(names, entry) == names.end()) names.push_back(std::move(entry));
        }
    }
    return names;
}

/// The registers that the placed organisations were looked up in.
std::string registers_of(const std::vector<Partner>& partners, const PageContext& context) {
    std::vector<std::string> titles;
    for (const Partner& partner : partners) {
        if (!partner.organisation->place) continue;
        for (const Locator& locator : partner.organisation->sources) {
            const Document* document = context.dataset.find_document(locator.document);
            if (document == nullptr || document->kind != DocumentKind::dataset) continue;
            const std::string& title = document->title.in(context.language);
            if (ranges::find(titles, title) == titles.end()) titles.push_back(title);
        }
    }
    if (titles.empty()) return {};
    return text("source.line", context.language, {{"documents", join_list(titles, context.language)}});
}

}  // namespace

Chart build_partner_map(const std::vector<Partner>& partners, const PageContext& context) {
    const Language language = context.language;
    WorldMap map;
    double placed = 0;
    for (const Partner& partner : partners) {
        const Organisation& organisation = *partner.organisation;
        if (organisation.place) {
            ++placed;
            map.points.push_back(point_of(organisation, partner.status, context));
        } else {
            map.unplaced.push_back(text("partners.map.unplaced_item", language,
                                        {{"name", organisation.names.in(language)},
                                         {"place", place_name(context.dataset, organisation, context.language)}}));
        }
    }
    const auto unplaced = static_cast<double>(map.unplaced.size());
    ranges::copy(countries_without_partner(partners, context), std::back_inserter(map.unplaced));
    const Organisation* home = home_of(context);
    if (home != nullptr) {
        MapPoint point = point_of(*home, home->status, context);
        point.home = true;
        map.points.push_back(std::move(point));
    }
    Chart chart{.title = text("partners.map.title", language)};
    const std::string left_out =
        unplaced == 0 ? text("partners.map.all_placed", language) : plural("partners.map.unplaced", unplaced, language);
    chart.summary = text("partners.map.summary", language,
                         {{"points", plural("partners.count.partners", placed, language)},
                          {"home", context.faculty.short_names.in(language)},
                          {"unplaced", left_out}});
    chart.caveat = text("partners.map.caveat", language);
    chart.source_line = registers_of(partners, context);
    chart.values = values_of(partners, context);
    chart.drawing = std::move(map);
    return chart;
}

}  // namespace atlas
