#pragma once
// Tells an article's body from what else stands on its page: headlines, bylines, stamps, captions, credits,
// links to other stories, promotion. Judges whole lines by their words, their length and their neighbours;
// changes nothing but `part`.
#include <span>

#include "reading/page.hpp"

namespace communique::reading {

/// Sets the part of each paragraph, and the page's headline.
void mark_parts(Page& page);

}  // namespace communique::reading
