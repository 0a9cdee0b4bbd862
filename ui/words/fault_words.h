// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"

#include <QString>

namespace tableside::ui {

// What is wrong with a row or a file of rows and what would be right, in a therapist's words; without its
// place.
QString faultWords(const Diagnostic& diagnostic);
// The same after its place: file and line where it has them, row, field.
QString faultWithPlace(const Diagnostic& diagnostic);

}  // namespace tableside::ui
