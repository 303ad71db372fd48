#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <filesystem>

#include "base/files.hpp"
#include "geography/outlines.hpp"
#include "temporary_folder.hpp"

namespace communique::geography {
namespace {

const std::filesystem::path kFile =
    std::filesystem::path(COMMUNIQUE_SOURCE_DIR) / "assets/map/east_asia.json";

/// A square of a degree cut in two by the grid, a small island, and a boundary.
std::string sample(const std::string& land =
                       "[502,502,498,0,0,490,-498,0],[1000,502,498,0,0,490,-498,0],[1510,1510,9,0,0,9]",
                   const std::string& lines = "[502,502,100,100]", const std::string& format = "1") {
  return R"({"format":)" + format + R"(,"per_degree":500,"cell":2,"bounds":[100,20,110,30],"land":[)" + land +
         R"(],"lines":[)" + lines + "]}";
}

/// The error's detail, or "" where the file is sound.
std::string wrong_with(const std::string& json) {
  const auto outlines = parse_outlines(json, "map.json");
  return outlines ? "" : outlines.error().detail;
}

bool is_land(const MapOutlines& outlines, Coordinates place) {
  const MapPoint point = projected(place);
  for (const LandPiece& piece : outlines.land) {
    for (std::size_t i = 0; i < piece.triangles.size(); i += 3) {
      int turns = 0;
      for (std::size_t k = 0; k < 3; ++k) {
        const Corner a = piece.ring[piece.triangles[i + k]];
        const Corner b = piece.ring[piece.triangles[i + (k + 1) % 3]];
        turns += static_cast<double>(b.x - a.x) * (point.y - a.y) >
                         static_cast<double>(b.y - a.y) * (point.x - a.x)
                     ? 1
                     : -1;
      }
      if (std::abs(turns) == 3) return true;
    }
  }
  return false;
}

}  // namespace

TEST_CASE("A sound file gives its land, its coasts without the cuts, and its lines") {
  const auto outlines = parse_outlines(sample(), "map.json");
  REQUIRE(outlines);
  REQUIRE(outlines->land.size() == 3);
  const LandPiece& west = outlines->land[0];
  CHECK_FALSE(west.is_island);
  CHECK(west.triangles.size() == 6);
  REQUIRE(west.coasts.size() == 1);  // three sides of the square; the fourth is the cut
  CHECK(west.coasts[0].first == 0);
  CHECK(west.coasts[0].last == 3);
  CHECK(outlines->land[2].is_island);
  CHECK(outlines->lines.size() == 1);
  CHECK(outlines->bounds.east == 110);
}

TEST_CASE("The bundled map is sound and shows the places that questions ask for") {
  OutlinesFile file(kFile);
  const MapOutlines* outlines = file.outlines();
  INFO((file.error() == nullptr ? "" : file.error()->detail));
  REQUIRE(outlines != nullptr);
  CHECK(file.error() == nullptr);
  CHECK(std::filesystem::file_size(kFile) < 150'000);
  const Coordinates land[] = {{25.03, 121.50}, {35.68, 139.60}, {39.90, 116.40}, {37.56, 126.98},
                              {22.40, 114.12}, {14.62, 121.05}, {26.60, 128.10}, {24.45, 122.98},
                              {24.45, 118.37}, {34.65, 129.40}, {27.08, 142.21}, {23.58, 119.62}};
  for (const Coordinates& place : land) {
    INFO(place.latitude << ' ' << place.longitude);
    CHECK(is_land(*outlines, place));
  }
  for (const Coordinates& place : {Coordinates{24.3, 119.6}, {30, 125}, {39, 135}, {20, 140}}) {
    INFO(place.latitude << ' ' << place.longitude);
    CHECK_FALSE(is_land(*outlines, place));
  }
}

TEST_CASE("Every piece of the bundled map is filled exactly") {
  const auto outlines = load_outlines(kFile);
  REQUIRE(outlines);
  for (const LandPiece& piece : outlines->land) {
    const auto cross = [&](Corner a, Corner b, Corner c) {
      return static_cast<double>(b.x - a.x) * static_cast<double>(c.y - a.y) -
             static_cast<double>(b.y - a.y) * static_cast<double>(c.x - a.x);
    };
    double enclosed = 0;
    for (std::size_t i = 1; i + 1 < piece.ring.size(); ++i) {
      enclosed += cross(piece.ring[0], piece.ring[i], piece.ring[i + 1]);
    }
    double filled = 0;
    for (std::size_t i = 0; i < piece.triangles.size(); i += 3) {
      filled += std::abs(cross(piece.ring[piece.triangles[i]], piece.ring[piece.triangles[i + 1]],
                               piece.ring[piece.triangles[i + 2]]));
    }
    INFO("piece near " << piece.box.left << ", " << piece.box.top << " of " << piece.ring.size()
                       << " corners");
    CHECK(filled == Catch::Approx(std::abs(enclosed)).epsilon(0.001).margin(1e-4));
  }
}

TEST_CASE("A file that is missing, cut short or of a later format says so") {
  CHECK(load_outlines("/nowhere/map.json").error().code == ErrorCode::NotFound);
  const std::string whole = read_file(kFile).value();
  for (const double share : {0.0, 0.3, 0.999}) {
    const auto length = static_cast<std::size_t>(static_cast<double>(whole.size()) * share);
    CHECK(parse_outlines(whole.substr(0, length), "map.json").error().code == ErrorCode::Malformed);
  }
  CHECK(parse_outlines(sample("", "", "2"), "map.json").error().code == ErrorCode::TooNew);
  OutlinesFile missing("/nowhere/map.json");
  CHECK(missing.outlines() == nullptr);
  REQUIRE(missing.error() != nullptr);
  CHECK(missing.error()->code == ErrorCode::NotFound);
}

TEST_CASE("A file with wrong content names the piece that is wrong") {
  CHECK(wrong_with(sample()).empty());
  CHECK(wrong_with(sample("[1,1,5]")) == "land 1: not a list of pairs");
  CHECK(wrong_with(sample("[1,1,5,5]")) == "land 1: 2 corners");
  CHECK(wrong_with(sample("[1,1,5,5,5,0],[1,1,-2,0,0,5]")) == "land 2: a corner out of bounds");
  CHECK(wrong_with(sample("[1,1,5,5,1e300,0]")) == "land 1: not a whole number within the bounds");
  CHECK(wrong_with(sample(R"([1,1,5,5,"5",0])")) == "land 1: not a whole number within the bounds");
  CHECK(wrong_with(sample("[1,1,9223372036854775807,5,5,0]")) ==
        "land 1: not a whole number within the bounds");
  CHECK(wrong_with(sample("[1,1,18446744073709551615,5,5,0]")) ==
        "land 1: not a whole number within the bounds");
  CHECK(wrong_with(sample("7")) == "land 1: not a list of pairs");
  CHECK(wrong_with(sample("", "[1,1]")) == "lines 1: 1 corners");
  CHECK(wrong_with("[]") == "not an object");
  CHECK(wrong_with("{}") == "format is missing");
  CHECK(wrong_with(R"({"format":1,"per_degree":0})") == "per_degree");
  CHECK(wrong_with(R"({"format":1,"per_degree":500,"cell":4,"bounds":[10,0,10,5]})") == "bounds");
  CHECK(wrong_with(std::string((std::size_t{4} << 20U) + 1, ' ')) == "larger than 4 MiB");
  CHECK(wrong_with(std::string(100'000, '[')) == "no JSON, or not all of it");
}

}  // namespace communique::geography
