#include "base/format.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstddef>
#include <cstdio>

#include "base/decimal.h"

namespace atlas {
namespace {

constexpr int most_decimals = 9;
constexpr std::array<const char*, 12> english_months = {"January",   "February", "March",    "April",
                                                        "May",       "June",     "July",     "August",
                                                        "September", "October",  "November", "December"};

/// Fixed notation; the largest double has 309 digits before the point.
std::string write_fixed(double value, int decimals) {
    std::array<char, 400> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.*f", decimals, value);
    return buffer.data();
}

std::string group_thousands(const std::string& digits) {
    std::string result;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) result += ',';
        result += digits[i];
    }
    return result;
}

/// Year, month and day as far as they are written; 0 = not written.
struct DateParts {
    int year = 0;
    int month = 0;
    int day = 0;
};

bool parse_digits(std::string_view text, std::size_t start, std::size_t count, int& number) {
    if (text.size() < start + count) return false;
    number = 0;
    for (const char digit : text.substr(start, count)) {
        if (digit < '0' || digit > '9') return false;
        number = number * 10 + (digit - '0');
    }
    return true;
}

bool parse_date(std::string_view iso, DateParts& date) {
    if (iso.size() != 4 && iso.size() != 7 && iso.size() != 10) return false;
    if (!parse_digits(iso, 0, 4, date.year)) return false;
    if (iso.size() >= 7 && (iso[4] != '-' || !parse_digits(iso, 5, 2, date.month))) return false;
    if (iso.size() == 10 && (iso[7] != '-' || !parse_digits(iso, 8, 2, date.day))) return false;
    return iso.size() == 4 || (date.month >= 1 && date.month <= 12);
}

std::string format_english(const DateParts& date) {
    std::string result = date.day > 0 ? std::to_string(date.day) + ' ' : "";
    if (date.month > 0) result += std::string(english_months[static_cast<std::size_t>(date.month - 1)]) + ' ';
    return result + std::to_string(date.year);
}

std::string format_chinese(const DateParts& date) {
    std::string result = std::to_string(date.year) + " 年";
    if (date.month > 0) result += " " + std::to_string(date.month) + " 月";
    if (date.day > 0) result += " " + std::to_string(date.day) + " 日";
    return result;
}

std::string format_single_date(std::string_view iso, Language language) {
    DateParts date;
    if (!parse_date(iso, date)) return std::string(iso);
    return language == Language::english ? format_english(date) : format_chinese(date);
}

std::string format_interval(std::string_view from, std::string_view to, Language language) {
    const std::string start = format_single_date(from, language);
    const std::string end = format_single_date(to, language);
    const bool is_english = language == Language::english;
    if (from.empty()) return (is_english ? "up to " : "截至 ") + end;
    if (to.empty()) return is_english ? "from " + start : start + "起";
    const bool are_years = from.size() == 4 && to.size() == 4;
    if (is_english) return start + (are_years ? "–" : " – ") + end;
    return (are_years ? std::string(from) : start) + "—" + end;
}

}  // namespace

int decimals_of(double value) {
    if (std::floor(value) == value) return 0;
    for (int decimals = 1; decimals < most_decimals; ++decimals) {
        if (parse_decimal(write_fixed(value, decimals)) == value) return decimals;
    }
    return most_decimals;
}

std::string format_number(double value, int decimals, Language, Grouping grouping) {
    if (!std::isfinite(value)) return "–";
    const std::string written = write_fixed(std::fabs(value), decimals);
    const std::size_t point = std::min(written.find('.'), written.size());
    const std::string whole = written.substr(0, point);
    const bool is_zero = written.find_first_not_of("0.") == std::string::npos;
    return (value < 0 && !is_zero ? "−" : "") + (grouping == Grouping::thousands ? group_thousands(whole) : whole) +
           written.substr(point);
}

std::string format_number(double value, Language language, Grouping grouping) {
    return format_number(value, decimals_of(value), language, grouping);
}

std::string write_number(double value) { return write_fixed(value, decimals_of(value)); }

std::string format_percent(double value, Language language) { return format_number(value, language) + "%"; }

std::string format_date(std::string_view iso, Language language) {
    const std::size_t slash = iso.find('/');
    if (slash == std::string_view::npos) return format_single_date(iso, language);
    if (iso.size() == 1) return std::string(iso);
    return format_interval(iso.substr(0, slash), iso.substr(slash + 1), language);
}

std::string month_name(std::string_view digits, Language language) {
    int month = 0;
    const bool is_month = digits.size() == 2 && parse_digits(digits, 0, 2, month) && month >= 1 && month <= 12;
    if (!is_month) return std::string(digits);
    if (language == Language::chinese) return std::to_string(month) + " 月";
    return english_months[static_cast<std::size_t>(month - 1)];
}

std::string join_list(const std::vector<std::string>& items, Language language) {
    const bool is_english = language == Language::english;
    std::string result;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0 && i + 1 == items.size()) {
            result += is_english ? " and " : "和";
            // Between hanzi and Latin letters or digits stands a space, as everywhere in the product's Chinese.
            if (!is_english && !items[i].empty() && std::isalnum(static_cast<unsigned char>(items[i][0])))
                result += ' ';
        } else if (i > 0) {
            result += is_english ? ", " : "、";
        }
        result += items[i];
    }
    return result;
}

}  // namespace atlas
