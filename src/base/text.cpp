// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include <algorithm>
#include <numeric>

namespace tableside {
namespace {

constexpr bool isSpace(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool leavesNoMark(char32_t c) {
  return c <= 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0xAD || c == 0x034F || c == 0x061C || c == 0x115F ||
         c == 0x1160 || c == 0x1680 || (c >= 0x180B && c <= 0x180F) || (c >= 0x2000 && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202F) || (c >= 0x205F && c <= 0x206F) || c == 0x2800 || c == 0x3000 ||
         c == 0x3164 || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF || c == 0xFFA0 ||
         (c >= 0xE0000 && c <= 0xE0FFF);
}

std::string withoutControls(std::string_view text, std::string_view kept) {
  std::string clean;
  clean.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool endsWithFeed = text[i] == '\r' && text.substr(i + 1, 1) == "\n";
    if (text[i] == '\0' || endsWithFeed) continue;
    const char c = text[i] == '\r' ? '\n' : text[i];  // a lone carriage return is a line break of its own
    const bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    clean += !control || kept.find(c) != std::string_view::npos ? c : ' ';
  }
  return clean;
}

std::size_t editDistance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0u);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
    }
  }
  return row.back();
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && isSpace(text.front())) text.remove_prefix(1);
  while (!text.empty() && isSpace(text.back())) text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> parts;
  for (std::size_t at; (at = text.find(separator)) != std::string_view::npos;
       text.remove_prefix(at + separator.size()))
    parts.push_back(text.substr(0, at));
  parts.push_back(text);
  return parts;
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += separator;
    text += parts[i];
  }
  return text;
}

std::optional<char32_t> nextCodePoint(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(at);
  const std::size_t length = first < 0x80   ? 1
                             : first < 0xC2 ? 0
                             : first < 0xE0 ? 2
                             : first < 0xF0 ? 3
                             : first < 0xF5 ? 4
                                            : 0;
  if (length == 0 || at + length > text.size()) return std::nullopt;
  char32_t code = length == 1 ? first : first & (0xFFu >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(at + i) & 0xC0) != 0x80) return std::nullopt;
    code = (code << 6) | (byte(at + i) & 0x3F);
  }
  const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
  if (overlong || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return std::nullopt;
  at += length;
  return code;
}

void appendUtf8(std::string& text, char32_t code) {
  const auto put = [&](char32_t bits) { text += static_cast<char>(bits); };
  if (code < 0x80) return put(code);
  if (code < 0x800) {
    put(0xC0 | code >> 6);
  } else {
    if (code < 0x10000) {
      put(0xE0 | code >> 12);
    } else {
      put(0xF0 | code >> 18);
      put(0x80 | (code >> 12 & 0x3F));
    }
    put(0x80 | (code >> 6 & 0x3F));
  }
  put(0x80 | (code & 0x3F));
}

std::size_t validUtf8Length(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && nextCodePoint(text, at)) continue;
  return at;
}

std::string shownUtf8(std::string_view text) {
  std::string shown;
  while (!text.empty()) {
    const std::size_t good = validUtf8Length(text);
    shown += text.substr(0, good);
    if (good < text.size()) shown += "\xEF\xBF\xBD";
    text.remove_prefix(std::min(good + 1, text.size()));
  }
  return shown;
}

bool isValidUtf8(std::string_view text) {
  return validUtf8Length(text) == text.size();
}

bool hasVisibleCharacter(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    const auto code = nextCodePoint(utf8, at);
    if (!code) return false;
    if (!leavesNoMark(*code)) return true;
  }
  return false;
}

std::string cleanLine(std::string_view utf8) {
  return std::string(trimmed(withoutControls(utf8, "")));
}
std::string cleanText(std::string_view utf8) {
  return withoutControls(utf8, "\n\t");
}

std::size_t characterCount(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(
      utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string withinSentence(std::string text) {
  const auto isCapital = [&](std::size_t at) {
    return at < text.size() && text[at] >= 'A' && text[at] <= 'Z';
  };
  if (isCapital(0) && !isCapital(1)) text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

std::string plainWord(std::string_view utf8) {
  // U+00C0 to U+00FF, each in two bytes of which the first is C3; a space stays as it is.
  constexpr std::string_view plain = "aaaaaaaceeeeiiii nooooo ouuuuy  aaaaaaaceeeeiiii nooooo ouuuuy y";
  std::string word = lowerAscii(utf8), result;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const auto next = i + 1 < word.size() ? static_cast<unsigned char>(word[i + 1]) : 0;
    const bool isAccented =
        static_cast<unsigned char>(word[i]) == 0xC3 && next >= 0x80 && plain[next - 0x80] != ' ';
    result += isAccented ? plain[next - 0x80] : word[i];
    if (isAccented) ++i;
  }
  return result;
}

std::string lowerAscii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

std::optional<std::string> nearestName(std::string_view name, const std::vector<std::string>& candidates) {
  if (name.size() > 64) return std::nullopt;
  std::optional<std::string> nearest;
  std::size_t best = std::max<std::size_t>(2, name.size() / 3) + 1;
  for (const std::string& candidate : candidates) {
    const std::size_t distance = editDistance(lowerAscii(name), candidate);
    if (distance < best) {
      best = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

}  // namespace tableside
