#pragma once
// What several screens share: the root window, masthead, round header, sealed source, dialog, toast.
#include <functional>
#include <string>
#include <vector>

#include "screens/intent.hpp"
#include "screens/view.hpp"
#include "ui/controls.hpp"
#include "ui/pen.hpp"

namespace communique::ui {

using Intents = std::vector<screens::Intent>;

/// A heading's height in px, masthead or round header, where the screen's body begins.
float draw_masthead(Pen& pen, const Page& page, const screens::MastheadView& view, Intents& intents);

/// An envelope's flap over its card, as far as it is `there`; returns where the seal's middle belongs.
Point draw_flap(Pen& pen, Rect card, float there);
/// The envelope that opens when a question is answered. `opening` is 0 (sealed) to 1 (open and gone).
void draw_envelope(Pen& pen, Rect card, std::string_view title, std::string_view note, float opening);

/// Sets colours and sizes of ImGui's own parts: scrollbars, popups, text cursor.
class Styled {
 public:
  explicit Styled(const Frame& frame);
  ~Styled();
  Styled(const Styled&) = delete;
  Styled& operator=(const Styled&) = delete;

 private:
  int colours_ = 0;
  int sizes_ = 0;
};

/// The one window that fills the screen; draws `body` in it.
void in_root_window(const Frame& frame, UiState& state, const std::function<void(Pen&)>& body);

enum class DialogAnswer { None, Safe, Other };
/// Asks, with the screen behind dimmed and out of reach. Esc and the safe button answer Safe.
DialogAnswer draw_dialog(Pen& pen, const screens::DialogView& view);
/// Asks for a line of text; Safe gives what was typed, Other cancels.
struct FieldDialog {
  std::string id;  // of the field; its buttons add -safe and -cancel
  std::string title;
  std::string label{};  // of the field, where the title is not it
  std::string hint{}, note{}, error{};
  std::string safe_label, cancel_label;
  FieldKind kind = FieldKind::Plain;
};
DialogAnswer draw_field_dialog(Pen& pen, const FieldDialog& words, std::string& text);
/// A text to read in a dialog; true when it is to be closed.
bool draw_paragraph(Pen& pen, const screens::ParagraphView& view);
/// The same of a briefing, with the fact just asked marked in it.
bool draw_lookup(Pen& pen, const screens::LookupView& view);

/// The sheet of keys, over whatever is open; Esc and F1 close it.
void draw_help(Pen& pen, const screens::HelpView& view, Intents& intents);

/// Bottom left for six seconds from its first frame.
void draw_toast(Pen& pen, const screens::ToastView& toast);

}  // namespace communique::ui
