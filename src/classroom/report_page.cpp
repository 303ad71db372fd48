// The report as a page to print: HTML that needs nothing beside itself. Every text is escaped; nothing in it
// runs.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "classroom/report.hpp"

namespace communique::classroom {
namespace {

constexpr const char* kStyle = R"css(
@page { size: A4; margin: 16mm 15mm; }
body { font: 10.5pt/1.45 Inter, "Segoe UI", "Helvetica Neue", Arial, "Noto Sans CJK TC", "Noto Sans CJK JP", sans-serif;
  color: #1a212e; background: #fff; max-width: 180mm; margin: 1.5em auto; padding: 0 1em; }
h1 { font: 600 20pt/1.2 Georgia, "Noto Serif CJK TC", "Noto Serif CJK JP", serif; margin: 0 0 .2em; }
h2 { font-size: 13pt; margin: 1.8em 0 .5em; border-bottom: 1px solid #6c675b; break-after: avoid; }
h3 { font: 11.5pt/1.35 Georgia, "Noto Serif CJK TC", "Noto Serif CJK JP", serif; margin: 0 0 .3em; }
p { margin: .2em 0; }
.quiet { color: #434956; }
article { break-inside: avoid; margin: 0 0 1.1em; }
dl { display: flex; flex-wrap: wrap; gap: .1em 1.6em; margin: .3em 0; }
dl div { display: flex; gap: .4em; }
dt { color: #434956; }
dd { margin: 0; font-weight: 600; font-variant-numeric: tabular-nums; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th { text-align: left; font-weight: 600; }
th, td { border-bottom: 1px solid #dbd2bf; padding: .2em .6em .2em 0; vertical-align: top; overflow-wrap: anywhere; }
.number { text-align: right; white-space: nowrap; }
ul { margin: .2em 0; padding-left: 1.3em; }
@media print { body { margin: 0; padding: 0; max-width: none; } }
)css";

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

/// Set apart, so that a name in a script from right to left turns nothing around it.
std::string apart(std::string_view text) { return "<bdi>" + escaped(text) + "</bdi>"; }

/// "en_GB" as HTML says it: "en-GB".
std::string language_tag(std::string locale) {
  for (char& c : locale) c = c == '_' ? '-' : c;
  return locale;
}

class Page {
 public:
  Page(const LessonReport& report, const Wording& wording) : report_(report), wording_(wording) {}

  std::string made() {
    text_ = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n<style>{}</style>\n"
        "</head>\n<body>\n<main>\n",
        escaped(language_tag(wording_.locale())), escaped(report_.plan.name), kStyle);
    head();
    questions();
    mix_ups();
    players();
    text_ += "</main>\n</body>\n</html>\n";
    return std::move(text_);
  }

 private:
  [[nodiscard]] std::string say(std::string_view key, const WordingArguments& arguments = {}) const {
    return escaped(wording_.say(key, arguments));
  }
  [[nodiscard]] std::string percent(double share) const {
    return say("report.percent", {{"percent", static_cast<std::int64_t>(std::lround(share * 100))}});
  }
  void heading(std::string_view key) { text_ += "<h2>" + say(key) + "</h2>\n"; }
  void figure(std::string_view key, const std::string& value) {
    text_ += "<div><dt>" + say(key) + "</dt><dd>" + value + "</dd></div>";
  }

  void head() {
    text_ += "<h1>" + escaped(report_.plan.name) + "</h1>\n<p class=\"quiet\">" +
             say("report.when", {{"started", static_cast<double>(report_.started)}}) + "</p>\n<dl>";
    figure("report.players", std::to_string(report_.rows.size()));
    figure("report.questions", std::to_string(report_.questions.size()));
    if (report_.mean) figure("report.mean", percent(*report_.mean));
    text_ += "</dl>\n";
  }

  void questions() {
    heading("report.questions");
    for (const QuestionReport& question : report_.questions) article(question);
    text_ += "<p class=\"quiet\">" + say("report.difficulty-note") + "</p>\n<p class=\"quiet\">" +
             say("report.discrimination-note") + "</p>\n";
  }

  void article(const QuestionReport& question) {
    text_ += fmt::format("<article>\n<h3>{}. {}</h3>\n<p>{}</p>\n<dl>", question.question + 1,
                         escaped(question.stem), say("report.key", {{"answer", question.key}}));
    figure("report.answered", std::to_string(question.answered));
    figure("report.right", std::to_string(question.right));
    if (question.difficulty) figure("report.difficulty", fmt::format("{:.2f}", *question.difficulty));
    if (question.discrimination) {
      figure("report.discrimination", fmt::format("{:.2f}", *question.discrimination));
    }
    if (question.median_time > Moment{0}) {
      figure("report.median-time",
             say("report.seconds", {{"seconds", static_cast<double>(question.median_time.count()) / 1000}}));
    }
    text_ += "</dl>\n";
    options(question);
    list("report.wrong-answers", question.wrong_answers);
    text_ += "</article>\n";
  }

  void options(const QuestionReport& question) {
    if (question.options.empty()) return;
    text_ += "<table>\n<thead><tr><th scope=\"col\">" + say("report.option") +
             "</th><th scope=\"col\" class=\"number\">" + say("report.chosen") +
             "</th></tr></thead>\n<tbody>\n";
    for (const OptionUse& option : question.options) {
      const bool is_unused =
          std::find(question.unused.begin(), question.unused.end(), option.text) != question.unused.end();
      const std::string mark = option.is_key ? say("report.is-key")
                               : is_unused   ? say("report.is-unused")
                                             : "";
      text_ += "<tr><td>" + escaped(option.text) +
               (mark.empty() ? "" : " <span class=\"quiet\">(" + mark + ")</span>") +
               "</td><td class=\"number\">" + std::to_string(option.chosen) + "</td></tr>\n";
    }
    text_ += "</tbody>\n</table>\n";
  }

  void list(std::string_view key, const std::vector<std::pair<std::string, int>>& items) {
    if (items.empty()) return;
    text_ += "<p class=\"quiet\">" + say(key) + "</p>\n<ul>\n";
    for (const auto& [item, count] : items) {
      text_ += "<li>" + apart(item) + " × " + std::to_string(count) + "</li>\n";
    }
    text_ += "</ul>\n";
  }

  void mix_ups() {
    if (report_.mix_ups.empty()) return;
    heading("report.mix-ups");
    text_ += "<table>\n<thead><tr>";
    for (const char* key : {"report.right-one", "report.taken", "report.by"}) {
      text_ += "<th scope=\"col\">" + say(key) + "</th>";
    }
    text_ += "</tr></thead>\n<tbody>\n";
    for (const MixUp& mix_up : report_.mix_ups) {
      std::string names;
      for (const std::string& name : mix_up.players) names += (names.empty() ? "" : ", ") + apart(name);
      text_ += "<tr><td>" + escaped(mix_up.right) + "</td><td>" + escaped(mix_up.taken) + "</td><td>" +
               names + "</td></tr>\n";
    }
    text_ += "</tbody>\n</table>\n";
  }

  void players() {
    if (report_.rows.empty()) return;
    heading("report.players");
    const bool with_teams = !report_.plan.teams.empty();
    text_ += "<table>\n<thead><tr>";
    const auto column = [&](const char* key, const char* kind) {
      text_ += fmt::format("<th scope=\"col\"{}>{}</th>", kind, say(key));
    };
    constexpr const char* kNumber = " class=\"number\"";
    column("report.place", kNumber);
    column("report.name", "");
    if (with_teams) column("report.team", "");
    for (const char* key : {"report.points", "report.right", "report.answered"}) column(key, kNumber);
    text_ += "</tr></thead>\n<tbody>\n";
    for (const GradebookRow& row : report_.rows) {
      const auto number = [](int value) { return "<td class=\"number\">" + std::to_string(value) + "</td>"; };
      text_ += "<tr>" + (row.place > 0 ? number(row.place) : "<td></td>") + "<td>" + apart(row.name) +
               "</td>" + (with_teams ? "<td>" + apart(row.team) + "</td>" : "") + number(row.score) +
               number(row.right) + number(row.answered) + "</tr>\n";
    }
    text_ += "</tbody>\n</table>\n";
  }

  const LessonReport& report_;
  const Wording& wording_;
  std::string text_;
};

}  // namespace

std::string report_page(const LessonReport& report, const Wording& wording) {
  return Page(report, wording).made();
}

}  // namespace communique::classroom
