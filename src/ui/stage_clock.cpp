// The stage's clock: it goes on between two views by the frame's time, and asks for no more frames than its
// ring needs to be seen moving.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui/stage.hpp"

namespace communique::ui {
namespace {

constexpr double kLeastPause = 1.0 / 30;
constexpr double kJustAfter = 0.002;  // so that the second has surely passed

}  // namespace

double seconds_left(Pen& pen, const ClockFace& face, float ring) {
  StageUi& clock = pen.state().stage;
  const double now = pen.frame().now;
  // A view that tells another time than the last is new; the same time again is the same view, drawn anew.
  if (clock.clock != face.key || clock.seconds != face.seconds) {
    clock.clock = face.key;
    clock.seconds = face.seconds;
    clock.since = now;
  }
  const double left = std::max(clock.seconds - (now - clock.since), 0.0);
  if (left <= 0) return 0;
  const double to_second = left - (std::ceil(left) - 1) + kJustAfter;
  double pause = to_second;
  if (pen.frame().pace == Pace::Full) {
    const double pixels = std::numbers::pi * static_cast<double>(pen.pixels(ring));
    pause = std::min(to_second, std::max(face.of_seconds / std::max(pixels, 1.0), kLeastPause));
  }
  pen.state().wake_by(now + pause);
  return left;
}

std::string clock_text(double seconds) {
  constexpr int kMinutesFrom = 120;
  const int whole = static_cast<int>(std::ceil(seconds));
  if (whole < kMinutesFrom) return std::to_string(whole);
  const std::string rest = std::to_string(whole % 60);
  return std::to_string(whole / 60) + (rest.size() < 2 ? ":0" : ":") + rest;
}

void draw_stage_ring(Pen& pen, Point centre, float diameter, const RingFace& face) {
  draw_ring(pen, centre, diameter, face.share, face.colour);
  const bool is_short = pen.text_width(face.number, Role::StageCount) < diameter * 0.72F;
  const Role role = is_short ? Role::StageCount : Role::StageHead;
  const float number = pen.type(role).line;
  const float inner = diameter * 0.74F;
  const float room = pen.text_height(face.label, Role::Small, inner);
  const float line = pen.type(Role::Small).line;
  const float down = face.label.empty() ? number / 2 : number * 0.64F;
  pen.text_centred({centre.x - diameter / 2, centre.y - down, diameter, number}, face.number, role,
                   pen.theme().ink);
  if (room <= line * 1.5F) {
    pen.text({centre.x - inner / 2, centre.y - down + number * 0.92F, inner, 0}, face.label, Role::Small,
             pen.theme().ink2, Align::Centre);
  } else {  // words too long for the ring stand below it
    pen.text({centre.x - diameter * 0.7F, centre.y + diameter / 2 + kTight, diameter * 1.4F, 0}, face.label,
             Role::Small, pen.theme().ink2, Align::Centre);
  }
}

}  // namespace communique::ui
