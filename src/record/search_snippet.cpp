// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/search_snippet.h"

#include "base/text.h"
#include "record/search_words.h"

#include <algorithm>

namespace tableside {
namespace {

constexpr std::size_t kBefore = 24, kWhole = 120;  // characters

struct Part {
  std::size_t from, to;
};

bool isWordByte(const std::string& text, std::size_t at) {
  if (at >= text.size()) return false;
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z');
}

// Every whole word of the folded text that begins with one of the forms.
void findIn(const FoldedText& fold, const std::vector<std::string>& forms, std::vector<Part>& found) {
  for (const std::string& form : forms)
    for (std::size_t at = 0; !form.empty() && (at = fold.text.find(form, at)) != std::string::npos; ++at) {
      if (at > 0 && isWordByte(fold.text, at - 1)) continue;
      std::size_t end = at + form.size();
      if (endsInSingleLetter(form) && isWordByte(fold.text, end)) continue;
      while (isWordByte(fold.text, end)) ++end;
      found.push_back({fold.from[at], fold.from[end]});
    }
}

std::vector<Part> partsFound(std::string_view note, const SearchText& search) {
  std::vector<Part> found;
  const bool hasUmlauts = std::any_of(note.begin(), note.end(), [](char c) { return c & 0x80; });
  for (const Umlauts umlauts : {Umlauts::Plain, Umlauts::SpeltOut})
    for (const Marks marks : {Marks::Kept, Marks::Dropped}) {
      if (umlauts == Umlauts::SpeltOut && !hasUmlauts) break;
      const FoldedText fold = folded(note, umlauts, marks);
      for (const auto& forms : search.words) findIn(fold, forms, found);
    }
  std::sort(found.begin(), found.end(), [](const Part& a, const Part& b) { return a.from < b.from; });
  std::vector<Part> parts;
  for (const Part& each : found)
    if (parts.empty() || each.from >= parts.back().to)
      parts.push_back(each);
    else
      parts.back().to = std::max(parts.back().to, each.to);
  return parts;
}

bool isSpace(char c) {
  return c == ' ' || c == '\n' || c == '\t';
}
bool isInside(std::string_view text, std::size_t at) {  // of a character
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

// At most `count` characters back from `at`, and not in the middle of a word where there is a space.
std::size_t wordsBefore(std::string_view text, std::size_t at, std::size_t count) {
  std::size_t from = at;
  while (from > 0 && count > 0)
    if (--from; !isInside(text, from)) --count;
  if (from == 0) return 0;
  const std::size_t space = text.substr(0, at).find_first_of(" \n\t", from);
  return space == text.npos ? from : space + 1;
}

std::size_t wordsAfter(std::string_view text, std::size_t at, std::size_t count) {
  std::size_t to = at;
  while (to < text.size() && count > 0)
    if (++to; !isInside(text, to)) --count;
  if (to == text.size()) return to;
  const std::size_t space = text.find_last_of(" \n\t", to);
  return space == text.npos || space <= at ? to : space;
}

}  // namespace

std::vector<TextRun> snippetOf(std::string_view text, const SearchText& search) {
  const std::string_view note = trimmed(text);
  const std::vector<Part> parts = partsFound(note, search);
  const std::size_t first = parts.empty() ? 0 : parts.front().from;
  const std::size_t from = wordsBefore(note, first, kBefore);
  const std::size_t to = std::max(wordsAfter(note, from, kWhole), parts.empty() ? from : parts.front().to);

  std::vector<TextRun> runs;
  const auto add = [&](std::size_t begin, std::size_t end, bool isFound) {
    TextRun run{std::string(note.substr(begin, end - begin)), isFound};
    std::replace_if(run.text.begin(), run.text.end(), isSpace, ' ');
    if (!run.text.empty()) runs.push_back(std::move(run));
  };
  std::size_t at = from;
  for (const Part& part : parts) {
    if (part.from < at || part.to > to) continue;
    add(at, part.from, false);
    add(part.from, part.to, true);
    at = part.to;
  }
  add(at, to, false);
  if (from > 0) runs.insert(runs.begin(), {"…", false});
  if (to < note.size()) runs.push_back({"…", false});
  return runs;
}

}  // namespace tableside
