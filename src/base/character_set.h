// A set of characters, as one bit for each of Unicode's Basic Multilingual Plane: quick enough to note every character
// of every frame. Characters beyond that plane, which no font here has, are left out.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace atlas {

class CharacterSet {
  public:
    void insert(char32_t character) {
        if (character < plane) words_[character / word_bits] |= std::uint64_t{1} << character % word_bits;
    }
    void clear() { words_.fill(0); }
    /// The members that `other` lacks, ascending.
    std::vector<char32_t> without(const CharacterSet& other) const;

  private:
    static constexpr std::size_t plane = 0x10000;
    static constexpr std::size_t word_bits = 64;

    std::array<std::uint64_t, plane / word_bits> words_{};
};

}  // namespace atlas
