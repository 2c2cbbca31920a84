#include "base/decimal.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>

#include "base/text.h"

namespace atlas {
namespace {

constexpr int largest_exact_power = 22;
constexpr double decimals_kept = 1e6;
constexpr double largest_typed = 1e12;
constexpr int largest_exponent = 400;  // past it every number is infinite or zero
constexpr std::uint64_t room_for_a_digit = 1'000'000'000'000'000'000;

bool is_digit(char character) { return character >= '0' && character <= '9'; }

/// Takes the digits off the front of `text`; those that no double can tell apart only move the point.
std::size_t take_digits(std::string_view& text, std::uint64_t& digits, int& dropped) {
    std::size_t count = 0;
    for (; count < text.size() && is_digit(text[count]); ++count) {
        if (digits < room_for_a_digit) {
            digits = digits * 10 + static_cast<std::uint64_t>(text[count] - '0');
        } else {
            ++dropped;
        }
    }
    text.remove_prefix(count);
    return count;
}

bool take(std::string_view& text, std::string_view characters) {
    if (text.empty() || characters.find(text[0]) == std::string_view::npos) return false;
    text.remove_prefix(1);
    return true;
}

/// The number after "e", kept within what makes a difference.
std::optional<int> take_exponent(std::string_view& text) {
    const bool is_negative = take(text, "-");
    if (!is_negative) take(text, "+");
    std::uint64_t exponent = 0;
    int dropped = 0;
    if (take_digits(text, exponent, dropped) == 0) return std::nullopt;
    const int size = static_cast<int>(std::min<std::uint64_t>(exponent, 1'000'000));
    return is_negative ? -size : size;
}

double scale(double digits, int exponent) {
    exponent = std::clamp(exponent, -largest_exponent, largest_exponent);
    for (; exponent > largest_exact_power; exponent -= largest_exact_power) digits *= power_of_ten(largest_exact_power);
    for (; exponent < -largest_exact_power; exponent += largest_exact_power)
        digits /= power_of_ten(largest_exact_power);
    return exponent < 0 ? digits / power_of_ten(-exponent) : digits * power_of_ten(exponent);
}

}  // namespace

double power_of_ten(int exponent) {
    double power = 1;
    for (int i = std::abs(exponent); i > 0; --i) power *= 10;
    return exponent < 0 ? 1 / power : power;
}

std::optional<double> parse_decimal(std::string_view text) {
    const bool is_negative = take(text, "-");
    std::uint64_t digits = 0;
    int exponent = 0;
    if (take_digits(text, digits, exponent) == 0) return std::nullopt;
    if (take(text, ".")) {
        int dropped = 0;
        const std::size_t decimals = take_digits(text, digits, dropped);
        if (decimals == 0) return std::nullopt;
        exponent -= static_cast<int>(decimals) - dropped;
    }
    if (take(text, "eE")) {
        const std::optional<int> written = take_exponent(text);
        if (!written) return std::nullopt;
        exponent += *written;
    }
    if (!text.empty()) return std::nullopt;
    const double value = scale(static_cast<double>(digits), exponent);
    return is_negative ? -value : value;
}

std::string format_decimal(double value) {
    const double kept = std::round(std::abs(value) * decimals_kept);
    const auto whole = static_cast<long long>(kept / decimals_kept);
    auto rest = static_cast<long long>(kept - static_cast<double>(whole) * decimals_kept);
    std::string text = (value < 0 && kept > 0 ? "-" : "") + std::to_string(whole);
    if (rest == 0) return text;
    text += '.';
    for (auto place = static_cast<long long>(decimals_kept) / 10; rest > 0; place /= 10) {
        text += static_cast<char>('0' + rest / place);
        rest %= place;
    }
    return text;
}

std::optional<double> parse_typed_number(std::string_view text) {
    std::string digits;
    while (!text.empty()) {
        const CodePoint next = decode_utf8(text);
        if (next.bytes == 0) return std::nullopt;
        text.remove_prefix(next.bytes);
        const bool is_wide = next.value >= 0xFF01 && next.value <= 0xFF5E;
        const char32_t narrow = is_wide ? next.value - 0xFEE0 : next.value;
        if (narrow == ',' || narrow == ' ' || narrow == 0xA0 || narrow == 0x202F || narrow == 0x3000) continue;
        if (narrow > 0x7E) return std::nullopt;
        digits += static_cast<char>(narrow);
    }
    const std::optional<double> number = parse_decimal(digits);
    if (!number || !(std::abs(*number) <= largest_typed)) return std::nullopt;
    return std::round(*number * decimals_kept) / decimals_kept;
}

}  // namespace atlas
