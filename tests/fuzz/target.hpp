#pragma once
// What a fuzz target is: any bytes in, and claims about what comes of them. Each stands in a file of its own,
// <name>.cpp, and runs in its own fuzzer as well as in the tests, which replay seeds/<name> and cases/<name>.
// Invariant: a target keeps nothing from one input to the next, reads no clock and writes no file.
#include <map>
#include <string>
#include <string_view>

namespace communique::fuzz {

/// Whether what was read took the input for one of its own; of a target that takes everything, always Taken.
enum class Outcome { Taken, Refused };

/// Throws where a claim does not hold: a fuzzer stops there, a test fails with these words.
void require(bool holds, const char* claim);

/// Several files in one input: each begins after a line "=== NAME". What stands before the first is dropped.
using Sections = std::map<std::string, std::string>;
[[nodiscard]] Sections sections_of(std::string_view bytes);

[[nodiscard]] bool is_utf8(std::string_view text);

Outcome article(std::string_view bytes);
Outcome article_file(std::string_view bytes);
Outcome bank_file(std::string_view bytes);
Outcome class_journal(std::string_view bytes);
Outcome class_message(std::string_view bytes);
Outcome deck(std::string_view bytes);
Outcome deck_package(std::string_view bytes);
Outcome deck_text(std::string_view bytes);
Outcome desk_file(std::string_view bytes);
Outcome learner_file(std::string_view bytes);
Outcome lesson_file(std::string_view bytes);
Outcome response(std::string_view bytes);
Outcome typed_answer(std::string_view bytes);

}  // namespace communique::fuzz
