#pragma once
// What the parts of present() for an author share. Used by this folder only.
#include <string>
#include <vector>

#include "screens/desk_step.hpp"
#include "screens/present_parts.hpp"

namespace communique::screens {

/// "Person and role", "Agreement".
[[nodiscard]] std::string draft_kind_name(authoring::DraftKind kind, const Wording& wording);
/// A problem without its place in a file: "no such person, did you mean ...?"
[[nodiscard]] std::vector<std::string> problem_lines(const std::vector<Problem>& problems, std::size_t most);
/// Whether the newest version is on disk, in words.
[[nodiscard]] std::string saved_text(const Authoring& own, const Wording& wording);
/// The article with what is marked in it: what was found, and where drafts stand.
[[nodiscard]] ArticleParagraphs article_paragraphs(const authoring::Desk& desk);
/// What is open to be asked: sharing, deleting, leaving an item that was not kept.
[[nodiscard]] std::optional<ClassDialogView> present_desk_dialog(const State& state, const Wording& wording);

}  // namespace communique::screens
