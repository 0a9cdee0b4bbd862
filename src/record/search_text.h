// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tableside {

inline constexpr std::size_t kSearchCharacters = 200;
inline constexpr std::size_t kSearchWords = 16;

// What a person typed into the search field, as words for FTS5. Any text is valid; what is beyond the limits
// is not looked at. Each word is quoted, so nothing in it is read as FTS5's own language.
struct SearchText {
  explicit SearchText(std::string_view typed);

  bool isBlank = true;  // nothing was asked for
  std::string inNames;  // every word as the beginning of one
  // The same, but a word that ends in a single letter is meant as it stands: nearly every note has a word
  // that begins with a given letter, and no index reaches so low.
  std::string inNotes;
};

}  // namespace tableside
