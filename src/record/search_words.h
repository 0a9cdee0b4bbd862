// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tableside {

// A text as a search reads it, and where each byte of it came from.
struct FoldedText {
  std::string text;
  std::vector<std::size_t> from;  // one more than the text has bytes: the end, too
};

enum class Umlauts { Plain, SpeltOut };  // "muller", "mueller"
enum class Marks { Kept, Dropped };      // "o'brien", "obrien"

// Characters of scripts without spaces become words of their own.
FoldedText folded(std::string_view utf8, Umlauts umlauts, Marks marks);

// All ways to fold one word, without the marks around it: each once, the plain one first.
std::vector<std::string> formsOf(std::string_view word);

// The words of a text, as spaces and line breaks divide it.
std::vector<std::string_view> wordsOf(std::string_view text);

// Letters and digits alone, without spaces: what two namesakes have in common. Two for a name with umlauts.
std::vector<std::string> nameKeys(std::string_view name);

bool hasLetter(std::string_view utf8);  // or a digit

}  // namespace tableside
