#pragma once
// Parts of Explore's people, apart so that no file grows past reading. Used by draw_people.cpp alone.
#include "ui/draw_explore.hpp"

namespace communique::ui {

/// Who met, signed with, stands for and answered whom, by kind; returns the height.
float draw_relations(Pen& pen, Rect place, const screens::PeopleView& view, Intents& intents);

}  // namespace communique::ui
