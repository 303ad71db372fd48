#pragma once
// From forms to things: the forms of one person, body or place become one entry. Each of the three works on
// what the one before it left; a form that is taken has kind None afterwards.
#include <span>
#include <vector>

#include "reading/names_forms.hpp"

namespace communique::reading {

/// What the joining works on; the forms are changed.
struct Joining {
  const Page& page;
  const Lexicon& lexicon;
  std::span<const NameWord> words;
  NameForms& found;
};

[[nodiscard]] std::vector<PersonFound> join_people(Joining& joining);
[[nodiscard]] std::vector<OrganisationFound> join_organisations(Joining& joining);
[[nodiscard]] std::vector<PlaceFound> join_places(Joining& joining);

/// Adds the mentions of `form` to `found`, in order.
void add_mentions(const Joining& joining, const NameForm& form, Found& found);
/// 蘇嘉全 where the text gives it in brackets behind a mention.
[[nodiscard]] std::string native_behind(const Joining& joining, const NameForm& form);

}  // namespace communique::reading
