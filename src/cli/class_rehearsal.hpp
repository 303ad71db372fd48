#pragma once
// Brings the screens of a class into a state worth a picture: the real deck, the real room and conductor, and
// 28 pupils who exist in pictures only. Nothing listens and nothing is stored.
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "classroom/conductor.hpp"
#include "screens/state.hpp"

namespace communique {

class ClassRehearsal {
 public:
  /// Changes `state`, in which a learner or nobody is at home.
  ClassRehearsal(screens::State& state, Instant now) : state_(state), now_(now) {}

  [[nodiscard]] static const std::vector<std::string>& screens();
  /// False for an unknown name.
  [[nodiscard]] bool reach(const std::string& screen);

 private:
  void wish(screens::ClassWish wish);
  void follow(const screens::ClassEffect& effect);
  void open(const classroom::LessonPlan& plan);
  void prepare(classroom::Mode mode, const std::vector<Kind>& kinds);
  void join(const std::string& name);
  void keep();
  void tell();
  void next();
  void answer_all();
  void lessons();

  screens::State& state_;
  Instant now_;
  classroom::Moment elapsed_{0};
  std::optional<classroom::Conductor> conductor_;
  classroom::Connection connections_ = 0;
};

}  // namespace communique
