#pragma once
// Learners, sessions and attempts in SQLite. Every keep_...() is on disk when it returns.
// One writer at a time; any number of readers. Not for decks, and it computes no score beyond sums.
// A store that cannot be read is set aside with its name and date, never deleted.
// Every call may also fail with Locked (another program writes; after a second), DiskFull, Unwritable,
// Unreadable or Corrupt: then nothing of it was kept. One thread at a time uses a Store.
#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/result.hpp"
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
  std::vector<Turn> turns;  // as planned, without second chances
  int planned = 0;
  int answered = 0;  // first askings
  int right = 0;     // right at the first asking
  int points = 0;
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
  std::int64_t study_day = 0;  // days since 1970-01-01 of the learner's study day
};

struct LearnerTotals {
  int sessions = 0;                     // finished ones
  int answers = 0;                      // first askings, also of sessions that were not finished
  int right = 0;                        // right at the first asking
  int points = 0;                       // of all attempts
  std::optional<SessionRecord> best;    // finished: by share right, then points, then the newest
  std::optional<SessionRecord> latest;  // finished
  int days_in_a_row = 0;                // up to `today` or the day before
  int longest_run = 0;                  // right answers in a row within one session, second chances too
  std::vector<std::int64_t> days;       // study days with an answer, ascending
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
  [[nodiscard]] Result<AttemptId> keep_attempt(const Attempt& attempt);
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
  /// First askings alone: right after a miss a moment ago is not yet known. Facts never right are left out.
  [[nodiscard]] Result<std::map<FactId, int>> times_right(LearnerId learner, const DeckId& deck) const;
  [[nodiscard]] Result<LearnerTotals> totals(LearnerId learner, std::int64_t today) const;

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
