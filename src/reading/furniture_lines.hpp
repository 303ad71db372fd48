#pragma once
// What a single line says about itself: that it is a credit, a byline, a time stamp, a link, a prompt;
// whether it ends as prose does. Its neighbours are for furniture.cpp. Looks at both ends of a long line
// only.
#include <optional>

#include "reading/page.hpp"

namespace communique::reading {

/// What a line does to the lines after it.
enum class Reach {
  Line,       // nothing
  List,       // "Related stories": links follow
  EndOfBody,  // "Editing by Jane Roe": what follows is no longer the article
};

struct Label {
  Part part = Part::Body;
  Reach reach = Reach::Line;
};

/// The part that `line` gives itself by its words; nothing for prose and for bare headlines.
[[nodiscard]] std::optional<Label> label_of(std::string_view line);
/// The same for one sentence at the beginning or the end of a body paragraph, where only credits and prompts
/// are sure.
[[nodiscard]] bool is_glued_furniture(std::string_view sentence);

enum class Ending {
  Prose,  // "." "!" "?" ":" ";", perhaps behind them a quotation mark or a bracket
  Bare,   // as a headline ends
  Cut,    // long, and broken off in the middle of a sentence
};
[[nodiscard]] Ending ending_of(std::string_view line);

/// Words separated by white space, counted up to `limit`.
[[nodiscard]] std::size_t count_words(std::string_view line, std::size_t limit = 1000);

/// "The Monitor. Weekly round-up, 12.09.2003": a whole day among few words that tell nothing. So begins and
/// ends a page; in the middle the same words may be the article's.
[[nodiscard]] bool is_masthead(std::string_view line);
/// "Vol. XII No. 45".
[[nodiscard]] bool names_issue(std::string_view line);
/// "Done at Geneva on 5 September 1955": the end of the text itself.
[[nodiscard]] bool is_testimonium(std::string_view line);
/// "Jane Roe, born 2 May 1933; died 30 October 2017": the end of an obituary.
[[nodiscard]] bool gives_life_span(std::string_view line);
/// "Other news, Page 5".
[[nodiscard]] bool refers_to_page(std::string_view line);
/// "Press office. Tel. +389 2 311 03 33".
[[nodiscard]] bool gives_contact(std::string_view line);
/// "All rights reserved."
[[nodiscard]] bool claims_rights(std::string_view line);
/// "A delegate is shown to his seat.": a caption where a picture is near, else perhaps the article's.
[[nodiscard]] bool describes_picture(std::string_view line);

/// The line before what an agency puts behind its last full stop: "... he said. -- GPA 19:52 GMT",
/// "... an aide. INQ". The whole line where there is no such thing.
[[nodiscard]] std::string_view without_sign_off(std::string_view line);

}  // namespace communique::reading
