#include "reading/calendar.hpp"

#include <fmt/format.h>

#include <unordered_map>

namespace communique::reading {
namespace {

using Table = std::unordered_map<std::string_view, int>;

int look_up(const Table& table, std::string_view low, int otherwise) {
  const auto found = table.find(low);
  return found == table.end() ? otherwise : found->second;
}

}  // namespace

int month_named(std::string_view low) {
  static const Table table = {{"january", 1},   {"february", 2}, {"march", 3},     {"april", 4},
                              {"may", 5},       {"june", 6},     {"july", 7},      {"august", 8},
                              {"september", 9}, {"october", 10}, {"november", 11}, {"december", 12}};
  return look_up(table, low, 0);
}

int month_shortened(std::string_view low) {
  static const Table table = {{"jan", 1}, {"feb", 2}, {"mar", 3},  {"apr", 4},  {"jun", 6},  {"jul", 7},
                              {"aug", 8}, {"sep", 9}, {"sept", 9}, {"oct", 10}, {"nov", 11}, {"dec", 12}};
  return look_up(table, low, 0);
}

int month_abroad(std::string_view low) {
  static const Table table = {
      {"enero", 1},      {"ene", 1},           {"janeiro", 1},    {"janvier", 1},    {"janv", 1},
      {"januar", 1},     {"jänner", 1},        {"gennaio", 1},    {"gen", 1},        {"januari", 1},
      {"jan", 1},        {"stycznia", 1},      {"ocak", 1},       {"ianuarie", 1},   {"tammikuu", 1},
      {"febrero", 2},    {"fevereiro", 2},     {"fev", 2},        {"février", 2},    {"févr", 2},
      {"fevrier", 2},    {"februar", 2},       {"feber", 2},      {"febbraio", 2},   {"februari", 2},
      {"lutego", 2},     {"şubat", 2},         {"Şubat", 2},      {"februarie", 2},  {"helmikuu", 2},
      {"peb", 2},        {"marzo", 3},         {"março", 3},      {"marco", 3},      {"mars", 3},
      {"märz", 3},       {"maerz", 3},         {"mär", 3},        {"maart", 3},      {"mrt", 3},
      {"marca", 3},      {"mart", 3},          {"martie", 3},     {"maret", 3},      {"maaliskuu", 3},
      {"marts", 3},      {"abril", 4},         {"abr", 4},        {"avril", 4},      {"avr", 4},
      {"april", 4},      {"aprile", 4},        {"kwietnia", 4},   {"nisan", 4},      {"aprilie", 4},
      {"huhtikuu", 4},   {"mayo", 5},          {"maio", 5},       {"mai", 5},        {"maggio", 5},
      {"mag", 5},        {"mei", 5},           {"maj", 5},        {"maja", 5},       {"mayıs", 5},
      {"toukokuu", 5},   {"junio", 6},         {"junho", 6},      {"juin", 6},       {"juni", 6},
      {"giugno", 6},     {"giu", 6},           {"czerwca", 6},    {"haziran", 6},    {"iunie", 6},
      {"kesäkuu", 6},    {"julio", 7},         {"julho", 7},      {"juillet", 7},    {"juil", 7},
      {"juli", 7},       {"luglio", 7},        {"lug", 7},        {"lipca", 7},      {"temmuz", 7},
      {"iulie", 7},      {"heinäkuu", 7},      {"agosto", 8},     {"ago", 8},        {"août", 8},
      {"aout", 8},       {"agustus", 8},       {"agt", 8},        {"augustus", 8},   {"augusti", 8},
      {"sierpnia", 8},   {"ağustos", 8},       {"elokuu", 8},     {"august", 8},     {"septiembre", 9},
      {"setiembre", 9},  {"septembro", 9},     {"setembro", 9},   {"set", 9},        {"septembre", 9},
      {"sept", 9},       {"settembre", 9},     {"sett", 9},       {"september", 9},  {"września", 9},
      {"eylül", 9},      {"septembrie", 9},    {"syyskuu", 9},    {"octubre", 10},   {"outubro", 10},
      {"out", 10},       {"octobre", 10},      {"oktober", 10},   {"okt", 10},       {"ottobre", 10},
      {"ott", 10},       {"października", 10}, {"ekim", 10},      {"octombrie", 10}, {"lokakuu", 10},
      {"noviembre", 11}, {"novembro", 11},     {"novembre", 11},  {"nov", 11},       {"listopada", 11},
      {"kasım", 11},     {"noiembrie", 11},    {"marraskuu", 11}, {"nopember", 11},  {"diciembre", 12},
      {"dic", 12},       {"dezembro", 12},     {"dez", 12},       {"décembre", 12},  {"déc", 12},
      {"decembre", 12},  {"dezember", 12},     {"dicembre", 12},  {"desember", 12},  {"des", 12},
      {"grudnia", 12},   {"aralık", 12},       {"decembrie", 12}, {"joulukuu", 12}};
  return look_up(table, low, 0);
}

int year_of_two_digits(int digits) { return digits + (digits < 50 ? 2000 : 1900); }

int weekday_named(std::string_view low) {
  static const Table table = {{"monday", 0}, {"tuesday", 1},  {"wednesday", 2}, {"thursday", 3},
                              {"friday", 4}, {"saturday", 5}, {"sunday", 6}};
  return look_up(table, low, -1);
}

int weekday_shortened(std::string_view low) {
  static const Table table = {{"mon", 0},  {"tue", 1},   {"tues", 1}, {"wed", 2}, {"thu", 3},
                              {"thur", 3}, {"thurs", 3}, {"fri", 4},  {"sat", 5}, {"sun", 6}};
  return look_up(table, low, -1);
}

std::string_view season_named(std::string_view low) {
  if (low == "fall") return "autumn";
  if (low == "spring" || low == "summer" || low == "autumn" || low == "winter") return low;
  return {};
}

bool exists(const Moment& moment) {
  if (moment.month == 0) return moment.day == 0;
  if (moment.day == 0) return moment.month >= 1 && moment.month <= 12;
  const int year = moment.year == 0 ? 2000 : moment.year;  // a leap year, so that 29 February passes
  return std::chrono::year_month_day(std::chrono::year(year),
                                     std::chrono::month(static_cast<unsigned>(moment.month)),
                                     std::chrono::day(static_cast<unsigned>(moment.day)))
      .ok();
}

std::string iso_of(const Moment& moment) {
  if (moment.is_nothing()) return {};
  std::string iso = moment.year == 0 ? std::string("-") : fmt::format("{:04}", moment.year);
  if (moment.month != 0) iso += fmt::format("-{:02}", moment.month);
  if (moment.day != 0) iso += fmt::format("-{:02}", moment.day);
  return iso;
}

std::string iso_week_of(std::chrono::sys_days day) {
  // The week belongs to the year that has its Thursday.
  const std::chrono::sys_days thursday = monday_of(day) + std::chrono::days(3);
  const std::chrono::year year = std::chrono::year_month_day(thursday).year();
  const auto first = std::chrono::sys_days(year / std::chrono::January / 1);
  return fmt::format("{:04}-W{:02}", static_cast<int>(year), (thursday - first).count() / 7 + 1);
}

Moment moment_of(std::chrono::sys_days day) {
  const std::chrono::year_month_day parts(day);
  return {static_cast<int>(parts.year()), static_cast<int>(static_cast<unsigned>(parts.month())),
          static_cast<int>(static_cast<unsigned>(parts.day()))};
}

std::chrono::sys_days day_of(const Moment& moment) {
  return std::chrono::year_month_day(std::chrono::year(moment.year),
                                     std::chrono::month(static_cast<unsigned>(moment.month)),
                                     std::chrono::day(static_cast<unsigned>(moment.day)));
}

int weekday_of(std::chrono::sys_days day) {
  return static_cast<int>(std::chrono::weekday(day).iso_encoding()) - 1;
}

std::chrono::sys_days monday_of(std::chrono::sys_days day) {
  return day - std::chrono::days(weekday_of(day));
}

}  // namespace communique::reading
