// What arrives may be broken, or made to do harm: it is dropped, and named so that it can be shown.
#include <gtest/gtest.h>

#include "app/route.h"
#include "route_fixture.h"

namespace atlas {
namespace {

Route parse(std::string_view query) { return parse_route(query, make_dataset(), Language::english); }

struct Hostile {
    const char* query;
    std::size_t dropped;
};

class HostileLink : public testing::TestWithParam<Hostile> {};

TEST_P(HostileLink, opens_the_overview_and_names_what_was_dropped) {
    const Route route = parse(GetParam().query);
    State expected;
    expected.faculty = {"first"};
    EXPECT_EQ(route.state, expected) << GetParam().query;
    EXPECT_EQ(route.dropped.size(), GetParam().dropped) << GetParam().query;
}

INSTANTIATE_TEST_SUITE_P(
    route, HostileLink,
    testing::Values(Hostile{"colour=red", 1}, Hostile{"&&&", 0}, Hostile{"=", 1}, Hostile{"page", 1},
                    Hostile{"page=%", 1}, Hostile{"page=%G0", 1}, Hostile{"page=overview%00", 1},
                    Hostile{"fact=%FF%FE", 1}, Hostile{"partner=%ED%A0%80", 1}, Hostile{"partner=%C0%AF", 1},
                    Hostile{"partner=../../etc/passwd", 1}, Hostile{"partner=<script>alert(1)</script>", 1},
                    Hostile{"q=searched", 1}, Hostile{"sort=name", 1}, Hostile{"lang=fr", 1},
                    Hostile{"theme=javascript:alert(1)", 1}, Hostile{"about=everything", 1},
                    Hostile{"faculty=third", 1}, Hostile{"lang=en&lang=zh&lang=zh", 2},
                    Hostile{"%70age=overview&page=sources", 1}, Hostile{"record=partner:windsor", 1},
                    Hostile{"fact=%E2%80%AEetar-tsrif", 1}, Hostile{"PAGE=sources", 1}));

TEST(hostile_route, an_overlong_value_is_dropped_and_cut_for_the_reader) {
    const Route route = parse("page=partners&q=" + std::string(5000, 'a'));
    EXPECT_EQ(route.state.query, "");
    ASSERT_EQ(route.dropped.size(), 1u);
    EXPECT_LE(route.dropped[0].value.size(), 40u + 3);
}

TEST(hostile_route, what_is_shown_of_a_dropped_part_holds_no_control_or_direction_characters) {
    const Route route = parse("x%0A%E2%80%AEy=%1B[31m%FF");
    ASSERT_EQ(route.dropped.size(), 1u);
    EXPECT_EQ(route.dropped[0].key, "x��y");
    EXPECT_EQ(route.dropped[0].value, "�[31m�");
}

TEST(hostile_route, a_thousand_parts_cost_no_thousand_notices) {
    std::string query;
    for (int i = 0; i < 1000; ++i) query += "&k" + std::to_string(i) + "=v";
    EXPECT_LE(parse(query).dropped.size(), 33u);
}

}  // namespace
}  // namespace atlas
