// The article as it stands on the desk: its paragraphs, with what was found in them and where drafts stand.
#include <algorithm>
#include <map>

#include "screens/present_authoring.hpp"

namespace communique::screens {
namespace {

/// A part of the text with what is marked in it.
struct Marked {
  reading::Range range;
  Topic topic = Topic::People;
  int draft = -1;
};

class ArticlePresenter {
 public:
  explicit ArticlePresenter(const authoring::Desk& desk) : desk_(desk) {
    const auto& drafts = desk.drafts();
    for (std::size_t i = 0; i < drafts.size(); ++i) {
      if (drafts[i].id == desk.current()) current_ = static_cast<int>(i);
    }
  }

  [[nodiscard]] std::vector<ArticleParagraph> paragraphs() {
    gather_marks();
    take_marks();
    const authoring::Article& article = desk_.article();
    std::vector<ArticleParagraph> all;
    all.reserve(article.page.paragraphs.size());
    for (const reading::Paragraph& paragraph : article.page.paragraphs) {
      // The headline stands above the text already.
      const bool is_above = paragraph.part == reading::Part::Headline &&
                            article.page.at(paragraph.range) == article.source.title;
      if (!is_above) all.push_back(shown(paragraph));
    }
    return all;
  }

 private:
  template <class Things>
  void mark_all(const Things& things, Topic topic) {
    for (const auto& thing : things) {
      for (const reading::Range& range : thing.mentions) marks_.push_back({range, topic, -1});
    }
  }

  void gather_marks() {
    const auto& drafts = desk_.drafts();
    for (std::size_t i = 0; i < drafts.size(); ++i) {
      for (const reading::Range& range : drafts[i].evidence)
        marks_.push_back({range, authoring::topic_of(drafts[i].kind), static_cast<int>(i)});
    }
    const reading::Findings& found = desk_.article().findings;
    mark_all(found.people, Topic::People);
    mark_all(found.organisations, Topic::Organisations);
    mark_all(found.places, Topic::Places);
    mark_all(found.dates, Topic::Dates);
    mark_all(found.agreements, Topic::Agreements);
    mark_all(found.quantities, Topic::Figures);
    // Whole sentences would drown the rest: a draft's evidence is marked only while it is looked at, or where
    // short.
    constexpr std::size_t kLongMark = 120;
    std::erase_if(marks_, [&](const Marked& mark) {
      return mark.draft >= 0 && mark.draft != current_ && mark.range.size() > kLongMark;
    });
  }

  /// Where two overlap, the current draft's is kept, then another draft's, then the first.
  void take_marks() {
    std::stable_sort(marks_.begin(), marks_.end(), [&](const Marked& a, const Marked& b) {
      const auto rank = [&](const Marked& mark) {
        return std::tuple(mark.draft != current_ || mark.draft < 0, mark.draft < 0, mark.range.begin);
      };
      return rank(a) < rank(b);
    });
    for (const Marked& mark : marks_) {
      auto after = taken_.lower_bound(mark.range.begin);
      const bool hits_next = after != taken_.end() && after->second.range.begin < mark.range.end;
      const bool hits_previous =
          after != taken_.begin() && std::prev(after)->second.range.end > mark.range.begin;
      if (!hits_next && !hits_previous && !mark.range.is_empty()) taken_.emplace(mark.range.begin, mark);
    }
  }

  [[nodiscard]] ArticleParagraph shown(const reading::Paragraph& paragraph) const {
    ArticleParagraph shown;
    shown.begin = paragraph.range.begin;
    shown.text = std::string(desk_.article().page.at(paragraph.range));
    shown.is_headline = paragraph.part == reading::Part::Headline || paragraph.part == reading::Part::Heading;
    shown.is_furniture = paragraph.part != reading::Part::Body && !shown.is_headline;
    for (auto mark = taken_.lower_bound(paragraph.range.begin);
         mark != taken_.end() && mark->second.range.end <= paragraph.range.end; ++mark) {
      const Marked& each = mark->second;
      shown.highlights.push_back({each.range.begin - shown.begin, each.range.end - shown.begin, each.topic,
                                  each.draft, each.draft >= 0 && each.draft == current_});
    }
    return shown;
  }

  const authoring::Desk& desk_;
  int current_ = -1;
  std::vector<Marked> marks_;
  std::map<std::size_t, Marked> taken_;  // by their beginning
};

}  // namespace

ArticleParagraphs article_paragraphs(const authoring::Desk& desk) {
  return std::make_shared<const std::vector<ArticleParagraph>>(ArticlePresenter(desk).paragraphs());
}

}  // namespace communique::screens
