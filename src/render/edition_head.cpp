#include "render/edition_head.h"

#include <algorithm>

#include "render/html_text.h"

namespace atlas {
namespace {

std::string alternate(std::string_view language, const std::string& address) {
    return "<link rel=\"alternate\"" + html_attribute("hreflang", language) + html_attribute("href", address) + ">\n";
}

std::string property(std::string_view name, std::string_view value) {
    if (value.empty()) return {};
    return "<meta" + html_attribute("property", name) + html_attribute("content", value) + ">\n";
}

std::string card(const EditionHead& head) {
    const bool is_english = head.language == Language::english;
    return property("og:type", "website") + property("og:site_name", head.site_name) +
           property("og:title", head.title) + property("og:description", head.description) +
           property("og:url", head.address) + property("og:locale", is_english ? "en_GB" : "zh_CN") +
           property("og:locale:alternate", is_english ? "zh_CN" : "en_GB") + property("og:image", head.image) +
           (head.image.empty() ? "" : "<meta name=\"twitter:card\" content=\"summary_large_image\">\n");
}

}  // namespace

std::string render_html_head(const EditionHead& head) {
    std::string result = html_element("title", "", escape_html(head.title)) + '\n';
    result += "<meta name=\"description\"" + html_attribute("content", head.description) + ">\n";
    result += "<link rel=\"canonical\"" + html_attribute("href", head.address) + ">\n";
    result += alternate("en", head.english) + alternate("zh-Hans", head.chinese) + alternate("x-default", head.other);
    result += card(head);
    return result;
}

std::string fill_template(std::string_view text, std::initializer_list<TemplateSlot> slots) {
    std::string result;
    while (true) {
        std::size_t nearest = std::string_view::npos;
        const TemplateSlot* next = nullptr;
        for (const TemplateSlot& slot : slots) {
            const std::size_t found = text.find(slot.marker);
            if (found < nearest) nearest = found, next = &slot;
        }
        result += text.substr(0, nearest);
        if (next == nullptr) return result;
        result += next->content;
        text.remove_prefix(nearest + next->marker.size());
    }
}

}  // namespace atlas
