#include "app/background.hpp"

#include <exception>
#include <utility>

namespace communique {

Background::Background(std::function<void()> when_done) : when_done_(std::move(when_done)) {}

Background::~Background() { cancel(); }

void Background::start(Job job) {
  cancel();
  is_cancelled_ = false;
  thread_ = std::thread([this, job = std::move(job)] {
    Outcome outcome;
    try {
      outcome = job(is_cancelled_);
    } catch (const std::exception&) {
      return;  // out of memory, say: nothing depends on a job
    }
    if (!outcome || is_cancelled_) return;
    {
      const std::lock_guard lock(guard_);
      outcome_ = std::move(outcome);
    }
    if (when_done_) when_done_();
  });
}

void Background::cancel() {
  is_cancelled_ = true;
  wait();
  const std::lock_guard lock(guard_);
  outcome_ = nullptr;
}

bool Background::collect() {
  Outcome outcome;
  {
    const std::lock_guard lock(guard_);
    outcome = std::exchange(outcome_, nullptr);
  }
  if (!outcome) return false;
  outcome();
  return true;
}

void Background::wait() {
  if (thread_.joinable()) thread_.join();
}

}  // namespace communique
