// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_reader.h"
#include "note/note.h"

#include <string>

namespace tableside {

// {"answers": {question: value}, "steps": [...]}
std::string writeNote(const SessionNote& note);

// The steps of such an object; its answers are read with the catalogue (intake/answers_json.h). What is wrong
// is reported; then the value is not to be used.
std::vector<StepDone> readStepsDone(const JsonValue& object, const JsonReader& reader);

}  // namespace tableside
