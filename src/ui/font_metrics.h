// Sizes of type as the web has them. Dear ImGui takes a font's size as the distance from its ascender to its descender,
// which makes fonts of one size look unlike each other; CSS takes the em. Rewriting the two numbers in the font's
// bytes, before it is handed over, makes both the same for every font, merged ones too.
#pragma once

#include <cstddef>
#include <span>

namespace atlas::ui {

/// Makes ascender − descender one em, around the same middle. False, and nothing changed, when the bytes are not an
/// OpenType font that can be read.
bool set_height_to_em(std::span<std::byte> font);

}  // namespace atlas::ui
