// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/data_folder.h"
#include "base/diagnostic.h"
#include "base/words.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tableside {

// The sentences of diagnostics (words/faults.json): what is wrong, and what would be right, without its
// place. Each twice: as `tableside-cli` prints it for who writes files, and as the window says it to a
// therapist.
class FaultWords {
 public:
  // nullopt when there is an error; the diagnostics say where.
  static std::optional<FaultWords> read(const DataFolder& data, Diagnostics& diagnostics);

  std::string line(const Diagnostic& diagnostic) const;
  std::string said(const Diagnostic& diagnostic, std::string_view language) const;

 private:
  struct Sentence {
    Words line, said;  // {found} and {expected} stand for the diagnostic's own
  };
  struct Fault {
    Sentence usual;
    // In place of the usual one: "expected fired" where exactly that is expected, "field limit" for a field
    // limit.…, "none" where nothing was found, "alone" where nothing is expected.
    std::map<std::string, Sentence> cases;
  };
  static Sentence readSentence(const JsonValue& object, const JsonReader& reader);
  const Words& wordsOf(const Diagnostic& diagnostic, Words Sentence::*kind) const;

  std::vector<Fault> faults_;  // by DiagnosticCode
};

// Those of the program, which no data folder takes the place of.
const FaultWords& shippedFaultWords();

}  // namespace tableside
