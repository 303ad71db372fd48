#pragma once
// Parts of present_explore(), apart so that no file grows past reading. Used by it alone.
#include <string>

#include "base/text.hpp"
#include "screens/explore_parts.hpp"
#include "screens/present_parts.hpp"

namespace communique::screens {

/// Puts things into words; holds for one call of present().
class ThingPresenter {
 public:
  ThingPresenter(const State& state, const Wording& wording) : state_(state), wording_(wording) {}
  [[nodiscard]] ThingView of(const Entity& entity) const;
  [[nodiscard]] ThingView of(const Fact& fact) const;
  /// Over all facts that tell of it; nothing where there are none.
  [[nodiscard]] KnownShare known(const Thing& thing) const;

 private:
  const State& state_;
  const Wording& wording_;
};

/// The timeline's name for a topic: what has a date and is none of the others is an event.
[[nodiscard]] std::string lane_name(Topic topic, const Wording& wording);
/// Fills the open view; returns it in a line ("11 items, 1960–2026"), or nothing where it is empty.
[[nodiscard]] std::string present_body(const State& state, const Wording& wording, const Hits& hits,
                                       ExploreView& view);

}  // namespace communique::screens
