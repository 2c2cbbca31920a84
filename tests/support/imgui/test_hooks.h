// What Dear ImGui reports to its test hooks: every interactive item of the frames drawn while a collector lives.
#pragma once

#include <cstdint>
#include <vector>

namespace atlas {

class HookedItems {
  public:
    /// Makes a Dear ImGui context to listen with.
    HookedItems();
    ~HookedItems();
    HookedItems(const HookedItems&) = delete;
    HookedItems& operator=(const HookedItems&) = delete;

    const std::vector<std::uint32_t>& ids() const;
    void clear();
};

}  // namespace atlas
