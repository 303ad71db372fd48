// reading_speed ARTICLE... [--megabytes N]: how fast articles are read and how much memory it takes, part by
// part. Not a test. The articles are repeated until they fill 1, 2, 4 and 10 MB, so that growth shows as well
// as speed.
#include <sys/resource.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "reading/finders.hpp"
#include "reading/intake.hpp"

using namespace communique;
using namespace communique::reading;

namespace {

using Seconds = std::chrono::duration<double>;

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

/// What `part` gives, with the time it took added to `line`.
template <class Part>
auto timed(std::string& line, double& total, const Part& part) {
  const auto begun = std::chrono::steady_clock::now();
  auto result = part();
  const double took = Seconds(std::chrono::steady_clock::now() - begun).count();
  total += took;
  char text[32];
  std::snprintf(text, sizeof text, " %8.3f", took);
  line += text;
  return result;
}

enum class Naming { Same, Different };

/// Other letters in the middle of longer words with a capital, so that each copy speaks of other people and
/// places.
void vary(std::string& text, std::size_t copy) {
  const auto is_small = [](char letter) { return letter >= 'a' && letter <= 'z'; };
  for (std::size_t at = 0; at + 5 < text.size(); ++at) {
    const bool is_name =
        text[at] >= 'A' && text[at] <= 'Z' && std::all_of(&text[at + 1], &text[at + 6], is_small);
    if (!is_name) continue;
    std::size_t number = copy;
    for (std::size_t letter = at + 2; letter < at + 5; ++letter, number /= 26) {
      text[letter] = static_cast<char>('a' + (static_cast<std::size_t>(text[letter] - 'a') + number) % 26);
    }
    at += 5;
  }
}

std::string repeated(const std::vector<std::string>& articles, std::size_t size, Naming naming) {
  std::string text;
  for (std::size_t i = 0; text.size() < size; ++i) {
    std::string copy = articles[i % articles.size()] + "\n\n";
    if (naming == Naming::Different) vary(copy, i / articles.size());
    text += copy;
  }
  return text;
}

void measure(const std::string& text, std::size_t megabytes, const Lexicon& lexicon) {
  std::string line;
  double total = 0;
  const auto intake = timed(line, total, [&] { return take_in(text); });
  if (!intake) {
    std::printf("%zu MB refused: %s\n", megabytes, intake.error().detail.c_str());
    return;
  }
  const Page page = timed(line, total, [&] { return lay_out(intake->text); });
  const auto dates = timed(line, total, [&] { return find_dates(page); });
  const auto quantities = timed(line, total, [&] { return find_quantities(page, dates); });
  auto agreements = timed(line, total, [&] { return find_agreements(page, lexicon); });
  const Names names = timed(line, total, [&] { return find_names(page, lexicon, dates, agreements); });
  (void)timed(line, total, [&] {
    complete_agreements(page, names, dates, agreements);
    return 0;
  });
  const auto statements = timed(line, total, [&] { return find_statements(page, names, dates); });
  const auto events = timed(line, total, [&] { return find_events(page, names, dates, agreements); });
  std::printf("%3zu MB%s %8.3f  %6.2f MB/s  peak %6.0f MB\n", megabytes, line.c_str(), total,
              static_cast<double>(text.size()) / 1e6 / total, peak_megabytes());
  std::printf(
      "       %zu sentences; %zu people, %zu organisations, %zu places, %zu dates, %zu quantities, %zu "
      "statements and events\n",
      page.sentences.size(), names.people.size(), names.organisations.size(), names.places.size(),
      dates.size(), quantities.size(), statements.size() + events.size());
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App program{"How fast articles are read"};
  std::vector<std::string> files;
  std::vector<std::size_t> sizes = {1, 2, 4, 10};
  std::string folder = std::string(COMMUNIQUE_SOURCE_DIR) + "/assets/reading";
  program.add_option("ARTICLE", files, "Text files, repeated in turn")->required()->check(CLI::ExistingFile);
  program.add_option("--megabytes", sizes, "How much to read")->allow_extra_args(false);
  program.add_option("--lexicon", folder, "Folder with the lexicon");
  auto naming = Naming::Same;
  program.add_flag_callback(
      "--vary", [&naming] { naming = Naming::Different; }, "Other names in each copy");
  CLI11_PARSE(program, argc, argv);
  std::vector<std::string> articles;
  for (const std::string& file : files) articles.push_back(read_file(file).value_or(""));
  const auto begun = std::chrono::steady_clock::now();
  const auto lexicon = Lexicon::load(folder);
  if (!lexicon) {
    std::fprintf(stderr, "%s: %s\n", lexicon.error().subject.c_str(), lexicon.error().detail.c_str());
    return 1;
  }
  std::printf("lexicon %.3f s, peak %.0f MB\n", Seconds(std::chrono::steady_clock::now() - begun).count(),
              peak_megabytes());
  std::printf(
      "         intake   layout    dates quantity  agreemt    names complete  statemt   events    total\n");
  for (const std::size_t megabytes : sizes) {
    measure(repeated(articles, megabytes * 1'000'000, naming), megabytes, *lexicon);
  }
  return 0;
}
