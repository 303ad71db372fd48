// Who is learning: the names that are known, and a field for one that is not.
#include <algorithm>

#include "ui/draw_screens.hpp"

namespace communique::ui {
namespace {

using screens::WelcomeView;

constexpr float kPad = 28;
constexpr float kWidth = 520;

float draw_learners(Pen& pen, Rect place, const WelcomeView& view, Intents& intents) {
  if (view.learners.empty()) return 0;
  const Theme& theme = pen.theme();
  const float row = pen.grown(56);
  const float disc = pen.grown(40);
  const Rect card{place.x, place.y, place.width, row * static_cast<float>(view.learners.size()) + 2 * kTight};
  draw_card(pen, card);
  float y = card.y + kTight;
  for (const screens::LearnerRow& learner : view.learners) {
    const std::string id = "learner-" + std::to_string(learner.id.value);
    const Rect rect{card.x + 1, y, card.width - 2, row};
    if (list_row(pen, rect, labelled(learner.name, id)).is_pressed) {
      intents.emplace_back(screens::PickLearner{learner.id});
    }
    if (y > card.y + kTight) pen.rule(card.x + kPad, y, card.width - 2 * kPad, theme.rule);
    const float middle = rect.centre().y;
    draw_monogram(pen, learner.monogram, {card.x + kPad + disc / 2, middle}, disc);
    const float chevron = pen.grown(20);
    draw_icon(pen, Icon::ChevronRight,
              {card.right() - kPad - chevron, middle - chevron / 2, chevron, chevron}, theme.ink2);
    const float note = pen.text_width(learner.note, Role::Small);
    const float end = card.right() - kPad - chevron - kSnug;
    const float line = pen.type(Role::Small).line;
    pen.text_line({end - note, middle - line / 2}, learner.note, Role::Small, theme.ink2);
    const float x = card.x + kPad + disc + kStep;
    pen.text_line({x, middle - pen.type(Role::Name).line / 2}, learner.name, Role::Name, theme.ink,
                  end - note - kSnug - x);
    y += row;
  }
  return card.height + kGutter;
}

float draw_new_learner(Pen& pen, Rect place, const WelcomeView& view, Intents& intents) {
  UiState& state = pen.state();
  std::string& name = state.fields["name"];
  float y = place.y;
  y += pen.text({place.x, y, place.width, 0}, view.name_label, Role::Label, pen.theme().ink) + kTight;
  FieldLook look;
  look.hint = view.name_hint;
  look.error = view.name_error;
  look.wants_focus = state.has_changed && view.learners.empty();
  const Rect frame{place.x, y, place.width, field_height(pen)};
  bool is_submitted = field(pen, frame, labelled(view.name_label, "name"), name, look).is_submitted;
  y = frame.bottom();
  if (!view.name_error.empty()) {
    y += kTight + pen.text_height(view.name_error, Role::Small, place.width - pen.grown(16) - kTight);
  }
  y += kStep;
  const ButtonLook big{.size = ButtonSize::Big, .icon = Icon::ArrowRight};
  const std::string label = labelled(view.add_label, "add-learner");
  const float width = std::min(button_width(pen, label, big), place.width);
  is_submitted =
      button(pen, {place.x, y, width, button_height(pen, ButtonSize::Big)}, label, big) || is_submitted;
  if (is_submitted) intents.emplace_back(screens::AddLearner{name});
  return y + button_height(pen, ButtonSize::Big) - place.y;
}

/// A teacher who only hosts needs no name here.
float draw_host(Pen& pen, Rect place, const WelcomeView& view, Intents& intents) {
  if (view.host_label.empty()) return 0;
  const float y = place.y + kStep;
  pen.rule(place.x, y, place.width, pen.theme().rule);
  const ButtonLook look{.kind = ButtonKind::Quiet, .icon = Icon::ChevronRight};
  const std::string label = labelled(view.host_label, "host");
  const float width = std::min(button_width(pen, label, look), place.width);
  const Rect rect{place.x + (place.width - width) / 2, y + kSnug, width, button_height(pen)};
  if (button(pen, rect, label, look)) intents.emplace_back(screens::InClass{screens::in_class::Show{}});
  return rect.bottom() - place.y;
}

void draw_passcode(Pen& pen, const WelcomeView& view, Intents& intents) {
  UiState& state = pen.state();
  const FieldDialog words{.id = "passcode",
                          .title = view.passcode_label,
                          .note = view.passcode_note,
                          .error = view.passcode_error,
                          .safe_label = view.open_label,
                          .cancel_label = view.cancel_label,
                          .kind = FieldKind::Secret};
  switch (draw_field_dialog(pen, words, state.fields["passcode"])) {
    case DialogAnswer::Safe:
      intents.emplace_back(screens::GivePasscode{state.fields["passcode"]});
      break;
    case DialogAnswer::Other:
      state.fields["passcode"].clear();
      intents.emplace_back(screens::Cancel{});
      break;
    case DialogAnswer::None:
      break;
  }
}

}  // namespace

void draw_screen(Pen& pen, const WelcomeView& view, Intents& intents) {
  const Page page = page_for(pen.width(), pen.height(), pen.scale(), PageKind::Question, kGutter);
  const Theme& theme = pen.theme();
  const float width = std::min(pen.grown(kWidth), page.width - 2 * 40);
  const float left = (page.width - width) / 2;
  {
    ScrollArea area(pen, "welcome", {0, 0, page.width, page.height});
    const float seal = pen.grown(64);
    const float room = width;
    float y = std::max(kWide, std::min(pen.grown(88), page.height * 0.11F));
    draw_rosette(pen, {page.width / 2, y + seal / 2}, pen.grown(64), {0, 0, page.width, page.height});
    draw_seal(pen, {page.width / 2 - seal / 2, y, seal, seal});
    y += seal + pen.grown(48);
    y += pen.text({left, y, room, 0}, view.title, Role::Display, theme.ink, Align::Centre) + kHair;
    y += pen.text({left, y, room, 0}, view.subtitle, Role::Body, theme.ink2, Align::Centre) + kWide;
    y += draw_learners(pen, {left, y, width, 0}, view, intents);
    y += draw_new_learner(pen, {left, y, width, 0}, view, intents);
    y += draw_host(pen, {left, y, width, 0}, view, intents);
    area.grow(y + kWide);
  }
  if (!view.asks_passcode_of.empty()) draw_passcode(pen, view, intents);
}

}  // namespace communique::ui
