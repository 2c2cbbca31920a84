// Where a data set is written before it is used; shared by the modules that are compared. Nothing is cleared before it
// is written, so that loading costs no more than it has to.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <vector>

namespace atlas::bench {

constexpr std::size_t most_ids = 50;

struct StagedFacet {
    std::uint32_t values = 0;
    int code_bytes = 1;
    std::unique_ptr<std::uint8_t[]> bytes;

    template <class Code>
    const Code* codes() const {
        return reinterpret_cast<const Code*>(bytes.get());
    }
};

struct Staging {
    std::size_t rows = 0;
    std::vector<StagedFacet> facets;
    std::unique_ptr<float[]> tuition;
    std::unique_ptr<std::int16_t[]> year;
    std::unique_ptr<char[]> names;
    std::unique_ptr<std::uint32_t[]> name_offsets;

    explicit Staging(std::size_t count)
        : rows(count),
          tuition(new float[count]),
          year(new std::int16_t[count]),
          name_offsets(new std::uint32_t[count + 1]) {}

    void* place_facet(std::size_t facet, std::uint32_t values, int code_bytes) {
        if (facets.size() <= facet) facets.resize(facet + 1);
        facets[facet] = {
            values, code_bytes,
            std::unique_ptr<std::uint8_t[]>(new std::uint8_t[rows * static_cast<std::size_t>(code_bytes)])};
        return facets[facet].bytes.get();
    }
};

struct Bounds {
    double lo = -std::numeric_limits<double>::infinity();
    double hi = std::numeric_limits<double>::infinity();
    bool hold(double value) const { return lo <= value && value < hi; }
};

/// Room for the codes of one selection: any code of two bytes, once.
using CodeRoom = std::array<std::uint16_t, 65'536>;

}  // namespace atlas::bench
