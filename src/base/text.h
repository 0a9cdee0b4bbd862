// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tableside {

std::string_view trimmed(std::string_view text);
std::vector<std::string_view> split(std::string_view text, std::string_view separator);  // "a, b" by ", "
// With the separator between each two parts, empty ones too.
std::string joined(const std::vector<std::string>& parts, std::string_view separator);

// The code point at `at`, which moves past it; nullopt for overlong, surrogate, truncated or stray bytes.
std::optional<char32_t> nextCodePoint(std::string_view utf8, std::size_t& at);
void appendUtf8(std::string& text, char32_t code);

bool isValidUtf8(std::string_view text);
// How many bytes from the start are valid UTF-8.
std::size_t validUtf8Length(std::string_view text);
// With U+FFFD in the place of each byte that is no UTF-8, as in a text that was cut inside a character.
std::string shownUtf8(std::string_view text);
// At least one character that leaves a mark: not only spaces, controls, zero-width or direction marks.
bool hasVisibleCharacter(std::string_view utf8);
// One line of typed or pasted text as it is kept: control characters and line breaks become spaces, NUL goes.
std::string cleanLine(std::string_view utf8);
// The same for text of many lines: line breaks and tabs stay.
std::string cleanText(std::string_view utf8);
std::size_t characterCount(std::string_view utf8);
// "Low back" as "low back"; "MS" stays.
std::string withinSentence(std::string text);
// ASCII letters only; ids of the data files are ASCII.
std::string lowerAscii(std::string_view text);
// The same word however it is typed: small letters, without the accents of western European languages.
std::string plainWord(std::string_view utf8);

// The candidate closest to `name` by edit distance, if it is close enough to be a slip of the finger.
std::optional<std::string> nearestName(std::string_view name, const std::vector<std::string>& candidates);

}  // namespace tableside
