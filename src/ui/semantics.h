// The spoken tree: what is painted, as roles, names, values and states, in reading order. Every widget pushes its node
// in the call that paints it, so the tree can't lag behind the canvas. It is rebuilt whenever more than a hover, a
// focus ring or a scroll offset may have changed; ids stay the same from frame to frame for the same widget.
#pragma once

#include <cstdint>
#include <optional>
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
    checkbox,
    group,  // widgets that belong together
    slider,
    text_field,    // typed text that is entered as a whole: with Enter, or when the field is left
    search_field,  // typed text that is entered with each letter
    table,
    row,
    column_header,
    row_header,
    cell,
    list,
    list_item,
    definition_list,
    definition_term,
    definition,
    figure,
    status,
    alert,
    run,     // a piece of its parent's text, with a place of its own
    scroll,  // an area whose content moves under it
};

/// ARIA name of a role ("radiogroup", "textbox"); "definitions", "run" and "scroll" have none and are called that.
std::string_view role_name(Role role);

/// Where an assistive technology finds the name of a node.
enum class Naming {
    content,   // the name is text that is painted
    label,     // the name is not painted: an icon, a group
    children,  // the children's text is the name
};

/// How the text of a node is painted, so that selecting and finding it marks the right place. CSS pixels.
struct TextLook {
    float size = 0;  // 0 = not painted as text
    float line = 0;  // height of a line
    float left = 0;  // from the node's edges to the text
    float top = 0;
    float spacing = 0;  // between letters
    bool bold = false;
    bool centred = false;  // in the node's width and, when it is one line, its height
};

/// What a slider or a field of typed text is, beyond its value.
struct Entry {
    double minimum = 0;  // of sliders
    double maximum = 0;
    double step = 0;
    double position = 0;
    float reach_left = 0;  // what the pointer leaves to another slider at the same place, from the node's edges
    float reach_right = 0;
    std::string hint;      // shown while there is no text
    bool numeric = false;  // the text is a number
};

struct Node {
    std::uint32_t id = 0;
    int parent = -1;  // index in the tree, -1 = root
    Role role = Role::text;
    std::string name;
    std::string value;        // current value, typed text or detail, read after the name
    std::string spoken;       // read aloud instead of the name; empty = the name
    std::string address;      // href of links
    std::string language;     // BCP 47, empty = that of the page
    std::string description;  // why it is disabled, or what is wrong with the text of a field
    std::string sort;         // "ascending", "descending" or empty, for column headers
    int level = 0;            // of headings
    int column = 0;           // of cells and headers, from 1: a row may leave empty ones out
    int row = 0;              // of rows, from 1 with the header, where not all rows of the table are here
    int row_count = 0;        // of such a table, with the header
    int column_span = 0;      // of a cell over more than one column
    Naming naming = Naming::content;
    TextLook text;
    Entry entry;
    float content_height = 0;  // of scroll areas
    float offset = 0;          // by which the content of a scroll area is moved up
    bool inert = false;        // covered: out of reach, with all below it
    bool disabled = false;     // can be reached and read, but does nothing
    bool selected = false;     // aria-current, aria-checked or aria-selected, as the role has it
    bool focusable = false;
    std::optional<bool> expanded;  // of a button that opens something in place: whether it has
    bool visible = true;           // false = scrolled out of view or clipped
    bool told = false;  // the mirror (ui/mirror.h) has it as it is, with its place in its parent and what is below it
    Rect rect;
};

class Semantics {
  public:
    /// Starts over. When nothing new is to be said, what follows is ignored and the nodes stay those of before.
    void begin_frame(bool listens = true);
    /// Adds a node below the open containers and returns its index.
    int add(Node node);
    /// Like `add`, and keeps the node open: what follows becomes its children until `close`.
    int open(Node node);
    void close();
    /// Adds `count` nodes of the tree of before, from index `first` on, with all below them, moved down by so much.
    /// Each can be kept once. Returns the index of the first. What is not `seen` is out of view.
    int keep(int first, int count, float down, bool seen);
    /// What follows is ignored, until it is not.
    void mute(bool muted) { muted_ = muted; }
    bool listens() const { return listens_ && !muted_; }
    int count() const { return static_cast<int>(nodes_.size()); }
    /// Where the tree of before, or the present one when nothing new is said, has the node; -1 = nowhere.
    int index_before(std::uint32_t id) const;
    const std::vector<Node>& nodes() const { return nodes_; }
    /// The mirror has all of them as they are: those that are kept in the next tree need not be compared again.
    void note_told();
    Node& at(int index) { return index < 0 ? ignored_ : nodes_[static_cast<std::size_t>(index)]; }

    /// First node with the role and exact name, nullptr when there is none. For tests and assistive actions.
    const Node* find(Role role, std::string_view name) const;

  private:
    std::vector<Node> nodes_;
    std::vector<Node> before_;
    std::vector<int> open_;
    Node ignored_;
    bool listens_ = true;
    bool muted_ = false;
};

}  // namespace atlas::ui
