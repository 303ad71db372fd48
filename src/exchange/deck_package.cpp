#include "exchange/deck_package.hpp"

#include <zip.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>

#include "base/digest.hpp"

namespace communique {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kManifest = "manifest.json";
constexpr const char* kDeckFolder = "deck/";
constexpr const char* kArticleFolder = "articles/";
constexpr zip_uint64_t kLargestFile = 16U << 20U;
constexpr zip_uint64_t kLargestPackage = 64U << 20U;
constexpr zip_int64_t kMostFiles = 2000;
constexpr std::size_t kLongestName = 200;

/// Within one folder of ours and nowhere else, whatever the system: letters, digits and a few marks.
bool is_plain_name(std::string_view name) {
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.';
  };
  return !name.empty() && name.size() <= kLongestName && name.front() != '.' && name.back() != '.' &&
         name.find("..") == std::string_view::npos && std::all_of(name.begin(), name.end(), is_plain);
}

bool is_deck_file(std::string_view name) {
  static const std::set<std::string_view> kFiles = {
      "deck.json",   "people.json",  "organisations.json", "agreements.json", "events.json",
      "places.json", "figures.json", "statements.json",    "sets.json",       "briefings.json"};
  return kFiles.contains(name);
}

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
struct FreeSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Archive = std::unique_ptr<zip_t, Discard>;

tl::unexpected<Error> refused(ErrorCode code, const std::string& name, std::string why) {
  return failure(code, name, std::move(why));
}

/// Name in the package to content.
using Files = std::map<std::string, std::string>;

Result<Files> named(const DeckPackage& package) {
  Files files;
  for (const auto& [name, text] : package.deck) {
    if (!is_deck_file(name)) return failure(ErrorCode::Invalid, name, "No deck has a file of this name.");
    files[kDeckFolder + name] = text;
  }
  for (const auto& [name, text] : package.articles) {
    if (!is_plain_name(name)) return failure(ErrorCode::Invalid, name, "No article can be so called.");
    files[kArticleFolder + name] = text;
  }
  return files;
}

/// Nothing is packed that nobody could unpack. Room is left for the archive's own entries.
Result<void> checked_sizes(const Files& files) {
  constexpr zip_uint64_t kOverhead = 1U << 20U;
  zip_uint64_t total = kOverhead;
  for (const auto& [name, text] : files) {
    if (text.size() > kLargestFile)
      return failure(ErrorCode::Unavailable, name, "The file " + name + " is too large to be handed on.");
    total += text.size();
  }
  if (total > kLargestPackage || files.size() >= static_cast<std::size_t>(kMostFiles))
    return failure(ErrorCode::Unavailable, kManifest, "Together the files are too large to be handed on.");
  return {};
}

std::string manifest_of(const Files& files) {
  Json manifest;
  manifest["format"] = kPackageFormat;
  manifest["files"] = Json::array();
  for (const auto& [name, text] : files) {
    manifest["files"].push_back({{"name", name}, {"bytes", text.size()}, {"sha256", sha256(text)}});
  }
  return manifest.dump(1) + '\n';
}

bool add_file(zip_t* archive, const std::string& name, const std::string& text) {
  zip_source_t* source = zip_source_buffer(archive, text.data(), text.size(), 0);
  if (source == nullptr) return false;
  const zip_int64_t index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(source);
    return false;
  }
  constexpr zip_uint16_t kDosDay1980 = 0x21;  // no clock here: the same deck gives the same bytes
  return zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, kDosDay1980, 0) == 0;
}

/// What a written archive's source holds.
Result<std::string> bytes_of(zip_source_t* source) {
  if (zip_source_open(source) != 0)
    return failure(ErrorCode::Invalid, kManifest, "The package could not be made.");
  zip_stat_t stat;
  zip_stat_init(&stat);
  std::string bytes;
  if (zip_source_stat(source, &stat) == 0) bytes.resize(stat.size);
  const zip_int64_t read = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  if (read < 0 || static_cast<std::size_t>(read) != bytes.size()) {
    return failure(ErrorCode::Invalid, kManifest, "The package could not be made.");
  }
  return bytes;
}

/// A file's content, where it is no larger than allowed and its checksum holds.
Result<std::string> content(zip_t* archive, const std::string& entry, const std::string& package) {
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_stat(archive, entry.c_str(), 0, &stat) != 0 || (stat.valid & ZIP_STAT_SIZE) == 0) {
    return refused(ErrorCode::Malformed, package, "The file " + entry + " is missing from it.");
  }
  if (stat.size > kLargestFile)
    return refused(ErrorCode::Invalid, package, "The file " + entry + " in it is too large.");
  const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen(archive, entry.c_str(), 0));
  if (!file) return refused(ErrorCode::Malformed, package, "The file " + entry + " in it cannot be read.");
  std::string text(stat.size, '\0');
  const zip_int64_t read = zip_fread(file.get(), text.data(), text.size());
  char beyond = 0;
  if (read < 0 || static_cast<std::size_t>(read) != text.size() || zip_fread(file.get(), &beyond, 1) != 0) {
    return refused(ErrorCode::Malformed, package, "The file " + entry + " in it is damaged.");
  }
  return text;
}

struct Listed {
  std::string name;
  std::string sha256;
};

Result<std::vector<Listed>> listed(const std::string& text, const std::string& package) {
  const Json manifest = Json::parse(text, nullptr, false);
  const auto broken = [&] {
    return refused(ErrorCode::Malformed, package, "Its list of contents is broken.");
  };
  if (!manifest.is_object() || !manifest.contains("format") || !manifest["format"].is_number_integer())
    return broken();
  if (manifest["format"].get<std::int64_t>() > kPackageFormat) {
    return failure(ErrorCode::TooNew, package, "It was made by a newer version of the program.");
  }
  if (manifest["format"].get<std::int64_t>() != kPackageFormat || !manifest.contains("files") ||
      !manifest["files"].is_array()) {
    return broken();
  }
  std::vector<Listed> files;
  for (const Json& file : manifest["files"]) {
    const bool is_whole = file.is_object() && file.contains("name") && file["name"].is_string() &&
                          file.contains("sha256") && file["sha256"].is_string();
    if (!is_whole) return broken();
    files.push_back({file["name"].get<std::string>(), file["sha256"].get<std::string>()});
  }
  return files;
}

Result<Archive> opened(std::string_view bytes, const std::string& name) {
  zip_error_t error;
  zip_error_init(&error);
  std::unique_ptr<zip_source_t, FreeSource> source(
      zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error));
  Archive archive(source ? zip_open_from_source(source.get(), ZIP_RDONLY | ZIP_CHECKCONS, &error) : nullptr);
  zip_error_fini(&error);
  if (!archive) return refused(ErrorCode::Malformed, name, "It is no deck file, or it is cut short.");
  (void)source.release();  // the archive's now
  const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
  if (count < 0 || count > kMostFiles) return refused(ErrorCode::Invalid, name, "It holds too many files.");
  return archive;
}

}  // namespace

Result<std::string> pack_deck(const DeckPackage& package) {
  const auto files = named(package);
  if (!files) return tl::unexpected(files.error());
  if (const auto fits = checked_sizes(*files); !fits) return tl::unexpected(fits.error());
  const std::string manifest = manifest_of(*files);
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_t* archive = target == nullptr ? nullptr : zip_open_from_source(target, ZIP_TRUNCATE, &error);
  zip_error_fini(&error);
  const auto failed = [] { return failure(ErrorCode::Invalid, kManifest, "The package could not be made."); };
  if (archive == nullptr) {
    if (target != nullptr) zip_source_free(target);
    return failed();
  }
  zip_source_keep(target);
  const std::unique_ptr<zip_source_t, FreeSource> kept(target);
  bool is_whole = add_file(archive, kManifest, manifest);
  for (const auto& [name, text] : *files) is_whole = is_whole && add_file(archive, name, text);
  if (!is_whole || zip_close(archive) != 0) {
    zip_discard(archive);
    return failed();
  }
  return bytes_of(target);
}

Result<DeckPackage> unpack_deck(std::string_view bytes, const std::string& name) {
  if (bytes.size() > kLargestPackage) return refused(ErrorCode::Invalid, name, "It is too large for a deck.");
  const auto archive = opened(bytes, name);
  if (!archive) return tl::unexpected(archive.error());
  const auto manifest = content(archive->get(), kManifest, name);
  if (!manifest) return tl::unexpected(manifest.error());
  const auto files = listed(*manifest, name);
  if (!files) return tl::unexpected(files.error());
  if (zip_get_num_entries(archive->get(), 0) != static_cast<zip_int64_t>(files->size() + 1)) {
    return refused(ErrorCode::Invalid, name, "It holds files that its list of contents does not name.");
  }
  DeckPackage package;
  zip_uint64_t total = 0;
  for (const Listed& file : *files) {
    const bool is_deck = file.name.starts_with(kDeckFolder) &&
                         is_deck_file(file.name.substr(std::string_view(kDeckFolder).size()));
    const bool is_article = file.name.starts_with(kArticleFolder) &&
                            is_plain_name(file.name.substr(std::string_view(kArticleFolder).size()));
    if (!is_deck && !is_article)
      return refused(ErrorCode::Invalid, name, "It holds a file that belongs to no deck.");
    auto text = content(archive->get(), file.name, name);
    if (!text) return tl::unexpected(text.error());
    if (sha256(*text) != file.sha256) {
      return refused(ErrorCode::Malformed, name,
                     "The file " + file.name + " was changed since it was packed.");
    }
    total += text->size();
    if (total > kLargestPackage) return refused(ErrorCode::Invalid, name, "It is too large for a deck.");
    const std::string local = file.name.substr(file.name.find('/') + 1);
    (is_deck ? package.deck : package.articles)[local] = std::move(*text);
  }
  if (!package.deck.contains("deck.json")) return refused(ErrorCode::Invalid, name, "It holds no deck.json.");
  return package;
}

}  // namespace communique
