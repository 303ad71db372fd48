#include "app/made_bank.hpp"

#include "facts/derive.hpp"
#include "facts/load.hpp"

namespace communique {

MadeBank made_bank(const authoring::DeckText& text, const std::filesystem::path& assets) {
  MadeBank made;
  auto loaded = load_deck(text);
  if (!loaded.deck) return made;
  const std::string& language = loaded.deck->language;
  const auto wording =
      Wording::load(assets / "templates" / (language + ".json"), language == "en" ? "en_GB" : language);
  if (!wording) return made;
  std::vector<Fact> facts = derive_facts(*loaded.deck, *wording);
  Generated generated =
      generate(*loaded.deck, facts, derive_sets(*loaded.deck, facts, *wording), *wording, {});
  made.dropped = std::move(generated.dropped);
  if (generated.bank.questions.empty()) return made;
  made.deck =
      std::make_shared<const StudyDeck>(std::move(*loaded.deck), std::move(facts), std::move(generated.bank));
  return made;
}

screens::at_desk::DraftTried tried_draft(const screens::for_desk::TryDraft& wanted,
                                         const std::filesystem::path& assets) {
  screens::at_desk::DraftTried tried;
  tried.trial = wanted.trial;
  authoring::Desk desk = *wanted.desk;
  const std::string current = desk.current();
  for (const authoring::DraftField& field : wanted.fields) {
    if (desk.draft(current)->value(field.name) == field.value) continue;
    tried.refused = desk.edit(current, field.name, field.value);
    if (!tried.refused.empty()) return tried;
  }
  if (desk.draft(current)->standing != authoring::Standing::Accepted) tried.refused = desk.accept(current);
  if (!tried.refused.empty()) return tried;
  tried.made = desk.draft(current)->made;
  MadeBank bank = made_bank(desk.deck(), assets);
  tried.deck = std::move(bank.deck);
  tried.dropped = std::move(bank.dropped);
  return tried;
}

}  // namespace communique
