#pragma once
// What drawing may know: the Frame comes from outside, the UiState stays from frame to frame.
// Neither reaches a clock, a store or a network.
#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "geography/outlines.hpp"
#include "screens/view.hpp"
#include "ui/calendar.hpp"
#include "ui/desk_ui.hpp"
#include "ui/fonts.hpp"
#include "ui/map_ui.hpp"
#include "ui/metrics.hpp"
#include "ui/motion.hpp"
#include "ui/text.hpp"
#include "ui/theme.hpp"
#include "ui/timeline_ui.hpp"

namespace communique::ui {

/// One frame's surroundings.
struct Frame {
  double now = 0;   // seconds, from any beginning
  float width = 0;  // of the window, in ImGui's units
  float height = 0;
  const Fonts* fonts = nullptr;
  Tone tone = Tone::Light;
  float text = 1;  // the learner's text size, 1 to 3
  Pace pace = Pace::Full;
  Face face = Face::TraditionalChinese;         // of the screens' language
  geography::OutlinesFile* outlines = nullptr;  // of the map; read when one is first drawn
};

/// Of an answer that is put together from parts: where the keyboard is, what is being dragged.
struct PartsState {
  int part = -1;             // the row, or the pair, that keys are for
  int armed = -1;            // the option that was clicked and waits for its pair
  bool wants_focus = false;  // `part` is to be given the keyboard
  bool has_focus = false;    // the focus ring is on a part
  int dragged = -1;          // the row or option under the pointer
  int over = -1;             // where it would land
  Point grip{};              // where it was taken, from its top left corner
};

/// The open calendar.
struct CalendarState {
  CalendarPlace place;       // what keys move; it is always on the page shown
  bool wants_focus = false;  // `place` is to be given the keyboard
  bool is_new = true;        // the first frame: it has to be seen
};

/// A fact of a briefing: of which section, and which of its facts.
struct FactPlace {
  int section = -1;
  int fact = -1;
  bool operator==(const FactPlace&) const = default;
};
struct BriefingState {
  FactPlace chosen;   // by a click or the keyboard
  FactPlace pointed;  // under the pointer or the keyboard, in the frame before
};

/// The stage of a class: how its clock goes on between two views, and the code that phones scan.
struct StageUi {
  std::string clock;   // whose clock it is: a question or a race
  double seconds = 0;  // left, as the view told
  double since = 0;    // when that view was first drawn
  std::string qr;      // what the modules below say
  int modules = 0;     // of a side
  std::vector<bool> dark;
};

/// What the drawing itself remembers: texts being typed, values under way, laid-out paragraphs.
struct UiState {
  Motion motion;
  Typesetter typesetter;
  std::map<std::string, std::string> fields;             // what is being typed, by field
  std::unordered_map<int, std::vector<Point>> rosettes;  // outlines at radius 1, by number of points
  MapUi map;                                             // what of the map is in view
  MapUi places;                                          // the same of Explore's
  TimelineUi timeline;
  std::string screen;        // which screen or question was drawn last: a change resets focus and fields
  bool has_changed = false;  // this frame is the first of its screen or question
  std::string open_dialog;   // the dialog that has taken the focus
  bool is_covered = false;   // the sheet of keys lies over the screen
  float footer = 0;          // px that are pinned at the bottom of this frame's screen
  std::string toast;         // key of the toast on screen, and when it came
  double toast_since = 0;
  PartsState parts;
  std::optional<CalendarState> calendar;
  BriefingState briefing;
  StageUi stage;
  DeskUi desk;
  bool has_hint_row = false;  // of a question that had a hint to take: its row stays
  bool wants_field = false;   // the answer's field is to be given the keyboard
  unsigned int focusing = 0;  // the field that the drawing gave the keyboard to
  unsigned int revealed = 0;  // what a scroll area last scrolled to, and for how many frames
  int reveal_frames = 0;
  screens::StateWords state_words;
  bool had_popup = false;  // a list was open at the end of the frame before: Esc closed it and nothing else
  std::string focused;     // words of the item with the focus ring, of this frame
  double wake_at = 0;      // when the screen next changes by itself; 0: never
  /// It changes at `when`, or before.
  void wake_by(double when) { wake_at = wake_at > 0 ? std::min(wake_at, when) : when; }
};

}  // namespace communique::ui
