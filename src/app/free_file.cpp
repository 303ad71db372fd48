#include "app/free_file.hpp"

#include <string_view>

namespace communique {

std::filesystem::path free_file(const std::filesystem::path& folder, std::string name,
                                const std::string& ending) {
  for (char& c : name) {
    if (std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos || c == '\0') c = '-';
  }
  if (name.starts_with('.')) name.front() = '-';
  std::filesystem::path file = folder / (name + ending);
  std::error_code ignored;
  for (int number = 2; std::filesystem::exists(file, ignored); ++number) {
    file = folder / (name + ' ' + std::to_string(number) + ending);
  }
  return file;
}

}  // namespace communique
