#pragma once
// Learners, sessions and attempts in SQLite. Every keep_...() is on disk when it returns.
// One writer at a time; any number of readers. Not for decks, and it computes no score beyond sums.
// Attempts are the truth; memories, confusions and days are kept beside them so that nothing need be
// replayed, and are made anew from the attempts where they do not belong to the newest one.
// A store that cannot be read is set aside with its name and date, never deleted.
// Every call may also fail with Locked (another program writes; after a second), DiskFull, Unwritable,
// Unreadable or Corrupt: then nothing of it was kept. One thread at a time uses a Store.
#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "learning/fitting.hpp"
#include "learning/knowledge.hpp"
#include "learning/session.hpp"

namespace communique {

struct StoreDatabase;  // the open file; private to records/

struct Learner {
  LearnerId id;
  std::string name;
  bool has_passcode = false;
  Instant since{};
};

struct SessionRecord {
  SessionId id;
  LearnerId learner;
  DeckId deck;
  Instant started{};
  std::optional<Instant> finished;
  std::optional<Instant> abandoned;
  std::vector<Turn> turns;  // as planned, without second chances
  int planned = 0;
  int answered = 0;  // first askings
  int right = 0;     // right at the first asking
  int points = 0;
  std::string lesson;  // that it came from, see keep_lesson(); empty: the learner's own round
};

struct Attempt {
  AttemptId id;
  LearnerId learner;
  SessionId session;
  DeckId deck;
  QuestionId question;
  std::vector<FactId> facts;
  std::vector<Verdict> outcomes;  // in step with facts
  Topic topic = Topic::People;
  Kind kind = Kind::Single;
  Turn turn;
  Response response;
  std::string shown;  // the answer in words
  std::string key;    // the right answer in words, as it was then
  Verdict verdict = Verdict::Wrong;
  int points = 0;
  Instant at{};
  std::chrono::milliseconds took{0};
  StudyDay study_day = 0;
  Effort effort = Effort::Plain;
  std::vector<Contrast> contrasts;
  std::optional<double> predicted;  // recall expected before it; only of facts last asked on an earlier day
};
/// What of an attempt concerns memory.
[[nodiscard]] Trial trial_of(const Attempt& attempt);

/// What was done on one study day, in one deck.
struct DayOfPractice {
  StudyDay day = 0;
  int answers = 0;  // first askings
  int right = 0;    // of those
  int points = 0;   // of all attempts
  std::chrono::milliseconds took{0};
  bool operator==(const DayOfPractice&) const = default;
};

/// Predictions against what came: of first askings with a prediction.
struct Retention {
  int reviews = 0;
  int recalled = 0;     // right
  double expected = 0;  // sum of the predictions
};

/// A question that a learner has something to say about.
struct Flag {
  std::int64_t id = 0;
  QuestionId question;
  std::string note;  // may be empty
  Instant at{};
};

/// A fact that a newer article overtakes.
struct Overtaking {
  DeckId deck;
  FactId fact;
  std::string by;  // what the article says instead, in a sentence
  bool operator==(const Overtaking&) const = default;
};

/// Everything that is kept of one learner, as in a learner file.
struct LearnerArchive {
  struct OfDeck {
    DeckId deck;
    std::vector<SessionRecord> sessions;  // with `abandoned`; oldest first
    std::vector<Attempt> attempts;        // oldest first
    DenseMap<FactId, FactMemory> memories;
    std::set<FactId> suspended;
    std::vector<Flag> flags;
  };
  std::string name;
  Instant since{};
  StudyAims aims;
  std::optional<Weights> weights;  // fitted
  std::vector<OfDeck> decks;
};

struct LearnerTotals {
  int sessions = 0;                     // finished ones
  int answers = 0;                      // first askings, also of sessions that were not finished
  int right = 0;                        // right at the first asking
  int points = 0;                       // of all attempts
  std::optional<SessionRecord> best;    // finished: by share right, then points, then the newest
  std::optional<SessionRecord> latest;  // finished
  int days_in_a_row = 0;                // up to `today` or the day before
  std::vector<StudyDay> days;           // study days with an answer, ascending
};

class Store {
 public:
  struct Opened;
  /// Opens or creates the store at `file`. `set_aside` names the file that a broken store was moved to.
  /// TooNew: a newer version's store, untouched. Corrupt never: then a new store has begun.
  [[nodiscard]] static Result<Opened> open(const std::filesystem::path& file, const Clock& clock);
  /// For reports: nothing is created, set aside or migrated; an older store is brought up to date in
  /// memory alone. NotFound, TooNew.
  [[nodiscard]] static Result<Store> open_read_only(const std::filesystem::path& file);

  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  [[nodiscard]] Result<std::vector<Learner>> learners() const;
  /// Invalid, with `detail` "name-empty", "name-long" (over 64 graphemes) or "name-taken" (case aside,
  /// accents not). The name is kept trimmed and in NFC. Renaming nobody is NotFound.
  [[nodiscard]] Result<LearnerId> add_learner(const std::string& name, Instant now);
  [[nodiscard]] Result<void> rename_learner(LearnerId learner, const std::string& name);
  /// An empty passcode takes it away. Hides records on this machine's screens; it is not encryption.
  [[nodiscard]] Result<void> set_passcode(LearnerId learner, const std::string& passcode);
  /// WrongPasscode. Where none is set, any will do.
  [[nodiscard]] Result<void> check_passcode(LearnerId learner, const std::string& passcode) const;

  [[nodiscard]] Result<SessionId> keep_session(LearnerId learner, const DeckId& deck,
                                               const std::vector<Turn>& turns, Instant now);
  /// NotFound without such a session, Invalid where it is of another learner or deck. `attempt.id` is
  /// not read.
  /// `change` is what learn() makes of it, with what this Store's knowledge() gave. Where another program
  /// kept an answer of the learner's meanwhile, the attempt is kept and the next knowledge() replays.
  [[nodiscard]] Result<AttemptId> keep_attempt(const Attempt& attempt, const KnowledgeChange& change);
  /// A session that was played in a class, as its lesson file tells: turns, start and end as they stand in
  /// `session`, sums are not read. With its attempts, whose learner, session and prediction are not read, and
  /// what they make of memory; in one transaction. What knowledge() gave before is out of step then. Invalid,
  /// with `detail` "lesson-kept", where the learner has had that lesson.
  [[nodiscard]] Result<SessionId> keep_lesson(const SessionRecord& session, std::vector<Attempt> attempts);
  /// Takes the learner's newest attempt away and puts memory back as `before` says (see undo_of()).
  /// Invalid where it is not the newest.
  [[nodiscard]] Result<void> undo_attempt(AttemptId attempt, const KnowledgeChange& before);
  /// An end is kept once: finishing a finished session changes nothing.
  [[nodiscard]] Result<void> finish_session(SessionId session, Instant now);
  /// Takes an interrupted session off the offer; its attempts stay.
  [[nodiscard]] Result<void> abandon_session(SessionId session, Instant now);
  /// The newest session that was neither finished nor abandoned.
  [[nodiscard]] Result<std::optional<SessionRecord>> unfinished_session(LearnerId learner,
                                                                        const DeckId& deck) const;

  [[nodiscard]] Result<std::vector<SessionRecord>> finished_sessions(
      LearnerId learner) const;                                                  // oldest first
  [[nodiscard]] Result<std::vector<Attempt>> attempts(LearnerId learner) const;  // oldest first
  [[nodiscard]] Result<std::vector<Attempt>> attempts_of(SessionId session) const;
  /// Topics asked about, in the order of kAllTopics.
  [[nodiscard]] Result<std::vector<TopicScore>> topic_scores(LearnerId learner, const DeckId& deck) const;
  [[nodiscard]] Result<LearnerTotals> totals(LearnerId learner, StudyDay today) const;
  /// Right answers in a row within one session, second chances too. Reads every attempt: for reports.
  [[nodiscard]] Result<int> longest_run(LearnerId learner) const;

  /// Decks that the learner has practised or marked something in, by id.
  [[nodiscard]] Result<std::vector<DeckId>> decks(LearnerId learner) const;
  /// What the learner knows of the deck. Where attempts were kept without their memories (by an older
  /// version, by two programs at once) or a memory is spoilt, they are replayed and kept first; in a store
  /// that is open for reading, replayed alone. The pace is that of the newest 100 first askings in the deck,
  /// each taken as 3 to 120 s; the usual one where there are fewer than 10.
  [[nodiscard]] Result<Knowledge> knowledge(LearnerId learner, const DeckId& deck);
  [[nodiscard]] Result<void> keep_aims(LearnerId learner, const StudyAims& aims);
  [[nodiscard]] Result<StudyAims> aims(LearnerId learner) const;
  /// Fitted weights; none: the defaults. Memories of all decks are replayed where they change. Counts as a
  /// fit, whatever came of it: see attempts_since_fit().
  [[nodiscard]] Result<void> keep_weights(LearnerId learner, const std::optional<Weights>& weights);
  [[nodiscard]] Result<std::optional<Weights>> weights(LearnerId learner) const;
  /// All reviews of all facts, for fitting; a fact of two decks counts twice.
  [[nodiscard]] Result<std::vector<ReviewHistory>> review_histories(LearnerId learner) const;
  /// Attempts since the newest keep_weights(), or since the first.
  [[nodiscard]] Result<int> attempts_since_fit(LearnerId learner) const;

  /// Oldest first.
  [[nodiscard]] Result<std::vector<DayOfPractice>> days(LearnerId learner, const DeckId& deck) const;
  [[nodiscard]] Result<Retention> retention(LearnerId learner, const DeckId& deck, StudyDay since,
                                            StudyDay until) const;

  [[nodiscard]] Result<void> suspend(LearnerId learner, const DeckId& deck, const FactId& fact);
  /// Also of a fact that is overtaken: this learner is asked it all the same.
  [[nodiscard]] Result<void> bring_back(LearnerId learner, const DeckId& deck, const FactId& fact);
  [[nodiscard]] Result<void> keep_flag(LearnerId learner, const DeckId& deck, const QuestionId& question,
                                       const std::string& note, Instant now);
  [[nodiscard]] Result<void> remove_flag(LearnerId learner, std::int64_t flag);
  [[nodiscard]] Result<std::vector<Flag>> flags(LearnerId learner, const DeckId& deck) const;  // oldest first

  /// What the article of a review overtakes, in place of what it did before; none: nothing any more. Such
  /// facts count as suspended for every learner who has not brought them back.
  [[nodiscard]] Result<void> keep_overtaken(const std::string& review, const std::vector<Overtaking>& facts);
  /// With what is now said instead.
  [[nodiscard]] Result<std::map<FactId, std::string>> overtaken(const DeckId& deck) const;

  /// Rounds, attempts, memories, fitted weights, suspended facts and flags go; name, passcode and aims stay.
  [[nodiscard]] Result<void> reset_learner(LearnerId learner);
  /// Everything goes, and what it stood in is overwritten, in the log too. Stores set aside earlier keep
  /// what they hold.
  [[nodiscard]] Result<void> delete_learner(LearnerId learner);
  [[nodiscard]] Result<LearnerArchive> archive(LearnerId learner) const;
  /// A new learner from an archive, in one transaction; memories are replayed from the attempts, which are
  /// taken in the order of their ids over all decks. A name that is taken gets a number: "Mei (2)". Passcodes
  /// do not travel. Invalid for a name that cannot be one, or an attempt of a session that is not there.
  [[nodiscard]] Result<LearnerId> restore(const LearnerArchive& archive);

  /// Small settings of the whole machine: "last-learner", "theme", "text-size".
  [[nodiscard]] Result<std::map<std::string, std::string>> settings() const;
  [[nodiscard]] Result<void> keep_setting(const std::string& key, const std::string& value);

 private:
  explicit Store(std::unique_ptr<StoreDatabase> database);
  std::unique_ptr<StoreDatabase> database_;
};

struct Store::Opened {
  Store store;
  std::optional<std::filesystem::path> set_aside;
};

}  // namespace communique
