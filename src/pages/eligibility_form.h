// The form of "Could I?": what a student can say, with what is wrong at its field. What can be picked comes from the
// opportunities (query/eligibility_choices.h); everything can be typed.
#pragma once

#include <string>
#include <vector>

#include "app/answers.h"
#include "app/student.h"
#include "pages/page.h"
#include "query/eligibility_choices.h"

namespace atlas {

Form build_answers_form(const Answers& answers, const EligibilityChoices& choices, Language language);

/// The same to read: somebody else's answers.
DefinitionList list_answers(const Answers& answers, Language language);

/// "“ab” is not a number such as 85 or 3.6."; empty where nothing is wrong.
std::string problem_text(AnswerProblem problem, const std::string& typed, Language language);

}  // namespace atlas
