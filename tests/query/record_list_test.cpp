#include "query/record_list.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "support/cooperation_dataset.h"

namespace atlas {
namespace {

/// Ids of what the question finds, in its order.
std::vector<std::string> found(RecordList& list, const ListQuestion& question) {
    list.ask(question);
    const engine::RowCounts counts = list.counts(Offer::open);
    std::vector<std::string> ids;
    for (const std::size_t row : list.rows(Offer::open, 0, counts.meeting + counts.to_ask))
        ids.push_back(list.records()[row].opportunity->id.value);
    return ids;
}

/// Three countries, one of them twice, whose names are not in the order of their codes.
Dataset many_pathways() {
    Dataset dataset = test::cooperation_dataset();
    dataset.countries = {{{"AA"}, {"Zone", "一"}}, {{"BB"}, {"Atoll", "二"}}, {{"CC"}, {"Mole", "三"}}};
    Faculty& faculty = dataset.faculties[0];
    faculty.opportunities.clear();
    const char* codes[] = {"AA", "BB", "CC", "BB"};
    for (int i = 0; i < 4; ++i) {
        faculty.opportunities.push_back(
            test::opportunity("p" + std::to_string(i), OpportunityKind::masters, {}, {{codes[i]}}));
    }
    return dataset;
}

using Ids = std::vector<std::string>;

TEST(RecordList, sorts_countries_by_their_names_and_equal_ones_as_it_starts_either_way) {
    const Dataset dataset = many_pathways();
    RecordList list(dataset, ListKind::pathways);
    EXPECT_EQ(found(list, {.order = {"country", false}}), (Ids{"p1", "p3", "p2", "p0"}));
    EXPECT_EQ(found(list, {.order = {"country", true}}), (Ids{"p0", "p2", "p1", "p3"}));
}

TEST(RecordList, sorts_names_in_the_language_of_the_page) {
    Dataset dataset = many_pathways();
    dataset.faculties[0].opportunities[3].names = {"An early one", "最后一个"};
    RecordList list(dataset, ListKind::pathways);
    EXPECT_EQ(found(list, {.order = {"name", false, Language::english}}).front(), "p3");
    EXPECT_EQ(found(list, {.order = {"name", true, Language::english}}).back(), "p3");
    EXPECT_EQ(found(list, {.order = {"name", false, Language::chinese}}).front(), "p3");
}

TEST(RecordList, finds_the_same_whether_a_query_is_typed_letter_by_letter_or_at_once) {
    const Dataset dataset = many_pathways();
    RecordList typed(dataset, ListKind::pathways);
    const std::string query = "opportunity p2";
    for (std::size_t length = 1; length <= query.size(); ++length) {
        RecordList fresh(dataset, ListKind::pathways);
        const ListQuestion question{.query = query.substr(0, length)};
        EXPECT_EQ(found(typed, question), found(fresh, question)) << question.query;
    }
    EXPECT_EQ(found(typed, {.query = "p1"}), (Ids{"p1"})) << "another word looks among all again";
    EXPECT_EQ(found(typed, {}).size(), 4u);
}

TEST(RecordList, looks_for_typed_words_a_piece_at_a_time_and_goes_on_from_what_it_found) {
    const Dataset dataset = many_pathways();
    RecordList list(dataset, ListKind::pathways);
    EXPECT_TRUE(list.find_on("", 1));
    const auto pieces = [&](const std::string& query) {
        int count = 1;
        while (!list.find_on(query, 1)) ++count;
        return count;
    };
    EXPECT_GT(pieces("p"), 4) << "four names to be read, and looked at";
    EXPECT_EQ(pieces("p1"), 4);
    EXPECT_FALSE(list.find_on("p2", 1));
    EXPECT_EQ(pieces("p12"), 1) << "none is left of the one that was found";
    EXPECT_EQ(found(list, {.query = "p12"}), Ids());
    EXPECT_FALSE(list.find_on("p3", 2));
    EXPECT_EQ(found(list, {.query = "p3"}), (Ids{"p3"})) << "asked before it is found: the rest at once";
}

TEST(RecordList, keeps_closed_records_apart_wherever_the_files_have_them) {
    Dataset dataset = many_pathways();
    std::vector<Opportunity>& opportunities = dataset.faculties[0].opportunities;
    opportunities[0].status = Status::closed;
    opportunities[2].status = Status::closed;
    RecordList list(dataset, ListKind::pathways);
    const auto closed = [&] {
        Ids ids;
        for (const std::size_t row : list.rows(Offer::closed, 0, 10))
            ids.push_back(list.records()[row].opportunity->id.value);
        return ids;
    };
    EXPECT_EQ(found(list, {.order = {"name", true}}), (Ids{"p3", "p1"}));
    EXPECT_EQ(closed(), (Ids{"p2", "p0"}));
    EXPECT_EQ(found(list, {.query = "p2"}), Ids());
    EXPECT_EQ(closed(), (Ids{"p2"}));
    const auto field = static_cast<std::size_t>(list.find_field("status") - list.fields().data());
    list.ask({});
    const FieldCounts counts = list.field_counts(field);
    EXPECT_EQ(std::accumulate(counts.values.begin(), counts.values.end(), counts.missing), 4u) << "closed ones too";
}

TEST(RecordList, is_the_same_when_it_was_made_and_made_ready_a_piece_at_a_time) {
    const Dataset dataset = many_pathways();
    constexpr std::string_view columns[] = {"name", "country"};
    Lists lists(dataset);
    double share = 0;
    while (!lists.make_on(ListKind::pathways, Language::english)) {
        EXPECT_GE(lists.share(ListKind::pathways), share);
        share = lists.share(ListKind::pathways);
    }
    while (!lists.prepare_on(ListKind::pathways, Language::english, columns)) {
    }
    for (const char* column : {"", "name", "country", "status"}) {
        for (const bool descending : {false, true}) {
            RecordList at_once(dataset, ListKind::pathways);
            const ListQuestion question{.query = "p", .order = {column, descending}};
            EXPECT_EQ(found(lists.of(ListKind::pathways), question), found(at_once, question)) << column;
        }
    }
}

TEST(RecordList, a_limit_of_costs_holds_for_all_that_is_to_be_paid) {
    Dataset dataset = many_pathways();
    const auto costs = [&](std::size_t opportunity, std::initializer_list<std::pair<double, const char*>> amounts) {
        Opportunity& changed = dataset.faculties[0].opportunities[opportunity];
        std::vector<Fact> facts;
        for (const auto& [amount, currency] : amounts) {
            facts.push_back(test::figure("cost", Topic::finance, amount, Unit::money));
            facts.back().currency = currency;
            facts.back().per = "student-year";
        }
        test::state_term(changed, TermKey::costs, std::move(facts));
    };
    costs(0, {{70'000, "CNY"}, {1'700, "CNY"}});
    costs(1, {{5'000, "CNY"}});
    costs(2, {{4'000, "CNY"}, {24'000, "GBP"}});
    RecordList list(dataset, ListKind::pathways);
    const ListField* field = list.find_field("costs.CNY.student-year");
    ASSERT_NE(field, nullptr);
    const auto index = static_cast<std::size_t>(field - list.fields().data());
    const auto up_to = [&](double limit) {
        const ListQuestion question{.conditions = {{.field = index, .to = limit, .only_stated = true}}};
        return found(list, question);
    };
    EXPECT_EQ(up_to(10'000), (Ids{"p1"})) << "a fee that fits does not make the rest fit";
    EXPECT_EQ(up_to(100'000), (Ids{"p0", "p1"})) << "pounds are not known to fit";
    EXPECT_EQ(found(list, {.conditions = {{.field = index, .to = 10'000}}}), (Ids{"p1", "p2", "p3"}));
}

TEST(NameRanking, ranks_many_names_a_piece_at_a_time_as_at_once) {
    Dataset dataset = test::cooperation_dataset();
    std::vector<Opportunity>& opportunities = dataset.faculties[0].opportunities;
    opportunities.clear();
    for (std::size_t i = 0; i < 3001; ++i) {
        opportunities.push_back(test::opportunity("p" + std::to_string(i), OpportunityKind::exchange, {}, {}));
        opportunities.back().names.english = "Number " + std::to_string(i * 7919 % 1000);
    }
    const RecordList list(dataset, ListKind::exchange);
    NameRanking at_once(ListKind::exchange, list.records(), Language::english);
    while (!at_once.go_on(1'000'000)) {
    }
    NameRanking in_pieces(ListKind::exchange, list.records(), Language::english);
    while (!in_pieces.go_on(37)) {
    }
    const Ranks ranks = in_pieces.take();
    EXPECT_EQ(ranks, at_once.take());
    for (std::size_t i = 1; i < ranks.size(); ++i) {
        const std::string& one = opportunities[i - 1].names.english;
        const std::string& other = opportunities[i].names.english;
        EXPECT_EQ(ranks[i - 1] < ranks[i], one < other) << one << ", " << other;
        EXPECT_EQ(ranks[i - 1] == ranks[i], one == other) << one << ", " << other;
    }
}

}  // namespace
}  // namespace atlas
