#include "pages/shell.h"

#include <algorithm>

#include "app/strings.h"
#include "base/format.h"
#include "base/ranges.h"
#include "load/problem_words.h"
#include "pages/record_choices.h"
#include "pages/words.h"

namespace atlas {
namespace {

constexpr std::size_t most_problems_shown = 12;

std::vector<Choice> page_choices(const State& state) {
    std::vector<Choice> choices;
    for (int i = 0; i < page_count; ++i) {
        const auto page = static_cast<PageId>(i);
        choices.push_back(
            {.text = word_for(page, state.language), .action = OpenPage{page}, .selected = page == state.page});
    }
    return choices;
}

/// The whole name, with the painted one in it: who speaks to the browser says what stands there.
std::string spoken_name(const Faculty& faculty, Language language) {
    const std::string& painted = faculty.short_names.in(language);
    const std::string& whole = faculty.names.in(language);
    return whole.find(painted) != std::string::npos ? whole : painted + " – " + whole;
}

std::vector<Choice> faculty_choices(const Dataset& dataset, const State& state) {
    std::vector<Choice> choices;
    if (dataset.faculties.size() < 2) return choices;
    for (const Faculty& faculty : dataset.faculties) {
        choices.push_back({.text = faculty.short_names.in(state.language),
                           .spoken = spoken_name(faculty, state.language),
                           .action = ChooseFaculty{faculty.id},
                           .selected = faculty.id == state.faculty});
    }
    return choices;
}

/// Each language is called by its own name, so that whoever reads it finds it.
Choice language_choice(Language language, const State& state) {
    return {.text = text("language.own_name", language),
            .action = ChooseLanguage{language},
            .selected = language == state.language,
            .language = language == state.language ? std::string() : std::string(language_tag(language))};
}

std::vector<Choice> theme_choices(const State& state) {
    const auto choice = [&](StringKey key, Theme theme) {
        return Choice{
            .text = text(key, state.language), .action = ChooseTheme{theme}, .selected = theme == state.theme};
    };
    return {choice("theme.system", Theme::system), choice("theme.light", Theme::light),
            choice("theme.dark", Theme::dark)};
}

constexpr std::size_t most_dropped_named = 8;

Notice dropped_notice(const std::vector<DroppedPart>& dropped, Language language) {
    Notice notice{.title = text("notice.dropped.title", language),
                  .text = text("notice.dropped.text", language),
                  .tone = Tone::warning,
                  .dismiss = DismissNotice{},
                  .dismiss_label = text("notice.dismiss", language)};
    std::vector<std::string> lines;
    for (const DroppedPart& part : dropped) {
        std::string line = text("notice.dropped.item", language, {{"key", part.key}, {"value", part.value}});
        if (ranges::find(lines, line) == lines.end()) lines.push_back(std::move(line));
    }
    if (lines.size() > most_dropped_named) {
        const auto others = static_cast<double>(lines.size() - most_dropped_named);
        lines.resize(most_dropped_named);
        lines.push_back(text("notice.dropped.others", language, {{"count", format_number(others, language)}}));
    }
    notice.details = std::move(lines);
    return notice;
}

std::string problem_text(const Problem& problem, std::string_view words, Language language) {
    std::string place = problem.file;
    if (problem.line > 0) place += ':' + std::to_string(problem.line) + ':' + std::to_string(problem.column);
    if (words.empty()) return text("notice.problems.code", language, {{"place", place}, {"code", problem.code}});
    const ProblemText worded = word_problem(problem, words, language);
    return text("notice.problems.item", language,
                {{"place", place}, {"message", worded.message}, {"remedy", worded.remedy}});
}

Notice problems_notice(const ScreenNotices& notices, const Dataset& dataset, Language language) {
    const Problems& problems = notices.problems;
    std::vector<std::string> files;
    for (const Problem& problem : problems) {
        if (std::find(files.begin(), files.end(), problem.file) == files.end()) files.push_back(problem.file);
    }
    const StringKey key =
        dataset.faculties.empty() ? StringKey("notice.problems.text_nothing") : "notice.problems.text";
    Notice notice{.title = text("notice.problems.title", language),
                  .text = text(key, language, {{"files", join_list(files, language)}}),
                  .tone = Tone::warning};
    for (const Problem& problem : problems) {
        if (notice.details.size() == most_problems_shown) break;
        notice.details.push_back(problem_text(problem, notices.problem_words, language));
    }
    const std::size_t left_out = problems.size() - notice.details.size();
    if (left_out > 0) notice.details.push_back(plural("notice.problems.more", static_cast<double>(left_out), language));
    return notice;
}

}  // namespace

Shell build_shell(const Dataset& dataset, const State& state, const ScreenNotices& notices) {
    const Language language = state.language;
    Shell shell{.product = text("product.name", language),
                .skip_label = text("shell.skip", language),
                .navigation_label = text("shell.pages", language),
                .pages = page_choices(state),
                .faculty_label = text("shell.faculty", language),
                .faculties = faculty_choices(dataset, state),
                .language_label = text("shell.language", language),
                .languages = {language_choice(Language::english, state), language_choice(Language::chinese, state)},
                .theme_label = text("shell.theme", language),
                .themes = theme_choices(state)};
    shell.search = {.text = text("search.open", language), .action = OpenSearch{}};
    if (!dataset.faculties.empty())
        shell.share = Choice{.text = text("shell.share", language),
                             .spoken = text("shell.share_spoken", language),
                             .action = TakeAway{}};
    shell.footer = {{.text = text("licences.title", language), .action = OpenRecord{{RecordKind::licences, ""}}}};
    if (notices.device) shell.footer.push_back({.text = text("shortlist.kind", language), .action = ShowShortlist{}});
    shell.tray = build_tray(state, notices.shortlist());
    shell.footer_text = text("shell.footer", language);
    if (!notices.problems.empty()) shell.notices.push_back(problems_notice(notices, dataset, language));
    if (!notices.dropped.empty()) shell.notices.push_back(dropped_notice(notices.dropped, language));
    return shell;
}

}  // namespace atlas
