// What can be picked instead of typed when a student says what they have: every scale, test, currency and major that
// the opportunities name, after those in general use. Whatever is missing can be typed.
#pragma once

#include <string>
#include <vector>

#include "query/eligibility.h"

namespace atlas {

struct EligibilityChoices {
    std::vector<std::string> scales;
    std::vector<std::string> tests;
    std::vector<std::string> currencies;
    std::vector<BilingualText> majors;
};

EligibilityChoices eligibility_choices(const std::vector<const Opportunity*>& opportunities);

}  // namespace atlas
