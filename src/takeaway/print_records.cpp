#include "takeaway/print_records.h"

#include "app/strings.h"
#include "base/ranges.h"
#include "pages/open_questions.h"
#include "pages/words.h"
#include "query/opportunities.h"
#include "takeaway/bilingual_html.h"
#include "takeaway/origin.h"
#include "takeaway/words.h"

namespace atlas::takeaway {
namespace {

struct Entry {
    PrintedRecord printed;
    std::optional<ComparedSide> side;  // none = gone
    std::vector<OpenTerm> open;
};

std::vector<Entry> entries_of(const Dataset& dataset, const std::vector<PrintedRecord>& records) {
    std::vector<Entry> entries;
    for (const PrintedRecord& printed : records) {
        Entry entry{printed, side_of(printed.record, dataset, Language::english), {}};
        if (entry.side) entry.open = open_terms(*entry.side);
        entries.push_back(std::move(entry));
    }
    return entries;
}

bool leaves_open(const Entry& entry, TermKey key) {
    return ranges::any_of(entry.open, [&](const OpenTerm& term) { return term.key == key && term.of_all; });
}

/// What everything that leaves a question open leaves open. With one record nothing is shared.
std::vector<TermKey> shared_terms(const std::vector<Entry>& entries) {
    std::vector<const Entry*> asking;
    for (const Entry& entry : entries) {
        if (!entry.open.empty()) asking.push_back(&entry);
    }
    std::vector<TermKey> shared;
    if (asking.size() < 2) return shared;
    for (const OpenTerm& term : asking.front()->open) {
        const auto asks = [&](const Entry* entry) { return leaves_open(*entry, term.key); };
        if (ranges::all_of(asking, asks)) shared.push_back(term.key);
    }
    return shared;
}

BilingualText question(TermKey key) {
    return in_both([&](Language language) { return question_about(key, language); });
}

/// The open terms that are not shared, item by item; a partner's with the opportunities that leave them open.
template <class Write>
std::string own_terms_html(const Entry& entry, const std::vector<TermKey>& shared, Write write) {
    std::string html;
    for (const OpenTerm& term : entry.open) {
        if (ranges::find(shared, term.key) != shared.end()) continue;
        std::string item = bilingual(in_both([&](Language language) { return write(term.key, language); }));
        if (!term.of_all) {
            const auto name = [](const Opportunity* of, Language language) { return of->names.in(language); };
            item += " (" + bilingual_list(term.of, name) + ')';
        }
        html += html_element("li", "", item);
    }
    return html;
}

/// By their names: the questions themselves stand once, below the table.
std::string topics_html(const Entry& entry, const std::vector<TermKey>& shared) {
    const std::string items =
        own_terms_html(entry, shared, [](TermKey key, Language language) { return word_for(key, language); });
    return items.empty() ? items : html_element("ul", html_attribute("class", "topics"), items);
}

std::string questions_html(const Entry& entry, const std::vector<TermKey>& shared) {
    const std::string items =
        own_terms_html(entry, shared, [](TermKey key, Language language) { return question_about(key, language); });
    return items.empty() ? items : html_element("ul", "", items);
}

std::string names_html(const Dataset& dataset, const Entry& entry) {
    const auto name = [&](Language language) { return name_of(entry.printed.record, dataset, language); };
    std::string html = html_element("b", "", bilingual(in_both(name)));
    if (entry.side && entry.side->opportunity) {
        const auto partner = [&](const OrganisationId& id, Language language) {
            return organisation_name(dataset, id, language);
        };
        html += "<br>" + bilingual_list(entry.side->opportunity->partners, partner);
    }
    if (!entry.printed.note.empty()) {
        html += html_element("p", html_attribute("class", "note"),
                             bilingual(words("print.note")) + ": " + escape_html(entry.printed.note));
    }
    return html;
}

std::string about_html(const Dataset& dataset, const ComparedSide& side, const FacultyId& home) {
    const Opportunity* opportunity = side.opportunity;
    const Organisation* organisation = side.partner.organisation;
    const auto country = [&](const CountryCode& code, Language language) {
        return country_name(dataset, code, language);
    };
    const auto kind = [&](Language language) {
        return opportunity ? word_for(opportunity->kind, language) : word_for(organisation->kind, language);
    };
    const Status offered =
        opportunity ? effective_status(dataset, side.context.faculty, *opportunity) : side.partner.status;
    const auto status = [&](Language language) {
        return text("pathways.column.status", language) + ": " + word_for(offered, language);
    };
    const std::vector<CountryCode> countries =
        opportunity ? opportunity->countries : std::vector{organisation->country};
    std::string html =
        bilingual_list(countries, country) + "<br>" + bilingual(in_both(kind)) + "<br>" + bilingual(in_both(status));
    if (side.context.faculty.id != home) html += "<br>" + bilingual(side.context.faculty.short_names);
    return html;
}

std::string row_html(const Dataset& dataset, const Entry& entry, const std::vector<TermKey>& shared,
                     const FacultyId& home) {
    const auto gone = [](Language language) { return text("shortlist.gone", language); };
    const std::string about = entry.side ? about_html(dataset, *entry.side, home) : bilingual(in_both(gone));
    return html_element("tr", "",
                        html_element("th", html_attribute("scope", "row"), names_html(dataset, entry)) +
                            html_element("td", "", about) + html_element("td", "", topics_html(entry, shared))) +
           '\n';
}

std::string head_html() {
    std::string cells;
    for (const WordKey key : {WordKey("print.record"), WordKey("print.about"), WordKey("print.questions")})
        cells += html_element("th", html_attribute("scope", "col"), bilingual(words(key)));
    return html_element("thead", "", html_element("tr", "", cells));
}

std::string question_list(WordKey heading, const std::vector<TermKey>& terms) {
    if (terms.empty()) return {};
    std::string items;
    for (const TermKey key : terms) items += html_element("li", "", bilingual(question(key)));
    return html_element("h2", "", bilingual(words(heading))) +
           html_element("ul", html_attribute("class", "asked"), items) + '\n';
}

std::string shared_html(const std::vector<TermKey>& shared) { return question_list("print.shared", shared); }

/// The terms that some rows name, in the order of the terms.
std::vector<TermKey> named_terms(const std::vector<Entry>& entries, const std::vector<TermKey>& shared) {
    std::vector<TermKey> named;
    for (int index = 0; index < term_key_count; ++index) {
        const auto key = static_cast<TermKey>(index);
        if (ranges::find(shared, key) != shared.end()) continue;
        const auto asks = [&](const Entry& entry) {
            return ranges::any_of(entry.open, [&](const OpenTerm& term) { return term.key == key; });
        };
        if (ranges::any_of(entries, asks)) named.push_back(key);
    }
    return named;
}

void add_side_documents(std::vector<DocumentId>& documents, const ComparedSide& side) {
    add_documents(documents, side.opportunity ? side.opportunity->sources : side.partner.organisation->sources);
    for (const Agreement* agreement : side.partner.agreements) add_documents(documents, agreement->sources);
}

std::vector<DocumentId> documents_of(const std::vector<Entry>& entries) {
    std::vector<DocumentId> documents;
    for (const Entry& entry : entries) {
        if (entry.side) add_side_documents(documents, *entry.side);
    }
    return documents;
}

}  // namespace

PrintedPart write_printed_records(const Dataset& dataset, const std::vector<PrintedRecord>& records,
                                  const FacultyId& home) {
    const std::vector<Entry> entries = entries_of(dataset, records);
    const std::vector<TermKey> shared = shared_terms(entries);
    std::string rows;
    for (const Entry& entry : entries) rows += row_html(dataset, entry, shared, home);
    const std::string table =
        html_element("table", html_attribute("class", "records"), head_html() + html_element("tbody", "", rows));
    const std::string named = question_list("print.named", named_terms(entries, shared));
    return {table + '\n' + shared_html(shared) + named, documents_of(entries)};
}

PrintedPart write_printed_questions(const Dataset& dataset, const std::vector<PrintedRecord>& records) {
    const std::vector<Entry> entries = entries_of(dataset, records);
    const std::vector<TermKey> shared = shared_terms(entries);
    std::string html = shared_html(shared);
    for (const Entry& entry : entries) {
        const std::string questions = questions_html(entry, shared);
        if (questions.empty()) continue;
        const auto name = [&](Language language) { return name_of(entry.printed.record, dataset, language); };
        html += html_element("h2", "", bilingual(words("print.questions")) + ": " + bilingual(in_both(name))) +
                questions + '\n';
    }
    return {html, documents_of(entries)};
}

}  // namespace atlas::takeaway
