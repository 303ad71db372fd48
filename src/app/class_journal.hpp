#pragma once
// A room's journal on disk: a thread of its own that keeps whatever has gathered in one transaction. While
// one batch is written the next gathers, so that a class that answers all at once costs a few transactions.
// Once a batch could not be kept, all that was waiting behind it is refused too; the next keep() tries anew.
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include "classroom/journal.hpp"
#include "records/class_store.hpp"

namespace communique {

class ClassJournal final : public classroom::Journal {
 public:
  ClassJournal(ClassStore store, LessonId lesson);
  ~ClassJournal() override;  // writes what is waiting first
  ClassJournal(const ClassJournal&) = delete;
  ClassJournal& operator=(const ClassJournal&) = delete;

  void keep(std::vector<std::string> events, std::function<void(Result<void>)> done) override;

 private:
  struct Batch {
    std::vector<std::string> events;
    std::function<void(Result<void>)> done;
  };
  void work();
  void write(std::deque<Batch> batches);

  ClassStore store_;
  LessonId lesson_;
  std::mutex guard_;
  std::condition_variable has_work_;
  std::deque<Batch> waiting_;  // under guard_
  bool is_ending_ = false;     // under guard_
  std::thread thread_;
};

}  // namespace communique
