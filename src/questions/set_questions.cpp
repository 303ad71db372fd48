#include "questions/set_questions.hpp"

#include <algorithm>
#include <cctype>
#include <unordered_set>

#include "base/text.hpp"

namespace communique {
namespace {

constexpr std::size_t kFewestInOrder = 3;
constexpr std::size_t kFewestParts = 2;
constexpr std::size_t kFewestToMatch = 3;  // on the right
constexpr std::size_t kFewestWrong = 2;
constexpr std::size_t kMostExtraInMatch = 2;
constexpr std::size_t kMostPairsWithExtra = 3;

Kind kind_of(SetForm form) {
  constexpr Kind kKinds[] = {Kind::Order, Kind::Match, Kind::Multiple};
  return kKinds[static_cast<std::size_t>(form)];
}

/// A year in what is to be put in order: no need to know anything.
bool has_year(const std::string& text) {
  constexpr int kDigits = 4;
  int digits = 0;
  for (const char c : text) {
    digits = std::isdigit(static_cast<unsigned char>(c)) != 0 ? digits + 1 : 0;
    if (digits == kDigits) return true;
  }
  return false;
}

class SetQuestion {
 public:
  SetQuestion(const FactSet& set, const std::vector<const Fact*>& facts, const SetSurroundings& surroundings)
      : set_(set), around_(surroundings), deck_(surroundings.index.deck()) {
    for (std::size_t i = 0; i < set.members.size(); ++i) members_.push_back({&set.members[i], facts[i], {}});
  }

  tl::expected<Question, Flaw> made() && {
    question_.id = id_of(set_);
    question_.topic = set_.topic;
    question_.kind = kind_of(set_.form);
    question_.stem = set_.ask;
    for (Member& member : members_) member.part = part_of(member);
    if (set_.form == SetForm::Order) leave_out_dated();
    if (set_.form == SetForm::Match) leave_out_given();
    if (auto flaw = flaw_of_count()) return tl::make_unexpected(std::move(*flaw));
    add_wrong();
    const bool is_coin_toss =
        set_.form == SetForm::Match && members_.size() + question_.pool.size() < kFewestToMatch;
    if (is_coin_toss) return tl::make_unexpected(Flaw{"given_away", "one of two"});
    for (Member& member : members_) {
      question_.facts.push_back(member.fact->id);
      add_in_words(member.part);
      if (question_.explanation.find(member.fact->statement) == std::string::npos) {
        question_.explanation += (question_.explanation.empty() ? "" : " ") + member.fact->statement;
      }
      question_.parts.push_back(std::move(member.part));
    }
    if (set_.form == SetForm::Multiple) {
      leave_sound_pool(question_, std::min(question_.pool.size(), kMostOptionsShown - members_.size()));
      if (question_.pool.size() < kFewestWrong)
        return tl::make_unexpected(Flaw{"option_count", std::to_string(question_.pool.size())});
    }
    return std::move(question_);
  }

 private:
  struct Member {
    const SetMember* member = nullptr;
    const Fact* fact = nullptr;
    Part part;
  };

  [[nodiscard]] Part part_of(const Member& member) const {
    const SetMember& asked = *member.member;
    Part part;
    part.answer = explained(asked.answer, *member.fact);
    if (set_.form == SetForm::Match) part.prompt = explained(asked.prompt, *member.fact);
    if (set_.form == SetForm::Order) {
      part.answer.note = member.fact->statement;  // with its date, which is what was asked
      if (asked.date)
        part.answer.order = static_cast<double>(asked.date->first_day().time_since_epoch().count());
    }
    return part;
  }
  [[nodiscard]] Choice option_for(const Answer& answer) const {
    Choice choice = choice_for(answer, deck_);
    if (set_.reads_on) choice.text = shown(answer, deck_);  // no capital in the middle of a sentence
    return choice;
  }
  [[nodiscard]] Choice explained(const Answer& answer, const Fact& fact) const {
    Choice choice = option_for(answer);
    if (choice.note.empty()) choice.note = fact.statement;
    return choice;
  }

  void leave_out_dated() {
    members_.erase(std::remove_if(members_.begin(), members_.end(),
                                  [](const Member& each) { return has_year(each.part.answer.text); }),
                   members_.end());
  }
  /// Pairs that can be told by a word that no other option has, or whose acronym is the initials.
  void leave_out_given() {
    const auto is_given = [&](const Member& each) {
      std::vector<std::string> others;
      std::vector<std::size_t> all;
      for (const Member& other : members_) {
        if (&other == &each) continue;
        all.push_back(others.size());
        others.push_back(other.part.answer.text);
      }
      const std::string& prompt = each.part.prompt.text;
      const std::string& answer = each.part.answer.text;
      const auto flaw = OptionsJudge(prompt, answer, others).flaw(all);
      const bool is_cue = flaw && (flaw->rule == "word_repeats" || flaw->rule == "overlapping_options");
      return is_cue || is_given_away(prompt, answer) || is_initials(prompt, answer) ||
             is_initials(answer, prompt);
    };
    std::vector<Member> kept;
    for (const Member& each : members_) {
      if (!is_given(each)) kept.push_back(each);
    }
    members_ = std::move(kept);
  }
  static bool is_initials(const std::string& acronym, const std::string& name) {
    const bool is_acronym = std::all_of(acronym.begin(), acronym.end(), [](char c) {
      return std::isupper(static_cast<unsigned char>(c)) != 0;
    });
    return is_acronym && is_read_off(acronym, name);
  }
  [[nodiscard]] std::optional<Flaw> flaw_of_count() const {
    const std::size_t fewest = set_.form == SetForm::Order ? kFewestInOrder : kFewestParts;
    const std::size_t beside = set_.form == SetForm::Multiple ? kFewestWrong : 0;
    if (members_.size() < fewest) return Flaw{"given_away", std::to_string(members_.size()) + " left"};
    if (members_.size() + beside > kMostOptionsShown) {
      return Flaw{"too_many_parts", std::to_string(members_.size())};
    }
    return std::nullopt;
  }

  // ---- Wrong options

  void add_wrong() {
    if (set_.form == SetForm::Order) return;
    for (const Member& member : members_) taken_.insert(folded(member.part.answer.text));
    for (const Instead& instead : set_.instead) {
      Choice choice = option_for(TextAnswer{instead.text});
      choice.note = instead.why;
      take(std::move(choice), TextAnswer{instead.text});
    }
    for (const Answer& answer : set_.wrong) take(choice_for(answer, deck_), answer);
    const bool is_authored = !set_.instead.empty() || !set_.wrong.empty();
    const bool wants_more = set_.form == SetForm::Multiple || members_.size() <= kMostPairsWithExtra;
    if (!is_authored && wants_more) add_ranked();
    const std::size_t most = set_.form == SetForm::Match ? kMostExtraInMatch : kPoolSize;
    if (question_.pool.size() > most) question_.pool.resize(most);
  }
  /// The members' own distractors in turn, the best of each first, false for all of them.
  void add_ranked() {
    std::vector<std::vector<Distractor>> pools;
    for (const Member& member : members_) {
      const Probe* probe = probe_of(member);
      if (probe == nullptr) return;  // then nothing can be known to be wrong
      Asked asked = asked_of(*member.fact, *probe, around_.index, around_.newest);
      asked.stem = " " + folded(set_.ask) + " ";
      pools.push_back(distractors_for(asked));
    }
    for (std::size_t rank = 0; rank < kPoolSize; ++rank) {
      for (const std::vector<Distractor>& pool : pools) {
        if (rank < pool.size() && pool[rank].is_close && is_false(pool[rank].answer)) {
          take(pool[rank].choice, pool[rank].answer);
        }
      }
    }
  }
  void take(Choice choice, const Answer& answer) {
    if (option_flaw(choice.text) || !taken_.insert(folded(choice.text)).second) return;
    if (choice.note.empty()) choice.note = note_on(answer, around_.index, around_.wording);
    question_.pool.push_back(std::move(choice));
  }
  [[nodiscard]] bool is_false(const Answer& answer) const {
    const auto* id = std::get_if<EntityId>(&answer);
    if (id != nullptr && std::count(set_.not_among.begin(), set_.not_among.end(), *id) != 0) return false;
    return std::none_of(members_.begin(), members_.end(), [&](const Member& member) {
      const auto* own = std::get_if<EntityId>(&member.member->answer);
      const EntityCard* card = id == nullptr ? nullptr : around_.index.card(*id);
      const EntityCard* own_card = own == nullptr ? nullptr : around_.index.card(*own);
      const bool is_entangled = card != nullptr && own_card != nullptr && are_entangled(*card, *own_card);
      return is_entangled || around_.index.is_true(*probe_of(member), answer);
    });
  }
  /// The member's probe that is answered as the set answers it.
  [[nodiscard]] static const Probe* probe_of(const Member& member) {
    const auto& probes = member.fact->probes;
    const auto found = std::find_if(probes.begin(), probes.end(), [&](const Probe& probe) {
      return probe.answer == member.member->answer;
    });
    return found == probes.end() ? nullptr : &*found;
  }

  void add_in_words(const Part& part) {
    std::string& text = question_.key.text;
    if (!text.empty()) text += "; ";
    if (!part.prompt.text.empty()) text += part.prompt.text + ": ";
    text += part.answer.text;
  }

  const FactSet& set_;
  const SetSurroundings& around_;
  const Deck& deck_;
  std::vector<Member> members_;
  std::unordered_set<std::string> taken_;  // options, folded
  Question question_;
};

}  // namespace

QuestionId id_of(const FactSet& set) { return QuestionId{set.id + "/" + name_of(kind_of(set.form))}; }

tl::expected<Question, Flaw> question_on(const FactSet& set, const std::vector<const Fact*>& facts,
                                         const SetSurroundings& surroundings) {
  return SetQuestion(set, facts, surroundings).made();
}

}  // namespace communique
