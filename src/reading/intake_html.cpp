// A saved page to the article in it. libxml2 parses; it is given bytes alone, so it has no network, no files,
// no entities of its own. The article is the element that holds most of the prose; what runs beside it and
// around it is left out.
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

#include <algorithm>
#include <array>
#include <memory>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "reading/characters.hpp"
#include "reading/intake_parts.hpp"

namespace communique::reading {
namespace {

constexpr int kDeepest = 400;  // elements inside one another; below that nothing is looked at

struct FreeDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using Document = std::unique_ptr<xmlDoc, FreeDocument>;

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

std::string attribute(const xmlNode* node, const char* name) {
  if (node->type != XML_ELEMENT_NODE) return {};
  for (const xmlAttr* found = node->properties; found != nullptr; found = found->next) {
    if (view(found->name) == name && found->children != nullptr)
      return std::string(view(found->children->content));
  }
  return {};
}

std::string small(std::string_view text) {
  std::string letters(text);
  for (char& c : letters) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return letters;
}

bool is_element(const xmlNode* node, std::string_view name) {
  return node->type == XML_ELEMENT_NODE && view(node->name) == name;
}

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

bool is_block(std::string_view name) {
  return is_one_of(
      name, {"p",      "div", "li",         "ul",      "ol",      "h1",      "h2",      "h3",    "h4",
             "h5",     "h6",  "blockquote", "section", "article", "main",    "header",  "table", "tr",
             "td",     "th",  "pre",        "dl",      "dt",      "dd",      "body",    "html",  "center",
             "figure", "hr",  "tbody",      "thead",   "address", "details", "summary", "time"});
}

/// Never part of an article, whatever it holds.
bool is_skipped(const xmlNode* node) {
  if (node->type != XML_ELEMENT_NODE)
    return node->type != XML_TEXT_NODE && node->type != XML_CDATA_SECTION_NODE;
  return is_one_of(
      view(node->name),
      {"script",   "style", "noscript", "template", "svg",        "iframe", "form",   "button", "select",
       "nav",      "aside", "footer",   "head",     "figcaption", "object", "video",  "audio",  "canvas",
       "textarea", "input", "map",      "picture",  "caption",    "math",   "dialog", "menu"});
}

/// Said to be hidden, or to be something beside the article; counts only where it holds little of the page's
/// prose.
bool is_beside(const xmlNode* node) {
  if (node->type != XML_ELEMENT_NODE) return false;
  for (const xmlAttr* found = node->properties; found != nullptr; found = found->next) {
    const std::string_view name = view(found->name);
    if (name == "hidden") return true;
    if (found->children == nullptr) continue;
    const std::string value = small(view(found->children->content).substr(0, 300));
    if (name == "aria-hidden" && value == "true") return true;
    if (name == "style" && (value.find("display:none") != std::string::npos ||
                            value.find("display: none") != std::string::npos)) {
      return true;
    }
    if (name == "role" &&
        is_one_of(value, {"navigation", "complementary", "contentinfo", "search", "banner"}))
      return true;
    if (name != "class" && name != "id") continue;
    for (const std::string_view word :
         {"related",      "newsletter",   "promo",      "advert",       "share",     "sharing",
          "social",       "comment",      "breadcrumb", "caption",      "sidebar",   "most-read",
          "mostread",     "most-popular", "recirc",     "teaser",       "subscribe", "cookie",
          "footer",       "navigation",   "nav-",       "-nav",         "popular",   "trending",
          "recommend",    "read-more",    "readmore",   "more-stories", "outbrain",  "taboola",
          "signup",       "sign-up",      "paywall",    "tag-list",     "tags",      "author-bio",
          "photo-credit", "image-credit", "disclaimer", "copyright",    "skip-link", "visually-hidden",
          "sr-only",      "screen-reader"}) {
      if (value.find(word) != std::string::npos) return true;
    }
  }
  return false;
}

/// How much prose each element holds: text of blocks of some length, without links.
class Weights {
 public:
  explicit Weights(xmlNode* root) { weigh(root, 0, false); }
  [[nodiscard]] std::size_t of(const xmlNode* node) const {
    const auto found = weights_.find(node);
    return found == weights_.end() ? 0 : found->second;
  }

 private:
  static constexpr std::size_t kProse = 60;  // bytes in a block that make it a paragraph

  struct Sum {
    std::size_t prose = 0;        // in blocks below
    std::size_t inline_text = 0;  // of the block that this element belongs to
  };

  Sum weigh(const xmlNode* node, int depth, bool in_link) {
    Sum sum;
    if (depth > kDeepest || is_skipped(node)) return sum;
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
      if (!in_link)
        sum.inline_text = static_cast<std::size_t>(std::ranges::count_if(
            view(node->content), [](char c) { return c != ' ' && c != '\n' && c != '\t' && c != '\r'; }));
      return sum;
    }
    const bool is_link = in_link || is_element(node, "a");
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
      const Sum below = weigh(child, depth + 1, is_link);
      sum.prose += below.prose;
      sum.inline_text += below.inline_text;
    }
    if (is_block(view(node->name))) {
      if (sum.inline_text >= kProse) sum.prose += sum.inline_text;
      sum.inline_text = 0;
    }
    if (sum.prose > 0) weights_[node] = sum.prose;
    return sum;
  }

  std::unordered_map<const xmlNode*, std::size_t> weights_;
};

/// The element that holds the article.
class Finder {
 public:
  explicit Finder(const Weights& weights) : weights_(weights) {}

  const xmlNode* find(const xmlNode* root) {
    total_ = weights_.of(root);
    look(root, 0);
    if (marked_ != nullptr && weights_.of(marked_) * 4 >= total_) return narrowed(marked_);
    return narrowed(root);
  }

 private:
  /// <article>, <main> and what says that it is the article's body; the heaviest of them.
  void look(const xmlNode* node, int depth) {
    if (depth > kDeepest || is_skipped(node) || node->type != XML_ELEMENT_NODE || weights_.of(node) == 0)
      return;
    const bool is_marked = is_element(node, "article") || is_element(node, "main") ||
                           small(attribute(node, "itemprop")) == "articlebody" ||
                           attribute(node, "role") == "main";
    // The innermost of those that hold about the same.
    if (is_marked && (marked_ == nullptr || weights_.of(node) * 10 >= weights_.of(marked_) * 9))
      marked_ = node;
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) look(child, depth + 1);
  }

  /// Down to the last element that still holds nearly all.
  [[nodiscard]] const xmlNode* narrowed(const xmlNode* node) const {
    for (int depth = 0; depth < kDeepest; ++depth) {
      const xmlNode* heaviest = nullptr;
      for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
        if (heaviest == nullptr || weights_.of(child) > weights_.of(heaviest)) heaviest = child;
      }
      if (heaviest == nullptr || weights_.of(heaviest) * 5 < weights_.of(node) * 4) return node;
      if (is_one_of(view(heaviest->name), {"p", "blockquote", "pre", "ul", "ol", "li", "td"})) return node;
      node = heaviest;
    }
    return node;
  }

  const Weights& weights_;
  const xmlNode* marked_ = nullptr;
  std::size_t total_ = 0;
};

/// Writes an element's text, a block a line.
class Writer {
 public:
  Writer(const Weights& weights, std::size_t total) : weights_(weights), total_(total) {}

  void write(const xmlNode* node, int depth = 0, bool in_link = false) {
    if (depth > kDeepest || is_skipped(node)) return;
    if (node->type != XML_ELEMENT_NODE) return add(view(node->content), in_link);
    if (depth > 0 && is_beside(node) && weights_.of(node) * 3 < total_) return end_line();
    const std::string_view name = view(node->name);
    const bool is_line = is_block(name);
    if (is_line || name == "br") end_line();
    is_heading_ = is_heading_ || name == "h1" || name == "h2" || name == "h3";
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
      write(child, depth + 1, in_link || name == "a");
    }
    if (is_line) end_line();
  }

  void end_line() {
    while (!line_.empty() && line_.back() == ' ') line_.pop_back();
    // A line that is one link leads elsewhere; headings may link to themselves.
    if (!line_.empty() && (plain_ > 0 || is_heading_)) text_ += line_ + "\n";
    line_.clear();
    plain_ = 0;
    is_heading_ = false;
  }

  [[nodiscard]] std::string& text() { return text_; }

 private:
  void add(std::string_view text, bool in_link) {
    for (const char c : text) {
      const bool is_white = c == ' ' || c == '\n' || c == '\t' || c == '\r';
      if (is_white && (line_.empty() || line_.back() == ' ')) continue;
      line_.push_back(is_white ? ' ' : c);
      if (!is_white && !in_link) ++plain_;
    }
  }

  const Weights& weights_;
  std::size_t total_;
  std::string text_;
  std::string line_;
  std::size_t plain_ = 0;  // characters of the line outside links
  bool is_heading_ = false;
};

/// What a page says about itself in its head, in data for search engines, in its first <h1> and <time>.
class PageData {
 public:
  void collect(const xmlNode* node, int depth = 0) {
    if (depth > kDeepest || node->type != XML_ELEMENT_NODE) return;
    const std::string_view name = view(node->name);
    if (name == "meta") take_meta(node);
    if (name == "title" && title_.empty()) title_ = text_of(node);
    if (name == "h1" && heading_.empty()) heading_ = text_of(node);
    if (name == "time" && time_.empty()) time_ = day_in(attribute(node, "datetime"));
    if (name == "script" && small(attribute(node, "type")) == "application/ld+json") take_json(node);
    for (const xmlNode* child = node->children; child != nullptr; child = child->next)
      collect(child, depth + 1);
  }

  void fill(Intake& intake) {
    intake.publisher = cleaned(site_.empty() ? publisher_ : site_);
    intake.published = !published_.empty() ? published_ : !dated_.empty() ? dated_ : time_;
    for (const std::string* found : {&shared_title_, &headline_, &heading_, &title_}) {
      if (!intake.title.empty()) break;
      intake.title = cleaned(*found);
    }
    // "Peace at last - The Daily", "Peace at last | The Daily".
    if (intake.publisher.empty() || !intake.title.ends_with(intake.publisher)) return;
    const std::size_t end = intake.title.size() - intake.publisher.size();
    const std::size_t last = intake.title.substr(0, end).find_last_not_of(" -|\xE2\x80\x93\x94");
    if (last != std::string::npos && last + 1 < end) intake.title.resize(last + 1);
  }

  [[nodiscard]] const std::string& heading() const { return heading_; }

 private:
  static std::string text_of(const xmlNode* node, int depth = 0) {
    std::string text;
    if (depth > 20) return text;
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
      if (child->type == XML_TEXT_NODE) text += view(child->content).substr(0, 1000);
      if (child->type == XML_ELEMENT_NODE) text += text_of(child, depth + 1);
      if (text.size() > 1000) break;
    }
    std::string line;
    for (const char c : text) {
      const bool is_white = c == ' ' || c == '\n' || c == '\t' || c == '\r';
      if (!is_white || (!line.empty() && line.back() != ' ')) line.push_back(is_white ? ' ' : c);
    }
    while (!line.empty() && line.back() == ' ') line.pop_back();
    return line;
  }

  void take_meta(const xmlNode* node) {
    std::string key = small(attribute(node, "property"));
    if (key.empty()) key = small(attribute(node, "name"));
    if (key.empty()) key = small(attribute(node, "itemprop"));
    if (key.empty()) return;
    const std::string content = attribute(node, "content").substr(0, 1000);
    if (key == "og:title" && shared_title_.empty()) shared_title_ = content;
    if (key == "og:site_name" && site_.empty()) site_ = content;
    if (published_.empty() &&
        is_one_of(key, {"article:published_time", "datepublished", "og:published_time"})) {
      published_ = day_in(content);
    }
    if (dated_.empty() &&
        is_one_of(key, {"date", "pubdate", "publishdate", "publish-date", "dc.date", "dc.date.issued",
                        "dcterms.created", "dcterms.date", "parsely-pub-date", "sailthru.date"})) {
      dated_ = day_in(content);
    }
  }

  void take_json(const xmlNode* node) {
    if (node->children == nullptr) return;
    const std::string_view text = view(node->children->content);
    if (text.size() > (1U << 20U)) return;
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_discarded()) take_object(json, 0);
  }

  void take_object(const nlohmann::json& json, int depth) {
    if (depth > 8) return;
    if (json.is_array()) {
      for (const auto& item : json) take_object(item, depth + 1);
    }
    if (!json.is_object()) return;
    const auto text = [&](const char* key) {
      const auto found = json.find(key);
      return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    if (published_.empty()) published_ = day_in(text("datePublished"));
    if (headline_.empty()) headline_ = text("headline");
    const auto publisher = json.find("publisher");
    if (publisher_.empty() && publisher != json.end() && publisher->is_object()) {
      const auto name = publisher->find("name");
      if (name != publisher->end() && name->is_string()) publisher_ = name->get<std::string>();
    }
    for (const char* key : {"@graph", "mainEntity", "mainEntityOfPage"}) {
      if (const auto found = json.find(key); found != json.end()) take_object(*found, depth + 1);
    }
  }

  std::string title_, shared_title_, headline_, heading_, site_, publisher_, published_, dated_, time_;
};

Document parsed(const std::string& text) {
  constexpr int kOptions =
      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_NODEFDTD;
  return Document(htmlReadMemory(text.data(), static_cast<int>(text.size()), nullptr, "UTF-8", kOptions));
}

}  // namespace

bool looks_like_html(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos || text[begin] != '<') return false;
  const std::string head = small(text.substr(begin, 4000));
  for (const std::string_view tag :
       {"<!doctype html", "<html", "<head", "<body", "<article", "<div", "<p>", "<p ", "<h1", "<main",
        "<section", "<span", "<table", "<meta", "<title"}) {
    if (head.starts_with(tag)) return true;
  }
  return head.find("<html") != std::string::npos || head.find("</p>") != std::string::npos;
}

Result<void> read_html(const std::string& text, Intake& intake) {
  if (text.size() > kLongestHtml)
    return failure(ErrorCode::Unavailable, "article", "a page longer than 24 MB");
  const Document document = parsed(text);
  const xmlNode* const root = document ? xmlDocGetRootElement(document.get()) : nullptr;
  if (root == nullptr) return failure(ErrorCode::Invalid, "article", "no text in it");
  PageData data;
  data.collect(root);
  data.fill(intake);
  const Weights weights(xmlDocGetRootElement(document.get()));
  const xmlNode* const article = Finder(weights).find(root);
  Writer writer(weights, weights.of(root));
  writer.write(article);
  writer.end_line();
  std::string found = cleaned(writer.text());
  const std::string heading = cleaned(data.heading());
  const bool has_heading = heading.empty() || found.find(heading) != std::string::npos;
  intake.text = has_heading ? std::move(found) : heading + "\n" + found;
  return {};
}

}  // namespace communique::reading
