#include "classroom/network/page_files.hpp"

#include "base/files.hpp"

namespace communique::classroom {

namespace {

const char* type_of(const std::string& extension) {
  static const std::map<std::string, const char*> types = {{".html", "text/html; charset=utf-8"},
                                                           {".css", "text/css; charset=utf-8"},
                                                           {".js", "text/javascript; charset=utf-8"},
                                                           {".json", "application/json"},
                                                           {".svg", "image/svg+xml"},
                                                           {".png", "image/png"},
                                                           {".webmanifest", "application/manifest+json"}};
  const auto type = types.find(extension);
  return type == types.end() ? nullptr : type->second;
}

}  // namespace

Result<PageFiles> load_page(const std::filesystem::path& folder) {
  namespace fs = std::filesystem;
  PageFiles files;
  std::error_code error;
  for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    const char* type = type_of(entry->path().extension().string());
    if (type == nullptr || !entry->is_regular_file(error)) continue;
    Result<std::string> content = read_file(entry->path());
    if (!content) return failure(ErrorCode::Unavailable, entry->path().string(), content.error().detail);
    const std::string name = entry->path().lexically_relative(folder).generic_string();
    files["/join/" + name] = {type, std::make_shared<const std::string>(std::move(*content))};
  }
  const auto index = files.find("/join/index.html");
  if (index == files.end()) return failure(ErrorCode::Unavailable, folder.string(), error.message());
  files["/"] = index->second;
  return files;
}

}  // namespace communique::classroom
