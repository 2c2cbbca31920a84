#include "ui/page_parts.h"

namespace atlas::ui {
namespace {

constexpr float margin = 32;              // rings and shadows reach beyond what they belong to
constexpr int parts_in_a_frame = 2;       // of those that waited: what a frame has time for
constexpr std::size_t most_parts = 4000;  // remembered; more are of places that were left

}  // namespace

void PageParts::begin_frame(bool anew, Semantics& semantics, std::uint32_t wanted) {
    semantics_ = &semantics;
    wanted_ = wanted;
    wanted_at_ = wanted == 0 ? -1 : semantics.index_before(wanted);
    tree_before_ = tree_;
    if (semantics.listens()) ++tree_;
    if (parts_.size() > most_parts) parts_.clear();
    if (anew) {
        for (auto& [id, part] : parts_) part.current = false;
    }
    open_.clear();
    drawn_unseen_ = 0;
    most_unseen_ = anew ? 0 : parts_in_a_frame;
    left_out_ = false;
}

bool PageParts::is_known(const Part& part) const {
    if (open_.empty()) return part.placed == tree_before_;
    return open_.back().first_before >= 0 && part.placed == open_.back().drawn_before;
}

std::optional<float> PageParts::begin(std::uint32_t id, const Place& place, Patience patience, float guess) {
    const auto found = parts_.find(id);
    Part* const part = found != parts_.end() && is_known(found->second) ? &found->second : nullptr;
    const int around = open_.empty() ? 0 : open_.back().first_before;
    const int first_before = part ? around + part->first : -1;
    const float height = part ? part->height : guess;
    const bool below = place.top - margin > place.clip.bottom;
    const bool unseen = below || place.top + height + margin < place.clip.top;
    // What was there before is in no new part.
    const bool wanted = wanted_ != 0 && (part ? holds_wanted(first_before, part->count) : wanted_at_ < 0);
    const bool current = part && part->current;
    // What is above the view may not change its height later, or the view would move.
    const bool waits = !current && patience == Patience::waits && height > 0 && below;
    const bool left_out = waits && !wanted && drawn_unseen_++ >= most_unseen_;
    if (!wanted && unseen && (current || left_out)) {
        left_out_ = left_out_ || left_out;
        if (part) keep(*part, first_before, place.top, false);
        return height;
    }
    // What is current is painted again, and spoken as it was.
    const bool muted = current && semantics_->listens();
    if (muted) keep(*part, first_before, place.top, true);
    open_.push_back({id, place.top, first_before, semantics_->count(), part ? part->drawn : 0, left_out_, muted});
    if (muted) semantics_->mute(true);
    left_out_ = false;
    return std::nullopt;
}

void PageParts::end(float bottom) {
    const Open open = open_.back();
    open_.pop_back();
    if (open.muted) semantics_->mute(false);
    Part& part = parts_[open.id];
    part.height = bottom - open.top;
    part.current = !left_out_;
    if (semantics_->listens() && !open.muted) {
        part.top = open.top;
        part.first = open.first - (open_.empty() ? 0 : open_.back().first);
        part.count = semantics_->count() - open.first;
        part.placed = part.drawn = tree_;
    }
    left_out_ = left_out_ || open.left_out_before;
}

void PageParts::keep(Part& part, int first_before, float top, bool seen) {
    if (!semantics_->listens()) return;
    const int first = semantics_->keep(first_before, part.count, top - part.top, seen);
    part.top = top;
    part.first = first - (open_.empty() ? 0 : open_.back().first);
    part.placed = tree_;
}

}  // namespace atlas::ui
