#include "load/values.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "load/codes.h"
#include "load/wording.h"

namespace atlas::loading {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter(char c) { return is_lower(c) || (c >= 'A' && c <= 'Z'); }

bool is_kebab(std::string_view text) {
    if (text.empty() || text.size() > 100 || text.front() == '-' || text.back() == '-') return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '-' ? text[i - 1] == '-' : !is_lower(text[i]) && !is_digit(text[i])) return false;
    }
    return true;
}

int digits_at(std::string_view text, std::size_t start, std::size_t count) {
    int number = 0;
    for (const char c : text.substr(start, count)) {
        if (!is_digit(c)) return -1;
        number = number * 10 + (c - '0');
    }
    return number;
}

int days_in_month(int year, int month) {
    if (month == 2) return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

bool is_date(std::string_view text) {
    if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
    const int year = digits_at(text, 0, 4);
    if (year < 1000 || year > 2999) return false;
    if (text.size() == 4) return true;
    const int month = digits_at(text, 5, 2);
    if (text[4] != '-' || month < 1 || month > 12) return false;
    if (text.size() == 7) return true;
    const int day = digits_at(text, 8, 2);
    return text[7] == '-' && day >= 1 && day <= days_in_month(year, month);
}

/// Later dates compare greater; a coarser date counts as its beginning.
bool is_in_order(std::string_view from, std::string_view to) {
    const std::size_t shared = std::min(from.size(), to.size());
    return from.substr(0, shared) <= to.substr(0, shared);
}

bool is_subtag(std::string_view subtag) {
    return !subtag.empty() && subtag.size() <= 8 &&
           std::all_of(subtag.begin(), subtag.end(), [](char c) { return is_letter(c) || is_digit(c); });
}

/// The two check digits that belong to the seven characters of a ROR id, empty when they are no base 32.
std::string ror_check_digits(std::string_view characters) {
    constexpr std::string_view crockford = "0123456789abcdefghjkmnpqrstvwxyz";
    unsigned long long number = 0;
    for (const char c : characters) {
        const std::size_t digit = crockford.find(c);
        if (digit == std::string_view::npos) return {};
        number = number * 32 + digit;
    }
    const auto check = static_cast<int>(98 - (number * 100) % 97);
    return {static_cast<char>('0' + check / 10), static_cast<char>('0' + check % 10)};
}

}  // namespace

std::optional<Complaint> check_id(std::string_view text) {
    if (is_kebab(text)) return std::nullopt;
    return bad_id(text);
}

std::optional<Complaint> check_fact_id(std::string_view text) {
    std::string_view rest = text;
    const std::size_t opportunity_end = rest.find('.');
    if (opportunity_end == std::string_view::npos) return check_id(text);
    // "<opportunity>.<term>" or "<opportunity>.<term>.<n>", where the term is written in snake case
    std::string term(rest.substr(opportunity_end + 1));
    const std::size_t term_end = term.find('.');
    const std::string number = term_end == std::string::npos ? "1" : term.substr(term_end + 1);
    term.resize(std::min(term.size(), term_end));
    std::replace(term.begin(), term.end(), '_', '-');
    const bool is_number = !number.empty() && std::all_of(number.begin(), number.end(), is_digit);
    if (is_kebab(rest.substr(0, opportunity_end)) && is_kebab(term) && is_number) return std::nullopt;
    return bad_id(text);
}

std::optional<Complaint> check_date(std::string_view text) {
    if (is_date(text)) return std::nullopt;
    return bad_date(text);
}

std::optional<Complaint> check_interval(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) return check_date(text);
    const std::string_view from = text.substr(0, slash);
    const std::string_view to = text.substr(slash + 1);
    const bool has_end = !from.empty() || !to.empty();
    if (has_end && (from.empty() || is_date(from)) && (to.empty() || is_date(to)) && is_in_order(from, to)) {
        return std::nullopt;
    }
    return bad_interval(text);
}

std::optional<Complaint> check_country_code(std::string_view text) {
    if (is_country_code(text)) return std::nullopt;
    return bad_country_code(text);
}

std::optional<Complaint> check_currency(std::string_view text) {
    if (is_currency_code(text)) return std::nullopt;
    return bad_currency(text);
}

std::optional<Complaint> check_language_tag(std::string_view text) {
    const std::size_t first_end = std::min(text.find('-'), text.size());
    const std::string_view language = text.substr(0, first_end);
    bool is_tag =
        (language.size() == 2 || language.size() == 3) && std::all_of(language.begin(), language.end(), is_lower);
    for (std::size_t start = first_end; is_tag && start < text.size();) {
        const std::size_t end = std::min(text.find('-', start + 1), text.size());
        is_tag = is_subtag(text.substr(start + 1, end - start - 1));
        start = end;
    }
    if (is_tag) return std::nullopt;
    return bad_language_tag(text);
}

std::optional<Complaint> check_ror(std::string_view text) {
    constexpr std::string_view prefix = "https://ror.org/";
    constexpr std::size_t body_size = 7;
    const bool has_shape = text.size() == prefix.size() + body_size + 2 && text.substr(0, prefix.size()) == prefix &&
                           text[prefix.size()] == '0';
    if (!has_shape) return bad_ror(text, "");
    const std::string expected = ror_check_digits(text.substr(prefix.size(), body_size));
    if (text.substr(prefix.size() + body_size) == expected) return std::nullopt;
    return bad_ror(text, expected);
}

std::optional<Complaint> check_address(std::string_view text) {
    const std::size_t scheme_size = text.substr(0, 8) == "https://" ? 8 : text.substr(0, 7) == "http://" ? 7 : 0;
    const std::string_view host = text.substr(scheme_size, text.find_first_of("/?#", scheme_size) - scheme_size);
    const bool has_host = host.size() >= 3 && host.find('.') != std::string_view::npos && host.front() != '.';
    const bool has_space = text.find_first_of(" \t\"<>\\^`{|}") != std::string_view::npos;
    if (scheme_size > 0 && has_host && !has_space) return std::nullopt;
    return bad_address(text);
}

}  // namespace atlas::loading
