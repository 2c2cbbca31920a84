#include "ui/semantics.h"

#include <algorithm>
#include <utility>

namespace atlas::ui {

std::string_view role_name(Role role) {
    switch (role) {
        case Role::banner:
            return "banner";
        case Role::navigation:
            return "navigation";
        case Role::main:
            return "main";
        case Role::dialog:
            return "dialog";
        case Role::contentinfo:
            return "contentinfo";
        case Role::region:
            return "region";
        case Role::heading:
            return "heading";
        case Role::text:
            return "text";
        case Role::link:
            return "link";
        case Role::button:
            return "button";
        case Role::radio_group:
            return "radiogroup";
        case Role::radio:
            return "radio";
        case Role::checkbox:
            return "checkbox";
        case Role::group:
            return "group";
        case Role::slider:
            return "slider";
        case Role::text_field:
            return "textbox";
        case Role::search_field:
            return "searchbox";
        case Role::table:
            return "table";
        case Role::row:
            return "row";
        case Role::column_header:
            return "columnheader";
        case Role::row_header:
            return "rowheader";
        case Role::cell:
            return "cell";
        case Role::list:
            return "list";
        case Role::list_item:
            return "listitem";
        case Role::definition_list:
            return "definitions";
        case Role::definition_term:
            return "term";
        case Role::definition:
            return "definition";
        case Role::figure:
            return "figure";
        case Role::status:
            return "status";
        case Role::alert:
            return "alert";
        case Role::run:
            return "run";
        case Role::scroll:
            return "scroll";
    }
    return "text";
}

void Semantics::begin_frame(bool listens) {
    listens_ = listens;
    open_.clear();
    if (!listens_) return;
    std::swap(nodes_, before_);
    nodes_.clear();
}

int Semantics::add(Node node) {
    if (!listens()) return -1;
    node.parent = open_.empty() ? -1 : open_.back();
    nodes_.push_back(std::move(node));
    return static_cast<int>(nodes_.size()) - 1;
}

int Semantics::open(Node node) {
    const int index = add(std::move(node));
    open_.push_back(index);
    return index;
}

void Semantics::close() {
    if (!open_.empty()) open_.pop_back();
}

int Semantics::keep(int first, int count, float down, bool seen) {
    const int to = static_cast<int>(nodes_.size());
    for (int i = first; i < first + count; ++i) {
        Node& node = nodes_.emplace_back(std::move(before_[static_cast<std::size_t>(i)]));
        const bool is_inside = node.parent >= first;
        node.told = node.told && is_inside;
        node.parent = is_inside ? node.parent - first + to : open_.empty() ? -1 : open_.back();
        node.rect.top += down, node.rect.bottom += down;
        node.visible = node.visible && seen;
    }
    return to;
}

void Semantics::note_told() {
    for (Node& node : nodes_) node.told = true;
}

int Semantics::index_before(std::uint32_t id) const {
    const std::vector<Node>& tree = listens_ ? before_ : nodes_;
    const auto found = std::find_if(tree.begin(), tree.end(), [&](const Node& node) { return node.id == id; });
    return found == tree.end() ? -1 : static_cast<int>(found - tree.begin());
}

const Node* Semantics::find(Role role, std::string_view name) const {
    const auto found = std::find_if(nodes_.begin(), nodes_.end(),
                                    [&](const Node& node) { return node.role == role && node.name == name; });
    return found == nodes_.end() ? nullptr : &*found;
}

}  // namespace atlas::ui
