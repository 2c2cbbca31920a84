// The fonts of the canvas: two weights, each merged from the pieces that have arrived. English needs the Latin pieces
// and a tiny one for the hanzi of its own texts; the Chinese pieces follow when they are needed. A new piece, or
// another language, rebuilds both weights between frames.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "base/language.h"

struct ImFont;
struct ImFontAtlas;

namespace atlas::platform {

/// Bold falls back on the regular Chinese font where the bold one lacks a glyph.
enum class FontPiece { latin_regular, latin_bold, mini_cjk, cjk_bold, cjk_regular };
inline constexpr std::size_t font_piece_count = 5;

class Fonts {
  public:
    /// Takes the bytes of an OpenType file. False when they are no such file: nothing changes then.
    bool add(FontPiece piece, std::vector<std::byte> bytes);
    bool has(FontPiece piece) const { return !pieces_[static_cast<std::size_t>(piece)].empty(); }

    /// Quotation marks, dashes and ellipses are in Latin and Chinese fonts, of different width: the page's language
    /// comes first.
    void prefer(Language language);

    /// Brings the atlas up to date. Call between frames; invalidates ImFont pointers when it returns true.
    bool rebuild_if_changed(ImFontAtlas& atlas);

    ImFont* regular() const { return regular_; }
    ImFont* bold() const { return bold_; }

  private:
    ImFont* merge(ImFontAtlas& atlas, const std::vector<FontPiece>& order) const;

    std::array<std::vector<std::byte>, font_piece_count> pieces_;
    Language preferred_ = Language::english;
    bool changed_ = true;
    ImFont* regular_ = nullptr;
    ImFont* bold_ = nullptr;
};

}  // namespace atlas::platform
