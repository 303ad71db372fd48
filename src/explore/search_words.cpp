#include "explore/search_words.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <bit>
#include <numeric>

#include "base/text.hpp"

namespace communique {
namespace {

/// Characters of a run of Han and kana that are kept as one piece. Longer ones would take memory without
/// telling more: what has all pieces of a longer run hardly ever lacks the run.
constexpr std::size_t kRunPiece = 4;

enum class Script { Space, HanOrKana, Other };

Script script_of(UChar32 c) {
  constexpr UChar32 kFirstKana = 0x3041;
  constexpr UChar32 kLastKana = 0x30FF;
  if (c == ' ' || c == '%') return Script::Space;  // a lone "%" is no word to look for
  if (c < kFirstKana) return c == 0x3005 || c == 0x3007 ? Script::HanOrKana : Script::Other;  // 々〇
  const bool is_kana = c <= kLastKana;
  return is_kana || u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC) != 0 ? Script::HanOrKana : Script::Other;
}

/// A stretch of folded text in one script, without spaces.
struct Run {
  std::string_view text;
  Script script = Script::Other;
};

/// The character at `at` of well-formed UTF-8, which folding gives, and where the next one begins.
std::pair<UChar32, std::size_t> character_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80U) return {lead, at + 1};
  const auto length = static_cast<std::size_t>(std::countl_one(lead));
  unsigned c = lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) c = (c << 6U) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
  return {static_cast<UChar32>(c), at + length};
}

template <class Each>
void for_each_run(std::string_view folded_text, const Each& each) {
  Script current = Script::Space;
  std::size_t start = 0;
  const auto end_run = [&](std::size_t end) {
    if (current != Script::Space) each(Run{folded_text.substr(start, end - start), current});
  };
  for (std::size_t at = 0; at < folded_text.size();) {
    const auto [c, next] = character_at(folded_text, at);
    const Script script = script_of(c);
    if (script != current) {
      end_run(at);
      start = at;
      current = script;
    }
    at = next;
  }
  end_run(folded_text.size());
}

/// Where each character begins, and the end.
std::vector<std::size_t> character_starts(std::string_view text) {
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) starts.push_back(i);
  }
  starts.push_back(text.size());
  return starts;
}

}  // namespace

std::vector<std::string> query_words(std::string_view text) {
  std::vector<std::string> words;
  for_each_run(folded(text), [&](const Run& run) {
    const auto starts = character_starts(run.text);
    const std::size_t characters = starts.size() - 1;
    if (run.script != Script::HanOrKana || characters <= kRunPiece) {
      words.emplace_back(run.text);
      return;
    }
    for (std::size_t i = 0; i + kRunPiece <= characters; ++i) {
      words.emplace_back(run.text.substr(starts[i], starts[i + kRunPiece] - starts[i]));
    }
  });
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

void read_document_words(std::string_view folded_text, std::vector<std::string_view>& words) {
  words.clear();
  for_each_run(folded_text, [&](const Run& run) {
    if (run.script != Script::HanOrKana) {
      words.push_back(run.text);
      return;
    }
    const auto starts = character_starts(run.text);
    for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
      const std::size_t end = starts[std::min(i + kRunPiece, starts.size() - 1)];
      words.push_back(run.text.substr(starts[i], end - starts[i]));
    }
  });
}

bool begins_near(std::string_view word, std::string_view typed) {
  const auto [in_word, in_typed] = std::mismatch(word.begin(), word.end(), typed.begin(), typed.end());
  const std::string_view rest(in_word, word.end());
  const std::string_view wanted(in_typed, typed.end());
  if (wanted.size() <= 1) return true;  // all but the last letter fits, which is wrong or too many
  if (rest.empty()) return false;
  const bool is_swapped = rest.size() > 1 && rest[0] == wanted[1] && rest[1] == wanted[0] &&
                          rest.substr(2).starts_with(wanted.substr(2));
  return is_swapped || rest.substr(1).starts_with(wanted.substr(1)) ||  // wrong
         rest.substr(1).starts_with(wanted) ||                          // missing
         rest.starts_with(wanted.substr(1));                            // too many
}

SearchWords::SearchWords(const std::vector<std::string_view>& words,
                         const std::vector<std::vector<std::uint32_t>>& documents) {
  std::vector<std::uint32_t> order(words.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return words[a] < words[b]; });
  std::vector<std::uint32_t> places(words.size());
  for (const std::uint32_t word : order) {
    places[word] = static_cast<std::uint32_t>(ends_.size());
    text_ += words[word];
    ends_.push_back(static_cast<std::uint32_t>(text_.size()));
  }
  // Counts, then fills: one block of memory rather than one for each word.
  document_ends_.assign(words.size(), 0);
  for (const auto& document : documents) {
    for (const std::uint32_t word : document) ++document_ends_[places[word]];
  }
  std::uint32_t begin = 0;
  for (std::uint32_t& end : document_ends_) begin += std::exchange(end, begin);
  documents_.resize(begin);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    for (const std::uint32_t word : documents[i]) {
      documents_[document_ends_[places[word]]++] = static_cast<std::uint32_t>(i);
    }
  }
}

std::string_view SearchWords::word(std::size_t place) const {
  const std::size_t begin = place == 0 ? 0 : ends_[place - 1];
  return std::string_view(text_).substr(begin, ends_[place] - begin);
}

SearchWords::Range SearchWords::beginning_with(std::string_view start) const {
  const auto first_where = [&](std::size_t from, const auto& is_past) {
    std::size_t count = size() - from;
    while (count > 0) {
      const std::size_t half = count / 2;
      if (is_past(word(from + half))) {
        count = half;
      } else {
        from += half + 1;
        count -= half + 1;
      }
    }
    return from;
  };
  const std::size_t first = first_where(0, [&](std::string_view each) { return each >= start; });
  const std::size_t end = first_where(first, [&](std::string_view each) { return !each.starts_with(start); });
  return {first, end};
}

void SearchWords::mark(std::size_t place, std::vector<std::uint8_t>& marks) const {
  const std::size_t begin = place == 0 ? 0 : document_ends_[place - 1];
  for (std::size_t i = begin; i < document_ends_[place]; ++i) marks[documents_[i]] = 1;
}

}  // namespace communique
