#pragma once
// What update() wants done outside: the app runs each in order and feeds the outcome back as an intent.
#include <string>
#include <variant>
#include <vector>

#include "learning/wish.hpp"
#include "records/store.hpp"
#include "screens/class_effect.hpp"
#include "screens/desk_effect.hpp"

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
};
struct ResumeRound {
  SessionRecord record;
};
struct KeepAttempt {
  Attempt attempt;
};
struct UndoAttempt {
  AttemptId attempt;
  KnowledgeChange before;
};
struct Suspend {
  LearnerId learner;
  std::vector<FactId> facts;
};
struct BringBack {
  LearnerId learner;
  std::vector<FactId> facts;
};
struct KeepFlag {
  LearnerId learner;
  QuestionId question;
  std::string note;
};
struct RemoveFlag {
  LearnerId learner;
  std::int64_t flag = 0;
};
struct KeepAims {
  LearnerId learner;
  StudyAims aims;
};
struct ExportLearner {
  LearnerId learner;
};
struct ImportLearner {
  std::string file;
};
struct ResetLearner {
  LearnerId learner;
};
struct DeleteLearner {
  LearnerId learner;
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
struct UseLanguage {
  std::string code;
};  // for the screens' words; empty: the system's
struct OpenStore {};
struct Exit {};

}  // namespace communique::screens::effect

namespace communique::screens {

using Effect =
    std::variant<effect::LoadLearners, effect::CreateLearner, effect::OpenLearner, effect::Rename,
                 effect::KeepPasscode, effect::LoadSummary, effect::BeginRound, effect::ResumeRound,
                 effect::KeepAttempt, effect::UndoAttempt, effect::Suspend, effect::BringBack,
                 effect::KeepFlag, effect::RemoveFlag, effect::KeepAims, effect::ExportLearner,
                 effect::ImportLearner, effect::ResetLearner, effect::DeleteLearner, effect::FinishRound,
                 effect::AbandonRound, effect::LoadParagraph, effect::KeepSetting, effect::UseLanguage,
                 effect::OpenStore, effect::Exit, effect::ForClass, effect::ForDesk>;

}  // namespace communique::screens
