// The whole app without a browser: real data, a null renderer. Driven by role and name.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "platform/headless/null_renderer.h"
#include "platform/session.h"

namespace atlas::platform {

namespace fs = std::filesystem;

inline std::string read_bytes(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

class SessionTest : public testing::Test {
  protected:
    /// The real data, with a text in it exchanged where it occurs first in a file.
    void give_data(std::string_view text = {}, std::string_view other = {}) {
        const fs::path data = fs::path(ATLAS_SOURCE_DIR) / "data";
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(data)) {
            const std::string path = fs::relative(entry.path(), data).generic_string();
            if (entry.path().extension() != ".json" || path.starts_with("schema/")) continue;
            std::string bytes = read_bytes(entry.path());
            const std::size_t at = text.empty() ? std::string::npos : bytes.find(text);
            if (at != std::string::npos) bytes.replace(at, text.size(), other);
            session.add_file(path, std::move(bytes));
        }
    }

    void open(std::string_view query, std::string_view accepted = "en") {
        session.resize(1366, 768, 1);
        session.open(query, accepted);
        settle();
    }

    void settle() {
        for (int frames = 0; frames < 100; ++frames) {
            const FrameResult result = session.frame();
            accept_textures(session.drawn());
            if (!result.announcement.empty()) announced = result.announcement;
            if (!result.draw_again) return;
        }
        FAIL() << "the app asks for frames without end";
    }

    /// A link that is in reach while the search box lies over the page: one of the box.
    const ui::Node* found_link(std::string_view name) const {
        const auto& nodes = session.semantics().nodes();
        const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const ui::Node& node) {
            return node.role == ui::Role::link && node.name == name && node.focusable;
        });
        return found == nodes.end() ? nullptr : &*found;
    }

    void press(ui::Role role, std::string_view name) {
        const ui::Node* node = session.semantics().find(role, name);
        ASSERT_NE(node, nullptr) << ui::role_name(role) << " " << name;
        session.activate(node->id);
        settle();
    }

    std::string announced;  // last

    const ui::Node* find(ui::Role role, std::string_view name) const { return session.semantics().find(role, name); }

    bool says(std::string_view text) const {
        const auto& nodes = session.semantics().nodes();
        return std::any_of(nodes.begin(), nodes.end(), [&](const ui::Node& node) {
            return node.name.find(text) != std::string::npos || node.value.find(text) != std::string::npos;
        });
    }

    const ui::Node* page_area() const { return find(ui::Role::scroll, ""); }

    Session session;
};

}  // namespace atlas::platform
