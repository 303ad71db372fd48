#pragma once
// The window of the program: SDL's window, renderer and events, and ImGui's context in it.
// Draws when something happened and never otherwise.
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "window/frame_source.hpp"

namespace communique::window {

/// Where a window stands, to be found there again.
struct Placement {
  int x = 0;
  int y = 0;
  int width = 1280;
  int height = 800;
  bool is_maximised = false;
};
/// "x y width height m": for a settings file. Nothing where the text is not that.
[[nodiscard]] std::string to_text(const Placement& placement);
[[nodiscard]] std::optional<Placement> placement_from(const std::string& text);

struct WindowOptions {
  std::string title;
  std::optional<Placement> placement;  // ignored where no display shows it any more
};

class AppWindow {
 public:
  /// Unavailable where there is no display.
  [[nodiscard]] static Result<AppWindow> open(const WindowOptions& options);
  AppWindow(AppWindow&&) noexcept;
  AppWindow& operator=(AppWindow&&) noexcept;
  ~AppWindow();

  /// Until the window is closed or a frame wants to exit.
  void run(const DrawFrame& draw);
  /// Has the window draw once more. From any thread.
  static void wake();
  /// To the front of the other windows. From the window's own thread.
  void raise();

  /// Files that were dropped on the window since the last call.
  [[nodiscard]] std::vector<std::string> take_dropped_files();

  [[nodiscard]] Placement placement() const;
  [[nodiscard]] bool is_software() const;  // drawn by the processor
  [[nodiscard]] const std::set<std::string>& missing_fonts() const;

 private:
  struct Parts;
  explicit AppWindow(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace communique::window
