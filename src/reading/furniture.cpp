#include "reading/furniture.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

#include "reading/characters.hpp"
#include "reading/furniture_lines.hpp"
#include "reading/stamps.hpp"
#include "reading/tokens.hpp"

namespace communique::reading {
namespace {

constexpr std::size_t kEnoughProse = 80;  // bytes: a paragraph, where a headline could end in a full stop too

struct Line {
  std::string_view text;
  std::optional<Label> label;
  Ending ending = Ending::Prose;
  bool is_dateline = false;  // "LIMA, March 3 (Reuters)" and no more
  [[nodiscard]] bool is_prose() const { return !label && (ending == Ending::Prose || is_dateline); }
  [[nodiscard]] bool is_paragraph() const {
    return is_prose() && (text.size() >= kEnoughProse || is_dateline);
  }
};

class Sorter {
 public:
  explicit Sorter(Page& page) : page_(page) {
    lines_.reserve(page.paragraphs.size());
    for (const Paragraph& paragraph : page.paragraphs) lines_.push_back(look_at(page.at(paragraph.range)));
    for (const Line& line : lines_) {
      if (line.is_paragraph()) ++paragraphs_;
      if (line.is_prose()) ++prose_;
    }
  }

  void sort() {
    label_edges();
    if (prose_ == 0) return sort_without_prose();
    find_extent();
    sort_top();
    for (std::size_t i = begin_; i < end_; ++i) part(i) = part_within(i);
    mark_lists();
    for (std::size_t i = end_; i < lines_.size(); ++i) part(i) = label_or(i, Part::Related);
  }

 private:
  static Line look_at(std::string_view text) {
    Line line{text, label_of(text), ending_of(text), false};
    if (line.ending != Ending::Prose && without_sign_off(text).size() < text.size())
      line.ending = Ending::Prose;
    if (text.size() < 120 && text.find_first_of("0123456789(") != std::string_view::npos &&
        (!line.label || line.label->part == Part::Stamp) &&
        text.find(':') >= text.find_first_of("0123456789")) {  // "Published: 3 May 1998" is no place
      std::vector<Token> tokens;
      append_tokens(text, {0, text.size()}, tokens);
      const auto dateline = read_dateline(text, tokens);
      if (dateline && dateline->range.end == text.size()) {
        line.is_dateline = true;
        line.label.reset();
      }
    }
    return line;
  }

  /// What only its place tells: a masthead on top or a day at the end, a caption beside a picture's credit.
  void label_edges() {
    constexpr std::size_t kTop = 3;
    constexpr std::size_t kEnd = 2;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      Line& line = lines_[i];
      if (line.label || line.is_dateline || line.ending == Ending::Cut) continue;
      const bool is_edge = i < kTop || i + kEnd >= lines_.size();
      if (is_edge && lines_.size() > 1 && is_masthead(line.text)) relabel(line, Part::Stamp);
      const bool is_by_picture =
          (i > 0 && speaks_of_picture(i - 1)) || (i + 1 < lines_.size() && speaks_of_picture(i + 1));
      if (is_by_picture && describes_picture(line.text)) relabel(line, Part::Caption);
    }
  }

  void relabel(Line& line, Part part) {
    if (line.is_paragraph()) --paragraphs_;
    if (line.is_prose()) --prose_;
    line.label = Label{part};
  }

  [[nodiscard]] bool speaks_of_picture(std::size_t i) const {
    const Line& line = lines_[i];
    if (!line.label) return false;
    if (line.label->part == Part::Credit && line.text.size() < 120) return true;
    return line.text.find("icture") != std::string_view::npos ||
           line.text.find("hoto") != std::string_view::npos;
  }

  Part& part(std::size_t i) { return page_.paragraphs[i].part; }
  [[nodiscard]] Part label_or(std::size_t i, Part otherwise) const {
    return lines_[i].label ? lines_[i].label->part : otherwise;
  }

  /// Nothing ends as a sentence does: one line cut by who copied it, a sentence typed in haste, or links
  /// alone.
  void sort_without_prose() {
    constexpr std::size_t kFew = 3;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const bool is_long =
          lines_[i].ending == Ending::Cut || (lines_.size() <= kFew && count_words(lines_[i].text, 6) >= 6);
      part(i) = is_long && !lines_[i].label ? Part::Body : label_or(i, Part::Related);
    }
  }

  /// Where the article's own paragraphs begin and end.
  void find_extent() {
    end_ = end_by_credit();
    end_ = std::min(end_, end_before_links());
    end_ = end_before_teased(end_);
    if (end_ > 1 && is_life_of_author(end_ - 1)) lines_[--end_].label = Label{Part::Credit};
    begin_ = 0;
    while (begin_ < end_ && !begins_body(begin_)) ++begin_;
    if (begin_ == end_) begin_ = std::min<std::size_t>(first_unlabelled(), end_);
  }

  [[nodiscard]] std::size_t first_unlabelled() const {
    std::size_t i = 0;
    while (i < lines_.size() && lines_[i].label) ++i;
    return i;
  }

  /// A line of prose, or a long one; a short headline that ends in a question mark is followed by more of its
  /// like.
  [[nodiscard]] bool begins_body(std::size_t i) const {
    const Line& line = lines_[i];
    if (line.label) return false;
    if (line.is_paragraph() || line.ending == Ending::Cut) return true;
    if (line.ending != Ending::Prose) return false;
    if (i == 0 && line.text.back() != '.' && lines_.size() > 1) return false;  // a headline that asks
    return true;
  }

  /// Behind "Editing by …" nothing belongs to the article, where most of the prose stands before it.
  [[nodiscard]] std::size_t end_by_credit() const {
    std::size_t before = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].is_paragraph()) ++before;
      const bool is_end = lines_[i].label && lines_[i].label->reach == Reach::EndOfBody;
      if (is_end && before >= 2 && before * 2 >= paragraphs_) return i;
    }
    return lines_.size();
  }

  /// Walks back over links, stamps, prompts and teasers that break off, and whatever short stands between
  /// them.
  [[nodiscard]] std::size_t end_before_links() const {
    std::size_t end = end_before_list();
    std::size_t teasers = 0;
    std::size_t at = end;
    while (at > 0) {
      const Line& line = lines_[at - 1];
      const bool is_teaser = !line.label && line.ending == Ending::Cut;
      const bool is_link =
          line.label || (line.ending == Ending::Bare && !line.is_dateline && !reads_on(at - 1));
      const bool is_between = !is_teaser && !is_link && at < lines_.size() && at >= 2 &&
                              is_short_between(at - 1) && !is_testimonium(line.text) &&
                              !gives_life_span(line.text);
      if (!is_teaser && !is_link && !is_between) break;
      if (is_teaser) ++teasers;
      --at;
    }
    if (teasers == 1) return end_before_one_teaser(at, end);
    return at;
  }

  /// One long line that breaks off may be the article's own end, cut by who copied it: then it speaks of the
  /// same things.
  [[nodiscard]] std::size_t end_before_one_teaser(std::size_t from, std::size_t end) const {
    for (std::size_t i = from; i < end; ++i) {
      if (lines_[i].label || lines_[i].ending != Ending::Cut) continue;
      if (is_about_other_things(i)) return from;
      return i + 1;
    }
    return from;
  }

  /// Headlines, each with a whole sentence of another story below it.
  [[nodiscard]] std::size_t end_before_teased(std::size_t end) const {
    constexpr std::size_t kMost = 12;
    constexpr std::size_t kHeadlineWords = 6;
    std::size_t at = end;
    std::size_t pairs = 0;
    while (pairs < kMost && at >= 4) {
      const Line& headline = lines_[at - 2];
      const bool is_pair = lines_[at - 1].is_prose() && !headline.label && headline.ending == Ending::Bare &&
                           !reads_on(at - 2) &&
                           count_words(headline.text, kHeadlineWords) >= kHeadlineWords &&
                           is_about_other_things(at - 1);
      if (!is_pair) break;
      ++pairs;
      at -= 2;
    }
    const bool has_more = end < lines_.size();
    return pairs >= 2 || (pairs == 1 && has_more) ? at : end;
  }

  /// "Jane Roe is a professor of law in Lima." as the last line, of somebody the article does not speak of.
  [[nodiscard]] bool is_life_of_author(std::size_t i) const {
    const std::string_view text = lines_[i].text;
    if (text.size() > 400 || lines_[i].label || !is_capital(code_point_at(text, 0).value)) return false;
    const std::size_t is_at = std::min({text.find(" is a "), text.find(" is an "), text.find(" is the ")});
    if (is_at > 40 || text.find(' ') == is_at) return false;
    const std::string_view rest = text.substr(is_at, 70);
    bool has_trade = false;
    for (const std::string_view trade :
         {"reporter", "correspondent", "columnist", "journalist", "writer", "fellow", "professor", "editor",
          "researcher", "lecturer", "author", "historian", "analyst", "economist", "consultant", "diplomat",
          "lawyer", "ambassador"}) {
      has_trade = has_trade || rest.find(trade) != std::string_view::npos;
    }
    const std::string_view surname =
        text.substr(text.rfind(' ', is_at - 1) + 1, is_at - text.rfind(' ', is_at - 1) - 1);
    for (std::size_t at = 0; at < i && has_trade; ++at) {
      if (!lines_[at].label && lines_[at].ending == Ending::Prose &&
          lines_[at].text.find(surname) != std::string_view::npos)
        return false;
    }
    return has_trade;
  }

  /// A line in the tail that looks like prose ("Who won the vote?") while both neighbours are links.
  [[nodiscard]] bool is_short_between(std::size_t i) const {
    const Line& above = lines_[i - 1];
    const bool is_link_above = above.label.has_value() || above.ending == Ending::Bare;
    const std::string_view text = without_sign_off(lines_[i].text);
    return is_link_above && !above.is_dateline && text.size() < 140 && text.back() != '.' &&
           text.back() != ':';
  }

  /// A list of links ends the body where no more than teasers follow it; else it is a box in the middle.
  [[nodiscard]] std::size_t end_before_list() const {
    std::size_t before = 0;
    std::size_t after = paragraphs_;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].is_paragraph()) {
        ++before;
        --after;
      }
      const bool is_list = lines_[i].label && lines_[i].label->reach == Reach::List;
      if (is_list && before >= 2 && longest_run_after(i) < 2) return i;
      if (is_list && before >= 3 && after * 4 < before && longest_run_after(i) < 3) return i;
    }
    return lines_.size();
  }

  /// How many paragraphs of prose follow one another somewhere behind `i`, at most 3. Looks only so far.
  [[nodiscard]] std::size_t longest_run_after(std::size_t i) const {
    std::size_t longest = 0;
    std::size_t run = 0;
    for (std::size_t at = i + 1; at < std::min(lines_.size(), i + 80) && longest < 3; ++at) {
      run = lines_[at].is_prose() && lines_[at].text.size() >= kEnoughProse / 2 ? run + 1 : 0;
      longest = std::max(longest, run);
    }
    return longest;
  }

  /// Whether a bare line can only be a sentence that lost its full stop: "He declined to say when".
  [[nodiscard]] bool reads_on(std::size_t i) const {
    const std::string_view text = lines_[i].text;
    if (text.size() < 24) return false;
    if (is_testimonium(text) || gives_life_span(text)) return true;
    for (const std::string_view opener :
         {"He ", "She ", "They ", "It ", "We ", "I ", "But ", "And ", "According to "}) {
      if (text.starts_with(opener)) return count_words(text, 5) >= 5;
    }
    for (const std::string_view said :
         {"\u201D he said", "\u201D she said", "\" he said", "\" she said", ",\u201D ", ",\" "}) {
      if (text.find(said) != std::string_view::npos) return true;
    }
    return text.ends_with(" said") || text.ends_with(" added") || is_item(i);
  }

  /// "- 40 tonnes of wheat;" below "The parties agreed on:".
  [[nodiscard]] bool is_item(std::size_t i) const {
    const std::string_view text = lines_[i].text;
    const bool is_bulleted = text.starts_with("- ") || text.starts_with("\u2022 ") || text.starts_with("* ");
    if (is_bulleted && !is_capital(code_point_at(text, text.find(' ') + 1).value)) return true;
    return i > 0 && lines_[i - 1].text.back() == ':' && !lines_[i - 1].label;
  }

  /// Three of five of its names are new to the article.
  [[nodiscard]] bool is_about_other_things(std::size_t i) const {
    constexpr std::size_t kEnough = 300000;  // bytes; an article's names are in its first pages
    std::unordered_set<std::string_view> known;
    std::size_t looked_at = 0;
    for (std::size_t at = 0; at < i && looked_at < kEnough; ++at) {
      looked_at += lines_[at].text.size();
      if (lines_[at].label || lines_[at].ending == Ending::Bare) continue;
      collect_names(lines_[at].text, [&](std::string_view name) { known.insert(name); });
    }
    std::size_t names = 0;
    std::size_t unknown = 0;
    collect_names(lines_[i].text, [&](std::string_view name) {
      ++names;
      if (!known.contains(name)) ++unknown;
    });
    return names >= 3 && unknown * 5 >= names * 3;
  }

  template <class Use>
  static void collect_names(std::string_view text, const Use& use) {
    std::vector<Token> tokens;
    append_tokens(text, {0, std::min<std::size_t>(text.size(), 20000)}, tokens);
    for (std::size_t i = 1; i < tokens.size(); ++i) {
      if (tokens[i].is_capitalised && tokens[i].range.size() > 2 &&
          tokens[i - 1].kind != TokenKind::Punctuation) {
        use(text.substr(tokens[i].range.begin, tokens[i].range.size()));
      }
    }
  }

  /// Above the body: the headline is the first line that is none of the rest; further ones are its summary or
  /// its kicker.
  void sort_top() {
    std::optional<std::size_t> headline;
    for (std::size_t i = 0; i < begin_; ++i) {
      part(i) = label_or(i, Part::Heading);
      if (lines_[i].label) continue;
      const bool is_better =
          !headline || (count_words(lines_[*headline].text, 4) < 4 && count_words(lines_[i].text, 4) >= 4);
      if (is_better) headline = i;
    }
    if (!headline) return;
    part(*headline) = Part::Headline;
    page_.headline = std::string(lines_[*headline].text);
  }

  /// Between the first and the last paragraph.
  [[nodiscard]] Part part_within(std::size_t i) const {
    const Line& line = lines_[i];
    if (line.label) return line.label->part;
    if (line.ending != Ending::Bare || line.is_dateline || reads_on(i)) return Part::Body;
    if (i + 1 < end_ && lines_[i + 1].label && lines_[i + 1].label->part == Part::Credit)
      return Part::Caption;
    return count_words(line.text, 9) <= 8 ? Part::Heading : Part::Related;
  }

  /// The links of a box in the middle: what follows "Related stories" up to the next paragraph.
  void mark_lists() {
    bool in_list = false;
    for (std::size_t i = begin_; i < end_; ++i) {
      if (lines_[i].label && lines_[i].label->reach == Reach::List) {
        in_list = true;
      } else if (lines_[i].is_paragraph() || lines_[i].ending == Ending::Cut) {
        in_list = false;
      } else if (in_list && !lines_[i].label) {
        part(i) = Part::Related;
      }
    }
  }

  Page& page_;
  std::vector<Line> lines_;
  std::size_t prose_ = 0;       // lines that end as prose does
  std::size_t paragraphs_ = 0;  // of them, those of some length
  std::size_t begin_ = 0;       // the first paragraph of the body
  std::size_t end_ = 0;         // one past its last
};

}  // namespace

void mark_parts(Page& page) { Sorter(page).sort(); }

}  // namespace communique::reading
