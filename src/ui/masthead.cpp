// The masthead: places to go, the brand, and what belongs to the reader.
#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

#include "ui/scenery.hpp"

namespace communique::ui {
namespace {

using screens::MastheadView;
using screens::Tab;

constexpr float kRuleTop = 71;  // 2 px of ink, 2 px of paper, 1 px of ink
constexpr float kHeight = 77;
constexpr float kBetweenTabs = 28;

std::string tab_id(Tab tab) {
  switch (tab) {
    case Tab::Today:
      return "tab-today";
    case Tab::Explore:
      return "tab-explore";
    case Tab::Briefings:
      return "tab-briefings";
    case Tab::Progress:
      return "tab-progress";
    case Tab::Scores:
      return "tab-scores";
    case Tab::Settings:
      return "tab-settings";
  }
  return "tab";
}

/// One place to go; the one where the reader is carries a red underline. Returns its width.
float draw_tab(Pen& pen, Point top_left, float height, const std::string& label, bool is_here,
               Intents& intents, Tab tab) {
  const Theme& theme = pen.theme();
  const Role role = is_here ? Role::Button : Role::Body;
  const float width = pen.text_width(visible(label), role);
  const Rect target{top_left.x - kTight, top_left.y, width + 2 * kTight, height};
  const Touch touch = pen.touch(label, target);
  const float line = pen.type(role).line;
  const Colour ink = is_here ? theme.ink : mix(theme.ink2, theme.ink, touch.hover);
  pen.text_line({top_left.x, top_left.y + (height - line) / 2}, visible(label), role, ink);
  if (is_here) {
    const float thickness = pen.thick(3);
    pen.fill({top_left.x, top_left.y + height - thickness, width, thickness}, theme.seal_edge, thickness / 2);
  }
  if (touch.is_focused) pen.focus_ring(target, 4);
  if (touch.is_pressed) intents.emplace_back(screens::GoTo{tab});
  return width;
}

void draw_brand(Pen& pen, float centre, float middle, std::string_view brand) {
  const float seal = pen.grown(34);
  const float gap = kSnug;
  const float words = pen.text_width(brand, Role::Brand);
  const float left = std::round(centre - (seal + gap + words) / 2);
  draw_seal(pen, {left, middle - seal / 2, seal, seal});
  const float line = pen.type(Role::Brand).line;
  pen.text_line({left + seal + gap, middle - line / 2}, brand, Role::Brand, pen.theme().ink);
}

/// Of all places to go, each as wide as it is while the reader is there.
float tabs_width(const Pen& pen, const MastheadView& view) {
  float width = 0;
  for (const auto& [tab, name] : view.tabs) width += pen.text_width(name, Role::Button) + kBetweenTabs;
  return width;
}

/// The next of the usual text sizes, round to the first again.
int next_text_size(float now) {
  constexpr std::array kSizes{100, 125, 150, 200, 250, 300};
  const auto percent = static_cast<int>(std::lround(now * 100));
  const auto* const next =
      std::find_if(kSizes.begin(), kSizes.end(), [percent](int size) { return size > percent; });
  return next == kSizes.end() ? kSizes.front() : *next;
}

/// Where language, text size, theme and learner begin.
float reader_left(const Pen& pen, float right, const MastheadView& view) {
  const float size = right - pen.grown(36) - 2 * pen.grown(30) - pen.text_width("Aa", Role::Name) - 6;
  if (view.languages.empty()) return size;
  return size - pen.grown(18) - pen.text_width(view.language, Role::Body) - 6;
}

constexpr ImGuiWindowFlags kPlain = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                                    ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings;

/// A list that opens below a button: its rows are drawn by `row`, with the pen and the place they have.
void draw_list(Pen& pen, const char* id, Point top_left, float width, std::size_t count,
               const std::function<void(Pen& inner, Rect place, std::size_t index)>& row) {
  const float high = pen.grown(56);
  const float height = high * static_cast<float>(count) + 2 * kTight;
  ImGui::SetNextWindowPos(pen.at_pixel(top_left));
  ImGui::SetNextWindowSize({pen.pixels(width), pen.pixels(height)});
  if (!ImGui::BeginPopup(id, kPlain)) return;
  Pen inner(pen.frame(), pen.state());
  draw_card(inner, {0, 0, width, height});
  for (std::size_t i = 0; i < count; ++i) {
    row(inner, {1, kTight + static_cast<float>(i) * high, width - 2, high}, i);
  }
  ImGui::EndPopup();
}

/// The screens' language, and the others in a list: each by its own name, the present one with a tick.
void draw_language(Pen& pen, float right, float middle, const MastheadView& view, Intents& intents) {
  if (view.languages.empty()) return;
  const Theme& theme = pen.theme();
  const float words = pen.text_width(view.language, Role::Body);
  const float height = pen.grown(36);
  const Rect place{right - words - 6, middle - height / 2, words + 12, height};
  const Touch touch = pen.touch(labelled(view.language_label, "language"), place);
  const float line = pen.type(Role::Body).line;
  pen.text_line({right - words, middle - line / 2}, view.language, Role::Body,
                mix(theme.ink2, theme.ink, touch.hover));
  if (touch.is_focused) pen.focus_ring(place, 4);
  if (touch.is_pressed) ImGui::OpenPopup("###language-list");
  const float tick = pen.grown(18);
  float width = pen.grown(160);
  for (const screens::LanguageChoice& language : view.languages) {
    width = std::max(width, pen.text_width(language.name, Role::Button) + tick + kSnug + 2 * kGutter);
  }
  const float left = std::min(place.x, pen.width() - width - kTight);
  draw_list(pen, "###language-list", {left, place.bottom() + kTight}, width, view.languages.size(),
            [&](Pen& inner, Rect row, std::size_t i) {
              const screens::LanguageChoice& language = view.languages[i];
              const std::string label = labelled(language.name, "language-" + language.code);
              const bool is_pressed = list_row(inner, row, label).is_pressed;
              const Role role = language.is_chosen ? Role::Button : Role::Body;
              const Face face = language.code == "ja" ? Face::Japanese : Face::TraditionalChinese;
              inner.text_line({kGutter, row.centre().y - inner.type(role).line / 2}, language.name, role,
                              theme.ink, row.width, face);
              if (language.is_chosen) {
                draw_icon(inner, Icon::Tick,
                          {row.right() - kGutter - tick + 6, row.centre().y - tick / 2, tick, tick},
                          theme.primary);
              }
              if (!is_pressed) return;
              intents.emplace_back(screens::SetLanguage{language.code});
              ImGui::CloseCurrentPopup();
            });
}

/// Language, text size, theme and learner, from the right edge leftwards.
void draw_reader(Pen& pen, float right, float middle, const MastheadView& view, Intents& intents) {
  const Theme& theme = pen.theme();
  const float disc = pen.grown(36);
  float x = right - disc / 2;
  if (!view.learner_label.empty()) {
    const Rect learner{x - disc / 2, middle - disc / 2, disc, disc};
    const Touch touch = pen.touch(labelled(view.learner_label, "learner"), learner);
    draw_monogram(pen, view.monogram, {x, middle}, disc);
    if (touch.hover > 0) pen.circle({x, middle}, disc / 2, with_alpha(theme.primary, touch.hover), 1.5F);
    if (touch.is_focused) pen.focus_ring(learner, disc / 2);
    if (touch.is_pressed) intents.emplace_back(screens::SwitchLearner{});
  }

  x -= disc / 2 + pen.grown(30);
  if (icon_button(pen, {x, middle}, labelled(view.theme_label, "theme"),
                  view.is_dark ? Icon::Sun : Icon::Moon)) {
    intents.emplace_back(
        screens::SetTheme{view.is_dark ? screens::ThemeChoice::Light : screens::ThemeChoice::Dark});
  }
  const float words = pen.text_width("Aa", Role::Name);
  x -= pen.grown(30) + words;
  const Rect size{x - 6, middle - disc / 2, words + 12, disc};
  const Touch size_touch = pen.touch(labelled(view.text_size_label, "text-size"), size);
  const float line = pen.type(Role::Name).line;
  pen.text_line({x, middle - line / 2}, "Aa", Role::Name, mix(theme.ink2, theme.ink, size_touch.hover));
  if (size_touch.is_focused) pen.focus_ring(size, 4);
  if (size_touch.is_pressed) intents.emplace_back(screens::SetTextSize{next_text_size(pen.frame().text)});
  draw_language(pen, x - pen.grown(18) - 6, middle, view, intents);
}

/// The places to go behind one button, where there is no room for them in a row. Returns its width.
float draw_menu(Pen& pen, Point left, const MastheadView& view, Intents& intents) {
  const float side = pen.grown(36);
  if (icon_button(pen, {left.x + side / 2, left.y}, labelled(view.menu_label, "menu"), Icon::Menu)) {
    ImGui::OpenPopup("###menu-list");
  }
  float width = pen.grown(200);
  for (const auto& [tab, name] : view.tabs) {
    width = std::max(width, pen.text_width(name, Role::Button) + 2 * kGutter);
  }
  draw_list(
      pen, "###menu-list", {left.x, left.y + side / 2 + kTight}, width, view.tabs.size(),
      [&](Pen& inner, Rect row, std::size_t i) {
        const auto& [tab, name] = view.tabs[i];
        const bool is_pressed = list_row(inner, row, labelled(name, tab_id(tab))).is_pressed;
        const Role role = tab == view.tab ? Role::Button : Role::Body;
        inner.text_line({kGutter, row.centre().y - inner.type(role).line / 2}, name, role, pen.theme().ink);
        if (tab == view.tab) {
          const Rect mark{kSnug - 2, row.y + row.height / 4, 3, row.height / 2};
          inner.fill(mark, pen.theme().seal_edge, 1.5F);
        }
        if (!is_pressed) return;
        intents.emplace_back(screens::GoTo{tab});
        ImGui::CloseCurrentPopup();
      });
  return side;
}

}  // namespace

float draw_masthead(Pen& pen, const Page& page, const MastheadView& view, Intents& intents) {
  const Theme& theme = pen.theme();
  const float rule = pen.grown(kRuleTop);
  const float middle = std::round(rule * 0.55F);
  const float right = page.margin + page.content;
  const float reader = reader_left(pen, right, view);
  float x = page.margin;
  if (view.tabs.empty()) {
    // A teacher who hosts a class without being one of the learners has nowhere else to go.
  } else if (page.menu == Menu::Button || x + tabs_width(pen, view) + pen.grown(34) + kGutter > reader) {
    x += draw_menu(pen, {x, middle}, view, intents);
  } else {
    const float height = pen.grown(42);
    for (const auto& [tab, name] : view.tabs) {
      const std::string label = labelled(name, tab_id(tab));
      x += draw_tab(pen, {x, pen.grown(17)}, height, label, tab == view.tab, intents, tab) + kBetweenTabs;
    }
  }
  draw_reader(pen, right, middle, view, intents);
  const float brand = pen.grown(34) + kSnug + pen.text_width(view.brand, Role::Brand);
  const float centre = page.margin + page.content / 2;
  if (centre - brand / 2 > x && centre + brand / 2 + kGutter < reader) {
    draw_brand(pen, centre, middle, view.brand);
  } else if (brand + 2 * kGutter < reader - x) {  // off the middle of the page, but whole
    draw_brand(pen, (x - kBetweenTabs / 2 + reader) / 2, middle, view.brand);
  } else if (reader - x > pen.grown(34) + 2 * kGutter) {
    const float seal = pen.grown(34);
    draw_seal(pen, {std::round((x + reader - seal) / 2), middle - seal / 2, seal, seal});
  }
  pen.rule(page.margin, rule, page.content, theme.ink, 2);
  pen.rule(page.margin, rule + 5, page.content, theme.ink, 1);
  return rule + kHeight - kRuleTop;
}

}  // namespace communique::ui
