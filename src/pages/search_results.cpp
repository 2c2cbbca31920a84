#include "pages/search_results.h"

#include <algorithm>
#include <utility>

#include "app/query_string.h"
#include "app/strings.h"
#include "base/format.h"
#include "base/text.h"
#include "pages/cooperation_text.h"
#include "pages/fact_text.h"
#include "pages/home_page.h"
#include "pages/words.h"

namespace atlas {
namespace {

constexpr std::size_t longest_query_shown = 40;
constexpr std::size_t longest_match = 120;    // bytes; of a longer one the part around the first mark is shown
constexpr std::size_t context_of_match = 36;  // bytes before and after

void append_detail(std::string& detail, const std::string& more) {
    if (!more.empty()) detail += (detail.empty() ? "" : " · ") + more;
}

bool is_between_characters(std::string_view text, std::size_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

/// The part of a long text that is around its first mark, with "…" for what is left out.
void shorten(std::string& text, std::vector<ByteRange>& marks) {
    if (text.size() <= longest_match || marks.empty()) return;
    constexpr std::string_view dots = "…";
    std::size_t begin = marks.front().begin - std::min(marks.front().begin, context_of_match);
    std::size_t end = std::min(text.size(), marks.front().end + context_of_match);
    while (!is_between_characters(text, begin)) --begin;
    while (!is_between_characters(text, end)) ++end;
    const std::string_view before = begin > 0 ? dots : "";
    const std::string_view after = end < text.size() ? dots : "";
    text = std::string(before) + text.substr(begin, end - begin) + std::string(after);
    while (marks.back().end > end) marks.pop_back();
    for (ByteRange& mark : marks) {
        mark.begin += before.size() - begin;
        mark.end += before.size() - begin;
    }
}

/// Says kind, detail and action of one target.
class Describer {
  public:
    Describer(const Dataset& dataset, const State& state, const SearchTarget& target, SearchResult& result)
        : dataset_(dataset), language_(state.language), result_(result) {
        const Faculty* own = dataset.find_faculty(state.faculty);
        faculty_ = target.faculty ? &dataset.faculties[*target.faculty] : own;
        is_elsewhere_ = faculty_ != own;
        page_ = state.page;
    }

    void operator()(PageId page) { say(text("search.kind.page", language_), OpenPage{page}); }
    void operator()(Theme theme) { say(text("search.kind.command", language_), ChooseTheme{theme}); }
    void operator()(Language language) { say(text("search.kind.command", language_), ChooseLanguage{language}); }
    void operator()(RecordKind) { say(text("licences.kind", language_), OpenRecord{{RecordKind::licences, ""}}); }
    void operator()(const Faculty* faculty) {
        say(text("shell.faculty", language_), ChooseFaculty{faculty->id}, faculty->names.in(language_));
    }
    void operator()(const Organisation* organisation) {
        std::string detail = place_name(dataset_, *organisation, language_);
        if (organisation->status == Status::closed) append_detail(detail, word_for(Status::closed, language_));
        open({RecordKind::partner, organisation->id.value}, word_for(organisation->kind, language_), detail);
    }
    void operator()(const Programme* programme) {
        open({RecordKind::programme, programme->id.value}, text("record.kind.programme", language_),
             word_for(programme->level, language_));
    }
    void operator()(const Opportunity* opportunity) {
        std::string detail;
        if (!opportunity->partners.empty()) detail = partner_names(opportunity->partners, context());
        if (!opportunity->countries.empty()) append_detail(detail, country_names(opportunity->countries, context()));
        open({RecordKind::opportunity, opportunity->id.value}, word_for(opportunity->kind, language_), detail);
    }
    void operator()(const Agreement* agreement) {
        open({RecordKind::agreement, agreement->id.value}, text("record.kind.agreement", language_),
             partner_names(agreement->partners, context()));
    }
    void operator()(const Document* document) {
        open({RecordKind::document, document->id.value}, text("record.kind.document", language_),
             document->publisher.in(language_));
    }
    void operator()(const Fact* fact) {
        std::string detail = value_text(*fact, language_);
        append_detail(detail, detail_text(*fact, *faculty_, language_));
        const Opportunity* offer = opportunity_of(*fact);
        if (offer != nullptr) append_detail(detail, offer->names.in(language_));
        const PageId home = offer == nullptr ? page_about(fact->topic)
                                             : home_page_of({RecordKind::opportunity, offer->id.value}, *faculty_);
        lead({.page = home, .fact = fact->id}, text("search.kind.figure", language_), detail);
    }

  private:
    PageContext context() const { return {dataset_, *faculty_, language_}; }

    /// The one that the fact is a term of: the first part of its id names it.
    const Opportunity* opportunity_of(const Fact& fact) const {
        const std::size_t dot = fact.id.value.find('.');
        return dot == std::string::npos ? nullptr : faculty_->find_opportunity({fact.id.value.substr(0, dot)});
    }

    void say(std::string kind, Action action, std::string detail = {}) {
        result_.kind = std::move(kind);
        result_.action = std::move(action);
        result_.detail = std::move(detail);
    }

    void open(const RecordRef& record, std::string kind, std::string detail) {
        const PageId home = faculty_ != nullptr ? home_page_of(record, *faculty_) : page_;
        lead({.page = home, .record = record}, std::move(kind), std::move(detail));
    }

    /// Within the faculty a sheet opens above the page that is shown; from elsewhere the way leads to the thing's own.
    void lead(GoTo place, std::string kind, std::string detail) {
        if (faculty_ != nullptr) place.faculty = faculty_->id;
        if (!is_elsewhere_) place.page = page_;
        if (is_elsewhere_ && faculty_ != nullptr) append_detail(detail, faculty_->short_names.in(language_));
        say(std::move(kind), std::move(place), std::move(detail));
    }

    const Dataset& dataset_;
    Language language_;
    SearchResult& result_;
    const Faculty* faculty_ = nullptr;  // whose the target is, or the reader's
    bool is_elsewhere_ = false;
    PageId page_ = PageId::overview;
};

SearchResult build_result(const Dataset& dataset, const SearchCatalogue& catalogue, const State& state,
                          const SearchHit& hit, std::size_t shown_name) {
    const std::vector<SearchName>& names = catalogue.index.entries[hit.entry].names;
    SearchResult result{.title = names[shown_name].text};
    for (const MarkedName& found : hit.found) {
        if (found.number == shown_name)
            result.title_marks = found.marks;
        else if (result.match.empty() && names[found.number].text != result.title)
            result.match = names[found.number].text, result.match_marks = found.marks;
    }
    shorten(result.match, result.match_marks);
    const SearchTarget& target = catalogue.targets[hit.entry];
    std::visit(Describer(dataset, state, target, result), target.subject);
    return result;
}

std::string count_text(const SearchResults& results, std::string_view query, Language language) {
    if (results.total == 0)
        return text("search.nothing", language, {{"query", for_reader(query, longest_query_shown)}});
    const std::string total = plural("search.count", static_cast<double>(results.total), language);
    if (results.results.size() == results.total) return total;
    const std::string shown = format_number(static_cast<double>(results.results.size()), language);
    return text("search.first", language, {{"total", total}, {"shown", shown}});
}

int group_of(const Dataset& dataset, const FacultyId& faculty) {
    for (std::size_t number = 0; number < dataset.faculties.size(); ++number) {
        if (dataset.faculties[number].id == faculty) return static_cast<int>(number);
    }
    return -1;
}

}  // namespace

SearchResults build_search_results(const Dataset& dataset, const SearchCatalogue& catalogue, const State& state,
                                   std::string_view typed, std::size_t limit) {
    SearchResults results;
    if (is_blank(typed)) return results;
    const std::size_t shown_name = state.language == Language::english ? english_name : chinese_name;
    const SearchOutcome outcome = search(catalogue.index, {typed, shown_name, group_of(dataset, state.faculty), limit});
    for (const SearchHit& hit : outcome.hits)
        results.results.push_back(build_result(dataset, catalogue, state, hit, shown_name));
    results.total = outcome.total;
    results.count = count_text(results, typed, state.language);
    if (outcome.suggestion.empty()) return results;
    results.suggestion_text = outcome.suggestion;
    results.suggestion = text("search.suggestion", state.language, {{"text", outcome.suggestion}});
    return results;
}

}  // namespace atlas
