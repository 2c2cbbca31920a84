#include "takeaway/svg.h"

#include <cmath>

#include "base/format.h"
#include "base/text.h"

namespace atlas::takeaway {
namespace {

constexpr double baseline = 0.36;  // of the size, below the middle of a line

std::string attribute(std::string_view name, std::string_view value) {
    return ' ' + std::string(name) + "=\"" + std::string(value) + '"';
}

std::string look_of(const Paint& paint) {
    std::string look = attribute("fill", paint.fill);
    if (!paint.stroke.empty())
        look += attribute("stroke", paint.stroke) + attribute("stroke-width", length(paint.thickness));
    if (paint.opacity < 1) look += attribute("opacity", length(paint.opacity));
    return look;
}

std::string_view entity(char32_t character) {
    switch (character) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        default:
            return {};
    }
}

}  // namespace

namespace colour {

std::string_view data_at(std::size_t index) { return data[index % std::size(data)]; }

}  // namespace colour

std::string escape_xml(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const CodePoint next = decode_utf8(text);
        const bool allowed = next.bytes > 0 && next.value >= 0x20 && next.value != 0xFFFE && next.value != 0xFFFF &&
                             (next.value < 0x7F || next.value > 0x9F);
        if (!allowed)
            result += "\uFFFD";
        else if (entity(next.value).empty())
            result += text.substr(0, next.bytes);
        else
            result += entity(next.value);
        text.remove_prefix(next.bytes == 0 ? 1 : next.bytes);
    }
    return result;
}

std::string length(double value) { return write_number(std::round(value * 100) / 100); }

std::string rectangle(const chart::Box& box, const Paint& paint, double corner) {
    const std::string round = corner > 0 ? attribute("rx", length(corner)) : std::string();
    return "<rect" + attribute("x", length(box.left)) + attribute("y", length(box.top)) +
           attribute("width", length(std::max(0.0, box.width()))) +
           attribute("height", length(std::max(0.0, box.height()))) + round + look_of(paint) + "/>\n";
}

std::string circle(const chart::Point& centre, double radius, const Paint& paint) {
    return "<circle" + attribute("cx", length(centre.x)) + attribute("cy", length(centre.y)) +
           attribute("r", length(radius)) + look_of(paint) + "/>\n";
}

std::string path(std::string_view commands, const Paint& paint) {
    return "<path" + attribute("d", commands) + look_of(paint) + "/>\n";
}

std::string polyline(const std::vector<chart::Point>& points, std::string_view colour, double thickness,
                     double opacity) {
    std::string places;
    for (const chart::Point& point : points)
        places += (places.empty() ? "" : " ") + length(point.x) + ',' + length(point.y);
    return "<polyline" + attribute("points", places) +
           look_of({.opacity = opacity, .stroke = colour, .thickness = thickness}) + "/>\n";
}

std::string text_centred(const chart::Point& at, double size, std::string_view text, std::string_view colour) {
    return "<text" + attribute("x", length(at.x)) + attribute("y", length(at.y + baseline * size)) +
           attribute("text-anchor", "middle") + attribute("font-size", length(size)) + attribute("font-weight", "700") +
           attribute("fill", colour) + '>' + escape_xml(text) + "</text>\n";
}

std::string text_line(const chart::Text& text, std::string_view colour) {
    const std::string bold = text.weight == chart::Weight::bold ? attribute("font-weight", "700") : std::string();
    return "<text" + attribute("x", length(text.box.left)) +
           attribute("y", length(text.box.centre().y + baseline * text.size)) +
           attribute("font-size", length(text.size)) + bold + attribute("fill", colour) + '>' + escape_xml(text.text) +
           "</text>\n";
}

std::string hatched(const chart::Box& box) {
    return rectangle(box, {.fill = colour::raised}) +
           rectangle(box, {.fill = "url(#hatch)", .stroke = colour::unknown});
}

std::string moved(double x, double y, const std::string& inside) {
    return "<g transform=\"translate(" + length(x) + ' ' + length(y) + ")\">\n" + inside + "</g>\n";
}

}  // namespace atlas::takeaway
