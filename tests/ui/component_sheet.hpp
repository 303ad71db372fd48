#pragma once
// Every component in every state on one sheet, as in LOOK.md's components picture.
#include "ui/pen.hpp"

namespace communique::ui {

inline constexpr int kSheetWidth = 1280;
inline constexpr int kSheetHeight = 1080;

void draw_component_sheet(Pen& pen);

}  // namespace communique::ui
