// How findings of "Could I?" are said: what is asked, what the student has, and which of the three answers that gives.
#pragma once

#include <string>

#include "pages/page.h"
#include "pages/page_context.h"
#include "query/eligibility.h"

namespace atlas {

std::string word_for(Standing standing, Language language);
std::string heading_of(Verdict verdict, Language language);

/// "Average required"; the status has the name of its field.
std::string requirement_name(Requirement requirement, Language language);

/// "85 out of 100", "year 3": what the student has, in the measure it was said in.
std::string said_text(const Finding& finding, Language language);
/// "≥ 80 out of 100", with its label where a term has several: "Writing: ≥ 6 (IELTS)".
std::string asked_text(const Finding& finding, const Opportunity& opportunity, const PageContext& context);

/// What is asked and what the student has, with the answer as a badge; opens the fact that it rests on.
Cell finding_cell(const Finding& finding, const Opportunity& opportunity, const PageContext& context,
                  const State& state);

/// The question to put to whoever can answer it.
std::string question_of(const Finding& finding, const Opportunity& opportunity, const PageContext& context);

}  // namespace atlas
