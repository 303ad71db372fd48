#include "platform/program.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <thread>

extern char** environ;

namespace communique {
namespace {

constexpr std::size_t kMostOutput = 65536;
constexpr std::chrono::milliseconds kGrace{200};
constexpr std::chrono::milliseconds kLongestEnd{2000};
constexpr std::chrono::milliseconds kGlance{2};

bool can_be_run(const std::string& file) {
  struct stat status {};
  return stat(file.c_str(), &status) == 0 && S_ISREG(status.st_mode) && access(file.c_str(), X_OK) == 0;
}

/// How a child is to be started: its own process group, no signal blocked or ignored, and no file of ours but
/// standard output, so that a daemon it leaves behind holds neither our window nor our store open.
class Start {
 public:
  explicit Start(int standard_output) {
    posix_spawn_file_actions_init(&files_);
    posix_spawn_file_actions_addopen(&files_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    if (standard_output >= 0) {
      posix_spawn_file_actions_adddup2(&files_, standard_output, STDOUT_FILENO);
    } else {
      posix_spawn_file_actions_addopen(&files_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    }
    posix_spawn_file_actions_addopen(&files_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 34)
    posix_spawn_file_actions_addclosefrom_np(&files_, STDERR_FILENO + 1);
#endif
    posix_spawnattr_init(&attributes_);
    posix_spawnattr_setflags(&attributes_,
                             POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    posix_spawnattr_setpgroup(&attributes_, 0);
    sigset_t signals;
    sigemptyset(&signals);
    posix_spawnattr_setsigmask(&attributes_, &signals);
    for (const int number : {SIGTERM, SIGINT, SIGHUP, SIGPIPE, SIGCHLD}) sigaddset(&signals, number);
    posix_spawnattr_setsigdefault(&attributes_, &signals);
  }
  Start(const Start&) = delete;
  Start& operator=(const Start&) = delete;
  ~Start() {
    posix_spawn_file_actions_destroy(&files_);
    posix_spawnattr_destroy(&attributes_);
  }

  /// The child's process id, 0 where it couldn't be started.
  [[nodiscard]] pid_t run(std::string file, std::vector<std::string> arguments) const {
    std::vector<char*> pointers;
    pointers.reserve(arguments.size() + 2);
    pointers.push_back(file.data());
    for (std::string& argument : arguments) pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    pid_t id = 0;
    const int trouble = posix_spawn(&id, file.c_str(), &files_, &attributes_, pointers.data(), environ);
    return trouble == 0 ? id : 0;
  }

 private:
  posix_spawn_file_actions_t files_{};
  posix_spawnattr_t attributes_{};
};

}  // namespace

std::string find_program(std::string_view path, std::string_view name) {
  while (!path.empty()) {
    const std::size_t end = std::min(path.find(':'), path.size());
    const std::string_view folder = path.substr(0, end);
    path.remove_prefix(std::min(end + 1, path.size()));
    if (!folder.starts_with('/')) continue;
    std::string file = std::string(folder) + '/' + std::string(name);
    if (can_be_run(file)) return file;
  }
  return {};
}

Program::Program(const std::string& file, const std::vector<std::string>& arguments, Output output) {
  std::array<int, 2> ends{-1, -1};
  if (output == Output::Kept && pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0) return;
  reading_end_ = ends[0];
  id_ = Start(ends[1]).run(file, arguments);
  if (ends[1] >= 0) close(ends[1]);
  if (id_ > 0) outcome_ = State::Running;
}

Program::~Program() {
  end();
  if (reading_end_ >= 0) close(reading_end_);
}

bool Program::is_running() {
  if (id_ == 0) return false;
  int status = 0;
  const pid_t ended = waitpid(id_, &status, WNOHANG);
  if (ended == 0 || (ended < 0 && errno == EINTR)) return true;
  // Where SIGCHLD is ignored nobody learns how a child ended: taken for well.
  const bool is_well = ended < 0 || (WIFEXITED(status) && WEXITSTATUS(status) == 0);
  outcome_ = is_well ? State::Succeeded : State::Failed;
  id_ = 0;
  return false;
}

Program::State Program::state() {
  read_output();  // a child whose pipe is full would never end
  [[maybe_unused]] const bool is_still_running = is_running();
  return outcome_;
}

const std::string& Program::output() {
  read_output();
  return output_;
}

// Reads what is there and never waits for the end: a daemon that the child left behind may hold the pipe
// open.
void Program::read_output() {
  std::array<char, 4096> bytes{};
  while (reading_end_ >= 0) {
    const ssize_t size = read(reading_end_, bytes.data(), bytes.size());
    if (size <= 0) return;
    const std::size_t room = kMostOutput - output_.size();
    output_.append(bytes.data(), std::min(static_cast<std::size_t>(size), room));
  }
}

void Program::end() {
  if (!is_running()) return;
  const pid_t group = id_;
  kill(-group, SIGTERM);
  const auto asked = std::chrono::steady_clock::now();
  while (is_running()) {
    const auto taken = std::chrono::steady_clock::now() - asked;
    if (taken >= kLongestEnd)
      return;  // stuck in the kernel: nothing can end it, and nobody should wait for it
    if (taken >= kGrace) kill(-group, SIGKILL);
    std::this_thread::sleep_for(kGlance);
  }
}

}  // namespace communique
