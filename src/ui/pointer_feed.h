// Gives Frame the pointer and the density where Dear ImGui would: in ImGuiIO. Events wait in a queue, so that a press
// and a release between two frames are seen one after the other.
#pragma once

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <deque>

#include "imgui.h"

namespace atlas::ui {

class PointerFeed {
  public:
    void move(ImGuiMouseSource source, float x, float y) { events_.push_back({source, true, false, x, y}); }
    void leave() { events_.push_back({ImGui::GetIO().MouseSource, true, false, -FLT_MAX, -FLT_MAX}); }
    void button(ImGuiMouseSource source, bool down) { events_.push_back({source, false, down, 0, 0}); }

    /// Call before Frame::begin.
    void apply(float density) {
        ImGuiIO& io = ImGui::GetIO();
        io.DisplayFramebufferScale = {density, density};
        const bool was_down = io.MouseDown[0];
        bool moved = false;
        bool pressed = false;
        while (!events_.empty()) {
            const Event event = events_.front();
            if (pressed || (!event.is_move && moved && event.source == ImGuiMouseSource_TouchScreen)) break;
            events_.pop_front();
            io.MouseSource = event.source;
            if (event.is_move)
                io.MousePos = {floor(event.x), floor(event.y)};
            else
                io.MouseDown[0] = event.down;
            (event.is_move ? moved : pressed) = true;
        }
        io.MouseClicked[0] = io.MouseDown[0] && !was_down;
        io.MouseReleased[0] = !io.MouseDown[0] && was_down;
        if (io.MouseClicked[0]) {
            io.MouseClickedPos[0] = io.MousePos;
            io.MouseDragMaxDistanceSqr[0] = 0;
        } else if (io.MouseDown[0] && io.MousePos.x > -FLT_MAX) {
            const float x = io.MousePos.x - io.MouseClickedPos[0].x;
            const float y = io.MousePos.y - io.MouseClickedPos[0].y;
            io.MouseDragMaxDistanceSqr[0] = std::max(io.MouseDragMaxDistanceSqr[0], x * x + y * y);
        }
    }

  private:
    struct Event {
        ImGuiMouseSource source;
        bool is_move;
        bool down;
        float x, y;
    };
    static float floor(float value) { return value > -FLT_MAX ? std::floor(value) : value; }

    std::deque<Event> events_;
};

}  // namespace atlas::ui
