#pragma once
// The finders, in the order in which read_page() calls them. Used inside this folder and by its tests.
#include "reading/findings.hpp"
#include "reading/lexicon.hpp"
#include "reading/page.hpp"

namespace communique::reading {

/// Every time expression of the body, joined where they mean the same time; first, since "May" and "March"
/// are then no names.
[[nodiscard]] std::vector<DateFound> find_dates(const Page& page);

/// Figures with units, not within `dates`.
[[nodiscard]] std::vector<QuantityFound> find_quantities(const Page& page,
                                                         const std::vector<DateFound>& dates);

/// Treaties and their like, with mentions. Parties, signatories and dates are left empty; see
/// complete_agreements().
[[nodiscard]] std::vector<AgreementFound> find_agreements(const Page& page, const Lexicon& lexicon);

/// People, organisations and places at once, since a name is only one of them. Names inside mentions of
/// `agreements` and `dates` are passed over ("Treaty of Rome" gives no place).
struct Names {
  std::vector<PersonFound> people;
  std::vector<OrganisationFound> organisations;
  std::vector<PlaceFound> places;
};
[[nodiscard]] Names find_names(const Page& page, const Lexicon& lexicon, const std::vector<DateFound>& dates,
                               const std::vector<AgreementFound>& agreements);

/// Fills parties, signatories and the date of signing from the sentences around each agreement.
void complete_agreements(const Page& page, const Names& names, const std::vector<DateFound>& dates,
                         std::vector<AgreementFound>& agreements);

[[nodiscard]] std::vector<StatementFound> find_statements(const Page& page, const Names& names,
                                                          const std::vector<DateFound>& dates);

[[nodiscard]] std::vector<EventFound> find_events(const Page& page, const Names& names,
                                                  const std::vector<DateFound>& dates,
                                                  const std::vector<AgreementFound>& agreements);

}  // namespace communique::reading
