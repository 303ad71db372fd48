#include <algorithm>
#include <unordered_map>

#include "reading/names_joined.hpp"
#include "reading/people_roles.hpp"

namespace communique::reading {
namespace {

/// "Kaabi" of "al-Kaabi".
std::string_view without_article(std::string_view part) {
  if (part.size() > 4 && (part[0] == 'a' || part[0] == 'A' || part[0] == 'e' || part[0] == 'E')) {
    const std::size_t hyphen = part.find('-');
    if (hyphen == 2 || hyphen == 3) return part.substr(hyphen + 1);
  }
  return part;
}

bool is_initial(const std::string& part) { return part.size() == 2 && part[1] == '.'; }

/// Which part of a full name is the family's: the first of an East Asian name, else the last with its
/// particles.
std::size_t family_at(const Lexicon& lexicon, const std::vector<std::string>& parts) {
  const std::size_t last = parts.size() - 1;
  const Marks first = lexicon.marks(parts.front());
  const bool is_hyphened =
      parts.size() == 2 && parts[1].find('-') != std::string::npos && parts[0].find('-') == std::string::npos;
  if (is_hyphened && first.has(Mark::Family) && !lexicon.is_family_name(parts[1]) && !first.has(Mark::Given))
    return 0;
  if (is_hyphened && parts[0].size() < 6 && first.has(Mark::Family)) return 0;
  if (first.has(Mark::Family) && !first.has(Mark::Given) && !lexicon.is_family_name(parts[last])) return 0;
  std::size_t at = last;
  while (at > 1 && (lexicon.marks(parts[at - 1]).has(Mark::Particle) ||
                    lexicon.marks(parts[at - 1]).has(Mark::ParticleCapital)))
    --at;
  if (at == last && at > 1 && (lexicon.marks(parts[last]).has(Mark::Suffix))) --at;
  return at;
}

struct Person {
  std::vector<std::size_t> forms;  // the fullest first
};

class People {
 public:
  explicit People(Joining& joining) : joining_(joining) {}

  std::vector<PersonFound> join() {
    gather_full();
    gather_partial();
    std::vector<PersonFound> people;
    for (const Person& person : people_) people.push_back(found(person));
    std::sort(people.begin(), people.end(), [](const PersonFound& one, const PersonFound& other) {
      return one.mentions.front() < other.mentions.front();
    });
    return people;
  }

 private:
  [[nodiscard]] NameForm& form(std::size_t index) { return joining_.found.forms[index]; }
  [[nodiscard]] const NameForm& form(std::size_t index) const { return joining_.found.forms[index]; }

  void gather_full() {
    std::vector<std::size_t> full;
    for (std::size_t i = 0; i < joining_.found.forms.size(); ++i)
      if (form(i).kind == NameKind::Person && form(i).parts.size() > 1) full.push_back(i);
    std::stable_sort(full.begin(), full.end(), [&](std::size_t one, std::size_t other) {
      return form(one).parts.size() > form(other).parts.size();
    });
    for (const std::size_t index : full) {
      const std::size_t person = same_person(index);
      if (person < people_.size()) {
        people_[person].forms.push_back(index);
      } else {
        people_.push_back({{index}});
        for (const std::string& part : form(index).parts) {
          by_part_[part].push_back(people_.size() - 1);
          if (const std::string_view bare = without_article(part); bare != part)
            by_part_[std::string(bare)].push_back(people_.size() - 1);
        }
      }
      form(index).kind = NameKind::None;
    }
  }

  /// A person of whom `index` is another form: the other order, fewer parts, initials.
  [[nodiscard]] std::size_t same_person(std::size_t index) const {
    const auto& parts = form(index).parts;
    std::size_t tried = 0;
    for (const std::string& part : parts) {
      const auto people = by_part_.find(part);
      if (people == by_part_.end()) continue;
      for (const std::size_t person : people->second) {
        if (++tried > 50) return people_.size();
        const auto& other = form(people_[person].forms.front()).parts;
        if (are_same(parts, other)) return person;
      }
    }
    return people_.size();
  }

  [[nodiscard]] bool are_same(const std::vector<std::string>& shorter,
                              const std::vector<std::string>& longer) const {
    const auto has = [&](const std::string& part) {
      return std::any_of(longer.begin(), longer.end(), [&](const std::string& other) {
        return part == other || (is_initial(part) && other.starts_with(part[0]));
      });
    };
    if (!std::all_of(shorter.begin(), shorter.end(), has)) return false;
    if (shorter.size() == longer.size() && shorter.front() != longer.front())
      return shorter.back() == longer.front() || is_initial(shorter.front());
    return shorter.back() == longer.back() || shorter.front() == longer.front();
  }

  /// "Lai", "Pérez Reyes": surnames of people named in full. A place stays a place unless it acts like a
  /// person.
  void gather_partial() {
    for (std::size_t i = 0; i < joining_.found.forms.size(); ++i) {
      NameForm& one = form(i);
      if (one.is_other || (one.kind == NameKind::Organisation && one.own.organisation > 2.5)) continue;
      if (one.is_acronym && one.kind != NameKind::Person && !one.is_shouted) continue;
      const std::size_t person = owner_of(one);
      if (person < people_.size() && !outweighs(one, person)) {
        people_[person].forms.push_back(i);
        one.kind = NameKind::None;
        continue;
      }
      if (one.kind == NameKind::Person && (one.parts.size() == 1)) {
        if (one.sum().person < 1.5 && !one.has_title) continue;
        people_.push_back({{i}});
        one.kind = NameKind::None;
      }
    }
  }

  [[nodiscard]] std::size_t owner_of(const NameForm& one) const {
    const std::string& first = one.parts.front();
    std::string key = first;
    auto people = by_part_.find(key);
    if (people == by_part_.end() && one.is_shouted) people = by_part_.find(in_title_case(first));
    if (people == by_part_.end()) return people_.size();
    std::size_t given_only = people_.size();
    std::size_t tried = 0;
    for (const std::size_t person : people->second) {
      const auto& parts = form(people_[person].forms.front()).parts;
      if (++tried > 100) break;
      if (one.parts.size() >= parts.size()) continue;
      const auto at = std::search(parts.begin(), parts.end(), one.parts.begin(), one.parts.end(),
                                  [](const std::string& part, const std::string& said) {
                                    return part == said || without_article(part) == said;
                                  });
      const std::size_t where = at == parts.end() ? 0 : static_cast<std::size_t>(at - parts.begin());
      if (at == parts.end()) continue;
      const std::size_t family = family_at(joining_.lexicon, parts);
      if (where == family || where + one.parts.size() == parts.size() || (where > 0 && where < parts.size()))
        return person;
      if (given_only == people_.size()) given_only = person;
    }
    // A given name alone: "Jordan" of "Jordan Whitfield" is more often the country.
    if (given_only < people_.size() && one.own.place < 2) return given_only;
    return people_.size();
  }

  [[nodiscard]] bool outweighs(const NameForm& one, std::size_t person) const {
    if (one.own.place <= 0) return false;
    const NamePiece& first = joining_.found.pieces[one.pieces.front()];
    const NamePiece& full = joining_.found.pieces[form(people_[person].forms.front()).pieces.front()];
    const double person_weight = one.around.person + (full.first < first.first ? 0.5 : -2);
    // "Santos" of "Juan Manuel Santos": a city too, but a family's name first.
    if (one.own.place < 5 && full.first < first.first && joining_.lexicon.is_family_name(one.text) &&
        one.around.place < 1)
      return false;
    if (one.own.place >= 4) return one.around.place + (one.own.place >= 5 ? 2.5 : 1.2) >= person_weight;
    return one.around.place > person_weight + 1;
  }

  [[nodiscard]] PersonFound found(const Person& person) const {
    PersonFound one;
    const NameForm& fullest = form(person.forms.front());
    one.name = fullest.text;
    RoleFound role;
    double margin = fullest.margin;
    for (const std::size_t index : person.forms) {
      const NameForm& each = form(index);
      add_mentions(joining_, each, one);
      if (index != person.forms.front() && each.parts.size() > 1 && each.parts.size() >= 2 &&
          !is_tail(each, fullest))
        one.variants.push_back(each.text);
      if (one.native.empty()) one.native = native_behind(joining_, each);
      for (const std::size_t mention : each.pieces) {
        const Sentence& sentence = joining_.page.sentences[joining_.found.sentence_of[mention]];
        const RoleFound said =
            role_of(joining_.words, sentence.first_token, sentence.first_token + sentence.token_count,
                    joining_.found.pieces[mention]);
        if (said.weight > role.weight) role = said;
      }
      margin += 0.3;
    }
    std::sort(one.mentions.begin(), one.mentions.end());
    if (fullest.parts.size() > 1) one.family = fullest.parts[family_at(joining_.lexicon, fullest.parts)];
    one.role_at = role.at;
    one.role = std::string(joining_.page.at(role.at));
    one.is_former = role.is_former;
    one.confidence = confidence_of(margin);
    return one;
  }

  static bool is_tail(const NameForm& partial, const NameForm& full) {
    return partial.parts.size() < full.parts.size() &&
           std::search(full.parts.begin() + 1, full.parts.end(), partial.parts.begin(),
                       partial.parts.end()) != full.parts.end() &&
           full.parts.size() > 2;
  }

  Joining& joining_;
  std::vector<Person> people_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_part_;
};

}  // namespace

std::vector<PersonFound> join_people(Joining& joining) { return People(joining).join(); }

}  // namespace communique::reading
