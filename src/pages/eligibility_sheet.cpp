#include "pages/eligibility_sheet.h"

#include <optional>
#include <utility>

#include "app/list_question.h"
#include "app/strings.h"
#include "pages/eligibility_form.h"
#include "pages/eligibility_results.h"
#include "pages/eligibility_words.h"
#include "pages/list_filters.h"
#include "pages/words.h"

namespace atlas {
namespace {

ListContext asked_list(const Dataset& dataset, Lists& lists, const State& state) {
    const ListKind kind = *list_of(state.page);
    RecordList& list = lists.of(kind);
    list.ask(question_of(state, dataset, list));
    return {dataset, state, list, kind};
}

Section this_visit_section(Language language) {
    return {{},
            {Notice{.title = text("could.this_visit", language),
                    .text = text("shortlist.this_visit.text", language),
                    .tone = Tone::muted}},
            "storage"};
}

Section unreadable_section(Language language) {
    return {{},
            {Notice{.title = text("could.unreadable.title", language),
                    .text = text("could.unreadable.text", language),
                    .tone = Tone::warning}},
            "unreadable"};
}

Section undo_section(Language language) {
    return {{},
            {Notice{.title = text("could.cleared", language),
                    .tone = Tone::normal,
                    .dismiss = ChangeAnswers{AnswersChange::undo},
                    .dismiss_label = text("shortlist.undo", language)}},
            "undo"};
}

/// What there is to pick from: of every opportunity in reach, filtered out or not.
EligibilityChoices choices_in_scope(const ListContext& context) {
    const auto faculty = faculty_in_scope(context.state, context.dataset);
    std::vector<const Opportunity*> opportunities;
    for (const ListedRecord& record : context.list.records()) {
        if (!faculty || record.faculty == *faculty) opportunities.push_back(record.opportunity);
    }
    return eligibility_choices(opportunities);
}

void add_own_form(Sheet& sheet, const ListContext& context, const Device& device) {
    const Language language = context.language();
    const Answers& answers = device.answers.now;
    Section section{
        text("could.answers", language), {build_answers_form(answers, choices_in_scope(context), language)}, "answers"};
    if (!answers.empty()) {
        section.blocks.push_back(
            Actions{text("could.answers", language),
                    {{.text = text("could.clear", language), .action = ChangeAnswers{AnswersChange::clear}},
                     {.text = text("could.link", language), .action = ShowEligibility{answers}}}});
    }
    sheet.sections.push_back(std::move(section));
}

void add_linked(Sheet& sheet, const Answers& linked, const Device* device, Language language) {
    Section section{text("could.linked.title", language),
                    {Paragraph{text("could.linked.link", language), Tone::muted}, list_answers(linked, language)},
                    "linked"};
    if (device && device->answers.now != linked) {
        section.blocks.push_back(
            Actions{text("could.answers", language),
                    {{.text = text("could.linked.take", language), .action = ChangeAnswers{AnswersChange::take_linked}},
                     {.text = text("could.linked.mine", language), .action = ShowEligibility{}}}});
    }
    sheet.sections.push_back(std::move(section));
}

/// Before anything is said: how much there is to hold an answer against.
Section stated_section(const ListContext& context) {
    const Language language = context.language();
    const auto faculty = faculty_in_scope(context.state, context.dataset);
    const std::string total = count_text(context.list.open_count(faculty), language);
    List list;
    for (int i = 0; i < requirement_count; ++i) {
        const std::optional<TermKey> key = term_of(static_cast<Requirement>(i));
        if (!key) continue;
        const std::string answered = count_text(context.list.answered_count(*key, faculty), language);
        list.items.push_back(
            {.text = text("pathways.coverage.item", language,
                          {{"term", word_for(*key, language)}, {"answered", answered}, {"total", total}})});
    }
    return {text("could.stated", language), {std::move(list)}, "stated"};
}

/// Where it changes under the reader's eyes: before the form, and as high before the first answer as after it, so that
/// what is being pressed stays where it is.
Section counts_section(const std::vector<JudgedRecord>& judged, const ListContext& context, const Answers& answers) {
    const Language language = context.language();
    const std::string count = count_records(context.kind, judged.size(), language);
    std::optional<VerdictCounts> counts;
    if (!answers.empty()) counts = count_verdicts(judged);
    return {text("could.counts", language),
            {Paragraph{text("could.three_ways", language, {{"count", count}}), Tone::muted},
             verdict_figures(counts, language)},
            "counts"};
}

void add_results(Sheet& sheet, const std::vector<JudgedRecord>& judged, const ListContext& context,
                 const Answers& answers) {
    if (answers.empty()) {
        sheet.sections.push_back(stated_section(context));
        return;
    }
    for (Section& section : verdict_sections(judged, context)) sheet.sections.push_back(std::move(section));
    for (Section& section : question_sections(judged, context)) sheet.sections.push_back(std::move(section));
}

/// What is wrong with what was just typed.
std::string problem_with(const EnterText& entry, const Answers& answers, Language language) {
    if (const auto field = find_answer_field(entry.field))
        return problem_text(problem_of(answers, *field), answers.at(*field), language);
    if (entry.field == "test" || entry.field == "major") return {};
    return problem_text(problem_of_score(entry.text), entry.text, language);
}

}  // namespace

Sheet build_eligibility_sheet(const Dataset& dataset, Lists& lists, const State& state, const ScreenNotices& notices) {
    const Language language = state.language;
    const ListContext context = asked_list(dataset, lists, state);
    Sheet sheet{.kind = word_for(state.page, language), .title = text("could.open", language)};
    sheet.close_label = text("record.close", language);
    if (state.linked_answers) {
        const std::vector<JudgedRecord> judged = judge_listed(context, student_of(*state.linked_answers));
        add_linked(sheet, *state.linked_answers, notices.device, language);
        sheet.sections.push_back(counts_section(judged, context, *state.linked_answers));
        add_results(sheet, judged, context, *state.linked_answers);
        return sheet;
    }
    sheet.subtitle = text("could.kept", language);
    if (!notices.device) return sheet;
    const Device& device = *notices.device;
    const DeviceStorage storage = device.storage(KeptThing::answers);
    if (storage == DeviceStorage::this_visit) sheet.subtitle.clear();
    const std::vector<JudgedRecord> judged = judge_listed(context, student_of(device.answers.now));
    if (storage == DeviceStorage::unreadable) sheet.sections.push_back(unreadable_section(language));
    sheet.sections.push_back(counts_section(judged, context, device.answers.now));
    add_own_form(sheet, context, device);
    // What comes and goes while answers are given stands below them.
    if (device.answers.before) sheet.sections.push_back(undo_section(language));
    if (storage == DeviceStorage::this_visit) sheet.sections.push_back(this_visit_section(language));
    add_results(sheet, judged, context, device.answers.now);
    return sheet;
}

Actions eligibility_choice(Language language) {
    return {text("could.open", language), {{.text = text("could.open", language), .action = ShowEligibility{}}}};
}

std::string eligibility_announcement(const Dataset& dataset, Lists& lists, const State& state, const Device& device,
                                     const Action& action) {
    const auto* const entry = std::get_if<EnterText>(&action);
    const bool enters = entry && entry->target == EntryTarget::answer;
    const bool picks = std::holds_alternative<PickAnswer>(action) || std::holds_alternative<ChangeAnswers>(action);
    if ((!enters && !picks) || !has_eligibility(state.page)) return {};
    const Answers& answers = device.answers.now;
    if (enters) {
        if (std::string problem = problem_with(*entry, answers, state.language); !problem.empty()) return problem;
    }
    if (answers.empty()) return text("could.cleared", state.language);
    const ListContext context = asked_list(dataset, lists, state);
    const VerdictCounts counts = count_verdicts(judge_listed(context, student_of(answers)));
    const auto count = [&](Verdict verdict) {
        return count_text(counts[static_cast<std::size_t>(verdict)], state.language);
    };
    const std::string meets = count(Verdict::meets), ask = count(Verdict::ask), fails = count(Verdict::fails);
    return text("announce.could", state.language, {{"meets", meets}, {"ask", ask}, {"fails", fails}});
}

}  // namespace atlas
