#include "app/comparison_route.h"

#include <optional>
#include <vector>

#include "app/list_question.h"
#include "app/placed_record.h"
#include "app/shortlist.h"
#include "base/ranges.h"

namespace atlas {
namespace {

enum class Mixture { any, one_group };

struct PlacedPart {
    std::string key;
    std::size_t most = 0;
    Mixture mixture = Mixture::any;
};

bool goes_with(const std::vector<PlacedRecord>& records, const PlacedRecord& record, const PlacedPart& part,
               const Dataset& dataset) {
    const std::optional<RecordGroup> group = group_of(record, dataset);
    if (!group || records.size() >= part.most || ranges::find(records, record) != records.end()) return false;
    return part.mixture == Mixture::any || records.empty() || group == group_of(records.front(), dataset);
}

/// Records that are still there, each once; the others are named.
void read_placed(LinkReader& link, const PlacedPart& part, const Dataset& dataset, const FacultyId& home,
                 std::vector<PlacedRecord>& records) {
    link.read(part.key, [&](const std::string& joined) {
        for (const std::string& written : split_values(joined)) {
            const std::optional<PlacedRecord> record = parse_placed(written, home);
            if (record && goes_with(records, *record, part, dataset))
                records.push_back(*record);
            else
                link.drop(part.key, written);
        }
        return !joined.empty();
    });
}

}  // namespace

void read_comparison(LinkReader& link, const Dataset& dataset, State& state) {
    Comparison& comparison = state.comparison;
    read_placed(link, {"compare", most_compared, Mixture::one_group}, dataset, state.faculty, comparison.records);
    read_placed(link, {"shortlist", most_shortlisted, Mixture::any}, dataset, state.faculty, state.shared);
    link.read("show", [&](const std::string& joined) {
        for (const std::string& view : split_values(joined)) {
            const bool compares = !comparison.records.empty();
            if (view == "comparison" && compares)
                comparison.view = ComparisonView::all_rows;
            else if (view == "differences" && compares)
                comparison.view = ComparisonView::differences;
            else if (view == "could-i" && has_eligibility(state.page) && !state.linked_answers)
                state.eligibility_open = true;
            else if (view == "shortlist" && state.shared.empty())
                state.shortlist_open = true;
            else
                link.drop("show", view);
        }
        return !joined.empty();
    });
}

void append_comparison(std::string& query, const State& state) {
    const Comparison& comparison = state.comparison;
    std::vector<std::string> shown;
    if (comparison.view == ComparisonView::all_rows) shown.push_back("comparison");
    if (comparison.view == ComparisonView::differences) shown.push_back("differences");
    if (state.shortlist_open) shown.push_back("shortlist");
    if (state.eligibility_open) shown.push_back("could-i");
    if (!comparison.records.empty()) append_part(query, "compare", format_placed(comparison.records, state.faculty));
    if (!state.shared.empty()) append_part(query, "shortlist", format_placed(state.shared, state.faculty));
    if (!shown.empty()) append_part(query, "show", join_values(shown));
}

}  // namespace atlas
