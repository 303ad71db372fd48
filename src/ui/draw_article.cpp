// The article: visible pieces alone are laid out, drawn and can be pressed.
#include "ui/draw_article.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/article_text.hpp"

namespace communique::ui {
namespace {

using screens::ArticleParagraph;
using screens::DeskView;

constexpr float kAfterParagraph = 16;
constexpr float kShortRule = 64;
constexpr float kBeyondView = 200;  // px above and below that are drawn too, so that the keyboard can go on
constexpr float kFound = 0.11F;     // LOOK.md's grounds of highlights
constexpr float kCurrent = 0.22F;
constexpr float kUnproposed = 0.5F;  // of the underline, where nothing is proposed of what was found
constexpr float kSelected = 0.3F;

/// A line on screen and the bytes of the article in it.
struct ShownLine {
  std::size_t piece = 0;
  std::size_t paragraph = 0;
  TextSpan bytes;
  Rect rect;
  Role role = Role::Read;
};

Role role_of(const ArticleParagraph& paragraph) {
  return paragraph.is_headline ? Role::Head : paragraph.is_furniture ? Role::Small : Role::Read;
}

class ArticlePainter {
 public:
  ArticlePainter(Pen& pen, LongScroll& scroll, ArticlePlace place, const DeskView& view, Intents& intents)
      : pen_(pen),
        scroll_(scroll),
        place_(place),
        view_(view),
        paragraphs_(*view.paragraphs),
        intents_(intents),
        ui_(pen.state().desk.article) {}

  double draw() {
    prepare();
    const double text = place_.top + draw_heading();
    draw_pieces(text);
    touch_article(text);
    drag(text);
    show_current(text);
    return text + ui_.heights.total();
  }

 private:
  // Heights

  void prepare() {
    const std::size_t count = paragraphs_.size();
    std::string article = std::to_string(count) + '/' + view_.headline;
    if (count > 0) article += '/' + std::to_string(paragraphs_.back().begin + paragraphs_.back().text.size());
    const float line = pen_.type(Role::Read).line * pen_.scale().unit;
    if (ui_.article != article) {
      ui_ = {};
      ui_.article = article;
      ui_.pieces = article_pieces(paragraphs_);
    }
    const ColumnMeasure measure{ui_.pieces.size(), place_.width, line};
    if (ui_.measure == measure) return;
    ui_.measure = measure;
    ui_.heights.reset(ui_.pieces.size(), [this](std::size_t i) { return guess(i); });
  }

  [[nodiscard]] bool ends_paragraph(std::size_t piece) const {
    const ArticlePiece& each = ui_.pieces[piece];
    return each.end == paragraphs_[each.paragraph].text.size();
  }
  [[nodiscard]] float gap_after(std::size_t piece) const {
    return ends_paragraph(piece) ? kAfterParagraph : 0;
  }

  [[nodiscard]] float guess(std::size_t piece) const {
    const ArticlePiece& each = ui_.pieces[piece];
    const Type type = pen_.type(role_of(paragraphs_[each.paragraph]));
    constexpr float kMeanAdvance = 0.5F;  // em, of Latin letters
    const float width = static_cast<float>(each.end - each.begin) * kMeanAdvance * type.size;
    return std::ceil(width / std::max(place_.width, 1.0F)) * type.line + gap_after(piece);
  }

  // Drawing

  float draw_heading() {
    const Theme& theme = pen_.theme();
    const float top = scroll_.seen(place_.top);
    float y = top;
    y += pen_.text({place_.x, y, place_.width, 0}, view_.article_note, Role::Small, theme.ink2) + kTight;
    if (!view_.headline.empty()) {
      y += pen_.text({place_.x, y, place_.width, 0}, view_.headline, Role::Title, theme.ink) + kSnug;
      pen_.rule(place_.x, y, kShortRule, theme.ink, 2);
      y += kGutter;
    }
    return y - top;
  }

  void draw_pieces(double text) {
    const double from = scroll_.top() - static_cast<double>(kBeyondView) - text;
    const double to = scroll_.top() + static_cast<double>(scroll_.height() + kBeyondView) - text;
    for (std::size_t i = ui_.heights.at(std::max(from, 0.0)); i < ui_.pieces.size(); ++i) {
      if (ui_.heights.offset(i) > to) break;
      const double top = text + ui_.heights.offset(i);
      const float height = draw_piece(i, scroll_.seen(top)) + gap_after(i);
      const float change = ui_.heights.set_height(i, height);
      // What was guessed above the view must not move what is read.
      if (change != 0 && top + static_cast<double>(height - change) <= scroll_.top())
        scroll_.keep_place(change);
    }
  }

  float draw_piece(std::size_t index, float top) {
    const ArticlePiece& piece = ui_.pieces[index];
    const ArticleParagraph& paragraph = paragraphs_[piece.paragraph];
    const std::string_view text =
        std::string_view(paragraph.text).substr(piece.begin, piece.end - piece.begin);
    const Role role = role_of(paragraph);
    const Type type = pen_.type(role);
    const std::array one{pen_.run(text, role, paragraph.is_furniture ? pen_.theme().ink2 : pen_.theme().ink)};
    const Paragraph& lines =
        pen_.state().typesetter.set(one, pen_.pixels(type.size), std::floor(pen_.pixels(place_.width)));
    const std::size_t first = shown_.size();
    float y = top;
    for (const SetLine& line : lines) {
      if (!line.fragments.empty()) {
        const std::size_t base = paragraph.begin + piece.begin;
        const TextSpan bytes{base + line.fragments.front().begin, base + line.fragments.back().end};
        shown_.push_back(
            {index, piece.paragraph, bytes, {place_.x, y, line.width / pen_.scale().unit, type.line}, role});
      }
      y += type.line;
    }
    const float height = y - top;  // `lines` holds only until something else is set
    for (std::size_t i = first; i < shown_.size(); ++i) draw_grounds(shown_[i]);
    pen_.runs({place_.x, top, place_.width, 0}, one, role);
    return height;
  }

  [[nodiscard]] std::string_view text_of(const ShownLine& line) const {
    const ArticleParagraph& paragraph = paragraphs_[line.paragraph];
    return std::string_view(paragraph.text)
        .substr(line.bytes.begin - paragraph.begin, line.bytes.end - line.bytes.begin);
  }
  [[nodiscard]] float x_of(const ShownLine& line, std::size_t byte) const {
    const std::string_view before = text_of(line).substr(0, byte - line.bytes.begin);
    return std::min(line.rect.x + pen_.text_width(before, line.role), line.rect.right());
  }
  /// Of `span`, what is on this line; empty where nothing is.
  [[nodiscard]] Rect part_of(const ShownLine& line, TextSpan span) const {
    const std::size_t begin = std::max(span.begin, line.bytes.begin);
    const std::size_t end = std::min(span.end, line.bytes.end);
    if (begin >= end) return {};
    const float left = x_of(line, begin);
    return {left, line.rect.y, x_of(line, end) - left, line.rect.height};
  }

  void draw_grounds(const ShownLine& line) {
    const ArticleParagraph& paragraph = paragraphs_[line.paragraph];
    const auto& marks = paragraph.highlights;
    auto mark = std::partition_point(marks.begin(), marks.end(), [&](const screens::Highlight& each) {
      return paragraph.begin + each.end <= line.bytes.begin;
    });
    for (; mark != marks.end() && paragraph.begin + mark->begin < line.bytes.end; ++mark) {
      draw_highlight(line, *mark, {paragraph.begin + mark->begin, paragraph.begin + mark->end});
    }
    const Rect chosen = part_of(line, selection());
    if (chosen.width > 0) pen_.fill(chosen.inset(0, 2), with_alpha(pen_.theme().focus, kSelected));
    if (!ui_.has_keyboard || !ui_.caret) return;
    const Rect word = part_of(line, ui_.caret->bytes);
    if (word.width > 0) pen_.edge(word.inset(-2, 1), pen_.theme().focus, pen_.thick(2), kRadiusKey);
  }

  void draw_highlight(const ShownLine& line, const screens::Highlight& mark, TextSpan bytes) {
    const Rect words = part_of(line, bytes);
    if (words.width <= 0) return;
    const Colour colour = colour_of(pen_.theme(), mark.topic);
    const Rect ground = words.inset(-2, std::round(words.height * 0.06F));
    const float under = pen_.thick(2);
    const Rect underline{ground.x, ground.bottom() - under, ground.width, under};
    if (mark.draft < 0) return pen_.fill(underline, with_alpha(colour, kUnproposed));
    const WithoutTabStops by_pointer;
    const std::string id = "highlight-" + std::to_string(bytes.begin) + '-' +
                           std::to_string(line.bytes.begin > bytes.begin ? line.bytes.begin : 0);
    const std::size_t from = bytes.begin - paragraphs_[line.paragraph].begin;
    const std::string words_of = paragraphs_[line.paragraph].text.substr(from, bytes.end - bytes.begin);
    const Touch touch = pen_.touch(labelled(words_of, id), ground);
    const float alpha = mark.is_current ? kCurrent : kFound + (kCurrent - kFound) * touch.hover / 2;
    pen_.fill(ground, with_alpha(colour, alpha), kRadiusKey / 2);
    pen_.fill(underline, colour);
    if (touch.is_focused) pen_.focus_ring(ground, kRadiusKey);
    if (touch.is_pressed && !ui_.is_dragging && !ui_.has_word &&
        mark.draft < static_cast<int>(view_.drafts.size())) {
      want(intents_, screens::at_desk::LookAt{view_.drafts[static_cast<std::size_t>(mark.draft)].id});
    }
  }

  /// What is drawn as selected: what is being selected now, else what the view says.
  [[nodiscard]] TextSpan selection() const {
    if (ui_.is_dragging) return ui_.dragged;
    if (ui_.has_keyboard && ui_.caret && ui_.anchor && ui_.anchor->bytes != ui_.caret->bytes)
      return between();
    return {view_.selected_begin, view_.selected_end};
  }
  /// From the word where the keyboard's selection began to the one it is on, both with it.
  [[nodiscard]] TextSpan between() const {
    const TextSpan from = ui_.anchor->bytes;
    const TextSpan to = ui_.caret->bytes;
    return {std::min(from.begin, to.begin), std::max(from.end, to.end)};
  }

  // The mouse

  /// The byte nearest to a point among the lines shown.
  [[nodiscard]] std::optional<std::size_t> byte_at(Point point) const {
    if (shown_.empty()) return std::nullopt;
    const auto below = std::partition_point(
        shown_.begin(), shown_.end(), [&](const ShownLine& line) { return line.rect.bottom() <= point.y; });
    const ShownLine& line = below == shown_.end() ? shown_.back() : *below;
    if (below == shown_.end() && point.y > line.rect.bottom()) return line.bytes.end;
    const std::string_view text = text_of(line);
    std::size_t at = 0;
    float x = line.rect.x;
    while (at < text.size()) {
      std::size_t next = at + 1;
      while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0U) == 0x80U) ++next;
      const float advance = pen_.text_width(text.substr(at, next - at), line.role);
      if (point.x < x + advance / 2) break;
      x += advance;
      at = next;
    }
    return line.bytes.begin + at;
  }

  void drag(double text) {
    const Point pointer = pen_.pointer();
    const bool is_inside = pointer.x >= place_.x - kStep && pointer.x <= place_.x + place_.width + kStep &&
                           static_cast<double>(pointer.y) + scroll_.top() >= text && pointer.y >= 0 &&
                           pointer.y < scroll_.height();
    const bool is_over = ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) && is_inside;
    if (is_over && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
      ui_.pressed = byte_at(pointer);
      ui_.is_dragging = false;
      if (ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) return select_word();
    }
    if (!ImGui::IsMouseDown(ImGuiMouseButton_Left)) ui_.has_word = false;
    if (!ui_.pressed) return;
    if (ImGui::IsMouseDragging(ImGuiMouseButton_Left)) {
      ui_.is_dragging = true;
      const std::size_t now = byte_at(pointer).value_or(*ui_.pressed);
      ui_.dragged = {std::min(now, *ui_.pressed), std::max(now, *ui_.pressed)};
      scroll_with_pointer(pointer);
    }
    if (ImGui::IsMouseDown(ImGuiMouseButton_Left)) return;
    if (ui_.is_dragging) {
      select(ui_.dragged);
    } else if (is_over) {
      select({});
    }
    ui_.is_dragging = false;
    ui_.pressed.reset();
  }

  void scroll_with_pointer(Point pointer) {
    constexpr float kStepUp = 12;  // px a frame
    if (pointer.y < 0) scroll_.keep_place(-std::min(kStepUp, static_cast<float>(scroll_.top())));
    if (pointer.y > scroll_.height()) scroll_.keep_place(kStepUp);
    if (pointer.y < 0 || pointer.y > scroll_.height()) pen_.state().wake_by(pen_.frame().now + 1.0 / 60);
  }

  void select_word() {
    ui_.has_word = true;
    for (const ShownLine& line : shown_) {
      if (*ui_.pressed < line.bytes.begin || *ui_.pressed >= line.bytes.end) continue;
      for (const TextSpan word : word_spans(text_of(line))) {
        const TextSpan bytes{line.bytes.begin + word.begin, line.bytes.begin + word.end};
        if (*ui_.pressed >= bytes.begin && *ui_.pressed <= bytes.end) select(bytes);
      }
    }
    ui_.pressed.reset();
  }

  void select(TextSpan span) {
    const TextSpan tight = span.is_empty() ? TextSpan{} : tightened(paragraphs_, span);
    if (tight.is_empty() && view_.selection_label.empty()) return;
    want(intents_, screens::at_desk::Select{{tight.begin, std::max(tight.begin, tight.end)}});
  }

  // The keyboard

  /// The whole text is one stop of Tab; what was drawn before it lies above it for the mouse.
  void touch_article(double text) {
    const float top = std::max(scroll_.seen(text), 0.0F);
    const float bottom = std::min(scroll_.seen(text + ui_.heights.total()), scroll_.height());
    const float height = std::max(bottom - top, pen_.grown(40));
    const Rect rect{place_.x - kSnug, top >= scroll_.height() ? scroll_.seen(text) : top,
                    place_.width + 2 * kSnug, height};
    const Touch touch =
        pen_.touch(labelled(view_.headline.empty() ? view_.article_note : view_.headline, "article"), rect);
    if (ImGui::GetHoveredID() == touch.id) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
    ui_.has_keyboard = touch.is_focused;
    if (!touch.is_focused) return;
    pen_.focus_ring(rect.inset(6, 6), kRadiusControl);
    if (ui_.caret) pen_.state().focused = caret_words();
    take_keys();
    if (!is_pressed(ImGuiKey_Enter) || !ui_.caret) return;
    select(between());
    pen_.state().desk.wants_kinds = true;
  }

  [[nodiscard]] std::string caret_words() const {
    const ArticlePiece& piece = ui_.pieces[ui_.caret->piece];
    const ArticleParagraph& paragraph = paragraphs_[piece.paragraph];
    const TextSpan span = between();
    if (span.begin < paragraph.begin || span.end > paragraph.begin + paragraph.text.size()) return {};
    return paragraph.text.substr(span.begin - paragraph.begin, span.end - span.begin);
  }

  void take_keys() {
    constexpr std::array kKept{ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow, ImGuiKey_DownArrow};
    keep_keys(kKept);
    if (!ui_.caret) {
      if (shown_.empty()) return;
      move_to(first_word_in_view());
      ui_.anchor = ui_.caret;
    }
    if (ImGui::IsKeyPressed(ImGuiKey_RightArrow)) step(1);
    if (ImGui::IsKeyPressed(ImGuiKey_LeftArrow)) step(-1);
    if (ImGui::IsKeyPressed(ImGuiKey_DownArrow)) step_line(1);
    if (ImGui::IsKeyPressed(ImGuiKey_UpArrow)) step_line(-1);
  }

  [[nodiscard]] std::optional<WordPlace> first_word_in_view() const {
    for (const ShownLine& line : shown_) {
      if (line.rect.y < 0) continue;
      if (const auto word = word_near(line, line.rect.x)) return word;
    }
    return std::nullopt;
  }

  void move_to(std::optional<WordPlace> word) {
    if (!word) return;
    ui_.caret = word;
    if (!ImGui::GetIO().KeyShift || !ui_.anchor) ui_.anchor = word;
    ui_.is_caret_moved = true;
    if (!view_.selection_label.empty() && !ImGui::GetIO().KeyShift) select({});
  }

  [[nodiscard]] std::vector<TextSpan> words_in(std::size_t piece) const {
    const ArticlePiece& each = ui_.pieces[piece];
    const ArticleParagraph& paragraph = paragraphs_[each.paragraph];
    auto words = word_spans(std::string_view(paragraph.text).substr(each.begin, each.end - each.begin));
    for (TextSpan& word : words) {
      word.begin += paragraph.begin + each.begin;
      word.end += paragraph.begin + each.begin;
    }
    return words;
  }

  void step(int by) {
    std::size_t piece = ui_.caret->piece;
    auto words = words_in(piece);
    const auto here = std::find(words.begin(), words.end(), ui_.caret->bytes) - words.begin();
    auto next = here + by;
    while (next < 0 || next >= std::ssize(words)) {
      if (by < 0 ? piece == 0 : piece + 1 == ui_.pieces.size()) return;
      piece += by < 0 ? static_cast<std::size_t>(-1) : 1;
      words = words_in(piece);
      next = by < 0 ? std::ssize(words) - 1 : 0;
    }
    move_to(WordPlace{piece, words[static_cast<std::size_t>(next)]});
  }

  [[nodiscard]] std::optional<WordPlace> word_near(const ShownLine& line, float x) const {
    std::optional<WordPlace> nearest;
    float least = 0;
    for (const TextSpan word : words_in(line.piece)) {
      if (word.begin < line.bytes.begin || word.begin >= line.bytes.end) continue;
      const float distance = std::abs(x_of(line, word.begin) - x);
      if (nearest && distance >= least) continue;
      nearest = WordPlace{line.piece, word};
      least = distance;
    }
    return nearest;
  }

  [[nodiscard]] std::size_t line_of_caret() const {
    const auto found = std::find_if(shown_.begin(), shown_.end(), [&](const ShownLine& line) {
      return line.bytes.begin <= ui_.caret->bytes.begin && ui_.caret->bytes.begin < line.bytes.end;
    });
    return static_cast<std::size_t>(found - shown_.begin());
  }

  void step_line(int by) {
    const std::size_t here = line_of_caret();
    if (here == shown_.size()) return step(by);
    const float x = x_of(shown_[here], ui_.caret->bytes.begin);
    for (auto next = static_cast<std::ptrdiff_t>(here) + by; next >= 0 && next < std::ssize(shown_);
         next += by) {
      if (const auto word = word_near(shown_[static_cast<std::size_t>(next)], x)) return move_to(word);
    }
  }

  // What has to be seen

  void show_current(double text) {
    if (std::exchange(ui_.is_caret_moved, false)) show_bytes(text, ui_.caret->bytes.begin);
    constexpr int kSettling = 4;  // guessed heights become true on the way
    if (place_.follows == Follows::No || view_.current < 0) return;
    if (pen_.state().desk.showing_frames >= kSettling || ui_.is_dragging) return;
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
      const auto& marks = paragraphs_[i].highlights;
      const auto mark =
          std::find_if(marks.begin(), marks.end(), [](const auto& each) { return each.is_current; });
      if (mark != marks.end()) return show_bytes(text, paragraphs_[i].begin + mark->begin);
    }
  }

  /// Where it is not on screen yet, its paragraph is brought there first, and the line once it is known.
  void show_bytes(double text, std::size_t byte) {
    const float room = std::min(pen_.grown(64), scroll_.height() / 4);
    for (const ShownLine& line : shown_) {
      if (byte < line.bytes.begin || byte >= line.bytes.end) continue;
      const double top = static_cast<double>(line.rect.y) + scroll_.top();
      return scroll_.show(top - static_cast<double>(room),
                          top + static_cast<double>(line.rect.height + room));
    }
    const auto after = std::partition_point(
        ui_.pieces.begin(), ui_.pieces.end(),
        [&](const ArticlePiece& piece) { return paragraphs_[piece.paragraph].begin + piece.begin <= byte; });
    if (after == ui_.pieces.begin()) return;
    const auto piece = static_cast<std::size_t>(after - ui_.pieces.begin()) - 1;
    const double top = text + ui_.heights.offset(piece);
    scroll_.show(top - static_cast<double>(room), top + static_cast<double>(room));
  }

  Pen& pen_;
  LongScroll& scroll_;
  ArticlePlace place_;
  const DeskView& view_;
  const std::vector<ArticleParagraph>& paragraphs_;
  Intents& intents_;
  ArticleUi& ui_;
  std::vector<ShownLine> shown_;
};

}  // namespace

double draw_article(Pen& pen, LongScroll& scroll, ArticlePlace place, const DeskView& view,
                    Intents& intents) {
  return ArticlePainter(pen, scroll, place, view, intents).draw();
}

}  // namespace communique::ui
