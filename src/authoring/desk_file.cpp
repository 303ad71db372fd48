// A review as a file of its own: written and read by the program alone.
#include <algorithm>
#include <iterator>

#include "authoring/desk.hpp"
#include "authoring/json_text.hpp"

namespace communique::authoring {
namespace {

constexpr int kVersion = 1;
constexpr std::size_t kLongestText = 64U << 20U;  // as reading takes in
constexpr const char* kVersionKey = "communiqueReview";
constexpr const char* kKinds[] = {"role",  "organisation", "place", "agreement",
                                  "event", "statement",    "figure"};
constexpr const char* kStandings[] = {"open", "accepted", "rejected"};
constexpr const char* kGenres[] = {"news", "opinion", "editorial"};

Json to_json(const Source& source) {
  Json json;
  json["id"] = source.id.value;
  json["publisher"] = source.publisher;
  json["title"] = source.title;
  json["date"] = source.date ? source.date->text() : std::string{};
  json["genre"] = kGenres[static_cast<std::size_t>(source.genre)];
  json["basis"] = source.basis;
  json["file"] = source.file;
  json["bodyParagraphs"] = source.body_paragraphs;
  json["teaser"] = source.is_teaser;
  return json;
}

Json to_json(const Draft& draft) {
  Json json;
  json["id"] = draft.id;
  json["kind"] = kKinds[static_cast<std::size_t>(draft.kind)];
  json["standing"] = kStandings[static_cast<std::size_t>(draft.standing)];
  json["confidence"] = draft.confidence;
  json["joinsKnown"] = draft.joins_known;
  json["articleWords"] = draft.has_article_words;
  json["fields"] = Json::array();
  for (const DraftField& field : draft.fields)
    json["fields"].push_back(Json::array({field.name, field.value}));
  json["evidence"] = Json::array();
  for (const reading::Range& range : draft.evidence)
    json["evidence"].push_back(Json::array({range.begin, range.end}));
  json["made"] = draft.made;
  json["replaced"] = Json::array();
  for (const Replaced& each : draft.replaced)
    json["replaced"].push_back(Json::array({each.item, each.field, each.value, each.evidence}));
  json["elsewhere"] = Json::array();
  for (const Elsewhere& each : draft.elsewhere) {
    json["elsewhere"].push_back(Json{{"deck", each.deck.value},
                                     {"entity", each.entity.value},
                                     {"name", each.name},
                                     {"field", each.field},
                                     {"there", each.there},
                                     {"here", each.here},
                                     {"older", each.is_older},
                                     {"fact", each.fact.value}});
  }
  return json;
}

/// Reads members and remembers whether any was not as written.
class Reader {
 public:
  bool is_sound = true;

  const Json& at(const Json& json, const char* key) {
    static const Json kNothing;
    if (json.is_object() && json.contains(key)) return json[key];
    is_sound = false;
    return kNothing;
  }
  std::string text(const Json& value) {
    if (value.is_string()) return value.get<std::string>();
    is_sound = false;
    return {};
  }
  bool flag(const Json& value) {
    is_sound = is_sound && value.is_boolean();
    return value.is_boolean() && value.get<bool>();
  }
  std::size_t offset(const Json& value, std::size_t most) {
    if (value.is_number_unsigned() && value.get<std::uint64_t>() <= most) return value.get<std::size_t>();
    is_sound = false;
    return 0;
  }
  const Json& list(const Json& value) {
    static const Json kNone = Json::array();
    if (value.is_array()) return value;
    is_sound = false;
    return kNone;
  }
  template <std::size_t Count>
  std::size_t choice(const Json& value, const char* const (&names)[Count]) {
    const std::string name = text(value);
    const auto found = std::find(std::begin(names), std::end(names), name);
    if (found != std::end(names)) return static_cast<std::size_t>(found - std::begin(names));
    is_sound = false;
    return 0;
  }
};

Source read_source(const Json& json, Reader& reader) {
  constexpr std::size_t kMostParagraphs = 1'000'000;
  Source source;
  source.id.value = reader.text(reader.at(json, "id"));
  source.publisher = reader.text(reader.at(json, "publisher"));
  source.title = reader.text(reader.at(json, "title"));
  const std::string date = reader.text(reader.at(json, "date"));
  if (!date.empty()) {
    const auto parsed_date = EdtfDate::parse(date);
    if (parsed_date) source.date = *parsed_date;
    reader.is_sound = reader.is_sound && parsed_date.has_value();
  }
  source.genre = static_cast<Genre>(reader.choice(reader.at(json, "genre"), kGenres));
  source.basis = reader.text(reader.at(json, "basis"));
  source.file = reader.text(reader.at(json, "file"));
  for (const Json& number : reader.list(reader.at(json, "bodyParagraphs"))) {
    source.body_paragraphs.push_back(static_cast<int>(reader.offset(number, kMostParagraphs)));
  }
  source.is_teaser = reader.flag(reader.at(json, "teaser"));
  return source;
}

Elsewhere read_elsewhere(const Json& json, Reader& reader) {
  Elsewhere each;
  each.deck.value = reader.text(reader.at(json, "deck"));
  each.entity.value = reader.text(reader.at(json, "entity"));
  each.name = reader.text(reader.at(json, "name"));
  each.field = reader.text(reader.at(json, "field"));
  each.there = reader.text(reader.at(json, "there"));
  each.here = reader.text(reader.at(json, "here"));
  each.is_older = reader.flag(reader.at(json, "older"));
  each.fact.value = reader.text(reader.at(json, "fact"));
  return each;
}

Draft read_draft(const Json& json, std::size_t text_size, Reader& reader) {
  Draft draft;
  draft.id = reader.text(reader.at(json, "id"));
  draft.kind = static_cast<DraftKind>(reader.choice(reader.at(json, "kind"), kKinds));
  draft.standing = static_cast<Standing>(reader.choice(reader.at(json, "standing"), kStandings));
  const Json& confidence = reader.at(json, "confidence");
  reader.is_sound = reader.is_sound && confidence.is_number();
  if (confidence.is_number()) draft.confidence = std::clamp(confidence.get<double>(), 0.0, 1.0);
  draft.joins_known = reader.flag(reader.at(json, "joinsKnown"));
  draft.has_article_words = reader.flag(reader.at(json, "articleWords"));
  for (const Json& field : reader.list(reader.at(json, "fields"))) {
    reader.is_sound = reader.is_sound && field.is_array() && field.size() == 2;
    if (reader.is_sound) draft.fields.push_back({reader.text(field[0]), reader.text(field[1])});
  }
  for (const Json& range : reader.list(reader.at(json, "evidence"))) {
    reader.is_sound = reader.is_sound && range.is_array() && range.size() == 2;
    if (!reader.is_sound) break;
    const reading::Range at{reader.offset(range[0], text_size), reader.offset(range[1], text_size)};
    reader.is_sound = reader.is_sound && at.begin <= at.end;
    draft.evidence.push_back(at);
  }
  for (const Json& made : reader.list(reader.at(json, "made"))) draft.made.push_back(reader.text(made));
  for (const Json& each : reader.list(reader.at(json, "replaced"))) {
    reader.is_sound = reader.is_sound && each.is_array() && each.size() == 4;
    if (!reader.is_sound) break;
    draft.replaced.push_back(
        {reader.text(each[0]), reader.text(each[1]), reader.text(each[2]), reader.text(each[3])});
  }
  for (const Json& each : reader.list(reader.at(json, "elsewhere")))
    draft.elsewhere.push_back(read_elsewhere(each, reader));
  return draft;
}

}  // namespace

std::string to_json(const Desk& desk) {
  const Article& article = desk.article();
  Json json;
  json[kVersionKey] = kVersion;
  json["deck"] = desk.deck_id().value;
  json["textBytes"] = article.page.text.size();
  json["source"] = to_json(article.source);
  json["current"] = desk.current();
  json["drafts"] = Json::array();
  for (const Draft& draft : desk.drafts()) json["drafts"].push_back(to_json(draft));
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<KeptDesk> parse_desk(const std::string& text) {
  constexpr const char* kSubject = "review";
  const auto json = parsed(text);
  if (!json || !json->is_object() || !json->contains(kVersionKey) ||
      !(*json)[kVersionKey].is_number_unsigned()) {
    return failure(ErrorCode::Malformed, kSubject, "this is no review as it was kept");
  }
  const auto version = (*json)[kVersionKey].get<std::uint64_t>();
  if (version > kVersion) return failure(ErrorCode::TooNew, kSubject, "version " + std::to_string(version));
  Reader reader;
  KeptDesk kept;
  kept.text_bytes = reader.offset(reader.at(*json, "textBytes"), kLongestText);
  kept.source = read_source(reader.at(*json, "source"), reader);
  kept.deck.value = reader.text(reader.at(*json, "deck"));
  kept.current = reader.text(reader.at(*json, "current"));
  for (const Json& draft : reader.list(reader.at(*json, "drafts"))) {
    kept.drafts.push_back(read_draft(draft, kept.text_bytes, reader));
  }
  if (!reader.is_sound)
    return failure(ErrorCode::Malformed, kSubject, "part of this review is missing or damaged");
  return kept;
}

}  // namespace communique::authoring
