// How a requirement is compared with what a student has: numbers with their qualifiers, names of scales and tests,
// names of majors. Part of query/eligibility.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "query/eligibility.h"

namespace atlas {

/// Parts that a test may have a score of its own for, as they stand in the labels of facts.
inline constexpr std::array<std::string_view, 4> test_parts = {"listening", "reading", "writing", "speaking"};

struct Weighing {
    Standing standing = Standing::ask;
    Doubt doubt = Doubt::none;
};

/// Marks have to be reached; costs have to be covered.
enum class Reach { at_least_asked, covers_asked };

/// Holds a number against a fact of the same measure. What rests on a caveat can't rule anybody out; what is not
/// confirmed, or disagreed with, settles nothing.
Weighing compare(const Fact& asked, double has, Reach reach);

/// "4.0" is "4", "ielts" is "IELTS"; "UK 100" is not "100".
bool is_same_measure(std::string_view one, std::string_view other);

/// On a German scale 1.0 is the best mark.
bool is_falling_scale(std::string_view scale);

bool has_number(const Fact& fact);

/// The names that a fact about majors lists: its items, else its words cut at semicolons and enumeration commas.
std::vector<BilingualText> listed_names(const Fact& fact);

/// Holds majors against those that a fact lists. Only a list can rule a major out.
Weighing compare_majors(const Fact& asked, const std::vector<std::string>& majors);

/// What the fact's label says that it is about: "writing"; "each" for every part; empty for the whole test.
std::string_view part_of_test(const Fact& fact);
inline constexpr std::string_view each_part = "each";

}  // namespace atlas
