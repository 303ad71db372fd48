#pragma once
// Which paragraphs of an article carry which fields: evidence as a deck has it, with number and digest.
#include <string>
#include <utility>
#include <vector>

#include "authoring/desk.hpp"
#include "authoring/json_text.hpp"

namespace communique::authoring {

/// A field with the words by which a paragraph is seen to carry it; without words every paragraph does.
struct Carried {
  std::string field;
  std::vector<std::string> forms;
  std::string date;  // EDTF, for a date: carried where it was found
};

/// Every form under which the article has a thing: its variants, surname, acronym and the name itself.
[[nodiscard]] std::vector<std::string> forms_in(const reading::Findings& findings, const std::string& name);

/// Whether entries say what they carry even where each carries everything, so that more can be added later.
enum class SaysFor { WhereNeeded, Always };
/// Entries for the paragraphs that `ranges` stand in.
[[nodiscard]] Json evidence_for(const Article& article, const std::vector<reading::Range>& ranges,
                                const std::vector<Carried>& fields, SaysFor says = SaysFor::WhereNeeded);
/// `evidence` with the fields of `more` added, one entry a paragraph.
[[nodiscard]] Json merged_evidence(Json evidence, const Json& more);
/// Where a name first stands in the body; what `fallback` says where it does not.
[[nodiscard]] std::vector<reading::Range> where_named(const Article& article, const std::string& name,
                                                      const std::vector<reading::Range>& fallback);
/// Whether the article says "the" before this name; by the name's own words where it does not have it.
[[nodiscard]] bool stands_with_the(const Article& article, const std::string& name);

}  // namespace communique::authoring
