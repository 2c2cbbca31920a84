#include "takeaway/print_sheet.h"

#include "app/list_question.h"
#include "base/format.h"
#include "pages/screen.h"
#include "pages/words.h"
#include "render/html.h"
#include "render/html_text.h"
#include "takeaway/print_list.h"
#include "takeaway/words.h"

namespace atlas::takeaway {
namespace {

std::string both(const std::string& english, const std::string& chinese) {
    return escape_html(english) + " · <span lang=\"zh-Hans\">" + escape_html(chinese) + "</span>";
}

std::string both(const BilingualText& text) { return both(text.english, text.chinese); }

/// Faculty and date.
std::string imprint(const Dataset& dataset, const State& state, const Origin& origin) {
    const Faculty* faculty = dataset.find_faculty(state.faculty);
    std::string line = faculty && state.scope == Scope::faculty ? both(faculty->names) + " · " : std::string();
    line += "<time datetime=\"" + escape_html(origin.date) + "\">" +
            both(format_date(origin.date, Language::english), format_date(origin.date, Language::chinese)) + "</time>";
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

std::string list_sheet(const Dataset& dataset, ListKind kind, const State& state, const Origin& origin) {
    const PrintedList list = write_printed_list(dataset, kind, state);
    const std::string title = both(word_for(state.page, Language::english), word_for(state.page, Language::chinese));
    return html_element("h1", "", title) + '\n' + imprint(dataset, state, origin) + list.html +
           sources(dataset, list.documents) + address(state, origin);
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

std::string write_print_sheet(const Dataset& dataset, const State& state, const Origin& origin) {
    State shown = state;
    shown.filters_open = false;
    const std::optional<ListKind> kind = list_of(shown.page);
    const bool has_sheet = shown.record || shown.fact;
    return kind && !has_sheet ? list_sheet(dataset, *kind, shown, origin) : page_sheet(dataset, shown, origin);
}

}  // namespace atlas::takeaway
