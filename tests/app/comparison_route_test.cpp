#include <gtest/gtest.h>

#include "app/route.h"
#include "app/shortlist.h"
#include "route_fixture.h"

namespace atlas {
namespace {

/// Partners of both faculties, two pathways and an exchange of the first.
Dataset comparable_dataset() {
    Dataset dataset = make_dataset();
    dataset.organisations.push_back({.id = {"monash"}});
    for (Faculty& faculty : dataset.faculties) {
        Opportunity pathway{.id = {"windsor-4x"}, .kind = OpportunityKind::four_plus_x};
        pathway.partners = {{"windsor"}};
        Opportunity other{.id = {"monash-4x"}, .kind = OpportunityKind::four_plus_x};
        other.partners = {{"monash"}};
        faculty.opportunities.insert(faculty.opportunities.end(), {pathway, other});
        faculty.opportunities.push_back({.id = {"summer"}, .kind = OpportunityKind::summer_course});
    }
    return dataset;
}

Route compare(std::string_view query) { return parse_route(query, comparable_dataset(), Language::english); }

PlacedRecord placed(const std::string& faculty, RecordKind kind, const std::string& id) {
    return {{faculty}, {kind, id}};
}

const PlacedRecord windsor_4x = placed("first", RecordKind::opportunity, "windsor-4x");
const PlacedRecord monash_4x = placed("first", RecordKind::opportunity, "monash-4x");
const PlacedRecord other_4x = placed("second", RecordKind::opportunity, "windsor-4x");
const PlacedRecord windsor = placed("first", RecordKind::partner, "windsor");

TEST(comparison_route, names_what_is_compared_by_its_id_and_by_its_faculty_where_that_is_another) {
    const Route route = compare("compare=windsor-4x~second:windsor-4x&show=comparison");
    EXPECT_TRUE(route.dropped.empty());
    EXPECT_EQ(route.state.comparison, (Comparison{{windsor_4x, other_4x}, ComparisonView::all_rows}));
    EXPECT_EQ(format_route(route.state), "faculty=first&compare=windsor-4x~second:windsor-4x&show=comparison&lang=en");
}

TEST(comparison_route, every_comparison_and_shortlist_survives_its_address) {
    const std::vector<std::vector<PlacedRecord>> compared = {
        {}, {windsor_4x}, {monash_4x, other_4x}, {windsor}, {placed("second", RecordKind::partner, "monash"), windsor}};
    const std::vector<std::vector<PlacedRecord>> shared = {
        {}, {windsor_4x, windsor, placed("first", RecordKind::opportunity, "summer"), other_4x}};
    for (const char* faculty : {"first", "second"}) {
        for (const auto& records : compared) {
            for (int view = 0; view <= static_cast<int>(ComparisonView::differences); ++view) {
                for (const auto& list : shared) {
                    State state;
                    state.faculty = {faculty};
                    state.comparison.records = records;
                    if (!records.empty()) state.comparison.view = static_cast<ComparisonView>(view);
                    state.shared = list;
                    state.shortlist_open = list.empty() && view == 1;
                    const Route route = compare(format_route(state));
                    EXPECT_EQ(route.state, state) << format_route(state);
                    EXPECT_TRUE(route.dropped.empty()) << format_route(state);
                }
            }
        }
    }
}

TEST(comparison_route, what_is_gone_from_a_comparison_or_a_shortlist_is_named_and_the_rest_stays) {
    const Route route = compare("compare=windsor-4x~closed-4x&shortlist=gone:summer~summer~partner.employer");
    EXPECT_EQ(route.state.comparison.records, (std::vector{windsor_4x}));
    EXPECT_EQ(route.state.shared, (std::vector{placed("first", RecordKind::opportunity, "summer")}));
    ASSERT_EQ(route.dropped.size(), 3u);
    EXPECT_EQ(route.dropped[0].value, "closed-4x");
    EXPECT_EQ(route.dropped[1].value, "gone:summer");
    EXPECT_EQ(route.dropped[2].value, "partner.employer");
}

TEST(comparison_route, records_that_do_not_go_together_twice_the_same_and_a_fifth_are_dropped) {
    const Route route = compare(
        "compare=windsor-4x~summer~partner.windsor~windsor-4x~monash-4x~second:windsor-4x~second:monash-4x"
        "~first-pathway");
    EXPECT_EQ(route.state.comparison.records.size(), most_compared);
    EXPECT_EQ(route.dropped.size(), 4u);
}

TEST(comparison_route, hostile_comparisons_and_shortlists_are_dropped_and_named) {
    for (const char* query : {"compare=../etc", "compare=<script>", "compare=::", "compare=first:", "compare=partner.",
                              "compare=~~~", "shortlist=%00", "shortlist=WINDSOR-4X", "show=comparison",
                              "show=everything", "show=~", "compare=", "shortlist=%E2%80%AEwindsor-4x"}) {
        const Route route = compare(query);
        EXPECT_EQ(route.state.comparison, Comparison{}) << query;
        EXPECT_TRUE(route.state.shared.empty()) << query;
        EXPECT_FALSE(route.state.shortlist_open) << query;
    }
    for (const char* query : {"compare=../etc", "show=comparison", "show=everything", "compare=", "shortlist=%00"})
        EXPECT_EQ(compare(query).dropped.size(), 1u) << query;
}

TEST(comparison_route, a_link_holds_a_whole_shortlist_of_records_with_long_names) {
    Dataset dataset = make_dataset();
    State state;
    state.faculty = {"first"};
    for (int i = 0; i < 50; ++i) {
        const std::string id = "a-rather-long-name-of-an-opportunity-" + std::to_string(i);
        dataset.faculties[1].opportunities.push_back({.id = {id}});
        state.shared.push_back({{"second"}, {RecordKind::opportunity, id}});
    }
    EXPECT_EQ(parse_route(format_route(state), dataset, Language::english).state, state);
}

}  // namespace
}  // namespace atlas
