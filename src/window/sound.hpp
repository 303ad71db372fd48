#pragma once
// Short sounds for right, wrong and finish: made from sines, played through SDL's audio. Not speech, and
// never the only sign of anything. A sound device that is missing or fails is no error to anyone: there is
// silence. No device is open and nothing runs while nothing plays, but for a few seconds after the last
// sound.
#include <chrono>
#include <cstdint>
#include <memory>
#include <thread>
#include <vector>

namespace communique::window {

enum class Chime { Right, Wrong, Finish };

inline constexpr int kChimeRate = 48000;  // samples a second

/// Mono, 16 bits, at kChimeRate; pure: the same samples every time. Starts and ends at 0, never clips.
[[nodiscard]] std::vector<std::int16_t> chime_samples(Chime chime);

/// Plays chimes one after the other. Devices are opened on a thread of its own, since a sound server that
/// doesn't answer would stop the window. Ends before SDL does (SDL_Quit).
class ChimePlayer {
 public:
  /// `quiet`: how long the device stays open after the last sound.
  explicit ChimePlayer(std::chrono::milliseconds quiet = std::chrono::seconds(3));
  /// Cuts off what still plays. Waits at most half a second for a sound server that doesn't answer.
  ~ChimePlayer();
  ChimePlayer(const ChimePlayer&) = delete;
  ChimePlayer& operator=(const ChimePlayer&) = delete;

  /// From one thread only. Returns at once. Where two wait already, the new one is dropped: late sounds only
  /// confuse.
  void play(Chime chime);
  /// Whether a device is open at this moment.
  [[nodiscard]] bool is_open() const;

 private:
  struct Work;
  std::shared_ptr<Work> work_;
  std::thread thread_;
};

}  // namespace communique::window
