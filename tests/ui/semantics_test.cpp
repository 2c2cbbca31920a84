#include "ui/semantics.h"

#include <gtest/gtest.h>

#include <limits>

namespace atlas::ui {
namespace {

Node named(Role role, std::string name) {
    Node node;
    node.role = role;
    node.name = std::move(name);
    return node;
}

TEST(Semantics, ChildrenPointAtTheNodeThatIsOpen) {
    Semantics tree;
    tree.begin_frame();
    const int list = tree.open(named(Role::list, "all"));
    const int item = tree.open(named(Role::list_item, "one"));
    const int link = tree.add(named(Role::link, "go"));
    tree.close();
    tree.close();
    const int after = tree.add(named(Role::text, "after"));
    EXPECT_EQ(tree.nodes()[static_cast<std::size_t>(list)].parent, -1);
    EXPECT_EQ(tree.nodes()[static_cast<std::size_t>(item)].parent, list);
    EXPECT_EQ(tree.nodes()[static_cast<std::size_t>(link)].parent, item);
    EXPECT_EQ(tree.nodes()[static_cast<std::size_t>(after)].parent, -1);
}

TEST(Semantics, FindsTheFirstNodeWithRoleAndExactName) {
    Semantics tree;
    tree.add(named(Role::text, "Partners"));
    tree.add(named(Role::link, "Partners"));
    ASSERT_NE(tree.find(Role::link, "Partners"), nullptr);
    EXPECT_EQ(tree.find(Role::link, "Partners")->role, Role::link);
    EXPECT_EQ(tree.find(Role::link, "partners"), nullptr);
}

TEST(Semantics, JsonHoldsEveryField) {
    Semantics tree;
    Node node = named(Role::column_header, "Country");
    node.id = 7;
    node.value = "v";
    node.address = "?page=partners&lang=en";
    node.language = "zh-Hans";
    node.sort = "ascending";
    node.level = 2;
    node.selected = node.focusable = node.focused = true;
    node.rect = {1, -2.25f, 30.5f, 40};
    tree.add(node);
    EXPECT_EQ(
        tree.to_json(),
        R"([{"id":7,"parent":-1,"role":"columnheader","name":"Country","value":"v","href":"?page=partners&lang=en",)"
        R"("lang":"zh-Hans","sort":"ascending","level":2,"selected":true,"focusable":true,"focused":true,"visible":true,)"
        R"("rect":[1,-2.3,30.5,40]}])");
}

TEST(Semantics, JsonEscapesWhatJsonMayNotHold) {
    Semantics tree;
    tree.add(named(Role::text, "a\"b\\c\n\x01</script>温\xFF"));
    EXPECT_NE(tree.to_json().find(R"("name":"a\"b\\c\u000a\u0001</script>温)"
                                  "\xEF\xBF\xBD\""),
              std::string::npos);
}

TEST(Semantics, JsonHasNoNumberThatIsNone) {
    Semantics tree;
    Node node = named(Role::text, "x");
    node.rect = {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(), 0,
                 -std::numeric_limits<float>::infinity()};
    tree.add(node);
    EXPECT_NE(tree.to_json().find("\"rect\":[0,0,0,0]"), std::string::npos);
}

TEST(Semantics, AnEmptyTreeIsAnEmptyArray) { EXPECT_EQ(Semantics().to_json(), "[]"); }

}  // namespace
}  // namespace atlas::ui
