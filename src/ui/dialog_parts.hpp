#pragma once
// What every dialog is made of: a popup that traps the focus, the card it stands on, whose keys Enter and Esc
// are. Used by dialogs.cpp and draw_help.cpp alone.
#include <string>

#include "ui/pen.hpp"

namespace communique::ui {

inline constexpr float kDialogPad = 28;
/// The sheet of keys: while it is open no other dialog is drawn.
inline constexpr const char* kHelpDialog = "###help";

/// Opens a popup that traps focus, centred; false when it is not on screen.
[[nodiscard]] bool begin_dialog(Pen& pen, const std::string& id, float width, float height);
/// The popup's own pen, over the card it stands on.
[[nodiscard]] Pen dialog_pen(Pen& pen, Rect card);
/// Puts the keyboard on the item that was drawn last, once for each dialog.
void take_focus(UiState& state, const std::string& id);
/// Enter where no item shows that it has the keyboard: the safe answer's.
[[nodiscard]] bool takes_enter();

}  // namespace communique::ui
