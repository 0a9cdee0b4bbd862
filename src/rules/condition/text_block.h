// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstring>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tableside {

// A text that stands in a block, ended by a NUL, which no data file may hold: as small as a pointer.
class KeptText {
 public:
  KeptText() = default;
  explicit KeptText(const char* text) : text_(text) {}
  operator std::string_view() const { return text_; }
  operator std::string() const { return text_; }
  bool empty() const { return *text_ == '\0'; }

  friend bool operator==(KeptText a, KeptText b) { return a == std::string_view(b); }
  friend bool operator==(KeptText a, std::string_view b) { return std::string_view(a) == b; }
  friend auto operator<=>(KeptText a, KeptText b) { return std::string_view(a) <=> std::string_view(b); }
  friend std::ostream& operator<<(std::ostream& out, KeptText text) { return out << text.text_; }

 private:
  const char* text_ = "";
};

// Thousands of texts one after the other in a few pieces of memory. They stay where they are as long as a
// block has them; a copy has all that were kept so far and puts its own elsewhere.
class TextBlock {
 public:
  TextBlock() = default;
  TextBlock(const TextBlock& other) : pieces_(other.pieces_) {}
  TextBlock& operator=(const TextBlock& other) {
    pieces_ = other.pieces_;
    room_ = 0;
    return *this;
  }

  KeptText keep(std::string_view text) {
    if (text.empty()) return {};
    if (text.size() >= room_) {
      room_ = std::max(kPiece, text.size() + 1);
      pieces_.push_back(std::make_shared<char[]>(room_));
      next_ = pieces_.back().get();
    }
    char* kept = std::exchange(next_, next_ + text.size() + 1);
    room_ -= text.size() + 1;
    std::memcpy(kept, text.data(), text.size());  // the piece is made of NULs
    return KeptText(kept);
  }

 private:
  static constexpr std::size_t kPiece = 4000;

  std::vector<std::shared_ptr<char[]>> pieces_;
  char* next_ = nullptr;
  std::size_t room_ = 0;
};

}  // namespace tableside
