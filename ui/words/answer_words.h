// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <QString>

namespace tableside::ui {

// Everyday words for an answer: "Yes", "Low back, left buttock", "6".
QString answerWords(const Answer& answer, const Question& question, const Catalogue& catalogue);

}  // namespace tableside::ui
