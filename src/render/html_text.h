// The small pieces that HTML is made of: escaped text, attributes, elements. Text from data is escaped here and nowhere
// else; what is in the other language than the page says so with a `lang` of its own, as far as its script tells.
#pragma once

#include <string>
#include <string_view>

#include "base/language.h"
#include "pages/page.h"

namespace atlas {

/// Fit for text and for quoted attributes. Control characters and bytes that are not UTF-8 become "�".
std::string escape_html(std::string_view text);

/// Escaped text. In English, runs of hanzi are marked as Chinese; in Chinese, a text without any is marked as English
/// when it has words of plain letters.
std::string html_text(std::string_view text, Language language);

/// ` name="value"`, escaped; nothing for an empty value.
std::string html_attribute(std::string_view name, std::string_view value);

/// <name attributes>content</name>; `attributes` start with a space, `content` is HTML already.
std::string html_element(std::string_view name, std::string_view attributes, std::string_view content);

/// The class that carries a tone; empty for `normal`.
std::string_view tone_class(Tone tone);

/// The text in a span of its tone, or bare where the tone is normal.
std::string toned_text(std::string_view text, Tone tone, Language language);

}  // namespace atlas
