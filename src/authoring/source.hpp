#pragma once
// An article as a source of a deck: its id, what is known of it and how, which paragraphs are its body.
#include <string>

#include "facts/deck.hpp"
#include "reading/page.hpp"

namespace communique::authoring {

/// What the author or the page's own data say beside the text; each may be empty.
struct Told {
  std::string publisher;
  std::string title;        // the page's headline where empty
  bool is_by_page = false;  // publisher and title come from the page's own data, else from the author
};

/// The id is made of publisher, day and the beginning of `sha256` (of the text): the same for an article read
/// twice, and another for another article of one paper and day.
[[nodiscard]] Source source_of(const reading::Page& page, const Told& told, const std::string& sha256);
/// "text: the dateline", "page: its own data", "author", or that nothing says it.
[[nodiscard]] std::string basis_of(const reading::Page& page, const Told& told);

}  // namespace communique::authoring
