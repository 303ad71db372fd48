#pragma once
// Who is meant beside a verb of speaking: by name, by "he" or "the ministry", or by office alone. Looks only
// at the sentence and a few before it, so that time stays linear.
#include <optional>
#include <string>

#include "reading/finders.hpp"
#include "reading/speech.hpp"

namespace communique::reading {

struct Speaker {
  std::string name;  // "" where only an office is given
  NamedKind kind = NamedKind::Person;
  std::size_t begin = 0;  // tokens of the words for the speaker
  std::size_t end = 0;
  bool is_guessed = false;        // from "he", "the ministry"
  bool is_inside_clause = false;  // "when he said": no end of another's words
};

class Speakers {
 public:
  Speakers(const Page& page, const SmallWords& small, const WhoIsNamed& named)
      : page_(page), small_(small), named_(named) {}

  void begin_paragraph(std::size_t sentence) { paragraph_ = sentence; }
  void begin_sentence(std::size_t sentence) { sentence_ = sentence; }
  void heard(const Speaker& speaker, std::size_t sentence);

  /// The subject of the verb, which ends right before it: "Su, chairman of the TJRA, said".
  [[nodiscard]] std::optional<Speaker> before(std::size_t begin, std::size_t verb) const;
  /// The subject behind it: "said Prime Minister Suga".
  [[nodiscard]] std::optional<Speaker> behind(std::size_t verb, std::size_t end) const;
  /// Who stands behind "according to".
  [[nodiscard]] std::optional<Speaker> source(std::size_t at, std::size_t end) const;
  /// The body that was told; "" where it was people.
  [[nodiscard]] std::string told(std::size_t verb, std::size_t end) const;

 private:
  [[nodiscard]] const Named* named_ending_at(std::size_t token) const;  // the last token of its name
  [[nodiscard]] const Named* named_beginning_at(std::size_t token) const;
  [[nodiscard]] std::size_t token_of(std::size_t position, std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::size_t phrase_begin(std::size_t begin, std::size_t at) const;
  [[nodiscard]] Speaker by(const Named& named, std::size_t begin, std::size_t end) const;
  [[nodiscard]] Speaker meant(bool is_person, std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::optional<Speaker> with_apposition(std::size_t begin, std::size_t comma) const;
  [[nodiscard]] std::optional<Speaker> by_office(std::size_t begin, std::size_t at) const;
  [[nodiscard]] std::string body_called(const std::string& noun, std::size_t before) const;

  const Page& page_;
  const SmallWords& small_;
  const WhoIsNamed& named_;
  std::optional<Speaker> last_;
  std::size_t last_sentence_ = 0;
  std::size_t paragraph_ = 0;  // its first sentence
  std::size_t sentence_ = 0;
};

}  // namespace communique::reading
