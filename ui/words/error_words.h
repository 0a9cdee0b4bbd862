// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "base/result.h"
#include "intake/contradictions.h"
#include "rules/table/status.h"

#include <QString>

namespace tableside::ui {

// What happened and what to do about it, in a therapist's words.
struct ErrorWords {
  QString title, remedy;
};
ErrorWords wordsOf(const Error& error);
QString wordsOf(ContradictionKind code);
QString wordsOf(Status status);
// The place of a fault in a data file, and its kind; the full wording is the command line's.
QString placeOf(const Diagnostic& diagnostic);

}  // namespace tableside::ui
