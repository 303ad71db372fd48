#pragma once
// Words on a map, put where there is room. Knows nothing of what the marks stand for.
// Invariant: no label covers another, a mark or what was kept free; one that finds no place is left out.
#include <string>
#include <utility>
#include <vector>

#include "ui/pen.hpp"

namespace communique::ui {

/// Words on the map, and where.
struct MapLabel {
  std::string words;
  Role role;
  Rect place;
};

/// How far from its mark a label may stand: anywhere on the map, or so near that it needs no telling whose it
/// is.
enum class LabelReach { Anywhere, Beside };

class LabelPlaces {
 public:
  LabelPlaces(const Pen& pen, const Rect& map) : pen_(pen), map_(map) {}

  void keep_free(const Rect& taken) { taken_.push_back(taken); }
  /// Kept free, and no other's label stands nearer to it than to its own mark.
  void keep_mark(const Rect& mark) {
    taken_.push_back(mark);
    marks_.push_back(mark);
  }
  [[nodiscard]] const std::vector<MapLabel>& labels() const { return labels_; }
  /// At the mark's right, left, below or above it or at its corners, as near as there is room: where it is
  /// plain whose it is, or, of one that may stand anywhere, else where it is not. False where there is none.
  bool put_beside(const Rect& mark, const std::string& words, Role role,
                  LabelReach reach = LabelReach::Anywhere);
  /// On the middle of a line, where that leaves something of the line to be seen.
  [[nodiscard]] bool put_on(Point middle, const std::string& words, Role role);

 private:
  [[nodiscard]] std::pair<float, float> size_of(const std::string& words, Role role) const;
  /// Whether a label must stand nearer to its own mark than to any other.
  enum class Whose { Plain, Any };
  bool put_around(const Rect& mark, const std::string& words, Role role, float farthest, Whose whose);
  [[nodiscard]] bool is_plain(const Rect& place, const Rect& mark) const;
  bool put(const Rect& place, float apart, const std::string& words, Role role);

  const Pen& pen_;
  Rect map_;
  std::vector<Rect> taken_;
  std::vector<Rect> marks_;
  std::vector<MapLabel> labels_;
};

void draw_label(Pen& pen, const MapLabel& label);

}  // namespace communique::ui
