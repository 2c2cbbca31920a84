// What is wrong with a value and what would be right, in both languages, before it is known where the value stands.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "base/language.h"

namespace atlas::loading {

struct Complaint {
    std::string code;
    BilingualText message;
    BilingualText remedy;
};

/// Fills {0}, {1} … of all four texts with the same arguments.
Complaint complain(std::string_view code, const BilingualText& message, const BilingualText& remedy,
                   std::initializer_list<std::string_view> arguments = {});

}  // namespace atlas::loading
