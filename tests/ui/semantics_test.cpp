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

TEST(Semantics, WhenNothingNewIsSaidTheNodesStay) {
    Semantics tree;
    tree.begin_frame();
    tree.add(named(Role::text, "before"));
    tree.begin_frame(false);
    tree.at(tree.open(named(Role::list, "ignored"))).value = "ignored";
    tree.add(named(Role::text, "ignored"));
    tree.close();
    ASSERT_EQ(tree.nodes().size(), 1u);
    EXPECT_EQ(tree.nodes()[0].name, "before");
    EXPECT_EQ(tree.nodes()[0].value, "");
}

}  // namespace
}  // namespace atlas::ui
