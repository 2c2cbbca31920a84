#include "ui/mirror.h"

#include <gtest/gtest.h>

#include <limits>
#include <nlohmann/json.hpp>

namespace atlas::ui {
namespace {

using nlohmann::json;

Node named(std::uint32_t id, int parent, Role role, std::string name) {
    Node node;
    node.id = id;
    node.parent = parent;
    node.role = role;
    node.name = std::move(name);
    return node;
}

/// A list of two items.
std::vector<Node> list() {
    return {named(1, -1, Role::list, "all"), named(2, 0, Role::list_item, "one"), named(3, 0, Role::list_item, "two")};
}

TEST(Mirror, TheFirstTimeEverythingIsNew) {
    Mirror mirror;
    const json changes = json::parse(mirror.changes(list(), Language::english));
    ASSERT_EQ(changes["nodes"].size(), 4u);
    EXPECT_EQ(changes["nodes"][0], json::parse(R"({"id":0,"children":[1]})"));
    EXPECT_EQ(changes["nodes"][1],
              json::parse(R"({"id":1,"role":"list","name":"all","box":[0,0,0,0],"children":[2,3]})"));
    EXPECT_EQ(changes["gone"], json::array());
}

TEST(Mirror, EqualTreesGiveNothing) {
    Mirror mirror;
    mirror.changes(list(), Language::english);
    EXPECT_EQ(mirror.changes(list(), Language::english), "");
}

TEST(Mirror, AChangeNamesOnlyWhatDiffers) {
    Mirror mirror;
    std::vector<Node> nodes = list();
    mirror.changes(nodes, Language::english);
    nodes[1].name = "first";
    EXPECT_EQ(json::parse(mirror.changes(nodes, Language::english)),
              json::parse(R"({"nodes":[{"id":2,"role":"listitem","name":"first","box":[0,0,0,0]}],"gone":[]})"));
}

TEST(Mirror, AnotherOrderIsAnotherListOfChildren) {
    Mirror mirror;
    std::vector<Node> nodes = list();
    mirror.changes(nodes, Language::english);
    std::swap(nodes[1], nodes[2]);
    EXPECT_EQ(json::parse(mirror.changes(nodes, Language::english)),
              json::parse(R"({"nodes":[{"id":1,"children":[3,2]}],"gone":[]})"));
}

TEST(Mirror, WhatIsNoLongerThereIsGone) {
    Mirror mirror;
    std::vector<Node> nodes = list();
    mirror.changes(nodes, Language::english);
    nodes.pop_back();
    EXPECT_EQ(json::parse(mirror.changes(nodes, Language::english)),
              json::parse(R"({"nodes":[{"id":1,"children":[2]}],"gone":[3]})"));
    nodes.erase(nodes.begin() + 1);
    EXPECT_EQ(json::parse(mirror.changes(nodes, Language::english)),
              json::parse(R"({"nodes":[{"id":1,"children":[]}],"gone":[2]})"));
}

TEST(Mirror, WhatItWasToldIsNotComparedAgainUntilItForgets) {
    Mirror mirror;
    std::vector<Node> nodes = list();
    const std::string first = mirror.changes(nodes, Language::english);
    for (Node& node : nodes) node.told = true;
    EXPECT_EQ(mirror.changes(nodes, Language::english), "");
    nodes[1].told = false;
    nodes[1].name = "first";
    EXPECT_EQ(json::parse(mirror.changes(nodes, Language::english)),
              json::parse(R"({"nodes":[{"id":2,"role":"listitem","name":"first","box":[0,0,0,0]}],"gone":[]})"));
    nodes[1].name = "one";
    mirror.forget();
    EXPECT_EQ(mirror.changes(nodes, Language::english), first);
}

TEST(Mirror, AfterForgettingEverythingIsNewAgain) {
    Mirror mirror;
    const std::string first = mirror.changes(list(), Language::english);
    mirror.forget();
    EXPECT_EQ(mirror.changes(list(), Language::english), first);
}

TEST(Mirror, BoxesAreRelativeToTheParentSoThatScrollingChangesNone) {
    Mirror mirror;
    const auto scrolled = [](float offset) {
        std::vector<Node> nodes = {named(1, -1, Role::scroll, ""), named(2, 0, Role::main, ""),
                                   named(3, 1, Role::text, "text")};
        nodes[0].rect = {0, 100, 300, 500};
        nodes[0].offset = offset;
        nodes[1].rect = {10, 120 - offset, 290, 900 - offset};
        nodes[2].rect = {20, 150 - offset, 200, 170 - offset};
        return nodes;
    };
    const json changes = json::parse(mirror.changes(scrolled(0), Language::english));
    EXPECT_EQ(changes["nodes"][2]["box"], json::parse("[10,20,280,780]"));
    EXPECT_EQ(changes["nodes"][3]["box"], json::parse("[10,30,180,20]"));
    EXPECT_EQ(mirror.changes(scrolled(340), Language::english), "");
}

TEST(Mirror, EveryFieldIsTold) {
    Mirror mirror;
    Node node = named(7, -1, Role::column_header, "Country");
    node.value = "v";
    node.spoken = "s";
    node.address = "?page=partners&lang=en";
    node.language = "zh-Hans";
    node.sort = "ascending";
    node.naming = Naming::children;
    node.level = 2;
    node.column = 3;
    node.selected = node.focusable = node.inert = true;
    node.expanded = true;
    node.content_height = 40;
    node.text = {.size = 15, .line = 21.5f, .left = 1, .top = 2, .spacing = -0.25f, .bold = true, .centred = true};
    node.rect = {1, -2.25f, 30.5f, 40};
    const json told = json::parse(mirror.changes({node}, Language::english))["nodes"][1];
    EXPECT_EQ(told, json::parse(R"({"id":7,"role":"columnheader","name":"Country","value":"v","spoken":"s",
        "href":"?page=partners&lang=en","lang":"zh-Hans","sort":"ascending","naming":"children","level":2,"column":3,
        "selected":1,"focusable":1,"expanded":2,"inert":1,"content":40,"size":15,"line":21.5,"left":1,"top":2,"spacing":-25,"bold":1,
        "centred":1,"box":[1,-2.2,29.5,42.3]})"));
}

TEST(Mirror, WhatAFieldOrASliderHoldsIsTold) {
    Mirror mirror;
    Node node = named(7, -1, Role::slider, "From");
    node.value = "2.5 years";
    node.description = "d";
    node.column_span = 6;
    node.disabled = true;
    node.entry = {.minimum = -0.25,
                  .maximum = 12000000,
                  .step = 0.125,
                  .position = 2.5,
                  .reach_left = 10,
                  .reach_right = 20.5f,
                  .hint = "h",
                  .numeric = true};
    const json told = json::parse(mirror.changes({node}, Language::english))["nodes"][1];
    EXPECT_EQ(told, json::parse(R"({"id":7,"role":"slider","name":"From","value":"2.5 years","description":"d",
        "span":6,"min":-0.25,"max":12000000,"step":0.125,"position":2.5,"reachLeft":10,"reachRight":20.5,"hint":"h",
        "numeric":1,"disabled":1,"box":[0,0,0,0]})"));
}

TEST(Mirror, TextsInAnotherLanguageThanThePageSaySo) {
    Mirror mirror;
    Node row = named(1, -1, Role::row_header, "University of Windsor");
    row.value = "温莎大学";
    const auto told = [&](Language language) {
        mirror.forget();
        return json::parse(mirror.changes({row}, language))["nodes"].back();
    };
    EXPECT_EQ(told(Language::english)["valueLang"], "zh-Hans");
    EXPECT_FALSE(told(Language::chinese).contains("valueLang"));
    EXPECT_EQ(told(Language::chinese)["lang"], "en");
}

TEST(Mirror, WhatJsonMayNotHoldIsEscaped) {
    Mirror mirror;
    const json changes =
        json::parse(mirror.changes({named(1, -1, Role::text, "a\"b\\c\n\x01</script>温\xFF")}, Language::english));
    EXPECT_EQ(changes["nodes"][1]["name"], "a\"b\\c\n\x01</script>温\xEF\xBF\xBD");
}

TEST(Mirror, NoLengthIsAnythingButANumber) {
    Mirror mirror;
    Node node = named(1, -1, Role::text, "x");
    node.rect = {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(), 0,
                 -std::numeric_limits<float>::infinity()};
    EXPECT_EQ(json::parse(mirror.changes({node}, Language::english))["nodes"][1]["box"], json::parse("[0,0,0,0]"));
}

}  // namespace
}  // namespace atlas::ui
