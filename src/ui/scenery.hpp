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
/// Asks for a passcode; Safe gives what was typed, Other cancels.
struct PasscodeWords {
  std::string title, note, error, open_label, cancel_label;
};
DialogAnswer draw_passcode_dialog(Pen& pen, const PasscodeWords& words, std::string& passcode);
/// A text to read in a dialog; true when it is to be closed.
bool draw_paragraph(Pen& pen, const screens::ParagraphView& view);

/// Bottom left for six seconds from its first frame.
void draw_toast(Pen& pen, const screens::ToastView& toast);

}  // namespace communique::ui
