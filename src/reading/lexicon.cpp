#include "reading/lexicon.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <unordered_map>
#include <utility>

#include "base/files.hpp"

namespace communique::reading {
namespace {

struct Entry {
  std::string_view form;
  Marks marks;
  std::size_t longest = 1;
};

struct Section {
  std::string_view name;
  Mark mark;
};

constexpr std::array kSections = {
    Section{"country", Mark::Country},
    Section{"sea", Mark::Sea},
    Section{"region", Mark::Region},
    Section{"city", Mark::City},
    Section{"facility", Mark::Facility},
    Section{"ambiguous_facility", Mark::AmbiguousFacility},
    Section{"given", Mark::Given},
    Section{"family", Mark::Family},
    Section{"name", Mark::AnyName},
    Section{"common", Mark::Common},
    Section{"rare", Mark::Rare},
    Section{"function", Mark::Function},
    Section{"demonym", Mark::Demonym},
    Section{"honorific", Mark::Honorific},
    Section{"title", Mark::Title},
    Section{"role", Mark::Role},
    Section{"modifier", Mark::Modifier},
    Section{"organisation", Mark::OrganisationHead},
    Section{"sector", Mark::Sector},
    Section{"great_city", Mark::City},
    Section{"weak_organisation", Mark::WeakOrganisationHead},
    Section{"foreign_head", Mark::ForeignHead},
    Section{"stands_alone", Mark::StandsAlone},
    Section{"acronym", Mark::Acronym},
    Section{"not_organisation", Mark::NotOrganisation},
    Section{"place_acronym", Mark::PlaceAcronym},
    Section{"place_prefix", Mark::PlacePrefix},
    Section{"place_head", Mark::PlaceHead},
    Section{"weak_place_head", Mark::WeakPlaceHead},
    Section{"other_head", Mark::OtherHead},
    Section{"event_prefix", Mark::EventPrefix},
    Section{"speech", Mark::Speech},
    Section{"place_preposition", Mark::PlacePreposition},
    Section{"particle", Mark::Particle},
    Section{"particle_capital", Mark::ParticleCapital},
    Section{"suffix", Mark::Suffix},
    Section{"possessive_head", Mark::PossessiveHead},
    Section{"direction", Mark::Direction},
    Section{"neutral", Mark::Neutral},
    Section{"place_noun", Mark::PlaceNoun},
    Section{"place_of", Mark::PlaceOf},
    Section{"organisation_noun", Mark::OrganisationNoun},
    Section{"after_organisation", Mark::AfterOrganisation},
    Section{"market_verb", Mark::MarketVerb},
    Section{"relation", Mark::Relation},
};

constexpr std::array kFiles = {std::string_view("places.txt"),       std::string_view("people.txt"),
                               std::string_view("everyday.txt"),     std::string_view("words.txt"),
                               std::string_view("own_people.txt"),   std::string_view("own_places.txt"),
                               std::string_view("organisations.txt")};
/// Whose places need no other evidence.
bool is_by_hand(std::string_view file) { return file == "words.txt" || file == "own_places.txt"; }

/// The words of a form as the page's tokens would count them, and the first of them.
std::pair<std::string_view, std::size_t> first_and_count(std::string_view form) {
  const std::size_t space = form.find(' ');
  std::string_view first = form.substr(0, space);
  std::size_t count = 1;
  for (std::size_t at = 0; at < form.size(); ++at) {
    if (form[at] == ' ') ++count;
    if (form[at] == '\'' && at + 1 < form.size() && form[at + 1] == 's' &&
        (at + 2 == form.size() || form[at + 2] == ' '))
      ++count;
    if (form[at] == '&' || form[at] == ',') ++count;
  }
  if (first.size() > 2 && first.ends_with("'s")) first.remove_suffix(2);
  return {first, count};
}

/// Every listed form once, found by its spelling. One flat table without a node for each form: loading and
/// looking up are mostly the wait for memory.
class Entries {
 public:
  Entries() : slots_(kSlots, kEmpty) { entries_.reserve(kSlots / 2); }

  [[nodiscard]] const Entry* find(std::string_view form) const {
    const std::uint32_t at = slots_[slot_of(form)];
    return at == kEmpty ? nullptr : &entries_[at];
  }

  Entry& operator[](std::string_view form) {
    std::size_t slot = slot_of(form);
    if (slots_[slot] == kEmpty) {
      if (2 * (entries_.size() + 1) > slots_.size()) {
        grow();
        slot = slot_of(form);
      }
      slots_[slot] = static_cast<std::uint32_t>(entries_.size());
      entries_.push_back({form, {}, 1});
    }
    return entries_[slots_[slot]];
  }

 private:
  static constexpr std::size_t kSlots = 1U << 19;
  static constexpr std::uint32_t kEmpty = 0xFFFFFFFF;

  /// Where `form` is or would be.
  [[nodiscard]] std::size_t slot_of(std::string_view form) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = std::hash<std::string_view>{}(form)&mask;
    while (slots_[slot] != kEmpty && entries_[slots_[slot]].form != form) slot = (slot + 1) & mask;
    return slot;
  }

  void grow() {
    slots_.assign(2 * slots_.size(), kEmpty);
    for (std::size_t i = 0; i < entries_.size(); ++i)
      slots_[slot_of(entries_[i].form)] = static_cast<std::uint32_t>(i);
  }

  std::vector<Entry> entries_;
  std::vector<std::uint32_t> slots_;
};

}  // namespace

struct Lexicon::Tables {
  std::vector<std::string> files;  // what the keys point into
  Entries entries;
  std::vector<Known> known;
  std::unordered_map<std::string_view, std::size_t> known_forms;

  void add(std::string_view form, Mark mark, bool is_sure) {
    Marks& marks = entries[form].marks;
    marks.add(mark);
    if (is_sure && (mark == Mark::Country || mark == Mark::Sea || mark == Mark::Region || mark == Mark::City))
      marks.add(Mark::WellKnownPlace);
    const auto [first, count] = first_and_count(form);
    if (count < 2) return;
    std::size_t& longest = entries[first].longest;
    longest = std::max(longest, count);
  }

  /// False at a section without meaning or a form before any.
  [[nodiscard]] bool read(std::string_view text, bool is_sure) {
    const Section* section = nullptr;
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      std::string_view line = text.substr(0, end);
      text.remove_prefix(std::min(end + 1, text.size()));
      if (line.empty() || line.front() == '#') continue;
      if (line.front() == '@') {
        const auto* found = std::find_if(kSections.begin(), kSections.end(),
                                         [&](const Section& one) { return one.name == line.substr(1); });
        if (found == kSections.end()) return false;
        section = found;
        continue;
      }
      if (section == nullptr) return false;
      while (!line.empty()) {
        const std::size_t bar = std::min(line.find('|'), line.size());
        if (bar > 0) add(line.substr(0, bar), section->mark, is_sure || section->name == "great_city");
        line.remove_prefix(std::min(bar + 1, line.size()));
      }
    }
    return true;
  }
};

Lexicon::Lexicon(std::unique_ptr<Tables> tables) : tables_(std::move(tables)) {}
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;
Lexicon::~Lexicon() = default;

Result<Lexicon> Lexicon::load(const std::filesystem::path& folder) {
  auto tables = std::make_unique<Tables>();
  tables->files.reserve(kFiles.size());
  for (const std::string_view name : kFiles) {
    auto text = read_file(folder / name);
    if (!text) return tl::unexpected(text.error());
    tables->files.push_back(std::move(*text));
    if (!tables->read(tables->files.back(), is_by_hand(name)))
      return failure(ErrorCode::Malformed, (folder / name).string(), "a section that is not known");
  }
  return Lexicon(std::move(tables));
}

Marks Lexicon::marks(std::string_view form) const {
  const Entry* found = tables_->entries.find(form);
  return found == nullptr ? Marks{} : found->marks;
}

std::size_t Lexicon::longest_from(std::string_view first_word) const {
  const Entry* found = tables_->entries.find(first_word);
  return found == nullptr ? 1 : found->longest;
}

std::optional<PlaceKind> Lexicon::place(std::string_view name) const {
  const Marks listed = marks(name);
  if (listed.has_any(Mark::Country, Mark::PlaceAcronym)) return PlaceKind::Country;
  if (listed.has(Mark::Sea)) return PlaceKind::Sea;
  if (listed.has(Mark::Facility)) return PlaceKind::Facility;
  if (listed.has(Mark::City)) return PlaceKind::City;
  if (listed.has(Mark::Region)) return PlaceKind::Region;
  return std::nullopt;
}

bool Lexicon::is_given_name(std::string_view word) const { return marks(word).has(Mark::Given); }

bool Lexicon::is_family_name(std::string_view word) const { return marks(word).has(Mark::Family); }

bool Lexicon::is_everyday(std::string_view small_word) const {
  return marks(small_word).has_any(Mark::Common, Mark::Rare);
}

bool Lexicon::is_demonym(std::string_view word) const { return marks(word).has(Mark::Demonym); }

void Lexicon::learn(std::vector<Known> known) {
  tables_->known = std::move(known);
  tables_->known_forms.clear();
  for (std::size_t i = 0; i < tables_->known.size(); ++i) {
    tables_->known_forms.try_emplace(tables_->known[i].name, i);
    for (const std::string& form : tables_->known[i].forms) tables_->known_forms.try_emplace(form, i);
  }
}

const Known* Lexicon::known(std::string_view form) const {
  const auto found = tables_->known_forms.find(form);
  return found == tables_->known_forms.end() ? nullptr : &tables_->known[found->second];
}

}  // namespace communique::reading
