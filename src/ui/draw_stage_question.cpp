// A question on the stage: while it is open with its clock and who has answered, then how it was answered.
#include <algorithm>
#include <cmath>

#include "ui/stage_answering.hpp"

namespace communique::ui {
namespace {

using screens::QuestionBody;

constexpr int kMostDots = 40;
constexpr float kDot = 20;
constexpr float kDotPitch = 29;

bool is_over(const QuestionBody& body) { return body.is_closed || body.question.is_shown; }
bool has_ring(const QuestionBody& body) { return is_over(body) ? !body.right_number.empty() : body.is_timed; }

void draw_ring(Pen& pen, Point centre, float diameter, const QuestionBody& body) {
  const Theme& theme = pen.theme();
  if (is_over(body)) {
    const unsigned int id = ImGui::GetID("right-ring");
    const float share = pen.towards(id, static_cast<float>(body.right_share), kFillSeconds, Entry::FromZero);
    return draw_stage_ring(pen, centre, diameter, {body.right_number, body.right_label, share, theme.right});
  }
  const double left = seconds_left(pen, {body.question.key, body.seconds, body.of_seconds}, diameter);
  RingFace face{clock_text(left), body.seconds_label,
                static_cast<float>(left / std::max(body.of_seconds, 1.0)), theme.primary};
  if (pen.frame().pace == Pace::Reduced) {
    face.share = static_cast<float>(std::ceil(left) / std::max(body.of_seconds, 1.0));
  }
  if (left <= 0 && !body.time_up.empty()) face.label = body.time_up;
  draw_stage_ring(pen, centre, diameter, face);
}

/// How many have answered: a dot for each, or a bar where they are many.
float draw_answered(Pen& pen, Rect place, const QuestionBody& body, Pass pass) {
  const Theme& theme = pen.theme();
  const float line = pen.type(Role::Lead).line;
  const float words = pen.text_width(body.answered, Role::Lead);
  const float room = place.width - words - kWide;
  const bool has_dots = body.present <= kMostDots;
  const float dots = kDotPitch * static_cast<float>(body.present);
  const bool is_beside = room >= (has_dots ? dots : 240.0F);
  const float below = has_dots && dots > place.width ? 0 : kDot + kSnug;
  if (body.answered.empty()) return 0;
  const float text = pen.text_height(body.answered, Role::Lead, place.width);
  const float height = is_beside ? line : text + (body.present > 0 ? below : 0);
  if (pass == Pass::Measure) return height;
  pen.text({place.x, place.y, is_beside ? words + 2 : place.width, 0}, body.answered, Role::Lead, theme.ink);
  if (body.present <= 0 || (!is_beside && below <= 0)) return height;
  const float x = is_beside ? place.x + words + kWide : place.x;
  const float middle = is_beside ? place.y + line / 2 : place.y + text + kSnug + kDot / 2;
  if (!has_dots) {
    const float share = static_cast<float>(body.answered_count) / static_cast<float>(body.present);
    draw_bar(pen, {x, middle - 10, std::min(is_beside ? room : place.width, 700.0F), 20}, share,
             theme.primary);
    return height;
  }
  for (int i = 0; i < body.present; ++i) {
    const Point centre{x + kDot / 2 + kDotPitch * static_cast<float>(i), middle};
    if (i < body.answered_count) {
      pen.disc(centre, kDot / 2, theme.primary);
    } else {
      pen.circle(centre, kDot / 2 - 1, theme.line, 2);
    }
  }
  return height;
}

/// The fact and where it stands.
float draw_statement(Pen& pen, Rect place, const QuestionBody& body, Pass pass) {
  const Theme& theme = pen.theme();
  const screens::StageQuestion& question = body.question;
  const float words = pen.text_height(question.statement, Role::Name, place.width);
  const float source =
      question.source.empty() ? 0 : pen.text_height(question.source, Role::Small, place.width);
  if (pass == Pass::Draw) {
    pen.text(place, question.statement, Role::Name, theme.ink);
    if (source > 0) {
      pen.text({place.x, place.y + words, place.width, 0}, question.source, Role::Small, theme.ink2);
    }
  }
  return words + source;
}

/// Whether the statement is short enough for the footer; a longer one stands below the options.
bool is_statement_in_foot(Pen& pen, const QuestionBody& body) {
  const StagePage page = stage_page(pen);
  const float width = page.is_wide ? page.content * 0.7F : page.content;
  return pen.text_height(body.question.statement, Role::Name, width) <= pen.type(Role::Name).line * 2.5F;
}

float draw_foot(Pen& pen, Rect place, const QuestionBody& body, Pass pass, Intents& intents) {
  if (body.question.is_shown) {
    return is_statement_in_foot(pen, body) ? draw_statement(pen, place, body, pass) : 0;
  }
  if (body.counts_hands) return draw_hands(pen, place, body, pass, intents);
  if (!body.buzzers.empty() && !body.is_closed) return draw_buzzers(pen, place, body, pass, intents);
  return draw_answered(pen, place, body, pass);
}

/// What the footer leaves to the stem and its options; the ring stands beside the stem, or above it.
float draw_body(Pen& pen, Rect place, const QuestionBody& body, Intents& intents) {
  const StagePage page = stage_page(pen);
  const bool is_roomy = place.height > 600;
  const float top = is_roomy ? 60 : kStep;
  const float ring = page.is_wide ? kStageRing : 168;
  const float beside = has_ring(body) ? ring + 64 : 0;
  const float stem = draw_stage_stem(pen, {place.x, top, place.width - beside, 0}, body.question);
  float y = top + stem;
  if (has_ring(body)) {
    draw_ring(pen, {place.right() - ring / 2, top - (is_roomy ? kSnug : 0) + ring / 2 + 2}, ring, body);
    y = std::max(y, top + ring + (body.is_timed || is_over(body) ? kTight : 0));
  }
  y += is_roomy ? 48 : kGutter;
  OptionsLook look{.available = place.height - y - kSnug, .pressed = {}};
  if (answers_for_team(body)) {
    look.pressed = [&](int option) { answer_for_team(body, option, intents); };
  }
  y += draw_stage_options(pen, {place.x, y, place.width, 0}, body.question, look);
  if (body.question.is_shown && !is_statement_in_foot(pen, body)) {
    y += kStageGap;
    y += draw_statement(pen, {place.x, y, place.width, 0}, body, Pass::Draw);
  }
  return y + kSnug;
}

}  // namespace

StageParts question_parts(Pen& pen, const QuestionBody& body, Intents& intents) {
  StageParts parts;
  parts.head = {.left = body.counter, .right = body.pin_label, .right_number = body.pin};
  if (is_over(body)) {
    parts.head.right = body.answered;
    parts.head.right_number = {};
  }
  parts.body = [&pen, &body, &intents](Rect place) { return draw_body(pen, place, body, intents); };
  parts.foot = [&pen, &body, &intents](Rect place, Pass pass) {
    return draw_foot(pen, place, body, pass, intents);
  };
  return parts;
}

}  // namespace communique::ui
