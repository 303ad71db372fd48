#pragma once
// The stage, which a projector shows to a class: what its bodies share. Everything is in px of a picture of
// 1920 x 1080, drawn by a Pen with the stage's own scale; large text and small windows leave fewer px, and
// what then finds no room scrolls.
#include <functional>
#include <optional>

#include "ui/class_parts.hpp"

namespace communique::ui {

inline constexpr float kStageRadius = 16;
inline constexpr float kStageGap = 28;

/// How the stage is divided.
struct StagePage {
  float width = 0;
  float height = 0;
  float margin = 96;
  float content = 0;  // between the margins
  float head = 0;     // where the body begins
  bool is_wide = true;
  [[nodiscard]] float right() const { return margin + content; }
};
[[nodiscard]] StagePage stage_page(const Pen& pen);

/// A body in its scroll area: returns how far down it reaches, from its own top.
using StageBody = std::function<float(Rect place)>;
/// What stands at the footer's left, beside the button that goes on. With Measure nothing is drawn; returns
/// its height.
enum class Pass { Draw, Measure };
using StageFoot = std::function<float(Rect place, Pass pass)>;

/// Words at the left and right of the head, and what stands below them.
struct StageHead {
  std::string_view left;
  std::string_view right, right_number;  // "Join with PIN", "482 913"
  bool is_lobby = false;
};

/// A body of the stage, all of it.
struct StageParts {
  StageHead head;
  StageBody body;
  StageFoot foot;
};
[[nodiscard]] StageParts lobby_parts(Pen& pen, const screens::LobbyBody& body, Intents& intents);
[[nodiscard]] StageParts question_parts(Pen& pen, const screens::QuestionBody& body, Intents& intents);
[[nodiscard]] StageParts board_parts(Pen& pen, const screens::BoardBody& body, Intents& intents);
[[nodiscard]] StageParts pace_parts(Pen& pen, const screens::PaceBody& body, Intents& intents);

/// Seconds left, counted on since the view was made, with the screen's next change asked for.
struct ClockFace {
  std::string key;  // another clock begins with another key
  double seconds = 0, of_seconds = 0;
};
[[nodiscard]] double seconds_left(Pen& pen, const ClockFace& face, float ring);
/// A ring with a number and its label in it, `diameter` across.
struct RingFace {
  std::string number;
  std::string_view label;
  float share = 0;
  Colour colour;
};
void draw_stage_ring(Pen& pen, Point centre, float diameter, const RingFace& face);
inline constexpr float kStageRing = 216;
/// What a clock shows: seconds below two minutes, else minutes and seconds.
[[nodiscard]] std::string clock_text(double seconds);

/// Of a question: topic, stem and what is to be chosen among, from the top of `place`; returns their height.
/// `pressed` is called with the option that was pressed, where options can be.
struct OptionsLook {
  float available = 0;  // px that the options may take before the body scrolls
  std::function<void(int)> pressed;
};
float draw_stage_stem(Pen& pen, Rect place, const screens::StageQuestion& question);
float draw_stage_options(Pen& pen, Rect place, const screens::StageQuestion& question,
                         const OptionsLook& look);

/// Rows of a board in a card; returns its height. `available` is what they may take before the body scrolls.
float draw_board_rows(Pen& pen, Rect place, const std::vector<screens::BoardRow>& rows, float available);

/// The code that phones scan, dark on light in every theme, with its quiet margin.
void draw_qr(Pen& pen, Rect square, const std::string& text);

/// The teacher's own list of players, in the measures of the other screens; fills `place`.
void draw_strip(Pen& pen, Rect place, const screens::StripView& view, Intents& intents);

}  // namespace communique::ui
