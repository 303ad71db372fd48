#pragma once
// From a paste, a file or a folder to reviews on disk: the work of reading, off the drawing thread.
// Sees nothing of the program but the places it is given; gives up between articles and between finders when
// asked to.
#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/own_decks.hpp"
#include "screens/desk_effect.hpp"
#include "screens/intent.hpp"

namespace communique {

struct ReadArticles {
  std::vector<screens::Brought> articles;
  std::string deck_title;
  std::shared_ptr<const authoring::Desk> desk;  // where there was one article and it was read
  std::string review;                           // its
  bool was_stopped = false;                     // before the last
  std::vector<screens::Notice> notices;         // what else whoever brought them is to know
};

/// Called before each article with how many are done, how many there are and its name.
using ReadingStep = std::function<void(int done, int total, const std::string& name)>;

/// NotFound, Unreadable, and what take_in() gives where there is one article; where there are several, each
/// has its own error. Unwritable, DiskFull. Of an article that was being read when it was to stop nothing is
/// kept.
[[nodiscard]] Result<ReadArticles> read_articles(const screens::for_desk::Read& wanted,
                                                 const DeckPlaces& places,
                                                 const std::filesystem::path& assets, const ReadingStep& step,
                                                 const std::atomic<bool>& is_cancelled);

/// A review gone on with: its article read anew, what was decided kept, the drafts that are open compared
/// with what the decks say by now.
struct OpenedReview {
  std::string deck_title;
  std::shared_ptr<const authoring::Desk> desk;
};
/// NotFound, Unreadable, TooNew; Corrupt where the review is damaged; Invalid where its deck is, with the
/// first problem as the detail.
[[nodiscard]] Result<OpenedReview> open_review(const std::string& review, const DeckPlaces& places,
                                               const std::filesystem::path& assets,
                                               const std::atomic<bool>& is_cancelled);

}  // namespace communique
