// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "visit/visit.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tableside {

inline constexpr std::size_t kSearchCharacters = 200;
inline constexpr std::size_t kSearchWords = 16;

// What a person typed into the search field, as words for FTS5. Any text is valid; what is beyond the limits
// is not looked at. Each word is quoted, so nothing in it is read as FTS5's own language.
struct SearchText {
  explicit SearchText(std::string_view typed);

  bool isBlank = true;  // nothing was asked for
  // Every word as the beginning of one, of a part of the phone number, or of the date of birth.
  std::string inNames;
  // Every word as the beginning of one; but a word that ends in a single letter is meant as it stands: nearly
  // every note has a word that begins with a given letter, and no index reaches so low.
  std::string inNotes;
  std::vector<std::vector<std::string>> words;  // each in all its forms, as in a folded text
};

// A word of which only a single letter can be told: "L", "C++", but not "L4".
bool endsInSingleLetter(std::string_view word);

// What the search index holds. It is made anew when an older program made it; whoever changes what these two
// give, or how letters are folded, makes the number one larger.
inline constexpr int kSearchIndexVersion = 1;
std::string indexedName(const Client& client);
std::string indexedNote(std::string_view text);  // the text, and after it what else finds it
std::string_view noteTextOf(std::string_view indexed);

// All whose names have one of these keys (nameKeys); empty for none.
std::string searchForNamesakes(const std::vector<std::string>& keys);

}  // namespace tableside
