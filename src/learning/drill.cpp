#include "learning/drill.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

namespace communique {
namespace {

/// One direction of a confusion: what is asked for, against what, and in which questions.
struct Duel {
  std::string answer;
  std::string rival;
  std::vector<Pick> picks = {};
};

/// Both directions of each open confusion, next to each other.
std::vector<Duel> duels_of(const Knowledge& knowledge) {
  std::vector<Confusion> open;
  std::copy_if(knowledge.confusions.begin(), knowledge.confusions.end(), std::back_inserter(open),
               [](const Confusion& each) { return each.is_open(); });
  std::sort(open.begin(), open.end(), [](const Confusion& a, const Confusion& b) {
    return std::tie(b.times, b.last_day, a.one, a.other) < std::tie(a.times, a.last_day, b.one, b.other);
  });
  std::vector<Duel> duels;
  for (const Confusion& each : open) {
    duels.push_back({each.one, each.other});
    duels.push_back({each.other, each.one});
  }
  return duels;
}

void find_questions(const StudyDeck& deck, const Agenda& agenda, std::vector<Duel>& duels) {
  for (Duel& duel : duels) {
    for (const Question* question : deck.questions_answered_by(duel.answer)) {
      const auto place = deck.place_of(question->facts.front());
      const bool is_open = place && agenda.standings[*place] != Standing::Barred;
      if (is_open && offers(*question, duel.rival)) duel.picks.push_back({*place, question, {duel.rival}});
    }
  }
}

}  // namespace

std::vector<Pick> drill_picks(const StudyDeck& deck, const Knowledge& knowledge, const Agenda& agenda,
                              std::size_t most) {
  std::vector<Duel> duels = duels_of(knowledge);
  if (duels.empty()) return {};
  find_questions(deck, agenda, duels);
  std::size_t longest = 0;
  for (Duel& each : duels) {
    std::stable_partition(each.picks.begin(), each.picks.end(),
                          [&](const Pick& pick) { return agenda.memories[pick.place] != nullptr; });
    longest = std::max(longest, each.picks.size());
  }
  std::vector<Pick> picks;
  std::set<std::size_t> taken;
  for (std::size_t turn = 0; turn < longest; ++turn) {
    for (const Duel& each : duels) {
      const bool is_there = turn < each.picks.size() && picks.size() < most;
      if (is_there && taken.insert(each.picks[turn].place).second) picks.push_back(each.picks[turn]);
    }
  }
  return picks;
}

}  // namespace communique
