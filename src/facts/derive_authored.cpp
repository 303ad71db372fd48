// Facts, figures and statements that authors wrote out.
#include <algorithm>
#include <cctype>

#include "base/text.hpp"
#include "facts/derive.hpp"

namespace communique {
namespace {

std::string name_of(Genre genre) {
  constexpr const char* kNames[] = {"news", "opinion", "editorial"};
  return kNames[static_cast<std::size_t>(genre)];
}

bool has_year(const std::string& text) {
  constexpr int kDigitsOfYear = 4;
  int digits = 0;
  for (const char c : text) {
    digits = std::isdigit(static_cast<unsigned char>(c)) != 0 ? digits + 1 : 0;
    if (digits == kDigitsOfYear) return true;
  }
  return false;
}

/// "At the opening of the conference in December 2025": the occasion, with the month where it names no year.
std::string occasion(const Statement& statement, const Wording& wording) {
  std::string date = statement.date ? spoken_with_preposition(month_of(*statement.date)) : std::string{};
  if (statement.when.empty()) return date;
  if (date.empty() || has_year(statement.when)) return statement.when;
  return wording.say("statement.when", {{"when", statement.when}, {"date", date}});
}

Answer answer_of(const AuthoredFact& authored) {
  if (authored.entity_answer) return *authored.entity_answer;
  if (authored.date_answer) return *authored.date_answer;
  if (authored.figure_answer) return *authored.figure_answer;
  return TextAnswer{authored.text_answer.value_or("")};
}

Topic topic_of(const AuthoredFact& authored, const Deck& deck) {
  if (authored.entity_answer) {
    const Entity* entity = deck.entity(*authored.entity_answer);
    return entity == nullptr ? Topic::Statements : topic_of(entity->type);
  }
  if (authored.date_answer) return Topic::Dates;
  if (authored.figure_answer) return Topic::Figures;
  return authored.topic.value_or(Topic::Statements);
}

}  // namespace

std::string claimant(const std::string& entity_or_source, const Deck& deck, const Wording& wording) {
  const Source* source = deck.source(SourceId{entity_or_source});
  if (source == nullptr) return in_sentence(Answer{EntityId{entity_or_source}}, deck);
  const std::string key = "source." + name_of(source->genre);
  std::string publisher = source->publisher;
  if (publisher.starts_with("The ")) publisher.erase(0, 4);  // the wording has an article already
  if (!publisher.empty() && source->date) {
    return wording.say(key, {{"publisher", publisher}, {"date", spoken(*source->date)}});
  }
  if (!publisher.empty()) return wording.say(key + ".undated", {{"publisher", publisher}});
  if (!source->title.empty()) return wording.say(key + ".titled", {{"title", source->title}});
  return wording.say(key + ".unknown");
}

void Deriver::derive_authored(const AuthoredFact& authored, FactId id) {
  Fact fact;
  fact.id = std::move(id);
  fact.topic = topic_of(authored, deck_);
  fact.about = authored.about;
  if (!authored.as.empty()) fact.subject = TextAnswer{authored.as};
  fact.as_of = authored.as_of;
  fact.evidence = authored.evidence;
  if (!authored.by.empty()) fact.attribution.push_back(claimant(authored.by, deck_, wording_));
  const Entity* about = deck_.entity(authored.about);
  fact.time = authored.date_answer ? authored.date_answer : authored.as_of;
  if (!fact.time && about != nullptr) fact.time = about->date;

  Probe probe;
  probe.ask = authored.ask;
  probe.recall = authored.recall;
  probe.says = authored.says;
  probe.answer = answer_of(authored);
  probe.also = authored.also;
  probe.instead = authored.instead;
  probe.among = authored.among;
  probe.not_among = authored.not_among;
  probe.is_typable = is_typable(probe.answer) || !authored.also.empty();
  probe.asks = asks_for(probe.answer);
  fact.probes.push_back(std::move(probe));
  keep(std::move(fact));
}

void Deriver::derive_statement(const Statement& statement) {
  Fact fact;
  fact.id.value = statement.id;
  fact.topic = Topic::Statements;
  fact.answer = statement.said;
  fact.attribution.push_back(claimant(statement.speaker, deck_, wording_));
  fact.time = statement.date;  // and no as-of date: that it was said does not age
  fact.evidence = statement.evidence;
  if (const Entity* speaker = deck_.entity(EntityId{statement.speaker})) {
    fact.about = speaker->id;
    fact.subject = speaker->id;
    fact.told = TextAnswer{statement.said};
    const std::string when = occasion(statement, wording_);
    Probe who = probe("who", speaker->id, when.empty() ? "statement.who" : "statement.who.when",
                      {{"said", statement.said}, {"when", when}});
    who.not_among = statement.not_among;
    if (speaker->type != EntityType::Person) who.recall.clear();  // "Name the person who ..."
    fact.probes.push_back(std::move(who));
  } else {
    fact.statement =
        sentence("statement.source", {{"source", fact.attribution.front()}, {"said", statement.said}});
  }
  if (statement.what) {
    Probe what;
    what.id = "what";
    what.ask = statement.what->ask;
    what.answer = TextAnswer{statement.what->answer};
    what.instead = statement.what->instead;
    what.is_typable = is_typable(what.answer);
    what.asks = Asks::What;
    fact.probes.push_back(std::move(what));
  }
  if (!fact.probes.empty()) keep(std::move(fact));
}

}  // namespace communique
