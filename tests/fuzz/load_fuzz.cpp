// The first byte chooses which file of the data folder the other bytes stand for.
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>

#include "load/load.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static constexpr const char* paths[] = {"sources.json",     "organisations.json",   "rankings.json",
                                            "a/profile.json",   "a/opportunities.json", "a/agreements.json",
                                            "a/statistics.json"};
    if (size == 0) return 0;
    const std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    atlas::load({{paths[data[0] % std::size(paths)], bytes}});
    return 0;
}
