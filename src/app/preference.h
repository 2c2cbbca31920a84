// The language for a first visit, from what the browser says its user reads.
#pragma once

#include <string_view>

#include "base/language.h"

namespace atlas {

/// `accepted` lists BCP 47 tags in order of preference, separated by commas ("zh-CN,zh,en"; weights after ';' are
/// ignored). The first that is a language of the product decides; none gives English.
Language preferred_language(std::string_view accepted);

}  // namespace atlas
