// What an article says, with its facts: to be read before a round, looked up, or chosen from a list.
#include <algorithm>

#include "base/text.hpp"
#include "facts/linked_text.hpp"
#include "learning/mastery.hpp"
#include "screens/present_parts.hpp"

namespace communique::screens {
namespace {

bool stands_in(const Fact& fact, const SourceId& source) {
  return std::any_of(fact.evidence.begin(), fact.evidence.end(),
                     [&](const Evidence& evidence) { return evidence.source == source; });
}

bool contains(const std::vector<FactId>& facts, const FactId& fact) {
  return std::find(facts.begin(), facts.end(), fact) != facts.end();
}

/// Spans of a briefing's text. A link to a fact that is not among `facts` is plain words.
std::vector<SpannedText> spans_of(const Briefing& briefing, const std::vector<FactId>& facts) {
  std::vector<SpannedText> paragraphs;
  for (const std::string& text : briefing.text) {
    SpannedText spans;
    for (const LinkedRun& run : linked_text(text).value_or(LinkedText{})) {
      const auto found = std::find(facts.begin(), facts.end(), run.fact);
      const bool is_link = !run.fact.empty() && found != facts.end();
      spans.push_back({run.text, is_link ? static_cast<int>(found - facts.begin()) : -1});
    }
    paragraphs.push_back(std::move(spans));
  }
  return paragraphs;
}

/// Facts that the text links, in its order.
std::vector<FactId> linked_facts(const Briefing& briefing) {
  std::vector<FactId> facts;
  for (const std::string& text : briefing.text) {
    for (const LinkedRun& run : linked_text(text).value_or(LinkedText{})) {
      if (!run.fact.empty() && !contains(facts, run.fact)) facts.push_back(run.fact);
    }
  }
  return facts;
}

BriefingSection section_of(const Source& source, const State& state, const Wording& wording) {
  const auto& briefings = state.deck->deck.briefings;
  const auto briefing = std::find_if(briefings.begin(), briefings.end(),
                                     [&](const Briefing& each) { return each.source == source.id; });
  BriefingSection section;
  section.source = article_line(source, wording);
  section.headline = briefing != briefings.end() ? briefing->headline
                     : source.title.empty()      ? section.source
                                                 : source.title;
  return section;
}

/// An article's section with all of its facts: those of the text first.
BriefingSection whole_section(const Briefing& briefing, const State& state, const Wording& wording) {
  BriefingSection section = section_of(*state.deck->deck.source(briefing.source), state, wording);
  std::vector<FactId> facts = linked_facts(briefing);
  for (const Fact& fact : state.deck->facts) {
    if (stands_in(fact, briefing.source) && !contains(facts, fact.id)) facts.push_back(fact.id);
  }
  section.paragraphs = spans_of(briefing, facts);
  for (const FactId& fact : facts)
    section.facts.push_back(listed_fact(*state.deck->fact(fact), state, wording));
  return section;
}

/// None of the article's facts was ever asked.
bool is_unread(const SourceId& source, const State& state) {
  return std::none_of(state.deck->facts.begin(), state.deck->facts.end(), [&](const Fact& fact) {
    return stands_in(fact, source) && state.summary.knowledge.memory(fact.id) != nullptr;
  });
}

/// New facts of one article, with its text before its first questions.
BriefingSection new_section(const Source& source, const std::vector<FactId>& facts, const State& state,
                            const Wording& wording) {
  BriefingSection section = section_of(source, state, wording);
  for (const Briefing& briefing : state.deck->deck.briefings) {
    if (briefing.source == source.id && is_unread(source.id, state)) {
      section.paragraphs = spans_of(briefing, facts);
    }
  }
  for (const FactId& fact : facts)
    section.facts.push_back(listed_fact(*state.deck->fact(fact), state, wording));
  return section;
}

std::vector<BriefingSection> new_sections(const State& state, const Wording& wording) {
  std::vector<BriefingSection> sections;
  std::vector<FactId> left = state.round->introduced;
  for (const Source& source : state.deck->deck.sources) {
    const auto rest = std::stable_partition(left.begin(), left.end(), [&](const FactId& fact) {
      return !stands_in(*state.deck->fact(fact), source.id);
    });
    const std::vector<FactId> here(rest, left.end());
    left.erase(rest, left.end());
    if (!here.empty()) sections.push_back(new_section(source, here, state, wording));
  }
  return sections;
}

}  // namespace

BriefingFact listed_fact(const Fact& fact, const State& state, const Wording& wording) {
  const Knowledge& knowledge = state.summary.knowledge;
  BriefingFact view;
  view.topic = fact.topic;
  view.statement = fact.statement;
  if (!state.round) view.fact = fact.id;
  view.is_new =
      state.round && contains(state.round->introduced, fact.id) && knowledge.memory(fact.id) == nullptr;
  view.share = recall_on(state.summary.today, fact.id, knowledge);
  const bool is_paused = knowledge.suspended.contains(fact.id);
  view.state = wording.say(is_paused && state.summary.overtaken.contains(fact.id) ? "briefing.overtaken"
                           : view.is_new                                          ? "briefing.new"
                           : is_paused                                            ? "briefing.set-aside"
                           : knowledge.memory(fact.id) == nullptr                 ? "briefing.not-asked"
                                                                                  : "briefing.recall",
                           {{"share", view.share}});
  return view;
}

std::string article_line(const Source& source, const Wording& wording) {
  std::string line = !source.publisher.empty() ? source.publisher
                     : !source.title.empty()   ? source.title
                                               : wording.say("quiz.unknown-publisher");
  if (!source.date) return line;
  return wording.say("joined.list", {{"one", line}, {"other", spoken(*source.date, wording.locale())}});
}

BriefingView present_briefing(const State& state, const Wording& wording) {
  BriefingView view;
  view.masthead = present_masthead(state, wording, Tab::Briefings);
  view.is_before_round = state.round.has_value();
  view.facts_heading = wording.say("briefing.facts");
  if (view.is_before_round) {
    const WordingArguments count = {{"count", whole(state.round->introduced.size())}};
    view.title = sentence_case(wording.say("briefing.new-facts", count));
    view.note = wording.say("briefing.before", count);
    view.sections = new_sections(state, wording);
    view.start_label = wording.say("briefing.begin");
    view.back_label = wording.say("quiz.leave");
    view.hints = {{{"Enter"}, wording.say("hint.begin")}, {{"Esc"}, wording.say("hint.leave")}};
    return view;
  }
  view.sections = {whole_section(state.deck->deck.briefings[state.briefing], state, wording)};
  view.title = view.sections.front().headline;
  view.start_label = wording.say("briefing.quiz");
  view.back_label = wording.say("briefing.all");
  view.hints = {{{"Esc"}, wording.say("hint.back")}};
  return view;
}

BriefingsView present_briefings(const State& state, const Wording& wording) {
  const MasteryReport report = mastery(*state.deck, state.summary.knowledge, state.summary.today);
  BriefingsView view;
  view.masthead = present_masthead(state, wording, Tab::Briefings);
  view.title = wording.say("briefings.title");
  view.note = wording.say("briefings.note");
  for (const Briefing& briefing : state.deck->deck.briefings) {
    const auto found = std::find_if(report.articles.begin(), report.articles.end(),
                                    [&](const auto& article) { return article.first == briefing.source; });
    const Mastery known = found == report.articles.end() ? Mastery{} : found->second;
    view.rows.push_back({briefing.headline, article_line(*state.deck->deck.source(briefing.source), wording),
                         wording.say("briefings.row", {{"facts", std::int64_t{known.facts}},
                                                       {"met", std::int64_t{known.met}}}),
                         known.share(), wording.say("home.share", {{"share", known.share()}})});
  }
  if (view.rows.empty()) view.empty_note = wording.say("briefings.empty");
  return view;
}

LookupView present_lookup(const State& state, const Wording& wording) {
  const Question& question = state.round->session.question();
  const Briefing& briefing = *briefing_of(question.facts.front(), *state.deck);
  LookupView view;
  view.headline = briefing.headline;
  view.source = article_line(*state.deck->deck.source(briefing.source), wording);
  view.paragraphs = spans_of(briefing, question.facts);
  for (SpannedText& paragraph : view.paragraphs) {
    for (TextSpan& span : paragraph) span.fact = span.fact < 0 ? -1 : 0;
  }
  view.close_label = wording.say("quiz.close-paragraph");
  return view;
}

const Briefing* briefing_of(const FactId& fact, const StudyDeck& deck) {
  const auto& briefings = deck.deck.briefings;
  const auto links = [&](const Briefing& each) { return contains(linked_facts(each), fact); };
  auto found = std::find_if(briefings.begin(), briefings.end(), links);
  const Fact* known = deck.fact(fact);
  if (found == briefings.end() && known != nullptr) {
    found = std::find_if(briefings.begin(), briefings.end(),
                         [&](const Briefing& each) { return stands_in(*known, each.source); });
  }
  return found == briefings.end() ? nullptr : &*found;
}

}  // namespace communique::screens
