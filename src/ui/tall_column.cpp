#include "ui/tall_column.hpp"

#include <algorithm>

namespace communique::ui {

void TallColumn::reset(std::size_t count, const std::function<float(std::size_t)>& guess) {
  heights_.resize(count);
  for (std::size_t i = 0; i < count; ++i) heights_[i] = guess(i);
  offsets_.assign(count + 1, 0);
  valid_ = 0;
}

double TallColumn::offset(std::size_t part) const {
  if (offsets_.empty()) return 0;
  for (; valid_ < part; ++valid_)
    offsets_[valid_ + 1] = offsets_[valid_] + static_cast<double>(heights_[valid_]);
  return offsets_[part];
}

std::size_t TallColumn::at(double y) const {
  if (heights_.empty() || total() <= y) return heights_.size();
  const auto after = std::upper_bound(offsets_.begin() + 1, offsets_.end(), y);
  return static_cast<std::size_t>(after - offsets_.begin()) - 1;
}

float TallColumn::set_height(std::size_t part, float height) {
  const float change = height - heights_[part];
  if (change == 0) return 0;
  heights_[part] = height;
  valid_ = std::min(valid_, part);
  return change;
}

}  // namespace communique::ui
