#pragma once
// Says what is on screen while reading aloud is on: the screen when it changes, then whatever has the
// keyboard. Decides when; what is said is screens/spoken.hpp, and how is the Speaker's.
#include <functional>
#include <string>
#include <vector>

#include "base/utterance.hpp"
#include "screens/view.hpp"

namespace communique::window {

class Narrator {
 public:
  /// `say` ends what is being said and begins these; with none it falls silent.
  explicit Narrator(std::function<void(std::vector<Utterance>)> say) : say_(std::move(say)) {}
  /// After each frame. `focused`: words of the item with the keyboard; `reads_again`: it was asked for;
  /// `now`: seconds.
  void follow(const screens::View& view, const std::string& focused, bool reads_again, double now);

 private:
  std::function<void(std::vector<Utterance>)> say_;
  std::string key_;      // of the screen that was read
  std::string focused_;  // read last
  std::string toast_;
  double changed_at_ = 0;
};

}  // namespace communique::window
