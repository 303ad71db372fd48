// Looking at the deck itself: what is searched for, shown, opened, and quizzed on.
#include <algorithm>

#include "screens/explore_parts.hpp"
#include "screens/step.hpp"

namespace communique::screens {

void Step::open_explore() {
  if (!state_.catalogue) state_.catalogue = std::make_shared<const Catalogue>(state_.deck);
  state_.screen = Screen::Explore;
}

void Step::operator()(const ShowExplore& intent) {
  if (!state_.learner || is_in_round()) return;
  if (state_.screen != Screen::Explore) state_.exploring.came_from.reset();
  open_explore();
  state_.exploring.tab = intent.tab;
}

void Step::operator()(const SearchFor& intent) {
  constexpr std::size_t kLongest = 200;  // bytes; nobody types more to find a name
  if (state_.screen != Screen::Explore) return;
  std::size_t end = std::min(intent.text.size(), kLongest);
  const auto continues = [&] { return (static_cast<unsigned char>(intent.text[end]) & 0xC0U) == 0x80U; };
  while (end > 0 && end < intent.text.size() && continues()) --end;  // no half characters
  state_.exploring.query = intent.text.substr(0, end);
}

void Step::operator()(const ToggleExploreTopic& intent) {
  auto& topics = state_.exploring.topics;
  const auto found = std::find(topics.begin(), topics.end(), intent.topic);
  if (found == topics.end()) {
    topics.push_back(intent.topic);
  } else {
    topics.erase(found);
  }
}

void Step::operator()(const OpenThing& intent) {
  if (!state_.learner || !exists(intent.thing, *state_.deck)) return;
  Exploring& exploring = state_.exploring;
  if (state_.screen != Screen::Explore) {
    if (is_in_round() && !is_explained()) return;  // nothing gives an answer away
    if (state_.asking != Asking::Nothing) return;
    exploring.came_from = state_.screen;
    exploring.chosen.reset();
    exploring.trail.clear();
    exploring.query.clear();
    exploring.topics.clear();
    exploring.kind.clear();
    open_explore();
    exploring.tab = tab_for(intent.thing, *state_.deck);
  } else if (exploring.chosen && *exploring.chosen != intent.thing) {
    constexpr std::size_t kLongestTrail = 8;
    if (exploring.trail.size() == kLongestTrail) exploring.trail.erase(exploring.trail.begin());
    exploring.trail.push_back(*exploring.chosen);
  }
  exploring.chosen = intent.thing;
}

void Step::operator()(const LookInExplore&) {
  if (!is_explained()) return;
  (*this)(OpenThing{thing_behind(asked(), *state_.deck)});
}

void Step::operator()(const CloseThing&) {
  Exploring& exploring = state_.exploring;
  if (state_.screen != Screen::Explore || !exploring.chosen) return;
  exploring.chosen.reset();
  if (exploring.trail.empty()) return;
  exploring.chosen = exploring.trail.back();
  exploring.trail.pop_back();
}

void Step::operator()(const LeaveExplore&) {
  if (state_.screen != Screen::Explore) return;
  const auto back = std::exchange(state_.exploring.came_from, std::nullopt);
  state_.exploring.chosen.reset();
  state_.exploring.trail.clear();
  if (!back) return (*this)(GoTo{Tab::Today});
  state_.screen = *back;
}

void Step::operator()(const ShowRelations& intent) { state_.exploring.shows_relations = intent.shows; }

void Step::operator()(const SortAgreements& intent) {
  Exploring& exploring = state_.exploring;
  exploring.is_descending = exploring.sorted_by == intent.by && !exploring.is_descending;
  exploring.sorted_by = intent.by;
}

void Step::operator()(const FilterAgreements& intent) { state_.exploring.kind = intent.kind; }

void Step::operator()(const QuizOnSelection&) {
  if (state_.screen != Screen::Explore || is_round_open(state_)) return;
  Wish wish = state_.wish;
  wish.topics.clear();
  wish.only = askable(selected_facts(state_, hits_of(state_)), *state_.deck);
  if (wish.only.empty()) return;
  wish.minutes = 0;
  wish.length = static_cast<int>(std::min<std::size_t>(wish.only.size(), kMostQuizzed));
  begin(wish);
}

}  // namespace communique::screens
