#pragma once
// Runs a function in a forked process, for what a test cannot do to itself: dying, losing its rights,
// running out of disk. No Catch2 macros inside: the child answers with its exit status.
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <stdexcept>

namespace communique {

class ChildProcess {
 public:
  template <class Work>
  explicit ChildProcess(Work work) : id_(fork()) {
    if (id_ < 0) throw std::runtime_error("fork failed");
    if (id_ == 0) _exit(work());
  }
  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;
  ~ChildProcess() {
    if (id_ > 0) {
      kill(id_, SIGKILL);
      wait();
    }
  }
  void kill_hard() const { kill(id_, SIGKILL); }
  [[nodiscard]] bool has_ended() const {
    siginfo_t info{};
    return waitid(P_PID, static_cast<id_t>(id_), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid != 0;
  }
  /// The status it exited with, or -1 where a signal ended it.
  int wait() {
    int status = 0;
    waitpid(id_, &status, 0);
    id_ = 0;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

 private:
  pid_t id_;
};

}  // namespace communique
