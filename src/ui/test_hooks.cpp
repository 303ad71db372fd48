// Part of the imgui target (cmake/dependencies.cmake), because ImGui itself calls these.
#include "ui/test_hooks.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

namespace communique::ui {

SeenItem* ItemLog::find(unsigned int id) {
  const auto found =
      std::find_if(items.rbegin(), items.rend(), [id](const SeenItem& item) { return item.id == id; });
  return found == items.rend() ? nullptr : &*found;
}

void watch_items(ImGuiContext& context, ItemLog* log) {
  context.TestEngine = log;
  context.TestEngineHookItems = log != nullptr;
}

}  // namespace communique::ui

using communique::ui::ItemLog;
using communique::ui::SeenItem;

void ImGuiTestEngineHook_ItemAdd(ImGuiContext* ctx, ImGuiID id, const ImRect& bb,
                                 const ImGuiLastItemData* item_data) {
  auto* log = static_cast<ItemLog*>(ctx->TestEngine);
  const bool is_item = item_data != nullptr;  // windows and scrollbars come without
  if (log == nullptr || !is_item || id == 0 || log->find(id) != nullptr) return;
  SeenItem item{.id = id, .left = bb.Min.x, .top = bb.Min.y, .right = bb.Max.x, .bottom = bb.Max.y};
  if (ctx->CurrentWindow != nullptr) {
    const ImRect& clip = ctx->CurrentWindow->ClipRect;
    item.clip_left = clip.Min.x;
    item.clip_top = clip.Min.y;
    item.clip_right = clip.Max.x;
    item.clip_bottom = clip.Max.y;
  }
  item.is_disabled = (item_data->ItemFlags & ImGuiItemFlags_Disabled) != 0;
  log->items.push_back(item);
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext* ctx, ImGuiID id, const char* label, ImGuiItemStatusFlags) {
  auto* log = static_cast<ItemLog*>(ctx->TestEngine);
  SeenItem* item = log == nullptr || id == 0 ? nullptr : log->find(id);
  if (item != nullptr && label != nullptr) item->label = label;
}

void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext* ctx, ImGuiID id) {
  auto* log = static_cast<ItemLog*>(ctx->TestEngine);
  const SeenItem* item = log == nullptr ? nullptr : log->find(id);
  return item == nullptr ? nullptr : item->label.c_str();
}
