// The fonts of the canvas: two weights, each merged from the pieces that have arrived. Each script has a first piece,
// with what the first page shows, and a rest, in both weights; a tiny piece has the hanzi of English texts. Pieces
// follow when characters are painted that no piece so far has. A new piece, or another language, rebuilds both weights
// between frames.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/character_set.h"
#include "base/language.h"

struct ImFont;
struct ImFontAtlas;

namespace atlas::platform {

/// Bold falls back on the regular pieces where the bold ones lack a glyph.
enum class FontPiece {
    latin_regular,
    latin_bold,
    mini_cjk,
    cjk_bold,
    cjk_regular,
    latin_rest,
    latin_bold_rest,
    cjk_rest,
    cjk_bold_rest,
};
inline constexpr std::size_t font_piece_count = 9;
/// One bit for each piece.
using FontPieces = std::bitset<font_piece_count>;

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
    /// A bit for each source of the bold font that is a regular piece.
    std::uint32_t thin_sources() const { return thin_sources_; }

    /// The pieces to add next, so that these characters get their glyphs. What cannot be read at all comes first: bold
    /// pieces are wanted when every character has a glyph of either weight.
    FontPieces wanted(const CharacterSet& regular, const CharacterSet& bold);

  private:
    struct Merged {
        ImFont* font = nullptr;
        std::uint32_t thin_sources = 0;
    };
    Merged merge(ImFontAtlas& atlas, const std::vector<FontPiece>& order) const;

    std::array<std::vector<std::byte>, font_piece_count> pieces_;
    Language preferred_ = Language::english;
    bool changed_ = true;
    ImFont* regular_ = nullptr;
    ImFont* bold_ = nullptr;
    std::uint32_t thin_sources_ = 0;
    CharacterSet found_regular_;  // had their glyphs when asked for, since the last rebuild
    CharacterSet found_bold_;
};

}  // namespace atlas::platform
