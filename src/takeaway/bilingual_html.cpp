#include "takeaway/bilingual_html.h"

namespace atlas::takeaway {
namespace {

std::string chinese_span(const std::string& text) {
    return html_element("span", html_attribute("lang", "zh-Hans"), escape_html(text));
}

}  // namespace

std::string bilingual(const BilingualText& text) {
    const std::string english = escape_html(text.english);
    if (text.english == text.chinese) return english;
    return english + ' ' + chinese_span(text.chinese);
}

std::string both(const BilingualText& text) { return escape_html(text.english) + " · " + chinese_span(text.chinese); }

}  // namespace atlas::takeaway
