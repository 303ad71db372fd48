#include "geography/outlines.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "base/files.hpp"

namespace communique::geography {
namespace {

using Json = nlohmann::json;

constexpr int kFormat = 1;
constexpr std::size_t kMostBytes = std::size_t{4} << 20U;
constexpr std::size_t kMostPieces = 20'000;
constexpr std::int64_t kMostPerDegree = 100'000;

/// A corner as the file counts.
struct Grid {
  std::int64_t x = 0;
  std::int64_t y = 0;
};

struct Head {
  std::int64_t per_degree = 0;
  std::int64_t cell = 0;  // in units
  GeoBox bounds;
};

/// A whole number from `least` to `most`, or nothing.
std::optional<std::int64_t> whole(const Json& value, std::int64_t least, std::int64_t most) {
  constexpr std::uint64_t kLargest = std::numeric_limits<std::int64_t>::max();
  if (!value.is_number_integer()) return std::nullopt;
  if (value.is_number_unsigned() && value.get<std::uint64_t>() > kLargest) return std::nullopt;
  const auto number = value.get<std::int64_t>();
  return number < least || number > most ? std::nullopt : std::optional(number);
}

const Json& member(const Json& json, const char* key) {
  static const Json kNothing;
  const auto found = json.find(key);
  return found == json.end() ? kNothing : *found;
}

std::optional<GeoBox> box_of(const Json& json) {
  if (!json.is_array() || json.size() != 4) return std::nullopt;
  std::array<double, 4> degrees{};
  for (std::size_t i = 0; i < 4; ++i) {
    const auto number = whole(json[i], -180, 180);
    if (!number) return std::nullopt;
    degrees[i] = static_cast<double>(*number);
  }
  const GeoBox box{degrees[0], degrees[1], degrees[2], degrees[3]};
  const bool is_sound = box.west < box.east && box.south < box.north && box.south >= -kMostLatitude &&
                        box.north <= kMostLatitude;
  return is_sound ? std::optional(box) : std::nullopt;
}

/// The corners of one piece, or what is wrong with it.
using Corners = tl::expected<std::vector<Grid>, std::string>;
Corners none(std::string why) { return tl::unexpected<std::string>(std::move(why)); }

/// From differences.
Corners corners_of(const Json& json, const Head& head, std::size_t least) {
  if (!json.is_array() || json.size() % 2 != 0) return none("not a list of pairs");
  if (json.size() < 2 * least || json.size() > 2 * kMostCorners) {
    return none(std::to_string(json.size() / 2) + " corners");
  }
  const auto units = [&](double degrees) { return std::llround(degrees) * head.per_degree; };
  const Grid from{units(head.bounds.west), units(head.bounds.south)};
  const Grid to{units(head.bounds.east), units(head.bounds.north)};
  std::vector<Grid> corners;
  corners.reserve(json.size() / 2);
  Grid at = from;
  for (std::size_t i = 0; i < json.size(); i += 2) {
    const auto x = whole(json[i], from.x - to.x, to.x - from.x);
    const auto y = whole(json[i + 1], from.y - to.y, to.y - from.y);
    if (!x || !y) return none("not a whole number within the bounds");
    at = {at.x + *x, at.y + *y};
    if (at.x < from.x || at.x > to.x || at.y < from.y || at.y > to.y) {
      return none("a corner out of bounds");
    }
    corners.push_back(at);
  }
  return corners;
}

Corner projected(Grid at, const Head& head) {
  const auto degrees = [&](std::int64_t units) {
    return static_cast<double>(units) / static_cast<double>(head.per_degree);
  };
  const MapPoint point = geography::projected({degrees(at.y), degrees(at.x)});
  return {static_cast<float>(point.x), static_cast<float>(point.y)};
}

MapBox box_around(const std::vector<Corner>& corners) {
  MapBox box{corners[0].x, corners[0].y, corners[0].x, corners[0].y};
  for (const Corner corner : corners) {
    box = {std::min(box.left, corner.x), std::min(box.top, corner.y), std::max(box.right, corner.x),
           std::max(box.bottom, corner.y)};
  }
  return box;
}

bool is_cut(Grid a, Grid b, const Head& head) {
  return (a.x == b.x && a.x % head.cell == 0) || (a.y == b.y && a.y % head.cell == 0);
}

LandPiece piece_of(std::vector<Grid> corners, const Head& head) {
  LandPiece piece;
  const auto cut = [&](std::size_t i) { return is_cut(corners[i], corners[(i + 1) % corners.size()], head); };
  std::size_t begin = 0;  // the corner after the first cut, so that no coast passes the ring's end
  while (begin < corners.size() && !cut(begin)) ++begin;
  piece.is_island = begin == corners.size();
  if (!piece.is_island) {
    const auto first = corners.begin() + static_cast<std::ptrdiff_t>((begin + 1) % corners.size());
    std::rotate(corners.begin(), first, corners.end());
  }
  for (const Grid corner : corners) piece.ring.push_back(projected(corner, head));
  piece.box = box_around(piece.ring);
  piece.triangles = triangulated(piece.ring);
  for (std::size_t i = 0; i + 1 < corners.size(); ++i) {
    if (cut(i)) continue;
    const auto at = static_cast<std::uint16_t>(i);
    const auto next = static_cast<std::uint16_t>(i + 1);
    if (!piece.coasts.empty() && piece.coasts.back().last == at) {
      piece.coasts.back().last = next;
    } else {
      piece.coasts.push_back({at, next});
    }
  }
  return piece;
}

Result<Head> head_of(const Json& json, const std::string& name) {
  const auto format = whole(member(json, "format"), 1, 1'000'000);
  if (!format) return failure(ErrorCode::Invalid, name, "format is missing");
  if (*format > kFormat) return failure(ErrorCode::TooNew, name, "format " + std::to_string(*format));
  const auto per_degree = whole(member(json, "per_degree"), 1, kMostPerDegree);
  const auto cell = whole(member(json, "cell"), 1, 90);
  const auto bounds = box_of(member(json, "bounds"));
  if (!per_degree) return failure(ErrorCode::Invalid, name, "per_degree");
  if (!cell) return failure(ErrorCode::Invalid, name, "cell");
  if (!bounds) return failure(ErrorCode::Invalid, name, "bounds");
  return Head{*per_degree, *cell * *per_degree, *bounds};
}

/// Reads each piece of the list `key`; `take` gets its corners.
template <class Take>
Result<void> read_list(const Json& json, const char* key, std::size_t least, const Head& head,
                       const std::string& name, const Take& take) {
  const Json& list = member(json, key);
  if (!list.is_array() || list.size() > kMostPieces) return failure(ErrorCode::Invalid, name, key);
  for (std::size_t i = 0; i < list.size(); ++i) {
    auto corners = corners_of(list[i], head, least);
    if (!corners) {
      return failure(ErrorCode::Invalid, name,
                     std::string(key) + ' ' + std::to_string(i + 1) + ": " + corners.error());
    }
    take(std::move(*corners));
  }
  return {};
}

}  // namespace

Result<MapOutlines> parse_outlines(std::string_view text, const std::string& name) {
  if (text.size() > kMostBytes) return failure(ErrorCode::Invalid, name, "larger than 4 MiB");
  const Json json = Json::parse(text, nullptr, false);
  if (json.is_discarded()) return failure(ErrorCode::Malformed, name, "no JSON, or not all of it");
  if (!json.is_object()) return failure(ErrorCode::Invalid, name, "not an object");
  const auto head = head_of(json, name);
  if (!head) return tl::unexpected(head.error());
  MapOutlines outlines;
  outlines.bounds = head->bounds;
  const auto land = read_list(json, "land", 3, *head, name, [&](std::vector<Grid> corners) {
    outlines.land.push_back(piece_of(std::move(corners), *head));
  });
  if (!land) return tl::unexpected(land.error());
  const auto lines = read_list(json, "lines", 2, *head, name, [&](const std::vector<Grid>& points) {
    BoundaryLine line;
    for (const Grid point : points) line.points.push_back(projected(point, *head));
    line.box = box_around(line.points);
    outlines.lines.push_back(std::move(line));
  });
  if (!lines) return tl::unexpected(lines.error());
  return outlines;
}

Result<MapOutlines> load_outlines(const std::filesystem::path& file) {
  const auto text = read_file(file);
  if (!text) return tl::unexpected(text.error());
  return parse_outlines(*text, file.string());
}

const MapOutlines* OutlinesFile::outlines() {
  if (!loaded_) loaded_ = load_outlines(file_);
  return loaded_->has_value() ? &**loaded_ : nullptr;
}

const Error* OutlinesFile::error() const {
  return loaded_ && !loaded_->has_value() ? &loaded_->error() : nullptr;
}

}  // namespace communique::geography
