#include "render/html_shell.h"

#include "render/html_text.h"

namespace atlas {
namespace {

std::string_view language_of(const Action& action) {
    const auto* choice = std::get_if<ChooseLanguage>(&action);
    return choice == nullptr ? std::string_view() : language_tag(choice->language);
}

std::string choice_link(const Choice& choice, std::string_view current, const HtmlContext& context) {
    std::string attributes = html_attribute("href", context.link_of(choice.action));
    attributes += html_attribute("hreflang", language_of(choice.action)) + html_attribute("lang", choice.language);
    if (choice.spoken != choice.text) attributes += html_attribute("title", choice.spoken);
    if (choice.selected) attributes += html_attribute("aria-current", current);
    const std::string text =
        choice.language.empty() ? html_text(choice.text, context.language) : escape_html(choice.text);
    return html_element("li", "", html_element("a", attributes, text));
}

std::string choice_list(std::string_view look, const std::string& label, const std::vector<Choice>& choices,
                        std::string_view current, const HtmlContext& context) {
    std::string items;
    for (const Choice& choice : choices) items += choice_link(choice, current, context);
    if (items.empty()) return items;
    return html_element("ul", html_attribute("class", look) + html_attribute("aria-label", label), items) + '\n';
}

}  // namespace

std::string render_html_header(const Shell& shell, const ShellPlaces& places, const HtmlContext& context) {
    const std::string skip = html_element("a", " class=\"skip\"" + html_attribute("href", '#' + places.anchor),
                                          html_text(shell.skip_label, context.language));
    const std::string product = html_element("a", " class=\"product\"" + html_attribute("href", places.home),
                                             html_text(shell.product, context.language));
    const std::string top = product + '\n' +
                            choice_list("choices faculties", shell.faculty_label, shell.faculties, "true", context) +
                            choice_list("choices languages", shell.language_label, shell.languages, "true", context);
    const std::string_view current = places.current == CurrentPage::shown ? "page" : "true";
    const std::string pages = choice_list("", "", shell.pages, current, context);
    return skip + "\n<header>" + html_element("div", " class=\"top\"", top) + '\n' +
           html_element("nav", html_attribute("aria-label", shell.navigation_label), pages) + "</header>\n";
}

std::string render_html_footer(const Shell& shell, const HtmlContext& context) {
    return html_element("footer", "",
                        choice_list("", "", shell.footer, "page", context) +
                            html_element("p", "", html_text(shell.footer_text, context.language))) +
           '\n';
}

}  // namespace atlas
