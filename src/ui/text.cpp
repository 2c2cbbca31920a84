#include "ui/text.h"

#include <algorithm>
#include <cmath>

#include "base/line_break.h"
#include "base/text.h"
#include "ui/paint.h"

namespace atlas::ui {
namespace {

constexpr char32_t end_of_ascii = 0x80;
constexpr char32_t replacement = 0xFFFD;
constexpr char32_t first_east_asian = 0x2E80;

/// Space that Inter wants between letters at a size (its "dynamic metrics", rsms.me/inter/dynmetrics): open when small,
/// tight when large.
float tracking(float size) { return size * (-0.0223f + 0.185f * std::exp(-0.1745f * size)); }

/// Calls `visit(character, advance)` for each character.
template <class Visit>
void for_each_character(ImFontBaked& font, float size, std::string_view text, Visit visit) {
    const float scale = size / font.Size;
    const float spacing = tracking(size);
    while (!text.empty()) {
        CodePoint next = decode_utf8(text);
        if (next.bytes == 0) next = {replacement, 1};
        text.remove_prefix(next.bytes);
        const float advance = font.GetCharAdvance(static_cast<ImWchar>(next.value)) * scale;
        visit(next.value, next.value < first_east_asian ? advance + spacing : advance);
    }
}

float scaled_width(const Frame& frame, std::string_view text, float size, Weight weight) {
    float width = 0;
    for_each_character(*frame.font(weight)->GetFontBaked(size), size, text,
                       [&](char32_t, float advance) { width += advance; });
    return width;
}

void note_characters(CharacterSet& characters, std::string_view text) {
    while (!text.empty()) {
        const CodePoint next = decode_utf8(text);
        if (next.value >= end_of_ascii) characters.insert(next.value);
        text.remove_prefix(next.bytes == 0 ? 1 : next.bytes);
    }
}

float scaled(const Frame& frame, float size) { return size * frame.input().text_scale; }

std::vector<LineSpan> lines_of(const Frame& frame, std::string_view text, float width, const TextStyle& style) {
    const float pixels = scaled(frame, style.size);
    // Widths add up in another order than they were measured in; a hair of slack keeps a line that just fits.
    return break_lines(text, static_cast<double>(width) + 0.01, [&](std::string_view piece) {
        return static_cast<double>(scaled_width(frame, piece, pixels, style.weight));
    });
}

void add_glyph(ImDrawList& draw, const ImFontGlyph& glyph, float x, float y, float scale, ImU32 colour) {
    draw.PrimReserve(6, 4);
    draw.PrimRectUV({x + glyph.X0 * scale, y + glyph.Y0 * scale}, {x + glyph.X1 * scale, y + glyph.Y1 * scale},
                    {glyph.U0, glyph.V0}, {glyph.U1, glyph.V1}, colour);
}

/// Calls `paint(line, top)` for each line; returns the height of all.
template <class Paint>
float for_each_line(const Frame& frame, std::string_view text, float y, float width, const TextStyle& style,
                    Paint paint) {
    const float step = line_height(frame, style);
    float top = y + (step - scaled(frame, style.size)) / 2;
    float height = 0;
    for (const LineSpan& line : lines_of(frame, text, width, style)) {
        paint(text.substr(line.begin, line.end - line.begin), top);
        top += step;
        height += step;
    }
    return height;
}

}  // namespace

float text_width(const Frame& frame, std::string_view text, float size, Weight weight) {
    return scaled_width(frame, text, scaled(frame, size), weight);
}

void note_text(Frame& frame, std::string_view text, Weight weight) { note_characters(frame.characters(weight), text); }

float line_height(const Frame& frame, const TextStyle& style) {
    return std::round(scaled(frame, style.size) * style.line_height);
}

void paint_text(Frame& frame, std::string_view text, float x, float y, const TextStyle& style) {
    const float pixels = scaled(frame, style.size);
    note_characters(frame.characters(style.weight), text);
    if (text.empty() || !frame.visible({x, y - pixels, frame.input().width, y + 2 * pixels})) return;
    ImFontBaked& font = *frame.font(style.weight)->GetFontBaked(pixels);
    const float scale = pixels / font.Size;
    // Finding a glyph may rasterise it and grow the texture, which moves all of them: first find, then paint.
    for_each_character(font, pixels, text,
                       [&](char32_t character, float) { font.FindGlyph(static_cast<ImWchar>(character)); });

    const float ascent = std::round(font.Ascent) * scale;
    const float box = (font.Ascent - font.Descent) * scale;
    const float baseline = frame.snap(y + (pixels - box) / 2 + font.Ascent * scale);
    const ImU32 colour = packed(style.colour);
    float pen = frame.snap(x);
    for_each_character(font, pixels, text, [&](char32_t character, float advance) {
        const ImFontGlyph& glyph = *font.FindGlyph(static_cast<ImWchar>(character));
        if (glyph.Visible) {
            add_glyph(frame.draw(), glyph, pen, baseline - ascent, scale, colour);
            // The regular strokes twice, a little apart: hanzi have one width in both weights, so nothing moves when
            // the bold ones arrive.
            if (style.weight == Weight::bold && frame.is_thin(glyph))
                add_glyph(frame.draw(), glyph, pen + pixels / 28, baseline - ascent, scale, colour);
        }
        pen += advance;
    });
    if (style.underlined) {
        const float top = frame.snap(baseline + std::max(2.0f, pixels * 0.12f));
        fill(frame, {x, top, pen, top + std::max(frame.hairline(), frame.snap(pixels / 16))}, style.colour);
    }
}

void paint_text_centred(Frame& frame, std::string_view text, float x, float top, float bottom, const TextStyle& style) {
    paint_text(frame, text, x, (top + bottom - scaled(frame, style.size)) / 2, style);
}

float paragraph_height(const Frame& frame, std::string_view text, float width, const TextStyle& style) {
    return static_cast<float>(lines_of(frame, text, width, style).size()) * line_height(frame, style);
}

float paint_paragraph(Frame& frame, std::string_view text, float x, float y, float width, const TextStyle& style) {
    return for_each_line(frame, text, y, width, style,
                         [&](std::string_view line, float top) { paint_text(frame, line, x, top, style); });
}

float paint_paragraph_centred(Frame& frame, std::string_view text, float x, float y, float width,
                              const TextStyle& style) {
    return for_each_line(frame, text, y, width, style, [&](std::string_view line, float top) {
        paint_text(frame, line, x + (width - text_width(frame, line, style.size, style.weight)) / 2, top, style);
    });
}

float widest_word(const Frame& frame, std::string_view text, const TextStyle& style) {
    float widest = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, end);
        // Chinese breaks between any two characters; a few together are what a column should hold.
        const bool breaks_anywhere = !word.empty() && decode_utf8(word).value >= first_east_asian;
        const float width = text_width(frame, word, style.size, style.weight);
        widest = std::max(widest, breaks_anywhere ? std::min(width, 5 * scaled(frame, style.size)) : width);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return widest;
}

float fitting_size(const Frame& frame, std::string_view text, float width, float size, float smallest, Weight weight) {
    const float wanted = text_width(frame, text, size, weight);
    if (wanted <= width) return size;
    // Spacing between letters does not shrink in proportion: step down until it fits.
    float fitting = std::max(smallest, std::floor(size * width / wanted) + 1);
    while (fitting > smallest && text_width(frame, text, fitting, weight) > width) fitting -= 1;
    return std::max(fitting, smallest);
}

TextLook look_of(const Frame& frame, const TextStyle& style, float left, float top) {
    return {.size = style.size * frame.input().text_scale,
            .line = line_height(frame, style),
            .left = left,
            .top = top,
            .spacing = tracking(style.size * frame.input().text_scale),
            .bold = style.weight == Weight::bold};
}

TextLook centred_look_of(const Frame& frame, const TextStyle& style) {
    TextLook look = look_of(frame, style);
    look.centred = true;
    return look;
}

void speak_run(Frame& frame, std::string_view key, std::string_view text, const Rect& rect, const TextStyle& style) {
    if (text.empty()) return;
    Node run = frame.node(Role::run, frame.id_of(key), text, rect);
    run.text = look_of(frame, style);
    frame.semantics().add(std::move(run));
}

}  // namespace atlas::ui
