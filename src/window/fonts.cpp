#include "window/fonts.hpp"

#include <fcntl.h>
#include <fontconfig/fontconfig.h>
#include <imgui.h>
#include <imgui_internal.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <climits>
#include <memory>
#include <utility>

#include "window/glyph_loader.hpp"

namespace communique::window {
namespace {

/// The CJK files draw these full width; the Latin companion has them.
constexpr std::array<ImWchar, 11> kNotFromCjk{0xB7,   0xB7,   0xD7,   0xD7,   0x2018, 0x2019,
                                              0x201C, 0x201D, 0x2026, 0x2026, 0};
constexpr float kReferenceSize = 16;   // merged sources share it: one em for all
constexpr float kMeasuringSize = 256;  // large, so that rounding to pixels says nothing

struct Wanted {
  const char* family;
  int weight;
};
constexpr Wanted kSans{"Inter", FC_WEIGHT_REGULAR};
constexpr Wanted kSemi{"Inter", FC_WEIGHT_DEMIBOLD};
constexpr Wanted kSansCjk{"Noto Sans CJK TC", FC_WEIGHT_REGULAR};
constexpr Wanted kSansJapanese{"Noto Sans CJK JP", FC_WEIGHT_REGULAR};
constexpr Wanted kSerifCjk{"Noto Serif CJK TC", FC_WEIGHT_REGULAR};
constexpr Wanted kSerifJapanese{"Noto Serif CJK JP", FC_WEIGHT_REGULAR};
constexpr Wanted kSerifLatin{"Noto Serif", FC_WEIGHT_REGULAR};
constexpr Wanted kSeal{"Noto Serif CJK TC", FC_WEIGHT_BOLD};

struct Found {
  std::string path;
  unsigned face = 0;
};

struct DestroyPattern {
  void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
};
using Pattern = std::unique_ptr<FcPattern, DestroyPattern>;

const FcChar8* fc(const char* text) { return reinterpret_cast<const FcChar8*>(text); }

std::string string_in(const FcPattern& pattern, const char* object) {
  FcChar8* value = nullptr;
  if (FcPatternGetString(&pattern, object, 0, &value) != FcResultMatch) return {};
  return reinterpret_cast<const char*>(value);
}

/// Whether any of the pattern's family names is the one wanted.
bool has_family(const FcPattern& pattern, const char* family) {
  FcChar8* value = nullptr;
  for (int i = 0; FcPatternGetString(&pattern, FC_FAMILY, i, &value) == FcResultMatch; ++i) {
    if (FcStrCmpIgnoreCase(value, fc(family)) == 0) return true;
  }
  return false;
}

class Loader {
 public:
  Loader(ImFontAtlas& atlas, FontShelf& shelf)
      : atlas_(atlas), shelf_(shelf), config_(FcInitLoadConfigAndFonts()) {}
  ~Loader() {
    if (config_ != nullptr) FcConfigDestroy(config_);
  }
  Loader(const Loader&) = delete;
  Loader& operator=(const Loader&) = delete;

  /// A font of its own, completed by `others` for the characters it lacks.
  ui::Typeface load(Wanted first, std::initializer_list<Wanted> others, const ImWchar* excluded) {
    ImFont* font = add(first, Merge::No, excluded);
    if (font == nullptr) font = atlas_.AddFontDefault();
    for (const Wanted& other : others) add(other, Merge::Yes, nullptr);
    const ImFontBaked& baked = *font->GetFontBaked(kMeasuringSize);
    return {font, baked.Ascent / kMeasuringSize, -baked.Descent / kMeasuringSize};
  }

 private:
  enum class Merge { No, Yes };

  Found find(Wanted wanted) {
    if (config_ == nullptr) return {};
    const Pattern pattern(FcPatternCreate());
    FcPatternAddString(pattern.get(), FC_FAMILY, fc(wanted.family));
    FcPatternAddInteger(pattern.get(), FC_WEIGHT, wanted.weight);
    FcPatternAddBool(pattern.get(), FC_SCALABLE, FcTrue);
    FcConfigSubstitute(config_, pattern.get(), FcMatchPattern);
    FcDefaultSubstitute(pattern.get());
    FcResult result = FcResultNoMatch;
    const Pattern match(FcFontMatch(config_, pattern.get(), &result));
    if (!match) return {};
    Found found{string_in(*match, FC_FILE), 0};
    int index = 0;
    if (FcPatternGetInteger(match.get(), FC_INDEX, 0, &index) == FcResultMatch) {
      found.face = static_cast<unsigned>(index) & 0xFFFFU;  // the upper half names a variable font's instance
    }
    if (!has_family(*match, wanted.family)) {
      shelf_.missing.insert(wanted.family);
    }
    return found;
  }

  ImFont* add(Wanted wanted, Merge merge, const ImWchar* excluded) {
    const Found found = find(wanted);
    const MappedFile& file = shelf_.files.try_emplace(found.path, found.path).first->second;
    if (file.data() == nullptr || file.size() > INT_MAX) {
      shelf_.missing.insert(wanted.family);
      return nullptr;
    }
    ImFontConfig config;
    config.FontNo = found.face;
    config.MergeMode = merge == Merge::Yes;
    config.GlyphExcludeRanges = excluded;
    ImFont* font = atlas_.AddFontFromMemoryTTF(const_cast<void*>(file.data()), static_cast<int>(file.size()),
                                               kReferenceSize, &config);
    // Said beforehand, "not owned" would make ImGui copy the file; said now, it only keeps it from freeing
    // it.
    if (font != nullptr) font->Sources.back()->FontDataOwnedByAtlas = false;
    return font;
  }

  ImFontAtlas& atlas_;
  FontShelf& shelf_;
  FcConfig* config_;
};

}  // namespace

MappedFile::MappedFile(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return;
  struct stat status {};
  if (::fstat(file, &status) == 0 && status.st_size > 0) {
    const auto size = static_cast<std::size_t>(status.st_size);
    void* mapped = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
    if (mapped != MAP_FAILED) {
      data_ = mapped;
      size_ = size;
    }
  }
  ::close(file);
}

MappedFile::~MappedFile() {
  if (data_ != nullptr) ::munmap(data_, size_);
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  return *this;
}

FontShelf load_fonts(ImFontAtlas& atlas) {
  atlas.SetFontLoader(glyph_loader());
  FontShelf shelf;
  Loader loader(atlas, shelf);
  shelf.fonts.sans = loader.load(kSans, {kSansCjk}, nullptr);
  shelf.fonts.semi = loader.load(kSemi, {kSansCjk}, nullptr);
  shelf.fonts.sans_japanese = loader.load(kSans, {kSansJapanese}, nullptr);
  shelf.fonts.semi_japanese = loader.load(kSemi, {kSansJapanese}, nullptr);
  shelf.fonts.serif = loader.load(kSerifCjk, {kSerifLatin}, kNotFromCjk.data());
  shelf.fonts.serif_japanese = loader.load(kSerifJapanese, {kSerifLatin}, kNotFromCjk.data());
  shelf.fonts.seal = loader.load(kSeal, {}, nullptr);
  return shelf;
}

}  // namespace communique::window
