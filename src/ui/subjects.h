// What widgets are about. Several may be about the same thing, a row of a list and a mark on a map: while one of them
// is pointed at, by the pointer or else by the keyboard's focus, all of them are lit.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace atlas::ui {

class Subjects {
  public:
    /// Starts a frame in which `widget` is pointed at, 0 = none is. What the last frame said of it counts.
    void begin(std::uint32_t widget) {
        pointed_ = of(widget);
        named_.clear();
    }
    void add(std::uint32_t widget, std::uint32_t subject) { named_.push_back({widget, subject}); }
    bool points_at(std::uint32_t subject) const {
        return subject != 0 && std::find(pointed_.begin(), pointed_.end(), subject) != pointed_.end();
    }
    /// Whether a frame that began now would light something else.
    bool would_change(std::uint32_t widget) const { return of(widget) != pointed_; }

  private:
    struct Named {
        std::uint32_t widget = 0;
        std::uint32_t subject = 0;
    };
    std::vector<std::uint32_t> of(std::uint32_t widget) const {
        std::vector<std::uint32_t> subjects;
        for (const Named& each : named_) {
            if (widget != 0 && each.widget == widget) subjects.push_back(each.subject);
        }
        return subjects;
    }

    std::vector<Named> named_;
    std::vector<std::uint32_t> pointed_;
};

}  // namespace atlas::ui
