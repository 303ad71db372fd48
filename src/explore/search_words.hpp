#pragma once
// The words of many documents: folded, sorted, each with the documents that have it. No more than the tables
// behind SearchIndex; what a document is and which of them a query finds is decided there.
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace communique {

/// The words to look for in `text`, folded, each once. Han and kana are cut out of words that mix scripts;
/// a long run of them becomes the pieces of kRunPiece characters that it is made of.
[[nodiscard]] std::vector<std::string> query_words(std::string_view text);
/// Puts in place of `words` those to keep of a text that is folded already, as views of it: as above, but of
/// a run of Han and kana the piece that begins at each of its characters, so that any part of it begins a
/// word. May give a word twice.
void read_document_words(std::string_view folded_text, std::vector<std::string_view>& words);
/// Whether some beginning of `word` is `typed` with one letter wrong, missing, too many or swapped.
[[nodiscard]] bool begins_near(std::string_view word, std::string_view typed);

class SearchWords {
 public:
  using Range = std::pair<std::size_t, std::size_t>;  // of words, the second past the end

  SearchWords() = default;
  /// `words` may hold each word once only, in any order; `documents` has for each document its words' indices
  /// in `words`.
  SearchWords(const std::vector<std::string_view>& words,
              const std::vector<std::vector<std::uint32_t>>& documents);

  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  [[nodiscard]] std::string_view word(std::size_t place) const;
  [[nodiscard]] Range beginning_with(std::string_view start) const;
  /// Sets the mark of each document that has the word.
  void mark(std::size_t place, std::vector<std::uint8_t>& marks) const;

 private:
  std::string text_;  // all words in order of their bytes, one after the other
  std::vector<std::uint32_t> ends_;
  std::vector<std::uint32_t> documents_;  // of the first word, then of the next
  std::vector<std::uint32_t> document_ends_;
};

}  // namespace communique
