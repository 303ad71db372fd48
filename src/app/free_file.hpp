#pragma once
// Names for files that are handed out.
#include <filesystem>
#include <string>

namespace communique {

/// `name` with `ending` in the folder, made fit for a file system, with a number where such a file is there.
[[nodiscard]] std::filesystem::path free_file(const std::filesystem::path& folder, std::string name,
                                              const std::string& ending);

}  // namespace communique
