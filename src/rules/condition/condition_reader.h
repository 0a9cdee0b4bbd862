// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_reader.h"
#include "rules/condition/condition.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace tableside {

// Reads `when`, `unless` and `only_if` and compiles them into a pool. Patterns are expanded here: a pattern
// stands for its alternatives, its opposite for every combination of its cells' opposites.
class ConditionReader {
 public:
  ConditionReader(const Catalogue& catalogue, CellPool& pool) : catalogue_(catalogue), pool_(pool) {}

  // A pattern that later conditions may name. Patterns never name patterns.
  Condition addPattern(const std::string& name, const JsonValue& when, const JsonReader& reader);
  Condition read(const JsonValue& when, const JsonReader& reader);

  static constexpr std::size_t kMostAlternatives = 512;  // of one condition, patterns expanded

 private:
  using Cells = std::vector<Cell>;
  using Alternatives = std::vector<Cells>;  // any of them; all cells of it
  struct Written {                          // one object of the file, patterns expanded
    int line = 0;
    Alternatives alternatives;
  };

  std::vector<Written> writtenIn(const JsonValue& when, const JsonReader& reader, bool inPattern);
  Alternatives alternativeOf(const JsonValue& object, const JsonReader& reader, bool inPattern);
  Alternatives expanded(const JsonValue& expression, const JsonReader& reader);
  Alternatives expression(const std::string& text, int line, const JsonReader& reader);
  Alternatives oppositeOf(const Alternatives& alternatives, int line, const JsonReader& reader);
  Alternatives combined(const Alternatives& a, const Alternatives& b, int line,
                        const JsonReader& reader) const;
  std::optional<Cell> cellOf(const JsonValue& value, int question, const JsonReader& reader);
  Cell oppositeOf(const Cell& cell);
  Condition store(std::vector<Written> written);

  const Catalogue& catalogue_;
  CellPool& pool_;
  std::vector<std::pair<std::string, Alternatives>> patterns_;
  std::map<std::pair<int, std::string>, std::uint32_t> cells_;  // by question and words: indices in the pool
  std::map<std::uint32_t, std::uint32_t> opposites_;
};

}  // namespace tableside
