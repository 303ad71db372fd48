#pragma once
// The user's language as the system tells it. Decides no wording; see base/wording.hpp.
#include <string>

namespace communique {

/// "en_GB", "ja", or "" where the system names none (unset, C, POSIX).
[[nodiscard]] std::string user_locale();

/// The pure half: the first value that is neither null nor empty counts, without its encoding and
/// modifier ("en_GB.UTF-8@euro"); "" where that is no language.
[[nodiscard]] std::string locale_from(const char* lc_all, const char* lc_messages, const char* lang);

}  // namespace communique
