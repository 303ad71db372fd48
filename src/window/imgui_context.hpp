#pragma once
// ImGui's context with our settings and fonts, owned. One per window, screenshot or test.
#include "window/fonts.hpp"

struct ImGuiContext;
struct ImGuiIO;

namespace communique::window {

/// What will draw: our raster, or a backend of ImGui's that announces itself.
enum class DrawnBy { Raster, Backend };

class ImGuiSession {
 public:
  explicit ImGuiSession(DrawnBy drawn_by);
  ~ImGuiSession();
  ImGuiSession(const ImGuiSession&) = delete;
  ImGuiSession& operator=(const ImGuiSession&) = delete;
  [[nodiscard]] const ui::Fonts& fonts() const { return shelf_.fonts; }
  [[nodiscard]] const std::set<std::string>& missing_fonts() const { return shelf_.missing; }
  [[nodiscard]] ImGuiContext& context() { return *context_; }
  void make_current();

 private:
  ImGuiContext* context_;
  DrawnBy drawn_by_;
  FontShelf shelf_;
};

}  // namespace communique::window
