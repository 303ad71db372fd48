// A review as it was kept, and the desk that goes on with it: whatever a draft says, the deck goes on
// loading, and every step can be undone.
#include <nlohmann/json.hpp>

#include "authoring/desk.hpp"
#include "base/digest.hpp"
#include "facts/load.hpp"
#include "fuzz/target.hpp"

namespace communique::fuzz {
namespace {

using namespace authoring;

constexpr std::size_t kMostDrafts = 3;  // of which each step is tried: enough, and quick

/// The article's text is kept beside a review; here it is a member of its own, which a review passes over.
std::string text_in(std::string_view bytes) {
  const auto json = nlohmann::json::parse(bytes, nullptr, false);
  const bool has_text = json.is_object() && json.contains("text") && json["text"].is_string();
  return has_text ? json["text"].get<std::string>() : std::string{};
}

Desk desk_of(const KeptDesk& kept, const std::string& text) {
  auto article = std::make_shared<Article>();
  article->page = reading::lay_out(text);
  article->source = kept.source;
  article->sha256 = sha256(text);
  return {std::move(article), empty_deck(DeckId{"sample"}, "A sample", "en"), kept.drafts};
}

void check_deck(const Desk& desk) {
  require(load_deck(desk.deck()).problems.empty(), "the deck loads after every step");
}

void check_kept(const Desk& desk, const std::string& text) {
  const std::string json = to_json(desk);
  const auto again = parse_desk(json);
  require(again.has_value(), "a review that was kept can be read");
  require(to_json(desk_of(*again, text)) == json, "a review is kept as it was read");
}

void try_steps(Desk& desk, const std::string& id) {
  if (const Draft* draft = desk.draft(id)) (void)in_a_sentence(*draft);
  desk.look_at(id);
  (void)desk.split(id, 1);
  (void)desk.accept(id);
  check_deck(desk);
  (void)desk.edit(id, "title", "envoy");
  (void)desk.reopen(id);
  check_deck(desk);
  (void)desk.reject(id);
  check_deck(desk);
  desk.look_at_next();
}

}  // namespace

Outcome desk_file(std::string_view bytes) {
  const auto kept = parse_desk(std::string(bytes));
  if (!kept) return Outcome::Refused;
  const std::string text = text_in(bytes);
  if (text.size() != kept->text_bytes) return Outcome::Refused;
  Desk desk = desk_of(*kept, text);
  check_kept(desk, text);
  const DeckText before = desk.deck();
  const auto drafts = desk.drafts();
  for (std::size_t i = 0; i < drafts.size() && i < kMostDrafts; ++i) try_steps(desk, drafts[i].id);
  if (drafts.size() > 1) (void)desk.join(drafts[0].id, drafts[1].id);
  check_deck(desk);
  while (desk.can_undo()) desk.undo();
  require(desk.deck() == before, "what is undone is as it was");
  return Outcome::Taken;
}

}  // namespace communique::fuzz
