#pragma once
// One draft from one finding: which fields it fills, in words by rule. What is proposed and in which order is
// for propose.cpp. Invariant: attributed stays attributed; nothing is filled in that neither finding nor page
// says.
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "authoring/draft.hpp"
#include "reading/findings.hpp"

namespace communique::authoring {

class Drafter {
 public:
  Drafter(const reading::Page& page, const reading::Findings& findings);

  [[nodiscard]] Draft role(const reading::PersonFound& person) const;
  [[nodiscard]] Draft organisation(const reading::OrganisationFound& organisation) const;
  [[nodiscard]] Draft place(const reading::PlaceFound& place) const;
  [[nodiscard]] Draft agreement(const reading::AgreementFound& agreement) const;
  [[nodiscard]] std::optional<Draft> event(const reading::EventFound& event) const;
  [[nodiscard]] std::optional<Draft> statement(const reading::StatementFound& statement) const;
  [[nodiscard]] std::optional<Draft> figure(const reading::QuantityFound& quantity) const;

  /// Index of the paragraph or sentence that `at` stands in; npos for none.
  [[nodiscard]] std::size_t paragraph_at(std::size_t at) const;
  [[nodiscard]] std::size_t sentence_at(std::size_t at) const;

 private:
  [[nodiscard]] std::optional<EdtfDate> deck_date(const std::string& iso) const;
  /// Adds where the date stands, nearest to what the draft rests on.
  void add_date_evidence(Draft& draft, const std::string& iso) const;
  [[nodiscard]] bool is_party(const std::string& name) const {
    return organisations_.contains(name) || places_.contains(name);
  }
  void split_title(std::string& title, std::string& of) const;
  [[nodiscard]] std::string does(const reading::OrganisationFound& organisation) const;
  /// The event that an agreement was signed at, by the words around its mentions; null where none.
  [[nodiscard]] const reading::EventFound* occasion_of(const reading::AgreementFound& agreement) const;
  [[nodiscard]] std::string name_of(const reading::EventFound& event) const;
  /// What was said that holds this range; null where it is the article's own word.
  [[nodiscard]] const reading::StatementFound* statement_with(const reading::Range& range) const;
  struct Around {
    std::string before;
    std::string behind;
    std::string speaker;   // empty: the article's own word
    bool is_plain = true;  // merely said, so that "according to" says who
  };
  [[nodiscard]] std::optional<Around> around(const reading::QuantityFound& quantity) const;
  /// Whether a text begins with a name, so that its capital stays.
  [[nodiscard]] bool begins_with_name(const std::string& text) const;

  const reading::Page& page_;
  const reading::Findings& findings_;
  std::unordered_set<std::string> people_, organisations_, places_;
  std::unordered_set<std::string> first_words_;  // of names, and what stands for them
};

/// "meeting" rather than "49th Taiwan-Japan Economic and Trade Conference".
[[nodiscard]] bool is_common_noun(const std::string& name);
/// Unless it overlaps what is there already; at most a few.
void add_evidence(Draft& draft, const reading::Range& range);
/// "A; B" set, taken out where empty.
void set_field(Draft& draft, const std::string& name, std::string value);

}  // namespace communique::authoring
