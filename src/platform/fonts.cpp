#include "platform/fonts.h"

#include <algorithm>
#include <cstring>

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/font_metrics.h"

namespace atlas::platform {
namespace {

constexpr char32_t first_chinese = 0x2E80;  // of the blocks of Chinese characters and their punctuation

// "OTTO" (CFF outlines), 0x00010000 (TrueType outlines): everything else is not handed to the rasteriser, which trusts
// its input.
bool looks_like_a_font(const std::vector<std::byte>& bytes) {
    return bytes.size() > 512 &&
           (std::memcmp(bytes.data(), "OTTO", 4) == 0 || std::memcmp(bytes.data(), "\0\1\0\0", 4) == 0);
}

bool is_bold(FontPiece piece) {
    using enum FontPiece;
    return piece == latin_bold || piece == latin_bold_rest || piece == cjk_bold || piece == cjk_bold_rest;
}

/// The pieces that may have a character, in the order in which they are to be fetched.
std::array<FontPiece, 2> regular_chain(char32_t character) {
    using enum FontPiece;
    return character < first_chinese ? std::array{latin_regular, latin_rest} : std::array{cjk_regular, cjk_rest};
}

std::array<FontPiece, 2> bold_chain(char32_t character) {
    using enum FontPiece;
    return character < first_chinese ? std::array{latin_bold, latin_bold_rest} : std::array{cjk_bold, cjk_bold_rest};
}

/// Whether a source of the font, but those whose bits are set in `ignored`, has the character.
bool holds(const ImFont& font, char32_t character, std::uint32_t ignored) {
    ImFontAtlas* const atlas = font.ContainerAtlas;
    for (int number = 0; number < font.Sources.Size; ++number) {
        if ((ignored >> number & 1) != 0) continue;
        ImFontConfig* const source = font.Sources[number];
        const ImFontLoader* const loader = source->FontLoader ? source->FontLoader : atlas->FontLoader;
        if (loader->FontSrcContainsGlyph(atlas, source, static_cast<ImWchar>(character))) return true;
    }
    return false;
}

}  // namespace

Fonts::Merged Fonts::merge(ImFontAtlas& atlas, const std::vector<FontPiece>& order) const {
    Merged merged;
    for (const FontPiece which : order) {
        if (!has(which)) continue;
        const std::vector<std::byte>& piece = pieces_[static_cast<std::size_t>(which)];
        ImFontConfig config;
        config.FontDataOwnedByAtlas = false;
        config.MergeMode = merged.font != nullptr;
        // The atlas only reads the bytes; its interface predates const.
        void* data = const_cast<std::byte*>(piece.data());
        ImFont* added = atlas.AddFontFromMemoryTTF(data, static_cast<int>(piece.size()), 16.0f, &config);
        if (!added) continue;
        merged.font = added;
        if (!is_bold(which)) merged.thin_sources |= 1u << (added->Sources.Size - 1);
    }
    return merged;
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
    changed_ = changed_ || has(FontPiece::cjk_regular) || has(FontPiece::cjk_rest);
}

bool Fonts::rebuild_if_changed(ImFontAtlas& atlas) {
    if (!changed_) return false;
    changed_ = false;
    found_regular_.clear();
    found_bold_.clear();
    atlas.Clear();
    using enum FontPiece;
    const bool chinese_first = preferred_ == Language::chinese;
    const Merged regular =
        merge(atlas, chinese_first ? std::vector{cjk_regular, cjk_rest, latin_regular, latin_rest, mini_cjk}
                                   : std::vector{latin_regular, latin_rest, cjk_regular, cjk_rest, mini_cjk});
    // The first piece decides where lines sit. One of the Chinese family always leads in Chinese, so that nothing moves
    // when the bold one arrives.
    const FontPiece chinese_bold = has(cjk_bold) ? cjk_bold : cjk_regular;
    const Merged bold =
        merge(atlas, chinese_first ? std::vector{chinese_bold, cjk_bold_rest, latin_bold, latin_bold_rest, cjk_regular,
                                                 cjk_rest, latin_rest, mini_cjk}
                                   : std::vector{latin_bold, latin_bold_rest, cjk_bold, cjk_bold_rest, cjk_regular,
                                                 cjk_rest, latin_rest, mini_cjk});
    regular_ = regular.font;
    bold_ = bold.font;
    thin_sources_ = bold.thin_sources;
    // Without fonts (headless tests of other things) the toolkit's own stands in, where the build has it.
    if (!regular_) regular_ = bold_ ? bold_ : atlas.AddFontDefault();
    if (!bold_) bold_ = regular_;
    return true;
}

FontPieces Fonts::wanted(const CharacterSet& regular, const CharacterSet& bold) {
    FontPieces to_read;
    FontPieces to_embolden;
    const auto want = [this](FontPieces& pieces, const std::array<FontPiece, 2>& chain) {
        const auto next = std::find_if_not(chain.begin(), chain.end(), [this](FontPiece piece) { return has(piece); });
        if (next != chain.end()) pieces.set(static_cast<std::size_t>(*next));
    };
    for (const char32_t character : regular.without(found_regular_)) {
        if (holds(*regular_, character, 0))
            found_regular_.insert(character);
        else
            want(to_read, regular_chain(character));
    }
    for (const char32_t character : bold.without(found_bold_)) {
        if (holds(*bold_, character, thin_sources_))
            found_bold_.insert(character);
        else if (holds(*bold_, character, 0))
            want(to_embolden, bold_chain(character));
        else
            want(to_read, regular_chain(character));
    }
    return to_read.any() ? to_read : to_embolden;
}

}  // namespace atlas::platform
