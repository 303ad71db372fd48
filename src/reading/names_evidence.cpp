#include "reading/names_evidence.hpp"

namespace communique::reading {
namespace {

class Scale {
 public:
  Scale(std::span<const NameWord> words, std::size_t begin, std::size_t end)
      : words_(words), begin_(begin), end_(end) {}

  [[nodiscard]] Weights weigh(const NamePiece& piece) const {
    Weights weights;
    weights += of_title(piece);
    // "says Neitralny Turkmenistan": nobody is called after a whole country.
    if (piece.shape == Shape::Name && piece.size() > 1 && words_[piece.last - 1].marks.has(Mark::Country) &&
        !words_[piece.last - 1].is_listed_name &&
        (piece.size() > 2 || !words_[piece.first].marks.has(Mark::Given)))
      weights.person -= 2.5, weights.organisation += 1.5;
    weights += before(piece);
    weights += after(piece);
    return weights;
  }

 private:
  [[nodiscard]] std::string_view text(std::size_t at) const {
    return at >= begin_ && at < end_ ? words_[at].text : std::string_view();
  }
  [[nodiscard]] Marks marks(std::size_t at) const {
    return at >= begin_ && at < end_ ? words_[at].marks : Marks{};
  }
  [[nodiscard]] bool is_small_word(std::size_t at) const {
    return at < end_ && words_[at].kind == TokenKind::Word && !words_[at].is_capital;
  }

  static Weights of_title(const NamePiece& piece) {
    Weights weights;
    if (piece.has_honorific)
      weights.person += 5;
    else if (piece.has_title())
      weights.person += 3.5;
    return weights;
  }

  static bool is_way(std::string_view word) {
    for (const std::string_view one : {"from", "to", "toward", "towards", "via", "between", "around",
                                       "through", "across", "over", "beyond"})
      if (word == one) return true;
    return false;
  }

  /// Who is at a body and not at a place: "sources at".
  static bool is_staff(std::string_view word) {
    for (const std::string_view one :
         {"sources", "source", "executives", "analysts", "economists", "employees", "colleagues", "engineers",
          "researchers", "scientists", "traders", "managers"})
      if (word == one) return true;
    return false;
  }

  /// What one has in somebody.
  static bool is_trust(std::string_view word) {
    for (const std::string_view one :
         {"confidence", "trust", "faith", "believe", "believed", "believes", "interest", "interested",
          "confided", "rival", "ally", "match", "partner"})
      if (word == one) return true;
    return false;
  }

  /// What is done to towns.
  static bool is_conquest(std::string_view word) {
    for (const std::string_view one :
         {"visited",    "visiting",  "toured",    "reached", "entered", "shelled", "captured",
          "recaptured", "besieged",  "evacuated", "overran", "left",    "bombed",  "seized",
          "took",       "retook",    "liberated", "fled",    "hold",    "holds",   "took",
          "retook",     "liberated", "fled",      "hold",    "holds"})
      if (word == one) return true;
    return false;
  }

  /// Who belongs to a body.
  static bool is_member(std::string_view word) {
    for (const std::string_view one :
         {"members", "member", "fighters", "guerrillas", "militants", "supporters", "commandos", "founder",
          "chairman", "editor", "correspondent", "employees", "commander", "commanders", "activists",
          "delegates"})
      if (word == one) return true;
    return false;
  }

  /// What is had of a company alone: "shares of", "a stake in".
  static bool is_property(std::string_view word) {
    for (const std::string_view one :
         {"shares", "Shares", "stake", "shareholders", "shareholder", "subsidiary", "employees", "bonds",
          "stock", "acquisition", "takeover", "customers"})
      if (word == one) return true;
    return false;
  }

  [[nodiscard]] Weights before(const NamePiece& piece) const {
    Weights weights;
    if (piece.first == begin_) return weights;
    std::size_t at = piece.first - 1;
    if (piece.has_title()) return weights;
    if (text(at) == "\"" || text(at) == "“" || text(at) == "(") {
      if (at == begin_) return weights;
      if (text(at) == "(" && piece.shape == Shape::Acronym) return weights;
      --at;
    }
    const bool has_article = text(at) == "the" || text(at) == "The";
    if (has_article) {
      if (piece.size() > 1)
        weights.organisation += 1.2, weights.person -= 1.5;
      else
        weights.organisation += 0.5, weights.person -= 1, weights.place -= 0.3;
      if (at == begin_) return weights;
      --at;
    }
    const std::string small = in_small(text(at));
    const std::string_view word = small;
    const bool is_behind_noun = at > begin_;
    const bool is_unknown = piece.own.person < 1 && piece.own.organisation < 1;
    const bool is_body = piece.shape == Shape::Organisation || piece.shape == Shape::Acronym;
    const bool is_given = words_[piece.first].marks.has(Mark::Given) && piece.size() > 1;
    const bool is_owned = is_behind_noun && is_property(text(at - 1));
    if ((word == "in" && !is_owned) || word == "near" || word == "throughout" || word == "outside" ||
        word == "inside") {
      weights.place += is_body ? 0.3 : has_article ? (is_unknown ? 1.4 : 0.7) : 2;
      weights.person -= is_given ? 1 : 2;
      // "agreed in Khang Khay"; not "in Boris Johnson's cabinet", "confidence in Ruth Perry"
      const bool is_whose = text(piece.last) == "'s" || text(piece.last) == "’s" || text(piece.last) == "'";
      if (word == "in" && !has_article && !is_whose && is_behind_noun && !is_trust(text(at - 1)))
        weights.person -= 2;
    } else if (word == "at") {
      weights.person -= is_given ? 1 : 2;
      if (is_behind_noun && (words_[at - 1].small.has(Mark::Role) || is_staff(text(at - 1)))) {
        weights.organisation += 2.5;
      } else {
        weights.place += is_body ? 0.3 : has_article ? 1 : 1.6;
      }
    } else if (is_way(word)) {
      if (word == "from" && piece.shape == Shape::Name && piece.size() > 1 && !has_article && !is_given)
        weights.place += 0.8, weights.person -= 1;  // "fishermen from Vanua Balavu"
      const bool is_new =
          piece.size() == 1 && !words_[piece.first].is_listed_name && piece.shape == Shape::Name;
      const bool is_sure =
          is_unknown && !has_article &&
          (is_new || word == "from" || word == "via" || word == "through" || word == "across");
      weights.place += is_body ? 0.2 : is_sure ? 1.5 : has_article ? 0.4 : 0.8;
    } else if ((word == "of" || word == "in") && is_behind_noun && is_property(text(at - 1))) {
      weights.organisation += is_given ? 1 : 4, weights.person -= 1;
    } else if (word == "of") {
      if (is_behind_noun && text(at - 1) == "out" && !has_article)
        weights.place += 1.5, weights.person -= 1;  // "run out of Loloho"
      else if (is_behind_noun &&
               (words_[at - 1].marks.has(Mark::PlaceOf) || words_[at - 1].small.has(Mark::PlaceOf)))
        weights.place += 3;
      else if (is_behind_noun && is_member(text(at - 1)) && !has_article && piece.size() == 1)
        weights.organisation += 1.8;
      else if (is_behind_noun && words_[at - 1].small.has(Mark::Role))
        weights.organisation += 0.8, weights.place += 0.6;
      else
        weights.place += 0.3;
    } else if (word == "with" || word == "by" || word == "against") {
      weights.person += 0.3, weights.organisation += 0.2;
    } else if (word == "on" && is_behind_noun &&
               (text(at - 1) == "wrote" || text(at - 1) == "posted" || text(at - 1) == "video")) {
      weights.organisation += 2.5;
    } else if (word == "owns" || word == "runs" || word == "operates" || word == "acquired" ||
               word == "founded") {
      weights.organisation += 3;
    } else if (word == "," && is_behind_noun && words_[at - 1].small.has(Mark::Role) &&
               !words_[at - 1].is_capital) {
      weights.person += 2;
    } else if (is_conquest(word) && !has_article && piece.size() == 1 && piece.shape == Shape::Name &&
               !words_[piece.first].is_listed_name) {
      weights.place += 1.5, weights.person -= 0.5;
    } else if (word == "told" || word == "tells") {
      weights.organisation += words_[piece.first].is_listed_name ? 0.4 : 2.5, weights.person += 0.3;
    } else if (marks(at).has(Mark::Speech) && !has_article) {
      weights.person += 1.5;
    } else if (marks(at).has(Mark::OrganisationNoun)) {
      weights.organisation += 2.4;
    } else if (words_[at].small.has(Mark::Role) && !words_[at].is_capital &&
               words_[piece.first].follows_space) {
      weights.person += 2;
    } else if (word == "'s" || word == "’s") {
      weights.person += 0.3;
      // "Seoul's Gwanghwamun": a city has quarters.
      const bool is_of_city =
          is_behind_noun && words_[at - 1].marks.has(Mark::City) && !words_[at - 1].marks.has(Mark::Country);
      const NameWord& own = words_[piece.first];
      if (is_of_city && piece.size() == 1 && !own.is_listed_name && !own.is_everyday()) weights.place += 1.6;
    }
    return weights;
  }

  [[nodiscard]] Weights after(const NamePiece& piece) const {
    Weights weights;
    std::size_t at = piece.last;
    if (at >= end_) return weights;
    if (text(at) == "(") {  // a gloss in another script, an acronym, an age
      std::size_t close = at + 1;
      while (close < end_ && close < at + 8 && text(close) != ")") ++close;
      if (close < end_ && text(close) == ")") {
        if (words_[at + 1].kind == TokenKind::Han) weights.person += piece.size() > 1 ? 1.5 : 0.3;
        at = close + 1;
        if (at >= end_) return weights;
      }
    }
    if (text(at) == ",") {
      weights += after_comma(piece, at + 1);
      return weights;
    }
    if (text(at) == "'s" || text(at) == "’s" || text(at) == "'" || text(at) == "’")
      return after_possessive(at + 1);
    if (!words_[at].follows_space) return weights;
    const bool has_article =
        piece.first > begin_ && (text(piece.first - 1) == "the" || text(piece.first - 1) == "The");
    if (marks(at).has(Mark::Speech)) {
      if ((has_article && piece.shape == Shape::Name) || piece.own.organisation >= 1.5)
        weights.organisation += 1.2;
      else
        weights.person += piece.shape == Shape::Place ? 1.0 : 1.8;
    }
    // "Ocean Freight chairman Danilo Ramos"
    if (piece.shape == Shape::Name && piece.size() > 1 &&
        marks(at).has_any(Mark::AfterOrganisation, Mark::Role) && is_small_word(at) && at + 1 < end_ &&
        words_[at + 1].is_capital && words_[at].small.has(Mark::Role))
      weights.organisation += 4;
    if (text(at) == "who" || text(at) == "whose") weights.person += 1.5;
    weights += before_place_noun(piece, at);
    // "the Dignidad Cafetera movement"
    if (has_article && piece.shape == Shape::Name && marks(at).has(Mark::OrganisationNoun) &&
        is_small_word(at) && !marks(at).has_any(Mark::AfterOrganisation, Mark::PlaceNoun))
      weights.organisation += 2, weights.person -= 0.5;
    if (marks(at).has(Mark::AfterOrganisation) && is_small_word(at)) weights.organisation += 1.3;
    if (marks(at).has(Mark::MarketVerb) && at + 1 < end_ && words_[at + 1].kind == TokenKind::Number)
      weights.organisation += 5;
    if ((text(at) == "in" || text(at) == "on") && at + 1 < end_ && words_[at + 1].is_place() &&
        piece.own.person < 1)
      weights.place += 0.8;
    return weights;
  }

  /// "Ain al-Hilweh camp", "Shatila refugee camp", "Ngurah Rai airport": with one word between at most.
  [[nodiscard]] Weights before_place_noun(const NamePiece& piece, std::size_t at) const {
    Weights weights;
    if (!is_small_word(at) || text(at) == "capital") return weights;
    std::size_t noun = at;
    if (!marks(at).has(Mark::PlaceNoun)) {
      bool is_kind = false;
      for (const std::string_view one :
           {"refugee",       "internment",   "detention", "transit", "military", "naval",
            "air",           "nuclear",      "wind",      "copper",  "gold",     "oil",
            "power",         "railway",      "coal",      "iron",    "solar",    "training",
            "labour",        "labor",        "border",    "fishing", "gas",      "hydroelectric",
            "international", "displacement", "army",      "diamond", "uranium",  "hydro"})
        is_kind = is_kind || text(at) == one;
      if (!is_kind || at + 1 >= end_ || !marks(at + 1).has(Mark::PlaceNoun) || !is_small_word(at + 1))
        return weights;
      noun = at + 1;
    }
    weights.place += 2.2;
    for (const std::string_view one :
         {"airport", "dam", "bridge", "barracks", "prison", "stadium", "square", "mosque", "river", "lake",
          "strait", "province", "district", "airbase", "base", "mine"})
      if (text(noun) == one && piece.shape == Shape::Name) weights.place += 0.6, weights.person -= 2;
    return weights;
  }

  [[nodiscard]] Weights after_comma(const NamePiece& piece, std::size_t at) const {
    Weights weights;
    if (at >= end_) return weights;
    const NameWord& word = words_[at];
    if (word.kind == TokenKind::Number && word.text.size() == 2 &&
        (text(at + 1) == "," || text(at + 1) == "." || text(at + 1) == ";"))
      weights.person += 4;
    if (text(at) == "who") weights.person += 2;
    if (text(at) == "whose")
      (at + 1 < end_ && words_[at + 1].small.has(Mark::Role) ? weights.organisation : weights.person) += 1.8;
    if (text(at) == "where") weights.place += 2;
    if (word.is_capital && word.marks.has_any(Mark::Country, Mark::PlaceAcronym) && piece.size() < 4)
      weights.place += 1.5;
    // ", the chair of the ...", ", a lawyer", ", its foreign minister"
    std::size_t next = at;
    if (text(at) == "a" || text(at) == "an" || text(at) == "the" || text(at) == "his" || text(at) == "her" ||
        text(at) == "its" || text(at) == "their" || text(at) == "then" || text(at) == "now" ||
        text(at) == "former")
      ++next;
    for (std::size_t i = next; i + 1 < end_ && i < next + 14; ++i)
      if (words_[i].marks.has(Mark::MarketVerb) && text(i - 1) == "," &&
          words_[i + 1].kind == TokenKind::Number)
        weights.organisation += 4;
    // ", watched Minister Akoitai": a verb, and no office of the name before it
    const bool is_verb =
        text(at) == "whose" || text(at) == "which" ||
        (next == at && is_small_word(at) && text(at).ends_with("ed") && text(at) != "retired");
    for (std::size_t i = next; i < end_ && i < next + 8 && !is_verb; ++i) {
      const NameWord& one = words_[i];
      if (one.kind != TokenKind::Word || one.text == "of" || one.text == "and" || one.marks.has(Mark::Speech))
        break;
      if (one.text == "'s" || one.text == "’s") continue;
      if (one.small.has(Mark::Role)) {
        if (next > at || i + 1 >= end_ || text(i + 1) == "of" || text(i + 1) == "," || text(i + 1) == "at" ||
            text(i + 1) == "for" || text(i + 1) == "in")
          weights.person += 2;
        break;
      }
      const bool is_of_office =
          i + 1 < end_ && words_[i + 1].small.has_any(Mark::Role, Mark::AfterOrganisation);
      if (marks(i).has(Mark::OrganisationNoun) && next > at && !is_of_office) {
        const bool is_paper = text(i) == "newspaper" || text(i) == "daily" || text(i) == "weekly" ||
                              text(i) == "airline" || text(i) == "broadcaster" || text(i) == "company";
        weights.organisation += text(at) == "a" || text(at) == "an" || is_paper ? 3.5 : 1.5;
        break;
      }
    }
    return weights;
  }

  [[nodiscard]] Weights after_possessive(std::size_t at) const {
    Weights weights;
    for (std::size_t i = at; i < end_ && i < at + 4; ++i) {
      if (words_[i].kind != TokenKind::Word) break;
      if (marks(i).has(Mark::Relation) && !words_[i].is_capital) {
        weights.person += 0.8;
        break;
      }
      if (words_[i].small.has(Mark::Role)) {
        weights.place += 0.7;
        weights.organisation += 1;
        break;
      }
      if (text(i) == "capital" || text(i) == "coast" || text(i) == "border" || text(i) == "airport" ||
          text(i) == "streets" || text(i) == "economy") {
        weights.place += 2;
        break;
      }
      if (text(i) == "shares" || text(i) == "profit" || text(i) == "factory" || text(i) == "customers") {
        weights.organisation += 2;
        break;
      }
    }
    return weights;
  }

  std::span<const NameWord> words_;
  std::size_t begin_;
  std::size_t end_;
};

}  // namespace

bool are_listed(std::span<const NameWord> words, const NamePiece& one, const NamePiece& next) {
  const std::size_t between = next.first - one.last;
  if (next.first <= one.last || between > 3) return false;
  if (between == 3 && (one.shape == Shape::Name || next.shape == Shape::Name)) return false;  // ", and the"
  // "In Brussels, Nato's secretary-general" is no list.
  const bool is_opening =
      one.first > 0 && words[one.first - 1].begins_sentence && words[one.first - 1].marks.has(Mark::Function);
  if (is_opening && between == 1) return false;
  if (between == 1 && words[one.last].text == "," && next.last < words.size()) {
    // "Kausea Natano, Nauru's David Adeang", "at the foot of Mount Elgon, Chebet Mwanga farms"
    const NameWord& behind = words[next.last];
    if (behind.text == "'s" || behind.text == "’s") return false;
    const bool is_verb = behind.kind == TokenKind::Word && !behind.is_capital && behind.follows_space &&
                         behind.text != "and" && behind.text != "or" && next.size() > 1;
    if (is_verb && next.shape == Shape::Name && one.shape != Shape::Name) return false;
  }
  // "Lomé-based Togocel and Benin's Spacetel", "Ólafur Thors and the Progressive Party's leader"
  if (between <= 2 && words[one.last].text == "and" && one.shape == Shape::Name &&
      next.shape != Shape::Name && next.last < words.size() &&
      (words[next.last].text == "'s" || words[next.last].text == "’s"))
    return false;
  // "the President of the Althing, Eysteinn Jónsson": who holds the office, and no second body.
  if (between == 1 && words[one.last].text == ",") {
    std::size_t before = one.first;
    if (before > 0 && (words[before - 1].text == "the" || words[before - 1].text == "The")) --before;
    if (before > 1 && words[before - 1].text == "to" && in_small(words[before - 2].text) == "according")
      return false;
    if (before > 1 && words[before - 1].text == "of" && words[before - 2].small.has(Mark::Role)) return false;
  }
  for (std::size_t at = one.last; at < next.first; ++at)
    if (words[at].text != "," && words[at].text != "and" && words[at].text != "or" &&
        (words[at].text != "the" || at == one.last))
      return false;
  return true;
}

namespace {

/// Names in a list are of one kind: what is sure helps what is not.
void share_in_lists(std::span<const NameWord> words, std::span<NamePiece> pieces) {
  const auto lean = [](const NamePiece& piece) {
    Weights sum = piece.own;
    sum += piece.around;
    return sum;
  };
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    NamePiece& left = pieces[i - 1];
    NamePiece& right = pieces[i];
    if (!are_listed(words, left, right)) continue;
    const Weights of_left = lean(left);
    const Weights of_right = lean(right);
    const auto lend = [](NamePiece& to, const Weights& from) {
      const bool is_body = to.shape == Shape::Acronym || to.shape == Shape::Organisation;
      if (from.place > 2.5 && from.place > from.person + 1 && !is_body) to.around.place += 1.5;
      if (from.person > 3.5 && from.person > from.place + 1) to.around.person += 1;
      if (from.organisation > 3 && from.organisation > from.place + 1) to.around.organisation += 0.8;
    };
    lend(right, of_left);
    lend(left, of_right);
  }
}

}  // namespace

void weigh_surroundings(std::span<const NameWord> words, std::size_t begin, std::size_t end,
                        std::span<NamePiece> pieces) {
  const Scale scale(words, begin, end);
  for (NamePiece& piece : pieces) piece.around += scale.weigh(piece);
  share_in_lists(words, pieces);
}

}  // namespace communique::reading
