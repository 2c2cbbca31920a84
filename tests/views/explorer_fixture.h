// A screen with a list and its filters, and what its tests do with it.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>

#include "driver.h"
#include "sample_explorer.h"

namespace atlas::views {

class ExplorerView : public testing::Test {
  protected:
    /// A screen with an explorer, or with its filters in a sheet over it.
    static void fill(Driver& driver, bool sheet = false) {
        driver.screen.page.sections = {{"Pathways on record", {sample_explorer()}}};
        if (sheet) driver.screen.sheet = sample_filter_sheet();
        driver.settle();
    }
    static Outcome enter(Driver& driver, ui::Role role, std::string_view name, std::string text) {
        driver.app.frame().enter(driver.node(role, name).id, std::move(text));
        return driver.draw();
    }
};

}  // namespace atlas::views
