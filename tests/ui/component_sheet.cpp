#include "ui/component_sheet.hpp"

#include <array>

#include "ui/charts.hpp"
#include "ui/sample_views.hpp"
#include "ui/scenery.hpp"

namespace communique::ui {
namespace {

using screens::OptionState;

void caption(Pen& pen, float x, float y, const char* text) {
  pen.text_line({x, y}, text, Role::Caption, pen.theme().ink2);
}

void label(Pen& pen, float x, float y, const char* text) {
  pen.text_line({x, y}, text, Role::Label, pen.theme().ink2);
}

void draw_buttons(Pen& pen) {
  label(pen, 48, 88, "Buttons");
  float x = 48;
  const auto place = [&](const char* text, const char* name, ButtonLook look) {
    button_at(pen, {x, 120}, labelled(text, std::string("button-") + name), look);
    caption(pen, x, 172, name);
    x += 128;
  };
  place("Start", "primary", {});
  place("Start", "big", {.size = ButtonSize::Big, .icon = Icon::ArrowRight});
  x += 50;
  place("Start", "disabled", {.enabled = Enabled::No});
  place("Edit", "secondary", {.kind = ButtonKind::Secondary});
  place("Skip", "quiet", {.kind = ButtonKind::Quiet});
  place("Delete", "danger", {.kind = ButtonKind::Danger});
  place("Leave", "leave", {.kind = ButtonKind::Quiet, .icon = Icon::Close});
  icon_button(pen, {x + 18, 142}, "Light###icon-sun", Icon::Sun);
  icon_button(pen, {x + 58, 142}, "Dark###icon-moon", Icon::Moon);
  icon_button(pen, {x + 98, 142}, "Menu###icon-menu", Icon::Menu);
}

void draw_options(Pen& pen) {
  label(pen, 48, 216, "Option card");
  struct Sample {
    const char* name;
    OptionState state;
    const char* verdict;
    bool is_chosen;
  };
  constexpr std::array kSamples{Sample{"idle", OptionState::Idle, "", false},
                                Sample{"chosen", OptionState::Idle, "", true},
                                Sample{"right", OptionState::Right, "Right answer", false},
                                Sample{"wrong", OptionState::Wrong, "Your answer", false},
                                Sample{"not chosen", OptionState::Faded, "", false}};
  float y = 248;
  for (const Sample& sample : kSamples) {
    OptionLook look;
    look.view = sample_option("A", "Su Jia-chyuan", "蘇嘉全");
    if (sample.state != OptionState::Idle) look.view.note = "Chairman, TJRA";
    look.view.state = sample.state;
    look.view.verdict = sample.verdict;
    look.is_chosen = sample.is_chosen;
    const float height = option_height(pen, look, 480, 72);
    option(pen, {48, y, 480, height}, labelled("Su Jia-chyuan", std::string("option-") + sample.name), look);
    caption(pen, 48, y + height + 6, sample.name);
    y += height + 36;
  }
}

void draw_topics(Pen& pen) {
  label(pen, 576, 216, "Option shapes and topic tags");
  constexpr std::array kLetters{"A", "B", "C", "D"};
  for (int i = 0; i < 4; ++i) {
    const auto at = static_cast<float>(i);
    draw_badge(pen, i, kLetters[static_cast<std::size_t>(i)], {600 + at * 62, 272}, 48, BadgeStyle::Filled);
    draw_badge(pen, i, kLetters[static_cast<std::size_t>(i)], {880 + at * 62, 272}, 48, BadgeStyle::Outlined);
  }
  constexpr std::array kNames{"People", "Dates",   "Agreements", "Organisations",
                              "Places", "Figures", "Statements"};
  float x = 576;
  float y = 312;
  for (const Topic topic : kAllTopics) {
    const char* name = kNames[static_cast<std::size_t>(topic)];
    if (x > 1060) {
      x = 576;
      y += 40;
    }
    x += topic_tag(pen, {x, y}, topic, name) + 10;
  }
  topic_choice(pen, {576, 392, 240, 64}, "People###topic-people", Topic::People, "38 facts", true);
  topic_choice(pen, {832, 392, 240, 64}, "Agreements###topic-agreements", Topic::Agreements, "12 facts",
               false);
}

void draw_fields(Pen& pen) {
  label(pen, 576, 480, "Fields and choices");
  std::string empty;
  std::string text = "482 91";
  std::string native = "4 December 2025 蘇嘉全";
  field(pen, {576, 508, 208, 44}, "Name###field-empty", empty, {.hint = "Name"});
  field(pen, {800, 508, 208, 44}, "PIN###field-error", text, {.error = "The PIN has six digits."});
  field(pen, {1024, 508, 208, 44}, "Answer###field-full", native);
  segmented(pen, {576, 592, 200, 0}, {"6###length-6", "12###length-12", "24###length-24"}, 1);
  toggle(pen, {800, 600}, "Less motion###motion", true);
  toggle(pen, {1024, 600}, "Less motion###motion-off", false);
}

void draw_numbers(Pen& pen) {
  label(pen, 576, 660, "Ring, bars, days, marks, dots");
  draw_ring(pen, {636, 750}, 120, 0.25F);
  pen.text_centred({576, 690, 120, 120}, "18", Role::Display, pen.theme().ink);
  draw_bar(pen, {730, 700, 160, 8}, 0, pen.theme().primary);
  draw_bar(pen, {730, 720, 160, 8}, 0.01F, pen.theme().primary);
  draw_bar(pen, {730, 740, 160, 8}, 0.6F, pen.theme().topics[3]);
  draw_segments(pen, {730, 760}, 160, 2, 3, pen.theme().topics[0]);
  draw_day(pen, {"2", "T", false, false}, {926, 716}, 34);
  draw_day(pen, {"3", "W", true, false}, {972, 716}, 34);
  draw_day(pen, {"8", "M", false, true}, {1018, 716}, 34);
  draw_mark(pen, screens::Mark::Right, {926, 770}, 26);
  draw_mark(pen, screens::Mark::Almost, {962, 770}, 26);
  draw_mark(pen, screens::Mark::Wrong, {998, 770}, 26);
  using screens::DotState;
  float x = 1060;
  for (const DotState state : {DotState::Right, DotState::Wrong, DotState::Now, DotState::Later}) {
    draw_dot(pen, state, {x, 716}, 20);
    x += 28;
  }
  draw_monogram(pen, "隅", {1070, 770}, 40);
  draw_icon_disc(pen, Icon::Document, {1122, 770}, 40);
  draw_icon(pen, Icon::Clock, {1160, 760, 20, 20}, pen.theme().ink2);
}

void draw_rows(Pen& pen) {
  const Rect card{576, 836, 314, 170};
  draw_card(pen, card);
  constexpr std::array kRows{"Customs memorandum", "First DPP–LDP policy talks", "Taipei 101 lit"};
  for (std::size_t i = 0; i < kRows.size(); ++i) {
    const float y = card.y + 1 + 56 * static_cast<float>(i);
    list_row(pen, {card.x + 1, y, card.width - 2, 56}, labelled(kRows[i], "row-" + std::to_string(i)));
    pen.text_line({card.x + 16, y + 16}, kRows[i], Role::Body, pen.theme().ink);
    if (i > 0) pen.rule(card.x + 16, y, card.width - 32, pen.theme().rule);
  }
  draw_envelope(pen, {920, 816, 160, 224}, "Source sealed", "It opens when you answer.", 0);
  draw_score_chart(pen, {1100, 836, 150, 180},
                   {{"1 Dec", 0.5, "6 of 12"}, {"3 Dec", 0.7, "8 of 12"}, {"4 Dec", 0.9, "11 of 12"}});
}

}  // namespace

void draw_component_sheet(Pen& pen) {
  draw_seal(pen, {48, 28, 36, 36});
  pen.text_line({98, 30}, "Components “quoted” … 3 × 4 ’90s", Role::Brand, pen.theme().ink);
  key_hints(pen, {900, 46}, {{{"A", "D"}, "choose"}, {{"Enter"}, "continue"}, {{"Esc"}, "leave"}}, 360);
  draw_buttons(pen);
  draw_options(pen);
  draw_topics(pen);
  draw_fields(pen);
  draw_numbers(pen);
  draw_rows(pen);
}

}  // namespace communique::ui
