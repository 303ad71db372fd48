#include "reading/read.hpp"

#include "reading/finders.hpp"

namespace communique::reading {

Findings read_page(const Page& page, const Lexicon& lexicon, const IsCancelled& is_cancelled) {
  const auto ends = [&is_cancelled] { return is_cancelled && is_cancelled(); };
  Findings found;
  if (ends()) return found;
  found.dates = find_dates(page);
  if (ends()) return found;
  found.quantities = find_quantities(page, found.dates);
  if (ends()) return found;
  found.agreements = find_agreements(page, lexicon);
  if (ends()) return found;
  Names names = find_names(page, lexicon, found.dates, found.agreements);
  if (!ends()) complete_agreements(page, names, found.dates, found.agreements);
  if (!ends()) found.statements = find_statements(page, names, found.dates);
  if (!ends()) found.events = find_events(page, names, found.dates, found.agreements);
  found.people = std::move(names.people);
  found.organisations = std::move(names.organisations);
  found.places = std::move(names.places);
  return found;
}

}  // namespace communique::reading
