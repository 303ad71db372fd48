#pragma once
// The phones' page, read once and held in memory under the paths that it is asked for by. Nothing outside
// this table can be had, whatever a request names.
#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "base/result.hpp"

namespace communique::classroom {

struct PageFile {
  const char* type = "";  // for Content-Type
  std::shared_ptr<const std::string> content;
};
using PageFiles = std::map<std::string, PageFile, std::less<>>;

/// `index.html` as "/", every file of a known kind as "/join/<its path in the folder>". Unavailable without
/// an index.
[[nodiscard]] Result<PageFiles> load_page(const std::filesystem::path& folder);

}  // namespace communique::classroom
