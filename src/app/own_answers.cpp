#include "app/own_answers.h"

#include <algorithm>
#include <utility>

#include "base/ranges.h"
#include "query/eligibility_measures.h"

namespace atlas {
namespace {

constexpr std::string_view score_prefix = "test.";

std::string* find_score(Answers& answers, std::string_view field) {
    const std::size_t dot = field.rfind('.');
    if (!field.starts_with(score_prefix) || dot < score_prefix.size()) return nullptr;
    const std::string_view name = field.substr(score_prefix.size(), dot - score_prefix.size());
    const auto test = ranges::find(answers.tests, name, &TestAnswer::name);
    const auto score = ranges::find(score_names, field.substr(dot + 1));
    if (test == answers.tests.end() || score == score_names.end()) return nullptr;
    return &test->scores[static_cast<std::size_t>(score - score_names.begin())];
}

/// Several majors may be typed at once.
void add_majors(Answers& answers, const std::string& typed) {
    Fact names;
    names.value = BilingualText{typed, typed};
    for (const BilingualText& name : listed_names(names)) add_major(answers, name.english);
}

void enter(Answers& answers, const EnterText& entry) {
    const std::string typed = clean_answer(entry.text);
    if (const auto field = find_answer_field(entry.field))
        answers.at(*field) = typed;
    else if (entry.field == "test")
        add_test(answers, typed);
    else if (entry.field == "major")
        add_majors(answers, typed);
    else if (std::string* const score = find_score(answers, entry.field))
        *score = typed;
}

void toggle(OwnAnswers& own, const PickAnswer& wanted) {
    Answers& answers = own.now;
    const std::string value = clean_answer(wanted.value);
    if (const auto field = find_answer_field(wanted.field)) {
        answers.at(*field) = value;
    } else if (wanted.field == "major") {
        const auto same = [&](const std::string& major) { return is_same_measure(major, value); };
        if (std::erase_if(answers.majors, same) == 0) add_major(answers, value);
    } else if (const TestAnswer* const test = find_test(answers, value)) {
        if (*test != TestAnswer{test->name, {}}) own.before = answers;
        answers.tests.erase(answers.tests.begin() + (test - answers.tests.data()));
    } else {
        add_test(answers, value);
    }
}

void change(OwnAnswers& own, AnswersChange change, const std::optional<Answers>& linked,
            std::optional<Answers> before) {
    switch (change) {
        case AnswersChange::clear:
            if (!own.now.empty()) own.before = std::exchange(own.now, {});
            return;
        case AnswersChange::undo:
            if (before) own.now = *std::move(before);
            return;
        case AnswersChange::take_linked:
            if (!linked || own.now == *linked) return;
            if (!own.now.empty()) own.before = own.now;
            own.now = *linked;
            return;
    }
}

}  // namespace

OwnAnswers update_answers(OwnAnswers own, const Action& action, const std::optional<Answers>& linked) {
    const auto* const entry = std::get_if<EnterText>(&action);
    const auto* const toggled = std::get_if<PickAnswer>(&action);
    const auto* const changed = std::get_if<ChangeAnswers>(&action);
    const bool enters = entry && entry->target == EntryTarget::answer;
    if (!enters && !toggled && !changed) return own;
    std::optional<Answers> before = std::exchange(own.before, std::nullopt);
    if (enters) enter(own.now, *entry);
    if (toggled) toggle(own, *toggled);
    if (changed) change(own, changed->change, linked, std::move(before));
    return own;
}

std::string score_field(std::string_view test, std::string_view score) {
    return std::string(score_prefix).append(test).append(".").append(score);
}

}  // namespace atlas
