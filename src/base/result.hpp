#pragma once
// What can fail returns Result<T>; validation returns std::vector<Problem>.
// Neither holds words for users: `app/` and `cli/` turn them into sentences at the edge.
// Exceptions never cross a folder's interface.
#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace communique {

enum class ErrorCode {
  NotFound,       // the thing named does not exist
  Unreadable,     // it exists and cannot be read
  Unwritable,     // the place refuses writing
  DiskFull,       // there is no room left
  Malformed,      // its form is broken: not JSON, not a date
  Invalid,        // its form is right, its content is not
  TooNew,         // written by a newer version of the program
  Locked,         // another program holds it
  Corrupt,        // a store that can no longer be read
  WrongPasscode,  // the passcode does not match
  Unavailable,    // the environment lacks it: no display, no font
};

/// A failure: what kind, which thing, and the detail a developer wants to see.
struct Error {
  ErrorCode code = ErrorCode::Invalid;
  std::string subject;
  std::string detail;
};

template <class T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, std::string subject,
                                                   std::string detail = {}) {
  return tl::unexpected<Error>(Error{code, std::move(subject), std::move(detail)});
}

}  // namespace communique
