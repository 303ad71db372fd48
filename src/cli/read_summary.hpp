#pragma once
// What an article speaks of, for a person at a terminal. Pure. Decides nothing about it: what decks know of a
// thing is looked up in the lexicon that they were taught to.
#include <string>

#include "reading/findings.hpp"
#include "reading/intake.hpp"
#include "reading/lexicon.hpp"
#include "reading/page.hpp"

namespace communique {

/// Whether findings are held against decks, so that what is new can be said.
enum class Against { Nothing, Decks };

/// Sections with a line for each thing: its name, other forms, role, the paragraphs where it stands.
[[nodiscard]] std::string summary(const reading::Findings& found, const reading::Page& page,
                                  const reading::Intake& intake, const reading::Lexicon& lexicon,
                                  Against against);

/// The id under which a deck has such a thing, by any of its forms; "" where none does.
[[nodiscard]] std::string known_id(const reading::Lexicon& lexicon, reading::Known::Kind kind,
                                   const std::vector<std::string>& forms);
[[nodiscard]] std::vector<std::string> forms_of(const reading::PersonFound& person);
[[nodiscard]] std::vector<std::string> forms_of(const reading::OrganisationFound& organisation);
[[nodiscard]] std::vector<std::string> forms_of(const reading::PlaceFound& place);
[[nodiscard]] std::vector<std::string> forms_of(const reading::AgreementFound& agreement);
[[nodiscard]] std::vector<std::string> forms_of(const reading::EventFound& event);

}  // namespace communique
