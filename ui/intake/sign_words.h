// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/intake/question_field.h"
#include "visit/open_visit.h"

#include <QString>

#include <string>
#include <vector>

namespace tableside::ui {

// What of a sign is read out to those who come again, as a line of its own; the question's short name where
// there is none.
QString fewWordsOf(const Question& question, const Catalogue& catalogue);
// A yes or no stands in cells, everything else as a row.
QuestionField::Look lookOfSign(const Question& question);

// The visit of a client who comes again; before the number is said as it will be with last time's.
OpenVisit asSaidAgain(const OpenVisit& open);
// The complaint of last time in one sentence, every answer named that the number gives or gave; empty where
// nothing hurt, or where it is another one today.
QString sentenceOfLastTime(const OpenVisit& open, const Catalogue& catalogue);

}  // namespace tableside::ui
