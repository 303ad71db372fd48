#pragma once
// Very many parts below one another, of which a few are in view: heights are guessed until a part has been
// laid out, so that nothing is measured that nobody looks at. Pure arithmetic in px. Invariant: offset(0) is
// 0 and offsets never fall.
#include <cstddef>
#include <functional>
#include <vector>

namespace communique::ui {

class TallColumn {
 public:
  /// Forgets all heights; `guess` gives one for each part.
  void reset(std::size_t count, const std::function<float(std::size_t)>& guess);
  [[nodiscard]] std::size_t count() const { return heights_.size(); }
  [[nodiscard]] float height(std::size_t part) const { return heights_[part]; }
  /// Where a part begins; of count(), where the last one ends.
  [[nodiscard]] double offset(std::size_t part) const;
  [[nodiscard]] double total() const { return offset(heights_.size()); }
  /// The first part that ends below `y`; count() where none does.
  [[nodiscard]] std::size_t at(double y) const;
  /// Returns by how much it changed.
  float set_height(std::size_t part, float height);

 private:
  std::vector<float> heights_;
  mutable std::vector<double> offsets_;  // one more than heights
  mutable std::size_t valid_ = 0;        // offsets up to this one hold
};

}  // namespace communique::ui
