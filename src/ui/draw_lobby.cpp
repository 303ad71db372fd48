// The lobby: how to come in, and who has.
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/stage.hpp"

namespace communique::ui {
namespace {

using screens::LobbyBody;

constexpr float kColumnGap = 72;
constexpr float kTop = 56;
constexpr float kQr = 300;
constexpr float kLeastColumn = 600;  // px that the names want beside the way in

/// How names are set: in cells of a grid, a long one over several.
struct Cells {
  int columns = 4;
  float height = 64;
  float gap = 22;
  Role role = Role::Body;
};
constexpr std::array kDensities{Cells{4, 64, 22, Role::Body}, Cells{4, 54, 14, Role::Body},
                                Cells{5, 48, 10, Role::Small}, Cells{6, 42, 8, Role::Small}};

/// Where one name stands, in cells.
struct Cell {
  int column = 0;
  int row = 0;
  int span = 1;
};

Cell place_after(Pen& pen, Cell last, const std::string& name, const Cells& cells, float width) {
  const float column = (width + cells.gap) / static_cast<float>(cells.columns);
  const float needed = pen.text_width(name, cells.role) + 2 * kStep + cells.gap;
  Cell cell{last.column + last.span, last.row, 1};
  cell.span = std::clamp(static_cast<int>(std::ceil(needed / column)), 1, cells.columns);
  if (cell.column + cell.span > cells.columns) cell = {0, last.row + 1, cell.span};
  return cell;
}

std::vector<Cell> place_names(Pen& pen, const std::vector<std::string>& names, const Cells& cells,
                              float width) {
  std::vector<Cell> places;
  Cell last{0, 0, 0};
  for (const std::string& name : names) places.push_back(last = place_after(pen, last, name, cells, width));
  return places;
}

float rows_height(const std::vector<Cell>& places, const Cells& cells) {
  if (places.empty()) return 0;
  return static_cast<float>(places.back().row + 1) * (cells.height + cells.gap) - cells.gap;
}

/// Measured in each frame; more have no room on any wall.
constexpr std::size_t kMostNames = 200;

/// The newest that have room, after the number of those that have none.
struct Shown {
  std::vector<std::string> names;
  bool has_rest = false;  // the first stands for others
};

Shown shown_names(Pen& pen, const std::vector<std::string>& names, const Cells& cells, Rect place) {
  std::size_t left_out = names.size() > kMostNames ? names.size() - kMostNames : 0;
  Shown shown{{names.begin() + static_cast<std::ptrdiff_t>(left_out), names.end()}, left_out > 0};
  if (left_out > 0) shown.names.insert(shown.names.begin(), "+" + std::to_string(left_out));
  while (rows_height(place_names(pen, shown.names, cells, place.width), cells) > place.height) {
    if (left_out + 1 >= names.size()) break;
    left_out =
        std::min(names.size() - 1, left_out + std::max<std::size_t>((names.size() - left_out) / 16, 1));
    shown.names.assign(names.begin() + static_cast<std::ptrdiff_t>(left_out), names.end());
    shown.names.insert(shown.names.begin(), "+" + std::to_string(left_out));
    shown.has_rest = true;
  }
  return shown;
}

/// The least dense way in which all have room, else the densest.
float draw_names(Pen& pen, Rect place, const std::vector<std::string>& names) {
  const Theme& theme = pen.theme();
  Cells cells = kDensities.back();
  for (Cells one : kDensities) {
    const auto fitting =
        static_cast<int>((place.width + one.gap) / (pen.text_width("Kazuyuki", one.role) + 60));
    one.columns = std::clamp(fitting, 2, one.columns);
    cells = one;
    const bool is_many = names.size() > kMostNames;
    if (!is_many && rows_height(place_names(pen, names, one, place.width), one) <= place.height) break;
  }
  const Shown shown = shown_names(pen, names, cells, place);
  const std::vector<Cell> places = place_names(pen, shown.names, cells, place.width);
  const float column = (place.width + cells.gap) / static_cast<float>(cells.columns);
  for (std::size_t i = 0; i < shown.names.size(); ++i) {
    const Cell& cell = places[i];
    const Rect pill{place.x + static_cast<float>(cell.column) * column,
                    place.y + static_cast<float>(cell.row) * (cells.height + cells.gap),
                    static_cast<float>(cell.span) * column - cells.gap, cells.height};
    const bool is_rest = shown.has_rest && i == 0;
    pen.fill(pill, is_rest ? theme.sunk : theme.card, pill.height / 2);
    pen.edge(pill, theme.rule, 1.5F, pill.height / 2);
    pen.text_centred(pill.inset(kTight, 0), shown.names[i], cells.role, theme.ink);
  }
  return rows_height(places, cells);
}

float draw_teams(Pen& pen, Rect place, const LobbyBody& body) {
  const Theme& theme = pen.theme();
  const int columns = place.width >= 700 ? 2 : 1;
  const float width = (place.width - static_cast<float>(columns - 1) * kGutter) / static_cast<float>(columns);
  float y = place.y;
  for (std::size_t first = 0; first < body.teams.size(); first += static_cast<std::size_t>(columns)) {
    const std::size_t end = std::min(first + static_cast<std::size_t>(columns), body.teams.size());
    float height = 0;
    for (std::size_t i = first; i < end; ++i) {
      const auto& [name, members] = body.teams[i];
      const float room = width - 2 * kGutter;
      const float text = members.empty() ? 0 : kHair + pen.text_height(members, Role::Body, room);
      height = std::max(height, 2 * 20 + pen.text_height(name, Role::Lead, room) + text);
    }
    for (std::size_t i = first; i < end; ++i) {
      const auto& [name, members] = body.teams[i];
      const Rect card{place.x + static_cast<float>(i - first) * (width + kGutter), y, width, height};
      draw_card(pen, card);
      const Rect column = card.inset(kGutter, 20);
      const float title = pen.text(column, name, Role::Lead, theme.ink);
      pen.text({column.x, column.y + title + kHair, column.width, 0}, members, Role::Body, theme.ink2);
    }
    y += height + kStep;
  }
  return std::max(y - kStep - place.y, 0.0F);
}

/// The other addresses, the one that is shown marked; returns its height.
float draw_addresses(Pen& pen, Rect place, const LobbyBody& body, Intents& intents) {
  const Theme& theme = pen.theme();
  float y = place.y;
  y += pen.text({place.x, y, place.width, 0}, body.addresses_note, Role::Body, theme.ink2) + kStep;
  const float row = pen.grown(56);
  const Rect card{place.x, y, place.width, row * static_cast<float>(body.addresses.size()) + 2 * kTight};
  draw_card(pen, card);
  y += kTight;
  for (std::size_t i = 0; i < body.addresses.size(); ++i) {
    const screens::AddressRow& address = body.addresses[i];
    const Rect rect{card.x + 1, y, card.width - 2, row};
    const Touch touch = list_row(pen, rect, labelled(address.url, "address-" + std::to_string(i)));
    pen.say_choice(touch, address.is_chosen);
    if (touch.is_pressed) want(intents, screens::in_class::ChooseAddress{address.url});
    if (i > 0) pen.rule(card.x + kGutter, y, card.width - 2 * kGutter, theme.rule);
    const float tick = pen.grown(18);
    if (address.is_chosen) {
      draw_icon(pen, Icon::Tick, {rect.x + kGutter, rect.centre().y - tick / 2, tick, tick}, theme.primary);
    }
    const float x = rect.x + kGutter + tick + kStep;
    const float room = rect.right() - kGutter - x;
    const float url = pen.type(Role::Button).line;
    const float note = address.note.empty() ? 0 : pen.type(Role::Small).line;
    const float top = rect.centre().y - (url + note) / 2;
    pen.text_line({x, top}, address.url, Role::Button, theme.ink, room);
    pen.text_line({x, top + url}, address.note, Role::Small, theme.ink2, room);
    y += row;
  }
  return card.bottom() - place.y;
}

float draw_scan(Pen& pen, Rect place, const LobbyBody& body, Intents& intents) {
  const Theme& theme = pen.theme();
  const bool has_code = !body.qr.empty();
  const bool is_beside = place.width >= kQr + 400;
  if (has_code) draw_qr(pen, {place.x, place.y, kQr, kQr}, body.qr);
  const float x = has_code && is_beside ? place.x + kQr + 46 : place.x;
  const float room = place.right() - x;
  const float lock = pen.grown(15);
  const float words = pen.text_height(body.scan_text, Role::Lead, room) + kTight +
                      pen.text_height(body.privacy_text, Role::Body, room - lock - kStep);
  const float button = body.addresses_label.empty() ? 0 : button_height(pen, ButtonSize::Small) + kStep;
  float y = place.y + (has_code && !is_beside ? kQr + kGutter : 0);
  if (has_code && is_beside) y += std::max((kQr - words - button) / 2, 0.0F);
  if (has_code) y += pen.text({x, y, room, 0}, body.scan_text, Role::Lead, theme.ink) + kTight;
  if (!body.privacy_text.empty()) {
    const float line = pen.type(Role::Body).line;
    draw_icon(pen, Icon::Lock, {x + 2, y + (line - lock) / 2, lock, lock}, theme.ink2);
    y += pen.text({x + lock + kStep, y, room - lock - kStep, 0}, body.privacy_text, Role::Body, theme.ink2);
  }
  if (button > 0) {
    const ButtonLook look{.kind = ButtonKind::Quiet, .size = ButtonSize::Small};
    const std::string label = labelled(body.addresses_label, "addresses");
    const float width = std::min(button_width(pen, label, look), room + kTight);
    if (::communique::ui::button(pen, {x - kTight, y + kStep, width, button - kStep}, label, look)) {
      want(intents, screens::in_class::ToggleAddresses{});
    }
    y += button;
  }
  return std::max(y - place.y, has_code ? kQr : 0.0F);
}

/// What to open, what to type, what to scan.
float draw_way_in(Pen& pen, Rect place, const LobbyBody& body, Intents& intents) {
  const Theme& theme = pen.theme();
  float y = place.y;
  const std::string open = body.open_text + " ";
  const std::string then = " " + body.pin_text;
  const std::array runs{pen.run(open, Role::StageLead, theme.ink2),
                        pen.run(body.address, Role::StageStrong, theme.ink),
                        pen.run(then, Role::StageLead, theme.ink2)};
  if (!body.address.empty()) y += pen.runs({place.x, y, place.width, 0}, runs, Role::StageLead) + kSnug;
  if (!body.pin.empty()) {
    const bool is_whole = pen.text_width(body.pin, Role::StagePin) <= place.width;
    const Role role = is_whole ? Role::StagePin : Role::StageCount;
    y += pen.text({place.x, y, place.width, 0}, body.pin, role, theme.ink) + kWide;
  }
  y += draw_scan(pen, {place.x, y, place.width, 0}, body, intents);
  return y - place.y;
}

/// Who has come in, or the list of addresses while that is open.
float draw_joined(Pen& pen, Rect place, const LobbyBody& body, Intents& intents) {
  const Theme& theme = pen.theme();
  if (!body.addresses.empty()) return draw_addresses(pen, place, body, intents);
  float y = place.y;
  const float head = pen.type(Role::StageHead).line;
  const float joined = pen.text_width(body.joined, Role::StageHead);
  const bool is_beside = joined + kGutter + pen.text_width(body.waiting, Role::Body) <= place.width;
  pen.text({place.x, y, place.width, 0}, body.joined, Role::StageHead, theme.ink);
  const float line = pen.type(Role::Body).line;
  if (is_beside) {
    pen.text({place.x, y + head - line - kTight, place.width, 0}, body.waiting, Role::Body, theme.ink2,
             Align::Right);
  }
  y += pen.text_height(body.joined, Role::StageHead, place.width);
  if (!is_beside) y += pen.text({place.x, y, place.width, 0}, body.waiting, Role::Body, theme.ink2);
  y += kGutter;
  const Rect rest{place.x, y, place.width, std::max(place.bottom() - y, 240.0F)};
  return y - place.y + (body.teams.empty() ? draw_names(pen, rest, body.names) : draw_teams(pen, rest, body));
}

float draw_body(Pen& pen, Rect place, const LobbyBody& body, Intents& intents) {
  float top = place.height > 700 ? kTop : kGutter;
  const bool has_way_in = !body.pin.empty();
  const float left = std::max(place.width * 0.5F, has_way_in ? pen.text_width(body.pin, Role::StagePin) : 0);
  const float right = place.width - left - kColumnGap;
  if (!has_way_in) {  // nobody joins by phone, or nobody can
    if (!body.open_text.empty()) {
      const Rect words{place.x, top, place.width, 0};
      top += pen.text(words, body.open_text, Role::StageLead, pen.theme().ink2) + kWide;
    }
    return top + draw_joined(pen, {place.x, top, place.width, place.height - top}, body, intents) + kGutter;
  }
  if (right >= kLeastColumn) {
    const float way_in = draw_way_in(pen, {place.x, top, left, 0}, body, intents);
    const Rect beside{place.x + left + kColumnGap, top - kTight, right, place.height - top - kTight};
    return top + std::max(way_in, draw_joined(pen, beside, body, intents)) + kTight;
  }
  float y = top + draw_way_in(pen, {place.x, top, place.width, 0}, body, intents) + kWide;
  y += draw_joined(pen, {place.x, y, place.width, place.height}, body, intents);
  return y + kGutter;
}

}  // namespace

StageParts lobby_parts(Pen& pen, const LobbyBody& body, Intents& intents) {
  StageParts parts;
  parts.head = {.left = body.title, .right = body.facts, .right_number = {}, .is_lobby = true};
  parts.body = [&pen, &body, &intents](Rect place) { return draw_body(pen, place, body, intents); };
  return parts;
}

}  // namespace communique::ui
