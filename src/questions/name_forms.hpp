#pragma once
// A name in the forms it may be compared by, and comparison itself: its words, its order, its parts.
// What follows from a match or a miss is decided in typed_names.cpp.
#include <string>
#include <string_view>
#include <vector>

#include "questions/name_words.hpp"

namespace communique {

/// Either order of a person's names; for the rest only where a comma turned them round ("Korea, South").
enum class Turning { Free, Fixed };

struct Form {
  std::string raw;
  NameTokens tokens;
  NameTokens loose;  // see loosened()
  Turning turning = Turning::Fixed;
  std::string family{};  // where it is known
};
[[nodiscard]] std::vector<Form> forms_of(const std::vector<std::string>& texts, Turning turning,
                                         const std::string& family = {});
/// The tokens before which the name may be cut and its parts turned: between its words as written, and
/// of three or more only where the family name ends or, where it is known to stand last, begins.
[[nodiscard]] std::vector<std::size_t> turns_of(const Form& form);

/// The same letters, however they are spaced, in the form's order or turned where it may be.
[[nodiscard]] bool is_same(const NameTokens& given, const Form& form);
/// The same with `part` of the form in the place of its tokens: loosened, or with short vowels.
[[nodiscard]] bool is_same(const NameTokens& given, const Form& form, const NameTokens& part);

/// Calls `visit` with the tokens in each order that turning allows, until it says true.
template <class Visit>
bool any_rotation(const NameTokens& tokens, Turning turning, const Visit& visit) {
  NameTokens turned = tokens;
  const std::size_t count = turning == Turning::Free ? tokens.size() : 1;
  for (std::size_t i = 0; i < count; ++i) {
    if (visit(turned)) return true;
    turned.push_back(std::move(turned.front()));
    turned.erase(turned.begin());
  }
  return false;
}

/// The words as they are written, each folded and joined: "Lai Ching-te" is two.
[[nodiscard]] NameTokens written_words(std::string_view raw);
/// What stands before and after the commas, slashes, brackets and "or"s of an answer.
[[nodiscard]] std::vector<std::string> segments(std::string_view given);
/// "prime minister of japan", "japans prime minister": a title, what it is of, and nobody's name.
[[nodiscard]] bool is_description(const NameTokens& tokens);
/// The long vowels of a name that is listed with macrons, written as ou, oo, oh or uu.
[[nodiscard]] NameTokens with_short_vowels(const NameTokens& tokens);
[[nodiscard]] bool has_macron(const std::string& raw);
[[nodiscard]] bool is_subsequence(const NameTokens& part, const NameTokens& whole);

}  // namespace communique
