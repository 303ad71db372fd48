#include "cli/learner_access.hpp"

#include <algorithm>
#include <iostream>

#include "base/text.hpp"

namespace communique {

std::filesystem::path records_file(const CommandContext& context) {
  return context.data_folder() / "records.sqlite";
}

Result<std::vector<Learner>> learners_named(const Store& store, const std::string& name) {
  const auto learners = store.learners();
  if (!learners) return learners;
  std::vector<Learner> named;
  const auto take = [&](auto is_meant) {
    std::copy_if(learners->begin(), learners->end(), std::back_inserter(named), is_meant);
  };
  take([&](const Learner& each) { return each.name == nfc(name); });
  if (named.empty()) take([&](const Learner& each) { return folded(each.name) == folded(name); });
  if (named.empty()) return failure(ErrorCode::NotFound, "the learner \"" + name + '"');
  return named;
}

Result<Learner> learner_named(const Store& store, const std::string& name) {
  const auto named = learners_named(store, name);
  if (!named) return tl::unexpected(named.error());
  if (named->size() > 1) {
    return failure(ErrorCode::Invalid, "the name \"" + name + '"', "several learners could be meant");
  }
  return named->front();
}

Result<void> ask_passcode(const Store& store, const Learner& learner) {
  if (!learner.has_passcode) return {};
  std::cerr << "Passcode of " << learner.name << ": " << std::flush;
  std::string passcode;
  std::getline(std::cin, passcode);
  auto checked = store.check_passcode(learner.id, passcode);
  if (!checked) checked.error().subject = learner.name;
  return checked;
}

}  // namespace communique
