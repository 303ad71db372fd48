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

  /// Waits for a job under way, which is told to give up. An exception of a job ends that job alone.
  void start(Job job);
  void cancel();
  /// Runs the outcome of a job that is done, on this thread; true where there was one.
  bool collect();
  /// Waits for the job under way; for tests and for programs without a window.
  void wait();

 private:
  std::function<void()> when_done_;
  std::thread thread_;
  std::atomic<bool> is_cancelled_ = false;
  std::mutex guard_;
  Outcome outcome_;  // under guard_
};

}  // namespace communique
