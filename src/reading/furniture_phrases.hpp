#pragma once
// The words by which furniture says what it is. A table and nothing else; furniture_lines.cpp reads it.
#include <span>
#include <string_view>

#include "reading/furniture_lines.hpp"

namespace communique::reading {

enum class Extent {
  Whole,   // the line is these words and no more
  Short,   // it begins with them, is short and does not end as prose
  Begins,  // it begins with them
};

struct Phrase {
  std::string_view words;  // small letters, straight apostrophes
  Part part;
  Extent extent;
  Reach reach = Reach::Line;
};

/// In no order that matters but this: the first that fits a line counts.
[[nodiscard]] std::span<const Phrase> furniture_phrases();

}  // namespace communique::reading
