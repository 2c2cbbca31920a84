#include <algorithm>

#include "base/chart_text.h"

namespace atlas::chart {
namespace {

constexpr double beside_from = 560;  // labels left of the bars; narrower: above them
constexpr double bar_thickness = 22;
constexpr double gap = 10;
constexpr double row_gap = 12;
constexpr double least_row = 44;

double widest(const std::vector<TextBlock>& blocks) {
    double width = 0;
    for (const TextBlock& block : blocks) width = std::max(width, block.width);
    return width;
}

std::vector<TextBlock> labels_within(const Space& space, const std::vector<Part>& parts, double width) {
    std::vector<TextBlock> labels;
    for (std::size_t part = 0; part < parts.size(); ++part) {
        append_text(labels.emplace_back(), space, parts[part].label, width, {}, static_cast<int>(part));
    }
    return labels;
}

std::vector<TextBlock> values_within(const Space& space, const std::vector<Part>& parts, double width) {
    std::vector<TextBlock> values;
    for (std::size_t part = 0; part < parts.size(); ++part) {
        append_text(values.emplace_back(), space, parts[part].value_text, width, {value_size, Weight::bold},
                    static_cast<int>(part));
    }
    return values;
}

}  // namespace

BarsLayout layout_bars(const Space& space, const std::vector<Part>& parts, double maximum) {
    BarsLayout layout;
    layout.width = space.width;
    const bool is_beside = space.width >= beside_from * space.text_scale;
    const std::vector<TextBlock> labels = labels_within(space, parts, is_beside ? space.width * 0.36 : space.width);
    const std::vector<TextBlock> values = values_within(space, parts, space.width * 0.4);
    double largest = maximum;
    for (const Part& part : parts) largest = std::max(largest, part.value);

    layout.baseline = is_beside ? widest(labels) + gap + 4 : 0;
    const double longest = std::max(space.width - layout.baseline - widest(values) - gap, 1.0);
    double top = 0;
    for (std::size_t part = 0; part < parts.size(); ++part) {
        const TextBlock& label = labels[part];
        const TextBlock& value = values[part];
        const double above = is_beside ? 0 : label.height + 2;
        const double line = std::max({bar_thickness, value.height, is_beside ? label.height : 0});
        const double row = std::max(above + line + row_gap, least_row);
        const double middle = is_beside ? top + row / 2 : top + above + line / 2;
        const double length = largest > 0 ? std::max(parts[part].value, 0.0) / largest * longest : 0;
        const Box bar{layout.baseline, middle - bar_thickness / 2, layout.baseline + length,
                      middle + bar_thickness / 2};
        layout.bars.push_back(bar);
        const double label_x = is_beside ? widest(labels) - label.width : 0;
        place_block(layout, label, label_x, is_beside ? middle - label.height / 2 : top);
        place_block(layout, value, bar.right + gap, middle - value.height / 2);
        layout.hits.push_back({0, top, space.width, top + row});
        top += row;
    }
    layout.height = top;
    return layout;
}

}  // namespace atlas::chart
