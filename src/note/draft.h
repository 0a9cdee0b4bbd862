// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/phrases.h"
#include "note/note.h"
#include "plan/plan.h"
#include "plan/saved_plan.h"
#include "rules/table/table.h"

#include <string>
#include <vector>

namespace tableside {

// Everything a note is written from. Refers to its parts: they must live as long as it does.
struct NoteContext {
  const Table& table;
  const Phrases& phrases;
  const Answers& answers;  // of the intake and of the record
  const SavedPlan& plan;
  const SessionNote& note;
  bool isSession = true;  // false: none was given, and nothing of one is told
  std::string language = "en";
  std::vector<std::string> together,
      confirmed;  // questions that were read out with others, or said to be as before
};

// Plain text, a line for each section of the questionnaire and for each step.
struct DraftedNote {
  std::string subjective, objective, assessment, plan;
  std::string& of(NotePart part);  // not of None
  bool operator==(const DraftedNote&) const = default;
};

// The note as the answers and steps tell it. It reports and describes; it never concludes.
DraftedNote draftNote(const NoteContext& context);

// The therapist's own words where there are some, the drafted ones elsewhere.
DraftedNote wordsOf(const NoteContext& context);

}  // namespace tableside
