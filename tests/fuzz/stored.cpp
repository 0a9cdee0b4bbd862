// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/stored_value_json.h"
#include "fuzz/fuzz.h"
#include "note/note_fields.h"
#include "plan/plan_fields.h"

using namespace tableside;
using namespace tableside::test;

namespace {

// What was read without a complaint reads the same after it was written again.
template <typename Value>
void requireSame(const JsonValue& root) {
  Diagnostics diagnostics;
  const JsonReader reader("stored.json", diagnostics);
  const auto value = readStored<Value>(root, reader);
  if (!value || !diagnostics.empty()) return;
  const auto again = parseJson(textOf(storedJson(*value)), "again.json", diagnostics);
  require(again && readStored<Value>(*again, reader) == *value, "it reads back differently");
}

}  // namespace

// What the practice record keeps of a visit: a plan with its edits, and a note.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  Diagnostics diagnostics;
  const auto root = parseJson(text, "stored.json", diagnostics);
  requireAnswered(root.has_value(), diagnostics);
  if (!root || !root->is(JsonValue::Kind::Object)) return 0;
  const JsonReader reader("stored.json", diagnostics);
  readStored<PlanEdits>(*root, JsonReader("stored.json", diagnostics));
  requireSame<SavedPlan>(*root);
  requireSame<SessionNote>(*root);
  return 0;
}
