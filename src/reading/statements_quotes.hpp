#pragma once
// Quotations of a paragraph: where they open and close, over the ends of sentences. Curly or straight marks;
// what is not closed ends with its paragraph. Single marks are not looked at: they are apostrophes far more
// often.
#include <vector>

#include "reading/finders.hpp"

namespace communique::reading {

struct Quotation {
  std::size_t open = 0;   // token of the mark
  std::size_t close = 0;  // token of the mark, or one past the paragraph's last where it is not closed
};

/// Those within tokens [begin, end), in order.
[[nodiscard]] std::vector<Quotation> quotations(const Page& page, std::size_t begin, std::size_t end);

}  // namespace communique::reading
