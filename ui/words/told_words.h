// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/assess/assessment.h"

#include <QString>

#include <string>
#include <vector>

namespace tableside::ui {

// What rows say of a client. One that is undecided is told as a question, never as a fact, and so is one that
// only holds because a question was not asked: nobody has said no.

// Of each row, each wording once.
QString toldWords(const RowList& rows, const Assessment& assessment);
QString toldWords(const std::vector<std::string>& rows, const Assessment& assessment);  // without those gone
// The questions that decide these rows, in questionnaire order: open ones and those that were not asked,
// without what only the record answers.
std::vector<int> decidedBy(const RowList& rows, const Assessment& assessment);
std::vector<int> decidedBy(const std::vector<std::string>& rows, const Assessment& assessment);

}  // namespace tableside::ui
