#include "ui/text.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <bit>
#include <cmath>

#include "base/clock.hpp"
#include "base/text.hpp"
#include "ui/paint.hpp"

namespace communique::ui {
namespace {

constexpr std::size_t kMostKept = 1024;  // paragraphs; then all are forgotten at once
constexpr std::string_view kEllipsis = "…";
constexpr unsigned int kFirstCjk = 0x2E80;  // from here on characters are as wide as the em: no shifts needed
constexpr float kDensityGrid = 64;          // densities are multiples of 1/64 but for the trace of a shift
constexpr float kShiftTrace = 0.001F;

/// The code point at the front of `text`, which shrinks by it. `text` must not be empty.
unsigned int take_code_point(std::string_view& text) {
  unsigned int code_point = 0;
  const int length = ImTextCharFromUtf8(&code_point, text.data(), text.data() + text.size());
  text.remove_prefix(static_cast<std::size_t>(std::max(length, 1)));
  return code_point;
}

float advance_of(ImFontBaked& baked, unsigned int code_point) {
  return code_point < 32 ? 0.0F : baked.GetCharAdvance(code_point);
}

bool is_space(char c) { return c == ' ' || c == '\n'; }

std::string_view without_trailing_spaces(std::string_view text) {
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

/// The last code point of `text` ("" gives "").
std::string_view last_character(std::string_view text) {
  std::size_t at = text.size();
  while (at > 0) {
    --at;
    if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U) break;
  }
  return text.substr(at);
}

std::string_view first_character(std::string_view text) {
  std::size_t length = 1;
  while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) ++length;
  return text.substr(0, length);
}

bool is_wide(std::string_view character) { return display_width(character) > 1; }

/// Whether a line must not end at `at`: a day stays with its month, as in "4 December".
bool holds_together(std::string_view text, std::size_t at) {
  if (at < 2 || at >= text.size() || text[at - 1] != ' ' || text[at] < 'A' || text[at] > 'Z') return false;
  std::size_t digits = 0;
  while (digits < at - 1 && text[at - 2 - digits] >= '0' && text[at - 2 - digits] <= '9') ++digits;
  const bool is_word = digits == at - 1 || text[at - 2 - digits] == ' ';
  return is_word && (digits == 1 || digits == 2);
}

/// The runs as one text, with the place where each run begins.
struct Joined {
  std::string text;
  std::vector<std::size_t> starts;
};

Joined joined(std::span<const Run> runs) {
  Joined all;
  for (const Run& run : runs) {
    all.starts.push_back(all.text.size());
    all.text += run.text;
  }
  return all;
}

class LineBuilder {
 public:
  LineBuilder(std::span<const Run> runs, float size, float width)
      : runs_(runs), all_(joined(runs)), size_(size), width_(width) {}

  Paragraph build() {
    std::size_t begin = 0;
    for (const std::size_t end : break_places(all_.text)) {
      add_word(begin, end);
      begin = end;
      if (all_.text[end - 1] == '\n') finish_line();
    }
    if (!line_.fragments.empty() || lines_.empty()) finish_line();
    return std::move(lines_);
  }

 private:
  void add_word(std::size_t begin, std::size_t end) {
    const std::string_view word = std::string_view(all_.text).substr(begin, end - begin);
    const float solid = width_between(begin, begin + without_trailing_spaces(word).size());
    if (width_ > 0 && x_ + solid > width_ && !line_.fragments.empty()) finish_line();
    if (width_ > 0 && solid > width_) {
      add_in_pieces(begin, end);
      return;
    }
    place(begin, end);
  }

  /// A word wider than the line: broken between characters.
  void add_in_pieces(std::size_t begin, std::size_t end) {
    const std::string word = all_.text.substr(begin, end - begin);
    for (const std::string& character : graphemes(word)) {
      const std::size_t to = std::min(begin + character.size(), end);
      if (x_ + width_between(begin, to) > width_ && !line_.fragments.empty()) finish_line();
      place(begin, to);
      begin = to;
    }
    if (begin < end) place(begin, end);
  }

  void place(std::size_t begin, std::size_t end) {
    const std::string_view solid =
        without_trailing_spaces(std::string_view(all_.text).substr(begin, end - begin));
    line_.width =
        std::max(line_.width, solid.empty() ? 0.0F : x_ + width_between(begin, begin + solid.size()));
    for_each_run(begin, end, [this](std::size_t run, std::size_t from, std::size_t to) {
      if (!line_.fragments.empty() && line_.fragments.back().run == run) {
        line_.fragments.back().end = to;
      } else {
        line_.fragments.push_back({run, from, to, x_});
      }
      const float width = width_in_run(run, from, to);
      line_.fragments.back().width += width;
      x_ += width;
    });
  }

  void finish_line() {
    lines_.push_back(std::move(line_));
    line_ = {};
    x_ = 0;
  }

  template <class Visit>
  void for_each_run(std::size_t begin, std::size_t end, Visit visit) const {
    for (std::size_t run = 0; run < runs_.size(); ++run) {
      const std::size_t start = all_.starts[run];
      const std::size_t from = std::max(begin, start);
      const std::size_t to = std::min(end, start + runs_[run].text.size());
      if (from < to) visit(run, from - start, to - start);
    }
  }

  [[nodiscard]] float width_in_run(std::size_t run, std::size_t from, std::size_t to) const {
    if (runs_[run].kind == RunKind::Blank) {
      return size_ * kBlankWidth * static_cast<float>(to - from) / static_cast<float>(runs_[run].text.size());
    }
    return Typesetter::width_of(runs_[run].text.substr(from, to - from), *runs_[run].typeface, size_);
  }

  [[nodiscard]] float width_between(std::size_t begin, std::size_t end) const {
    float width = 0;
    for_each_run(begin, end, [&](std::size_t run, std::size_t from, std::size_t to) {
      width += width_in_run(run, from, to);
    });
    return width;
  }

  std::span<const Run> runs_;
  Joined all_;
  float size_;
  float width_;
  Paragraph lines_;
  SetLine line_;
  float x_ = 0;
};

std::uint64_t key_of(std::span<const Run> runs, float size, float width) {
  std::uint64_t key = 0;
  for (const Run& run : runs) {
    key = (key ^ stable_hash(run.text)) * 0x9E3779B97F4A7C15ULL;
    key = (key ^ std::bit_cast<std::uintptr_t>(run.typeface->font)) * 0x9E3779B97F4A7C15ULL;
    key = (key ^ static_cast<unsigned int>(run.kind)) * 0x9E3779B97F4A7C15ULL;
  }
  key = (key ^ std::bit_cast<std::uint32_t>(size)) * 0x9E3779B97F4A7C15ULL;
  return (key ^ std::bit_cast<std::uint32_t>(width)) * 0x9E3779B97F4A7C15ULL;
}

}  // namespace

BlankPlace blank_in(std::string_view text) {
  constexpr std::string_view kLeast = "___";
  const std::size_t begin = text.find(kLeast);
  if (begin == std::string_view::npos) return {};
  const std::size_t end = std::min(text.find_first_not_of('_', begin), text.size());
  return {begin, end - begin};
}

std::vector<std::size_t> break_places(std::string_view text) {
  std::vector<std::size_t> places;
  for (const int offset : line_breaks(text)) {
    const auto at = std::min(static_cast<std::size_t>(offset), text.size());
    if (at == 0 || holds_together(text, at)) continue;
    const bool is_end = at == text.size();
    // Latin words stay whole: "Jia-chyuan" and "Taiwan–Japan" never break at their dashes.
    if (is_end || is_space(text[at - 1]) || is_wide(last_character(text.substr(0, at))) ||
        is_wide(first_character(text.substr(at)))) {
      if (places.empty() || places.back() < at) places.push_back(at);
    }
  }
  if (!text.empty() && (places.empty() || places.back() < text.size())) places.push_back(text.size());
  return places;
}

const Paragraph& Typesetter::set(std::span<const Run> runs, float size, float width) {
  const std::uint64_t key = key_of(runs, size, width);
  if (const auto found = kept_.find(key); found != kept_.end()) return found->second;
  if (kept_.size() >= kMostKept) kept_.clear();
  return kept_.emplace(key, LineBuilder(runs, size, width).build()).first->second;
}

float Typesetter::width_of(std::string_view text, const Typeface& typeface, float size) {
  ImFontBaked& baked = *typeface.font->GetFontBaked(size);
  float width = 0;
  while (!text.empty()) width += advance_of(baked, take_code_point(text));
  return width;
}

std::string Typesetter::shortened(std::string_view text, const Typeface& typeface, float size, float width) {
  if (width_of(text, typeface, size) <= width) return std::string(text);
  const float room = width - width_of(kEllipsis, typeface, size);
  ImFontBaked& baked = *typeface.font->GetFontBaked(size);
  std::string_view rest = text;
  std::size_t kept = 0;
  for (float used = 0; !rest.empty(); kept = text.size() - rest.size()) {
    used += advance_of(baked, take_code_point(rest));
    if (used > room) break;
  }
  return std::string(without_trailing_spaces(text.substr(0, kept))).append(kEllipsis);
}

float density_shifted(float density, int quarters) {
  return density + static_cast<float>(quarters) * kShiftTrace;
}

float density_without_shift(float density) { return std::round(density * kDensityGrid) / kDensityGrid; }

float shift_of(float density) {
  const auto quarters = std::lround((density - density_without_shift(density)) / kShiftTrace);
  return quarters > 0 && quarters < kShifts ? static_cast<float>(quarters) / kShifts : 0;
}

void draw_glyphs(ImDrawList& list, std::string_view text, const Typeface& typeface, float size, float x,
                 float baseline, Colour colour) {
  ImFont& font = *typeface.font;
  ImFontBaked& plain = *font.GetFontBaked(size);
  const ImU32 ink = to_pixel(colour);
  const float density = font.CurrentRasterizerDensity;
  const float bottom = std::round(baseline * density);
  while (!text.empty()) {
    const unsigned int code_point = take_code_point(text);
    if (code_point < 32) continue;
    // In pixels of the display: a whole one, and the quarters that the glyph itself is shifted by.
    const float steps = code_point < kFirstCjk ? kShifts : 1;
    const float place = std::round(x * density * steps);
    const float whole = std::floor(place / steps);
    const float shifted = density_shifted(density, static_cast<int>(place - whole * steps));
    ImFontBaked& baked = *font.GetFontBaked(size, shifted);
    const ImFontGlyph glyph = *baked.FindGlyph(code_point);  // a copy: loading another may move it
    if (glyph.Visible != 0) {
      const float left = whole + std::round(glyph.X0 * shifted);
      const float top = bottom + std::round((glyph.Y0 - baked.Ascent) * shifted);
      const float right = left + std::round((glyph.X1 - glyph.X0) * shifted);
      const float below = top + std::round((glyph.Y1 - glyph.Y0) * shifted);
      list.PrimReserve(6, 4);
      list.PrimRectUV({left / density, top / density}, {right / density, below / density},
                      {glyph.U0, glyph.V0}, {glyph.U1, glyph.V1}, ink);
    }
    x += plain.GetCharAdvance(code_point);
  }
}

}  // namespace communique::ui
