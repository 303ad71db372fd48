#include "fuzz/zip.hpp"

#include <zip.h>

namespace communique::fuzz {
namespace {

bool add_all(zip_t* archive, const Sections& files) {
  for (const auto& [name, text] : files) {
    zip_source_t* source = zip_source_buffer(archive, text.data(), text.size(), 0);
    const zip_int64_t index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_GUESS);
    if (index < 0) {
      zip_source_free(source);
      return false;
    }
    (void)zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
  }
  return true;
}

std::string bytes_of(zip_source_t* source) {
  std::string bytes;
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_source_open(source) != 0) return bytes;
  if (zip_source_stat(source, &stat) == 0) bytes.resize(stat.size);
  if (zip_source_read(source, bytes.data(), bytes.size()) < 0) bytes.clear();
  zip_source_close(source);
  return bytes;
}

}  // namespace

std::string zip_of(const Sections& files) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  zip_error_fini(&error);
  const bool is_made = add_all(archive, files) && zip_close(archive) == 0;
  if (!is_made) zip_discard(archive);
  const std::string bytes = is_made ? bytes_of(target) : std::string();
  zip_source_free(target);
  return bytes;
}

}  // namespace communique::fuzz
