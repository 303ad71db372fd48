// Runs the tables of item rules over a question: its stem, its options, every set that a showing can draw.
#include <algorithm>
#include <numeric>

#include "base/text.hpp"
#include "questions/item_rule_tables.hpp"
#include "questions/item_words.hpp"
#include "questions/name_words.hpp"

namespace communique {
namespace {

bool is_for(Kinds kinds, Kind kind) { return (kinds & bit(kind)) != 0; }

/// Runs the rules of a table that are for the kind; `take` gets each flaw and says whether to go on.
template <class Rules, class Take, class... Arguments>
bool run(const Rules& rules, Kind kind, const Take& take, const Arguments&... arguments) {
  for (const auto& rule : rules) {
    if (!is_for(rule.kinds, kind)) continue;
    if (auto broken = rule.broken(arguments...)) {
      if (!take(Flaw{rule.criterion, std::move(*broken), rule.severity})) return false;
    }
  }
  return true;
}

/// Keeps the first flaw that is more than an info, and then stops.
struct FirstFlaw {
  std::optional<Flaw>& found;
  bool operator()(Flaw flaw) const {
    if (flaw.severity != Severity::Info) found = std::move(flaw);
    return !found;
  }
};

/// Keeps every flaw, each rule and severity once.
struct EveryFlaw {
  std::vector<Flaw>& found;
  bool operator()(Flaw flaw) const {
    const bool is_known = std::any_of(found.begin(), found.end(), [&](const Flaw& each) {
      return each.rule == flaw.rule && each.severity == flaw.severity;
    });
    if (!is_known) found.push_back(std::move(flaw));
    return true;
  }
};

std::vector<Choice> keys_of(const Question& question) {
  if (question.parts.empty()) return {question.key};
  std::vector<Choice> keys;
  for (const Part& part : question.parts) keys.push_back(part.answer);
  return keys;
}

bool has_options(const Question& question) { return is_for(kChoiceKinds, question.kind); }

/// How many wrong options a showing draws.
std::size_t drawn_from(const Question& question) {
  const std::size_t room =
      question.kind == Kind::Multiple
          ? kMostOptionsShown - std::min<std::size_t>(kMostOptionsShown, question.parts.size())
          : kOptionsShown - 1;
  return std::min(room, question.pool.size());
}

/// Calls `see` with each choice of `count` out of `size` until it returns false, the best ranked first. A
/// pool of an import may be huge, so it ends after the first thousand, those that are drawn most often.
template <class See>
void for_each_draw(std::size_t size, std::size_t count, const See& see) {
  constexpr int kMostDraws = 1000;
  if (count == 0 || count > size) return;
  std::vector<std::size_t> chosen(count);
  std::iota(chosen.begin(), chosen.end(), std::size_t{0});
  for (int draws = 0; draws < kMostDraws && see(chosen); ++draws) {
    // The next in colexicographic order: all of the best before any of the worst.
    std::size_t at = 0;
    while (at + 1 < count && chosen[at] + 1 == chosen[at + 1]) ++at;
    if (++chosen[at] == size) return;
    std::iota(chosen.begin(), chosen.begin() + static_cast<std::ptrdiff_t>(at), std::size_t{0});
  }
}

bool is_phrase_of(const std::string& stem, const std::string& key) {
  return has_phrase(item_words(stem), item_words(key));
}

Broken key_is_given(const Question& question) {
  const bool is_value =
      question.answer_type == AnswerType::Date || question.answer_type == AnswerType::Number;
  for (const Choice& key : keys_of(question)) {
    const bool is_given = has_options(question) && !is_value ? is_given_away(question.stem, key.text)
                                                             : is_phrase_of(question.stem, key.text);
    if (is_given) return key.text;
  }
  return std::nullopt;
}

Broken has_wrong_count(const Question& question) {
  constexpr std::size_t kLeastWrong = 2;
  constexpr std::size_t kLeastOrdered = 3;
  const auto counted = [](std::size_t count) { return std::to_string(count); };
  switch (question.kind) {
    case Kind::Single:
      return question.pool.size() < kLeastWrong ? Broken(counted(question.pool.size()) + " wrong")
                                                : std::nullopt;
    case Kind::Multiple:
      return question.parts.size() < 2 ? Broken(counted(question.parts.size()) + " right") : std::nullopt;
    case Kind::Order:
      return question.parts.size() < kLeastOrdered ? Broken(counted(question.parts.size()) + " items")
                                                   : std::nullopt;
    case Kind::Match:
      return question.parts.size() < 2 ? Broken(counted(question.parts.size()) + " pairs") : std::nullopt;
    default:
      return std::nullopt;
  }
}

/// Few enough that a guess pays: two pairs to match, or less than two wrong options beside several right
/// ones.
Broken has_low_count(const Question& question) {
  if (question.kind == Kind::Multiple && question.pool.size() == 1) return Broken("1 wrong");
  const bool is_coin = question.kind == Kind::Match && question.parts.size() == 2 && question.pool.empty();
  return is_coin ? Broken("2 pairs") : std::nullopt;
}

/// A wrong option that is the key's entity or one of its accepted forms; or nothing but right ones.
Broken has_second_key(const Question& question) {
  if (question.kind == Kind::Multiple && question.pool.empty()) return Broken("all options are right");
  for (const Choice& key : keys_of(question)) {
    for (const Choice& wrong : question.pool) {
      const bool is_same = !key.entity.empty() && key.entity == wrong.entity;
      const bool is_accepted =
          std::any_of(question.accept.begin(), question.accept.end(),
                      [&](const auto& form) { return folded(form) == folded(wrong.text); });
      if (is_same || is_accepted) return wrong.text;
    }
  }
  return std::nullopt;
}

/// Sorted by something else than what stands there.
Broken order_is_wrong(const Question& question) {
  if (!question.is_sorted) return std::nullopt;
  std::vector<Choice> options = question.pool;
  options.push_back(question.key);
  std::stable_sort(options.begin(), options.end(),
                   [](const Choice& a, const Choice& b) { return a.order < b.order; });
  std::optional<ItemText> before;
  for (const Choice& option : options) {
    ItemText text = prepared_option(option);
    const bool is_comparable = before && before->value && text.value && before->unit == text.unit;
    if (is_comparable && *text.value < *before->value) return text.text;
    before = std::move(text);
  }
  return std::nullopt;
}

Broken has_no_answer(const Question& question) {
  const bool is_written = question.kind == Kind::Typed || question.kind == Kind::Gap;
  return question.key.text.empty() || (is_written && question.accept.empty()) ? Broken("no answer")
                                                                              : std::nullopt;
}

Broken has_no_blank(const Question& question) {
  return question.stem.find("__") == std::string::npos ? Broken("no blank") : std::nullopt;
}

constexpr Kinds kWithKey =
    kChoiceKinds | bit(Kind::Typed) | bit(Kind::Gap) | bit(Kind::Date) | bit(Kind::Number);

constexpr QuestionRule kQuestionRules[] = {
    {"key_in_stem", Severity::Error, kWithKey, key_is_given},
    {"option_count", Severity::Error, kEveryKind, has_wrong_count},
    {"option_count", Severity::Warning, kEveryKind, has_low_count},
    {"more_than_one_correct", Severity::Error, kChoiceKinds, has_second_key},
    {"lost_sequence", Severity::Error, kChoiceKinds, order_is_wrong},
    {"empty", Severity::Error, kEveryKind, has_no_answer},
    {"empty", Severity::Error, bit(Kind::Gap), has_no_blank},
};

Choice choice_of(const std::string& text) {
  Choice choice;
  choice.text = text;
  return choice;
}

}  // namespace

std::span<const QuestionRule> question_rules() { return kQuestionRules; }

const char* name_of(Severity severity) {
  constexpr const char* kNames[] = {"info", "warning", "error"};
  return kNames[static_cast<int>(severity)];
}

std::optional<Flaw> stem_flaw(const std::string& stem, Kind kind) {
  std::optional<Flaw> found;
  run(stem_rules(), kind, FirstFlaw{found}, prepared_stem(stem));
  return found;
}

std::optional<Flaw> option_flaw(const std::string& option) {
  std::optional<Flaw> found;
  run(option_rules(), Kind::Single, FirstFlaw{found}, prepared_option(choice_of(option)));
  return found;
}

OptionsJudge::OptionsJudge(const std::string& stem, const std::string& key,
                           const std::vector<std::string>& wrong)
    : stem_(prepared_stem(stem)), keys_{prepared_option(choice_of(key))} {
  for (const std::string& text : wrong) wrong_.push_back(prepared_option(choice_of(text)));
  note_repeated();
}

OptionsJudge::OptionsJudge(const Question& question)
    : kind_(question.kind), is_sorted_(question.is_sorted), stem_(prepared_stem(question.stem)) {
  for (const Choice& key : keys_of(question)) keys_.push_back(prepared_option(key));
  for (const Choice& wrong : question.pool) wrong_.push_back(prepared_option(wrong));
  note_repeated();
}

void OptionsJudge::note_repeated() {
  for (ItemText& key : keys_) {
    for (const std::string& word : key.content) {
      if (has_word(stem_.quoted, word)) key.repeated.push_back(word);
    }
  }
}

template <class Take>
void OptionsJudge::judge(const std::vector<std::size_t>& chosen, const Take& take) const {
  if (chosen.empty()) return;
  OptionSet set{stem_, {}, {}};
  for (const ItemText& key : keys_) set.keys.push_back(&key);
  for (const std::size_t i : chosen) set.wrong.push_back(&wrong_[i]);
  for (const SetRule& rule : set_rules()) {
    if (!is_for(rule.kinds, kind_) || (is_sorted_ && !rule.is_for_sorted)) continue;
    auto broken = rule.broken(set);
    if (broken && !take(Flaw{rule.criterion, std::move(*broken), rule.severity})) return;
  }
}

std::optional<Flaw> OptionsJudge::flaw(const std::vector<std::size_t>& chosen) const {
  std::optional<Flaw> found;
  judge(chosen, FirstFlaw{found});
  return found;
}

std::vector<std::size_t> OptionsJudge::sound_pool(std::size_t drawn) const {
  std::vector<std::size_t> sound;
  for (std::size_t count = drawn; count >= 2 && count + 1 >= drawn && sound.empty(); --count) {
    for_each_draw(wrong_.size(), count, [&](const std::vector<std::size_t>& chosen) {
      if (!flaw(chosen)) sound = chosen;
      return sound.empty();
    });
  }
  if (sound.size() < drawn) return sound;
  for (std::size_t added = 0; added < wrong_.size(); ++added) {
    if (std::find(sound.begin(), sound.end(), added) != sound.end()) continue;
    bool is_sound = true;
    for_each_draw(sound.size(), drawn - 1, [&](std::vector<std::size_t> chosen) {
      for (std::size_t& each : chosen) each = sound[each];
      chosen.push_back(added);
      is_sound = !flaw(chosen);
      return is_sound;
    });
    if (is_sound) sound.push_back(added);
  }
  return sound;
}

bool is_given_away(const std::string& stem, const std::string& key) {
  const Words tokens = item_words(stem);
  const Words wanted = item_words(key);
  if (has_phrase(tokens, wanted)) return true;
  const Words content = content_of(wanted);
  return !content.empty() && std::all_of(content.begin(), content.end(),
                                         [&](const std::string& word) { return has_word(tokens, word); });
}

bool is_read_off(const std::string& acronym, const std::string& name) {
  const std::string letters = joined(words(folded(acronym)));
  if (letters.size() < 2) return false;
  std::size_t missed = 0;
  const Words tokens = words(folded(name));
  auto word = tokens.begin();
  for (const char letter : letters) {
    const auto found =
        std::find_if(word, tokens.end(), [&](const std::string& token) { return token.front() == letter; });
    if (found == tokens.end()) {
      ++missed;
    } else {
      word = std::next(found);
    }
  }
  return missed * 4 <= letters.size();
}

std::vector<Flaw> flaws_of(const Question& question) {
  std::vector<Flaw> flaws;
  const EveryFlaw take{flaws};
  run(stem_rules(), question.kind, take, prepared_stem(question.stem));
  run(question_rules(), question.kind, take, question);
  if (has_options(question)) {
    for (const Choice& key : keys_of(question))
      run(option_rules(), question.kind, take, prepared_option(key));
    for (const Choice& wrong : question.pool)
      run(option_rules(), question.kind, take, prepared_option(wrong));
    const OptionsJudge judge(question);
    for_each_draw(question.pool.size(), drawn_from(question), [&](const std::vector<std::size_t>& chosen) {
      judge.judge(chosen, take);
      return true;
    });
  }
  std::stable_sort(flaws.begin(), flaws.end(),
                   [](const Flaw& a, const Flaw& b) { return a.severity > b.severity; });
  return flaws;
}

std::optional<Flaw> flaw_of(const Question& question) {
  if (auto flaw = stem_flaw(question.stem, question.kind)) return flaw;
  std::optional<Flaw> found;
  if (!run(question_rules(), question.kind, FirstFlaw{found}, question) || !has_options(question))
    return found;
  for (const Choice& option : show(question, 0).options) {
    if (!run(option_rules(), question.kind, FirstFlaw{found}, prepared_option(option))) return found;
  }
  std::vector<std::size_t> shown_by_default(drawn_from(question));
  for (std::size_t i = 0; i < shown_by_default.size(); ++i) shown_by_default[i] = i;
  return OptionsJudge(question).flaw(shown_by_default);
}

void leave_sound_pool(Question& question, std::size_t drawn) {
  std::vector<Choice> sound;
  for (const std::size_t i : OptionsJudge(question).sound_pool(drawn)) sound.push_back(question.pool[i]);
  if (!sound.empty()) question.pool = std::move(sound);
}

}  // namespace communique
