#pragma once
// Puts the application's views on screen and hands it what people do there.
#include <atomic>
#include <filesystem>

#include "app/application.hpp"
#include "base/result.hpp"
#include "platform/speech.hpp"
#include "ui/frame.hpp"
#include "window/frame_source.hpp"

namespace communique::window {

/// A call from another thread: the window comes to the front at its next frame.
class FrontCall {
 public:
  void make();
  [[nodiscard]] bool take() { return is_made_.exchange(false); }

 private:
  std::atomic<bool> is_made_ = false;
};

/// Runs until the person leaves. Unavailable where no window can be opened. `assets` holds the map.
[[nodiscard]] Result<void> run_application(Application& application, FrontCall& front,
                                           const std::filesystem::path& assets, Speaker& speaker);

/// The map's outlines in the folder of assets; nothing is read before a map is drawn.
[[nodiscard]] geography::OutlinesFile map_outlines(const std::filesystem::path& assets);

/// Draws one frame of `view`, hands every intent to `dispatch`, and says when the next is due.
[[nodiscard]] FrameOutcome draw_view(const screens::View& view, ui::UiState& state, const ui::Frame& frame,
                                     const std::function<void(screens::Intent)>& dispatch);

}  // namespace communique::window
