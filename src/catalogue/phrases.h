// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/data_folder.h"
#include "base/diagnostic.h"
#include "base/words.h"

#include <optional>

namespace tableside {

// The sentences of a note that belong to no single question (intake/phrases.json). What a question's answer
// reads like stands with the question.
struct Phrases {
  // subjective
  Words firstVisit, visitNumber;
  Words lastSessionLower, lastSessionSame, lastSessionHigher;
  Words signsNotAsked, signsAllClear, signsSomeClear, signsAsked, signsToAsk;
  Words signsTogether, signsSomeTogether, healthConfirmed;
  Words signsNotApplying, signNotApplying, reasonNone, reasonAnswer;
  Words healthNotAsked, healthAllClear, healthToAsk;
  Words reported, notSure;
  // objective
  Words noSession, noStepsDone, sessionTime, positionsUsed;
  Words stepDone, stepPartly, stepNotDone, stepAdded, stepReason;
  // assessment
  Words painLower, painSame, painHigher, painAfterOnly;
  Words onePoint, points;
  Words littleChange;
  // plan
  Words homeCare, saidToClient, referral, referredTo;
  Words nextVisitThisWeek, nextVisitOneWeek, nextVisitWeeks;
};

// nullopt when there is an error; the diagnostics say where.
std::optional<Phrases> readPhrases(const DataFolder& data, Diagnostics& diagnostics);

}  // namespace tableside
