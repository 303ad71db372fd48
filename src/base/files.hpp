#pragma once
// Files read whole and written so that a crash leaves either the old content or the new.
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace communique {

/// NotFound, Unreadable (also for a folder, or more than 64 MiB).
[[nodiscard]] Result<std::string> read_file(const std::filesystem::path& path);
/// Writes beside the target, flushes to disk, renames over it. Unwritable, DiskFull.
[[nodiscard]] Result<void> write_file_atomically(const std::filesystem::path& path, std::string_view content);
/// First 16 hex digits of the SHA-256 of the bytes.
[[nodiscard]] std::string short_sha256(std::string_view bytes);

}  // namespace communique
