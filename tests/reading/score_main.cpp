// reading_score ARTICLES [MARKS]: how well marked articles are read. Not a test; README.md tells how to use
// it.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <optional>

#include "base/files.hpp"
#include "reading/findings_json.hpp"
#include "reading/intake.hpp"
#include "reading/read.hpp"
#include "reading/score.hpp"
#include "reading/score_words.hpp"

namespace fs = std::filesystem;
using namespace communique;
using namespace communique::reading;

namespace {

struct Options {
  std::string articles;
  std::string marks;
  std::string system;
  std::string lexicon = std::string(COMMUNIQUE_SOURCE_DIR) + "/assets/reading";
  bool with_misses = false;
  bool each = false;
  bool only_sentences = false;
  bool only_furniture = false;
};

/// The file in `folder` that is called `stem`, or `stem` and then something that is no letter or digit.
std::optional<fs::path> file_for(const fs::path& folder, const std::string& stem,
                                 const std::string& extension) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().stem().string();
    if (entry.path().extension() != extension || !name.starts_with(stem)) continue;
    if (name.size() > stem.size() && std::isalnum(static_cast<unsigned char>(name[stem.size()])) != 0)
      continue;
    found.push_back(entry.path());
  }
  if (found.empty()) return std::nullopt;
  return *std::min_element(found.begin(), found.end());
}

/// A mark's stem is what its article's name begins with: 000.json goes with 000_3a65.txt.
std::vector<fs::path> marked_files(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".json" && entry.path().stem() != "sources")
      files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

nlohmann::json read_by_library(const std::string& bytes, const std::string& name, const Lexicon& lexicon) {
  const auto intake = take_in(bytes, name);
  if (!intake) {
    std::fprintf(stderr, "%s: refused: %s\n", name.c_str(), intake.error().detail.c_str());
    return nlohmann::json::object();
  }
  const Page page = lay_out(intake->text);
  return nlohmann::json::parse(to_json(read_page(page, lexicon), page));
}

/// Whether each line that is not blank is marked as furniture.
std::vector<bool> marked_furniture(const score::Marks& marks, const std::string& text) {
  std::vector<bool> is_noise;
  std::size_t line_number = 0;
  std::size_t sentence = 0;
  for (std::size_t begin = 0; begin < text.size(); ++line_number) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::size_t count = score::sentences(text.substr(begin, end - begin)).size();
    const auto& numbers = marks.noise_lines ? *marks.noise_lines : marks.noise_sentences;
    const std::size_t number = marks.noise_lines ? line_number : sentence;
    if (count > 0) is_noise.push_back(std::find(numbers.begin(), numbers.end(), number) != numbers.end());
    sentence += count;
    begin = end + 1;
  }
  return is_noise;
}

/// Says which paragraphs are taken for furniture and are none, or the other way round. Headlines may be
/// either.
void print_furniture(const std::string& article, const score::Marks& marks, const std::string& text) {
  const auto intake = take_in(text, article + ".txt");
  if (!intake) return;
  const Page page = lay_out(intake->text);
  const auto is_noise = marked_furniture(marks, text);
  if (is_noise.size() != page.paragraphs.size()) {
    std::printf("%s  %zu lines, but %zu paragraphs\n", article.c_str(), is_noise.size(),
                page.paragraphs.size());
    return;
  }
  for (std::size_t i = 0; i < is_noise.size(); ++i) {
    const Paragraph& paragraph = page.paragraphs[i];
    if (paragraph.part == Part::Headline || paragraph.part == Part::Heading) continue;
    if (is_noise[i] == (paragraph.part != Part::Body)) continue;
    std::printf("%s  %s  %-9s  %.*s\n", article.c_str(), is_noise[i] ? "furniture read" : "body passed by ",
                name_of(paragraph.part), static_cast<int>(std::min<std::size_t>(paragraph.range.size(), 90)),
                page.text.c_str() + paragraph.range.begin);
  }
}

void print_misses(const std::string& article, const std::vector<score::Miss>& misses) {
  constexpr const char* kKinds[] = {"wrong ", "missed", "iso   ", "role  "};
  for (const score::Miss& miss : misses) {
    std::printf("%s  %s  %-13s  %s\n", article.c_str(), kKinds[static_cast<int>(miss.kind)],
                score::name_of(miss.type), miss.text.c_str());
  }
}

int run(const Options& options) {
  auto lexicon = Lexicon::load(options.lexicon);
  if (!lexicon && options.system.empty()) {
    std::fprintf(stderr, "%s: %s\n", lexicon.error().subject.c_str(), lexicon.error().detail.c_str());
    return 1;
  }
  score::Score all;
  int articles = 0;
  for (const fs::path& marks_file : marked_files(options.marks.empty() ? options.articles : options.marks)) {
    const std::string stem = marks_file.stem().string();
    const auto article = file_for(options.articles, stem, ".txt");
    if (!article) {
      std::fprintf(stderr, "%s: no article for it in %s\n", marks_file.c_str(), options.articles.c_str());
      return 1;
    }
    const std::string text = read_file(*article).value_or("");
    if (options.only_sentences) {
      std::printf("== %s\n", stem.c_str());
      const auto sentences = score::sentences(text);
      for (std::size_t i = 0; i < sentences.size(); ++i) std::printf("%3zu %s\n", i, sentences[i].c_str());
      continue;
    }
    const auto marks = score::marks_of(nlohmann::json::parse(read_file(marks_file).value_or("{}")));
    if (options.only_furniture) {
      print_furniture(stem, marks, text);
      continue;
    }
    nlohmann::json found = nlohmann::json::object();
    if (options.system.empty()) {
      found = read_by_library(text, article->filename().string(), *lexicon);
    } else if (const auto file = file_for(options.system, stem, ".json")) {
      found = nlohmann::json::parse(read_file(*file).value_or("{}"));
    } else {
      std::fprintf(stderr, "%s: nothing for it in %s; counts as nothing found\n", stem.c_str(),
                   options.system.c_str());
    }
    const score::Score one = score::score(marks, score::entries_of(found), text);
    if (options.with_misses) print_misses(stem, one.misses);
    if (options.each) std::printf("== %s\n%s\n", stem.c_str(), score::table(one).c_str());
    all += one;
    ++articles;
  }
  if (articles > 0) std::printf("%d articles\n%s", articles, score::table(all).c_str());
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App program{"How well marked articles are read"};
  Options options;
  program.add_option("ARTICLES", options.articles, "Folder with the articles, NNN*.txt")->required();
  program.add_option("MARKS", options.marks,
                     "Folder with what was marked, NNN.json; the articles' own if left out");
  program.add_option("--system", options.system, "Folder with what another program found, NNN*.json");
  program.add_option("--lexicon", options.lexicon, "Folder with the lexicon");
  program.add_flag("--misses", options.with_misses, "List what is wrong and what was missed");
  program.add_flag("--each", options.each, "A table for each article as well");
  program.add_flag("--sentences", options.only_sentences,
                   "Print the articles' sentences as noise_sentences counts them");
  program.add_flag("--furniture", options.only_furniture,
                   "List paragraphs wrongly taken for body or for furniture");
  CLI11_PARSE(program, argc, argv);
  try {
    return run(options);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
