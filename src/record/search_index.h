// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/sqlite.h"

namespace tableside {

// Makes the search index anew where another version of this program folded letters in another way. In one
// transaction with the mark of its version: what is killed in the middle begins again at the next opening.
void renewSearchIndex(Database& database);

}  // namespace tableside
