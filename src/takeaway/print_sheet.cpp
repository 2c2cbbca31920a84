#include "takeaway/print_sheet.h"

#include "app/list_question.h"
#include "app/strings.h"
#include "base/format.h"
#include "pages/screen.h"
#include "pages/words.h"
#include "render/html.h"
#include "render/html_text.h"
#include "takeaway/bilingual_html.h"
#include "takeaway/print_records.h"
#include "takeaway/words.h"

namespace atlas::takeaway {
namespace {

/// Faculty and date.
std::string imprint(const Dataset& dataset, const State& state, const Origin& origin) {
    const Faculty* faculty = dataset.find_faculty(state.faculty);
    std::string line = faculty && state.scope == Scope::faculty ? both(faculty->names) + " · " : std::string();
    line += "<time datetime=\"" + escape_html(origin.date) + "\">" +
            both(in_both([&](Language language) { return format_date(origin.date, language); })) + "</time>";
    return html_element("p", " class=\"imprint\"", line) + '\n';
}

std::string sources(const Dataset& dataset, const std::vector<DocumentId>& ids) {
    std::string items;
    for (const DocumentId& id : ids) {
        const Document* document = dataset.find_document(id);
        if (!document) continue;
        const std::string dated = document->dated.empty() ? "" : " (" + escape_html(document->dated) + ')';
        items += (items.empty() ? "" : "; ") + both(document->title) + dated;
    }
    if (items.empty()) return {};
    return html_element("p", " class=\"source\"", html_element("b", "", both(words("print.sources"))) + ": " + items) +
           '\n';
}

std::string address(const State& state, const Origin& origin) {
    return html_element("p", " class=\"address\"", escape_html(address_of(state, origin))) + '\n';
}

/// Every row that the filters leave, closed ones too.
std::vector<PrintedRecord> found_records(const Dataset& dataset, ListKind kind, const State& state) {
    RecordList list(dataset, kind);
    list.ask(question_of(state, dataset, list));
    std::vector<PrintedRecord> found;
    for (const Offer offer : {Offer::open, Offer::closed}) {
        const engine::RowCounts counts = list.counts(offer);
        for (const std::size_t row : list.rows(offer, 0, counts.meeting + counts.to_ask)) {
            const ListedRecord& record = list.records()[row];
            const RecordRef reference = record.opportunity
                                            ? RecordRef{RecordKind::opportunity, record.opportunity->id.value}
                                            : RecordRef{RecordKind::partner, record.organisation->id.value};
            found.push_back({{dataset.faculties[record.faculty].id, reference}, {}});
        }
    }
    return found;
}

std::vector<PrintedRecord> without_notes(const std::vector<PlacedRecord>& records) {
    std::vector<PrintedRecord> printed;
    for (const PlacedRecord& record : records) printed.push_back({record, {}});
    return printed;
}

struct Gathered {
    BilingualText title;
    std::vector<PrintedRecord> records;
    bool compared = false;  // side by side
};

/// The records that the screen is about; none where it shows something else.
std::optional<Gathered> gathered_in(const Dataset& dataset, const State& state, const Shortlist& shortlist) {
    const auto title = [](StringKey key) { return in_both([&](Language language) { return text(key, language); }); };
    if (state.record || state.fact) return std::nullopt;
    if (!state.shared.empty()) return Gathered{title("shortlist.shared.title"), without_notes(state.shared)};
    if (state.shortlist_open) {
        Gathered gathered{title("shortlist.kind"), {}};
        for (const ShortlistEntry& entry : shortlist.entries) gathered.records.push_back({entry.record, entry.note});
        return gathered;
    }
    if (state.comparison.view != ComparisonView::closed)
        return Gathered{title("compare.title"), without_notes(state.comparison.records), true};
    const std::optional<ListKind> kind = list_of(state.page);
    if (!kind) return std::nullopt;
    return Gathered{in_both([&](Language language) { return word_for(state.page, language); }),
                    found_records(dataset, *kind, state),
                    {}};
}

std::string gathered_sheet(const Dataset& dataset, const Gathered& gathered, const State& state,
                           const Shortlist& shortlist, const Origin& origin) {
    PrintedPart part;
    if (gathered.compared) {
        part = write_printed_questions(dataset, gathered.records);
        part.html = write_printed_comparison(dataset, state) + part.html;
    } else {
        part = write_printed_records(dataset, gathered.records, state.faculty);
    }
    return html_element("h1", "", both(gathered.title)) + '\n' + imprint(dataset, state, origin) + part.html +
           sources(dataset, part.documents) + address(as_shared(state, shortlist, dataset), origin);
}

std::string page_sheet(const Dataset& dataset, State state, const Origin& origin) {
    std::string html;
    for (const Language language : {Language::english, Language::chinese}) {
        state.language = language;
        const Screen screen = build_screen(dataset, state, {}, LongTables::whole);
        const HtmlContext context{language, [](const Action&) { return std::string(); }, origin.base};
        const std::string content =
            screen.sheet ? render_html(*screen.sheet, context) : render_html(screen.page, context);
        html += html_element("article", html_attribute("lang", language_tag(language)), content) + '\n';
    }
    return html + imprint(dataset, state, origin) + address(state, origin);
}

}  // namespace

std::string write_print_sheet(const Dataset& dataset, const State& state, const Shortlist& shortlist,
                              const Origin& origin) {
    State shown = state;
    shown.filters_open = false;
    const std::optional<Gathered> gathered = gathered_in(dataset, shown, shortlist);
    return gathered ? gathered_sheet(dataset, *gathered, shown, shortlist, origin) : page_sheet(dataset, shown, origin);
}

}  // namespace atlas::takeaway
