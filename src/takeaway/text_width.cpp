#include "takeaway/text_width.h"

#include "base/text.h"

namespace atlas::takeaway {
namespace {

constexpr double bold_factor = 1.09;

/// Widths in ems, a little above those of DejaVu Sans' narrower relatives.
double width_of(char32_t character) {
    if (character >= 0x2E80) return 1;
    if (character >= 0x80) return character >= 0x2010 && character <= 0x205F ? 0.75 : 0.65;
    const std::string_view narrow = "ijl.,:;'|!I";
    const std::string_view slim = "ftr()[]{}-/\\\" ";
    const std::string_view wide = "mwMW%@";
    const char letter = static_cast<char>(character);
    if (narrow.find(letter) != std::string_view::npos) return 0.33;
    if (slim.find(letter) != std::string_view::npos) return 0.4;
    if (wide.find(letter) != std::string_view::npos) return 0.95;
    return letter >= 'A' && letter <= 'Z' ? 0.72 : 0.62;
}

}  // namespace

double estimated_width(std::string_view text, double size, chart::Weight weight) {
    double ems = 0;
    while (!text.empty()) {
        const CodePoint next = decode_utf8(text);
        ems += width_of(next.value);
        text.remove_prefix(next.bytes == 0 ? 1 : next.bytes);
    }
    return ems * size * (weight == chart::Weight::bold ? bold_factor : 1);
}

chart::Space picture_space(double width) { return {width, estimated_width, 1}; }

}  // namespace atlas::takeaway
