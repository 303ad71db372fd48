#pragma once
// Work off the drawing thread: one job at a time, cancelled when another one begins or the owner goes.
// A job sees nothing of the program; what it found comes back as a function for the owner's thread to run.
#include <atomic>
#include <functional>
#include <mutex>
#include <thread>

namespace communique {

class Background {
 public:
  using Outcome = std::function<void()>;
  using Job = std::function<Outcome(const std::atomic<bool>& is_cancelled)>;

  /// `when_done` is called from the job's thread when collect() has something to run; it may be empty.
  explicit Background(std::function<void()> when_done = {});
  ~Background();
  Background(const Background&) = delete;
  Background& operator=(const Background&) = delete;

  /// Waits for a job under way, which is told to give up. A job that throws (memory may run out) ends alone,
  /// with `thrown` as its outcome.
  void start(Job job, Outcome thrown = {});
  /// Does not wait: while a job is under way the new one is kept until collect(), and only the newest is.
  void queue(Job job, Outcome thrown = {});
  /// Waits for the job under way, and drops what it has found.
  void cancel();
  /// Tells the job under way to give up; what it has found by then is collected as ever. Does not wait.
  void stop();
  /// Runs the outcome of a job that is done, on this thread, and starts one that was queued; true where there
  /// was either.
  bool collect();
  /// Waits for the job under way; for tests and for programs without a window.
  void wait();

 private:
  std::function<void()> when_done_;
  std::thread thread_;
  std::atomic<bool> is_cancelled_ = false;  // the job is to give up
  std::atomic<bool> is_dropped_ = false;    // and nobody wants its outcome
  std::atomic<bool> is_busy_ = false;
  Job next_;
  Outcome next_thrown_;
  std::mutex guard_;
  Outcome outcome_;  // under guard_
};

}  // namespace communique
