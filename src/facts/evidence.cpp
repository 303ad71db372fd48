// Evidence against the articles' own text.
#include <algorithm>
#include <map>
#include <string_view>

#include "base/files.hpp"
#include "facts/load.hpp"

namespace communique {
namespace {

/// Unicode's white space, and the four separators below U+0020 that most tools strip as well.
// clang-format off
constexpr std::string_view kSpaces[] = {
    " ", "\t", "\n", "\v", "\f", "\r", "\x1C", "\x1D", "\x1E", "\x1F", "\xC2\x85", "\xC2\xA0", "\xE1\x9A\x80",
    "\xE2\x80\x80", "\xE2\x80\x81", "\xE2\x80\x82", "\xE2\x80\x83", "\xE2\x80\x84", "\xE2\x80\x85",
    "\xE2\x80\x86", "\xE2\x80\x87", "\xE2\x80\x88", "\xE2\x80\x89", "\xE2\x80\x8A", "\xE2\x80\xA8",
    "\xE2\x80\xA9", "\xE2\x80\xAF", "\xE2\x81\x9F", "\xE3\x80\x80"};
// clang-format on

/// On bytes, so that what is hashed is what stands in the file.
std::string_view stripped(std::string_view line) {
  const auto strip_one = [&] {
    for (const std::string_view space : kSpaces) {
      if (line.starts_with(space)) {
        line.remove_prefix(space.size());
        return true;
      }
      if (line.ends_with(space)) {
        line.remove_suffix(space.size());
        return true;
      }
    }
    return false;
  };
  while (strip_one()) {
  }
  return line;
}

/// The lines that are not blank, without the white space at their ends.
std::vector<std::string> paragraphs_of(std::string_view article) {
  std::vector<std::string> paragraphs;
  while (!article.empty()) {
    const std::size_t end = std::min(article.find('\n'), article.size());
    const std::string_view line = stripped(article.substr(0, end));
    if (!line.empty()) paragraphs.emplace_back(line);
    article.remove_prefix(std::min(end + 1, article.size()));
  }
  return paragraphs;
}

Result<std::vector<std::string>> read_paragraphs(const Source& source,
                                                 const std::filesystem::path& articles) {
  const auto text = read_file(articles / source.file);
  if (!text) return tl::unexpected(text.error());
  return paragraphs_of(*text);
}

class EvidenceChecker {
 public:
  EvidenceChecker(const Deck& deck, const std::filesystem::path& articles) {
    for (const Source& source : deck.sources) {
      auto paragraphs = read_paragraphs(source, articles);
      if (paragraphs) {
        paragraphs_.emplace(source.id, std::move(*paragraphs));
      } else {
        check_.missing.push_back(source.id.value);
      }
    }
  }

  void check(const std::string& owner, const std::vector<Evidence>& evidence) {
    for (const Evidence& entry : evidence) {
      const auto source = paragraphs_.find(entry.source);
      if (entry.basis == Basis::Article && source != paragraphs_.end()) check(owner, entry, source->second);
    }
  }

  [[nodiscard]] EvidenceCheck result() && { return std::move(check_); }

 private:
  void check(const std::string& owner, const Evidence& entry, const std::vector<std::string>& paragraphs) {
    const std::string what = "\"" + owner + "\": paragraph " + std::to_string(entry.paragraph) + " of \"" +
                             entry.source.value + "\"";
    if (entry.paragraph < 1 || static_cast<std::size_t>(entry.paragraph) > paragraphs.size()) {
      check_.problems.push_back({entry.place, "no-paragraph", what + " is not there",
                                 "a paragraph from 1 to " + std::to_string(paragraphs.size()), ""});
      return;
    }
    const std::string hash = short_sha256(paragraphs[static_cast<std::size_t>(entry.paragraph) - 1]);
    if (hash != entry.sha256) {
      check_.problems.push_back({entry.place, "wrong-hash",
                                 what + " does not have the digest \"" + entry.sha256 + "\"",
                                 "\"" + hash + "\"", ""});
      return;
    }
    ++check_.verified;
  }

  std::map<SourceId, std::vector<std::string>> paragraphs_;
  EvidenceCheck check_;
};

}  // namespace

Result<EvidenceCheck> check_evidence(const Deck& deck, const std::filesystem::path& articles) {
  std::error_code error;
  if (!std::filesystem::is_directory(articles, error)) {
    return failure(ErrorCode::NotFound, articles.string(), "no such folder");
  }
  EvidenceChecker checker(deck, articles);
  for (const Entity& entity : deck.entities) {
    checker.check(entity.id.value, entity.evidence);
    for (const Role& role : entity.roles) checker.check(entity.id.value + "." + role.id, role.evidence);
    for (const AuthoredFact& fact : entity.facts)
      checker.check(entity.id.value + "." + fact.id, fact.evidence);
  }
  for (const AuthoredFact& figure : deck.figures) checker.check(figure.id, figure.evidence);
  for (const Statement& statement : deck.statements) checker.check(statement.id, statement.evidence);
  return std::move(checker).result();
}

Result<std::string> article_paragraph(const Source& source, int paragraph,
                                      const std::filesystem::path& articles) {
  const auto paragraphs = read_paragraphs(source, articles);
  if (!paragraphs) return tl::unexpected(paragraphs.error());
  if (paragraph < 1 || static_cast<std::size_t>(paragraph) > paragraphs->size()) {
    return failure(ErrorCode::NotFound, source.file, "no paragraph " + std::to_string(paragraph));
  }
  return (*paragraphs)[static_cast<std::size_t>(paragraph) - 1];
}

}  // namespace communique
