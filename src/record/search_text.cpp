// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/search_text.h"

#include "base/text.h"

#include <algorithm>

namespace tableside {
namespace {

bool isContinuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

std::string_view firstCharacters(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  for (; at < text.size(); ++at)
    if (!isContinuation(text[at]) && count-- == 0) break;
  return text.substr(0, at);
}

// Whether FTS5 sees a single letter at the end of the word: "L", "C++", but not "L4".
bool endsInSingleLetter(std::string_view word) {
  const auto isMark = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x80 && !(byte >= '0' && byte <= '9') && !((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
  };
  while (!word.empty() && isMark(word.back())) word.remove_suffix(1);
  const auto last = std::find_if(word.rbegin(), word.rend(), isMark);
  return characterCount(word.substr(static_cast<std::size_t>(word.rend() - last))) == 1;
}

std::string quoted(std::string_view word) {
  std::string text = "\"";
  for (const char c : word) text.append(c == '"' ? 2 : 1, c);
  return text + "\"";
}

}  // namespace

SearchText::SearchText(std::string_view typed) {
  // A search of megabytes is not even copied; a character has at most four bytes.
  const std::string clean = cleanLine(typed.substr(0, kSearchCharacters * 8));
  isBlank = clean.empty();
  std::size_t count = 0;
  for (const std::string_view word : split(firstCharacters(clean, kSearchCharacters), " ")) {
    if (word.empty()) continue;
    if (++count > kSearchWords) break;
    const std::string separator = count == 1 ? "" : " ";
    inNames += separator + quoted(word) + "*";
    inNotes += separator + quoted(word) + (endsInSingleLetter(word) ? "" : "*");
  }
}

}  // namespace tableside
