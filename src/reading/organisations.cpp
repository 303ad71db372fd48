#include <algorithm>
#include <unordered_map>

#include "reading/names_joined.hpp"

namespace communique::reading {
namespace {

/// The capitals of a name: "LDP" of "Liberal Democratic Party". Hyphens divide words.
std::string capitals_of(const std::vector<std::string>& parts) {
  std::string capitals;
  for (const std::string& part : parts) {
    bool is_first = true;
    for (const char c : part) {
      if (is_first && c >= 'A' && c <= 'Z') capitals += c;
      is_first = c == '-';
    }
  }
  return capitals;
}

std::string without_dots(std::string_view text) {
  std::string plain;
  for (const char c : text)
    if (c != '.') plain += c;
  return plain;
}

struct Body {
  std::vector<std::size_t> forms;  // the fullest first
  std::string acronym;
};

class Organisations {
 public:
  explicit Organisations(Joining& joining) : joining_(joining) {}

  std::vector<OrganisationFound> join() {
    gather_full();
    gather_short();
    std::vector<OrganisationFound> all;
    for (const Body& body : bodies_) all.push_back(found(body));
    std::sort(all.begin(), all.end(), [](const OrganisationFound& one, const OrganisationFound& other) {
      return one.mentions.front() < other.mentions.front();
    });
    return all;
  }

 private:
  [[nodiscard]] NameForm& form(std::size_t index) { return joining_.found.forms[index]; }

  [[nodiscard]] static bool is_full(const NameForm& one) {
    return one.kind == NameKind::Organisation && one.parts.size() > 1;
  }

  void gather_full() {
    std::vector<std::size_t> full;
    for (std::size_t i = 0; i < joining_.found.forms.size(); ++i)
      if (is_full(form(i))) full.push_back(i);
    for (const std::size_t index : full) {
      NameForm& one = form(index);
      one.kind = NameKind::None;
      if (const auto same = demonym_less(one); same < bodies_.size()) {
        bodies_[same].forms.push_back(index);
        continue;
      }
      bodies_.push_back({{index}, acronym_behind(one)});
      const std::size_t body = bodies_.size() - 1;
      by_form_.try_emplace(one.text, body);
      by_first_.try_emplace(one.parts.front(), body);
      by_capitals_.try_emplace(capitals_of(one.parts), body);
      if (!bodies_[body].acronym.empty()) by_acronym_.try_emplace(without_dots(bodies_[body].acronym), body);
    }
  }

  /// The body that is `one` but for a people's adjective or a country at the beginning of either.
  [[nodiscard]] std::size_t demonym_less(const NameForm& one) const {
    if (one.parts.size() < 2) return bodies_.size();
    const Marks first = joining_.lexicon.marks(one.parts.front());
    if (!first.has_any(Mark::Demonym, Mark::Country, Mark::PlaceAcronym)) return bodies_.size();
    const auto same = by_form_.find(one.text.substr(one.parts.front().size() + 1));
    return same == by_form_.end() ? bodies_.size() : same->second;
  }

  [[nodiscard]] std::string acronym_behind(const NameForm& one) {
    for (const std::size_t index : one.pieces) {
      const std::size_t next = index + 1;
      if (next >= joining_.found.pieces.size()) continue;
      const NamePiece& behind = joining_.found.pieces[next];
      if (behind.is_bracketed && behind.first == joining_.found.pieces[index].last + 1 && behind.size() == 1)
        return std::string(joining_.words[behind.first].text);
    }
    return {};
  }

  void gather_short() {
    for (std::size_t i = 0; i < joining_.found.forms.size(); ++i) {
      NameForm& one = form(i);
      if (one.is_other) continue;
      const std::size_t body = body_of(one);
      if (body < bodies_.size()) {
        if (one.is_acronym && bodies_[body].acronym.empty()) bodies_[body].acronym = one.text;
        bodies_[body].forms.push_back(i);
        one.kind = NameKind::None;
        continue;
      }
      if (one.kind != NameKind::Organisation) continue;
      one.kind = NameKind::None;
      if (one.own.organisation < 1 && !one.is_acronym && one.sum().organisation < 1.4) continue;
      bodies_.push_back({{i}, one.is_acronym ? one.text : std::string()});
    }
  }

  [[nodiscard]] std::size_t body_of(const NameForm& one) const {
    if (one.is_acronym) {
      const std::string plain = without_dots(one.text);
      if (const auto same = by_acronym_.find(plain); same != by_acronym_.end()) return same->second;
      if (const auto same = by_capitals_.find(plain); same != by_capitals_.end() && plain.size() > 1)
        return same->second;
      return bodies_.size();
    }
    if (one.parts.size() > 1) return bodies_.size();
    if (const auto same = by_acronym_.find(one.text); same != by_acronym_.end()) return same->second;
    // "Hyundai" of "Hyundai Group", not "Kenya" of "Kenya Airways".
    const Marks marks = joining_.lexicon.marks(one.text);
    if (one.kind == NameKind::Place ||
        marks.has_any(Mark::Demonym, Mark::Country, Mark::City, Mark::Region, Mark::StandsAlone))
      return bodies_.size();
    if (joining_.lexicon.is_everyday(in_small(one.text))) return bodies_.size();
    const auto same = by_first_.find(one.text);
    return same == by_first_.end() ? bodies_.size() : same->second;
  }

  [[nodiscard]] OrganisationFound found(const Body& body) {
    OrganisationFound one;
    const NameForm& fullest = form(body.forms.front());
    one.name = fullest.text;
    if (body.acronym != one.name) one.acronym = body.acronym;
    double margin = fullest.margin + (fullest.is_acronym ? 0.5 : 0.0);
    for (const std::size_t index : body.forms) {
      const NameForm& each = form(index);
      add_mentions(joining_, each, one);
      if (index != body.forms.front() && each.text != one.acronym) one.variants.push_back(each.text);
      if (one.native.empty()) one.native = native_behind(joining_, each);
      margin += 0.3;
    }
    std::sort(one.mentions.begin(), one.mentions.end());
    one.confidence = confidence_of(margin);
    return one;
  }

  Joining& joining_;
  std::vector<Body> bodies_;
  std::unordered_map<std::string, std::size_t> by_form_;
  std::unordered_map<std::string, std::size_t> by_first_;
  std::unordered_map<std::string, std::size_t> by_capitals_;
  std::unordered_map<std::string, std::size_t> by_acronym_;
};

}  // namespace

std::vector<OrganisationFound> join_organisations(Joining& joining) { return Organisations(joining).join(); }

}  // namespace communique::reading
