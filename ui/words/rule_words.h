// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/assess/assessment.h"

#include <QString>
#include <QStringList>

#include <set>

namespace tableside::ui {

// The cells of the rules table in a therapist's words, with the labels of the catalogue.
QString groupWords(Effect effect);  // "Block"
QString stateWords(RowState state);
// What a row reads, also behind the name of a pattern; each once.
std::set<int> questionsRead(const Row& row, const Table& table);
// What people call the places that a row names, in its conditions or its effect, each once: "traps".
QStringList everydayNames(const Row& row, const Table& table);
// "Decided by: “Frail”"; empty where the row waits for no answer.
QString decidedByWords(int row, const Assessment& assessment);
QString questionWords(int question, const Table& table);  // "Blood thinners"
QString cellWords(const Cell& cell, const Table& table);  // "“Blood thinners” is yes"
QString cellWords(const CellReading& reading, const Table& table);
QString patternWords(const Pattern& pattern, const Table& table);  // the cells behind its name
QString effectTitle(const Row& row, const Table& table);  // short, for a list: "Deep tissue · anywhere"
QString rowSentence(const Row& row, const Table& table);  // "When …, deep tissue is never used anywhere."

}  // namespace tableside::ui
