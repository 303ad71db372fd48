#include "ui/stage_answering.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace communique::ui {
namespace {

using screens::QuestionBody;

constexpr float kChip = 60;
constexpr float kCountWidth = 128;

std::string hand_id(std::size_t index) { return "hands-" + std::to_string(index); }

ImGuiKey key_of(const std::string& name) {
  if (name.size() != 1) return ImGuiKey_None;
  const auto letter = static_cast<char>(std::toupper(static_cast<unsigned char>(name.front())));
  if (letter >= 'A' && letter <= 'Z') return static_cast<ImGuiKey>(ImGuiKey_A + (letter - 'A'));
  if (letter >= '0' && letter <= '9') return static_cast<ImGuiKey>(ImGuiKey_0 + (letter - '0'));
  return ImGuiKey_None;
}

bool may_buzz(const QuestionBody& body, std::size_t team) {
  const bool is_out = team < body.buzzers_out.size() && body.buzzers_out[team];
  return !body.is_closed && body.buzzed < 0 && !is_out;
}

bool is_judged(const QuestionBody& body) {
  return !body.is_closed && body.buzzed >= 0 && !body.judge_right_label.empty();
}

void judge(Verdict verdict, Intents& intents) { command(intents, classroom::command::Judge{verdict}); }

/// Things in rows, as many beside each other as fit.
class Flow {
 public:
  explicit Flow(Rect place) : place_(place), x_(place.x), y_(place.y) {}
  Rect next(float width, float height) {
    if (x_ > place_.x && x_ + width > place_.right()) {
      x_ = place_.x;
      y_ = bottom_ + kSnug;
    }
    const Rect rect{x_, y_, width, height};
    x_ += width + kStep;
    bottom_ = std::max(bottom_, rect.bottom());
    return rect;
  }
  [[nodiscard]] float height() const { return std::max(bottom_ - place_.y, 0.0F); }

 private:
  Rect place_;
  float x_, y_, bottom_ = 0;
};

void draw_chip(Pen& pen, Rect chip, const QuestionBody& body, std::size_t team, Intents& intents) {
  const Theme& theme = pen.theme();
  const auto& [key, name] = body.buzzers[team];
  const bool is_turn = body.buzzed == static_cast<int>(team);
  const bool is_out = team < body.buzzers_out.size() && body.buzzers_out[team];
  const Enabled enabled = may_buzz(body, team) ? Enabled::Yes : Enabled::No;
  const Touch touch = pen.touch(labelled(name, "buzz-" + std::to_string(team)), chip, enabled);
  if (touch.is_pressed) command(intents, classroom::command::Buzz{static_cast<classroom::Seat>(team)});
  pen.fill(chip, is_turn ? theme.primary : mix(theme.card, theme.tint, touch.hover), chip.height / 2);
  if (!is_turn) pen.edge(chip, is_out ? theme.rule : theme.line, 2, chip.height / 2);
  if (touch.is_focused) pen.focus_ring(chip, chip.height / 2);
  const Colour ink = is_turn ? theme.on_primary : is_out ? theme.ink2 : theme.ink;
  const float cap = 40;
  const Rect square{chip.x + kSnug, chip.centre().y - cap / 2, cap, cap};
  if (is_out) {  // has had its go
    draw_icon(pen, Icon::Close, square.grown(-10), theme.ink2);
  } else {
    pen.fill(square, is_turn ? theme.on_primary : theme.card, kRadiusKey);
    pen.edge(square, is_turn ? theme.on_primary : theme.line, 2, kRadiusKey);
    pen.text_centred(square, key, Role::Label, is_turn ? theme.primary : theme.ink);
  }
  const float line = pen.type(Role::Body).line;
  pen.text_line({square.right() + kSnug, chip.centre().y - line / 2}, name,
                is_turn ? Role::Button : Role::Body, ink, chip.right() - square.right() - kSnug - kSnug);
}

}  // namespace

bool answers_for_team(const QuestionBody& body) {
  return !body.is_closed && body.buzzed >= 0 && body.judge_right_label.empty() &&
         !body.question.options.empty();
}

void answer_for_team(const QuestionBody& body, int option, Intents& intents) {
  Response response = Chosen{option};
  if (body.question.kind == Kind::Multiple) response = Picked{{option}};
  command(intents, classroom::command::AnswerFor{static_cast<classroom::Seat>(body.buzzed), response});
}

void take_buzz_keys(const QuestionBody& body, Intents& intents) {
  if (!keys_are_free() || body.is_closed) return;
  for (std::size_t team = 0; team < body.buzzers.size(); ++team) {
    const ImGuiKey key = key_of(body.buzzers[team].first);
    if (key == ImGuiKey_None || !may_buzz(body, team) || !is_pressed(key)) continue;
    return command(intents, classroom::command::Buzz{static_cast<classroom::Seat>(team)});
  }
  if (is_judged(body)) {
    if (is_pressed(ImGuiKey_Y)) judge(Verdict::Correct, intents);
    if (is_pressed(ImGuiKey_N)) judge(Verdict::Wrong, intents);
  }
  if (!answers_for_team(body)) return;
  const auto count = std::min<std::size_t>(body.question.options.size(), 9);
  for (std::size_t i = 0; i < count; ++i) {
    const auto key = static_cast<ImGuiKey>(ImGuiKey_1 + static_cast<int>(i));
    const auto pad = static_cast<ImGuiKey>(ImGuiKey_Keypad1 + static_cast<int>(i));
    if (is_pressed(key) || is_pressed(pad)) answer_for_team(body, static_cast<int>(i), intents);
  }
}

float draw_buzzers(Pen& pen, Rect place, const QuestionBody& body, Pass pass, Intents& intents) {
  float y = place.y;
  if (!body.buzz_text.empty()) {
    if (pass == Pass::Draw)
      pen.text({place.x, y, place.width, 0}, body.buzz_text, Role::Lead, pen.theme().ink);
    y += pen.text_height(body.buzz_text, Role::Lead, place.width) + kSnug;
  }
  Flow flow({place.x, y, place.width, 0});
  if (is_judged(body)) {
    constexpr std::array kVerdicts{Verdict::Correct, Verdict::Wrong};
    const std::array labels{labelled(body.judge_right_label, "judge-right"),
                            labelled(body.judge_wrong_label, "judge-wrong")};
    const ButtonLook look{.kind = ButtonKind::Secondary};
    for (std::size_t i = 0; i < labels.size(); ++i) {
      const Rect rect = flow.next(button_width(pen, labels[i], look), button_height(pen));
      if (pass == Pass::Draw && button(pen, rect, labels[i], look)) judge(kVerdicts[i], intents);
    }
  }
  for (std::size_t team = 0; team < body.buzzers.size(); ++team) {
    const float words = pen.text_width(body.buzzers[team].second, Role::Button);
    const Rect chip = flow.next(std::min(words + 40 + 4 * kSnug, place.width), kChip);
    if (pass == Pass::Draw) draw_chip(pen, chip, body, team, intents);
  }
  return y - place.y + flow.height();
}

void give_hands(Pen& pen, const QuestionBody& body, Intents& intents) {
  classroom::command::CountHands counted;
  for (std::size_t i = 0; i < body.hand_labels.size(); ++i) {
    const std::string& text = pen.state().fields[hand_id(i)];
    counted.hands.push_back(text.empty() ? 0 : std::stoi(text));
  }
  command(intents, std::move(counted));
}

float draw_hands(Pen& pen, Rect place, const QuestionBody& body, Pass pass, Intents& intents) {
  constexpr std::size_t kDigits = 3;
  UiState& state = pen.state();
  float y = place.y;
  if (!body.hands_label.empty()) {
    if (pass == Pass::Draw) {
      pen.text({place.x, y, place.width, 0}, body.hands_label, Role::Body, pen.theme().ink2);
    }
    y += pen.text_height(body.hands_label, Role::Body, place.width) + kTight;
  }
  Flow flow({place.x, y, place.width, 0});
  const float height = field_height(pen);
  for (std::size_t i = 0; i < body.hand_labels.size(); ++i) {
    const std::string& name = body.hand_labels[i];
    const float words = pen.text_width(name, Role::StageStrong);
    const Rect rect = flow.next(words + kSnug + kCountWidth, height);
    if (pass == Pass::Measure) continue;
    pen.text_centred({rect.x, rect.y, words + 1, height}, name, Role::StageStrong, pen.theme().ink);
    const std::string id = hand_id(i);
    std::string& text = state.fields[id];
    const bool is_next = state.parts.wants_focus && state.parts.part == static_cast<int>(i);
    FieldLook look{.hint = "0", .wants_focus = is_next || (state.has_changed && i == 0)};
    if (is_next) state.parts.wants_focus = false;
    const Rect frame{rect.right() - kCountWidth, rect.y, kCountWidth, height};
    const FieldTouch touch = field(pen, frame, labelled(name, id), text, look);
    std::erase_if(text, [](char c) { return c < '0' || c > '9'; });
    if (text.size() > kDigits) text.resize(kDigits);
    if (!touch.is_submitted) continue;
    if (i + 1 == body.hand_labels.size()) {
      give_hands(pen, body, intents);
    } else {
      state.parts.part = static_cast<int>(i) + 1;
      state.parts.wants_focus = true;
    }
  }
  return y - place.y + flow.height();
}

}  // namespace communique::ui
