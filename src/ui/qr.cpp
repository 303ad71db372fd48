// The code that phones scan.
#include <algorithm>
#include <cmath>
#include <qrcodegen.hpp>

#include "ui/paint.hpp"
#include "ui/stage.hpp"

namespace communique::ui {
namespace {

constexpr int kQuiet = 4;  // modules around the code (ISO/IEC 18004)
constexpr Colour kPaper = rgb(0xFFFFFF);

/// Encodes `text` once. Empty where it is too long for a code, which no address is.
void prepare(StageUi& stage, const std::string& text) {
  if (stage.qr == text && !stage.dark.empty()) return;
  stage.qr = text;
  stage.dark.clear();
  stage.modules = 0;
  try {
    const auto code = qrcodegen::QrCode::encodeText(text.c_str(), qrcodegen::QrCode::Ecc::MEDIUM);
    stage.modules = code.getSize();
    for (int y = 0; y < stage.modules; ++y) {
      for (int x = 0; x < stage.modules; ++x) stage.dark.push_back(code.getModule(x, y));
    }
  } catch (const qrcodegen::data_too_long&) {
    stage.modules = 0;
  }
}

}  // namespace

void draw_qr(Pen& pen, Rect square, const std::string& text) {
  StageUi& stage = pen.state().stage;
  prepare(stage, text);
  draw_card(pen, square);
  pen.fill(square, kPaper, kRadiusCard);
  if (stage.modules == 0) return;
  // Whole pixels, so that every module is as large as its neighbours.
  const float side = pen.pixels(square.width);
  const float module = std::max(std::floor(side / static_cast<float>(stage.modules + 2 * kQuiet)), 1.0F);
  const ImVec2 corner = pen.at_pixel({square.x, square.y});
  const float start = std::floor((side - module * static_cast<float>(stage.modules)) / 2);
  const ImU32 ink = to_pixel(kLight.ink);
  const auto is_dark = [&](int x, int y) {
    return x < stage.modules && stage.dark[static_cast<std::size_t>(y * stage.modules + x)];
  };
  for (int y = 0; y < stage.modules; ++y) {
    for (int x = 0; x < stage.modules; ++x) {
      if (!is_dark(x, y)) continue;
      const int from = x;
      while (is_dark(x + 1, y)) ++x;
      const float left = corner.x + start + module * static_cast<float>(from);
      const float top = corner.y + start + module * static_cast<float>(y);
      draw_list().AddRectFilled({left, top}, {left + module * static_cast<float>(x + 1 - from), top + module},
                                ink);
    }
  }
}

}  // namespace communique::ui
