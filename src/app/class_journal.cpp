#include "app/class_journal.hpp"

#include <utility>

namespace communique {

ClassJournal::ClassJournal(ClassStore store, LessonId lesson)
    : store_(std::move(store)), lesson_(lesson), thread_([this] { work(); }) {}

ClassJournal::~ClassJournal() {
  {
    const std::lock_guard lock(guard_);
    is_ending_ = true;
  }
  has_work_.notify_one();
  thread_.join();
}

void ClassJournal::keep(std::vector<std::string> events, std::function<void(Result<void>)> done) {
  {
    const std::lock_guard lock(guard_);
    waiting_.push_back({std::move(events), std::move(done)});
  }
  has_work_.notify_one();
}

void ClassJournal::work() {
  while (true) {
    std::deque<Batch> batches;
    {
      std::unique_lock lock(guard_);
      has_work_.wait(lock, [&] { return is_ending_ || !waiting_.empty(); });
      if (waiting_.empty()) return;
      batches = std::exchange(waiting_, {});
    }
    write(std::move(batches));
  }
}

/// All of them or none: a later event rests on the earlier ones.
void ClassJournal::write(std::deque<Batch> batches) {
  std::vector<std::string> events;
  for (Batch& batch : batches) {
    std::move(batch.events.begin(), batch.events.end(), std::back_inserter(events));
  }
  const Result<void> kept = store_.keep_events(lesson_, events);
  if (!kept) {
    const std::lock_guard lock(guard_);  // what came meanwhile comes after what was not kept
    std::move(waiting_.begin(), waiting_.end(), std::back_inserter(batches));
    waiting_.clear();
  }
  for (const Batch& batch : batches) batch.done(kept);
}

}  // namespace communique
