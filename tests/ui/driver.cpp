#include "ui/driver.hpp"

#include <imgui_internal.h>

#include <algorithm>

#include "window/raster.hpp"

namespace communique::ui {
namespace {

constexpr double kFrame = 1.0 / 60;

std::string_view words_of(const std::string& label) {
  return std::string_view(label).substr(0, label.find("##"));
}

bool is_called(const SeenItem& item, const std::string& name) {
  if (name.starts_with("###")) {
    return item.label.size() >= name.size() &&
           item.label.compare(item.label.size() - name.size(), name.size(), name) == 0;
  }
  return words_of(item.label) == name;
}

}  // namespace

Driver::Driver(Draw draw, float width, float height) : draw_(std::move(draw)) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {width, height};
  io.ConfigInputTrickleEventQueue = true;
  watch_items(imgui_.context(), &log_);
  frame(3);
}

Driver::~Driver() {
  imgui_.make_current();
  watch_items(imgui_.context(), nullptr);
}

void Driver::draw_once(double seconds) {
  imgui_.make_current();
  now_ += seconds;
  ImGuiIO& io = ImGui::GetIO();
  io.DeltaTime = static_cast<float>(seconds);
  log_.items.clear();
  ImGui::NewFrame();
  draw_({.now = now_, .width = io.DisplaySize.x, .height = io.DisplaySize.y, .fonts = &imgui_.fonts()});
  ImGui::Render();
  window::take_textures(*ImGui::GetDrawData());
}

void Driver::frame(int count) {
  for (int i = 0; i < count; ++i) draw_once(kFrame);
}

void Driver::wait(double seconds) { draw_once(seconds); }

const SeenItem* Driver::item(const std::string& name) const {
  const auto found = std::find_if(log_.items.begin(), log_.items.end(),
                                  [&](const SeenItem& item) { return is_called(item, name); });
  return found == log_.items.end() ? nullptr : &*found;
}

bool Driver::hover(const std::string& name) {
  const SeenItem* found = item(name);
  if (found == nullptr) return false;
  const unsigned int id = found->id;
  const float left = std::max(found->left, found->clip_left);
  const float right = std::min(found->right, found->clip_right);
  const float top = std::max(found->top, found->clip_top);
  const float bottom = std::min(found->bottom, found->clip_bottom);
  ImGui::GetIO().AddMousePosEvent((left + right) / 2, (top + bottom) / 2);
  frame(2);
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  return g.HoveredId == id && !g.HoveredIdIsDisabled;
}

bool Driver::click(const std::string& name) {
  if (!hover(name)) return false;
  ImGui::GetIO().AddMouseButtonEvent(0, true);
  frame();
  ImGui::GetIO().AddMouseButtonEvent(0, false);
  frame(2);
  return true;
}

bool Driver::hold(const std::string& name, const std::string& over) {
  const SeenItem* target = item(over);
  if (target == nullptr) return false;
  const ImVec2 to{(target->left + target->right) / 2, (target->top + target->bottom) / 2};
  if (!hover(name)) return false;
  const ImVec2 from = ImGui::GetIO().MousePos;
  ImGui::GetIO().AddMouseButtonEvent(0, true);
  frame();
  constexpr int kSteps = 8;
  for (int i = 1; i <= kSteps; ++i) {
    const float part = static_cast<float>(i) / kSteps;
    ImGui::GetIO().AddMousePosEvent(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part);
    frame();
  }
  return true;
}

void Driver::let_go() {
  ImGui::GetIO().AddMouseButtonEvent(0, false);
  frame(2);
}

bool Driver::drag(const std::string& name, const std::string& onto) {
  if (!hold(name, onto)) return false;
  let_go();
  return true;
}

void Driver::press(ImGuiKey key, ImGuiKey with) {
  ImGuiIO& io = ImGui::GetIO();
  if (with != ImGuiKey_None) io.AddKeyEvent(with, true);
  io.AddKeyEvent(key, true);
  frame(2);
  io.AddKeyEvent(key, false);
  if (with != ImGuiKey_None) io.AddKeyEvent(with, false);
  frame(2);
}

void Driver::type(const std::string& text) {
  ImGui::GetIO().AddInputCharactersUTF8(text.c_str());
  frame(3);
}

void Driver::scroll(float lines) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(io.DisplaySize.x / 2, io.DisplaySize.y / 2);
  frame();
  io.AddMouseWheelEvent(0, lines);
  frame(3);
}

std::string Driver::focused() const {
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  if (!g.NavCursorVisible || g.NavId == 0) return {};
  for (const SeenItem& item : log_.items) {
    if (item.id == g.NavId) return item.label;
  }
  return {};
}

std::string Driver::text() {
  std::string read;
  const Draw draw = draw_;
  draw_ = [&](const Frame& frame) {
    ImGui::LogToBuffer();
    draw(frame);
    read = ImGui::GetCurrentContext()->LogBuffer.c_str();
    ImGui::LogFinish();
  };
  frame();
  draw_ = draw;
  return read;
}

ScreenDriver::ScreenDriver(screens::View view, float width, float height)
    : view_(std::move(view)),
      driver_(
          [this](const Frame& frame) {
            drawn_ = draw(view_, state_, frame);
            intents_.insert(intents_.end(), drawn_.intents.begin(), drawn_.intents.end());
          },
          width, height) {}

void ScreenDriver::show(screens::View view) {
  view_ = std::move(view);
  driver_.frame(3);
}

}  // namespace communique::ui
