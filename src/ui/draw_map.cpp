// The map on which a place is marked.
#include <algorithm>

#include "ui/draw_answer.hpp"
#include "ui/map_view.hpp"

namespace communique::ui {

float draw_map_answer(Pen& pen, const AnswerSpace& space, const screens::QuizView& view, Intents& intents) {
  if (!view.map) return 0;
  constexpr float kLeast = 300;
  MapLook look;
  look.place = space.place;
  look.place.height = std::max(space.room - kStep, pen.grown(kLeast));
  look.view = *view.map;
  look.marking = enabled_while_asked(view);
  const MapTouch touch = map_view(pen, "map", pen.state().map, look);
  if (touch.dropped) intents.emplace_back(screens::DropPin{*touch.dropped});
  if (touch.is_confirmed && view.can_submit) intents.emplace_back(screens::SubmitParts{});
  return look.place.height;
}

}  // namespace communique::ui
