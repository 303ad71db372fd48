#include <algorithm>

#include "reading/finders.hpp"
#include "reading/names_joined.hpp"

namespace communique::reading {

void add_mentions(const Joining& joining, const NameForm& form, Found& found) {
  for (const std::size_t index : form.pieces)
    found.mentions.push_back(range_of(joining.words, joining.found.pieces[index]));
  std::sort(found.mentions.begin(), found.mentions.end());
}

std::string native_behind(const Joining& joining, const NameForm& form) {
  for (const std::size_t index : form.pieces) {
    const std::size_t at = joining.found.pieces[index].last;
    if (at + 2 >= joining.words.size()) continue;
    if (joining.words[at].text == "(" && joining.words[at + 1].kind == TokenKind::Han &&
        joining.words[at + 2].text == ")")
      return std::string(joining.words[at + 1].text);
  }
  return {};
}

namespace {

/// The body that stands in a person's role or right behind it: "chairman of the Relations Association".
void give_organisations(const Page& page, Names& names) {
  constexpr std::size_t kNear = 24;  // bytes: " of the ", " at ", "'s "
  std::vector<std::pair<Range, std::size_t>> stands;
  for (std::size_t i = 0; i < names.organisations.size(); ++i)
    for (const Range& mention : names.organisations[i].mentions) stands.emplace_back(mention, i);
  std::sort(stands.begin(), stands.end());
  for (PersonFound& person : names.people) {
    if (person.role_at.is_empty()) continue;
    const std::size_t from = person.role_at.begin > 4 ? person.role_at.begin - 4 : 0;
    auto at = std::lower_bound(stands.begin(), stands.end(), from,
                               [](const auto& one, std::size_t place) { return one.first.end < place; });
    for (; at != stands.end() && at->first.begin < person.role_at.end + kNear; ++at) {
      if (at->first.begin > person.role_at.end) {
        const std::string_view between = page.at(Range{person.role_at.end, at->first.begin});
        if (between.find_first_of(",.;:\n\"") != std::string_view::npos) break;
      }
      person.organisation = names.organisations[at->second].name;
      break;
    }
  }
}

}  // namespace

Names find_names(const Page& page, const Lexicon& lexicon, const std::vector<DateFound>& dates,
                 const std::vector<AgreementFound>& agreements) {
  const std::vector<NameWord> words = name_words(page, lexicon, dates, agreements);
  NameForms found = name_forms(page, lexicon, words);
  Joining joining{page, lexicon, words, found};
  Names names;
  names.people = join_people(joining);
  names.organisations = join_organisations(joining);
  names.places = join_places(joining);
  give_organisations(page, names);
  return names;
}

}  // namespace communique::reading
