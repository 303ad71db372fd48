#pragma once
// What update() wants done outside: the app runs each in order and feeds the outcome back as an intent.
#include <string>
#include <variant>
#include <vector>

#include "records/store.hpp"

namespace communique::screens::effect {

struct LoadLearners {};
struct CreateLearner {
  std::string name;
};
struct OpenLearner {
  LearnerId learner;
  std::string passcode;
};
struct Rename {
  LearnerId learner;
  std::string name;
};
struct KeepPasscode {
  LearnerId learner;
  std::string passcode;
};
struct LoadSummary {
  LearnerId learner;
};
struct BeginRound {
  LearnerId learner;
  Wish wish;
  std::map<FactId, int> times_right;
};
struct ResumeRound {
  SessionRecord record;
};
struct KeepAttempt {
  Attempt attempt;
};
struct FinishRound {
  SessionId session;
};
struct AbandonRound {
  SessionId session;
};
struct LoadParagraph {
  Evidence evidence;
};
struct KeepSetting {
  std::string key;
  std::string value;
};
struct OpenStore {};
struct Exit {};

}  // namespace communique::screens::effect

namespace communique::screens {

using Effect =
    std::variant<effect::LoadLearners, effect::CreateLearner, effect::OpenLearner, effect::Rename,
                 effect::KeepPasscode, effect::LoadSummary, effect::BeginRound, effect::ResumeRound,
                 effect::KeepAttempt, effect::FinishRound, effect::AbandonRound, effect::LoadParagraph,
                 effect::KeepSetting, effect::OpenStore, effect::Exit>;

}  // namespace communique::screens
