#pragma once
// Things in a list: an icon or the note below a name, and how well each is known. Shared by Explore's bodies;
// knows nothing of which list it is.
#include <string>

#include "ui/draw_explore.hpp"

namespace communique::ui {

/// An item's stable id: `kind` tells apart the lists that one thing may stand in.
[[nodiscard]] std::string thing_id(const char* kind, const Thing& thing);
/// What the item is called: its name with what is said of it.
[[nodiscard]] std::string thing_label(const screens::ThingView& view, const char* kind);

/// A surface that can be pressed, for what is drawn on it afterwards: tinted when pointed at; chosen with a
/// tint and an edge.
Touch thing_surface(Pen& pen, Rect place, const std::string& label, bool is_chosen);

/// A dense row: topic, name with the native one, note below, and how well it is known. Pressed: it opens.
[[nodiscard]] float thing_row_height(Pen& pen, const screens::ThingView& view, float width);
void draw_thing_row(Pen& pen, Rect place, const screens::ThingView& view, const char* kind, Intents& intents);

/// A name with the native one behind it, or below where that does not fit; returns the height.
[[nodiscard]] float names_height(Pen& pen, const screens::ThingView& view, float width, Role role);
float draw_names(Pen& pen, Rect place, const screens::ThingView& view, Role role);

}  // namespace communique::ui
