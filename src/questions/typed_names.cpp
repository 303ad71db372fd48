// Names as typed. In order: the same name, another's name, the same but for trimmings, several names
// at once, a part of the name, a slip of the finger. Only the first and third are correct.
#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "questions/name_forms.hpp"
#include "questions/name_slips.hpp"
#include "questions/name_words.hpp"
#include "questions/typed_answers.hpp"

namespace communique {
namespace {

class NameGrader {
 public:
  NameGrader(std::string_view given, const TypedKey& key)
      : given_(given),
        folded_(folded(given)),
        tokens_(words(folded_)),
        type_(key.type),
        turning_(type_ == AnswerType::Person ? Turning::Free : Turning::Fixed),
        key_(key),
        accepted_(forms_of(key.accepted, turning_, key.family)) {}

  Verdict grade() {
    constexpr std::size_t kMostWords = 40;
    if (tokens_.empty() || tokens_.size() > kMostWords) return Verdict::Wrong;
    if (is_strictly(tokens_, accepted_)) return Verdict::Correct;
    siblings_ = forms_of(key_.siblings, turning_);  // a whole gazetteer, needed only from here on
    if (is_strictly(tokens_, siblings_)) return is_same_but_for_kind() ? Verdict::Almost : Verdict::Wrong;
    if (is_negated(folded_)) return Verdict::Wrong;
    if (is_the_key(tokens_)) return is_loosely(tokens_, siblings_) ? Verdict::Almost : Verdict::Correct;
    if (const auto verdict = grade_segments()) return *verdict;
    if (is_another_country()) return Verdict::Wrong;
    if (is_part() || is_slip()) return Verdict::Almost;
    return grade_kana();
  }

 private:
  /// A name in kana where only its romanisation is listed. おお may be "o" in Latin letters, and may tell
  /// two people apart.
  [[nodiscard]] Verdict grade_kana() const {
    const auto latin = romanised_kana(folded_);
    if (!latin) return Verdict::Wrong;
    const Verdict verdict = NameGrader(*latin, key_).grade();
    const NameTokens shortened = with_short_vowels(words(*latin));
    const bool is_another = std::any_of(siblings_.begin(), siblings_.end(), [&](const Form& form) {
      return is_same(shortened, form, with_short_vowels(form.tokens));
    });
    if (verdict != Verdict::Wrong || is_another) return verdict;
    return std::max(Verdict::Almost, NameGrader(joined(shortened), key_).grade());
  }
  [[nodiscard]] bool is_strictly(const NameTokens& given, const std::vector<Form>& forms) const {
    return std::any_of(forms.begin(), forms.end(), [&](const Form& form) { return is_same(given, form); });
  }
  [[nodiscard]] bool is_loosely(const NameTokens& given, const std::vector<Form>& forms) const {
    const NameTokens loose = loosened(given);
    return std::any_of(forms.begin(), forms.end(), [&](const Form& form) {
      return is_same(loose, form, form.loose) || is_long_vowel_form(given, form);
    });
  }
  [[nodiscard]] bool is_long_vowel_form(const NameTokens& given, const Form& form) const {
    return has_macron(form.raw) && is_same(with_short_vowels(given), form, with_short_vowels(form.tokens));
  }
  /// The key's own name but for what is no part of it: articles, titles, honorifics, "city".
  [[nodiscard]] bool is_the_key(const NameTokens& given) const {
    const NameTokens bare = without_lead(given);
    if (is_loosely(given, accepted_) || is_loosely(bare, accepted_) || is_name_with_another(bare))
      return true;
    if (type_ == AnswerType::Person) {
      return is_between_titles(bare) || is_mixed(given) || is_with_han_titles(given);
    }
    if (type_ != AnswerType::Place) return is_loosely(without_home(bare), accepted_);
    return is_place(bare) || is_country(given) || is_strictly(with_directions(bare), accepted_);
  }
  /// "William Lai Ching-te", "Democratic Progressive Party DPP": one form whole, the rest from others.
  [[nodiscard]] bool is_name_with_another(const NameTokens& given) const {
    return std::any_of(accepted_.begin(), accepted_.end(), [&](const Form& form) {
      const auto at = std::search(given.begin(), given.end(), form.tokens.begin(), form.tokens.end());
      if (at == given.end()) return false;
      NameTokens rest(given.begin(), at);
      rest.insert(rest.end(), at + static_cast<std::ptrdiff_t>(form.tokens.size()), given.end());
      // George W. Bush has no word that George H. W. Bush has not.
      return !names_another(rest) && std::all_of(rest.begin(), rest.end(), [&](const std::string& token) {
        return is_key_word(token);
      });
    });
  }
  [[nodiscard]] bool is_key_word(const std::string& token) const {
    return std::any_of(accepted_.begin(), accepted_.end(), [&](const Form& form) {
      return std::find(form.tokens.begin(), form.tokens.end(), token) != form.tokens.end();
    });
  }
  [[nodiscard]] bool is_with_han_titles(const NameTokens& given) const {
    return is_strictly({without_han_titles(joined(given))}, accepted_);
  }
  [[nodiscard]] bool is_place(const NameTokens& given) const {
    const NameTokens bare = without_place_kind(given);
    return std::any_of(accepted_.begin(), accepted_.end(), [&](const Form& form) {
      return joined(bare) == joined(without_place_kind(form.tokens));
    });
  }
  [[nodiscard]] bool is_same_but_for_kind() const { return type_ == AnswerType::Place && is_place(tokens_); }

  [[nodiscard]] std::optional<std::string> key_country() const {
    for (const Form& form : accepted_) {
      if (auto code = country_named(joined(form.tokens))) return code;
    }
    return std::nullopt;
  }
  [[nodiscard]] bool is_country(const NameTokens& given) const {
    const auto code = country_named(joined(given));
    return code && code == key_country();
  }
  [[nodiscard]] bool is_another_country() const {
    const auto code = type_ == AnswerType::Place ? country_named(joined(tokens_)) : std::nullopt;
    return code && code != key_country();
  }

  /// "prime minister sanae takaichi", "lai ching te president of taiwan".
  [[nodiscard]] bool is_between_titles(const NameTokens& given) const {
    for (std::size_t from = 0; from < given.size(); ++from) {
      for (std::size_t to = given.size(); to > from; --to) {
        if (from == 0 && to == given.size()) continue;
        const auto at = [&](std::size_t i) { return given.begin() + static_cast<std::ptrdiff_t>(i); };
        const NameTokens before(at(0), at(from));
        const NameTokens after(at(to), given.end());
        const bool is_lead = before.empty() || (describes(before) && !is_tie(before.back()));
        const bool is_tail = after.empty() || is_honorific(after) ||
                             (is_title(after.front()) && describes(after)) || is_origin(after);
        if (is_lead && is_tail && is_loosely({at(from), at(to)}, accepted_)) return true;
      }
    }
    return false;
  }
  [[nodiscard]] bool describes(const NameTokens& tokens) const {
    return is_description(tokens) && !names_another(tokens);
  }
  [[nodiscard]] bool names_another(const NameTokens& tokens) const {
    return std::any_of(siblings_.begin(), siblings_.end(), [&](const Form& form) {
      return std::search(tokens.begin(), tokens.end(), form.tokens.begin(), form.tokens.end()) !=
             tokens.end();
    });
  }
  /// "of the Liberal Democratic Party": where the person belongs, naming nobody else.
  [[nodiscard]] bool is_origin(const NameTokens& after) const {
    constexpr std::size_t kMostWords = 6;
    if (after.front() != "of" || after.size() > kMostWords) return false;
    NameTokens title{"head"};
    title.insert(title.end(), after.begin(), after.end());
    return describes(title);
  }
  [[nodiscard]] static bool is_honorific(const NameTokens& after) {
    constexpr std::array<std::string_view, 5> kHonorifics{"san", "sama", "sensei", "shi", "ssi"};
    return after.size() == 1 &&
           std::find(kHonorifics.begin(), kHonorifics.end(), after.front()) != kHonorifics.end();
  }

  /// Each part from any of the listed romanisations: Lee Jae-myeong from Lee Jae-myung and Yi Jae-myeong.
  [[nodiscard]] bool is_mixed(const NameTokens& given) const {
    return std::any_of(accepted_.begin(), accepted_.end(), [&](const Form& base) {
      if (base.tokens.size() != given.size() || given.size() < 2) return false;
      const std::vector<NameTokens> columns = columns_of(base);
      const auto fits = [&](const NameTokens& turned) {
        for (std::size_t i = 0; i < turned.size(); ++i) {
          if (std::find(columns[i].begin(), columns[i].end(), turned[i]) == columns[i].end()) return false;
        }
        return true;
      };
      const std::vector<std::size_t> turns = turns_of(base);
      return fits(given) || std::any_of(turns.begin(), turns.end(), [&](std::size_t turn) {
               NameTokens turned = given;
               std::rotate(turned.begin(), turned.end() - static_cast<std::ptrdiff_t>(turn), turned.end());
               return fits(turned);
             });
    });
  }
  /// The forms that agree with `base` in some part, in its order, as what each part may be.
  [[nodiscard]] std::vector<NameTokens> columns_of(const Form& base) const {
    std::vector<NameTokens> columns(base.tokens.size());
    for (const Form& form : accepted_) {
      if (form.tokens.size() != base.tokens.size()) continue;
      NameTokens best;
      std::size_t most = 0;
      any_rotation(form.tokens, turning_, [&](const NameTokens& turned) {
        std::size_t agreeing = 0;
        for (std::size_t i = 0; i < turned.size(); ++i) agreeing += turned[i] == base.tokens[i] ? 1U : 0U;
        if (agreeing > most) {
          most = agreeing;
          best = turned;
        }
        return false;
      });
      for (std::size_t i = 0; i < best.size(); ++i) columns[i].push_back(best[i]);
    }
    return columns;
  }

  /// The name with another of its forms or a description beside it is the name; two answers are none.
  [[nodiscard]] std::optional<Verdict> grade_segments() const {
    const std::vector<std::string> pieces = segments(given_);
    if (pieces.size() < 2) return std::nullopt;
    if (is_turned_by_comma(pieces)) return Verdict::Correct;
    bool has_key = false;
    bool has_other = false;
    bool has_country = false;
    for (const std::string& piece : pieces) {
      const NameTokens tokens = words(folded(piece));
      const bool is_key =
          is_strictly(tokens, accepted_) || (!is_strictly(tokens, siblings_) && is_the_key(tokens));
      const bool is_beside = is_context(tokens) || (type_ == AnswerType::Person && describes(tokens));
      const bool is_last = &piece == &pieces.back();
      has_key = has_key || is_key;
      if (is_key || is_beside) continue;
      const bool is_its_country = is_last && may_name_country() && country_named(joined(tokens));
      (is_its_country ? has_country : has_other) = true;
    }
    if (!has_key) return std::nullopt;
    if (has_other) return Verdict::Wrong;
    return has_country ? Verdict::Almost : Verdict::Correct;
  }
  /// "Kobe, Japan" where the deck does not say what Kobe lies in; "Kobe/Japan" is two answers.
  [[nodiscard]] bool may_name_country() const {
    const bool is_list = given_.find_first_of(";/&") != std::string::npos ||
                         std::any_of(tokens_.begin(), tokens_.end(), [](const std::string& token) {
                           return token == "or" || token == "and";
                         });
    return type_ == AnswerType::Place && !is_list && key_.context.empty() && !key_country();
  }
  /// "Takaichi, Sanae", "Korea, South" and "Korea (South)".
  [[nodiscard]] bool is_turned_by_comma(const std::vector<std::string>& pieces) const {
    if (pieces.size() != 2 || given_.find_first_of(";/") != std::string::npos) return false;
    const NameTokens turned = words(folded(pieces[1] + " " + pieces[0]));
    return is_strictly(turned, accepted_) || is_loosely(turned, accepted_);
  }
  [[nodiscard]] bool is_context(const NameTokens& tokens) const {
    return std::any_of(key_.context.begin(), key_.context.end(), [&](const std::string& form) {
      return joined(words(folded(form))) == joined(tokens);
    });
  }

  /// Without the country beside it: "Japan's Liberal Democratic Party", "... of Japan".
  [[nodiscard]] NameTokens without_home(NameTokens given) const {
    given.erase(std::remove(given.begin(), given.end(), "the"), given.end());
    for (const std::string& form : key_.context) {
      const NameTokens home = words(folded(form));
      const auto length = static_cast<std::ptrdiff_t>(home.size());
      if (home.empty() || given.size() < home.size() + 2) continue;
      const NameTokens front(given.begin(), given.begin() + length);
      if (joined(front) == joined(home) || joined(front) == joined(home) + "s") {
        return {given.begin() + length, given.end()};
      }
      const NameTokens back(given.end() - length, given.end());
      const std::string& tie = *(given.end() - length - 1);
      if (back == home && (tie == "of" || tie == "in")) return {given.begin(), given.end() - length - 1};
    }
    return given;
  }

  [[nodiscard]] bool is_part() const {
    return type_ == AnswerType::Person ? is_part_of_person() : is_part_of_title();
  }
  /// The family name or the given name alone, or with an initial.
  [[nodiscard]] bool is_part_of_person() const {
    NameTokens bare = tokens_;
    while (bare.size() > 1 && is_title(bare.front())) bare.erase(bare.begin());
    while (bare.size() > 1 && is_honorific({bare.back()})) bare.pop_back();
    const std::string part = without_han_titles(joined(bare));
    if (!key_.family.empty() && joined(words(folded(key_.family))) == part) return true;
    return std::any_of(accepted_.begin(), accepted_.end(), [&](const Form& form) {
      return is_word_of(part, form) || is_cjk_part(part, form) || is_with_initial(bare, form) ||
             is_shuffled(form);
    });
  }
  /// A whole word of the name as it is written: "Ching-te" but not "te".
  [[nodiscard]] static bool is_word_of(const std::string& part, const Form& form) {
    std::size_t count = 0;
    bool is_found = false;
    std::size_t from = 0;
    while (from < form.raw.size()) {
      const std::size_t to = std::min(form.raw.find(' ', from), form.raw.size());
      const std::string word = joined(words(folded(form.raw.substr(from, to - from))));
      is_found = is_found || (word == part && (part.size() > 2 || from == 0));
      ++count;
      from = to + 1;
    }
    return is_found && count > 1;
  }
  /// The family name of one or two characters, or the rest.
  [[nodiscard]] static bool is_cjk_part(const std::string& part, const Form& form) {
    const std::vector<std::string> whole = graphemes(joined(form.tokens));
    const std::size_t length = graphemes(part).size();
    if (whole.size() < 2 || whole.size() > 5 || length >= whole.size() || whole.front().size() < 3)
      return false;
    const std::size_t family = whole.size() >= 4 ? 2 : 1;
    const std::string name = joined(whole);
    return (length == family && name.starts_with(part)) ||
           (length == whole.size() - family && name.ends_with(part));
  }
  /// All of a name of three words or more, in an order that nobody writes.
  [[nodiscard]] bool is_shuffled(const Form& form) const {
    const NameTokens given = written_words(given_);
    const NameTokens whole = written_words(form.raw);
    return whole.size() > 2 && std::is_permutation(given.begin(), given.end(), whole.begin(), whole.end());
  }
  [[nodiscard]] bool is_with_initial(const NameTokens& given, const Form& form) const {
    const auto is_word_or_initial = [](const std::string& word, const std::string& name) {
      return word == name || (word.size() == 1 && name.starts_with(word));
    };
    const bool has_word =
        std::any_of(given.begin(), given.end(), [](const auto& word) { return word.size() > 2; });
    if (has_word &&
        std::equal(given.begin(), given.end(), form.tokens.begin(), form.tokens.end(), is_word_or_initial)) {
      return true;
    }
    if (given.size() != 2 || form.tokens.size() < 2) return false;
    return any_rotation(given, turning_, [&](const NameTokens& turned) {
      return turned[0].size() == 1 && turned[1].size() > 2 &&
             ((form.tokens.front().starts_with(turned[0]) && form.tokens.back() == turned[1]) ||
              (form.tokens.back().starts_with(turned[0]) && form.tokens.front() == turned[1]));
    });
  }
  /// All or most of the words that tell it apart, in their order, and not as much of any other name.
  [[nodiscard]] bool is_part_of_title() const {
    const NameTokens loose = loosened(without_lead(tokens_));
    const NameTokens given = telling(loose);
    const auto is_large_part = [&](const Form& form) {
      const NameTokens whole = telling(form.loose);
      const bool is_most = whole.size() >= 3 && given.size() * 2 > whole.size();
      const bool is_all = whole.size() >= 2 && given.size() == whole.size();
      return (is_most || is_all) && is_subsequence(loose, form.loose);
    };
    const auto is_part_of_other = [&](const Form& form) {
      return std::all_of(given.begin(), given.end(), [&](const std::string& token) {
        return std::find(form.loose.begin(), form.loose.end(), token) != form.loose.end();
      });
    };
    return std::any_of(accepted_.begin(), accepted_.end(), is_large_part) &&
           std::none_of(siblings_.begin(), siblings_.end(), is_part_of_other);
  }
  [[nodiscard]] static NameTokens telling(const NameTokens& tokens) {
    NameTokens result;
    for (const std::string& token : loosened(tokens)) {
      if (!is_generic(token)) result.push_back(token);
    }
    return result;
  }

  [[nodiscard]] bool is_slip() const {
    int nearest = kNoSlip;
    const std::vector<NameTokens> givens = {loosened(without_lead(tokens_)), without_titles(tokens_)};
    for (const NameTokens& given : givens) {
      for (const Form& form : accepted_) {
        any_rotation(given, turning_, [&](const NameTokens& turned) {
          nearest = std::min(nearest, slip_distance(turned, form.raw, form.loose));
          return false;
        });
      }
    }
    return nearest != kNoSlip && !is_as_near_to_another(givens, nearest);
  }
  [[nodiscard]] NameTokens without_titles(NameTokens tokens) const {
    while (type_ == AnswerType::Person && tokens.size() > 1 && is_title(tokens.front())) {
      tokens.erase(tokens.begin());
    }
    return loosened(tokens);
  }
  [[nodiscard]] bool is_as_near_to_another(const std::vector<NameTokens>& givens, int distance) const {
    const auto is_near = [&](const std::string& name) {
      return std::any_of(givens.begin(), givens.end(), [&](const NameTokens& given) {
        return any_rotation(given, turning_, [&](const NameTokens& turned) {
          return edit_distance(joined(turned), name, distance) <= distance;
        });
      });
    };
    const bool is_near_sibling = std::any_of(siblings_.begin(), siblings_.end(),
                                             [&](const Form& form) { return is_near(joined(form.loose)); });
    if (is_near_sibling || type_ != AnswerType::Place) return is_near_sibling;
    const auto own = key_country();
    return std::any_of(country_names().begin(), country_names().end(),
                       [&](const std::string& name) { return country_named(name) != own && is_near(name); });
  }

  std::string_view given_;
  std::string folded_;
  NameTokens tokens_;
  AnswerType type_;
  Turning turning_;
  const TypedKey& key_;
  std::vector<Form> accepted_;
  std::vector<Form> siblings_;
};

}  // namespace

Verdict grade_name(std::string_view given, const TypedKey& key) { return NameGrader(given, key).grade(); }

}  // namespace communique
