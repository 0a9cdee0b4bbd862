// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/assess/assessment.h"

#include <QString>

namespace tableside::ui {

// The answer that counts: the one given, or "Not asked, counts as no" where the question does not apply.
QString countedWords(int question, const Assessment& assessment);
// Why a question does not apply: "Pain areas: none".
QString becauseWords(const NotAsked& notAsked, const Assessment& assessment);

}  // namespace tableside::ui
