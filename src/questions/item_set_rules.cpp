// Rules about options as they stand beside each other: what sets the key apart, what confuses.
#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "questions/item_rule_tables.hpp"
#include "questions/item_words.hpp"

namespace communique {
namespace {

std::vector<const ItemText*> everything(const OptionSet& set) {
  std::vector<const ItemText*> all = set.keys;
  all.insert(all.end(), set.wrong.begin(), set.wrong.end());
  return all;
}

Broken has_duplicates(const OptionSet& set) {
  std::set<std::string_view> texts;
  for (const ItemText* option : everything(set)) {
    if (!texts.insert(option->folded_text).second) return option->text;
  }
  return std::nullopt;
}

Broken key_overlaps(const OptionSet& set) {
  for (const ItemText* key : set.keys) {
    for (const ItemText* option : set.wrong) {
      if (overlap(option->loose, key->loose)) return option->text;
    }
  }
  return std::nullopt;
}

/// If the smaller were right the larger would be too, so both can be ruled out.
Broken wrong_overlap(const OptionSet& set) {
  for (std::size_t i = 0; i < set.wrong.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (overlap(set.wrong[i]->loose, set.wrong[j]->loose)) return set.wrong[i]->text;
    }
  }
  return std::nullopt;
}

/// A word of some key for which `is_shared` holds, where it holds for no word of a wrong option.
template <class Predicate>
Broken only_in_key(const OptionSet& set, const Words ItemText::*of_key, const Predicate& is_shared) {
  for (const ItemText* key : set.keys) {
    for (const std::string& word : key->*of_key) {
      const auto has_it = [&](const ItemText* option) { return is_shared(option->words, word); };
      if (std::none_of(set.wrong.begin(), set.wrong.end(), has_it)) return word;
    }
  }
  return std::nullopt;
}

Broken repeats_stem(const OptionSet& set) { return only_in_key(set, &ItemText::repeated, has_word); }

/// "Restoration" under a stem that speaks of something "restored".
Broken echoes_stem(const OptionSet& set) {
  const auto echoes = [](const Words& words, const std::string& word) {
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& each) { return sound_alike(each, word); });
  };
  for (const ItemText* key : set.keys) {
    for (const std::string& word : key->content) {
      if (has_word(set.stem.quoted, word) || !echoes(set.stem.quoted, word)) continue;
      const bool is_elsewhere = std::any_of(set.wrong.begin(), set.wrong.end(), [&](const ItemText* option) {
        return echoes(option->words, word);
      });
      if (!is_elsewhere) return word;
    }
  }
  return std::nullopt;
}

struct Lengths {
  const ItemText* shortest_key;
  int longest_wrong;
};

Lengths lengths_of(const OptionSet& set) {
  const auto by_width = [](const ItemText* a, const ItemText* b) { return a->width < b->width; };
  return {*std::min_element(set.keys.begin(), set.keys.end(), by_width),
          (*std::max_element(set.wrong.begin(), set.wrong.end(), by_width))->width};
}

/// SAQUET's test: four words or more, and nothing beside it three quarters as long.
Broken key_is_far_longest(const OptionSet& set) {
  const auto [key, longest] = lengths_of(set);
  return key->words.size() >= 4 && longest * 4 < key->width * 3 ? Broken(key->text) : std::nullopt;
}

Broken key_is_longest(const OptionSet& set) {
  const auto [key, longest] = lengths_of(set);
  const bool is_longer = longest * 5 <= key->width * 4 && key->width - longest >= 8;
  return key->words.size() >= 3 && is_longer ? Broken(key->text) : std::nullopt;
}

/// The marks of form that all keys have and no wrong option, or the other way round.
unsigned marks_of_key_alone(const OptionSet& set) {
  unsigned keys_all = ~0U;
  unsigned keys_any = 0;
  for (const ItemText* key : set.keys) {
    keys_all &= key->marks;
    keys_any |= key->marks;
  }
  unsigned wrong_all = ~0U;
  unsigned wrong_any = 0;
  for (const ItemText* option : set.wrong) {
    wrong_all &= option->marks;
    wrong_any |= option->marks;
  }
  return (keys_all & ~wrong_any) | (~keys_any & wrong_all);
}

Broken key_alone(const OptionSet& set, unsigned marks) {
  return (marks_of_key_alone(set) & marks) != 0 ? Broken(set.keys.front()->text) : std::nullopt;
}

Broken form_of_key_is_unique(const OptionSet& set) {
  return key_alone(set, kFullStop | kLowerCase | kBrackets | kQuotes | kHan | kAcronym);
}

Broken type_of_key_is_unique(const OptionSet& set) { return key_alone(set, kEntity); }
Broken figure_is_unique(const OptionSet& set) { return key_alone(set, kFigure); }

/// Whole clauses ("Their legislatures ...", "There are ...") begin as they like.
Broken article_is_unique(const OptionSet& set) {
  constexpr std::size_t kMostOfPhrase = 5;
  const bool is_phrase = set.keys.front()->words.size() <= kMostOfPhrase;
  return is_phrase ? key_alone(set, kDeterminer) : std::nullopt;
}

Broken verb_form_is_unique(const OptionSet& set) { return key_alone(set, kGerund | kInfinitive); }

/// "Which ... are": and only the key is a plural, or only the key is not where the stem says "is".
Broken number_is_unique(const OptionSet& set) {
  const Words& stem = set.stem.words;
  const auto says = [&](const char* word, std::size_t within) {
    const auto end = stem.begin() + static_cast<std::ptrdiff_t>(std::min(within, stem.size()));
    return std::find(stem.begin(), end, word) != end;
  };
  constexpr std::size_t kStart = 3;
  const bool is_plural = says("are", kStart) || says("were", kStart);
  const bool is_singular = says("is", kStart) || says("was", kStart);
  if (is_plural == is_singular || key_alone(set, kPlural) == std::nullopt) return std::nullopt;
  const bool key_is_plural = (set.keys.front()->marks & kPlural) != 0;
  return key_is_plural == is_plural ? Broken(set.keys.front()->text) : std::nullopt;
}

/// The stem ends in "a" or "an", which only some options can follow.
Broken article_leads_to_key(const OptionSet& set) {
  if (set.stem.words.empty() || set.stem.text.ends_with('?')) return std::nullopt;
  const std::string& last = set.stem.words.back();
  if (last != "a" && last != "an") return std::nullopt;
  const auto follows = [&](const ItemText* option) {
    const bool is_vowel =
        !option->folded_text.empty() &&
        std::string_view("aeiou").find(option->folded_text.front()) != std::string_view::npos;
    return is_vowel == (last == "an");
  };
  const bool all_follow = std::all_of(set.wrong.begin(), set.wrong.end(), follows);
  return follows(set.keys.front()) && !all_follow ? Broken(last) : std::nullopt;
}

/// A figure of the stem ("49th") that stands in the key alone. Years are words of four: word_repeats.
Broken figure_of_stem_is_in_key(const OptionSet& set) {
  const auto is_in = [](const Words& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  for (const ItemText* key : set.keys) {
    for (const std::string& word : key->words) {
      if (!has_digit(word) || is_content(word) || !is_in(set.stem.quoted, word)) continue;
      const auto has_it = [&](const ItemText* option) { return is_in(option->words, word); };
      if (std::none_of(set.wrong.begin(), set.wrong.end(), has_it)) return word;
    }
  }
  return std::nullopt;
}

/// Each part of the key stands in some other option and no other option is so made up: the distractors
/// were made by changing a part of the key, and lead back to it.
Broken options_converge(const OptionSet& set) {
  const std::vector<const ItemText*> all = everything(set);
  const auto is_made_up = [&](const ItemText* option) {
    if (option->content.size() < 2) return false;
    std::set<const ItemText*> givers;
    for (const std::string& word : option->content) {
      std::size_t shared = 0;
      for (const ItemText* other : all) {
        if (other == option || !has_word(other->words, word)) continue;
        ++shared;
        givers.insert(other);
      }
      // A word that all share ("Association") is the form of the answer, and tells nothing.
      if (shared == 0 || shared + 1 == all.size()) return false;
    }
    return givers.size() >= 2;
  };
  const ItemText* key = set.keys.front();
  if (!is_made_up(key)) return std::nullopt;
  return std::any_of(set.wrong.begin(), set.wrong.end(), is_made_up) ? std::nullopt : Broken(key->text);
}

/// Combinations of a few parts: "tea and rice", "rice and silk", "tea and silk".
Broken combines_parts(const OptionSet& set) {
  const auto parts_of = [](const ItemText* option) {
    std::vector<std::string> parts(1);
    for (const std::string& word : option->words) {
      if (word == "and" || word == "both") {
        if (!parts.back().empty()) parts.emplace_back();
      } else {
        parts.back() += (parts.back().empty() ? "" : " ") + word;
      }
    }
    return parts;
  };
  std::map<std::string, std::size_t> uses;
  for (const ItemText* option : everything(set)) {
    const auto parts = parts_of(option);
    if (parts.size() < 2) return std::nullopt;
    for (const std::string& part : parts) ++uses[part];
  }
  constexpr std::size_t kMostParts = 6;
  const bool all_recur =
      std::all_of(uses.begin(), uses.end(), [](const auto& use) { return use.second > 1; });
  return all_recur && uses.size() <= kMostParts ? Broken(set.keys.front()->text) : std::nullopt;
}

bool is_value(const ItemText* option) { return option->value.has_value(); }

/// Numbers or dates of one unit that stand in no order. Only called where nothing sorts them.
Broken values_are_shuffled(const OptionSet& set) {
  const std::vector<const ItemText*> all = everything(set);
  const bool are_alike = std::all_of(all.begin(), all.end(), [&](const ItemText* option) {
    return is_value(option) && option->unit == all.front()->unit;
  });
  return are_alike ? Broken(all.front()->text + ", ...") : std::nullopt;
}

/// A value and no name that begins with one: "85 Sky Tower".
bool is_bare_value(const ItemText* option) {
  return is_value(option) &&
         (option->unit.empty() || option->unit.starts_with("date") || option->unit == "percent");
}

/// One wrong option is a bare value among words, or a word among values.
Broken odd_one_out(const OptionSet& set) {
  const std::vector<const ItemText*> all = everything(set);
  if (all.size() < 3) return std::nullopt;
  const auto values = static_cast<std::size_t>(std::count_if(all.begin(), all.end(), is_value));
  const bool is_lone_value = values == 1;
  if (!is_lone_value && values + 1 != all.size()) return std::nullopt;
  const auto odd = std::find_if(set.wrong.begin(), set.wrong.end(), [&](const ItemText* option) {
    return is_lone_value ? is_bare_value(option) : !is_value(option);
  });
  return odd == set.wrong.end() ? std::nullopt : Broken((*odd)->text);
}

/// Dates of several precisions, or bare values beside words.
Broken kinds_are_mixed(const OptionSet& set) {
  const std::vector<const ItemText*> all = everything(set);
  const auto bare = static_cast<std::size_t>(std::count_if(all.begin(), all.end(), is_bare_value));
  if (bare < 2) return std::nullopt;
  const auto odd = std::find_if(all.begin(), all.end(), [&](const ItemText* option) {
    const bool has_other_precision = option->unit.starts_with("date") && option->unit != all.front()->unit;
    return !is_value(option) || has_other_precision;
  });
  return odd == all.end() ? std::nullopt : Broken((*odd)->text);
}

Broken key_is_more_specific(const OptionSet& set) {
  std::size_t most = 0;
  for (const ItemText* option : set.wrong) most = std::max(most, option->content.size());
  const auto is_fuller = [&](const ItemText* key) { return key->content.size() >= most + 2; };
  return std::all_of(set.keys.begin(), set.keys.end(), is_fuller) ? Broken(set.keys.front()->text)
                                                                  : std::nullopt;
}

/// One wrong option shares half its words with the key and with nothing else: a guesser picks between the
/// two.
Broken has_similar_pair(const OptionSet& set) {
  const auto are_similar = [](const ItemText* a, const ItemText* b) {
    const auto shared = std::count_if(a->content.begin(), a->content.end(),
                                      [&](const std::string& word) { return has_word(b->words, word); });
    return shared > 0 &&
           static_cast<std::size_t>(shared) * 2 >= std::max(a->content.size(), b->content.size());
  };
  if (set.wrong.size() < 2) return std::nullopt;
  const ItemText* key = set.keys.front();
  const auto twin_of = [&](const ItemText* option) { return are_similar(key, option); };
  if (std::count_if(set.wrong.begin(), set.wrong.end(), twin_of) != 1) return std::nullopt;
  return (*std::find_if(set.wrong.begin(), set.wrong.end(), twin_of))->text;
}

constexpr Kinds kOneKey = bit(Kind::Single);

constexpr SetRule kRules[] = {
    {{"duplicate_options", Severity::Error, kChoiceKinds, has_duplicates}, true},
    {{"overlapping_options", Severity::Error, kChoiceKinds, key_overlaps}, false},
    {{"word_repeats", Severity::Error, kChoiceKinds, repeats_stem}, true},
    {{"longest_option_correct", Severity::Error, kChoiceKinds, key_is_far_longest}, false},
    {{"lost_sequence", Severity::Error, kChoiceKinds, values_are_shuffled}, false},
    {{"k_type", Severity::Error, kChoiceKinds, combines_parts}, false},
    {{"grammatical_cues", Severity::Error, kOneKey, article_leads_to_key}, true},
    {{"longest_option_correct", Severity::Warning, kChoiceKinds, key_is_longest}, false},
    {{"grammatical_cues", Severity::Warning, kChoiceKinds, article_is_unique}, false},
    {{"grammatical_cues", Severity::Warning, kChoiceKinds, verb_form_is_unique}, false},
    {{"grammatical_cues", Severity::Warning, kOneKey, number_is_unique}, false},
    {{"logical_cues", Severity::Warning, kChoiceKinds, figure_is_unique}, false},
    {{"logical_cues", Severity::Warning, kChoiceKinds, figure_of_stem_is_in_key}, false},
    {{"convergence_cues", Severity::Warning, kOneKey, options_converge}, false},
    {{"format_cue", Severity::Warning, kChoiceKinds, form_of_key_is_unique}, false},
    {{"option_type_cue", Severity::Warning, kChoiceKinds, type_of_key_is_unique}, false},
    {{"implausible_distractors", Severity::Warning, kChoiceKinds, odd_one_out}, true},
    {{"heterogeneous_options", Severity::Warning, kChoiceKinds, kinds_are_mixed}, true},
    {{"word_repeats", Severity::Warning, kChoiceKinds, echoes_stem}, false},
    {{"overlapping_options", Severity::Warning, kChoiceKinds, wrong_overlap}, false},
    {{"key_more_specific", Severity::Info, kChoiceKinds, key_is_more_specific}, false},
    {{"similar_pair", Severity::Info, kOneKey, has_similar_pair}, false},
};

}  // namespace

std::span<const SetRule> set_rules() { return kRules; }

bool overlap(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return has_phrase(a, b) || has_phrase(b, a);
}

}  // namespace communique
