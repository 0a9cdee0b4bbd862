// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/data_folder.h"
#include "catalogue/catalogue.h"
#include "note/draft.h"
#include "note/steps.h"
#include "plan/saved_plan.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tableside::test {

// One of the program's own data files as it is shipped.
std::string shippedFile(std::string_view name);

// A copy of the shipped data files that may be changed; gone with its owner.
class ChangedData {
 public:
  ChangedData();
  ~ChangedData();
  ChangedData(const ChangedData&) = delete;
  ChangedData& operator=(const ChangedData&) = delete;

  ChangedData& replace(std::string_view file, std::string_view text, std::string_view by);
  DataFolder data() const { return DataFolder::at(folder_); }

 private:
  std::filesystem::path folder_;
};

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
  std::vector<std::string> advice, referrals;
};

}  // namespace tableside::test
