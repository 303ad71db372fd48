#pragma once
// A real server on the loopback, over a room with the sample deck, with a page of its own and a journal in
// memory.
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <fstream>
#include <mutex>
#include <thread>

#include "a_class.hpp"
#include "classroom/server.hpp"
#include "phone.hpp"
#include "temporary_folder.hpp"

namespace communique::classroom {

/// Keeps on a thread of its own, or refuses to.
class MemoryJournal : public Journal {
 public:
  MemoryJournal() : thread_([this] { work(); }) {}
  ~MemoryJournal() override {
    {
      const std::scoped_lock lock(mutex_);
      is_over_ = true;
    }
    wake_.notify_one();
    thread_.join();
  }
  void keep(std::vector<std::string> events, std::function<void(Result<void>)> done) override {
    {
      const std::scoped_lock lock(mutex_);
      was_crowded_ = was_crowded_ || is_busy_;
      is_busy_ = true;
      batches_.push_back({std::move(events), std::move(done)});
    }
    wake_.notify_one();
  }
  enum class Mood { Keeps, Refuses, Hangs };
  void set(Mood mood) {
    {
      const std::scoped_lock lock(mutex_);
      mood_ = mood;
    }
    wake_.notify_one();
  }
  [[nodiscard]] std::vector<std::string> kept() const {
    const std::scoped_lock lock(mutex_);
    return kept_;
  }
  /// Whether it was ever given something while it still had something else to keep.
  [[nodiscard]] bool was_crowded() const {
    const std::scoped_lock lock(mutex_);
    return was_crowded_;
  }

 private:
  struct Batch {
    std::vector<std::string> events;
    std::function<void(Result<void>)> done;
  };
  void work() {
    for (std::unique_lock lock(mutex_);;) {
      wake_.wait(lock, [&] { return is_over_ || (!batches_.empty() && mood_ != Mood::Hangs); });
      if (batches_.empty() || (is_over_ && mood_ == Mood::Hangs)) return;
      const Batch batch = std::move(batches_.front());
      batches_.pop_front();
      Result<void> outcome;
      if (mood_ == Mood::Refuses) {
        outcome = failure(ErrorCode::DiskFull, "journal");
      } else {
        kept_.insert(kept_.end(), batch.events.begin(), batch.events.end());
      }
      is_busy_ = false;
      lock.unlock();
      batch.done(outcome);
      lock.lock();
    }
  }
  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Batch> batches_;
  std::vector<std::string> kept_;
  Mood mood_ = Mood::Keeps;
  bool is_busy_ = false;
  bool was_crowded_ = false;
  bool is_over_ = false;
  std::thread thread_;
};

/// True as soon as `claim` holds; false where it does not within ten seconds.
template <class Claim>
[[nodiscard]] bool soon(Claim claim) {
  for (int i = 0; i < kPatience / 5; ++i) {
    if (claim()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  return false;
}

inline void write_page(const std::filesystem::path& folder) {
  std::ofstream(folder / "index.html") << "<!doctype html><title>Join</title>";
  std::ofstream(folder / "join.js") << "'use strict';";
  std::ofstream(folder / "README.md") << "not for phones";
}

class AServer {
 public:
  explicit AServer(const LessonPlan& plan, ServerOptions options = {}, ConductorLimits limits = {}) {
    write_page(page.path());
    options.bind = "127.0.0.1";
    options.port = 0;
    options.page = page.path();
    AClass lesson(plan, limits);
    auto started = Server::start(
        std::move(options), std::move(lesson.conductor), journal,
        [begin = std::chrono::steady_clock::now()] {
          return std::chrono::duration_cast<Moment>(std::chrono::steady_clock::now() - begin);
        },
        [this] { ++changes; });
    if (started) server = std::move(*started);
  }

  [[nodiscard]] unsigned short port() const { return server->snapshot()->port; }
  [[nodiscard]] Phase phase() const { return server->snapshot()->phase; }
  [[nodiscard]] bool is_here(std::size_t seat) const {
    const auto snapshot = server->snapshot();
    return seat < snapshot->seats.size() && snapshot->seats[seat].is_here;
  }
  void command(Command command) { server->send(std::move(command)); }
  void end() { server.reset(); }

  TemporaryFolder page;
  MemoryJournal journal;
  std::atomic<int> changes = 0;
  std::unique_ptr<Server> server;  // null where it could not start; gone first
};

}  // namespace communique::classroom
