#include "base/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>

#include "base/digest.hpp"

namespace communique {
namespace {

constexpr std::uintmax_t kLargestFile = std::uintmax_t{64} << 20U;

Error write_error(const std::filesystem::path& path, int number) {
  const bool is_full = number == ENOSPC || number == EDQUOT || number == EFBIG;
  return Error{is_full ? ErrorCode::DiskFull : ErrorCode::Unwritable, path.string(), std::strerror(number)};
}

bool write_all(int file, std::string_view content) {
  while (!content.empty()) {
    const ssize_t written = ::write(file, content.data(), content.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    content.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

Result<std::string> read_file(const std::filesystem::path& path) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (status.type() == std::filesystem::file_type::not_found)
    return failure(ErrorCode::NotFound, path.string());
  if (!std::filesystem::is_regular_file(status)) {
    return failure(ErrorCode::Unreadable, path.string(), "not a file");
  }
  const auto size = std::filesystem::file_size(path, error);
  if (error || size > kLargestFile) {
    return failure(ErrorCode::Unreadable, path.string(), error ? error.message() : "larger than 64 MiB");
  }
  std::ifstream stream(path, std::ios::binary);
  std::string content(static_cast<std::size_t>(size), '\0');
  if (!stream || !stream.read(content.data(), static_cast<std::streamsize>(content.size()))) {
    return failure(ErrorCode::Unreadable, path.string(), std::strerror(errno));
  }
  return content;
}

Result<void> write_file_atomically(const std::filesystem::path& path, std::string_view content) {
  const std::filesystem::path part = path.string() + ".part";
  const int file = ::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (file < 0) return tl::unexpected(write_error(path, errno));
  bool is_written = write_all(file, content) && ::fsync(file) == 0;
  int number = errno;
  if (::close(file) != 0 && is_written) {
    is_written = false;
    number = errno;
  }
  if (is_written && ::rename(part.c_str(), path.c_str()) != 0) {
    is_written = false;
    number = errno;
  }
  if (!is_written) {
    ::unlink(part.c_str());
    return tl::unexpected(write_error(path, number));
  }
  // The new name itself must reach the disk; a file system that cannot promise it still has the content.
  const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
  if (const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); handle >= 0) {
    ::fsync(handle);
    ::close(handle);
  }
  return {};
}

std::string short_sha256(std::string_view bytes) { return sha256(bytes).substr(0, 16); }

}  // namespace communique
