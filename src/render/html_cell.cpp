#include "render/html_cell.h"

#include <algorithm>

#include "base/format.h"
#include "render/html_text.h"

namespace atlas {
namespace {

constexpr double years_in_bar = 8;     // bars of different records share one scale
constexpr double unknown_years = 2.5;  // length of a stretch that nobody states

std::string stretch(std::string_view look, double from, double to, double years, const std::string& label) {
    const std::string left = percentage(100 * from / years);
    const std::string width = percentage(100 * (to - from) / years);
    const std::string middle = percentage(50 * (from + to) / years);
    return "<rect class=\"" + std::string(look) + "\" x=\"" + left + "\" width=\"" + width +
           "\" height=\"100%\"/><text x=\"" + middle + "\" y=\"50%\">" + escape_html(label) + "</text>";
}

std::string away_label(double from, double to, Language language) {
    if (from == to) return "+ " + format_number(to, language);
    return "+ " + format_number(from, language) + "–" + format_number(to, language);
}

}  // namespace

std::string link_address(const std::optional<Action>& action, const HtmlContext& context) {
    return action ? context.link_of(*action) : std::string();
}

std::string html_link(const std::string& address, const std::string& content, const std::string& name) {
    if (address.empty()) return content;
    return html_element("a", html_attribute("href", address) + html_attribute("aria-label", name), content);
}

std::string percentage(double value) {
    std::string digits = format_number(std::clamp(value, 0.0, 100.0), 2, Language::english, Grouping::none);
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') digits.pop_back();
    return digits + '%';
}

std::string render_badges(const std::vector<Badge>& badges, Language language) {
    std::string result;
    for (const Badge& badge : badges) {
        const std::string look = std::string("badge ") + std::string(tone_class(badge.tone));
        result += ' ' + html_element("span", html_attribute("class", look.substr(0, look.find_last_not_of(' ') + 1)),
                                     html_text(badge.text, language));
    }
    return result;
}

std::string render_time_bar(const TimeBar& bar, Language language) {
    const double home = bar.home_years.value_or(unknown_years);
    const double from = bar.away_from.value_or(bar.away_to.value_or(0));
    const double to = std::max(from, bar.away_to.value_or(from));
    const bool is_away_known = bar.away_from || bar.away_to;
    const double end = home + (is_away_known ? to : unknown_years);
    const double years = std::max(years_in_bar, end);
    const std::string home_label = bar.home_years ? format_number(home, language) : "?";
    const std::string away = is_away_known ? away_label(from, to, language) : "+ X";
    return "<svg class=\"time\" aria-hidden=\"true\">" +
           stretch(bar.home_years ? "c1" : "rest", 0, home, years, home_label) +
           stretch(is_away_known ? "c2" : "rest", home, end, years, away) + "</svg>" +
           html_element("small", "", html_text(bar.spoken, language));
}

std::string render_cell(const Cell& cell, const std::optional<Action>& row_action, const HtmlContext& context,
                        const std::string& name) {
    const std::string address = link_address(cell.action ? cell.action : row_action, context);
    const std::string badges = render_badges(cell.badges, context.language);
    std::string result;
    if (cell.text.empty()) {
        result = badges.empty() ? badges : html_link(address, badges.substr(1));
    } else {
        result = html_link(address, toned_text(cell.text, cell.tone, context.language), name) + badges;
    }
    if (cell.bar) result += render_time_bar(*cell.bar, context.language);
    if (cell.detail.empty()) return result;
    const std::string detail = html_text(cell.detail, context.language);
    return result + html_element("small", "", result.empty() ? html_link(address, detail) : detail);
}

}  // namespace atlas
