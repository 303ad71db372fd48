#pragma once
// bank.json: the generated bank as a file, one question a line so that a change reads well in a diff.
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "questions/question.hpp"

namespace communique {

[[nodiscard]] std::string to_json(const Bank& bank);
/// Malformed or Invalid with the place in `detail`.
[[nodiscard]] Result<Bank> parse_bank(std::string_view json, const std::string& name);
/// Digest of the deck's files (bank.json left out) and the templates: a bank made from other bytes is stale.
[[nodiscard]] Result<std::string> deck_digest(const std::filesystem::path& deck_folder,
                                              const std::filesystem::path& templates);

}  // namespace communique
