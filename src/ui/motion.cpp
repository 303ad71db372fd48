#include "ui/motion.hpp"

#include "ui/metrics.hpp"

namespace communique::ui {
namespace {

constexpr std::uint64_t kForgetEvery = 256;  // frames; an item gone that long starts afresh

}  // namespace

void Motion::begin_frame(double now, Pace pace) {
  now_ = now;
  pace_ = pace;
  is_moving_ = false;
  if (++frame_ % kForgetEvery == 0) forget_unseen();
}

float Motion::towards(std::uint32_t id, float target, double seconds, Entry entry) {
  const auto [found, is_new] = tracks_.try_emplace(id);
  Track& track = found->second;
  if (is_new) track = {entry == Entry::AtTarget ? target : 0.0F, target, now_, seconds, frame_};
  if (track.target != target) track = {place(track), target, now_, seconds, frame_};
  track.seen = frame_;
  if (pace_ == Pace::Reduced) track.began = now_ - seconds;
  const float now = place(track);
  is_moving_ = is_moving_ || now != target;
  return now;
}

float Motion::place(const Track& track) const {
  if (now_ - track.began >= track.seconds) return track.target;
  const auto t = static_cast<float>((now_ - track.began) / track.seconds);
  return track.from + (track.target - track.from) * ease_out(t);
}

void Motion::forget_unseen() {
  std::erase_if(tracks_, [this](const auto& entry) { return entry.second.seen + kForgetEvery < frame_; });
}

}  // namespace communique::ui
