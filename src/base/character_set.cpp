#include "base/character_set.h"

#include <bit>

namespace atlas {

std::vector<char32_t> CharacterSet::without(const CharacterSet& other) const {
    std::vector<char32_t> found;
    for (std::size_t word = 0; word < words_.size(); ++word) {
        for (std::uint64_t left = words_[word] & ~other.words_[word]; left != 0; left &= left - 1)
            found.push_back(static_cast<char32_t>(word * word_bits + static_cast<std::size_t>(std::countr_zero(left))));
    }
    return found;
}

}  // namespace atlas
