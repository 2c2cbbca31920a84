#include "platform/fonts.h"

#include <cstring>

#include "imgui.h"
#include "ui/font_metrics.h"

namespace atlas::platform {
namespace {

// "OTTO" (CFF outlines), 0x00010000 (TrueType outlines): everything else is not handed to the rasteriser, which trusts
// its input.
bool looks_like_a_font(const std::vector<std::byte>& bytes) {
    return bytes.size() > 512 &&
           (std::memcmp(bytes.data(), "OTTO", 4) == 0 || std::memcmp(bytes.data(), "\0\1\0\0", 4) == 0);
}

}  // namespace

ImFont* Fonts::merge(ImFontAtlas& atlas, const std::vector<FontPiece>& order) const {
    ImFont* font = nullptr;
    for (const FontPiece which : order) {
        if (!has(which)) continue;
        const std::vector<std::byte>& piece = pieces_[static_cast<std::size_t>(which)];
        ImFontConfig config;
        config.FontDataOwnedByAtlas = false;
        config.MergeMode = font != nullptr;
        // The atlas only reads the bytes; its interface predates const.
        void* data = const_cast<std::byte*>(piece.data());
        ImFont* added = atlas.AddFontFromMemoryTTF(data, static_cast<int>(piece.size()), 16.0f, &config);
        if (added) font = added;
    }
    return font;
}

bool Fonts::add(FontPiece piece, std::vector<std::byte> bytes) {
    if (!looks_like_a_font(bytes)) return false;
    // A replaced piece would pull the bytes away from under the atlas, so the first one stays.
    if (has(piece)) return true;
    if (!ui::set_height_to_em(bytes)) return false;
    pieces_[static_cast<std::size_t>(piece)] = std::move(bytes);
    changed_ = true;
    return true;
}

void Fonts::prefer(Language language) {
    if (language == preferred_) return;
    preferred_ = language;
    // Without Chinese fonts both orders are the same.
    changed_ = changed_ || has(FontPiece::cjk_regular);
}

bool Fonts::rebuild_if_changed(ImFontAtlas& atlas) {
    if (!changed_) return false;
    changed_ = false;
    atlas.Clear();
    using enum FontPiece;
    const bool chinese_first = preferred_ == Language::chinese;
    regular_ = merge(atlas, chinese_first ? std::vector{cjk_regular, latin_regular, mini_cjk}
                                          : std::vector{latin_regular, cjk_regular, mini_cjk});
    // The first piece decides where lines sit. One of the Chinese family always leads in Chinese, so that nothing moves
    // when the bold one arrives.
    const FontPiece chinese_bold = has(cjk_bold) ? cjk_bold : cjk_regular;
    bold_ = merge(atlas, chinese_first ? std::vector{chinese_bold, latin_bold, cjk_regular, mini_cjk}
                                       : std::vector{latin_bold, cjk_bold, cjk_regular, mini_cjk});
    // Without fonts (headless tests of other things) the toolkit's own stands in, where the build has it.
    if (!regular_) regular_ = bold_ ? bold_ : atlas.AddFontDefault();
    if (!bold_) bold_ = regular_;
    return true;
}

}  // namespace atlas::platform
