// What "Could I?" gives: every opportunity of the list under one of three headings with a reason for each requirement,
// and the questions that are left, with whom to put them to.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "pages/list_context.h"
#include "pages/page.h"
#include "query/eligibility.h"

namespace atlas {

struct JudgedRecord {
    const ListedRecord* record = nullptr;
    Judgement judgement;
};

/// Of what the list shows under its filters, without what is closed. The list must have been asked.
std::vector<JudgedRecord> judge_listed(const ListContext& context, const Student& student);

using VerdictCounts = std::array<std::size_t, verdict_count>;
VerdictCounts count_verdicts(const std::vector<JudgedRecord>& judged);

/// The three counts; dashes when there is nothing to count from.
FigureGrid verdict_figures(const std::optional<VerdictCounts>& counts, Language language);

/// One section for each heading that anything stands under.
std::vector<Section> verdict_sections(const std::vector<JudgedRecord>& judged, const ListContext& context);

/// The questions, each once, with those that can answer; none when nothing is left to ask.
std::vector<Section> question_sections(const std::vector<JudgedRecord>& judged, const ListContext& context);

}  // namespace atlas
