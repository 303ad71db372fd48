#pragma once
// The measures of LOOK.md: type roles and how they grow, spacing, radii, strokes and the page's columns.
// Pure arithmetic, no ImGui. Everything is in em px ("px"): the unit the pictures are drawn in.
// A Scale turns px into the pixels of the window.
#include <cstdint>

namespace communique::ui {

struct Point {
  float x = 0;
  float y = 0;
};

/// A rectangle in px. Plain geometry; may be empty, never holds a negative size that means something.
struct Rect {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;
  [[nodiscard]] constexpr float right() const { return x + width; }
  [[nodiscard]] constexpr float bottom() const { return y + height; }
  [[nodiscard]] constexpr Point centre() const { return {x + width / 2, y + height / 2}; }
  [[nodiscard]] constexpr Rect grown(float by) const {
    return {x - by, y - by, width + 2 * by, height + 2 * by};
  }
  [[nodiscard]] constexpr Rect inset(float horizontal, float vertical) const {
    return {x + horizontal, y + vertical, width - 2 * horizontal, height - 2 * vertical};
  }
};

enum class Family { Serif, Sans, Semi, Seal };

/// What a piece of text is, not how big it is.
enum class Role {
  StagePin,  // serif; on the stage alone, and never grown: see stage_scale()
  StageCount,
  StageTitle,
  StageHead,
  StageName,
  StageLead,  // sans and semi
  StageStrong,
  Count,
  Display,
  Title,
  Lead,
  Brand,
  Head,
  Name,
  Statement,
  Read,
  Item,
  Part,
  Numeral,  // serif
  Body,
  Button,
  BigButton,
  Label,
  KeyCap,
  Small,
  Caption  // sans and semi
};

struct Type {
  Family family = Family::Sans;
  float size = 16;  // em px
  float line = 24;  // px from baseline to baseline
};

/// At 100 %.
[[nodiscard]] Type type_of(Role role);

/// How much a size of `px` grows at text scale `text` (1 to 3): by `text` up to 22 px, by text^0.75 above.
[[nodiscard]] float growth(float px, float text);

inline constexpr float kTextScaleMin = 1.0F;
inline constexpr float kTextScaleMax = 3.0F;

/// The steps of space.
inline constexpr float kHair = 4;
inline constexpr float kTight = 8;
inline constexpr float kSnug = 12;
inline constexpr float kStep = 16;
inline constexpr float kGutter = 24;
inline constexpr float kWide = 32;

inline constexpr float kRadiusKey = 4;
inline constexpr float kRadiusControl = 8;
inline constexpr float kRadiusCard = 12;

inline constexpr float kContentWidth = 1152;  // 12 columns
inline constexpr float kSideColumn = 368;
inline constexpr float kOneColumn = 760;
inline constexpr float kOptionMinimum = 560;  // an option narrower than this stays in one column

struct Scale {
  float unit = 1;  // pixels of the window for one px: wide windows enlarge everything
  float text = 1;  // the learner's text size, 1 to 3
};

/// Windows wider than 1600 scale everything by min(width/1280, height/800), 1 to 2.4.
[[nodiscard]] float unit_for(float window_width, float window_height);

/// The stage is drawn for 1920 x 1080 and enlarged as a whole with the text size, which leaves it fewer px to
/// lay itself out in. What it shares with the other screens grows by kStageText; its least text is 24 px.
[[nodiscard]] Scale stage_scale(float window_width, float window_height, float text);
inline constexpr float kStageText = 1.72F;

/// The type of `role` at the learner's text size; sizes and lines in whole window pixels, given in px.
[[nodiscard]] Type grown(Role role, Scale scale);
/// A control's measure (a height, an icon): grows as its label does.
[[nodiscard]] float control(float px, Scale scale);
/// A line's width: half as thick again from 200 %.
[[nodiscard]] float stroke(float px, Scale scale);

enum class Columns { Two, One };
enum class Menu { Open, Button };

/// How a page of this width is divided.
struct Page {
  float width = 0;   // px
  float height = 0;  // px
  Columns columns = Columns::Two;
  Menu menu = Menu::Open;
  float margin = 64;    // left of the frame (masthead, rules, footer)
  float left = 0;       // of the content column
  float content = 0;    // width of everything between the margins
  float main = 0;       // width of the main column
  float side_left = 0;  // where the side column begins; Columns::Two only
};

enum class PageKind { Cover, Question };  // margin 64, margin 80

/// `gap` is the space between main and side column.
[[nodiscard]] Page page_for(float width, float height, Scale scale, PageKind kind, float gap);

/// Whether four options stand 2 x 2: four rows do not fit in `room` and each would keep its 560 px.
[[nodiscard]] bool options_pair_up(int count, float row, float gap, float room, float width);

/// Ease-out cubic, for t from 0 to 1.
[[nodiscard]] float ease_out(float t);

}  // namespace communique::ui
