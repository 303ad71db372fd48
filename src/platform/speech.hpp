#pragma once
// Speaks texts in their own language through programs of the system. Not a library of voices and not a screen
// reader: it says what it is given. Talks to programs rather than libraries: none of them is needed to build
// or start, and one that crashes or hangs takes nothing with it. At most one child process runs at a time,
// and none after the destructor.
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/utterance.hpp"

namespace communique {

/// Speaks through speech-dispatcher (spd-say) and, where that is missing or fails, through espeak-ng. All
/// functions may be called from any thread.
class Speaker {
 public:
  /// `path`: folders to look in, as in PATH. Never fails: without either program can_speak() is false.
  explicit Speaker(std::string_view path);
  /// Stops speaking; leaves no child process and no thread. Within a second and a half, whatever the engine
  /// does.
  ~Speaker();
  Speaker(const Speaker&) = delete;
  Speaker& operator=(const Speaker&) = delete;

  [[nodiscard]] bool can_speak() const;
  /// What speaks now: "speech-dispatcher", "espeak-ng" or "". The first gives way to the second when it
  /// fails.
  [[nodiscard]] std::string engine() const;
  /// Stops what is being said and says these one after the other. Returns at once, whatever the engine does.
  void say(std::vector<Utterance> utterances);
  /// Returns at once; silence follows. What others say through speech-dispatcher at that moment falls silent
  /// too.
  void stop();

 private:
  class Work;
  std::unique_ptr<Work> work_;
};

}  // namespace communique
