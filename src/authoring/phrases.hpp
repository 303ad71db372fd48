#pragma once
// Small words about names and values, for drafts: lists, articles, kinds by a name's last word, titles in
// small letters. Rules of English only; knows no page and no deck.
#include <string>
#include <string_view>
#include <vector>

namespace communique::authoring {

/// "A; B" to {"A", "B"}, without empty ones and repetitions.
[[nodiscard]] std::vector<std::string> several(const std::string& value);
[[nodiscard]] std::string joined(const std::vector<std::string>& values);  // "A; B"
/// "A, B and C"
[[nodiscard]] std::string enumerated(const std::vector<std::string>& values);

/// "association" of "Japan-Taiwan Exchange Association", "ministry" of "Ministry of Finance"; "" where no
/// word tells.
[[nodiscard]] std::string kind_by_name(const std::string& organisation);
/// Whether such a name stands with "the" in a sentence, by its words alone.
[[nodiscard]] bool usually_takes_the(const std::string& name);
/// "the " before such a name.
[[nodiscard]] std::string with_the(const std::string& name);

/// "Prime Minister" to "prime minister"; names within it keep their capitals.
[[nodiscard]] std::string small_title(const std::string& title);
/// A post that several hold at one time: "member", "spokesperson", "professor".
[[nodiscard]] bool is_shared_post(const std::string& title);

/// Curly quotation marks and apostrophes, as decks have them.
[[nodiscard]] std::string typographic(std::string_view text);
/// Latin letters and digits with hyphens between; "" of a name without any.
[[nodiscard]] std::string slug(std::string_view name);
/// Whether `text` has `form` between the borders of words; letters must agree.
[[nodiscard]] bool has_name(std::string_view text, std::string_view form);

}  // namespace communique::authoring
