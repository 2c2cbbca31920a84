// The innermost loops: 64 entries of a column become the 64 bits that say which of them match. Written twice, with the
// vector instructions of WebAssembly and in plain C++; both give the same bits.
// Drawn into their callers by force: a build for small size would call a function for each row.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#ifdef __wasm_simd128__
#include <wasm_simd128.h>
#endif

namespace atlas::engine {

/// One bit for each of 64 entries, the first entry's lowest.
template <class Test>
[[gnu::always_inline]] inline std::uint64_t bits_of(Test test) {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < 64; ++i) bits |= static_cast<std::uint64_t>(test(i)) << i;
    return bits;
}

template <class Code>
[[gnu::always_inline]] inline std::uint64_t look_up(const Code* codes, const std::uint8_t* passes) {
    return bits_of([&](std::size_t i) __attribute__((always_inline)) { return passes[codes[i]] != 0; });
}

#ifdef __wasm_simd128__

/// A set of bytes, such that 16 bytes are looked up at once: `rows` has, for each lower half of a byte, one bit for
/// each upper half – those below 8 first, then the others.
struct ByteSet {
    std::array<std::array<std::uint8_t, 16>, 2> rows{};
};

inline ByteSet byte_set(std::span<const std::uint8_t> members) {
    ByteSet set;
    for (std::size_t byte = 0; byte < members.size() && byte < 256; ++byte) {
        if (members[byte]) set.rows[byte / 128][byte % 16] |= static_cast<std::uint8_t>(1 << byte / 16 % 8);
    }
    return set;
}

/// The same 16 at a time: `lanes(i)` has all bits of a byte set where entry i + its number matches.
template <class Lanes>
[[gnu::always_inline]] inline std::uint64_t bits_of_lanes(Lanes lanes) {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < 64; i += 16) bits |= std::uint64_t{wasm_i8x16_bitmask(lanes(i))} << i;
    return bits;
}

[[gnu::always_inline]] inline std::uint64_t find_bytes(const std::uint8_t* bytes, const ByteSet& set) {
    const v128_t lower_rows = wasm_v128_load(set.rows[0].data());
    const v128_t upper_rows = wasm_v128_load(set.rows[1].data());
    const v128_t bit_of = wasm_i8x16_const(1, 2, 4, 8, 16, 32, 64, -128, 1, 2, 4, 8, 16, 32, 64, -128);
    return bits_of_lanes([&](std::size_t i) __attribute__((always_inline)) {
        const v128_t byte = wasm_v128_load(bytes + i);
        const v128_t low = wasm_v128_and(byte, wasm_i8x16_splat(15));
        const v128_t is_upper = wasm_i8x16_lt(byte, wasm_i8x16_splat(0));
        const v128_t row =
            wasm_v128_bitselect(wasm_i8x16_swizzle(upper_rows, low), wasm_i8x16_swizzle(lower_rows, low), is_upper);
        const v128_t bit = wasm_i8x16_swizzle(bit_of, wasm_u8x16_shr(byte, 4));
        return wasm_i8x16_eq(wasm_v128_and(row, bit), bit);
    });
}

[[gnu::always_inline]] inline std::uint64_t find_few(const std::uint16_t* codes, std::span<const std::uint16_t> few) {
    return bits_of_lanes([&](std::size_t i) __attribute__((always_inline)) {
        const v128_t first = wasm_v128_load(codes + i);
        const v128_t second = wasm_v128_load(codes + i + 8);
        v128_t found = wasm_i8x16_splat(0);
        for (const std::uint16_t code : few) {
            const v128_t wanted = wasm_i16x8_splat(static_cast<std::int16_t>(code));
            const v128_t equal = wasm_i8x16_narrow_i16x8(wasm_i16x8_eq(first, wanted), wasm_i16x8_eq(second, wanted));
            found = wasm_v128_or(found, equal);
        }
        return found;
    });
}

[[gnu::always_inline]] inline std::uint64_t find_within(const float* low, const float* high, float from, float to) {
    const auto four = [&](std::size_t i) __attribute__((always_inline)) {
        return wasm_v128_and(wasm_f32x4_le(wasm_v128_load(low + i), wasm_f32x4_splat(to)),
                             wasm_f32x4_ge(wasm_v128_load(high + i), wasm_f32x4_splat(from)));
    };
    const auto eight = [&](std::size_t i) __attribute__((always_inline)) {
        return wasm_i16x8_narrow_i32x4(four(i), four(i + 4));
    };
    return bits_of_lanes([&](std::size_t i) __attribute__((always_inline)) {
        return wasm_i8x16_narrow_i16x8(eight(i), eight(i + 8));
    });
}

#else

using ByteSet = const std::uint8_t*;

inline ByteSet byte_set(std::span<const std::uint8_t> members) { return members.data(); }

[[gnu::always_inline]] inline std::uint64_t find_bytes(const std::uint8_t* bytes, ByteSet set) {
    return look_up(bytes, set);
}

[[gnu::always_inline]] inline std::uint64_t find_few(const std::uint16_t* codes, std::span<const std::uint16_t> few) {
    return bits_of([&](std::size_t i) __attribute__((always_inline)) {
        bool found = false;
        for (const std::uint16_t code : few) found |= codes[i] == code;
        return found;
    });
}

[[gnu::always_inline]] inline std::uint64_t find_within(const float* low, const float* high, float from, float to) {
    return bits_of([&](std::size_t i) __attribute__((always_inline)) { return low[i] <= to && high[i] >= from; });
}

#endif

}  // namespace atlas::engine
