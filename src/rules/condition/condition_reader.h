// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_reader.h"
#include "rules/condition/cell_reader.h"
#include "rules/condition/condition.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tableside {

// Reads `when`, `unless` and `only_if` and compiles them into a pool. Patterns are expanded here: a pattern
// stands for its alternatives, its opposite for every combination of its cells' opposites.
class ConditionReader {
 public:
  // `patterns` are those that conditions may name, also those which are added later.
  ConditionReader(const Catalogue& catalogue, CellPool& pool, const std::vector<Pattern>& patterns);

  Condition readPattern(const JsonValue& when, const JsonReader& reader);  // patterns never name patterns
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
  Alternatives alternativesOf(const Pattern& pattern) const;
  Cell kept(const ReadCell& read);
  Condition store(std::vector<Written> written);

  const Catalogue& catalogue_;
  CellPool& pool_;
  const std::vector<Pattern>& patterns_;
  std::map<std::pair<int, std::string_view>, std::uint32_t> cells_;  // of the pool, by question and words
};

}  // namespace tableside
