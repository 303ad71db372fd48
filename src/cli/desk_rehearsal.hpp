#pragma once
// Brings the screens of a deck's author into a state worth a picture: an invented article, really read, with
// really made questions. Nothing is stored, and the decks listed are those of the picture.
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "authoring/desk.hpp"
#include "screens/state.hpp"

namespace communique {

class DeskRehearsal {
 public:
  /// Changes `state`, in which a learner is at home; `assets` came with the program.
  DeskRehearsal(screens::State& state, Instant now, std::filesystem::path assets)
      : state_(state), now_(now), assets_(std::move(assets)) {}

  [[nodiscard]] static const std::vector<std::string>& screens();
  /// False for an unknown name, or where the lexicon cannot be read.
  [[nodiscard]] bool reach(const std::string& screen);

 private:
  void wish(screens::DeskWish wish);
  void follow(const screens::DeskEffect& effect);
  [[nodiscard]] std::shared_ptr<const authoring::Desk> desk() const;
  [[nodiscard]] std::vector<screens::FoundDeck> decks() const;
  void look_at(authoring::DraftKind kind, authoring::Standing standing = authoring::Standing::Open);

  screens::State& state_;
  Instant now_;
  std::filesystem::path assets_;
};

}  // namespace communique
