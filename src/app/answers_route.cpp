#include "app/answers_route.h"

#include "app/answers.h"
#include "app/list_question.h"

namespace atlas {

void read_answers(LinkReader& link, State& state) {
    link.read("student", [&](const std::string& joined) {
        Answers answers;
        for (const std::string& piece : split_values(joined)) {
            if (!has_eligibility(state.page) || !add_linked_answer(answers, piece)) link.drop("student", piece);
        }
        if (!answers.empty()) state.linked_answers = std::move(answers);
        return !joined.empty();
    });
}

void append_answers(std::string& query, const State& state) {
    if (state.linked_answers) append_part(query, "student", join_values(linked_answers(*state.linked_answers)));
}

}  // namespace atlas
