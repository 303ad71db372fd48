// How well a thing is known, in a ring small enough to stand beside any name.
#include <algorithm>
#include <numbers>

#include "ui/draw_explore.hpp"

namespace communique::ui {

void draw_known(Pen& pen, Point centre, const screens::KnownShare& known) {
  constexpr float kDiameter = 16;
  constexpr float kFill = 3;  // as thick as what is known
  const Theme& theme = pen.theme();
  const float thickness = pen.grown(kFill);
  const float radius = (pen.grown(kDiameter) - thickness) / 2;
  pen.circle(centre, radius, theme.line, pen.thick(1));
  const auto share = static_cast<float>(std::clamp(known.share, 0.0, 1.0));
  if (share <= 0) return;
  if (share >= 1) return pen.circle(centre, radius, theme.primary, thickness);
  pen.arc(centre, radius, 0, 2 * std::numbers::pi_v<float> * share, theme.primary, thickness);
}

}  // namespace communique::ui
