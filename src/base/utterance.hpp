#pragma once
// A piece of text to be spoken. What speaks it is the platform's business.
#include <string>

namespace communique {

struct Utterance {
  std::string text;
  std::string language;  // of the words, BCP 47: "en", "zh-TW", "ja"
  bool operator==(const Utterance&) const = default;
};

}  // namespace communique
