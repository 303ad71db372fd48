#pragma once
// What ImGui tells its test engine, kept in a list: where each item stands and what its label is.
// The hooks are compiled into ImGui everywhere; they do nothing until watch_items() names a list.
#include <string>
#include <vector>

struct ImGuiContext;

namespace communique::ui {

struct SeenItem {
  unsigned int id = 0;
  float left = 0, top = 0, right = 0, bottom = 0;                      // in ImGui's coordinates
  float clip_left = 0, clip_top = 0, clip_right = 0, clip_bottom = 0;  // what of it can be seen
  bool is_disabled = false;
  std::string label;  // `visible###id`, as the item was called; empty for what has none
};

struct ItemLog {
  std::vector<SeenItem> items;  // in order of drawing; the user clears it before a frame
  [[nodiscard]] SeenItem* find(unsigned int id);
};

/// From now on `context` writes its items to `log`, which must outlive it; nullptr stops that.
void watch_items(ImGuiContext& context, ItemLog* log);

}  // namespace communique::ui
