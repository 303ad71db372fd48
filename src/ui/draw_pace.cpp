// Everybody at an own pace: how far the class is, the race's clock, and how others come in.
#include <algorithm>

#include "ui/stage.hpp"

namespace communique::ui {
namespace {

using screens::PaceBody;

float draw_clock(Pen& pen, Point centre, const PaceBody& body) {
  const double left = seconds_left(pen, {"pace", body.seconds, body.of_seconds}, kStageRing);
  const double of = std::max(body.of_seconds, 1.0);
  const RingFace face{.number = clock_text(left),
                      .label = body.seconds_label,
                      .share = static_cast<float>(left / of),
                      .colour = pen.theme().primary};
  draw_stage_ring(pen, centre, kStageRing, face);
  return kStageRing;
}

/// "Join with PIN 482 913 at 192.168.4.20:8080".
float draw_join(Pen& pen, Rect place, const PaceBody& body) {
  if (body.pin.empty()) return 0;
  const Theme& theme = pen.theme();
  float y = place.y;
  const float pin = pen.text_width(body.pin, Role::StageHead);
  const float head = pen.type(Role::StageHead).line;
  pen.text_line({place.x, y}, body.pin, Role::StageHead, theme.ink);
  const float line = pen.type(Role::Body).line;
  const float room = place.width - pin - kWide;
  const std::string& label = body.pin_label;
  if (room > 360) {
    const float x = place.x + pin + kWide;
    pen.text_line({x, y + head / 2 - line}, label, Role::Body, theme.ink2, room);
    pen.text_line({x, y + head / 2}, body.address, Role::Button, theme.ink, room);
    return head;
  }
  y += head;
  y += pen.text({place.x, y, place.width, 0}, label, Role::Body, theme.ink2);
  y += pen.text({place.x, y, place.width, 0}, body.address, Role::Button, theme.ink);
  return y - place.y;
}

float draw_body(Pen& pen, Rect place, const PaceBody& body) {
  const Theme& theme = pen.theme();
  const float top = place.height > 600 ? 40 : kStep;
  const float ring = body.is_timed ? kStageRing + 64 : 0;
  const float room = place.width - ring;
  if (body.is_timed) draw_clock(pen, {place.right() - kStageRing / 2, top + kStageRing / 2}, body);
  float y = top;
  y += pen.text({place.x, y, room, 0}, body.title, Role::StageTitle, theme.ink) + kStep;
  y += draw_join(pen, {place.x, y, room, 0}, body);
  if (body.is_timed) y = std::max(y, top + kStageRing);
  y += kWide;
  const float line = pen.type(Role::Lead).line;
  pen.text({place.x, y, place.width, 0}, body.answers, Role::Body, theme.ink2, Align::Right);
  pen.text_line({place.x, y}, body.done, Role::Lead, theme.ink,
                place.width - pen.text_width(body.answers, Role::Body) - kGutter);
  y += line + kTight;
  const float share = pen.towards(ImGui::GetID("pace-done"), static_cast<float>(body.done_share),
                                  kFillSeconds, Entry::AtTarget);
  draw_bar(pen, {place.x, y, place.width, 20}, share, theme.primary);
  y += 20 + kWide;
  if (!body.rows.empty()) {
    y += draw_board_rows(pen, {place.x, y, place.width, 0}, body.rows, place.height - y - kStep);
  }
  return y + kStep;
}

}  // namespace

StageParts pace_parts(Pen& pen, const PaceBody& body, Intents&) {
  StageParts parts;
  parts.head = {.left = body.facts, .right = body.pin_label, .right_number = body.pin};
  parts.body = [&pen, &body](Rect place) { return draw_body(pen, place, body); };
  return parts;
}

}  // namespace communique::ui
