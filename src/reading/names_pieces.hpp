#pragma once
// Cuts what is capitalised into pieces that are each one name, one office, or nothing, and says what the
// piece's own words speak for. What stands around it is weighed in names_evidence.hpp, what the whole article
// says in names.cpp.
#include <span>
#include <string_view>
#include <vector>

#include "reading/names_words.hpp"

namespace communique::reading {

enum class Shape {
  Name,          // no telling from its own words, or a person's
  Organisation,  // by its head or since it is listed
  Acronym,
  Place,  // by its head or since it is listed
  Other   // "Vietnam War": keeps its words from being anything else
};

struct Weights {
  double person = 0;
  double organisation = 0;
  double place = 0;
  Weights& operator+=(const Weights& more) {
    person += more.person;
    organisation += more.organisation;
    place += more.place;
    return *this;
  }
};

struct NamePiece {
  std::size_t first = 0;  // words
  std::size_t last = 0;   // one past
  Shape shape = Shape::Name;
  Weights own;            // from its words alone: counted once for each form
  Weights around;         // from where it stands
  std::size_t title = 0;  // one past the last word of the office before it; `title_first` the first
  std::size_t title_first = 0;
  bool has_honorific = false;
  bool is_bracketed = false;  // "(TJRA)"
  [[nodiscard]] std::size_t size() const { return last - first; }
  [[nodiscard]] bool has_title() const { return title > title_first; }
};

/// The pieces of one sentence, in order; `words` are those of the page, from `begin` to `end`.
void append_pieces(std::string_view text, std::span<const NameWord> words, std::size_t begin, std::size_t end,
                   const Lexicon& lexicon, std::vector<NamePiece>& pieces);

}  // namespace communique::reading
