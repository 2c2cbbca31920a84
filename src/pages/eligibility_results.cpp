#include "pages/eligibility_results.h"

#include <utility>

#include "app/list_question.h"
#include "app/strings.h"
#include "base/ranges.h"
#include "pages/compared_side.h"
#include "pages/cooperation_text.h"
#include "pages/eligibility_words.h"
#include "pages/explorer.h"
#include "pages/words.h"

namespace atlas {
namespace {

/// What decides for the student comes first, what has to be asked before what is out of reach.
constexpr std::array<Verdict, verdict_count> shown_order = {Verdict::meets, Verdict::ask, Verdict::fails};

PageContext context_of(const ListedRecord& record, const ListContext& context) {
    return {context.dataset, context.dataset.faculties[record.faculty], context.language()};
}

/// No source states it, or it does not apply: only its name is worth a word.
bool is_gap(const Finding& finding) {
    return finding.standing == Standing::ask && finding.requirement != Requirement::status &&
           finding.doubt != Doubt::by_kind && (!finding.asked || !finding.asked->has_value());
}

bool is_told(const Finding& finding) {
    if (finding.requirement == Requirement::status) return finding.standing != Standing::meets;
    return !is_gap(finding) && finding.standing != Standing::open && finding.standing != Standing::not_applicable;
}

void add_names(DefinitionList& list, std::string term, const std::vector<std::string>& names, Tone tone,
               Language language) {
    if (!names.empty())
        list.definitions.push_back({std::move(term), {{.text = join_list(names, language), .tone = tone}}});
}

DefinitionList reasons(const JudgedRecord& judged, const ListContext& context) {
    const PageContext place = context_of(*judged.record, context);
    const Opportunity& opportunity = *judged.record->opportunity;
    const Language language = context.language();
    Cell kind{.text = word_for(opportunity.kind, language)};
    kind.action = open_placed({place.faculty.id, {RecordKind::opportunity, opportunity.id.value}}, context.state);
    if (context.state.scope == Scope::all) kind.detail = place.faculty.short_names.in(language);
    DefinitionList list{{{text("record.field.kind", language), {std::move(kind)}}}};
    std::vector<std::string> gaps, idle;
    for (const Finding& finding : judged.judgement.findings) {
        const std::string name = requirement_name(finding.requirement, language);
        if (is_gap(finding)) gaps.push_back(name);
        if (finding.standing == Standing::not_applicable) idle.push_back(name);
        if (!is_told(finding)) continue;
        Cell cell = finding_cell(finding, opportunity, place, context.state);
        if (list.definitions.back().term == name)
            list.definitions.back().values.push_back(std::move(cell));
        else
            list.definitions.push_back({name, {std::move(cell)}});
    }
    add_names(list, text("could.gaps", language), gaps, Tone::unknown, language);
    add_names(list, text("could.gone", language), idle, Tone::muted, language);
    return list;
}

Section verdict_section(Verdict verdict, const std::vector<JudgedRecord>& judged, const ListContext& context) {
    const Language language = context.language();
    Section section{{}, {}, "verdict/" + std::to_string(static_cast<int>(verdict))};
    std::size_t count = 0;
    for (const JudgedRecord& one : judged) {
        if (one.judgement.verdict != verdict) continue;
        ++count;
        section.blocks.push_back(Heading{4, one.record->opportunity->names.in(language)});
        section.blocks.push_back(reasons(one, context));
    }
    section.title = heading_of(verdict, language) + " · " + count_text(count, language);
    return section;
}

/// Whoever can answer: the partners, or the faculty's own office where none is named.
std::string whom(const Opportunity& opportunity, const PageContext& context) {
    const std::string partners = partner_names(opportunity.partners, context);
    return partners.empty() ? context.faculty.short_names.in(context.language) : partners;
}

/// Texts in the order in which they first came, each with the names that belong to it.
class Gathered {
  public:
    void add(const std::string& text, const std::string& name) {
        auto found = ranges::find_if(entries_, [&](const auto& entry) { return entry.first == text; });
        if (found == entries_.end()) found = entries_.insert(entries_.end(), {text, {}});
        if (ranges::find(found->second, name) == found->second.end()) found->second.push_back(name);
    }
    List list(Language language) const {
        List list;
        for (const auto& [text, names] : entries_)
            list.items.push_back({.text = text, .detail = join_list(names, language)});
        return list;
    }
    bool empty() const { return entries_.empty(); }

  private:
    std::vector<std::pair<std::string, std::vector<std::string>>> entries_;
};

}  // namespace

std::vector<JudgedRecord> judge_listed(const ListContext& context, const Student& student) {
    std::vector<JudgedRecord> judged;
    for (const ListedRecord* record : found_records(context)) {
        if (record->apart) continue;
        const Faculty& faculty = context.dataset.faculties[record->faculty];
        judged.push_back({record, judge(context.dataset, faculty, *record->opportunity, student)});
    }
    return judged;
}

VerdictCounts count_verdicts(const std::vector<JudgedRecord>& judged) {
    VerdictCounts counts{};
    for (const JudgedRecord& one : judged) ++counts[static_cast<std::size_t>(one.judgement.verdict)];
    return counts;
}

FigureGrid verdict_figures(const std::optional<VerdictCounts>& counts, Language language) {
    constexpr std::array<Standing, verdict_count> words = {Standing::meets, Standing::ask, Standing::fails};
    FigureGrid grid{.in_one_row = true};
    for (std::size_t i = 0; i < shown_order.size(); ++i) {
        Figure figure{.value = "–", .spoken = text("could.uncounted", language), .label = word_for(words[i], language)};
        if (counts) {
            figure.value = count_text((*counts)[static_cast<std::size_t>(shown_order[i])], language);
            figure.spoken.clear();
        }
        grid.figures.push_back(std::move(figure));
    }
    return grid;
}

std::vector<Section> verdict_sections(const std::vector<JudgedRecord>& judged, const ListContext& context) {
    std::vector<Section> sections;
    for (const Verdict verdict : shown_order) {
        Section section = verdict_section(verdict, judged, context);
        if (!section.blocks.empty()) sections.push_back(std::move(section));
    }
    return sections;
}

std::vector<Section> question_sections(const std::vector<JudgedRecord>& judged, const ListContext& context) {
    const Language language = context.language();
    std::array<Gathered, requirement_count> questions;
    Gathered for_student;
    for (const JudgedRecord& one : judged) {
        if (one.judgement.verdict == Verdict::fails) continue;
        const PageContext place = context_of(*one.record, context);
        const Opportunity& opportunity = *one.record->opportunity;
        for (const Finding& finding : one.judgement.findings) {
            if (finding.standing == Standing::ask)
                questions[static_cast<std::size_t>(finding.requirement)].add(question_of(finding, opportunity, place),
                                                                             whom(opportunity, place));
            if (finding.standing == Standing::tell)
                for_student.add(requirement_name(finding.requirement, language), opportunity.names.in(language));
        }
    }
    List asked;
    for (const Gathered& gathered : questions) {
        for (ListItem& item : gathered.list(language).items) asked.items.push_back(std::move(item));
    }
    std::vector<Section> sections;
    if (!asked.items.empty()) sections.push_back({text("could.questions", language), {std::move(asked)}, "questions"});
    if (!for_student.empty())
        sections.push_back({text("could.for_you", language), {for_student.list(language)}, "for-you"});
    return sections;
}

}  // namespace atlas
