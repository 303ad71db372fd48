// A learner's own records: taken out, brought in, and the schedule fitted to them.
#include "app/application.hpp"
#include "base/files.hpp"
#include "exchange/learner_file.hpp"

namespace communique {

using namespace screens;

namespace {

constexpr int kAnswersBetweenFits = 100;

/// A name for a new file that no file has: "Mei.communique-learner.json".
std::filesystem::path free_learner_file(const std::filesystem::path& folder, std::string name) {
  for (char& c : name) {
    if (std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos || c == '\0') c = '-';
  }
  if (name.starts_with('.')) name.front() = '-';
  constexpr const char* kEnding = ".communique-learner.json";
  std::filesystem::path file = folder / (name + kEnding);
  std::error_code ignored;
  for (int number = 2; std::filesystem::exists(file, ignored); ++number) {
    file = folder / (name + ' ' + std::to_string(number) + kEnding);
  }
  return file;
}

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
  const std::filesystem::path file = free_learner_file(folder, archive->name);
  if (is_done(write_file_atomically(file, learner_file(*archive)), Doing::ExportLearner)) {
    tell(Notice{"toast.exported", {{"file", file.string()}}});
  }
}

void Application::import_learner(const std::string& file) {
  const auto text = taken(read_file(file), Doing::ImportLearner);
  if (!text) return;
  const auto read = taken(read_learner_file(*text, file), Doing::ImportLearner);
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
