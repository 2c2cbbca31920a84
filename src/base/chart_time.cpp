#include <algorithm>

#include "base/chart_layout.h"

namespace atlas::chart {
namespace {

constexpr double beside_text = 6;
constexpr double shortest_bar = 16;  // a shorter one shows nothing

Box box_of(const TimeStretch& stretch, double year, double height) {
    return {stretch.from * year, 0, stretch.to * year, height};
}

/// All texts in one, read from left to right.
std::string joined(const std::vector<TimeStretch>& stretches) {
    std::string all;
    for (const TimeStretch& stretch : stretches) all += (all.empty() ? "" : " ") + stretch.text;
    return all;
}

void put_beside(TimeBarLayout& layout, const Space& space, double height, double years,
                const std::vector<TimeStretch>& stretches, double size) {
    const std::string text = joined(stretches);
    double width = space.measure(text, size, Weight::bold);
    if (width > space.width) {
        size *= space.width / width;
        width = space.width;
    }
    double last = 0;
    for (const TimeStretch& stretch : stretches) last = std::max(last, stretch.to);
    // The scale of the other bars, as long as the text has room behind the bar.
    const double year = std::min(space.width / years, (space.width - width - beside_text) / std::max(last, 1.0));
    const bool shows_bar = year * years >= shortest_bar;
    for (const TimeStretch& stretch : stretches) {
        if (shows_bar) layout.stretches.push_back(box_of(stretch, year, height));
    }
    const double left = shows_bar ? last * year + beside_text : 0;
    layout.texts.push_back({text, {left, 0, left + width, height}, size, Weight::bold});
}

}  // namespace

TimeBarLayout layout_time_bar(const Space& space, double height, double years,
                              const std::vector<TimeStretch>& stretches, double text_size) {
    TimeBarLayout layout;
    const double size = text_size * space.text_scale;
    for (const TimeStretch& stretch : stretches) {
        const Box box = box_of(stretch, space.width / years, height);
        const double width = space.measure(stretch.text, size, Weight::bold);
        if (width + 2 * stretch.margin > box.width()) {
            layout = {};
            put_beside(layout, space, height, years, stretches, size);
            break;
        }
        const double left = box.centre().x - width / 2;
        const int part = static_cast<int>(layout.stretches.size());
        layout.texts.push_back({stretch.text, {left, 0, left + width, height}, size, Weight::bold, Ink::on_part, part});
        layout.stretches.push_back(box);
    }
    return layout;
}

}  // namespace atlas::chart
