// Numbers, dates and lists as a reader of each language expects them. Input is what the data holds (a double, an
// ISO 8601 date or interval); what can't be read as such is given back unchanged, so that nothing is lost.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"

namespace atlas {

enum class Grouping { thousands, none };

/// Fewest decimals (0 to 9) that write `value` without loss: 90.7 → 1.
int decimals_of(double value);

/// 1600 → "1,600", −0.5 → "−0.5", with as many decimals as the value has. Years take `Grouping::none`.
std::string format_number(double value, Language language, Grouping grouping = Grouping::thousands);

/// The same with a fixed number of decimals, rounded half away from zero as `printf` does for exact halves.
std::string format_number(double value, int decimals, Language language, Grouping grouping = Grouping::thousands);

/// As a script or a data file reads it, whatever the language: 1600 → "1600", −0.5 → "-0.5".
std::string write_number(double value);

/// "90.7%" in both languages.
std::string format_percent(double value, Language language);

/// "2020-03" → "March 2020" / "2020年3月"; "2017/2020" → "2017–2020" / "2017—2020年"; "/2021-04-20" → "up to 20 April
/// 2021" / "截至2021年4月20日"; "2020/" → "from 2020" / "2020年起".
std::string format_date(std::string_view iso, Language language);

/// The name of a month from its two digits: "07" → "July" / "7 月". Anything else is given back.
std::string month_name(std::string_view digits, Language language);

/// "a, b and c" / "甲、乙和丙".
std::string join_list(const std::vector<std::string>& items, Language language);

}  // namespace atlas
