#include <algorithm>

#include "base/chart_text.h"

namespace atlas::chart {
namespace {

constexpr double bar_thickness = 68;
constexpr double stacked_thickness = 64;
constexpr double padding = 10;
constexpr double label_gap = 16;
constexpr double leader = 14;
constexpr double touch = 44;

double sum_of(const std::vector<Part>& parts) {
    double sum = 0;
    for (const Part& part : parts) sum += std::max(part.value, 0.0);
    return sum;
}

/// Where each part starts and ends when the whole is `length` long.
std::vector<Stretch> cut(const std::vector<Part>& parts, double length) {
    const double sum = sum_of(parts);
    std::vector<Stretch> pieces;
    double start = 0;
    for (const Part& part : parts) {
        const double piece = sum > 0 ? std::max(part.value, 0.0) / sum * length : 0;
        pieces.push_back({start, piece});
        start += piece;
    }
    return pieces;
}

bool fits_inside(const Space& space, const Part& part, double width) {
    if (min_label_width(space, part, value_size) > width - 2 * padding) return false;
    return make_label(space, part, 0, width - 2 * padding, value_size).height <= bar_thickness - 8;
}

/// The bar lies; labels that it can't hold stand below it in one row. False when they have no room there.
bool lay_flat(CompositionLayout& layout, const Space& space, const std::vector<Part>& parts, double top) {
    const std::vector<Stretch> pieces = cut(parts, space.width);
    std::vector<std::size_t> outside;
    for (std::size_t part = 0; part < parts.size(); ++part) {
        layout.segments.push_back(
            {pieces[part].start, top, pieces[part].start + pieces[part].length, top + bar_thickness});
        layout.is_inside.push_back(fits_inside(space, parts[part], pieces[part].length));
        if (!layout.is_inside.back()) outside.push_back(part);
    }
    const double share =
        (space.width + label_gap) / std::max<double>(1, static_cast<double>(outside.size())) - label_gap;
    std::vector<TextBlock> labels;
    std::vector<Stretch> wishes;
    for (const std::size_t part : outside) {
        const double narrow = std::max(72.0 * space.text_scale, min_label_width(space, parts[part], value_size));
        if (narrow > share) return false;
        const double wanted = std::max({narrow, pieces[part].length, 110.0 * space.text_scale});
        labels.push_back(make_label(space, parts[part], static_cast<int>(part), std::min(share, wanted), value_size));
        const double middle = pieces[part].start + pieces[part].length / 2;
        wishes.push_back({middle - std::min(labels.back().width / 2, 24.0), labels.back().width});
    }
    const std::vector<double> starts = spread(wishes, 0, space.width, label_gap);

    layout.height = top + bar_thickness;
    layout.hits = layout.shapes = layout.segments;
    const double label_y = top + bar_thickness + leader + 4;
    for (std::size_t at = 0; at < outside.size(); ++at) {
        const Box& segment = layout.segments[outside[at]];
        const Box box = place_block(layout, labels[at], starts[at], label_y);
        const double x = segment.centre().x;
        const double end = std::clamp(x, box.left, box.right);
        layout.strokes.push_back({{{x, segment.bottom}, {end, label_y - 2}}, 1, static_cast<int>(outside[at])});
        layout.hits[outside[at]] = {box.left, segment.bottom, box.right, std::max(box.bottom, segment.bottom + touch)};
        layout.height = std::max(layout.height, layout.hits[outside[at]].bottom);
    }
    for (std::size_t part = 0; part < parts.size(); ++part) {
        if (!layout.is_inside[part]) continue;
        const Box& segment = layout.segments[part];
        const TextBlock label = make_label(space, parts[part], static_cast<int>(part), segment.width() - 2 * padding,
                                           value_size, Ink::on_part);
        place_block(layout, label, segment.left + padding, segment.centre().y - label.height / 2);
    }
    return true;
}

/// The bar stands; labels are beside their segments, moved down where they would touch.
void stack(CompositionLayout& layout, const Space& space, const std::vector<Part>& parts, double top) {
    const double length = std::max(200.0, 56.0 * static_cast<double>(parts.size()));
    const double label_x = stacked_thickness + leader + 6;
    const std::vector<Stretch> pieces = cut(parts, length);
    std::vector<TextBlock> labels;
    std::vector<Stretch> wishes;
    for (std::size_t part = 0; part < parts.size(); ++part) {
        labels.push_back(make_label(space, parts[part], static_cast<int>(part), space.width - label_x, value_size));
        const double room = std::max(labels.back().height, touch);
        wishes.push_back({pieces[part].start + (pieces[part].length - room) / 2, room});
    }
    wishes.front().start = std::max(wishes.front().start, 0.0);
    const std::vector<double> starts = push_forward(wishes, 4);
    layout.height = top + length;
    for (std::size_t part = 0; part < parts.size(); ++part) {
        const Box segment{0, top + pieces[part].start, stacked_thickness,
                          top + pieces[part].start + pieces[part].length};
        layout.segments.push_back(segment);
        layout.is_inside.push_back(false);
        const double middle = top + starts[part] + wishes[part].length / 2;
        place_block(layout, labels[part], label_x, middle - labels[part].height / 2);
        const int index = static_cast<int>(part);
        layout.strokes.push_back({{{stacked_thickness, segment.centre().y}, {label_x - 5, middle}}, 1, index});
        layout.hits.push_back(
            {stacked_thickness, top + starts[part], space.width, top + starts[part] + wishes[part].length});
        layout.shapes.push_back(segment);
        layout.height = std::max(layout.height, layout.hits.back().bottom);
    }
}

}  // namespace

CompositionLayout layout_composition(const Space& space, std::string_view whole_label, const std::vector<Part>& parts) {
    CompositionLayout title;
    title.width = space.width;
    TextBlock whole;
    append_text(whole, space, whole_label, space.width, {label_size, Weight::regular, Ink::muted}, -1);
    place_block(title, whole, 0, 0);
    title.height = whole.height;
    if (parts.empty()) return title;
    const double top = whole.lines.empty() ? 0 : whole.height + 8;
    CompositionLayout layout = title;
    if (lay_flat(layout, space, parts, top)) return layout;
    layout = title;
    stack(layout, space, parts, top);
    return layout;
}

}  // namespace atlas::chart
