// Reading: the form by tables of fields (learner_file_fields.hpp), then what they mean to one another.
#include <fmt/format.h>

#include <cstdlib>
#include <set>

#include "base/times.hpp"
#include "exchange/learner_file.hpp"
#include "exchange/learner_file_fields.hpp"

namespace communique {
namespace {

/// Ids and names that stood before, over a whole file or one list.
template <class Id>
class Seen {
 public:
  void add(const Id& id, const std::string& text, const JsonTree& node, Reading& reading) {
    const bool is_missing = id == Id{};  // already reported
    if (!is_missing && !ids_.insert(id).second)
      reading.report(node, "duplicate-id", text + " stands twice", "each once");
  }

 private:
  std::set<Id> ids_;
};

const JsonTree& item(const JsonTree& object, const char* list, std::size_t index) {
  return (*object.find(list)->array())[index];
}

/// What each attempt means beside the others and beside the sessions. `tree` is of the deck.
void judge_attempts(const FileDeck& deck, const JsonTree& tree, Seen<std::int64_t>& ids, Reading& reading) {
  std::set<SessionId> sessions;
  for (const SessionRecord& session : deck.sessions) sessions.insert(session.id);
  const FileAttempt* before = nullptr;
  for (std::size_t i = 0; i < deck.attempts.size(); ++i) {
    const FileAttempt& attempt = deck.attempts[i];
    const JsonTree& node = item(tree, "attempts", i);
    ids.add(attempt.id.value, fmt::format("the attempt {}", attempt.id.value), node, reading);
    if (attempt.session != SessionId{} && sessions.count(attempt.session) == 0) {
      reading.report(node, "unknown-session", fmt::format("there is no session {}", attempt.session.value),
                     "a session of the same deck");
    }
    if (attempt.at == Instant{}) continue;  // no time: already reported
    const bool is_back = before != nullptr && attempt.at < before->at;
    if (is_back && !attempt.is_clock_set_back) {
      reading.report(node, "out-of-order", "this time is before that of the attempt before it",
                     "attempts in their order, or \"clockSetBack\": true");
    }
    const auto utc_day = std::chrono::floor<std::chrono::days>(attempt.at).time_since_epoch().count();
    if (std::abs(attempt.study_day - utc_day) > 1) {
      reading.report(node, "out-of-range",
                     "the study day " + day_text(attempt.study_day) + " is not that of its time",
                     day_text(utc_day) + " or a day beside it");
    }
    before = &attempt;
  }
}

void judge_deck(const FileDeck& deck, const JsonTree& tree, Seen<std::int64_t>& sessions,
                Seen<std::int64_t>& attempts, Reading& reading) {
  for (std::size_t i = 0; i < deck.sessions.size(); ++i) {
    const std::int64_t id = deck.sessions[i].id.value;
    sessions.add(id, fmt::format("the session {}", id), item(tree, "sessions", i), reading);
  }
  judge_attempts(deck, tree, attempts, reading);
  Seen<std::string> memories;
  for (std::size_t i = 0; i < deck.memories.size(); ++i) {
    const std::string& fact = deck.memories[i].fact.value;
    memories.add(fact, '"' + fact + '"', item(tree, "memories", i), reading);
  }
  Seen<std::string> suspended;
  for (std::size_t i = 0; i < deck.suspended.size(); ++i) {
    suspended.add(deck.suspended[i], '"' + deck.suspended[i] + '"', item(tree, "suspended", i), reading);
  }
}

void judge(const LearnerFile& file, const JsonTree& tree, Reading& reading) {
  Seen<std::string> decks;
  Seen<std::int64_t> sessions;
  Seen<std::int64_t> attempts;
  Seen<std::string> lessons;
  for (std::size_t i = 0; i < file.decks.size(); ++i) {
    const FileDeck& deck = file.decks[i];
    const JsonTree& node = item(tree, "decks", i);
    decks.add(deck.deck.value, '"' + deck.deck.value + '"', node, reading);
    judge_deck(deck, node, sessions, attempts, reading);
    for (std::size_t j = 0; j < deck.sessions.size(); ++j) {
      const std::string& lesson = deck.sessions[j].lesson;
      lessons.add(lesson, "the lesson " + lesson, item(node, "sessions", j), reading);
    }
  }
}

LearnerArchive::OfDeck archived(FileDeck deck) {
  LearnerArchive::OfDeck archived;
  archived.deck = deck.deck;
  archived.sessions = std::move(deck.sessions);
  for (SessionRecord& session : archived.sessions) {
    session.deck = deck.deck;
    session.planned = static_cast<int>(session.turns.size());
  }
  for (FileAttempt& each : deck.attempts) {
    Attempt& attempt = archived.attempts.emplace_back(std::move(each));
    attempt.deck = deck.deck;
    attempt.turn.question = attempt.question;
  }
  for (const FileMemory& each : deck.memories) archived.memories.emplace(each.fact, each);
  for (std::string& fact : deck.suspended) archived.suspended.insert({std::move(fact)});
  archived.flags = std::move(deck.flags);
  return archived;
}

}  // namespace

Result<ReadLearnerFile> read_learner_file(std::string_view text, const std::string& name) {
  ReadLearnerFile read;
  const auto tree = parse_made_json(text, name, "a learner file as it was exported", read.problems);
  if (!tree) return read;
  std::vector<Mention> mentions;
  Reading reading{name, read.problems, mentions};
  const JsonTree* format = tree->find("format");
  if (format == nullptr || format->text() == nullptr || *format->text() != "communique-learner") {
    reading.report(*tree, "other-format", "this is not a learner file", R"("format": "communique-learner")");
    return read;
  }
  const JsonTree* version = tree->find("version");
  if (version != nullptr && version->number() != nullptr && *version->number() > kLearnerFileVersion) {
    return failure(ErrorCode::TooNew, name,
                   fmt::format("version {}, known to {}", *version->number(), kLearnerFileVersion));
  }
  LearnerFile file;
  read_object(*tree, learner_file_fields(), file, reading);
  judge(file, *tree, reading);
  if (!read.problems.empty()) return read;
  read.archive.name = file.name;
  read.archive.since = file.since;
  read.archive.aims = file.aims;
  read.archive.weights = file.weights;
  for (FileDeck& deck : file.decks) read.archive.decks.push_back(archived(std::move(deck)));
  return read;
}

}  // namespace communique
