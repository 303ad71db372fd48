#pragma once
// Parts of Explore's screen, for it alone. Each body is given the room there is and scrolls within it; all
// but the timeline can also be as high as they are, on a page that scrolls.
#include "screens/explore_view.hpp"
#include "ui/scenery.hpp"

namespace communique::ui {

void draw_body(Pen& pen, Rect place, const screens::TimelineView& view, Intents& intents);
void draw_body(Pen& pen, Rect place, const screens::PeopleView& view, Intents& intents);
void draw_body(Pen& pen, Rect place, const screens::AgreementsView& view, Intents& intents);
void draw_body(Pen& pen, Rect place, const screens::PlacesView& view, Intents& intents);
/// As high as it is, from the top of `place`; returns the height. The map is as high as `place` if it can be.
float draw_whole_body(Pen& pen, Rect place, const screens::PeopleView& view, Intents& intents);
float draw_whole_body(Pen& pen, Rect place, const screens::AgreementsView& view, Intents& intents);
float draw_whole_body(Pen& pen, Rect place, const screens::PlacesView& view, Intents& intents);
/// The chosen thing in a card that fills `place` and scrolls within it; its button stays in view.
void draw_detail(Pen& pen, Rect place, const screens::DetailView& view, Intents& intents);

/// How well a thing is known, lightly: a small ring that fills, 16 px at 100 %.
void draw_known(Pen& pen, Point centre, const screens::KnownShare& known);

}  // namespace communique::ui
