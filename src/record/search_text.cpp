// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/search_text.h"

#include "base/date_reading.h"
#include "base/text.h"
#include "record/search_words.h"

#include <algorithm>
#include <set>

namespace tableside {
namespace {

// Each begins words that nobody can type: of private use, which folding takes out of what is typed.
constexpr std::string_view kNameKey = "\uE000", kPhone = "\uE001", kBorn = "\uE002";
constexpr char kAfterText = '\x1E';  // no text that is kept has a control character

constexpr std::size_t kFewestDigits = 3, kMostDigits = 24, kMostPlaces = 48;

bool isContinuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

std::string_view firstCharacters(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  for (; at < text.size(); ++at)
    if (!isContinuation(text[at]) && count-- == 0) break;
  return text.substr(0, at);
}

std::string phraseOf(std::string_view word) {
  std::string text = "\"";
  for (const char c : word) text.append(c == '"' ? 2 : 1, c);
  return text + "\"";
}

std::string beginning(std::string_view kind, std::string_view word) {
  return phraseOf(std::string(kind) + std::string(word)) + "*";
}

std::string digitsIn(std::string_view text) {
  std::string digits;
  for (const char c : folded(text, Umlauts::Plain, Marks::Kept).text)
    if (c >= '0' && c <= '9') digits += c;
  return digits;
}

bool isFromAbroad(std::string_view number) {
  return number.starts_with("+") || number.starts_with("00");
}

// A number from abroad as it may be written at home. How long the country's code is, only a list could tell.
std::vector<std::string> withoutCountry(std::string_view digits) {
  while (digits.starts_with("0")) digits.remove_prefix(1);
  std::vector<std::string> rests;
  for (std::size_t code = 1; code <= 3 && digits.size() >= code + kFewestDigits; ++code)
    rests.emplace_back(digits.substr(code));
  return rests;
}

// What may stand in the client's phone number or date of birth, when `typed` can be one.
std::vector<std::string> numbersMeant(std::string_view typed) {
  std::vector<std::string> meant;
  for (const BirthDate& date : readBirthDate(typed)) meant.push_back(beginning(kBorn, digitsIn(date.text())));
  const std::string plain = folded(typed, Umlauts::Plain, Marks::Kept).text, digits = digitsIn(plain);
  if (plain.find_first_not_of("0123456789+-./() ") != plain.npos || digits.size() < kFewestDigits)
    return meant;
  meant.push_back(beginning(kPhone, digits.substr(0, kMostDigits)));
  if (isFromAbroad(plain))
    for (const std::string& rest : withoutCountry(digits))
      meant.push_back(beginning(kPhone, rest.substr(0, kMostDigits)));
  return meant;
}

std::string anyOf(const std::vector<std::string>& searches) {
  return searches.size() == 1 ? searches.front() : "(" + joined(searches, " OR ") + ")";
}

// Words side by side are all meant; FTS5 asks for AND beside brackets, and there a word without a letter
// would find nothing.
std::string allOf(const std::vector<std::string>& searches) {
  std::string all;
  for (const bool inBrackets : {false, true})
    for (const std::string& search : searches)
      if (search.starts_with("(") == inBrackets)
        all += (all.empty() ? "" : inBrackets ? " AND " : " ") + search;
  return all;
}

void addExtras(std::string& text, std::string_view words) {
  std::set<std::string> extras;
  for (const std::string_view word : wordsOf(words))
    for (std::string& form : formsOf(word))
      if (form != lowerAscii(word) && hasLetter(form)) extras.insert(std::move(form));
  for (const std::string& extra : extras) text += extra + " ";
}

}  // namespace

bool endsInSingleLetter(std::string_view word) {
  const auto isMark = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x80 && !(byte >= '0' && byte <= '9') && !((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
  };
  while (!word.empty() && isMark(word.back())) word.remove_suffix(1);
  const auto last = std::find_if(word.rbegin(), word.rend(), isMark);
  return characterCount(word.substr(static_cast<std::size_t>(word.rend() - last))) == 1;
}

SearchText::SearchText(std::string_view typed) {
  // A search of megabytes is not even copied; a character has at most four bytes.
  const std::string clean = cleanLine(typed.substr(0, kSearchCharacters * 8));
  const std::string_view asked = firstCharacters(clean, kSearchCharacters);
  isBlank = clean.empty();
  std::vector<std::string> names, notes;
  for (const std::string_view word : wordsOf(asked)) {
    if (words.size() == kSearchWords) break;
    if (!hasLetter(word)) continue;
    words.push_back(formsOf(word));
    std::vector<std::string> name = numbersMeant(word), note;
    for (const std::string& form : words.back()) {
      name.push_back(beginning({}, form));
      note.push_back(phraseOf(form) + (endsInSingleLetter(form) ? "" : "*"));
    }
    names.push_back(anyOf(name));
    notes.push_back(anyOf(note));
  }
  if (names.empty()) {
    inNames = inNotes = phraseOf({});  // finds nothing
    return;
  }
  inNotes = allOf(notes);
  std::vector<std::string> either = words.size() > 1 ? numbersMeant(asked) : std::vector<std::string>();
  inNames = allOf(names);
  if (either.empty()) return;
  inNames = "(" + inNames + ") OR " + joined(either, " OR ");
}

std::string indexedName(const Client& client) {
  std::string text = client.name + " ";
  addExtras(text, client.name);
  const auto add = [&](std::string_view kind, std::string_view word) {
    text.append(kind).append(word).append(" ");
  };
  for (const std::string& key : nameKeys(client.name)) add(kNameKey, key);
  if (client.born) add(kBorn, digitsIn(client.born->text()));
  const std::string digits = digitsIn(client.phone);
  for (std::size_t at = 0; at + kFewestDigits <= digits.size() && at < kMostPlaces; ++at)
    add(kPhone, digits.substr(at, kMostDigits));
  if (isFromAbroad(client.phone))
    for (const std::string& rest : withoutCountry(digits)) add(kPhone, "0" + rest.substr(0, kMostDigits));
  return text;
}

std::string indexedNote(std::string_view text) {
  std::string indexed(text), extras;
  addExtras(extras, text);
  return extras.empty() ? indexed : indexed + kAfterText + extras;
}

std::string_view noteTextOf(std::string_view indexed) {
  return indexed.substr(0, indexed.find(kAfterText));
}

std::string searchForNamesakes(const std::vector<std::string>& keys) {
  std::vector<std::string> searches;
  for (const std::string& key : keys) searches.push_back(phraseOf(std::string(kNameKey) + key));
  return joined(searches, " OR ");
}

}  // namespace tableside
