#include "base/wording.hpp"

#include <unicode/fmtable.h>
#include <unicode/msgfmt.h>

#include <nlohmann/json.hpp>

#include "base/files.hpp"

namespace communique {

struct Wording::Catalogue {
  std::string locale;
  std::map<std::string, std::unique_ptr<icu::MessageFormat>, std::less<>> messages;
};

Result<Wording> Wording::load(const std::filesystem::path& file, std::string locale) {
  const auto json = read_file(file);
  if (!json) return tl::unexpected(json.error());
  return parse(*json, file.string(), std::move(locale));
}

Result<Wording> Wording::parse(std::string_view json, std::string name, std::string locale) {
  const auto object = nlohmann::json::parse(json, nullptr, false);
  if (!object.is_object()) return failure(ErrorCode::Malformed, std::move(name), "not a JSON object");
  auto catalogue = std::make_shared<Catalogue>();
  catalogue->locale = std::move(locale);
  const icu::Locale icu_locale(catalogue->locale.c_str());
  for (const auto& [key, value] : object.items()) {
    if (!value.is_string()) return failure(ErrorCode::Malformed, std::move(name), key + " is not text");
    UErrorCode status = U_ZERO_ERROR;
    UParseError place;
    auto format = std::make_unique<icu::MessageFormat>(
        icu::UnicodeString::fromUTF8(value.get_ref<const std::string&>()), icu_locale, place, status);
    if (U_FAILURE(status) != 0) {
      return failure(ErrorCode::Malformed, std::move(name),
                     key + " is not an ICU message: " + u_errorName(status));
    }
    catalogue->messages.emplace(key, std::move(format));
  }
  Wording wording;
  wording.catalogue_ = std::move(catalogue);
  return wording;
}

std::string Wording::say(std::string_view key, const WordingArguments& arguments) const {
  std::string missing = "«" + std::string(key) + "»";
  if (!catalogue_) return missing;
  const auto found = catalogue_->messages.find(key);
  if (found == catalogue_->messages.end()) return missing;
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (const auto& [name, value] : arguments) {
    names.push_back(
        icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<int>(name.size()))));
    if (const auto* text = std::get_if<std::string>(&value)) {
      values.emplace_back(icu::UnicodeString::fromUTF8(*text));
    } else if (const auto* whole = std::get_if<std::int64_t>(&value)) {
      values.emplace_back(static_cast<int64_t>(*whole));
    } else {
      values.emplace_back(std::get<double>(value));
    }
  }
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString text;
  found->second->format(names.data(), values.data(), static_cast<int>(values.size()), text, status);
  if (U_FAILURE(status) != 0) return missing;
  std::string bytes;
  text.toUTF8String(bytes);
  return bytes;
}

bool Wording::has(std::string_view key) const {
  return catalogue_ && catalogue_->messages.find(key) != catalogue_->messages.end();
}

std::vector<std::string> Wording::keys() const {
  std::vector<std::string> keys;
  if (catalogue_) {
    for (const auto& [key, format] : catalogue_->messages) keys.push_back(key);
  }
  return keys;
}

const std::string& Wording::locale() const {
  static const std::string kNone;
  return catalogue_ ? catalogue_->locale : kNone;
}

}  // namespace communique
