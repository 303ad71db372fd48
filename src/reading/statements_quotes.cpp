#include "reading/statements_quotes.hpp"

#include "reading/speech.hpp"

namespace communique::reading {

std::vector<Quotation> quotations(const Page& page, std::size_t begin, std::size_t end) {
  std::vector<Quotation> found;
  bool is_open = false;
  for (std::size_t i = begin; i < end; ++i) {
    const auto text = page.at(page.tokens[i]);
    if (!is_quotation_mark(text)) continue;
    const bool opens_only = text == "“" || text == "«" || text == "„";
    if (is_open && !opens_only) {
      found.back().close = i;
      is_open = false;
    } else if (!is_open && text != "”" && text != "»") {
      found.push_back({i, end});
      is_open = true;
    }
  }
  return found;
}

}  // namespace communique::reading
