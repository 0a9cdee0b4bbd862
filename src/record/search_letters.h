// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace tableside {

// Letters as a search reads them: the same however a name is typed. FTS5 takes accents off those that Unicode
// can take apart, and only of some scripts.

// Small and without marks: "É" is "e", "Ł" is "l", "ß" is "ss".
std::u32string plainLetter(char32_t c);
// The same, but umlauts as those write them who have none: "ü" is "ue".
std::u32string speltOutLetter(char32_t c);

bool isUnseen(char32_t c);        // an accent by itself, no width: nothing to search for
bool isWordByItself(char32_t c);  // of a script without spaces
bool isOfWords(char32_t c);       // a letter or digit of any script
// The apostrophe, dot or hyphen that it is, which a name is often typed without; 0 for none.
char32_t joiningMark(char32_t c);

}  // namespace tableside
