// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/regions.h"
#include "practice/day.h"

#include <QString>

namespace tableside::ui {

// How far a visit has come, as a list says it, with a drawing beside it.
struct StateWords {
  QString words, icon;
};
StateWords stateWords(const VisitSummary& visit);
StateWords stateWords(const DayVisit& visit);  // knows what it waits for, too

QString nextWords(const VisitSummary& visit);     // what to do with it: "Begin"
QString missingWords(const VisitSummary& visit);  // what its note lacks: "pain after and sign"
QString aboutWords(const DayVisit& visit, const RegionMap& map);  // "Right low back · visit 7"
// "today", "yesterday", "5 days ago", "4 Oct 2026"
QString sinceWords(Date day, Date today);

}  // namespace tableside::ui
