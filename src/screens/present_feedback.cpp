// What is said after an answer: the fact, where it stands, and what was chosen instead.
#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "screens/citation.hpp"
#include "screens/present_parts.hpp"

namespace communique::screens {
namespace {

constexpr std::size_t kMostCitations = 3;

Mark mark_of(Verdict verdict) {
  return verdict == Verdict::Correct ? Mark::Right : verdict == Verdict::Almost ? Mark::Almost : Mark::Wrong;
}

const Choice* chosen_in(const QuizSession& session) {
  const auto* chosen = std::get_if<Chosen>(&session.last().response);
  if (chosen == nullptr) return nullptr;
  return &session.showing().options[static_cast<std::size_t>(chosen->option)];
}

void present_chosen(const State& state, const Wording& wording, FeedbackView& view) {
  const QuizSession& session = state.round->session;
  const Outcome& outcome = session.last();
  if (outcome.verdict == Verdict::Correct || std::holds_alternative<Skipped>(outcome.response)) return;
  const Choice* choice = chosen_in(session);
  if (choice != nullptr && session.question().kind == Kind::TrueFalse) return;  // the correction says it
  const std::string key = choice != nullptr                                   ? "quiz.you-chose"
                          : std::holds_alternative<Located>(outcome.response) ? "quiz.you-marked"
                                                                              : "quiz.you-wrote";
  view.chosen_title = wording.say(key, {{"answer", outcome.shown}});
  if (const auto* located = std::get_if<Located>(&outcome.response)) {
    view.chosen_title = wording.say(key, {{"answer", coordinates_text(located->at, wording)}});
    view.chosen_note = distance_text(*located, session.question(), wording);
  }
  if (choice == nullptr) return;
  view.chosen_note = choice->note;
  view.is_chosen_japanese = is_japanese(state, *choice);
  view.chosen_monogram = monogram(choice->native.empty() ? choice->text : choice->native);
}

std::vector<FactLine> fact_lines(const State& state, const Outcome& outcome) {
  const Question& question = state.round->session.question();
  const bool is_skipped = std::holds_alternative<Skipped>(outcome.response);
  std::vector<FactLine> lines;
  for (std::size_t i = 0; i < question.facts.size(); ++i) {
    const Fact* fact = state.deck->fact(question.facts[i]);
    if (fact == nullptr) continue;
    lines.push_back({is_skipped ? Mark::None : mark_of(outcome.facts[i]), fact->statement});
  }
  return lines;
}

std::string points_text(const Outcome& outcome, const Wording& wording) {
  const bool has_bonus = outcome.points > kPointsRight;
  return wording.say(has_bonus ? "quiz.points-run" : "quiz.points",
                     {{"points", std::int64_t{outcome.points}}});
}

}  // namespace

std::string distance_text(const Located& located, const Question& question, const Wording& wording) {
  const double away = distance_km(located.at, question.location->at);
  return wording.say("map.distance", {{"km", std::int64_t{std::lround(away)}}});
}

std::string coordinates_text(const Coordinates& at, const Wording& wording) {
  const auto tenths = [](double degrees) { return std::round(std::abs(degrees) * 10) / 10; };
  return wording.say("map.coordinates", {{"latitude", tenths(at.latitude)},
                                         {"north", std::string(at.latitude < 0 ? "no" : "yes")},
                                         {"longitude", tenths(at.longitude)},
                                         {"east", std::string(at.longitude < 0 ? "no" : "yes")}});
}

CitationView citation(const Evidence& evidence, const Deck& deck, const Wording& wording) {
  CitationView view;
  view.note = evidence.differs;
  if (evidence.basis == Basis::Reference) {
    view.publisher = wording.say("quiz.reference");
    view.place = evidence.reference;
    return view;
  }
  const Source* source = deck.source(evidence.source);
  if (source == nullptr) return view;
  view.publisher = !source->publisher.empty() ? source->publisher
                   : !source->title.empty()   ? source->title
                                              : wording.say("quiz.unknown-publisher");
  const std::int64_t paragraph = evidence.paragraph;
  view.place = source->date
                   ? wording.say("quiz.paragraph", {{"date", spoken(*source->date, wording.locale())},
                                                    {"paragraph", paragraph}})
                   : wording.say("quiz.paragraph-undated", {{"paragraph", paragraph}});
  return view;
}

CitationView present_citation(const State& state, const Evidence& evidence, const Wording& wording) {
  CitationView view = citation(evidence, state.deck->deck, wording);
  const bool is_article = evidence.basis != Basis::Reference;
  if (is_article && state.readable.contains(evidence.source)) view.read_label = wording.say("quiz.read");
  return view;
}

FeedbackView present_feedback(const State& state, const Wording& wording) {
  const QuizSession& session = state.round->session;
  const Outcome& outcome = session.last();
  FeedbackView view;
  view.mark = mark_of(outcome.verdict);
  const bool is_skipped = std::holds_alternative<Skipped>(outcome.response);
  view.headline = wording.say(is_skipped                            ? "quiz.skipped"
                              : outcome.verdict == Verdict::Correct ? "quiz.right"
                              : outcome.verdict == Verdict::Almost  ? "quiz.almost"
                                                                    : "quiz.wrong");
  if (session.question().facts.size() > 1) {
    view.facts = fact_lines(state, outcome);
  } else {
    view.statement = session.question().explanation;
    present_chosen(state, wording, view);
  }
  for (const Evidence& evidence : evidence_of(session.question(), *state.deck)) {
    if (view.citations.size() < kMostCitations)
      view.citations.push_back(present_citation(state, evidence, wording));
  }
  view.points = points_text(outcome, wording);
  if (outcome.verdict == Verdict::Wrong) view.note = wording.say("quiz.comes-back");
  return view;
}

}  // namespace communique::screens
