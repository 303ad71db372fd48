#pragma once
// A page's tokens as the finding of names sees them: what each is listed as, and what is closed to it because
// a date or an agreement stands there. Looks at single words; what they make together is for
// names_pieces.hpp.
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "reading/findings.hpp"
#include "reading/lexicon.hpp"
#include "reading/page.hpp"

namespace communique::reading {

struct NameWord {
  std::string_view text;
  Range range;
  TokenKind kind = TokenKind::Word;
  Marks marks;              // of the form as written
  Marks small;              // of the form in small letters
  std::size_t longest = 1;  // of how many words a listed form can be that begins here
  bool is_closed = false;   // a date or an agreement, or a dateline's agency
  bool is_capital = false;  // "Assad", also "al-Assad"
  bool is_all_capitals = false;
  bool begins_sentence = false;
  bool follows_space = false;
  bool is_listed_name = false;  // somebody is called so, in whatever part

  [[nodiscard]] bool is_everyday() const { return small.has_any(Mark::Common, Mark::Rare); }
  [[nodiscard]] bool is_initial() const;  // "J." or "J.F."
  /// "LDP", "U.N.", not "II" or "AI".
  [[nodiscard]] bool is_acronym() const;
  /// An office or a form of address, where a capital stands: "President", "Gen.", "Mr".
  [[nodiscard]] bool is_title() const;
  [[nodiscard]] bool is_place() const {
    return marks.has_any(Mark::Country, Mark::Sea, Mark::Region, Mark::City, Mark::Facility,
                         Mark::PlaceAcronym);
  }
};

/// One for each token of `page`.
[[nodiscard]] std::vector<NameWord> name_words(const Page& page, const Lexicon& lexicon,
                                               const std::vector<DateFound>& dates,
                                               const std::vector<AgreementFound>& agreements);

/// With ASCII letters made small.
[[nodiscard]] std::string in_small(std::string_view text);
/// "SÃO PAULO" as "São Paulo" would be looked up: capitals at the beginnings of words alone.
[[nodiscard]] std::string in_title_case(std::string_view text);

}  // namespace communique::reading
