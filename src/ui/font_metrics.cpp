#include "ui/font_metrics.h"

#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

namespace atlas::ui {
namespace {

// Layout of the tables: https://learn.microsoft.com/typography/opentype/spec/otff
constexpr std::size_t directory_start = 12;
constexpr std::size_t directory_entry = 16;
constexpr std::size_t units_per_em_offset = 18;  // in "head"
constexpr std::size_t ascender_offset = 4;       // in "hhea"
constexpr std::size_t descender_offset = 6;

std::uint32_t read(std::span<const std::byte> bytes, std::size_t offset, std::size_t length) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < length; ++i) value = value << 8 | std::to_integer<std::uint32_t>(bytes[offset + i]);
    return value;
}

void write_16(std::span<std::byte> bytes, std::size_t offset, int value) {
    bytes[offset] = static_cast<std::byte>(value >> 8 & 0xFF);
    bytes[offset + 1] = static_cast<std::byte>(value & 0xFF);
}

int read_signed(std::span<const std::byte> bytes, std::size_t offset) {
    return static_cast<std::int16_t>(read(bytes, offset, 2));
}

/// Where a table starts, when it lies in the file and is at least `length` long.
std::optional<std::size_t> find_table(std::span<const std::byte> font, std::string_view tag, std::size_t length) {
    if (font.size() < directory_start) return std::nullopt;
    const std::size_t tables = read(font, 4, 2);
    for (std::size_t i = 0; i < tables; ++i) {
        const std::size_t entry = directory_start + i * directory_entry;
        if (entry + directory_entry > font.size()) return std::nullopt;
        if (std::memcmp(font.data() + entry, tag.data(), 4) != 0) continue;
        const std::size_t offset = read(font, entry + 8, 4);
        if (offset > font.size() || font.size() - offset < length) return std::nullopt;
        return offset;
    }
    return std::nullopt;
}

}  // namespace

bool set_height_to_em(std::span<std::byte> font) {
    const std::optional<std::size_t> head = find_table(font, "head", units_per_em_offset + 2);
    const std::optional<std::size_t> hhea = find_table(font, "hhea", descender_offset + 2);
    if (!head || !hhea) return false;
    const int em = static_cast<int>(read(font, *head + units_per_em_offset, 2));
    const int ascender = read_signed(font, *hhea + ascender_offset);
    const int descender = read_signed(font, *hhea + descender_offset);
    if (em <= 0 || em > 16384 || ascender <= descender) return false;
    const int middle = (ascender + descender) / 2;
    write_16(font, *hhea + ascender_offset, middle + em / 2);
    write_16(font, *hhea + descender_offset, middle + em / 2 - em);
    return true;
}

}  // namespace atlas::ui
