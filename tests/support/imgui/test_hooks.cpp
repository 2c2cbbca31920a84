#include "support/imgui/test_hooks.h"

#include "imgui.h"
#include "imgui_internal.h"

namespace {

std::vector<std::uint32_t> reported;

}  // namespace

// The four functions that Dear ImGui calls when it is built with IMGUI_ENABLE_TEST_ENGINE.
void ImGuiTestEngineHook_ItemAdd(ImGuiContext*, ImGuiID id, const ImRect&, const ImGuiLastItemData*) {
    if (id != 0) reported.push_back(id);
}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }

namespace atlas {

HookedItems::HookedItems() {
    reported.clear();
    ImGui::SetCurrentContext(ImGui::CreateContext());
    ImGui::GetCurrentContext()->TestEngineHookItems = true;
}

HookedItems::~HookedItems() { ImGui::DestroyContext(); }

const std::vector<std::uint32_t>& HookedItems::ids() const { return reported; }

void HookedItems::clear() { reported.clear(); }

}  // namespace atlas
