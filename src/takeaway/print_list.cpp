#include "takeaway/print_list.h"

#include "app/list_question.h"
#include "app/strings.h"
#include "base/ranges.h"
#include "pages/words.h"
#include "render/html_text.h"
#include "takeaway/words.h"

namespace atlas::takeaway {
namespace {

using Terms = std::vector<TermKey>;

std::string bilingual(const BilingualText& text) {
    const std::string english = escape_html(text.english);
    if (text.english == text.chinese) return english;
    return english + " <span lang=\"zh-Hans\">" + escape_html(text.chinese) + "</span>";
}

/// Word by word in both languages: "Canada 加拿大 · 4+X".
template <class Items, class NameOf>
std::string bilingual_list(const Items& items, NameOf name_of_item) {
    std::string html;
    for (const auto& item : items) {
        const BilingualText text{name_of_item(item, Language::english), name_of_item(item, Language::chinese)};
        html += (html.empty() ? "" : " · ") + bilingual(text);
    }
    return html;
}

std::string terms_html(const Terms& terms) {
    return bilingual_list(terms, [](TermKey term, Language language) { return word_for(term, language); });
}

/// Of a partner: what none of its opportunities answers.
Terms open_terms(const ListedRecord& record) {
    std::vector<const Opportunity*> opportunities = record.opportunities;
    if (record.opportunity) opportunities = {record.opportunity};
    Terms open;
    for (int key = 0; key < term_key_count && !opportunities.empty(); ++key) {
        const auto term = static_cast<TermKey>(key);
        const bool answered = ranges::any_of(opportunities, [&](const Opportunity* opportunity) {
            return is_answered(opportunity->terms[static_cast<std::size_t>(key)]);
        });
        if (!answered) open.push_back(term);
    }
    return open;
}

bool contains(const Terms& terms, TermKey term) { return ranges::find(terms, term) != terms.end(); }

Terms shared_terms(const std::vector<Terms>& of_rows) {
    Terms shared = of_rows.empty() ? Terms() : of_rows.front();
    for (const Terms& terms : of_rows) std::erase_if(shared, [&](TermKey term) { return !contains(terms, term); });
    return shared;
}

std::string row_html(const Dataset& dataset, const ListedRecord& record, const Terms& questions) {
    const Opportunity* opportunity = record.opportunity;
    const BilingualText& names = opportunity ? opportunity->names : record.organisation->names;
    std::string title = html_element("b", "", bilingual(names));
    if (opportunity)
        title += "<br>" + bilingual_list(opportunity->partners, [&](const OrganisationId& id, Language language) {
                     return organisation_name(dataset, id, language);
                 });
    const std::vector<CountryCode> countries =
        opportunity ? opportunity->countries : std::vector{record.organisation->country};
    std::string about = bilingual_list(
        countries, [&](const CountryCode& code, Language language) { return country_name(dataset, code, language); });
    const auto kind = [&](Language language) {
        return opportunity ? word_for(opportunity->kind, language) : word_for(record.organisation->kind, language);
    };
    about += "<br>" + bilingual({kind(Language::english), kind(Language::chinese)});
    const auto status = [&](Language language) {
        return text("pathways.column.status", language) + ": " + word_for(record.status, language);
    };
    about += "<br>" + bilingual({status(Language::english), status(Language::chinese)});
    return html_element("tr", "",
                        html_element("th", " scope=\"row\"", title) + html_element("td", "", about) +
                            html_element("td", "", terms_html(questions))) +
           '\n';
}

std::vector<const ListedRecord*> found_records(RecordList& list) {
    std::vector<const ListedRecord*> found;
    for (const Offer offer : {Offer::open, Offer::closed}) {
        const engine::RowCounts counts = list.counts(offer);
        for (const std::size_t record : list.rows(offer, 0, counts.meeting + counts.to_ask))
            found.push_back(&list.records()[record]);
    }
    return found;
}

void add_record_documents(std::vector<DocumentId>& documents, const ListedRecord& record) {
    add_documents(documents, record.opportunity ? record.opportunity->sources : record.organisation->sources);
    for (const Agreement* agreement : record.agreements) add_documents(documents, agreement->sources);
}

std::string head_html() {
    std::string cells;
    for (const WordKey key : {WordKey("print.record"), WordKey("print.about"), WordKey("print.questions")})
        cells += html_element("th", " scope=\"col\"", bilingual(words(key)));
    return html_element("thead", "", html_element("tr", "", cells));
}

}  // namespace

PrintedList write_printed_list(const Dataset& dataset, ListKind kind, const State& state) {
    RecordList list(dataset, kind);
    list.ask(question_of(state, dataset, list));
    const std::vector<const ListedRecord*> records = found_records(list);
    std::vector<Terms> open;
    for (const ListedRecord* record : records) open.push_back(open_terms(*record));
    const Terms shared = records.size() > 1 ? shared_terms(open) : Terms();
    PrintedList printed;
    std::string rows;
    for (std::size_t row = 0; row < records.size(); ++row) {
        std::erase_if(open[row], [&](TermKey term) { return contains(shared, term); });
        rows += row_html(dataset, *records[row], open[row]);
        add_record_documents(printed.documents, *records[row]);
    }
    if (!shared.empty())
        printed.html +=
            html_element("p", "", html_element("b", "", bilingual(words("print.shared"))) + ": " + terms_html(shared)) +
            '\n';
    printed.html += html_element("table", "", head_html() + html_element("tbody", "", rows)) + '\n';
    return printed;
}

}  // namespace atlas::takeaway
