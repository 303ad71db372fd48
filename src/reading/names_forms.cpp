#include "reading/names_forms.hpp"

#include <algorithm>

#include "reading/names_evidence.hpp"

namespace communique::reading {
namespace {

constexpr double kEnough = 1.4;  // less is no evidence
constexpr double kMost = 7;      // what mentions may add to a kind, however many

std::vector<std::string> parts_of(std::string_view text) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) parts.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

/// A form in capitals under its common spelling, where that is written elsewhere in the article.
std::string key_of(std::string_view text, bool is_shouted, const NameForms& found) {
  std::string key(text);
  if (!is_shouted) return key;
  std::string title = in_title_case(text);
  if (found.index.contains(title)) return title;
  return key;
}

class Gatherer {
 public:
  Gatherer(const Page& page, const Lexicon& lexicon, std::span<const NameWord> words)
      : page_(page), lexicon_(lexicon), words_(words) {}

  NameForms gather() {
    for (std::size_t i = 0; i < page_.sentences.size(); ++i) {
      const Sentence& sentence = page_.sentences[i];
      const std::size_t end = sentence.first_token + sentence.token_count;
      const std::size_t before = found_.pieces.size();
      append_pieces(page_.text, words_, sentence.first_token, end, lexicon_, found_.pieces);
      weigh_surroundings(words_, sentence.first_token, end, std::span(found_.pieces).subspan(before));
      found_.sentence_of.resize(found_.pieces.size(), i);
    }
    join_dateline();
    weigh_dateline();
    weigh_brackets();
    for (std::size_t i = 0; i < found_.pieces.size(); ++i) file(i, Pass::Written);
    for (std::size_t i = 0; i < found_.pieces.size(); ++i) file(i, Pass::Shouted);
    std::sort(found_.forms.begin(), found_.forms.end(), [](const NameForm& one, const NameForm& other) {
      return one.pieces.front() < other.pieces.front();
    });
    found_.index.clear();
    for (std::size_t i = 0; i < found_.forms.size(); ++i) {
      NameForm& form = found_.forms[i];
      std::sort(form.pieces.begin(), form.pieces.end());
      found_.index.try_emplace(form.text, i);
      weigh_known(form);
      decide(form);
    }
    decide_lists();
    return std::move(found_);
  }

 private:
  enum class Pass { Written, Shouted };

  [[nodiscard]] bool is_shouted(const NamePiece& piece) const {
    if (piece.shape == Shape::Acronym) return false;
    bool has_long = false;
    for (std::size_t at = piece.first; at < piece.last; ++at) {
      const NameWord& word = words_[at];
      if (word.is_capital && !word.is_all_capitals) return false;
      has_long = has_long || (word.text.size() > 3 && word.text.find('.') == std::string_view::npos);
    }
    return has_long;
  }

  void file(std::size_t index, Pass pass) {
    const NamePiece& piece = found_.pieces[index];
    const bool shouted = is_shouted(piece);
    if (shouted != (pass == Pass::Shouted)) return;
    const std::string_view text = page_.at(range_of(words_, piece));
    const std::string key = key_of(text, shouted, found_);
    auto [place, is_new] = found_.index.try_emplace(key, found_.forms.size());
    if (is_new) {
      NameForm form;
      form.text = key;
      form.parts = parts_of(key);
      form.own = piece.own;
      form.is_acronym = piece.shape == Shape::Acronym;
      form.is_shouted = shouted;
      found_.forms.push_back(std::move(form));
    }
    NameForm& form = found_.forms[place->second];
    if (piece.shape == Shape::Other && is_new) form.is_other = true;
    form.own.person = std::max(form.own.person, piece.own.person);
    form.own.organisation = std::max(form.own.organisation, piece.own.organisation);
    form.own.place = std::max(form.own.place, piece.own.place);
    form.around += piece.around;
    form.has_title = form.has_title || piece.has_title();
    form.is_honoured = form.is_honoured || piece.has_honorific;
    form.pieces.push_back(index);
  }

  /// "PUERTO ARMUELLES": what a dateline gives as its place is one, however many words nobody listed.
  void join_dateline() {
    if (!page_.dateline || page_.dateline->place.is_empty()) return;
    Range place = page_.dateline->place;
    const std::size_t comma = page_.at(place).find_first_of(",;/(");
    if (comma != std::string_view::npos) place.end = place.begin + comma;
    std::size_t first = 0;
    while (first < found_.pieces.size() && range_of(words_, found_.pieces[first]).end <= place.begin) ++first;
    std::size_t last = first;
    while (last < found_.pieces.size() && range_of(words_, found_.pieces[last]).end <= place.end) ++last;
    if (last < first + 2) return;
    if (range_of(words_, found_.pieces[first]).begin != place.begin ||
        range_of(words_, found_.pieces[last - 1]).end != place.end)
      return;
    NamePiece& whole = found_.pieces[first];
    whole.last = found_.pieces[last - 1].last;
    whole.shape = Shape::Place;
    whole.own = {0, 0, 4};
    const auto from = static_cast<std::ptrdiff_t>(first + 1);
    const auto to = static_cast<std::ptrdiff_t>(last);
    found_.pieces.erase(found_.pieces.begin() + from, found_.pieces.begin() + to);
    found_.sentence_of.erase(found_.sentence_of.begin() + from, found_.sentence_of.begin() + to);
  }

  void weigh_dateline() {
    if (!page_.dateline || page_.dateline->place.is_empty()) return;
    for (NamePiece& piece : found_.pieces) {
      if (words_[piece.first].range.begin >= page_.dateline->range.end) break;
      if (range_of(words_, piece).overlaps(page_.dateline->place)) piece.around.place += 4;
    }
  }

  /// "Statistics Norway (SSB)": what stands before an acronym in brackets is a body, and what is no name
  /// makes it none.
  void weigh_brackets() {
    for (std::size_t i = 0; i < found_.pieces.size(); ++i) {
      NamePiece& piece = found_.pieces[i];
      if (!piece.is_bracketed || piece.shape != Shape::Acronym) continue;
      const std::size_t bracket = piece.first - 1;
      if (i > 0 && found_.pieces[i - 1].last == bracket) {
        NamePiece& before = found_.pieces[i - 1];
        if (before.shape == Shape::Other)
          piece.shape = Shape::Other;
        else if (before.shape != Shape::Place || before.own.place < 4)
          before.around.organisation += 3.5;
      } else if (bracket > 0 && (words_[bracket - 1].is_closed || !words_[bracket - 1].is_capital) &&
                 words_[bracket - 1].kind == TokenKind::Word) {
        if (!words_[piece.first].marks.has(Mark::Acronym)) piece.shape = Shape::Other;
      }
    }
  }

  /// What stands in a list with names that are decided is of their kind, where nothing else is known of it.
  void decide_lists() {
    std::vector<std::size_t> form_of(found_.pieces.size(), found_.forms.size());
    for (std::size_t i = 0; i < found_.forms.size(); ++i)
      for (const std::size_t piece : found_.forms[i].pieces) form_of[piece] = i;
    for (int round = 0; round < 2; ++round) {
      for (std::size_t i = 1; i < found_.pieces.size(); ++i) {
        if (!are_listed(words_, found_.pieces[i - 1], found_.pieces[i])) continue;
        lend(found_.forms[form_of[i - 1]], found_.forms[form_of[i]]);
        lend(found_.forms[form_of[i]], found_.forms[form_of[i - 1]]);
      }
    }
  }

  static void lend(NameForm& to, const NameForm& from) {
    if (from.kind == NameKind::None || from.margin < 1 || to.is_other || to.kind == from.kind) return;
    const bool is_open =
        to.kind == NameKind::None || (to.margin < 1.5 && to.own.person < 2.6 && to.own.organisation < 2);
    if (!is_open || to.was_lent || (to.own.place >= 4 && from.kind == NameKind::Organisation)) return;
    to.was_lent = true;
    (from.kind == NameKind::Person  ? to.around.person
     : from.kind == NameKind::Place ? to.around.place
                                    : to.around.organisation) += 1.6;
    decide(to);
  }

  void weigh_known(NameForm& form) const {
    const Known* known = lexicon_.known(form.text);
    if (known == nullptr) return;
    switch (known->kind) {
      case Known::Kind::Person:
        form.own.person += 4;
        break;
      case Known::Kind::Organisation:
        form.own.organisation += 4;
        break;
      case Known::Kind::Place:
        form.own.place += 4;
        break;
      default:
        form.is_other = true;
    }
  }

  const Page& page_;
  const Lexicon& lexicon_;
  std::span<const NameWord> words_;
  NameForms found_;
};

}  // namespace

Range range_of(std::span<const NameWord> words, const NamePiece& piece) {
  return {words[piece.first].range.begin, words[piece.last - 1].range.end};
}

double confidence_of(double margin) { return std::clamp(0.55 + margin / 14, 0.3, 0.98); }

void decide(NameForm& form) {
  form.kind = NameKind::None;
  if (form.is_other) return;
  Weights around = form.around;
  const double most = std::max({around.person, around.organisation, around.place, kMost});
  const double scale = kMost / most;  // a name said fifty times is no surer than one said ten times
  const bool is_bare = form.is_acronym && !form.has_title && !form.is_shouted;
  const double person = form.own.person + around.person * scale - (is_bare ? 3.0 : 0.0);
  const double organisation =
      form.own.organisation + around.organisation * scale + (form.is_acronym ? 2.0 : 0.0);
  const double place = form.own.place + around.place * scale;
  const double best = std::max({person, organisation, place});
  if (best < kEnough) return;
  const double second =
      std::max({std::min(person, organisation), std::min(std::max(person, organisation), place)});
  form.margin = best - second;
  form.kind = best == person ? NameKind::Person : best == place ? NameKind::Place : NameKind::Organisation;
}

NameForms name_forms(const Page& page, const Lexicon& lexicon, std::span<const NameWord> words) {
  return Gatherer(page, lexicon, words).gather();
}

}  // namespace communique::reading
