// A learner's own records: taken out, brought in, and the schedule fitted to them.
#include "app/application.hpp"
#include "app/free_file.hpp"
#include "app/from_class.hpp"
#include "base/files.hpp"
#include "exchange/learner_file.hpp"

namespace communique {

using namespace screens;

namespace {

constexpr int kAnswersBetweenFits = 100;

/// The weights to go on with: fitted ones where they predict better, else those there are. Reads the store
/// by itself, so it may run on any thread. Nothing where it was cancelled or the store cannot be read.
std::optional<std::optional<Weights>> fitted_weights(const std::filesystem::path& file, LearnerId learner,
                                                     const std::function<bool()>& is_cancelled) {
  const auto store = Store::open_read_only(file);
  if (!store) return std::nullopt;
  const auto histories = store->review_histories(learner);
  const auto before = store->weights(learner);
  if (!histories || !before) return std::nullopt;
  const auto fit = fit_weights(*histories, before->value_or(kDefaultWeights), is_cancelled);
  if (is_cancelled()) return std::nullopt;
  return fit && fit->is_better() ? std::optional(fit->weights) : *before;
}

}  // namespace

void Application::export_learner(LearnerId learner) {
  const auto archive = taken(store_->archive(learner), Doing::ExportLearner);
  if (!archive) return;
  const auto& folder = options_.export_folder.empty() ? options_.data_folder : options_.export_folder;
  const std::filesystem::path file = free_file(folder, archive->name, ".communique-learner.json");
  if (is_done(write_file_atomically(file, learner_file(*archive)), Doing::ExportLearner)) {
    tell(Notice{"toast.exported", {{"file", file.string()}}});
  }
}

void Application::import_file(const std::string& file) {
  const auto text = taken(read_file(file), Doing::ImportLearner);
  if (!text) return;
  if (classroom::is_lesson_text(*text)) {
    import_lesson(*text, file);
  } else {
    import_learner(*text, file);
  }
}

void Application::import_lesson(const std::string& text, const std::string& file) {
  if (!state_.learner) return;
  const LearnerId learner = state_.learner->id;
  const auto lesson = taken(lesson_in(text, file), Doing::ImportLearner);
  if (!lesson) return;
  const auto taken_in = taken(take_lesson(*lesson, *state_.deck, learner, options_.locale, *clock_, *store_),
                              Doing::ImportLearner);
  if (!taken_in) return;
  reload(learner);
  const WordingValue answers = static_cast<std::int64_t>(taken_in->answers);
  const WordingValue left = static_cast<std::int64_t>(taken_in->left_out);
  if (taken_in->left_out == 0) return tell(Notice{"toast.lesson", {{"answers", answers}}});
  tell(Notice{"toast.lesson-part", {{"answers", answers}, {"left", left}}});
}

void Application::import_learner(const std::string& text, const std::string& file) {
  const auto read = taken(read_learner_file(text, file), Doing::ImportLearner);
  if (!read) return;
  if (!read->problems.empty()) {
    tell(Failed{Doing::ImportLearner, {ErrorCode::Malformed, file, to_line(read->problems.front())}});
    return;
  }
  if (const auto id = taken(store_->restore(read->archive), Doing::ImportLearner)) {
    const auto learners = taken(store_->learners(), Doing::ImportLearner);
    if (!learners) return;
    tell(LearnersLoaded{*learners});
    for (const Learner& learner : *learners) {
      if (learner.id == *id) tell(Notice{"toast.imported", {{"name", learner.name}}});
    }
  }
}

void Application::fit_when_due(LearnerId learner) {
  const auto answers = store_->attempts_since_fit(learner);
  if (!answers || *answers < kAnswersBetweenFits) return;
  background_.start([this, learner, answers = *answers,
                     file = store_file()](const std::atomic<bool>& is_cancelled) -> Background::Outcome {
    const auto fitted = fitted_weights(file, learner, [&] { return is_cancelled.load(); });
    if (!fitted) return {};
    return [this, learner, answers, weights = *fitted] { keep_fit(learner, weights, answers); };
  });
}

void Application::keep_fit(LearnerId learner, const std::optional<Weights>& weights, int answers) {
  const auto now = store_->attempts_since_fit(learner);
  if (!now || *now != answers || !store_->keep_weights(learner, weights)) return;
  if (!state_.learner || state_.learner->id != learner) return;
  reload(learner);
  dispatch_waiting();
}

}  // namespace communique
