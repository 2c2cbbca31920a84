#include "pages/fact_text.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "app/strings.h"
#include "base/format.h"
#include "pages/amount_text.h"
#include "pages/words.h"

namespace atlas {
namespace {

constexpr std::string_view separator = " · ";

/// The words that the value itself stands in for: "about", "≥", "among others". A statement in words already says them.
std::string with_qualifier(const Fact& fact, std::string value, Sense sense, Language language) {
    const bool sign = sense == Sense::eye && fact.unit == Unit::percent;
    const Placeholders filled = {{"value", value}};
    switch (fact.qualifier) {
        case Qualifier::about:
            return text("value.about", language, filled);
        case Qualifier::at_least:
            return text(sign ? StringKey("value.at_least_sign") : "value.at_least", language, filled);
        case Qualifier::at_most:
            return text(sign ? StringKey("value.at_most_sign") : "value.at_most", language, filled);
        case Qualifier::more_than:
            return says_more_in_number(fact, language) ? value : text("value.more_than", language, filled);
        case Qualifier::most:
            return text("value.most", language, filled);
        case Qualifier::some:
            return text("value.some", language, filled);
        case Qualifier::several:
            return text("value.several", language, filled);
        case Qualifier::among_others:
            return text("value.among_others", language, filled);
        case Qualifier::exactly:
        case Qualifier::reaches:
            break;
    }
    return value;
}

std::string written_text(const Fact& fact, const std::string& written, Language language) {
    if (fact.unit == Unit::date || fact.unit == Unit::year) return format_date(written, language);
    if (fact.unit == Unit::rank) return text("unit.rank", language, {{"rank", written}});
    return written;
}

std::string say_value(const Fact& fact, Sense sense, Language language) {
    if (const auto* words = std::get_if<BilingualText>(&fact.value)) return words->in(language);
    if (const auto* written = std::get_if<std::string>(&fact.value)) return written_text(fact, *written, language);
    if (!fact.has_value()) return word_for(fact.state, language);
    return with_qualifier(fact, say_amount(fact, sense, language), sense, language);
}

/// The date of a value, unless the class or the value itself says the same.
std::string date_text(const Fact& fact, Language language) {
    const auto* written = std::get_if<std::string>(&fact.value);
    if (fact.as_of.empty() || fact.as_of == fact.cohort || (written != nullptr && *written == fact.as_of)) return {};
    const bool is_day = fact.as_of.find('/') == std::string::npos && fact.as_of.size() > 4;
    const std::string date = format_date(fact.as_of, language);
    return is_day ? text("detail.as_of", language, {{"date", date}}) : date;
}

std::string class_text(const Fact& fact, const Faculty& faculty, Language language) {
    if (fact.cohort.empty()) return {};
    const Population* population = fact.of ? faculty.find_population(*fact.of) : nullptr;
    if (population != nullptr && population->cohort == fact.cohort) return {};
    return text("detail.class_of", language, {{"year", fact.cohort}});
}

bool is_chinese_number(std::string_view section) {
    constexpr std::string_view numerals = "一二三四五六七八九十";
    for (; !section.empty(); section.remove_prefix(3)) {
        if (section.size() < 3 || numerals.find(section.substr(0, 3)) == std::string_view::npos) return false;
    }
    return true;
}

std::string section_text(std::string_view section, Language language) {
    if (section == "page" || section.empty()) return {};
    if (section == "cover") return text("place.cover", language);
    if (section == "whole") return text("place.whole", language);
    const std::size_t dot = std::min(section.find('.'), section.size());
    const std::string_view part = section.substr(0, dot);
    if (!is_chinese_number(part)) return text("place.section", language, {{"section", section}});
    if (dot == section.size()) return text("place.part", language, {{"section", part}});
    return text("place.part_item", language, {{"section", part}, {"item", section.substr(dot + 1)}});
}

/// Documents of a fact, those of its operands where it is computed; `depth` ends chains that the loader should refuse.
void collect_documents(const Fact& fact, const Faculty& faculty, int depth, std::vector<DocumentId>& documents) {
    if (!fact.sources.empty()) {
        const DocumentId& document = fact.sources.front().document;
        if (std::find(documents.begin(), documents.end(), document) == documents.end()) documents.push_back(document);
    }
    if (depth == 0) return;
    for (const FactId& id : fact.derived_from) {
        if (const Fact* operand = faculty.find_fact(id)) collect_documents(*operand, faculty, depth - 1, documents);
    }
}

}  // namespace

void append_detail(std::string& line, const std::string& part) {
    if (part.empty()) return;
    if (!line.empty()) line += separator;
    line += part;
}

std::string value_text(const Fact& fact, Language language) { return say_value(fact, Sense::eye, language); }

std::string spoken_value(const Fact& fact, Language language) { return say_value(fact, Sense::ear, language); }

std::string denominator_text(const Fact& fact, const Faculty& faculty, Language language) {
    if (fact.unit != Unit::percent || !fact.has_value()) return {};
    const Population* population = fact.of ? faculty.find_population(*fact.of) : nullptr;
    if (population == nullptr) return text("share.not_stated", language);
    return text("share.of", language, {{"population", population->label.in(language)}});
}

std::string detail_text(const Fact& fact, const Faculty& faculty, Language language) {
    std::string line = denominator_text(fact, faculty, language);
    append_detail(line, class_text(fact, faculty, language));
    append_detail(line, date_text(fact, language));
    return line;
}

std::string item_text(const ListedItem& item, const Dataset& dataset, Language language) {
    if (const auto* organisation = std::get_if<OrganisationId>(&item)) {
        return organisation_name(dataset, *organisation, language);
    }
    if (const auto* country = std::get_if<CountryCode>(&item)) return country_name(dataset, *country, language);
    return std::get<BilingualText>(item).in(language);
}

std::string items_text(const Fact& fact, const Dataset& dataset, Language language) {
    std::vector<std::string> names;
    for (const ListedItem& item : fact.items) names.push_back(item_text(item, dataset, language));
    if (names.empty()) return {};
    if (fact.qualifier != Qualifier::among_others) return join_list(names, language);
    std::string list = names.front();
    for (std::size_t i = 1; i < names.size(); ++i) list += (language == Language::english ? ", " : "、") + names[i];
    return text("value.list_among_others", language, {{"list", list}});
}

Tone tone_of(const Fact& fact) {
    switch (fact.state) {
        case FactState::not_stated:
        case FactState::withheld:
            return Tone::unknown;
        case FactState::not_applicable:
            return Tone::muted;
        case FactState::conflicting:
            return Tone::conflict;
        case FactState::derived:
            return Tone::computed;
        case FactState::stated:
            break;
    }
    return fact.unverified ? Tone::unverified : Tone::normal;
}

std::vector<Badge> badges_of(const Fact& fact, Language language) {
    std::vector<Badge> badges;
    if (fact.state == FactState::derived) badges.push_back({word_for(fact.state, language), Tone::computed});
    if (fact.state == FactState::conflicting) badges.push_back({word_for(fact.state, language), Tone::conflict});
    if (fact.unverified) badges.push_back({text("badge.unverified", language), Tone::unverified});
    return badges;
}

Figure figure_of(const Fact& fact, const Faculty& faculty, Language language) {
    Figure figure{.value = value_text(fact, language),
                  .spoken = spoken_value(fact, language),
                  .label = fact.label.in(language),
                  .detail = detail_text(fact, faculty, language),
                  .tone = tone_of(fact),
                  .action = OpenFact{fact.id}};
    for (const Badge& badge : badges_of(fact, language)) append_detail(figure.detail, badge.text);
    if (figure.spoken == figure.value) figure.spoken.clear();
    return figure;
}

Cell cell_of(const Fact& fact, const Dataset& dataset, const Faculty& faculty, Language language) {
    Cell cell{.text = value_text(fact, language), .tone = tone_of(fact)};
    const bool says_items = std::holds_alternative<BilingualText>(fact.value);
    if (!says_items) cell.detail = items_text(fact, dataset, language);
    append_detail(cell.detail, detail_text(fact, faculty, language));
    cell.badges = badges_of(fact, language);
    cell.action = OpenFact{fact.id};
    return cell;
}

ListItem list_item_of(const Fact& fact, const Dataset& dataset, const Faculty& faculty, Language language) {
    Cell cell = cell_of(fact, dataset, faculty, language);
    ListItem item{.text = fact.label.in(language), .detail = std::move(cell.text), .tone = cell.tone};
    append_detail(item.detail, cell.detail);
    item.badges = std::move(cell.badges);
    item.action = std::move(cell.action);
    return item;
}

std::vector<Cell> cells_of(const Term& term, const Dataset& dataset, const Faculty& faculty, Language language) {
    std::vector<Cell> cells;
    for (const Fact& fact : term.facts) {
        Cell cell = cell_of(fact, dataset, faculty, language);
        if (term.facts.size() > 1) {
            std::string detail = fact.label.in(language);
            append_detail(detail, cell.detail);
            cell.detail = std::move(detail);
        }
        cells.push_back(std::move(cell));
    }
    return cells;
}

std::string place_text(const Locator& locator, Language language) {
    const std::string section = section_text(locator.section, language);
    if (!locator.paragraph) return section;
    const std::string paragraph = std::to_string(*locator.paragraph);
    if (section.empty()) return text("place.paragraph", language, {{"paragraph", paragraph}});
    return text("place.section_paragraph", language, {{"section", section}, {"paragraph", paragraph}});
}

ListItem list_item_of(const Locator& locator, const Dataset& dataset, Language language) {
    const Document* document = dataset.find_document(locator.document);
    ListItem item{.text = document == nullptr ? locator.document.value : document->title.in(language),
                  .detail = place_text(locator, language)};
    if (!locator.printed.empty()) {
        append_detail(item.detail, text("place.printed", language, {{"printed", locator.printed}}));
    }
    if (document != nullptr) item.action = OpenRecord{{RecordKind::document, document->id.value}};
    return item;
}

std::string source_line(const std::vector<const Fact*>& facts, const Dataset& dataset, const Faculty& faculty,
                        Language language) {
    std::vector<DocumentId> documents;
    for (const Fact* fact : facts) collect_documents(*fact, faculty, 3, documents);
    std::string list;
    for (const DocumentId& id : documents) {
        const Document* document = dataset.find_document(id);
        if (!list.empty()) list += language == Language::english ? "; " : "；";
        list += document == nullptr ? id.value : document->title.in(language);
    }
    return list.empty() ? list : text("source.line", language, {{"documents", list}});
}

}  // namespace atlas
