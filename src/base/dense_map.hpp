#pragma once
// A hash map whose entries lie one after the other: going over all of them waits for memory far less often
// than in a map of nodes. Entries stand in the order in which they were added until one is erased; then the
// last takes its place. Adding and erasing move entries: a reference holds until the next of either.
#include <algorithm>
#include <bit>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace communique {

template <class Key, class Value>
class DenseMap {
 public:
  using Entry = std::pair<Key, Value>;
  using iterator = typename std::vector<Entry>::iterator;
  using const_iterator = typename std::vector<Entry>::const_iterator;

  [[nodiscard]] iterator begin() { return entries_.begin(); }
  [[nodiscard]] iterator end() { return entries_.end(); }
  [[nodiscard]] const_iterator begin() const { return entries_.begin(); }
  [[nodiscard]] const_iterator end() const { return entries_.end(); }
  [[nodiscard]] std::size_t size() const { return entries_.size(); }
  [[nodiscard]] bool empty() const { return entries_.empty(); }

  [[nodiscard]] iterator find(const Key& key) {
    return entries_.begin() + (std::as_const(*this).find(key) - std::as_const(entries_).begin());
  }
  [[nodiscard]] const_iterator find(const Key& key) const {
    if (entries_.empty()) return entries_.end();
    const std::size_t slot = slot_of(key);
    return slots_[slot].end == 0 ? entries_.end() : entries_.begin() + (slots_[slot].end - 1);
  }
  [[nodiscard]] bool contains(const Key& key) const { return find(key) != end(); }

  /// Adds it where it is not there yet.
  std::pair<iterator, bool> emplace(const Key& key, Value value) {
    if (2 * (entries_.size() + 1) > slots_.size()) grow();
    Slot& slot = slots_[slot_of(key)];
    const bool is_new = slot.end == 0;
    if (is_new) {
      entries_.emplace_back(key, std::move(value));
      slot = {tag_of(key), static_cast<std::uint32_t>(entries_.size())};
    }
    return {entries_.begin() + (slot.end - 1), is_new};
  }
  Value& operator[](const Key& key) { return emplace(key, Value{}).first->second; }

  /// The number erased: 0 or 1.
  std::size_t erase(const Key& key) {
    const auto found = find(key);
    if (found == end()) return 0;
    if (found + 1 != end()) *found = std::move(entries_.back());
    entries_.pop_back();
    index();  // erasing is rare: an answer that is undone, a learner who starts afresh
    return 1;
  }
  void clear() {
    entries_.clear();
    slots_.clear();
  }
  void reserve(std::size_t entries) {
    entries_.reserve(entries);
    if (2 * entries > slots_.size()) {
      slots_.resize(std::bit_ceil(2 * entries));
      index();
    }
  }

  /// The same entries, in whatever order.
  bool operator==(const DenseMap& other) const {
    if (size() != other.size()) return false;
    for (const auto& [key, value] : entries_) {
      const auto found = other.find(key);
      if (found == other.end() || !(found->second == value)) return false;
    }
    return true;
  }

 private:
  struct Slot {
    std::uint32_t tag = 0;  // of the key's hash: keys are compared where it agrees
    std::uint32_t end = 0;  // one past the entry; 0: free
  };
  [[nodiscard]] static std::uint32_t tag_of(const Key& key) {
    return static_cast<std::uint32_t>(std::uint64_t{std::hash<Key>{}(key)} >> 32U);
  }
  /// Where the key is or would be.
  [[nodiscard]] std::size_t slot_of(const Key& key) const {
    const std::uint64_t hash = std::hash<Key>{}(key);
    const auto tag = static_cast<std::uint32_t>(hash >> 32U);
    std::size_t slot = hash & (slots_.size() - 1);
    while (slots_[slot].end != 0 &&
           !(slots_[slot].tag == tag && entries_[slots_[slot].end - 1].first == key)) {
      slot = (slot + 1) & (slots_.size() - 1);
    }
    return slot;
  }
  void grow() {
    slots_.resize(std::bit_ceil(4 * (entries_.size() + 1)));
    index();
  }
  void index() {
    std::fill(slots_.begin(), slots_.end(), Slot{});
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      slots_[slot_of(entries_[i].first)] = {tag_of(entries_[i].first), static_cast<std::uint32_t>(i + 1)};
    }
  }

  std::vector<Entry> entries_;
  std::vector<Slot> slots_;  // a power of two, at most half of them taken
};

}  // namespace communique
