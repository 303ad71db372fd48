#pragma once
// The form of a learner file: what its objects hold, field by field. Used by this folder only.
// What fields mean to one another is judged in learner_file_reading.cpp.
#include "facts/reading.hpp"
#include "records/store.hpp"

namespace communique {

/// An attempt as it stands in the file.
struct FileAttempt : Attempt {
  bool is_clock_set_back = false;  // its time is before that of the attempt before it, and that is right
};

/// A memory as it stands in the file.
struct FileMemory : FactMemory {
  FactId fact;
};

/// One deck's lists.
struct FileDeck {
  DeckId deck;
  std::vector<SessionRecord> sessions;
  std::vector<FileAttempt> attempts;
  std::vector<FileMemory> memories;
  std::vector<std::string> suspended;
  std::vector<Flag> flags;
};

/// The whole.
struct LearnerFile {
  std::string format;
  int version = 0;
  std::string name;
  Instant since{};
  StudyAims aims;
  std::optional<Weights> weights;
  std::vector<FileDeck> decks;
};

[[nodiscard]] const Fields<LearnerFile>& learner_file_fields();

}  // namespace communique
