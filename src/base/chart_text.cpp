#include "base/chart_text.h"

#include <algorithm>

#include "base/line_break.h"

namespace atlas::chart {

bool overlaps(const Box& one, const Box& other) {
    return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

void append_text(TextBlock& block, const Space& space, std::string_view text, double max_width, const TextStyle& style,
                 int part) {
    const double size = style.size * space.text_scale;
    const auto width_of = [&](std::string_view piece) { return space.measure(piece, size, style.weight); };
    for (const LineSpan& span : break_lines(text, max_width, width_of)) {
        const std::string_view line = text.substr(span.begin, span.end - span.begin);
        const double width = std::min(width_of(line), std::max(max_width, 0.0));
        const Box box{0, block.height, width, block.height + size * line_height};
        block.lines.push_back({std::string(line), box, size, style.weight, style.ink, part});
        block.width = std::max(block.width, width);
        block.height = box.bottom;
    }
}

TextBlock make_label(const Space& space, const Part& part, int index, double max_width, double value_font_size,
                     Ink ink) {
    TextBlock block;
    append_text(block, space, part.value_text, max_width, {value_font_size, Weight::bold, ink}, index);
    append_text(block, space, part.label, max_width, {label_size, Weight::regular, ink}, index);
    return block;
}

double min_label_width(const Space& space, const Part& part, double value_font_size) {
    const auto widest = [&](std::string_view text, double size, Weight weight) {
        const auto width_of = [&](std::string_view piece) {
            return space.measure(piece, size * space.text_scale, weight);
        };
        return min_content_width(text, width_of);
    };
    return std::max(widest(part.value_text, value_font_size, Weight::bold),
                    widest(part.label, label_size, Weight::regular));
}

Box place_block(Drawing& drawing, const TextBlock& block, double x, double y) {
    for (Text line : block.lines) {
        line.box.left += x;
        line.box.right += x;
        line.box.top += y;
        line.box.bottom += y;
        drawing.texts.push_back(std::move(line));
    }
    return {x, y, x + block.width, y + block.height};
}

std::vector<double> push_forward(const std::vector<Stretch>& wishes, double gap) {
    std::vector<double> starts;
    for (const Stretch& wish : wishes) {
        const bool is_first = starts.empty();
        const double free = is_first ? wish.start : starts.back() + wishes[starts.size() - 1].length + gap;
        starts.push_back(std::max(wish.start, free));
    }
    return starts;
}

// Neighbours that touch move as one group, whose place is the mean of what its members wish (pooling of adjacent
// violators: least squares under the order).
std::vector<double> spread(const std::vector<Stretch>& wishes, double from, double to, double gap) {
    struct Group {
        double wish_sum = 0;  // of the group's start, as each member sees it
        int count = 0;
        double length = 0;
        double start = 0;
    };
    std::vector<Group> groups;
    const auto settle = [&](Group& group) {
        group.start = std::max(from, std::min(group.wish_sum / group.count, to - group.length));
    };
    for (const Stretch& wish : wishes) {
        groups.push_back({wish.start, 1, wish.length, 0});
        settle(groups.back());
        while (groups.size() > 1) {
            const Group last = groups.back();
            Group& before = groups[groups.size() - 2];
            if (before.start + before.length + gap <= last.start) break;
            before.wish_sum += last.wish_sum - last.count * (before.length + gap);
            before.count += last.count;
            before.length += gap + last.length;
            settle(before);
            groups.pop_back();
        }
    }
    std::vector<double> starts;
    for (const Group& group : groups) {
        double start = group.start;
        for (int member = 0; member < group.count; ++member) {
            starts.push_back(start);
            start += wishes[starts.size() - 1].length + gap;
        }
    }
    return starts;
}

}  // namespace atlas::chart
