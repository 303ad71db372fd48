// Today: what waits, the days so far, the deck and its topics, the best and the latest round.
#include <algorithm>
#include <cmath>

#include "ui/draw_screens.hpp"

namespace communique::ui {
namespace {

using screens::HomeView;

constexpr float kPad = 29;  // the card's edge and 28
constexpr float kHeroHeight = 203;
constexpr float kDeckHeight = 227;
constexpr float kRing = 140;

/// The words and buttons at the right of the ring.
struct HeroWords {
  float heading = 0;
  float subheading = 0;
  float buttons = 0;
  bool are_buttons_stacked = false;
  [[nodiscard]] float height() const { return heading + kHair + subheading + kGutter + buttons; }
};

const ButtonLook kStart{.kind = ButtonKind::Primary, .size = ButtonSize::Big, .icon = Icon::ArrowRight};
const ButtonLook kAfresh{.kind = ButtonKind::Secondary, .size = ButtonSize::Big};
const ButtonLook kChoose{.kind = ButtonKind::Quiet};

float start_width(const Pen& pen, const HomeView& view) {
  return std::max(button_width(pen, view.start_label, kStart), pen.grown(168));
}

float buttons_width(const Pen& pen, const HomeView& view) {
  float width = start_width(pen, view) + kTight + button_width(pen, view.choose_label, kChoose);
  if (view.is_continue) width += kSnug + button_width(pen, view.afresh_label, kAfresh);
  return width;
}

HeroWords measure_hero(Pen& pen, const HomeView& view, float room) {
  HeroWords words;
  words.heading = pen.text_height(view.heading, Role::Lead, room);
  words.subheading = pen.text_height(view.subheading, Role::Body, room);
  const float row = button_height(pen, ButtonSize::Big);
  words.are_buttons_stacked = buttons_width(pen, view) > room;
  const float rows = words.are_buttons_stacked ? (view.is_continue ? 3.0F : 2.0F) : 1.0F;
  words.buttons = rows * row + (rows - 1) * kTight;
  return words;
}

void draw_hero_buttons(Pen& pen, Point at, const HomeView& view, bool are_stacked, float room,
                       Intents& intents) {
  const float height = button_height(pen, ButtonSize::Big);
  const auto place = [&](float width) {
    const Rect rect{at.x, at.y, std::min(width, room), height};
    are_stacked ? at.y += height + kTight : at.x += width + kTight;
    return rect;
  };
  if (button(pen, place(start_width(pen, view)), labelled(view.start_label, "start"), kStart)) {
    view.is_continue ? intents.emplace_back(screens::ContinueRound{})
                     : intents.emplace_back(screens::StartRound{});
  }
  if (view.is_continue) {
    const std::string afresh = labelled(view.afresh_label, "start-afresh");
    if (button(pen, place(button_width(pen, afresh, kAfresh)), afresh, kAfresh)) {
      intents.emplace_back(screens::StartRound{});
    }
  }
  const std::string choose = labelled(view.choose_label, "choose-topics");
  if (button(pen, place(button_width(pen, choose, kChoose)), choose, kChoose)) {
    intents.emplace_back(screens::ShowTopics{});
  }
}

void draw_hero_ring(Pen& pen, Point centre, float diameter, const HomeView& view) {
  const float share =
      pen.towards(ImGui::GetID("home-ring"), static_cast<float>(view.ring), kFillSeconds, Entry::FromZero);
  draw_ring(pen, centre, diameter, share);
  const float number = pen.type(Role::Count).line;
  const float label = pen.type(Role::Small).line;
  const float top = centre.y - (number + label) / 2 - 2;
  const Rect line{centre.x - diameter / 2, top, diameter, number};
  pen.text_centred(line, view.ring_number, Role::Count, pen.theme().ink);
  const float inner = diameter * 0.74F;
  pen.text({centre.x - inner / 2, top + number - kHair, inner, label}, view.ring_label, Role::Caption,
           pen.theme().ink2, Align::Centre);
}

/// Where the ring and the words stand in the card: beside each other, or the ring below, so that Start is in
/// sight.
struct HeroPlan {
  bool is_stacked = false;
  float left = 0;
  float room = 0;
  HeroWords words;
  float height = 0;
};

HeroPlan plan_hero(Pen& pen, const HomeView& view, float width) {
  const float ring = pen.grown(kRing);
  HeroPlan plan;
  plan.left = kPad + 5 + ring + 36;
  plan.room = width - plan.left - kPad;
  plan.is_stacked = plan.room < pen.grown(200);
  if (plan.is_stacked) {
    plan.left = kPad;
    plan.room = width - 2 * kPad;
  }
  plan.words = measure_hero(pen, view, plan.room);
  const float words = plan.words.height();
  plan.height = 2 * kPad + (plan.is_stacked ? ring + kGutter + words : std::max(ring, words));
  plan.height = std::max(plan.height, kHeroHeight);
  return plan;
}

void draw_hero(Pen& pen, Rect card, const HomeView& view, Intents& intents) {
  draw_card(pen, card);
  const HeroPlan plan = plan_hero(pen, view, card.width);
  const float ring = pen.grown(kRing);
  // The rosette stands at the right, where the words leave it room.
  const float buttons = plan.words.are_buttons_stacked ? 0 : buttons_width(pen, view);
  const float words = std::max(
      {pen.text_width(view.heading, Role::Lead), pen.text_width(view.subheading, Role::Body), buttons});
  if (!plan.is_stacked && words < plan.room - 180) {
    draw_rosette(pen, {card.right() - 60, card.centre().y}, 140, card.grown(-1));
  }
  const float ring_y = plan.is_stacked ? card.bottom() - kPad - ring / 2 : card.centre().y;
  draw_hero_ring(pen, {card.x + kPad + (plan.is_stacked ? 0.0F : 5.0F) + ring / 2, ring_y}, ring, view);
  const Theme& theme = pen.theme();
  const float x = card.x + plan.left;
  float y = card.y + (plan.is_stacked ? kPad : (card.height - plan.words.height()) / 2);
  y += pen.text({x, y, plan.room, 0}, view.heading, Role::Lead, theme.ink) + kHair;
  y += pen.text({x, y, plan.room, 0}, view.subheading, Role::Body, theme.ink2) + kGutter;
  draw_hero_buttons(pen, {x, y}, view, plan.words.are_buttons_stacked, plan.room, intents);
}

float streak_height(Pen& pen, const HomeView& view, float width) {
  const float room = width - 2 * kPad;
  return kPad + pen.text_height(view.streak_heading, Role::Head, room) +
         pen.text_height(view.streak_note, Role::Small, room) + kGutter + pen.grown(34) + kTight +
         pen.type(Role::Caption).line + kPad;
}

void draw_streak(Pen& pen, Rect card, const HomeView& view) {
  const Theme& theme = pen.theme();
  draw_card(pen, card);
  const Rect column{card.x + kPad, 0, card.width - 2 * kPad, 0};
  const float spare = (card.height - streak_height(pen, view, card.width)) / 2;
  float y = card.y + kPad + std::max(spare, 0.0F);
  y += pen.text({column.x, y, column.width, 0}, view.streak_heading, Role::Head, theme.ink);
  y += pen.text({column.x, y, column.width, 0}, view.streak_note, Role::Small, theme.ink2) + kGutter;
  const auto count = static_cast<float>(std::max<std::size_t>(view.days.size(), 2));
  const float stamp = std::min(pen.grown(34), column.width / count - 4);
  const float pitch = std::min((column.width - stamp) / (count - 1), stamp * 1.4F);
  float x = column.x + stamp / 2;
  for (const screens::DayStamp& day : view.days) {
    draw_day(pen, day, {x, y + stamp / 2}, stamp);
    const Rect below{x - pitch / 2, y + stamp + kTight, pitch, pen.type(Role::Caption).line};
    pen.text_centred(below, day.weekday, day.is_today ? Role::KeyCap : Role::Caption,
                     day.is_today ? theme.ink : theme.ink2);
    x += pitch;
  }
}

float topic_column_height(const Pen& pen) {
  return pen.grown(20) + 9 + pen.type(Role::Caption).line + 8 + 8 + 9 + pen.type(Role::Caption).line;
}

/// How many topics stand side by side.
int topic_columns(const Pen& pen, float room) {
  const float widest = pen.text_width("Organisations", Role::Caption) + 10;
  return std::clamp(static_cast<int>(room / widest), 1, 7);
}

float deck_height(Pen& pen, const HomeView& view, float width) {
  const float room = width - 2 * kPad;
  const int columns = topic_columns(pen, room);
  const int rows = (static_cast<int>(view.topics.size()) + columns - 1) / columns;
  const float head = pen.type(Role::Head).line + pen.text_height(view.deck_note, Role::Small, room * 0.75F);
  return std::max(
      kDeckHeight,
      24 + head + 18 + 18 + static_cast<float>(rows) * (topic_column_height(pen) + kStep) - kStep + 22);
}

void draw_deck_topics(Pen& pen, Rect place, const HomeView& view) {
  const Theme& theme = pen.theme();
  constexpr float kGap = 10;
  const int columns = topic_columns(pen, place.width);
  const float width = (place.width - kGap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const float icon = pen.grown(20);
  const float line = pen.type(Role::Caption).line;
  for (std::size_t i = 0; i < view.topics.size(); ++i) {
    const screens::TopicBar& topic = view.topics[i];
    const auto index = static_cast<int>(i);
    const float x = place.x + static_cast<float>(index % columns) * (width + kGap);
    const int row = index / columns;
    float y = place.y + static_cast<float>(row) * (topic_column_height(pen) + kStep);
    draw_topic(pen, topic.topic, {x, y, icon, icon}, theme.card);
    y += icon + 9;
    pen.text_line({x, y}, topic.name, Role::Caption, theme.ink2, width + kGap);
    y += line + 8;
    const float share = pen.towards(ImGui::GetID(topic.name.c_str()), static_cast<float>(topic.share),
                                    kFillSeconds, Entry::FromZero);
    draw_bar(pen, {x, y, width, 8}, share, colour_of(theme, topic.topic));
    y += 8 + 9;
    const bool is_asked = !view.deck_share.empty() && topic.share_text.find('%') != std::string::npos;
    pen.text_line({x, y}, topic.share_text, is_asked ? Role::KeyCap : Role::Caption,
                  is_asked ? theme.ink : theme.ink2, width + kGap);
  }
}

void draw_deck(Pen& pen, Rect card, const HomeView& view) {
  const Theme& theme = pen.theme();
  draw_card(pen, card);
  const Rect column{card.x + kPad, card.y + 24, card.width - 2 * kPad, 0};
  const float head = pen.type(Role::Head).line;
  const float share = view.deck_share.empty() ? 0 : pen.text_width(view.deck_share, Role::Lead) + kStep;
  pen.text_line({column.x, column.y}, view.deck_title, Role::Head, theme.ink, column.width - share);
  const float note =
      pen.text({column.x, column.y + head, column.width * 0.75F, 0}, view.deck_note, Role::Small, theme.ink2);
  if (!view.deck_share.empty()) {
    pen.text({column.x, column.y - 3, column.width, 0}, view.deck_share, Role::Lead, theme.ink, Align::Right);
    pen.text({column.x, column.y + head, column.width, 0}, view.deck_share_label, Role::Small, theme.ink2,
             Align::Right);
  }
  const float rule = column.y + head + note + 18;
  pen.rule(column.x, rule, column.width, theme.rule);
  draw_deck_topics(pen, {column.x, rule + 18, column.width, 0}, view);
}

float figure_height(Pen& pen) {
  return pen.type(Role::Small).line + pen.type(Role::Head).line + pen.type(Role::Small).line + 2 * 15;
}

void draw_figure(Pen& pen, Rect card, Icon icon, const std::string& title, const std::string& value,
                 const std::string& note) {
  const Theme& theme = pen.theme();
  draw_card(pen, card);
  const float disc = pen.grown(48);
  const bool has_disc = card.width > 6 * disc;
  if (has_disc) draw_icon_disc(pen, icon, {card.x + kPad + disc / 2, card.centre().y}, disc);
  const float x = card.x + kPad + (has_disc ? disc + 20 : 0);
  const float room = card.right() - kStep - x;
  const float lines = pen.type(Role::Small).line * (note.empty() ? 1.0F : 2.0F) + pen.type(Role::Head).line;
  float y = card.y + (card.height - lines) / 2;
  pen.text_line({x, y}, title, Role::Small, theme.ink2, room);
  y += pen.type(Role::Small).line;
  pen.text_line({x, y}, value, Role::Head, theme.ink, room);
  y += pen.type(Role::Head).line;
  if (!note.empty()) pen.text_line({x, y}, note, Role::Small, theme.ink2, room);
}

/// A card that leads elsewhere: its words, perhaps an icon before them, and a chevron.
struct Way {
  const std::string &title, &note;
  const char* id;
  Icon icon = Icon::None;
};
constexpr float kChevron = 20;
constexpr float kWayDisc = 48;

float way_words_left(const Pen& pen, const Way& way, float width) {
  const float disc = pen.grown(kWayDisc);
  return kPad + (way.icon != Icon::None && width > 6 * disc ? disc + 20 : 0);
}

float way_height(Pen& pen, const Way& way, float width) {
  if (way.title.empty()) return 0;
  const float room = width - way_words_left(pen, way, width) - kPad - pen.grown(kChevron) - kStep;
  return 2 * 17 + pen.text_height(way.title, Role::Head, room) + pen.text_height(way.note, Role::Small, room);
}

bool draw_way(Pen& pen, Rect card, const Way& way) {
  const Theme& theme = pen.theme();
  const Touch touch = pen.touch(labelled(way.title, way.id), card);
  draw_card(pen, card);
  if (touch.hover > 0) pen.fill(card.grown(-1), with_alpha(theme.tint, touch.hover), kRadiusCard - 1);
  if (touch.is_focused) pen.focus_ring(card, kRadiusCard);
  const float left = way_words_left(pen, way, card.width);
  const float disc = pen.grown(kWayDisc);
  if (left > kPad) draw_icon_disc(pen, way.icon, {card.x + kPad + disc / 2, card.centre().y}, disc);
  const float icon = pen.grown(kChevron);
  const float room = card.width - left - kPad - icon - kStep;
  const float title = pen.text_height(way.title, Role::Head, room);
  const float words = title + pen.text_height(way.note, Role::Small, room);
  const float y = card.y + (card.height - words) / 2;
  pen.text({card.x + left, y, room, 0}, way.title, Role::Head, theme.ink);
  pen.text({card.x + left, y + title, room, 0}, way.note, Role::Small, theme.ink2);
  draw_icon(pen, Icon::ChevronRight, {card.right() - kPad - icon, card.centre().y - icon / 2, icon, icon},
            theme.ink2);
  return touch.is_pressed;
}

Way briefings_way(const HomeView& view) {
  return {view.briefings_title, view.briefings_note, "briefings", Icon::None};
}
Way decks_way(const HomeView& view) { return {view.decks_title, view.decks_note, "decks", Icon::None}; }
Way host_way(const HomeView& view) { return {view.host_title, view.host_note, "host", Icon::Projector}; }

void draw_briefings(Pen& pen, Rect card, const HomeView& view, Intents& intents) {
  if (draw_way(pen, card, briefings_way(view))) intents.emplace_back(screens::GoTo{screens::Tab::Briefings});
}

void draw_host(Pen& pen, Rect card, const HomeView& view, Intents& intents) {
  if (draw_way(pen, card, host_way(view))) {
    intents.emplace_back(screens::InClass{screens::in_class::Show{}});
  }
}

void draw_decks_way(Pen& pen, Rect card, const HomeView& view, Intents& intents) {
  if (draw_way(pen, card, decks_way(view))) {
    intents.emplace_back(screens::AtDesk{screens::at_desk::ShowDecks{}});
  }
}

/// The ways to the briefings and to the decks, beside each other where both have room.
struct Ways {
  float half = 0;  // a card's width; 0 where they stand below one another
  float briefings = 0, decks = 0;
  [[nodiscard]] float height() const {
    if (half > 0) return std::max(briefings, decks);
    return briefings + decks + (briefings > 0 && decks > 0 ? kGutter : 0);
  }
};

Ways plan_ways(Pen& pen, const HomeView& view, float width) {
  Ways ways;
  const bool are_both = !view.briefings_title.empty() && !view.decks_title.empty();
  const float half = (width - kGutter) / 2;
  if (are_both && half >= pen.grown(300)) ways.half = half;
  const float each = ways.half > 0 ? ways.half : width;
  ways.briefings = way_height(pen, briefings_way(view), each);
  ways.decks = way_height(pen, decks_way(view), each);
  return ways;
}

void draw_ways(Pen& pen, Rect place, const HomeView& view, Intents& intents) {
  const Ways ways = plan_ways(pen, view, place.width);
  if (ways.half > 0) {
    draw_briefings(pen, {place.x, place.y, ways.half, ways.height()}, view, intents);
    return draw_decks_way(pen, {place.right() - ways.half, place.y, ways.half, ways.height()}, view, intents);
  }
  if (ways.briefings > 0) draw_briefings(pen, {place.x, place.y, place.width, ways.briefings}, view, intents);
  if (ways.decks > 0) {
    draw_decks_way(pen, {place.x, place.y + ways.height() - ways.decks, place.width, ways.decks}, view,
                   intents);
  }
}

/// Rows of cards beside each other; the side column's two figures end where the main column ends.
float draw_two_columns(Pen& pen, const Page& page, float top, const HomeView& view, Intents& intents) {
  const float side = page.left + page.content - page.side_left;
  const float hero = std::max(plan_hero(pen, view, page.main).height, streak_height(pen, view, side));
  const float host = way_height(pen, host_way(view), side);
  const float figures = 2 * figure_height(pen) + kGutter + (host > 0 ? host + kGutter : 0);
  float deck = deck_height(pen, view, page.main);
  const float ways = plan_ways(pen, view, page.main).height();
  const float rest = ways > 0 ? kGutter + ways : 0;
  deck = std::max(deck, figures - rest);
  draw_hero(pen, {page.left, top, page.main, hero}, view, intents);
  draw_streak(pen, {page.side_left, top, side, hero}, view);
  const float second = top + hero + kGutter;
  draw_deck(pen, {page.left, second, page.main, deck}, view);
  const float below = deck + rest;
  if (ways > 0) draw_ways(pen, {page.left, second + deck + kGutter, page.main, ways}, view, intents);
  const float half = (below - kGutter - (host > 0 ? host + kGutter : 0)) / 2;
  draw_figure(pen, {page.side_left, second, side, half}, Icon::Star, view.best_title, view.best_value,
              view.best_note);
  draw_figure(pen, {page.side_left, second + half + kGutter, side, half}, Icon::Clock, view.latest_title,
              view.latest_value, view.latest_note);
  if (host > 0) draw_host(pen, {page.side_left, second + below - host, side, host}, view, intents);
  return second + below;
}

float draw_one_column(Pen& pen, const Page& page, float top, const HomeView& view, Intents& intents) {
  float y = top;
  const auto next = [&](float height) {
    const Rect card{page.left, y, page.main, height};
    y += height + kStep;
    return card;
  };
  draw_hero(pen, next(plan_hero(pen, view, page.main).height), view, intents);
  draw_deck(pen, next(deck_height(pen, view, page.main)), view);
  if (const float height = plan_ways(pen, view, page.main).height(); height > 0) {
    draw_ways(pen, next(height), view, intents);
  }
  if (const float height = way_height(pen, host_way(view), page.main); height > 0) {
    draw_host(pen, next(height), view, intents);
  }
  draw_streak(pen, next(streak_height(pen, view, page.main)), view);
  const Rect row = next(figure_height(pen));
  const float half = (row.width - kStep) / 2;
  draw_figure(pen, {row.x, row.y, half, row.height}, Icon::Star, view.best_title, view.best_value,
              view.best_note);
  draw_figure(pen, {row.x + half + kStep, row.y, half, row.height}, Icon::Clock, view.latest_title,
              view.latest_value, view.latest_note);
  return row.bottom();
}

}  // namespace

void draw_screen(Pen& pen, const HomeView& view, Intents& intents) {
  const Page page = page_for(pen.width(), pen.height(), pen.scale(), PageKind::Cover, kGutter);
  const float head = draw_masthead(pen, page, view.masthead, intents);
  ScrollArea area(pen, "home", {0, head, page.width, page.height - head});
  const Theme& theme = pen.theme();
  float y = page.columns == Columns::Two ? kWide : kGutter;
  y += pen.text({page.left, y, page.main, 0}, view.date, Role::Small, theme.ink2);
  y += pen.text({page.left, y, page.main, 0}, view.greeting, Role::Display, theme.ink) + kGutter;
  const float bottom = page.columns == Columns::Two ? draw_two_columns(pen, page, y, view, intents)
                                                    : draw_one_column(pen, page, y, view, intents);
  area.grow(bottom + kWide);
  if (enter_is_free() && is_pressed(ImGuiKey_Enter)) {
    view.is_continue ? intents.emplace_back(screens::ContinueRound{})
                     : intents.emplace_back(screens::StartRound{});
  }
}

}  // namespace communique::ui
