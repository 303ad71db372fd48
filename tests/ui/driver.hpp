#pragma once
// Drives the drawing without a window: finds items by `###id` or by their words, moves the mouse there,
// clicks, types and presses keys, one step a frame, and reads what is on screen.
#include <imgui.h>

#include <functional>
#include <string>
#include <vector>

#include "screens/intent.hpp"
#include "ui/draw.hpp"
#include "ui/test_hooks.hpp"
#include "window/imgui_context.hpp"

namespace communique::ui {

class Driver {
 public:
  using Draw = std::function<void(const Frame&)>;
  explicit Driver(Draw draw, float width = 1280, float height = 800);
  ~Driver();
  Driver(const Driver&) = delete;
  Driver& operator=(const Driver&) = delete;

  /// Draws `count` frames, a sixtieth of a second each.
  void frame(int count = 1);
  /// Draws once after that many seconds in which nothing was drawn.
  void wait(double seconds);
  /// By `###id`, or by the words before it. Null where it is not on screen.
  [[nodiscard]] const SeenItem* item(const std::string& name) const;
  [[nodiscard]] bool shows(const std::string& name) const { return item(name) != nullptr; }
  [[nodiscard]] const std::vector<SeenItem>& items() const { return log_.items; }
  /// False where there is no such item or something lies over it.
  bool hover(const std::string& name);
  bool click(const std::string& name);
  /// Takes an item by its middle, in steps to the middle of the other, and lets go.
  bool drag(const std::string& name, const std::string& onto);
  /// The same, still holding; let_go() ends it.
  bool hold(const std::string& name, const std::string& over);
  void let_go();
  void press(ImGuiKey key, ImGuiKey with = ImGuiKey_None);
  void type(const std::string& text);
  void scroll(float lines);  // over the middle of the window; positive is up
  /// The label of the item that the keyboard's focus ring is on; empty where it shows on none.
  [[nodiscard]] std::string focused() const;
  /// All text of one frame, in the order it was drawn.
  [[nodiscard]] std::string text();
  [[nodiscard]] const Fonts& fonts() const { return imgui_.fonts(); }

 private:
  void draw_once(double seconds);
  window::ImGuiSession imgui_{window::DrawnBy::Raster};
  ItemLog log_;
  Draw draw_;
  double now_ = 0;
};

/// A view on screen, and what was wanted of it.
class ScreenDriver {
 public:
  explicit ScreenDriver(screens::View view, float width = 1280, float height = 800);
  [[nodiscard]] Driver& on() { return driver_; }
  void show(screens::View view);
  [[nodiscard]] const Drawn& drawn() const { return drawn_; }

  /// The newest intent of that kind since the last call of forget(); null where there was none.
  template <class Wanted>
  [[nodiscard]] const Wanted* wanted() const {
    for (auto intent = intents_.rbegin(); intent != intents_.rend(); ++intent) {
      if (const auto* found = std::get_if<Wanted>(&*intent)) return found;
    }
    return nullptr;
  }
  [[nodiscard]] std::size_t intent_count() const { return intents_.size(); }
  void forget() { intents_.clear(); }

 private:
  screens::View view_;
  UiState state_;
  Drawn drawn_;
  std::vector<screens::Intent> intents_;
  Driver driver_;
};

}  // namespace communique::ui
