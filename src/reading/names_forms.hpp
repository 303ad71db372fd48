#pragma once
// The names of a whole article by their form: every mention of one form is of one kind, decided by the
// evidence of all of them together. Joining different forms of one thing is for people.hpp, organisations.hpp
// and places.hpp.
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "reading/names_pieces.hpp"

namespace communique::reading {

enum class NameKind { None, Person, Organisation, Place };

struct NameForm {
  std::string text;                 // as first written, on one line
  std::vector<std::string> parts;   // its words
  std::vector<std::size_t> pieces;  // indexes of its mentions, in order
  Weights own;
  Weights around;
  NameKind kind = NameKind::None;
  double margin = 0;  // of the kind over the next one
  bool is_acronym = false;
  bool is_other = false;  // a war, a prize: none of the three
  bool has_title = false;
  bool is_honoured = false;  // "Mr", "Dr" before it
  bool was_lent = false;     // something from its neighbours in a list
  bool is_shouted = false;   // only in capitals: "LIMA"
  [[nodiscard]] Weights sum() const {
    Weights all = own;
    all += around;
    return all;
  }
};

struct NameForms {
  std::vector<NamePiece> pieces;         // of the page, in order
  std::vector<std::size_t> sentence_of;  // of each piece
  std::vector<NameForm> forms;           // by first mention
  std::unordered_map<std::string, std::size_t> index;
};

/// All forms of `page`, each with its kind.
[[nodiscard]] NameForms name_forms(const Page& page, const Lexicon& lexicon, std::span<const NameWord> words);

/// Where a piece stands, from its first word to its last.
[[nodiscard]] Range range_of(std::span<const NameWord> words, const NamePiece& piece);

/// 0 to 1 from the margin of a form.
[[nodiscard]] double confidence_of(double margin);

/// The kind that outweighs the others, with the margin; None where the evidence is thin.
void decide(NameForm& form);

}  // namespace communique::reading
