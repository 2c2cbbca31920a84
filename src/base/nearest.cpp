#include "base/nearest.h"

#include <algorithm>
#include <cstddef>

namespace atlas {
namespace {

constexpr std::size_t longest_word = 80;  // keeps the cost of hostile input small

int allowed_distance(std::size_t length) { return std::clamp(static_cast<int>(length / 3), 1, 6); }

}  // namespace

int edit_distance(std::string_view left, std::string_view right) {
    std::vector<int> before_last(right.size() + 1);
    std::vector<int> last(right.size() + 1);
    std::vector<int> row(right.size() + 1);
    for (std::size_t j = 0; j <= right.size(); ++j) last[j] = static_cast<int>(j);

    for (std::size_t i = 1; i <= left.size(); ++i) {
        row[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const int replaced = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
            row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
            const bool is_swap = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
            if (is_swap) row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
        before_last.swap(last);
        last.swap(row);
    }
    return last[right.size()];
}

std::optional<std::string> find_nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
    if (word.empty() || word.size() > longest_word) return std::nullopt;
    std::optional<std::string> nearest;
    int shortest = allowed_distance(word.size()) + 1;
    for (const std::string_view candidate : candidates) {
        const std::size_t gap =
            candidate.size() > word.size() ? candidate.size() - word.size() : word.size() - candidate.size();
        if (gap >= static_cast<std::size_t>(shortest)) continue;
        const int distance = edit_distance(word, candidate);
        if (distance >= shortest) continue;
        shortest = distance;
        nearest = std::string(candidate);
    }
    return nearest;
}

}  // namespace atlas
