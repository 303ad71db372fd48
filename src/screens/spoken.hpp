#pragma once
// What is read aloud of a screen, and the sound that goes with a change. Pure; what speaks and sounds is the
// window's business.
#include <optional>
#include <string>
#include <vector>

#include "base/utterance.hpp"
#include "screens/view.hpp"

namespace communique::screens {

/// The screen in words, in the order one would read it: of a question the stem and its options, after the
/// answer the verdict, the fact and where it stands. Dialogs and sheets come in place of what they cover.
[[nodiscard]] std::vector<Utterance> spoken(const View& view);
/// A label or a toast. Words in another script than the screens' are said in their own language.
[[nodiscard]] std::vector<Utterance> spoken(const std::string& text, const View& view);
/// Changes when the screen is to be read anew.
[[nodiscard]] std::string spoken_key(const View& view);

enum class Sound { Right, Wrong, Finish };
/// What to be heard when `after` follows `before`; nothing where sounds are off.
[[nodiscard]] std::optional<Sound> sound_between(const View& before, const View& after);

}  // namespace communique::screens
