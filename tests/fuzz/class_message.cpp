// What a phone sends: frames, and the names in them.
#include "classroom/names.hpp"
#include "classroom/protocol.hpp"
#include "fuzz/target.hpp"

namespace communique::fuzz {
namespace {

void check_name(const std::string& name) {
  static const classroom::NameRules kRules{{"scoundrel"}, {"Quiet Heron", "Green Kite"}};
  const auto fit = classroom::fit_name(name, kRules, 24);
  if (!fit) return;
  require(!fit->empty() && is_utf8(*fit), "a name that fits is text");
  require(classroom::fit_name(*fit, kRules, 24) == *fit, "a name that fits goes on fitting");
  (void)classroom::name_key(*fit);
}

}  // namespace

Outcome class_message(std::string_view bytes) {
  const auto message = classroom::read_message(bytes, 6);
  if (!message) return Outcome::Refused;
  if (const auto* join = std::get_if<classroom::wire::Join>(&*message)) check_name(join->name);
  if (const auto* answer = std::get_if<classroom::wire::Answer>(&*message)) {
    for (const Kind kind : kAllKinds) (void)classroom::response_of(*answer, kind);
  }
  return Outcome::Taken;
}

}  // namespace communique::fuzz
