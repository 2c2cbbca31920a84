// The spoken tree: what is painted, as roles, names, values and states, in reading order. Every widget pushes its node
// in the call that paints it, so the tree can't lag behind the canvas. It is rebuilt each frame; ids stay the same from
// frame to frame for the same widget.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ui/rect.h"

namespace atlas::ui {

enum class Role {
    banner,
    navigation,
    main,
    dialog,
    contentinfo,
    region,
    heading,
    text,
    link,
    button,
    radio_group,
    radio,
    table,
    row,
    column_header,
    row_header,
    cell,
    list,
    list_item,
    definition_term,
    definition,
    figure,
    status,
    alert,
};

/// ARIA name of a role ("radiogroup", "columnheader").
std::string_view role_name(Role role);

struct Node {
    std::uint32_t id = 0;
    int parent = -1;  // index in the tree, -1 = root
    Role role = Role::text;
    std::string name;
    std::string value;      // current value or detail, read after the name
    std::string address;    // href of links
    std::string language;   // BCP 47, empty = that of the page
    std::string sort;       // "ascending", "descending" or empty, for column headers
    int level = 0;          // of headings
    bool selected = false;  // aria-current, aria-checked or aria-selected, as the role has it
    bool focusable = false;
    bool focused = false;
    bool visible = true;  // false = scrolled out of view or clipped
    Rect rect;
};

class Semantics {
  public:
    void begin_frame();
    /// Adds a node below the open containers and returns its index.
    int add(Node node);
    /// Like `add`, and keeps the node open: what follows becomes its children until `close`.
    int open(Node node);
    void close();
    const std::vector<Node>& nodes() const { return nodes_; }
    Node& at(int index) { return nodes_[static_cast<std::size_t>(index)]; }

    /// First node with the role and exact name, nullptr when there is none. For tests and assistive actions.
    const Node* find(Role role, std::string_view name) const;
    /// The tree as JSON, for the browser tests.
    std::string to_json() const;

  private:
    std::vector<Node> nodes_;
    std::vector<int> open_;
};

}  // namespace atlas::ui
