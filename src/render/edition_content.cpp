#include "render/edition_content.h"

#include "app/route.h"
#include "app/strings.h"
#include "base/text.h"
#include "load/problem_words.h"
#include "pages/builders.h"
#include "pages/screen.h"
#include "pages/words.h"
#include "render/edition_words.h"
#include "render/html.h"
#include "render/html_shell.h"
#include "render/html_text.h"

namespace atlas {
namespace {

constexpr std::size_t longest_description = 300;

/// What stands between header and footer, and how it is called elsewhere.
struct Body {
    std::string html;
    std::string heading;
    std::string title;
    std::string description;
};

struct Subject {
    const Dataset& dataset;
    const EditionPage& page;
    const Screen& screen;
    const HtmlContext& context;

    const Faculty* faculty() const { return dataset.find_faculty(page.state.faculty); }
    Language language() const { return page.state.language; }
};

/// Whole sentences where they fit, else cut with "…".
std::string shorten(const std::string& text) {
    if (count_code_points(text) <= longest_description) return text;
    const std::string cut = excerpt(text, longest_description);
    const std::size_t english = cut.rfind(". ");
    const std::size_t chinese = cut.rfind("。");
    if (chinese != std::string::npos) return cut.substr(0, chinese + std::string_view("。").size());
    return english == std::string::npos ? cut : cut.substr(0, english + 1);
}

std::string fact_article(const Subject& subject, const Fact& fact, int heading_level) {
    State state = subject.page.state;
    state.fact = fact.id;
    return render_html_article(build_fact_sheet(subject.dataset, *subject.faculty(), state), fact.id.value,
                               heading_level, subject.context);
}

Body figures_body(const Subject& subject) {
    const Language language = subject.language();
    const Faculty& faculty = *subject.faculty();
    std::string articles;
    double count = 0;
    for (const Fact& fact : faculty.facts) {
        if (fact.topic != *subject.page.topic) continue;
        articles += fact_article(subject, fact, 2);
        ++count;
    }
    Page page{.title = text("edition.figures.title", language, {{"topic", word_for(*subject.page.topic, language)}})};
    page.lead = plural("edition.figures.lead", count, language, {{"faculty", faculty.names.in(language)}});
    const std::string title =
        page.title + " · " + faculty.short_names.in(language) + " – " + subject.screen.shell.product;
    return {render_html(page, subject.context) + articles, page.title, title, page.lead};
}

/// The sources of an opportunity's terms, each under the anchor that links to it use.
std::string terms_html(const Subject& subject, const Opportunity& opportunity) {
    std::string articles;
    for (const Term& term : opportunity.terms) {
        for (const Fact& fact : term.facts) articles += fact_article(subject, fact, 3);
    }
    if (articles.empty()) return articles;
    const std::string title = html_text(text("edition.terms.section", subject.language()), subject.language());
    return html_element("section", "", '\n' + html_element("h2", "", title) + '\n' + articles) + '\n';
}

Body record_body(const Subject& subject) {
    const Sheet& sheet = *subject.screen.sheet;
    const RecordRef& record = *subject.page.state.record;
    const Language language = subject.language();
    std::string html = render_html(sheet, subject.context);
    const Faculty* faculty = subject.faculty();
    const Opportunity* opportunity = nullptr;
    if (faculty != nullptr && record.kind == RecordKind::opportunity)
        opportunity = faculty->find_opportunity({record.id});
    if (opportunity != nullptr) html += terms_html(subject, *opportunity);
    const bool has_faculty = faculty != nullptr && record.kind != RecordKind::licences;
    std::string description = text("edition.description", language, {{"kind", sheet.kind}, {"title", sheet.title}});
    if (!sheet.subtitle.empty()) description += " – " + sheet.subtitle;
    if (has_faculty) description += " – " + faculty->names.in(language);
    return {std::move(html), sheet.title, subject.screen.document_title, std::move(description)};
}

Body body_of(const Subject& subject) {
    if (subject.page.topic && subject.faculty() != nullptr) return figures_body(subject);
    if (subject.screen.sheet) return record_body(subject);
    const Page& page = subject.screen.page;
    return {render_html(page, subject.context), page.title, subject.screen.document_title, page.lead};
}

/// No script can read the address then: one that asks for a page shows the start page.
std::string note_without_scripts(Language language) {
    const std::string note = html_element("p", "", html_text(edition_text("without_scripts", language), language));
    return html_element("noscript", "", html_element("aside", "", note)) + '\n';
}

}  // namespace

std::string edition_anchor(Language language) { return language == Language::english ? "_en" : "_zh"; }

EditionContent build_edition_content(const Dataset& dataset, const Problems& problems, const EditionPage& page,
                                     const HtmlContext& context) {
    const Screen screen =
        build_screen(dataset, page.state, {problems, {}, built_in_problem_words()}, LongTables::whole);
    const Body body = body_of({dataset, page, screen, context});
    const bool is_part = page.topic || page.state.record;
    const std::string main = edition_anchor(page.state.language) + "-main";
    std::string notices;
    for (const Notice& notice : screen.shell.notices) notices += render_html(notice, context);

    const ShellPlaces places{context.link_of(OpenPage{PageId::overview}), main,
                             is_part ? CurrentPage::parent : CurrentPage::shown};
    const std::string attributes = " class=\"edition\"" + html_attribute("id", edition_anchor(page.state.language)) +
                                   html_attribute("lang", language_tag(page.state.language)) +
                                   html_attribute("data-route", format_route(page.state));
    const std::string content = '\n' + render_html_header(screen.shell, places, context) +
                                note_without_scripts(context.language) +
                                html_element("main", html_attribute("id", main), '\n' + notices + body.html) + '\n' +
                                render_html_footer(screen.shell, context);
    return {html_element("div", attributes, content) + '\n', body.heading, body.title, shorten(body.description)};
}

}  // namespace atlas
