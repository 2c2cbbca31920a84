// The formula of a computed fact in words: "Course teachers (113 people) − aged 35 or under (35 people)".
#pragma once

#include <string>

#include "base/language.h"
#include "model/dataset.h"

namespace atlas {

/// Each {fact-id} becomes the fact's label with its value, and the signs those of arithmetic (−, ×, ÷).
std::string formula_text(const Fact& fact, const Faculty& faculty, Language language);

}  // namespace atlas
