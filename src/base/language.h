// The two languages of the product, and text that exists in both. A `BilingualText` is complete when neither side
// is empty; the loader refuses incomplete ones, so code past the loader may rely on both.
#pragma once

#include <string>
#include <string_view>

namespace atlas {

enum class Language { english, chinese };

/// BCP 47 tag of a language: "en" or "zh-Hans" (the HTML `lang` attribute, JSON-LD and the static edition use it).
constexpr std::string_view language_tag(Language language) { return language == Language::english ? "en" : "zh-Hans"; }

struct BilingualText {
    std::string english;
    std::string chinese;

    const std::string& in(Language language) const { return language == Language::english ? english : chinese; }
    bool operator==(const BilingualText&) const = default;
};

}  // namespace atlas
