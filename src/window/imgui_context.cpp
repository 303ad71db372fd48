#include "window/imgui_context.hpp"

#include <imgui.h>

#include "window/raster.hpp"

namespace communique::window {

ImGuiSession::ImGuiSession(DrawnBy drawn_by) : context_(ImGui::CreateContext()), drawn_by_(drawn_by) {
  make_current();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  io.ConfigNavCaptureKeyboard = false;       // the screens have keys of their own
  io.ConfigNavEscapeClearFocusItem = false;  // Esc closes things; who closes one is still where it was opened
  io.ConfigInputTextCursorBlink = false;     // nothing moves by itself, so an idle window costs nothing
  io.ConfigErrorRecoveryEnableAssert = false;
  if (drawn_by_ == DrawnBy::Raster) announce_raster(io);
  // Lines as geometry look the same whoever draws them; ready-made line textures need smooth sampling.
  ImGui::GetStyle().AntiAliasedLinesUseTex = false;
  io.Fonts->Flags |= ImFontAtlasFlags_NoBakedLines;
  shelf_ = load_fonts(*io.Fonts);
  io.FontDefault = shelf_.fonts.sans.font;
}

ImGuiSession::~ImGuiSession() {
  make_current();
  if (drawn_by_ == DrawnBy::Raster) release_textures();
  ImGui::DestroyContext(context_);
}

void ImGuiSession::make_current() { ImGui::SetCurrentContext(context_); }

}  // namespace communique::window
