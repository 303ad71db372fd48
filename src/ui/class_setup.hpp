#pragma once
// Parts of preparing a class, each in its column: they return their height and know nothing of the page.
#include "ui/class_parts.hpp"
#include "ui/panels.hpp"

namespace communique::ui {

/// Prepare and earlier lessons, with the way back above; returns the height.
struct ClassHead {
  std::string_view back_label, title;
  const std::vector<std::pair<screens::ClassPart, std::string>>& parts;
  screens::ClassPart part;
};
float draw_class_head(Pen& pen, Rect place, const ClassHead& head, Intents& intents);

/// The set: its name, its questions in order, and what can be done with the chosen one.
float draw_class_set(Pen& pen, Rect column, const screens::ClassSetupView& view, Intents& intents);
/// The chosen question as the class will see it, small.
float draw_class_preview(Pen& pen, Rect column, const screens::ClassSetupView& view, Intents& intents);
/// Topics to draw from, and single questions to be found.
float draw_class_adding(Pen& pen, Rect column, const screens::ClassSetupView& view, Intents& intents);

}  // namespace communique::ui
