// The parts in which a page is laid out – rows, groups, sections – and what is known of each from the frames before:
// how tall it is, and which nodes of the spoken tree are its own. What is out of view need not be laid out again while
// only hover, focus or scrolling change. When more changes, what is in view is laid out in the same frame; parts that
// may wait keep their nodes of before, or are left out when they are new, and follow a few in each frame.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "ui/rect.h"
#include "ui/semantics.h"

namespace atlas::ui {

class PageParts {
  public:
    enum class Patience { none, waits };

    /// What a part is asked for: where it stands now, and what is shown of the page.
    struct Place {
        float top = 0;
        Rect clip;
    };

    /// `wanted` is the node that input is for, 0 = none: its part is not passed over.
    void begin_frame(bool anew, Semantics& semantics, std::uint32_t wanted);
    /// The height of a part that is passed over, its nodes kept where they belong; nothing when it has to be drawn and
    /// ended. One that `waits` may be left for later frames; while nothing is known of it, it counts as `guess` high,
    /// and with 0 as a guess it does not wait.
    std::optional<float> begin(std::uint32_t id, const Place& place, Patience patience, float guess);
    void end(float bottom);

    /// Parts are left for later frames.
    bool unfinished() const { return left_out_; }

  private:
    struct Part {
        float top = 0;  // when its nodes were pushed
        float height = 0;
        int first = 0;  // of its nodes, counted from the first of the part around it
        int count = 0;
        bool current = false;  // laid out since more than hover, focus or scrolling changed, with all in it
        // Of the trees, by number: in which its place was noted, and in which its nodes were last pushed anew.
        int placed = 0;
        int drawn = 0;
    };
    struct Open {
        std::uint32_t id = 0;
        float top = 0;
        int first_before = -1;  // of its nodes in the tree of before, -1 = it was not there
        int first = 0;
        int drawn_before = 0;
        bool left_out_before = false;  // something was, when it began
        bool muted = false;            // its nodes are those of before
    };

    /// Whether the tree of before has its nodes where they were noted.
    bool is_known(const Part& part) const;
    bool holds_wanted(int first, int count) const { return wanted_at_ >= first && wanted_at_ < first + count; }
    void keep(Part& part, int first_before, float top, bool seen);

    std::unordered_map<std::uint32_t, Part> parts_;
    std::vector<Open> open_;
    Semantics* semantics_ = nullptr;
    std::uint32_t wanted_ = 0;
    int wanted_at_ = -1;
    int tree_ = 0;         // number of the last tree
    int tree_before_ = 0;  // and of the one before it
    int drawn_unseen_ = 0;
    int most_unseen_ = 0;
    bool left_out_ = false;
};

}  // namespace atlas::ui
