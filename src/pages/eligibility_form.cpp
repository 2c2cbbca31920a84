#include "pages/eligibility_form.h"

#include <array>

#include "app/own_answers.h"
#include "app/strings.h"
#include "base/format.h"
#include "base/ranges.h"
#include "query/eligibility_measures.h"

namespace atlas {
namespace {

constexpr std::array<StringKey, answer_field_names.size()> field_words = {"could.field.average", "could.field.scale",
                                                                          "could.field.budget",  "could.field.currency",
                                                                          "could.field.per",     "could.field.year"};
constexpr std::array<StringKey, score_names.size()> score_words = {"could.score.overall", "could.score.listening",
                                                                   "could.score.reading", "could.score.writing",
                                                                   "could.score.speaking"};

std::string field_word(AnswerField field, Language language) {
    return text(field_words[static_cast<std::size_t>(field)], language);
}

std::string field_key(AnswerField field) { return std::string(answer_field_names[static_cast<std::size_t>(field)]); }

/// "Average: Mark": fields that share a group name it.
std::string name_within(const std::string& group, const std::string& label, Language language) {
    return text("filters.chip", language, {{"field", group}, {"value", label}});
}

/// A field that is alone in its group has no label of its own.
FormField field_of(const Answers& answers, AnswerField field, EntryKind kind, const std::string& group,
                   const std::string& label, Language language) {
    const std::string& typed = answers.at(field);
    return {.label = label,
            .field = {.label = label.empty() ? group : name_within(group, label, language),
                      .text = typed,
                      .hint = {},
                      .kind = kind,
                      .action = {EntryTarget::answer, field_key(field), {}}},
            .problem = problem_text(problem_of(answers, field), typed, language)};
}

/// A field that adds to a list and is empty again.
FormField adding_field(std::string key, std::string label) {
    return {.label = label,
            .field = {.label = label, .text = {}, .hint = {}, .action = {EntryTarget::answer, std::move(key), {}}},
            .problem = {}};
}

FormField score_field_of(const TestAnswer& test, std::size_t score, Language language) {
    const std::string label = text(score_words[score], language);
    return {.label = label,
            .field = {.label = name_within(test.name, label, language),
                      .text = test.scores[score],
                      .hint = {},
                      .kind = EntryKind::number,
                      .action = {EntryTarget::answer, score_field(test.name, score_names[score]), {}}},
            .problem = problem_text(problem_of_score(test.scores[score]), test.scores[score], language)};
}

Choice pick(AnswerField field, std::string value, std::string shown, const Answers& answers) {
    const bool selected = is_same_measure(answers.at(field), value);
    return {.text = std::move(shown), .action = PickAnswer{field_key(field), std::move(value)}, .selected = selected};
}

Actions picks_of(AnswerField field, const std::vector<std::string>& values, const Answers& answers, Language language) {
    Actions picks{field_word(field, language), {}};
    for (const std::string& value : values) picks.choices.push_back(pick(field, value, value, answers));
    return picks;
}

Actions periods(const Answers& answers, Language language) {
    Actions picks{field_word(AnswerField::per, language),
                  {pick(AnswerField::per, "student-year", text("could.per.student_year", language), answers),
                   pick(AnswerField::per, "programme", text("could.per.programme", language), answers)}};
    if (answers.at(AnswerField::per).empty()) picks.choices.front().selected = true;
    return picks;
}

FilterOption tick(std::string field, std::string value, std::string shown, bool selected) {
    return {.text = std::move(shown),
            .count = {},
            .selected = selected,
            .action = PickAnswer{std::move(field), std::move(value)}};
}

FormGroup tests_group(const Answers& answers, const std::vector<std::string>& known, Language language) {
    FormGroup group{.key = "tests", .title = text("could.field.tests", language)};
    for (const std::string& name : known) group.ticks.push_back(tick("test", name, name, find_test(answers, name)));
    for (const TestAnswer& test : answers.tests) {
        const bool is_known = ranges::any_of(known, [&](const auto& name) { return is_same_measure(name, test.name); });
        if (!is_known) group.ticks.push_back(tick("test", test.name, test.name, true));
    }
    group.fields = {adding_field("test", text("could.field.test", language))};
    return group;
}

FormGroup scores_group(const TestAnswer& test, Language language) {
    FormGroup group{.key = "test/" + test.name, .title = test.name};
    for (std::size_t i = 0; i < test.scores.size(); ++i) group.fields.push_back(score_field_of(test, i, language));
    return group;
}

/// A known major is one and the same in both languages.
const BilingualText* find_known(const std::vector<BilingualText>& known, const std::string& major) {
    const auto found = ranges::find_if(known, [&](const BilingualText& name) {
        return is_same_measure(name.english, major) || is_same_measure(name.chinese, major);
    });
    return found == known.end() ? nullptr : &*found;
}

FormGroup majors_group(const Answers& answers, const std::vector<BilingualText>& known, Language language) {
    FormGroup group{.key = "majors", .title = text("could.field.majors", language)};
    for (const BilingualText& name : known) {
        const std::string& said = has_major(answers, name.chinese) ? name.chinese : name.english;
        group.ticks.push_back(tick("major", said, name.in(language), has_major(answers, said)));
    }
    for (const std::string& major : answers.majors) {
        if (!find_known(known, major)) group.ticks.push_back(tick("major", major, major, true));
    }
    group.fields = {adding_field("major", text("could.field.major", language))};
    return group;
}

void add_definition(DefinitionList& list, std::string term, std::string value) {
    if (!value.empty()) list.definitions.push_back({std::move(term), {{.text = std::move(value)}}});
}

}  // namespace

Form build_answers_form(const Answers& answers, const EligibilityChoices& choices, Language language) {
    Form form;
    FormGroup average{.key = "average", .title = field_word(AnswerField::average, language)};
    average.fields = {field_of(answers, AnswerField::average, EntryKind::number, average.title,
                               text("could.field.mark", language), language),
                      field_of(answers, AnswerField::scale, EntryKind::text, average.title,
                               field_word(AnswerField::scale, language), language)};
    average.picks = {picks_of(AnswerField::scale, choices.scales, answers, language)};
    form.groups.push_back(std::move(average));
    form.groups.push_back(tests_group(answers, choices.tests, language));
    for (const TestAnswer& test : answers.tests) form.groups.push_back(scores_group(test, language));
    FormGroup budget{.key = "budget", .title = field_word(AnswerField::budget, language)};
    budget.fields = {field_of(answers, AnswerField::budget, EntryKind::number, budget.title,
                              text("could.field.amount", language), language),
                     field_of(answers, AnswerField::currency, EntryKind::text, budget.title,
                              field_word(AnswerField::currency, language), language)};
    budget.picks = {picks_of(AnswerField::currency, choices.currencies, answers, language), periods(answers, language)};
    form.groups.push_back(std::move(budget));
    FormGroup year{.key = "year", .title = field_word(AnswerField::year, language)};
    year.fields = {field_of(answers, AnswerField::year, EntryKind::number, year.title, {}, language)};
    form.groups.push_back(std::move(year));
    form.groups.push_back(majors_group(answers, choices.majors, language));
    return form;
}

DefinitionList list_answers(const Answers& answers, Language language) {
    DefinitionList list;
    for (std::size_t i = 0; i < answers.typed.size(); ++i) {
        const auto field = static_cast<AnswerField>(i);
        if (field == AnswerField::per) continue;
        add_definition(list, field_word(field, language), answers.typed[i]);
        if (field != AnswerField::currency || answers.at(AnswerField::budget).empty()) continue;
        for (const Choice& choice : periods(answers, language).choices) {
            if (choice.selected) add_definition(list, field_word(AnswerField::per, language), choice.text);
        }
    }
    for (const TestAnswer& test : answers.tests) {
        std::vector<std::string> scores;
        for (std::size_t i = 0; i < test.scores.size(); ++i) {
            if (!test.scores[i].empty()) scores.push_back(text(score_words[i], language) + ' ' + test.scores[i]);
        }
        add_definition(list, test.name,
                       scores.empty() ? text("record.not_stated", language) : join_list(scores, language));
    }
    add_definition(list, text("could.field.majors", language), join_list(answers.majors, language));
    return list;
}

std::string problem_text(AnswerProblem problem, const std::string& typed, Language language) {
    switch (problem) {
        case AnswerProblem::none:
            break;
        case AnswerProblem::no_number:
            return text("could.problem.no_number", language, {{"text", typed}});
        case AnswerProblem::beyond_scale:
            return text("could.problem.beyond_scale", language);
        case AnswerProblem::no_scale:
            return text("could.problem.no_scale", language);
        case AnswerProblem::no_currency:
            return text("could.problem.no_currency", language);
        case AnswerProblem::other_currency:
            return text("could.problem.other_currency", language);
        case AnswerProblem::no_year:
            return text("could.problem.no_year", language);
    }
    return {};
}

}  // namespace atlas
