#include "window/narrator.hpp"

#include "screens/spoken.hpp"

namespace communique::window {
namespace {

/// A new screen gives the keyboard to its first field by itself; that must not cut its own reading off.
constexpr double kSettles = 0.2;  // seconds

}  // namespace

void Narrator::follow(const screens::View& view, const std::string& focused, bool reads_again, double now) {
  if (!view.speaks) {
    if (!key_.empty()) say_({});
    key_.clear();
    return;
  }
  const std::string toast = view.toast ? view.toast->key : "";
  const bool has_toast = !toast.empty() && toast != toast_;
  const std::string key = screens::spoken_key(view);
  if (key != key_ || reads_again) {
    std::vector<Utterance> words = screens::spoken(view);
    if (has_toast) words.push_back({view.toast->text, view.language});
    say_(std::move(words));
    changed_at_ = now;
  } else if (has_toast) {
    say_({{view.toast->text, view.language}});
  } else if (focused != focused_ && !focused.empty() && now - changed_at_ > kSettles) {
    say_(screens::spoken(focused, view));
  }
  key_ = key;
  toast_ = toast;
  focused_ = focused;
}

}  // namespace communique::window
