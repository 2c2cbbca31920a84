#include "pages/sheet_parts.h"

#include "app/strings.h"
#include "base/format.h"
#include "pages/cooperation_text.h"
#include "pages/fact_text.h"
#include "pages/words.h"

namespace atlas {

Definition definition(std::string term, std::string value, Language language) {
    if (value.empty()) return {std::move(term), {{.text = text("record.not_stated", language), .tone = Tone::unknown}}};
    return {std::move(term), {{.text = std::move(value)}}};
}

Definition date_definition(std::string term, const std::string& date, Language language) {
    return definition(std::move(term), date.empty() ? std::string() : format_date(date, language), language);
}

Definition verified_definition(const std::string& last_verified, Language language) {
    if (!last_verified.empty())
        return date_definition(text("record.field.verified", language), last_verified, language);
    return {text("record.field.verified", language),
            {{.text = text("record.verified.never", language), .tone = Tone::muted}}};
}

Definition organisations_definition(std::string term, const std::vector<OrganisationId>& organisations,
                                    const PageContext& context) {
    if (organisations.empty()) return definition(std::move(term), {}, context.language);
    Definition result{std::move(term), {}};
    for (const OrganisationId& id : organisations) {
        Cell cell{.text = organisation_name(context.dataset, id, context.language)};
        cell.action = open_partner(id);
        result.values.push_back(std::move(cell));
    }
    return result;
}

void append_closed(Sheet& sheet, std::string message, Language language) {
    sheet.badges.push_back({text("record.closed.title", language), Tone::closed});
    Notice notice{.title = text("record.closed.title", language), .text = std::move(message), .tone = Tone::closed};
    sheet.sections.push_back({{}, {std::move(notice)}});
}

void append_note(Sheet& sheet, const Rare<BilingualText>& note, Language language) {
    if (note) sheet.sections.push_back({text("record.note.section", language), {Paragraph{note->in(language)}}});
}

void append_list(Sheet& sheet, std::string title, List list) {
    if (!list.items.empty()) sheet.sections.push_back({std::move(title), {std::move(list)}});
}

void append_sources(Sheet& sheet, std::string title, const std::vector<const Locator*>& locators,
                    const PageContext& context) {
    List list;
    for (const Locator* locator : locators)
        list.items.push_back(list_item_of(*locator, context.dataset, context.language));
    append_list(sheet, std::move(title), std::move(list));
}

std::vector<const Locator*> pointers_to(const std::vector<Locator>& locators) {
    std::vector<const Locator*> pointers;
    for (const Locator& locator : locators) pointers.push_back(&locator);
    return pointers;
}

}  // namespace atlas
