#pragma once
// What the introduction shows at each step, drawn from the program's own shapes. Without words, so that it
// says the same in every language. For draw_intro.cpp alone.
#include "ui/pen.hpp"

namespace communique::ui {

/// At its most natural size; wider places do not enlarge it.
[[nodiscard]] float intro_picture_height(const Pen& pen, float width);
/// 0: an article becomes a question. 1: an answer opens the sealed source. 2: practice keeps what is learnt.
/// As large as `place` allows, both ways.
void draw_intro_picture(Pen& pen, Rect place, int step);

}  // namespace communique::ui
