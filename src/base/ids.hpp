#pragma once
// Strong ids: a PersonId cannot be passed where a FactId is meant.
// Text ids name things in decks; number ids name rows in the store.
#include <compare>
#include <cstdint>
#include <functional>
#include <string>

namespace communique {

template <class Tag>
struct TextId {
  std::string value;
  [[nodiscard]] bool empty() const { return value.empty(); }
  auto operator<=>(const TextId&) const = default;
};

template <class Tag>
struct NumberId {
  std::int64_t value = 0;  // 0 is "none"; rows count from 1
  auto operator<=>(const NumberId&) const = default;
};

using EntityId = TextId<struct EntityTag>;
using SourceId = TextId<struct SourceTag>;
using FactId = TextId<struct FactTag>;
using QuestionId = TextId<struct QuestionTag>;
using DeckId = TextId<struct DeckTag>;
using LearnerId = NumberId<struct LearnerTag>;
using SessionId = NumberId<struct SessionTag>;
using AttemptId = NumberId<struct AttemptTag>;

}  // namespace communique

template <class Tag>
struct std::hash<communique::TextId<Tag>> {
  std::size_t operator()(const communique::TextId<Tag>& id) const noexcept {
    return std::hash<std::string>{}(id.value);
  }
};
template <class Tag>
struct std::hash<communique::NumberId<Tag>> {
  std::size_t operator()(const communique::NumberId<Tag>& id) const noexcept {
    return std::hash<std::int64_t>{}(id.value);
  }
};
