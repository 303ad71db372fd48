#include "platform/locale.hpp"

#include <algorithm>
#include <cstdlib>

namespace communique {

std::string locale_from(const char* lc_all, const char* lc_messages, const char* lang) {
  for (const char* value : {lc_all, lc_messages, lang}) {
    if (value == nullptr || *value == '\0') continue;
    std::string name = value;
    name.resize(std::min(name.find_first_of(".@"), name.size()));
    const bool is_language =
        name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_") == std::string::npos;
    return is_language && name.size() >= 2 && name != "POSIX" ? name : std::string();
  }
  return {};
}

std::string user_locale() {
  return locale_from(std::getenv("LC_ALL"), std::getenv("LC_MESSAGES"), std::getenv("LANG"));
}

}  // namespace communique
