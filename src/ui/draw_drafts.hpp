#pragma once
// The drafts on the desk: their list, of which only what is in view is drawn, with the one that is looked at
// unfolded as a card. Knows nothing of the article.
#include "ui/desk_parts.hpp"
#include "ui/long_scroll.hpp"

namespace communique::ui {

/// The heading with how many are checked, and the bar; returns the height.
float draw_drafts_head(Pen& pen, Rect place, const screens::DeskView& view);
/// How far the card stands out of the list at either side.
inline constexpr float kCardOverhang = 20;
/// Returns where the list ends in the content of `scroll`.
double draw_drafts(Pen& pen, LongScroll& scroll, float x, float width, double top,
                   const screens::DeskView& view, Intents& intents);
/// The draft that is looked at; returns the height.
float draw_draft_card(Pen& pen, Rect place, const screens::DraftCard& card, Intents& intents);
/// A row's mark: done, open or rejected, each by its shape.
void draw_draft_mark(Pen& pen, screens::DraftState state, Point centre, float size);

}  // namespace communique::ui
