// The reader's own answers to "Could I?", changed by the same actions as everything else and, like the shortlist, held
// beside the State because they belong to the device.
#pragma once

#include <optional>

#include "app/action.h"
#include "app/answers.h"

namespace atlas {

struct OwnAnswers {
    Answers now;
    std::optional<Answers> before;  // what the last change took away, for undoing it; not stored
};

/// The answers after an action; what is about other things leaves them alone. `linked` is what
/// `AnswersChange::take_linked` takes over.
OwnAnswers update_answers(OwnAnswers own, const Action& action, const std::optional<Answers>& linked);

/// The field of an EnterText about a score: "test.IELTS.writing".
std::string score_field(std::string_view test, std::string_view score);

}  // namespace atlas
