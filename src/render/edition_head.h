// What a page of the edition says to search engines and to those who share it: title, description, where it is at home,
// where the other language is, and a card. Addresses are as good as the options allow: absolute, from the server's
// root, or relative.
#pragma once

#include <string>
#include <string_view>

#include "base/language.h"

namespace atlas {

struct EditionHead {
    Language language = Language::english;
    std::string title;
    std::string description;
    std::string site_name;
    std::string address;  // canonical
    std::string english;  // the page in English, in Chinese, and for whoever reads neither
    std::string chinese;
    std::string other;
    std::string image;  // card of the page; empty = none
};

std::string render_html_head(const EditionHead& head);

/// One marker of a template and what takes its place.
struct TemplateSlot {
    std::string_view marker;
    std::string_view content;
};

inline constexpr std::string_view head_slot = "<!-- atlas:head -->";
inline constexpr std::string_view edition_slot = "<!-- atlas:edition -->";
inline constexpr std::string_view structured_data_slot = "<!-- atlas:structured-data -->";
inline constexpr std::string_view language_token = "{{lang}}";
inline constexpr std::string_view root_token = "{{root}}";

/// The template with every marker replaced, in one pass: what was put in is not searched again.
std::string fill_template(std::string_view text, std::initializer_list<TemplateSlot> slots);

}  // namespace atlas
