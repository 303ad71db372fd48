#include "reading/score.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <set>

#include "reading/score_words.hpp"

namespace communique::reading::score {
namespace {

using Json = nlohmann::json;

std::string text_at(const Json& entry, const char* key) {
  const auto found = entry.find(key);
  return found != entry.end() && found->is_string() ? found->get<std::string>() : "";
}

std::vector<std::string> texts_at(const Json& entry, const char* key) {
  std::vector<std::string> texts;
  const auto found = entry.find(key);
  if (found == entry.end() || !found->is_array()) return texts;
  for (const Json& each : *found) {
    if (each.is_string()) texts.push_back(each);
  }
  return texts;
}

Entry entry_of(const Json& json) {
  Entry entry;
  if (json.is_string()) {
    entry.name = json;
    return entry;
  }
  entry.name = text_at(json, "name");
  if (entry.name.empty()) entry.name = text_at(json, "text");
  entry.variants = texts_at(json, "variants");
  entry.partial = texts_at(json, "partial");
  entry.acronym = text_at(json, "acronym");
  entry.role = text_at(json, "role");
  const std::string iso = text_at(json, "iso");
  if (!iso.empty()) entry.iso = iso;
  const auto value = json.find("value");
  if (value != json.end() && value->is_number()) entry.value = value->get<double>();
  entry.unit = text_at(json, "unit");
  return entry;
}

}  // namespace

const char* name_of(Type type) {
  constexpr const char* kNames[] = {"people", "organisations", "places", "dates", "agreements", "quantities"};
  return kNames[static_cast<std::size_t>(type)];
}

Entries entries_of(const Json& document) {
  Entries entries;
  for (std::size_t i = 0; i < kTypes; ++i) {
    const auto found = document.find(name_of(static_cast<Type>(i)));
    if (found == document.end() || !found->is_array()) continue;
    for (const Json& each : *found) entries[i].push_back(entry_of(each));
  }
  return entries;
}

namespace {

std::optional<std::vector<std::size_t>> numbers_at(const Json& document, const char* key) {
  const auto found = document.find(key);
  if (found == document.end() || !found->is_array()) return std::nullopt;
  return found->get<std::vector<std::size_t>>();
}

}  // namespace

Marks marks_of(const Json& document) {
  return {entries_of(document), texts_at(document, "ignore"),
          numbers_at(document, "noise_sentences").value_or(std::vector<std::size_t>{}),
          numbers_at(document, "noise_lines")};
}

double Tally::precision() const { return right + wrong == 0 ? 0 : double(right) / (right + wrong); }
double Tally::recall() const { return right + missed == 0 ? 0 : double(right) / (right + missed); }
double Tally::f1() const { return right == 0 ? 0 : 2.0 * right / (2.0 * right + wrong + missed); }

Tally& Tally::operator+=(const Tally& other) {
  right += other.right;
  wrong += other.wrong;
  missed += other.missed;
  duplicate += other.duplicate;
  neutral += other.neutral;
  return *this;
}

Score& Score::operator+=(const Score& other) {
  for (std::size_t i = 0; i < kTypes; ++i) {
    strict[i] += other.strict[i];
    lenient[i] += other.lenient[i];
  }
  dates_iso += other.dates_iso;
  roles.right += other.roles.right;
  roles.wrong += other.roles.wrong;
  acronyms.right += other.acronyms.right;
  acronyms.wrong += other.acronyms.wrong;
  misses.insert(misses.end(), other.misses.begin(), other.misses.end());
  return *this;
}

namespace {

double mean_f1(const std::array<Tally, kTypes>& tallies) {
  double sum = 0;
  int count = 0;
  for (const Tally& each : tallies) {
    if (each.is_empty()) continue;
    sum += each.f1();
    ++count;
  }
  return count == 0 ? 0 : sum / count;
}

std::string normal(Type type, const std::string& text) {
  if (type == Type::People) return without_title(text);
  return type == Type::Dates ? plain_date(text) : plain(text);
}

/// Name, variants and acronym of a mark.
std::vector<std::string> forms_of(const Entry& mark) {
  std::vector<std::string> forms{mark.name};
  forms.insert(forms.end(), mark.variants.begin(), mark.variants.end());
  if (!mark.acronym.empty()) forms.push_back(mark.acronym);
  return forms;
}

bool is_same_moment(std::string_view marked, std::string_view found) {
  if (marked == found) return true;
  // --12-23 and --12 accept any year.
  return marked.starts_with("--") && found.size() == marked.size() + 3 && found.substr(4) == marked.substr(1);
}

bool is_same_iso(std::string_view marked, std::string_view found) {
  const auto cut = marked.find('/');
  const auto found_cut = found.find('/');
  if ((cut == std::string_view::npos) != (found_cut == std::string_view::npos)) return false;
  if (cut == std::string_view::npos) return is_same_moment(marked, found);
  return is_same_moment(marked.substr(0, cut), found.substr(0, found_cut)) &&
         is_same_moment(marked.substr(cut + 1), found.substr(found_cut + 1));
}

bool share_a_word(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](const std::string& word) { return std::find(b.begin(), b.end(), word) != b.end(); });
}

enum class Strictness { Strict, Lenient };

bool is_same_quantity(const Entry& mark, const Entry& item, Strictness strictness) {
  const auto wanted = mark.value ? mark.value : value_of(mark.name);
  const auto given = item.value ? item.value : value_of(item.name);
  if (!wanted || !given || std::abs(*wanted - *given) > 1e-9 * std::max(1.0, std::abs(*wanted))) return false;
  const Measure measure = measure_of(mark.name, mark.unit);
  if (measure != measure_of(item.name, item.unit)) return false;
  if (measure != Measure::Other || strictness == Strictness::Lenient) return true;
  std::string marked_words = mark.name + ' ' + mark.unit;
  for (const std::string& variant : mark.variants) marked_words += ' ' + variant;
  return share_a_word(unit_words(marked_words), unit_words(item.name + ' ' + item.unit));
}

bool is_same(Type type, const Entry& mark, const Entry& item) {
  if (type == Type::Quantities) return is_same_quantity(mark, item, Strictness::Strict);
  if (type == Type::Dates && mark.iso && item.iso && is_same_iso(*mark.iso, *item.iso)) return true;
  const std::string given = normal(type, item.name);
  for (const std::string& form : forms_of(mark)) {
    const std::string wanted = normal(type, form);
    if (wanted == given) return true;
    if (type == Type::Agreements && small(wanted) == small(given)) return true;
  }
  return false;
}

bool is_partial(const Entry& mark, const Entry& item) {
  const std::string given = without_title(item.name);
  return std::any_of(mark.partial.begin(), mark.partial.end(),
                     [&](const std::string& each) { return without_title(each) == given; });
}

bool is_alike(Type type, const std::string& wanted, const std::string& given) {
  const auto as_set = [&](const std::string& text) {
    const auto words = tokens(type == Type::Agreements ? small(text) : text);
    return std::set<std::string>(words.begin(), words.end());
  };
  const std::set<std::string> a = as_set(wanted);
  const std::set<std::string> b = as_set(given);
  if (a.empty() || b.empty()) return false;
  std::size_t shared = 0;
  for (const std::string& word : a) shared += b.count(word);
  const double smaller = double(std::min(a.size(), b.size()));
  const double larger = double(std::max(a.size(), b.size()));
  if (double(shared) >= 0.5 * (double(a.size() + b.size()) - double(shared))) return true;
  if (double(shared) < smaller) return false;
  if (type == Type::People) return true;
  return smaller / larger >= (type == Type::Agreements ? 1.0 / 3 : 0.5);
}

bool is_roughly(Type type, const Entry& mark, const Entry& item) {
  if (type == Type::Quantities) return is_same_quantity(mark, item, Strictness::Lenient);
  if (type == Type::People && is_partial(mark, item)) return true;
  const std::string given = normal(type, item.name);
  const auto forms = forms_of(mark);
  return std::any_of(forms.begin(), forms.end(),
                     [&](const std::string& form) { return is_alike(type, normal(type, form), given); });
}

/// One type of one article on its way through the rules.
class Matching {
 public:
  Matching(Type type, const std::vector<Entry>& marks, const std::vector<Entry>& items)
      : type_(type),
        marks_(marks),
        items_(items),
        item_of_(marks.size(), kNone),
        is_settled_(items.size(), false) {}

  /// Each item to the first mark that `matches` and has none yet; else it is a duplicate of one that has.
  template <class Matches>
  void match(const Matches& matches) {
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (is_settled_[i]) continue;
      std::size_t free = kNone;
      std::size_t taken = kNone;
      for (std::size_t m = 0; m < marks_.size(); ++m) {
        if (matches(marks_[m], items_[i])) {
          std::size_t& place = item_of_[m] == kNone ? free : taken;
          if (place == kNone) place = m;
        }
      }
      if (free == kNone && taken == kNone) continue;
      is_settled_[i] = true;
      if (free == kNone) {
        ++duplicates_;
      } else {
        item_of_[free] = i;
      }
    }
  }

  /// Surnames alone are duplicates where the full name was found.
  void settle_partial_names() {
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (is_settled_[i]) continue;
      for (std::size_t m = 0; m < marks_.size(); ++m) {
        if (item_of_[m] == kNone || !is_partial(marks_[m], items_[i])) continue;
        is_settled_[i] = true;
        ++duplicates_;
        break;
      }
    }
  }

  template <class IsNeutral>
  [[nodiscard]] Tally tally(const IsNeutral& is_neutral, std::vector<Miss>* misses = nullptr) const {
    Tally tally;
    tally.duplicate = duplicates_;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (is_settled_[i]) continue;
      if (is_neutral(items_[i])) {
        ++tally.neutral;
        continue;
      }
      ++tally.wrong;
      if (misses != nullptr) misses->push_back({Miss::Kind::FalsePositive, type_, items_[i].name});
    }
    for (std::size_t m = 0; m < marks_.size(); ++m) {
      ++(item_of_[m] == kNone ? tally.missed : tally.right);
      if (item_of_[m] == kNone && misses != nullptr)
        misses->push_back({Miss::Kind::Missed, type_, marks_[m].name});
    }
    return tally;
  }

  /// The item found for a mark; null where none.
  [[nodiscard]] const Entry* item_for(std::size_t mark) const {
    return item_of_[mark] == kNone ? nullptr : &items_[item_of_[mark]];
  }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  Type type_;
  const std::vector<Entry>& marks_;
  const std::vector<Entry>& items_;
  std::vector<std::size_t> item_of_;
  std::vector<bool> is_settled_;
  int duplicates_ = 0;
};

std::vector<std::string> lines(std::string_view text) {
  std::vector<std::string> all;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    all.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return all;
}

/// What is neither asked for nor an error, in one article.
class Neutral {
 public:
  Neutral(const Marks& marks, std::string_view text) : marks_(marks) {
    const auto all = marks.noise_lines ? lines(text) : sentences(text);
    const auto& noise = marks.noise_lines ? *marks.noise_lines : marks.noise_sentences;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const bool is_noise = std::find(noise.begin(), noise.end(), i) != noise.end();
      (is_noise ? noise_ : body_).append(all[i]).append("\n");
    }
  }

  [[nodiscard]] bool operator()(Type type, const Entry& item) const {
    const std::string given = normal(type, item.name);
    for (const std::string& each : marks_.ignore) {
      if (small(normal(type, each)) == small(given)) return true;
    }
    const std::string as_written = type == Type::People ? without_title(item.name) : plain(item.name);
    if (occurs(noise_, as_written) && !occurs(body_, as_written)) return true;
    switch (type) {
      case Type::Organisations:
        return is_marked_agreement(item);
      case Type::Dates:
        return is_neutral_date(item.name);
      case Type::Agreements:
        return is_neutral_agreement(item.name);
      case Type::Quantities:
        return is_neutral_quantity(item.name);
      default:
        return false;
    }
  }

 private:
  /// A trade bloc or pact among the organisations.
  [[nodiscard]] bool is_marked_agreement(const Entry& item) const {
    const auto& agreements = marks_.entries[static_cast<std::size_t>(Type::Agreements)];
    return std::any_of(agreements.begin(), agreements.end(),
                       [&](const Entry& mark) { return is_same(Type::Agreements, mark, item); });
  }

  const Marks& marks_;
  std::string noise_;
  std::string body_;
};

/// What a marker put in brackets says whose, and is no word of the text: "Prime Minister (Japan)".
std::string without_brackets(const std::string& role) {
  const std::size_t open = role.find('(');
  return open == std::string::npos || open == 0 ? role : role.substr(0, open);
}

/// 60 % of the marked role's words.
bool is_same_role(const std::string& wanted, const std::string& given) {
  const auto words = [](const std::string& text) {
    std::set<std::string> all;
    for (const std::string& word : tokens(small(plain(text)))) all.insert(plain(word));
    return all;
  };
  const auto a = words(without_brackets(wanted));
  const auto b = words(given);
  std::size_t shared = 0;
  for (const std::string& word : a) shared += b.count(word);
  return double(shared) >= 0.6 * double(a.size());
}

void judge_details(Type type, const std::vector<Entry>& marks, const Matching& matching, Score& score) {
  for (std::size_t m = 0; m < marks.size(); ++m) {
    const Entry* item = matching.item_for(m);
    if (item == nullptr) continue;
    if (type == Type::People && !marks[m].role.empty() && !item->role.empty()) {
      const bool is_right = is_same_role(marks[m].role, item->role);
      ++(is_right ? score.roles.right : score.roles.wrong);
      if (!is_right) {
        score.misses.push_back(
            {Miss::Kind::WrongRole, type, marks[m].name + ": " + item->role + ", not " + marks[m].role});
      }
    }
    if (type == Type::Organisations && !marks[m].acronym.empty() && !item->acronym.empty()) {
      ++(plain(marks[m].acronym) == plain(item->acronym) ? score.acronyms.right : score.acronyms.wrong);
    }
  }
}

/// Resolution alone: marks with an iso against items with an iso.
Tally score_iso(const Marks& marks, const Entries& found, const Neutral& neutral, std::vector<Miss>& misses) {
  const auto with_iso = [](const std::vector<Entry>& all) {
    std::vector<Entry> kept;
    std::copy_if(all.begin(), all.end(), std::back_inserter(kept),
                 [](const Entry& each) { return each.iso.has_value(); });
    return kept;
  };
  const auto index = static_cast<std::size_t>(Type::Dates);
  const auto wanted = with_iso(marks.entries[index]);
  const auto given = with_iso(found[index]);
  Matching matching(Type::Dates, wanted, given);
  matching.match([](const Entry& mark, const Entry& item) { return is_same_iso(*mark.iso, *item.iso); });
  std::vector<Miss> wrong;
  const Tally tally = matching.tally([&](const Entry& item) { return neutral(Type::Dates, item); }, &wrong);
  for (Miss& miss : wrong) {
    const auto& side = miss.kind == Miss::Kind::Missed ? wanted : given;
    const auto entry =
        std::find_if(side.begin(), side.end(), [&](const Entry& each) { return each.name == miss.text; });
    misses.push_back(
        {Miss::Kind::WrongIso, Type::Dates,
         (miss.kind == Miss::Kind::Missed ? "missed " : "wrong ") + miss.text + " = " + *entry->iso});
  }
  return tally;
}

}  // namespace

double Score::macro_f1() const { return mean_f1(strict); }
double Score::lenient_macro_f1() const { return mean_f1(lenient); }

Score score(const Marks& marks, const Entries& found, std::string_view text) {
  Score score;
  const Neutral neutral(marks, text);
  for (std::size_t i = 0; i < kTypes; ++i) {
    const auto type = static_cast<Type>(i);
    const auto is_neutral = [&](const Entry& item) { return neutral(type, item); };
    Matching matching(type, marks.entries[i], found[i]);
    matching.match([&](const Entry& mark, const Entry& item) { return is_same(type, mark, item); });
    Matching lenient = matching;
    if (type == Type::People) matching.settle_partial_names();
    score.strict[i] = matching.tally(is_neutral, &score.misses);
    judge_details(type, marks.entries[i], matching, score);
    lenient.match([&](const Entry& mark, const Entry& item) { return is_roughly(type, mark, item); });
    score.lenient[i] = lenient.tally(is_neutral);
  }
  score.dates_iso = score_iso(marks, found, neutral, score.misses);
  return score;
}

namespace {

std::string line_of(const char* name, const Tally& strict, const Tally* lenient) {
  char line[200];
  std::snprintf(line, sizeof line, "%-14s %5.3f %5.3f %5.3f  %4d %4d %4d %4d %4d", name, strict.precision(),
                strict.recall(), strict.f1(), strict.right, strict.wrong, strict.missed, strict.duplicate,
                strict.neutral);
  std::string text = line;
  if (lenient != nullptr) {
    std::snprintf(line, sizeof line, "   %5.3f %5.3f %5.3f", lenient->precision(), lenient->recall(),
                  lenient->f1());
    text += line;
  }
  return text + '\n';
}

}  // namespace

std::string table(const Score& score) {
  std::string text =
      "               strict                                        lenient\n"
      "                   P     R    F1    tp   fp   fn  dup  ign       P     R    F1\n";
  Tally all;
  Tally all_lenient;
  for (std::size_t i = 0; i < kTypes; ++i) {
    text += line_of(name_of(static_cast<Type>(i)), score.strict[i], &score.lenient[i]);
    all += score.strict[i];
    all_lenient += score.lenient[i];
    if (static_cast<Type>(i) == Type::Dates) text += line_of("dates-iso", score.dates_iso, nullptr);
  }
  text += line_of("all", all, &all_lenient);
  char line[200];
  std::snprintf(line, sizeof line,
                "macro-F1 %.3f strict, %.3f lenient; roles %d right, %d wrong; acronyms %d right, %d wrong\n",
                score.macro_f1(), score.lenient_macro_f1(), score.roles.right, score.roles.wrong,
                score.acronyms.right, score.acronyms.wrong);
  return text + line;
}

}  // namespace communique::reading::score
