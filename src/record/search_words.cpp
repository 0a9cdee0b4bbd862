// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/search_words.h"

#include "base/text.h"
#include "record/search_letters.h"

#include <algorithm>
#include <array>

namespace tableside {
namespace {

struct Letter {
  char32_t code;
  std::size_t from;
};

// What two characters make that may also be typed as one: an umlaut, or the syllable of two parts of Hangul
// as Unicode counts them; 0 for none.
char32_t composed(char32_t before, char32_t next) {
  constexpr std::u32string_view letters = U"aouAOU", umlauts = U"äöüÄÖÜ";
  if (const std::size_t at = letters.find(before); next == 0x308 && at != letters.npos) return umlauts[at];
  constexpr char32_t kFirst = 0x1100, kVowel = 0x1161, kLast = 0x11A7, kSyllable = 0xAC00;
  if (before >= kFirst && before < kFirst + 19 && next >= kVowel && next < kVowel + 21)
    return kSyllable + ((before - kFirst) * 21 + (next - kVowel)) * 28;
  const bool isOpen = before >= kSyllable && before <= 0xD7A3 && (before - kSyllable) % 28 == 0;
  return isOpen && next > kLast && next < kLast + 28 ? before + (next - kLast) : 0;
}

// What is no UTF-8 is passed over.
std::vector<Letter> lettersOf(std::string_view utf8) {
  std::vector<Letter> letters;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t from = at;
    const auto code = nextCodePoint(utf8, at);
    if (!code) {
      ++at;
      continue;
    }
    const bool mayCompose = *code >= 0x300 && !letters.empty();
    if (const char32_t whole = mayCompose ? composed(letters.back().code, *code) : 0)
      letters.back().code = whole;
    else if (!isUnseen(*code))
      letters.push_back({*code, from});
  }
  return letters;
}

bool isDigit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

// Between two digits a mark divides: "5.5" is not 55.
bool joins(const std::vector<Letter>& letters, std::size_t at) {
  if (at == 0 || at + 1 >= letters.size()) return false;
  const char32_t before = letters[at - 1].code, after = letters[at + 1].code;
  return isOfWords(before) && isOfWords(after) && !(isDigit(before) && isDigit(after));
}

std::string_view withoutOuterMarks(std::string_view word) {
  const auto isOuter = [](char c) { return c == '.' || c == '\'' || c == '-'; };
  while (!word.empty() && isOuter(word.front())) word.remove_prefix(1);
  while (!word.empty() && isOuter(word.back())) word.remove_suffix(1);
  return word;
}

constexpr std::array kUmlauts = {Umlauts::Plain, Umlauts::SpeltOut};

}  // namespace

FoldedText folded(std::string_view utf8, Umlauts umlauts, Marks marks) {
  const std::vector<Letter> letters = lettersOf(utf8);
  FoldedText fold;
  const auto put = [&](char32_t code, std::size_t from) {
    appendUtf8(fold.text, code);
    fold.from.resize(fold.text.size(), from);
  };
  const auto putSpace = [&](std::size_t from) {
    if (!fold.text.empty() && fold.text.back() != ' ') put(U' ', from);
  };
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const auto [code, from] = letters[i];
    const std::size_t next = i + 1 < letters.size() ? letters[i + 1].from : utf8.size();
    if (const char32_t mark = joiningMark(code)) {
      if (marks == Marks::Kept || !joins(letters, i)) put(mark, from);
    } else if (code < 0x80) {
      put(code >= U'A' && code <= U'Z' ? code + (U'a' - U'A') : code, from);
    } else if (isWordByItself(code)) {
      putSpace(from);
      put(code, from);
      putSpace(next);
    } else {
      for (const char32_t plain : umlauts == Umlauts::Plain ? plainLetter(code) : speltOutLetter(code))
        put(plain, from);
    }
  }
  fold.from.push_back(utf8.size());
  return fold;
}

std::vector<std::string> formsOf(std::string_view word) {
  std::vector<std::string> forms;
  for (const Umlauts umlauts : kUmlauts)
    for (const Marks marks : {Marks::Kept, Marks::Dropped}) {
      const std::string form(withoutOuterMarks(trimmed(folded(word, umlauts, marks).text)));
      if (std::find(forms.begin(), forms.end(), form) == forms.end()) forms.push_back(form);
    }
  return forms;
}

std::vector<std::string_view> wordsOf(std::string_view text) {
  constexpr std::string_view spaces = " \n\t";
  std::vector<std::string_view> words;
  for (std::size_t at = 0; (at = text.find_first_not_of(spaces, at)) != text.npos;) {
    const std::size_t end = std::min(text.find_first_of(spaces, at), text.size());
    words.push_back(text.substr(at, end - at));
    at = end;
  }
  return words;
}

std::vector<std::string> nameKeys(std::string_view name) {
  std::vector<std::string> keys;
  for (const Umlauts umlauts : kUmlauts) {
    std::string key;
    for (const auto& [code, from] : lettersOf(folded(name, umlauts, Marks::Dropped).text))
      if (isOfWords(code)) appendUtf8(key, code);
    if (!key.empty() && std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
  }
  return keys;
}

bool hasLetter(std::string_view utf8) {
  const std::vector<Letter> letters = lettersOf(utf8);
  return std::any_of(letters.begin(), letters.end(), [](const Letter& each) { return isOfWords(each.code); });
}

}  // namespace tableside
