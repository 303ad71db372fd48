#pragma once
// How a command comes to a learner's records: by name, past the passcode. Used by this folder only.
#include "cli/command.hpp"
#include "records/store.hpp"

namespace communique {

[[nodiscard]] std::filesystem::path records_file(const CommandContext& context);
/// Those of that name exactly, else those that differ by case or accents alone. NotFound without any.
[[nodiscard]] Result<std::vector<Learner>> learners_named(const Store& store, const std::string& name);
/// The one of that name; Invalid where several could be meant.
[[nodiscard]] Result<Learner> learner_named(const Store& store, const std::string& name);
/// Reads the passcode from standard input where one is set. WrongPasscode.
[[nodiscard]] Result<void> ask_passcode(const Store& store, const Learner& learner);

}  // namespace communique
