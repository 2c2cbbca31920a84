// What belongs to the reader's device and not to the address: the shortlist, and the answers to "Could I?". Each is
// kept by the surroundings as one text; here is what is kept, whether it could be, and what has changed.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "app/own_answers.h"
#include "app/shortlist.h"

namespace atlas {

enum class KeptThing { shortlist, answers };
inline constexpr int kept_thing_count = static_cast<int>(KeptThing::answers) + 1;

/// Whether the device keeps it; `unreadable` is what it had kept and is not used.
enum class DeviceStorage { kept, this_visit, unreadable };

struct Device {
    Shortlist shortlist;
    OwnAnswers answers;
    std::array<DeviceStorage, kept_thing_count> storages{};
    std::array<bool, kept_thing_count> changed{};  // and is to be kept

    DeviceStorage storage(KeptThing thing) const { return storages[static_cast<std::size_t>(thing)]; }
};

/// Changes what the action is about. `state` is the one that the action meets.
void update_device(Device& device, const Action& action, const State& state);

/// What was kept, at the start and when another tab changed it. False when it can't be read: the thing is then empty.
bool restore(Device& device, KeptThing thing, std::string_view stored);
std::string stored_text(const Device& device, KeptThing thing);

/// The surroundings can't keep it: it lasts for this visit.
void report_unkept(Device& device, KeptThing thing);
/// True once after each change that is to be kept.
bool take_changed(Device& device, KeptThing thing);

}  // namespace atlas
