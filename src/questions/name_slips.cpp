#include "questions/name_slips.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

#include "base/text.hpp"

namespace communique {
namespace {

constexpr int kMostEdits = 2;

bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

bool is_acronym(const std::string& raw) {
  const auto capitals = std::count_if(raw.begin(), raw.end(), is_ascii_upper);
  const bool has_small = std::any_of(raw.begin(), raw.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return capitals >= 2 && !has_small && raw.find(' ') == std::string::npos;
}

bool has_cjk(const std::string& text) {
  constexpr int kFirstWideLead = 0xE1;  // Hangul jamo, kana, Han and Hangul syllables start here in UTF-8
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) >= kFirstWideLead; });
}

bool has_digit(const std::string& text) { return std::any_of(text.begin(), text.end(), is_ascii_digit); }

int budget_for(const std::string& token) {
  constexpr std::size_t kLong = 8;
  constexpr std::size_t kShort = 4;
  return token.size() >= kLong ? 2 : token.size() >= kShort ? 1 : 0;
}

/// "Soth" is south; "Sorth" could be north.
bool is_other_direction(const std::string& typed, const std::string& token, int distance) {
  constexpr std::array kDirections{"north",    "south",    "east",    "west",
                                   "northern", "southern", "eastern", "western"};
  return is_direction(token) && std::any_of(kDirections.begin(), kDirections.end(), [&](const char* other) {
           return token != other && edit_distance(typed, other, distance) <= distance;
         });
}

/// "fisheries" as "fishery".
std::string singular(const std::string& token) {
  return token.size() > 4 && token.ends_with("ies") ? token.substr(0, token.size() - 3) + "y" : token;
}

int token_distance(const std::string& typed, const std::string& token) {
  if (typed == token) return 0;
  if (singular(typed) == singular(token)) return 1;
  const int budget = budget_for(token);
  if (budget == 0 || typed.empty() || typed.front() != token.front()) return kNoSlip;
  if (has_digit(typed) || has_digit(token)) return kNoSlip;
  const int distance = edit_distance(typed, token, budget);
  return distance > budget || is_other_direction(typed, token, distance) ? kNoSlip : distance;
}

/// The fewest edits with which `typed`, cut anywhere, gives the tokens from `token` on.
class Alignment {
 public:
  Alignment(std::string typed, const NameTokens& tokens) : typed_(std::move(typed)), tokens_(tokens) {}

  int fewest(std::size_t token, std::size_t at, int allowed) const {
    if (token == tokens_.size()) return at == typed_.size() ? 0 : kNoSlip;
    const int size = static_cast<int>(tokens_[token].size());
    int best = kNoSlip;
    for (int length = std::max(1, size - kMostEdits); length <= size + kMostEdits; ++length) {
      if (at + static_cast<std::size_t>(length) > typed_.size()) break;
      const int here = token_distance(typed_.substr(at, static_cast<std::size_t>(length)), tokens_[token]);
      if (here > allowed) continue;
      const int rest = fewest(token + 1, at + static_cast<std::size_t>(length), allowed - here);
      if (rest != kNoSlip) best = std::min(best, here + rest);
    }
    return best;
  }

 private:
  std::string typed_;
  const NameTokens& tokens_;
};

}  // namespace

int slip_distance(const NameTokens& given, const std::string& raw, const NameTokens& name) {
  const std::string typed = joined(given);
  const std::string whole = joined(name);
  const bool is_far = typed.size() + kMostEdits < whole.size() || whole.size() + kMostEdits < typed.size();
  if (is_far || is_acronym(raw) || has_cjk(whole) || has_cjk(typed)) return kNoSlip;
  return Alignment(typed, name).fewest(0, 0, kMostEdits);
}

}  // namespace communique
