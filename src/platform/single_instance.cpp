#include "platform/single_instance.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <string>
#include <system_error>
#include <thread>
#include <utility>

namespace communique {
namespace {

namespace fs = std::filesystem;

// A named pipe rather than a socket: its path may have any length, and it needs no protocol.
fs::path lock_file(const fs::path& folder) { return folder / "communique.lock"; }
fs::path bell_file(const fs::path& folder) { return folder / "communique.bell"; }

class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) close(number_);
  }
  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] bool is_open() const { return number_ >= 0; }

 private:
  int number_;
};

std::string reason() { return std::strerror(errno); }

// Only for whoever reads it: on a full disk the file stays empty and the lock holds all the same.
void leave_name_in(const Descriptor& lock) {
  const std::string holder = fmt::format("{}\n", getpid());
  if (ftruncate(lock.number(), 0) == 0) {
    [[maybe_unused]] const ssize_t written = pwrite(lock.number(), holder.data(), holder.size(), 0);
  }
}

std::string holder_of(const Descriptor& lock) {
  std::array<char, 32> text{};
  const ssize_t size = pread(lock.number(), text.data(), text.size(), 0);
  std::string holder(text.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
  holder.resize(std::min(holder.find('\n'), holder.size()));
  return holder;
}

// Closed where the file is no named pipe: somebody else's file is neither read nor written.
Descriptor open_bell(const fs::path& folder, int mode) {
  Descriptor bell(open(bell_file(folder).c_str(), mode | O_NONBLOCK | O_CLOEXEC));
  struct stat status {};
  const bool is_pipe = bell.is_open() && fstat(bell.number(), &status) == 0 && S_ISFIFO(status.st_mode);
  return is_pipe ? std::move(bell) : Descriptor();
}

// Waits for a byte in the bell and calls; ends when the other end of `stop` is closed.
void listen(const Descriptor& bell, const Descriptor& stop, const std::function<void()>& raise) {
  for (;;) {
    std::array<pollfd, 2> waiting{pollfd{bell.number(), POLLIN, 0}, pollfd{stop.number(), POLLIN, 0}};
    if (poll(waiting.data(), waiting.size(), -1) < 0 && errno != EINTR) return;
    if (waiting[1].revents != 0) return;
    if ((waiting[0].revents & POLLIN) == 0) continue;
    std::array<char, 64> bytes{};
    if (read(bell.number(), bytes.data(), bytes.size()) > 0) raise();
  }
}

}  // namespace

struct SingleInstance::Hold {
  fs::path folder;
  Descriptor lock;
  Descriptor stop;  // closing it ends the listener
  std::thread listener;

  Hold(fs::path held_folder, Descriptor held_lock)
      : folder(std::move(held_folder)), lock(std::move(held_lock)) {}
  Hold(const Hold&) = delete;
  Hold& operator=(const Hold&) = delete;
  ~Hold() {
    stop = Descriptor();
    if (listener.joinable()) listener.join();
  }
};

SingleInstance::SingleInstance(std::unique_ptr<Hold> hold) : hold_(std::move(hold)) {}
SingleInstance::SingleInstance(SingleInstance&&) noexcept = default;
SingleInstance& SingleInstance::operator=(SingleInstance&&) noexcept = default;
SingleInstance::~SingleInstance() = default;

Result<SingleInstance> SingleInstance::acquire(const fs::path& folder) {
  std::error_code trouble;
  fs::create_directories(folder, trouble);
  if (trouble) return failure(ErrorCode::Unwritable, folder.string(), trouble.message());
  Descriptor lock(open(lock_file(folder).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
  if (!lock.is_open()) return failure(ErrorCode::Unwritable, lock_file(folder).string(), reason());
  if (flock(lock.number(), LOCK_EX | LOCK_NB) != 0) {
    if (errno == EWOULDBLOCK) return failure(ErrorCode::Locked, folder.string(), holder_of(lock));
    return failure(ErrorCode::Unwritable, lock_file(folder).string(), reason());
  }
  leave_name_in(lock);
  return SingleInstance(std::make_unique<Hold>(folder, std::move(lock)));
}

Result<void> SingleInstance::when_asked_to_front(std::function<void()> raise) {
  const fs::path file = bell_file(hold_->folder);
  if (mkfifo(file.c_str(), 0600) != 0 && errno != EEXIST) {
    return failure(ErrorCode::Unavailable, file.string(), reason());
  }
  // Opened for both ways, so that the pipe never reads as closed when a caller goes away.
  Descriptor bell = open_bell(hold_->folder, O_RDWR);
  std::array<int, 2> ends{-1, -1};
  if (!bell.is_open() || pipe2(ends.data(), O_CLOEXEC) != 0) {
    return failure(ErrorCode::Unavailable, file.string(), reason());
  }
  hold_->stop = Descriptor(ends[1]);
  hold_->listener = std::thread([bell = std::move(bell), stop = Descriptor(ends[0]),
                                 raise = std::move(raise)] { listen(bell, stop, raise); });
  return {};
}

Result<void> SingleInstance::ask_to_front(const fs::path& folder) {
  const Descriptor bell = open_bell(folder, O_WRONLY);  // refused at once where nobody listens
  const bool is_rung = bell.is_open() && (write(bell.number(), "!", 1) == 1 || errno == EAGAIN);
  if (!is_rung) return failure(ErrorCode::Unavailable, folder.string(), reason());
  return {};
}

}  // namespace communique
