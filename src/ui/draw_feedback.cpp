// What the opened source says: the verdict, the fact, the option chosen, where it stands, when it comes back.
#include <algorithm>
#include <array>

#include "ui/draw_screens.hpp"

namespace communique::ui {
namespace {

using screens::FeedbackView;

constexpr float kPad = 29;     // the card's edge and 28
constexpr float kRowPad = 18;  // above and below a row's text
constexpr float kDisc = 40;
constexpr float kTextLeft = 54;
constexpr float kInkMiddle = 0.56F;  // of a serif line: the middle of its letters

enum class Mode { Draw, Measure };

/// Draws the card's parts from top to bottom, or only measures them: one layout for both.
class FeedbackCard {
 public:
  FeedbackCard(Pen& pen, Rect column, Mode mode, Intents* intents)
      : pen_(pen), column_(column), mode_(mode), intents_(intents), y_(column.y) {}

  float lay_out(const FeedbackView& view) {
    verdict(view);
    y_ += 14;
    if (!view.statement.empty()) {
      y_ += text({column_.x, y_, column_.width, 0}, view.statement, Role::Statement, pen_.theme().ink);
    }
    facts(view.facts);
    if (!view.chosen_title.empty() || !view.chosen_note.empty()) chosen(view);
    for (std::size_t i = 0; i < view.citations.size(); ++i) citation(view.citations[i], static_cast<int>(i));
    if (!view.note.empty()) note(view.note);
    return y_ - column_.y;
  }

 private:
  [[nodiscard]] bool draws() const { return mode_ == Mode::Draw; }

  float text(Rect place, std::string_view words, Role role, Colour colour) {
    return draws() ? pen_.text(place, words, role, colour) : pen_.text_height(words, role, place.width);
  }

  void verdict(const FeedbackView& view) {
    const float size = pen_.grown(26);
    const float line = pen_.type(Role::Label).line;
    if (draws()) {
      const Theme& theme = pen_.theme();
      const bool has_mark = view.mark != screens::Mark::None;
      draw_mark(pen_, view.mark, {column_.x + size / 2, y_ + size / 2}, size);
      const float x = column_.x + (has_mark ? size + kSnug : 0);
      pen_.text_line({x, y_ + (size - line) / 2}, view.headline, Role::Label, theme.ink);
    }
    y_ += size;
    if (view.points.empty()) return;
    // Beside the verdict where there is room, below it otherwise.
    const float head = size + kSnug + pen_.text_width(view.headline, Role::Label) + kStep;
    const float words = pen_.text_width(view.points, Role::Small);
    if (head + words <= column_.width) {
      if (draws()) {
        pen_.text_line({column_.right() - words, y_ - size + (size - line) / 2}, view.points, Role::Small,
                       pen_.theme().ink2);
      }
    } else {
      y_ += kHair +
            text({column_.x, y_ + kHair, column_.width, 0}, view.points, Role::Small, pen_.theme().ink2);
    }
  }

  /// A question that rests on several says of each how it was answered.
  void facts(const std::vector<screens::FactLine>& lines) {
    const float mark = pen_.grown(20);
    const float left = mark + kSnug;
    const float line = pen_.type(Role::Item).line;
    for (const screens::FactLine& fact : lines) {
      if (&fact != &lines.front()) y_ += kSnug;
      if (draws()) draw_mark(pen_, fact.mark, {column_.x + mark / 2, y_ + line * kInkMiddle}, mark);
      y_ +=
          text({column_.x + left, y_, column_.width - left, 0}, fact.statement, Role::Item, pen_.theme().ink);
    }
  }

  /// A hairline across, then room; returns the row's text column.
  Rect begin_row() {
    y_ += kRowPad;
    if (draws()) pen_.rule(column_.x, y_, column_.width, pen_.theme().rule);
    y_ += kRowPad;
    const float left = pen_.grown(kTextLeft);
    return {column_.x + left, y_, column_.width - left, 0};
  }

  [[nodiscard]] Point disc_centre(float size) const { return {column_.x + size / 2, y_ + size / 2}; }

  void end_row(float height, float least) { y_ += std::max(height, least); }

  void chosen(const FeedbackView& view) {
    const Rect place = begin_row();
    const float disc = pen_.grown(kDisc);
    if (draws() && !view.chosen_monogram.empty()) {
      draw_monogram(pen_, view.chosen_monogram, disc_centre(disc), disc, face_of(view.is_chosen_japanese));
    }
    const float mark = pen_.grown(20);
    if (draws() && view.chosen_monogram.empty()) {
      draw_mark(pen_, view.mark, {column_.x + disc / 2, y_ + mark / 2}, mark);
    }
    const std::string title = view.chosen_note.empty() ? view.chosen_title : view.chosen_title + ' ';
    const std::array runs{pen_.run(title, Role::Label, pen_.theme().ink),
                          pen_.run(view.chosen_note, Role::Small, pen_.theme().ink2)};
    const float height = pen_.runs_height(runs, Role::Small, place.width);
    const float least = view.chosen_monogram.empty() ? mark : disc;
    const float spare = std::max((least - height) / 2, 0.0F);  // few words stand in the middle
    if (draws()) pen_.runs({place.x, place.y + spare, place.width, 0}, runs, Role::Small);
    end_row(height, least);
  }

  void citation(const screens::CitationView& view, int index) {
    const Rect place = begin_row();
    const float disc = pen_.grown(kDisc);
    if (draws()) draw_icon_disc(pen_, Icon::Document, disc_centre(disc), disc);
    float height = text(place, view.publisher, Role::Label, pen_.theme().ink);
    height += text({place.x, place.y + height, place.width, 0}, view.place, Role::Small, pen_.theme().ink2);
    if (!view.read_label.empty()) {
      height += kHair;
      const std::string id = "read-" + std::to_string(index);
      if (draws() && link(pen_, {place.x, place.y + height}, labelled(view.read_label, id))) {
        intents_->emplace_back(screens::ReadParagraph{index});
      }
      height += pen_.type(Role::Label).line;
    }
    if (!view.note.empty())
      height += kTight + difference({place.x, place.y + height + kTight, place.width, 0}, view.note);
    end_row(height, disc);
  }

  /// Where a source says otherwise: with its sign, so that it is seen in passing.
  float difference(Rect place, const std::string& note) {
    const float icon = pen_.grown(16);
    const float line = pen_.type(Role::Small).line;
    if (draws()) {
      draw_icon(pen_, Icon::Differs, {place.x, place.y + (line - icon) / 2, icon, icon}, pen_.theme().ink);
    }
    const float left = icon + kTight;
    return text({place.x + left, place.y, place.width - left, 0}, note, Role::Small, pen_.theme().ink);
  }

  void note(const std::string& words) {
    const Rect place = begin_row();
    const float disc = pen_.grown(kDisc);
    const float icon = pen_.grown(20);
    const float line = pen_.type(Role::Small).line;
    if (draws()) {
      draw_icon(pen_, Icon::Clock, {column_.x + (disc - icon) / 2, y_ + (line - icon) / 2, icon, icon},
                pen_.theme().ink2);
    }
    end_row(text(place, words, Role::Small, pen_.theme().ink2), line);
  }

  Pen& pen_;
  Rect column_;
  Mode mode_;
  Intents* intents_;
  float y_;
};

}  // namespace

float draw_feedback(Pen& pen, Rect card, const FeedbackView& view, float rise, Intents& intents) {
  const Rect column{card.x + kPad, card.y + kPad + rise, card.width - 2 * kPad, 0};
  return FeedbackCard(pen, column, Mode::Draw, &intents).lay_out(view) + 2 * kPad;
}

float feedback_height(Pen& pen, const FeedbackView& view, float width) {
  return FeedbackCard(pen, {0, 0, width - 2 * kPad, 0}, Mode::Measure, nullptr).lay_out(view) + 2 * kPad;
}

}  // namespace communique::ui
