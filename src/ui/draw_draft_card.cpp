// The draft that is looked at: what it says and how sure that is, what other decks say, what it would ask,
// and what can be done with it.
#include <algorithm>
#include <array>
#include <utility>

#include "ui/draw_drafts.hpp"

namespace communique::ui {
namespace {

using screens::DraftCard;
using screens::DraftState;
using screens::ElsewhereView;

constexpr float kPad = 20;
constexpr float kPanelPad = 12;
constexpr float kConfidenceBar = 64;

class CardPainter {
 public:
  CardPainter(Pen& pen, Rect place, const DraftCard& card, Intents& intents)
      : pen_(pen),
        theme_(pen.theme()),
        place_(place),
        x_(place.x + kPad + 2),
        width_(place.width - 2 * kPad - 4),
        y_(place.y + kPad),
        card_(card),
        intents_(intents) {}

  float draw() {
    draw_list().ChannelsSplit(2);
    draw_list().ChannelsSetCurrent(1);
    draw_head();
    draw_words_note();
    // The buttons stay in reach of the sentence: only one question stands above them.
    const std::size_t above = card_.is_editing ? 0 : 1;
    if (card_.is_editing) {
      draw_fields();
    } else {
      for (std::size_t i = 0; i < card_.elsewhere.size(); ++i) draw_elsewhere(card_.elsewhere[i], i);
      draw_questions(0, above);
    }
    draw_problems();
    card_.is_editing ? draw_editing_buttons() : draw_buttons();
    if (card_.questions.size() > above) {
      y_ += kStep;
      draw_questions(above, card_.questions.size());
      y_ -= kSnug;
    }
    const Rect frame{place_.x, place_.y, place_.width, y_ + kPad - place_.y};
    draw_list().ChannelsSetCurrent(0);
    draw_card(pen_, frame);
    pen_.edge(frame, theme_.primary, pen_.thick(2), kRadiusCard);
    draw_list().ChannelsMerge();
    return frame.height;
  }

 private:
  float text(const std::string& words, Role role, Colour colour) {
    return pen_.text({x_, y_, width_, 0}, words, role, colour);
  }

  void draw_head() {
    const float icon = pen_.grown(18);
    const float line = pen_.type(Role::Label).line;
    draw_topic(pen_, card_.topic, {x_, y_ + (line - icon) / 2, icon, icon}, theme_.card);
    const float left = icon + kTight;
    const float place = pen_.text_width(card_.place, Role::Small);
    const float kind = pen_.text_width(card_.kind_name, Role::Label);
    const bool is_beside = left + kind + kStep + place <= width_;
    pen_.text_line({x_ + left, y_}, card_.kind_name, Role::Label, theme_.ink, width_ - left);
    if (is_beside) {
      pen_.text_line({x_ + width_ - place, y_}, card_.place, Role::Small, theme_.ink2);
    } else {
      y_ += line;
      pen_.text_line({x_ + left, y_}, card_.place, Role::Small, theme_.ink2, width_ - left);
    }
    y_ += line + kTight;
    y_ += text(card_.sentence, Role::Name, theme_.ink) + kTight;
    draw_confidence();
  }

  /// A word, and a bar for those who compare.
  void draw_confidence() {
    const float line = pen_.type(Role::Small).line;
    const float word = pen_.text_line({x_, y_}, card_.confidence, Role::Small, theme_.ink2, width_);
    const float bar = pen_.grown(kConfidenceBar);
    constexpr float kHeight = 6;
    if (word + kSnug + bar <= width_) {
      draw_bar(pen_, {x_ + word + kSnug, y_ + (line - kHeight) / 2, bar, kHeight},
               static_cast<float>(card_.certainty), theme_.line);
    }
    y_ += line + kSnug;
  }

  void draw_words_note() {
    if (card_.words_note.empty()) return;
    const float icon = pen_.grown(16);
    const float line = pen_.type(Role::Small).line;
    draw_icon(pen_, Icon::Document, {x_, y_ + (line - icon) / 2, icon, icon}, theme_.ink2);
    const float left = icon + kTight;
    y_ += pen_.text({x_ + left, y_, width_ - left, 0}, card_.words_note, Role::Small, theme_.ink) + kSnug;
  }

  /// Words on a sunk ground; `content` draws from y_ on within x_ and width_.
  template <class Content>
  void panel(Content content) {
    const float x = x_;
    const float width = width_;
    const float top = y_;
    x_ += kPanelPad + 2;
    width_ -= 2 * (kPanelPad + 2);
    y_ += kPanelPad;
    // The ground's height is known afterwards: it is drawn first in a splitter of its own.
    ImDrawListSplitter splitter;
    splitter.Split(&draw_list(), 2);
    splitter.SetCurrentChannel(&draw_list(), 1);
    content();
    y_ += kPanelPad;
    splitter.SetCurrentChannel(&draw_list(), 0);
    pen_.fill({x, top, width, y_ - top}, theme_.tone == Tone::Light ? theme_.paper : theme_.fold,
              kRadiusControl);
    splitter.Merge(&draw_list());
    x_ = x;
    width_ = width;
    y_ += kSnug;
  }

  void draw_elsewhere(const ElsewhereView& elsewhere, std::size_t index) {
    panel([&] {
      const float icon = pen_.grown(16);
      const float line = pen_.type(Role::Label).line;
      draw_icon(pen_, elsewhere.here.empty() ? Icon::Document : Icon::Differs,
                {x_, y_ + (line - icon) / 2, icon, icon}, theme_.ink2);
      const float left = icon + kTight;
      y_ += pen_.text({x_ + left, y_, width_ - left, 0}, elsewhere.heading, Role::Label, theme_.ink);
      if (!elsewhere.here.empty() || !elsewhere.there.empty()) draw_both(elsewhere);
      if (elsewhere.join_label.empty()) return;
      y_ += kSnug;
      const std::string label = labelled(elsewhere.join_label, "join-known-" + std::to_string(index));
      if (toggle(pen_, {x_, y_}, label, elsewhere.is_joined, width_)) {
        want(intents_, screens::at_desk::JoinKnown{!elsewhere.is_joined});
      }
      y_ += toggle_height(pen_, elsewhere.join_label, width_);
    });
  }

  /// What is said here and there, side by side, or below one another where that is too narrow.
  void draw_both(const ElsewhereView& elsewhere) {
    const bool is_beside = width_ >= pen_.grown(240);
    const float room = is_beside ? (width_ - kStep) / 2 : width_;
    y_ += kTight;
    const auto side = [&](float x, float y, const std::string& label, const std::string& value) {
      const float top = y;
      y += pen_.text({x, y, room, 0}, label, Role::Caption, theme_.ink2);
      y += pen_.text({x, y, room, 0}, value, Role::Part, theme_.ink);
      return y - top;
    };
    const float here = side(x_, y_, elsewhere.here_label, elsewhere.here);
    if (is_beside) {
      y_ += std::max(here, side(x_ + room + kStep, y_, elsewhere.there_label, elsewhere.there));
    } else {
      y_ += here + kHair;
      y_ += side(x_, y_, elsewhere.there_label, elsewhere.there);
    }
  }

  /// A word in ink2 and what follows it in ink, as one paragraph.
  float pair(const std::string& label, const std::string& words) {
    const std::string first = label + "  ";
    const std::array runs{pen_.run(first, Role::Small, theme_.ink2),
                          pen_.run(words, Role::Small, theme_.ink)};
    return pen_.runs({x_, y_, width_, 0}, runs, Role::Small);
  }

  /// Those from `first` on up to `end`, and what is to be said in place of questions.
  void draw_questions(std::size_t first, std::size_t end) {
    if (card_.questions.empty() && card_.questions_note.empty()) return;
    panel([&] {
      for (std::size_t i = first; i < std::min(end, card_.questions.size()); ++i) {
        if (i > first) y_ += kSnug;
        draw_question(card_.questions[i]);
      }
      if (card_.questions_note.empty()) return;
      if (!card_.questions.empty()) y_ += kTight;
      y_ += text(card_.questions_note, Role::Small, theme_.ink2);
    });
  }

  void draw_question(const screens::DraftQuestion& question) {
    if (!question.refused.empty()) return told(question.refused);
    y_ += pair(card_.questions_label, question.stem);
    for (const auto& [label, words] :
         {std::pair(&card_.key_label, &question.key), std::pair(&card_.others_label, &question.others)}) {
      if (words->empty()) continue;
      y_ += kHair;
      y_ += pair(*label, *words);
    }
  }

  /// A sentence with the mark of what is not right.
  void told(const std::string& words) {
    const float size = pen_.grown(16);
    const float line = pen_.type(Role::Small).line;
    draw_mark(pen_, screens::Mark::Wrong, {x_ + size / 2, y_ + line / 2}, size);
    const float left = size + kTight;
    y_ += pen_.text({x_ + left, y_, width_ - left, 0}, words, Role::Small, theme_.ink);
  }

  void draw_problems() {
    for (const std::string& problem : card_.problems) {
      told(problem);
      y_ += kTight;
    }
    if (!card_.problems.empty()) y_ += kHair;
  }

  void draw_fields() {
    const bool is_new = !std::exchange(pen_.state().desk.was_editing, true);
    for (std::size_t i = 0; i < card_.fields.size(); ++i) {
      const screens::DraftFieldView& field = card_.fields[i];
      if (field.is_switch) {
        draw_switch(field);
        continue;
      }
      const LabelledField named{.label = field.label,
                                .id = "field-" + field.name,
                                .value = field.value,
                                .error = field.error,
                                .wants_focus = is_new && i == 0};
      const LabelledTouch touch = draw_labelled_field(pen_, {x_, y_, width_, 0}, named);
      if (touch.is_edited) {
        want(intents_, screens::at_desk::SetField{field.name, mirrored_text(pen_, named.id)});
      }
      if (touch.is_submitted) want(intents_, screens::at_desk::KeepEdit{});
      y_ += touch.height + kSnug;
    }
  }

  void draw_switch(const screens::DraftFieldView& field) {
    const bool is_on = !field.value.empty();
    if (toggle(pen_, {x_, y_}, labelled(field.label, "field-" + field.name), is_on, width_))
      want(intents_, screens::at_desk::SetField{field.name, is_on ? "" : authoring::kYes});
    y_ += toggle_height(pen_, field.label, width_) + kSnug;
  }

  void draw_editing_buttons() {
    const std::vector<FlowButton> buttons{
        {labelled(card_.keep_label, "keep"), {}},
        {labelled(card_.cancel_label, "cancel"), {.kind = ButtonKind::Secondary}}};
    y_ += kHair;
    const FlowTouch touch = draw_flow(pen_, {x_, y_, width_, 0}, buttons, kTight + 2);
    if (touch.pressed == 0) want(intents_, screens::at_desk::KeepEdit{});
    if (touch.pressed == 1) want(intents_, screens::at_desk::Cancel{});
    y_ += touch.height;
  }

  [[nodiscard]] ButtonLook look(ButtonKind kind, std::string_view key) const {
    ButtonLook look{.kind = kind};
    const bool has_keys = pen_.width() / pen_.scale().text >= 800;  // LOOK.md: hidden below
    if (has_keys) look.key = key;
    return look;
  }

  void draw_buttons() {
    if (card_.is_joining) {
      y_ += text(card_.join_note, Role::Body, theme_.ink) + kTight;
      return;
    }
    draw_main_buttons();
    std::vector<FlowButton> quiet;
    std::vector<screens::DeskWish> wishes;
    const auto add = [&](const std::string& label, const char* id, std::string_view key,
                         screens::DeskWish wish) {
      if (label.empty()) return;
      ButtonLook small = look(ButtonKind::Quiet, key);
      small.size = ButtonSize::Small;
      quiet.push_back({labelled(label, id), small});
      wishes.push_back(std::move(wish));
    };
    add(card_.join_label, "join", "J", screens::at_desk::StartJoin{});
    add(card_.split_label, "split", "S", screens::at_desk::Split{});
    if (quiet.empty()) return;
    y_ += kTight;
    const FlowTouch touch = draw_flow(pen_, {x_ - kTight, y_, width_ + kTight, 0}, quiet);
    if (touch.pressed >= 0)
      intents_.emplace_back(screens::AtDesk{wishes[static_cast<std::size_t>(touch.pressed)]});
    y_ += touch.height - kTight;
  }

  /// The first takes what room the others leave, where all stand in one row.
  void draw_main_buttons() {
    struct Main {
      std::string label;
      ButtonLook look;
      screens::DeskWish wish;
    };
    std::vector<Main> buttons;
    const auto add = [&](const std::string& label, const char* id, ButtonKind kind, std::string_view key,
                         screens::DeskWish wish) {
      if (!label.empty()) buttons.push_back({labelled(label, id), look(kind, key), std::move(wish)});
    };
    add(card_.accept_label, "accept", ButtonKind::Primary, "A", screens::at_desk::Accept{});
    add(card_.reopen_label, "reopen", ButtonKind::Secondary, "O", screens::at_desk::Reopen{});
    add(card_.edit_label, "edit", ButtonKind::Secondary, "E", screens::at_desk::Edit{});
    add(card_.reject_label, "reject", ButtonKind::Secondary, "R", screens::at_desk::Reject{});
    constexpr float kGap = 10;
    float natural = -kGap;
    for (const Main& each : buttons) natural += button_width(pen_, each.label, each.look) + kGap;
    const bool is_row = natural <= width_;
    const float height = button_height(pen_);
    float x = x_;
    for (std::size_t i = 0; i < buttons.size(); ++i) {
      const Main& each = buttons[i];
      const float own = button_width(pen_, each.label, each.look);
      const float width = !is_row ? width_ : i == 0 ? own + width_ - natural : own;
      if (button(pen_, {x, y_, width, height}, each.label, each.look)) {
        intents_.emplace_back(screens::AtDesk{each.wish});
      }
      x += is_row ? width + kGap : 0;
      if (!is_row && i + 1 < buttons.size()) y_ += height + kTight;
    }
    if (!buttons.empty()) y_ += height;
  }

  Pen& pen_;
  const Theme& theme_;
  Rect place_;
  float x_;
  float width_;
  float y_;
  const DraftCard& card_;
  Intents& intents_;
};

}  // namespace

float draw_draft_card(Pen& pen, Rect place, const DraftCard& card, Intents& intents) {
  if (!card.is_editing) pen.state().desk.was_editing = false;
  return CardPainter(pen, place, card, intents).draw();
}

}  // namespace communique::ui
