#pragma once
// An invented article with what a reading would find in it, marked by hand, for proposing and for the desk.
#include <memory>
#include <string>
#include <vector>

#include "authoring/desk.hpp"
#include "authoring/propose.hpp"

namespace communique::authoring {

/// Every place where the words stand in the body.
[[nodiscard]] std::vector<reading::Range> mentions(const reading::Page& page, const std::string& words);
/// Of the text, or of another in its place.
[[nodiscard]] const std::string& ocean_text();
[[nodiscard]] reading::Findings ocean_findings(const reading::Page& page);
[[nodiscard]] std::shared_ptr<const Article> ocean_article(const std::string& text = ocean_text());
[[nodiscard]] std::shared_ptr<const Article> article_of(reading::Page page, reading::Findings findings,
                                                        const std::string& publisher);
/// A desk on which nothing is decided yet.
[[nodiscard]] Desk ocean_desk();
/// The draft of that kind whose sentence holds the words; fails the test where there is none.
[[nodiscard]] const Draft& draft_with(const std::vector<Draft>& drafts, DraftKind kind,
                                      const std::string& words);
/// Accepts all, and gives the ids of those that were refused with why.
[[nodiscard]] std::vector<std::string> accept_all(Desk& desk);
[[nodiscard]] std::string lines_of(const Desk::Refused& refused);

}  // namespace communique::authoring
