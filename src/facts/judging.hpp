#pragma once
// The rules that a read deck must keep, one function a group; validate() calls them all.
// A rule passes over what reading has already reported: no problem is named twice.
#include <string>
#include <vector>

#include "facts/draft.hpp"
#include "facts/fact.hpp"

namespace communique {

struct Judging {
  const Draft& draft;
  std::vector<Problem>& problems;

  /// At the field's value where the object has that field, else at the object.
  void report(const Origin& at, const char* field, std::string code, std::string wrong,
              std::string expected = {}, std::string nearest = {}) const;
};

[[nodiscard]] bool has_field(const Origin& at, const char* field);
/// The objects of a list, in step with the vector that was read from it.
[[nodiscard]] std::vector<Origin> items_of(const Origin& at, const char* field);
/// True where `text` has `form` as a word or words of its own. Case counts, but for the first letter.
[[nodiscard]] bool has_words(const std::string& text, const std::string& form);

/// Wrong answers that an author wrote must be enough, and none of them one of `taken` or one another.
void judge_instead(const Judging& judging, const Origin& at, const std::vector<Instead>& instead,
                   std::vector<std::string> taken);

void judge_ids(const Judging& judging);
void judge_mentions(const Judging& judging);
void judge_roles(const Judging& judging);
void judge_names(const Judging& judging);
void judge_sources(const Judging& judging);
void judge_evidence(const Judging& judging);
void judge_facts(const Judging& judging);
void judge_statements(const Judging& judging);
void judge_sets(const Judging& judging);
void judge_briefings(const Judging& judging);
/// What names facts. For a deck that is right in all else: facts are derived from it.
void judge_mentions_of_facts(const Judging& judging);
void judge_briefing_links(const Judging& judging, const std::vector<Fact>& facts);

}  // namespace communique
