#include "app/background.hpp"

#include <utility>

namespace communique {

Background::Background(std::function<void()> when_done) : when_done_(std::move(when_done)) {}

Background::~Background() { cancel(); }

void Background::start(Job job, Outcome thrown) {
  cancel();
  is_cancelled_ = false;
  is_dropped_ = false;
  is_busy_ = true;
  thread_ = std::thread([this, job = std::move(job), thrown = std::move(thrown)]() mutable {
    Outcome outcome;
    try {
      outcome = job(is_cancelled_);
    } catch (...) {
      outcome = std::move(thrown);  // whoever waits for the job is told that it has failed
    }
    if (outcome && !is_dropped_) {
      const std::lock_guard lock(guard_);
      outcome_ = std::move(outcome);
    }
    is_busy_ = false;
    if (when_done_ && !is_dropped_) when_done_();  // with nothing to tell, too: another may be queued
  });
}

void Background::queue(Job job, Outcome thrown) {
  if (is_busy_) {
    next_ = std::move(job);
    next_thrown_ = std::move(thrown);
  } else {
    start(std::move(job), std::move(thrown));
  }
}

void Background::cancel() {
  is_dropped_ = true;
  stop();
  next_ = nullptr;
  wait();
  const std::lock_guard lock(guard_);
  outcome_ = nullptr;
}

void Background::stop() { is_cancelled_ = true; }

bool Background::collect() {
  Outcome outcome;
  {
    const std::lock_guard lock(guard_);
    outcome = std::exchange(outcome_, nullptr);
  }
  if (outcome) outcome();
  if (!next_ || is_busy_) return outcome != nullptr;
  start(std::exchange(next_, nullptr), std::exchange(next_thrown_, nullptr));
  return true;
}

void Background::wait() {
  if (thread_.joinable()) thread_.join();
}

}  // namespace communique
