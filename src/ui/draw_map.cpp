// The map on which a place is marked.
#include <algorithm>

#include "ui/draw_answer.hpp"
#include "ui/map_view.hpp"

namespace communique::ui {

float draw_map_answer(Pen& pen, const AnswerSpace& space, const screens::QuizView& view, Intents& intents) {
  if (!view.map) return 0;
  MapLook look;
  look.place = space.place;
  // High enough to show where one is, at any text size, and no higher than the page.
  const float least = std::clamp(space.place.width * 0.45F, 280.0F, 420.0F);
  look.place.height = std::max(space.room - kGutter, least);
  look.view = *view.map;
  look.marking = enabled_while_asked(view);
  const MapTouch touch = map_view(pen, "map", pen.state().map, look);
  if (touch.dropped) intents.emplace_back(screens::DropPin{*touch.dropped});
  if (touch.is_confirmed && view.can_submit) intents.emplace_back(screens::SubmitParts{});
  // The map that was answered keeps the focus, and Enter goes on from there.
  if (touch.is_focused && view.is_answered) pen.state().parts.has_focus = true;
  return look.place.height;
}

}  // namespace communique::ui
