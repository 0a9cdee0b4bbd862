// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/practice_record.h"
#include "record/search_text.h"

namespace tableside {

// The words of a note around the first that was searched for, in one line.
std::vector<TextRun> snippetOf(std::string_view note, const SearchText& search);

}  // namespace tableside
