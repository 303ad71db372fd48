#pragma once
// Values on their way: hover tints, opening envelopes, filling rings. Time is handed in; with reduced
// motion everything arrives at once. Ids are ImGui's, so a value lives and dies with its item.
#include <cstdint>
#include <unordered_map>

namespace communique::ui {

inline constexpr double kHoverSeconds = 0.120;
inline constexpr double kStateSeconds = 0.200;
inline constexpr double kOpeningSeconds = 0.280;
inline constexpr double kFillSeconds = 0.400;

enum class Pace { Full, Reduced };
enum class Entry { AtTarget, FromZero };  // where a value stands when it is first seen

class Motion {
 public:
  /// Once a frame, before anything is drawn. `now` in seconds, never going back.
  void begin_frame(double now, Pace pace);
  /// The value's place now, eased towards `target`.
  [[nodiscard]] float towards(std::uint32_t id, float target, double seconds, Entry entry = Entry::AtTarget);
  /// Whether anything asked for in this frame has yet to arrive: the window must draw again.
  [[nodiscard]] bool is_moving() const { return is_moving_; }

 private:
  struct Track {
    float from = 0;
    float target = 0;
    double began = 0;
    double seconds = 0;
    std::uint64_t seen = 0;
  };
  [[nodiscard]] float place(const Track& track) const;
  void forget_unseen();

  std::unordered_map<std::uint32_t, Track> tracks_;
  double now_ = 0;
  Pace pace_ = Pace::Full;
  std::uint64_t frame_ = 0;
  bool is_moving_ = false;
};

}  // namespace communique::ui
