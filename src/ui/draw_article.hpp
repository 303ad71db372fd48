#pragma once
// The article on the desk: its text with what was found in it, and what is selected. Draws only what is in
// view; its UiState part keeps the heights of the rest. Knows nothing of what a draft is.
#include "ui/desk_parts.hpp"
#include "ui/long_scroll.hpp"

namespace communique::ui {

/// Whether the article scrolls to the evidence of the draft that is looked at.
enum class Follows { Yes, No };

/// Where the article stands in the content of `scroll`; it goes down as far as it needs.
struct ArticlePlace {
  float x = 0;
  float width = 0;
  double top = 0;
  Follows follows = Follows::Yes;
};
/// Returns where it ends in the content of `scroll`.
double draw_article(Pen& pen, LongScroll& scroll, ArticlePlace place, const screens::DeskView& view,
                    Intents& intents);

/// The topics' icons and names, in as many rows as they need; returns the height.
float draw_legend(Pen& pen, Rect place, const screens::DeskView& view);
[[nodiscard]] float legend_height(const Pen& pen, float width, const screens::DeskView& view);

/// What the selected text can become, where something is selected; returns the height.
float draw_kinds(Pen& pen, Rect place, const screens::DeskView& view, Intents& intents);
[[nodiscard]] float kinds_height(const Pen& pen, float width, const screens::DeskView& view);

}  // namespace communique::ui
