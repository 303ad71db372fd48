#pragma once
// Finds the fonts of LOOK.md through fontconfig and gives them to ImGui. The files are mapped, not copied:
// they hold 100 MB between them and a few hundred glyphs are ever drawn.
#include <map>
#include <set>
#include <string>

#include "ui/fonts.hpp"

struct ImFontAtlas;

namespace communique::window {

/// A file mapped for reading, for as long as this lives.
class MappedFile {
 public:
  MappedFile() = default;
  explicit MappedFile(const std::string& path);  // empty where it cannot be read
  ~MappedFile();
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  [[nodiscard]] const void* data() const { return data_; }
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  void* data_ = nullptr;
  std::size_t size_ = 0;
};

/// Must outlive the atlas it was loaded into.
struct FontShelf {
  ui::Fonts fonts;
  std::set<std::string> missing;  // families that were not there, so that something stands in for them
  std::map<std::string, MappedFile> files;
};

/// Never fails: a family that is missing is replaced by fontconfig's next best, lastly by ImGui's own font.
[[nodiscard]] FontShelf load_fonts(ImFontAtlas& atlas);

}  // namespace communique::window
