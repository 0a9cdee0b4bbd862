// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzz.h"
#include "note/note_json.h"
#include "plan/plan_json.h"
#include "plan/saved_plan.h"

using namespace tableside;
using namespace tableside::test;

// What the practice record keeps of a visit: a plan with its edits, and a note.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  Diagnostics diagnostics;
  const auto root = parseJson(text, "stored.json", diagnostics);
  requireAnswered(root.has_value(), diagnostics);
  if (!root || !root->is(JsonValue::Kind::Object)) return 0;
  const JsonReader reader("stored.json", diagnostics);
  const SavedPlan plan = readSavedPlan(*root, reader);
  if (diagnostics.empty()) {
    const auto again = parseJson(writePlan(plan), "again.json", diagnostics);
    require(again && readSavedPlan(*again, reader) == plan, "the plan reads back differently");
  }
  readPlanEdits(*root, reader);
  Diagnostics ofNote;
  const SessionNote note{{}, readStepsDone(*root, JsonReader("stored.json", ofNote))};
  if (!ofNote.empty()) return 0;
  const auto again = parseJson(writeNote(note), "again.json", ofNote);
  require(again && readStepsDone(*again, JsonReader("again.json", ofNote)) == note.steps,
          "the note reads back differently");
  return 0;
}
