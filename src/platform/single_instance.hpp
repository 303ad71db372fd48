#pragma once
// One program at a time on a data folder, and a way for the second to call the first to the front.
// Not a lock on records (SQLite has its own): it keeps two windows from teaching one learner at once.
// The lock belongs to an open file: the kernel frees it when the program ends, however it ends.
#include <filesystem>
#include <functional>
#include <memory>

#include "base/result.hpp"

namespace communique {

class SingleInstance {
 public:
  /// Takes the folder for this program; creates it where it is missing. Locked where another program
  /// holds it (`detail` is its process id, "" where unknown), Unwritable.
  [[nodiscard]] static Result<SingleInstance> acquire(const std::filesystem::path& folder);
  /// Calls the program that holds `folder` to the front. Unavailable where it doesn't listen: it is
  /// just starting or ending, or runs on another machine that shares the folder.
  [[nodiscard]] static Result<void> ask_to_front(const std::filesystem::path& folder);

  /// From now on `raise` runs, on a thread of its own, each time somebody asks for the front; calls
  /// close together may count as one. Once an instance. Unavailable where the system refuses.
  [[nodiscard]] Result<void> when_asked_to_front(std::function<void()> raise);

  SingleInstance(SingleInstance&&) noexcept;
  SingleInstance& operator=(SingleInstance&&) noexcept;
  /// Waits for a running `raise`, stops listening, then gives the folder up.
  ~SingleInstance();

 private:
  struct Hold;
  explicit SingleInstance(std::unique_ptr<Hold> hold);
  std::unique_ptr<Hold> hold_;
};

}  // namespace communique
