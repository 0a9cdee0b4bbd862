// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "note/draft.h"
#include "note/steps.h"
#include "plan/saved_plan.h"
#include "support/changed_data.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tableside::test {

// One of the program's own data files as it is shipped.
std::string shippedFile(std::string_view name);

PlanStep aStep(std::string technique, std::vector<std::string> regions, int minutes, int pressure);

// A visit that a note is drafted from: anExample().with("goal", ...).done(...).
class NoteExample {
 public:
  explicit NoteExample(const DataFolder& data = DataFolder::embedded());

  NoteExample& with(std::string_view question, Answer answer);
  NoteExample& after(std::string_view question, Answer answer);
  // Every question that must be asked: no, none, nowhere.
  NoteExample& withNothingToReport();
  NoteExample& withEverythingNotSure();
  NoteExample& did(PlanStep step, StepOutcome outcome = StepOutcome::Done, int minutes = -1);

  NoteContext context() const;
  DraftedNote draft() const { return draftNote(context()); }

  std::shared_ptr<const Table> table;
  Phrases phrases;
  Answers answers;
  SavedPlan plan;
  SessionNote note;
  bool isSession = true;
};

}  // namespace tableside::test
