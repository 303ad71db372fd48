#include "ui/theme.hpp"

#include <algorithm>
#include <cmath>

namespace communique::ui {
namespace {

std::uint8_t mix_channel(std::uint8_t from, std::uint8_t to, float amount) {
  return static_cast<std::uint8_t>(
      std::lround(static_cast<float>(from) + (static_cast<float>(to) - static_cast<float>(from)) * amount));
}

double linear(std::uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

}  // namespace

Colour mix(Colour from, Colour to, float amount) {
  const float a = std::clamp(amount, 0.0F, 1.0F);
  return {mix_channel(from.red, to.red, a), mix_channel(from.green, to.green, a),
          mix_channel(from.blue, to.blue, a), from.alpha + (to.alpha - from.alpha) * a};
}

double contrast(Colour one, Colour other) {
  const double a = luminance(one);
  const double b = luminance(other);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

}  // namespace communique::ui
