// A question as a class sees it: nothing of its key until it is shown.
#include <algorithm>

#include "screens/present_class.hpp"

namespace communique::screens {
namespace {

bool is_choice(Kind kind) { return kind == Kind::Single || kind == Kind::TrueFalse; }

class QuestionPresenter {
 public:
  QuestionPresenter(const State& state, const Wording& wording, const Question& question, std::uint64_t seed)
      : state_(state), wording_(wording), question_(question), showing_(show(question, seed)) {}

  StageQuestion present(classroom::Mode mode, Telling telling, const std::vector<int>& counts) && {
    view_.topic = question_.topic;
    view_.topic_name = topic_name(question_.topic, wording_);
    view_.kind = question_.kind;
    view_.kind_note = kind_note(mode);
    view_.stem = question_.stem;
    for (std::size_t i = 0; i < showing_.options.size(); ++i) view_.options.push_back(option(i));
    for (const Part& part : question_.parts) {
      if (question_.kind == Kind::Match) view_.pairs.emplace_back(part.prompt.text, part.prompt.native);
    }
    if (telling != Telling::Open && !counts.empty() && counts.size() == view_.options.size())
      add_counts(counts);
    if (telling == Telling::Shown) tell_key();
    return std::move(view_);
  }

 private:
  [[nodiscard]] StageOption option(std::size_t index) const {
    const Choice& choice = showing_.options[index];
    StageOption option;
    option.letter = std::string(1, static_cast<char>('A' + static_cast<char>(index)));
    option.text = option_text(question_, index, choice, wording_);
    option.native = choice.native;
    option.is_japanese = is_japanese(state_, choice);
    return option;
  }

  [[nodiscard]] std::string kind_note(classroom::Mode mode) const {
    if (is_choice(question_.kind)) return {};
    if (mode == classroom::Mode::HotSeat) return wording_.say("class.do-aloud");
    if (mode == classroom::Mode::Hands) return wording_.say("class.do-silently");
    return wording_.say(std::string("class.do-") + name_of(question_.kind));
  }

  void add_counts(const std::vector<int>& counts) {
    const int most = std::max(1, *std::max_element(counts.begin(), counts.end()));
    for (std::size_t i = 0; i < counts.size(); ++i) {
      view_.options[i].count = wording_.say("class.number", {{"number", std::int64_t{counts[i]}}});
      view_.options[i].share = static_cast<double>(counts[i]) / most;
    }
  }

  void tell_key() {
    view_.is_shown = true;
    view_.statement = question_.explanation;
    const auto evidence = evidence_of(question_, *state_.deck);
    if (!evidence.empty()) {
      const CitationView cited = present_citation(state_, evidence.front(), wording_);
      if (!cited.publisher.empty()) {
        view_.source =
            wording_.say("explore.citation", {{"publisher", cited.publisher}, {"place", cited.place}});
      }
    }
    if (view_.options.empty()) return tell_answer();
    if (question_.kind == Kind::Order || question_.kind == Kind::Match) return set_in_order();
    for (std::size_t i = 0; i < view_.options.size(); ++i) {
      view_.options[i].is_right = showing_.is_correct(static_cast<int>(i));
    }
  }

  void tell_answer() {
    view_.answer_label = wording_.say("quiz.right-answer");
    view_.answer = question_.key.text;
    view_.answer_native = question_.key.native;
    view_.is_answer_japanese = is_japanese(state_, question_.key);
    if (question_.kind != Kind::Map || !question_.key.entity.empty()) return;
    // Where the answer is a point, the place that the fact is about.
    const Fact* fact = state_.deck->fact(question_.facts.front());
    const Entity* place = fact == nullptr ? nullptr : state_.deck->deck.entity(fact->about);
    if (place != nullptr) view_.answer = place->name;
  }

  /// What is right stands where it belongs; what belongs nowhere comes after it.
  void set_in_order() {
    std::vector<StageOption> ordered;
    for (const int option : showing_.correct) {
      ordered.push_back(view_.options[static_cast<std::size_t>(option)]);
      ordered.back().is_right = true;
      if (question_.kind == Kind::Order) ordered.back().letter = std::to_string(ordered.size());
    }
    for (std::size_t i = 0; i < view_.options.size(); ++i) {
      if (!showing_.is_correct(static_cast<int>(i))) ordered.push_back(view_.options[i]);
    }
    view_.options = std::move(ordered);
  }

  const State& state_;
  const Wording& wording_;
  const Question& question_;
  Showing showing_;
  StageQuestion view_;
};

}  // namespace

StageQuestion stage_question(const State& state, const Wording& wording,
                             const classroom::PlannedQuestion& planned, classroom::Mode mode, Telling telling,
                             const std::vector<int>& counts) {
  const Question* question = state.deck->bank.question(planned.question);
  if (question == nullptr) return {};
  StageQuestion view =
      QuestionPresenter(state, wording, *question, planned.seed).present(mode, telling, counts);
  view.key = planned.question.value + '/' + std::to_string(planned.seed) + '/' +
             std::to_string(static_cast<int>(telling));
  return view;
}

std::string kind_name(Kind kind, const Wording& wording) {
  return wording.say(std::string("class.kind-") + name_of(kind));
}

std::string mode_name(classroom::Mode mode, const Wording& wording) {
  return wording.say(std::string("class.mode-") + name_of(mode));
}

std::string questions_text(std::size_t count, const Wording& wording) {
  return wording.say("class.questions", {{"count", whole(count)}});
}

std::string players_text(std::int64_t count, const Wording& wording) {
  return wording.say("class.players", {{"count", count}});
}

std::string date_text(std::int64_t milliseconds, const Wording& wording) {
  const Instant at{std::chrono::milliseconds{milliseconds}};
  return spoken_day(std::chrono::floor<std::chrono::days>(at), "dMMMMy", wording.locale());
}

}  // namespace communique::screens
