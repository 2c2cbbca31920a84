#include "app/device.h"

namespace atlas {
namespace {

void note_change(Device& device, KeptThing thing) {
    const auto index = static_cast<std::size_t>(thing);
    device.changed[index] = true;
    if (device.storages[index] == DeviceStorage::unreadable) device.storages[index] = DeviceStorage::kept;
}

template <class Thing>
bool take_over(Thing& thing, std::optional<Thing> kept) {
    const bool readable = kept.has_value();
    thing = std::move(kept).value_or(Thing{});
    return readable;
}

}  // namespace

void update_device(Device& device, const Action& action, const State& state) {
    Shortlist shortlist = update_shortlist(device.shortlist, action, state.shared);
    if (shortlist.entries != device.shortlist.entries) note_change(device, KeptThing::shortlist);
    device.shortlist = std::move(shortlist);
    OwnAnswers answers = update_answers(device.answers, action, state.linked_answers);
    if (answers.now != device.answers.now) note_change(device, KeptThing::answers);
    device.answers = std::move(answers);
}

bool restore(Device& device, KeptThing thing, std::string_view stored) {
    bool readable = false;
    if (thing == KeptThing::shortlist) {
        readable = take_over(device.shortlist, parse_shortlist(stored));
    } else {
        device.answers.before.reset();
        readable = take_over(device.answers.now, parse_answers(stored));
    }
    device.storages[static_cast<std::size_t>(thing)] = readable ? DeviceStorage::kept : DeviceStorage::unreadable;
    return readable;
}

std::string stored_text(const Device& device, KeptThing thing) {
    return thing == KeptThing::shortlist ? format_shortlist(device.shortlist) : format_answers(device.answers.now);
}

void report_unkept(Device& device, KeptThing thing) {
    device.storages[static_cast<std::size_t>(thing)] = DeviceStorage::this_visit;
}

bool take_changed(Device& device, KeptThing thing) {
    return std::exchange(device.changed[static_cast<std::size_t>(thing)], false);
}

}  // namespace atlas
