// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_reader.h"
#include "rules/condition/condition_reader.h"
#include "rules/table/table.h"

#include <optional>

namespace tableside {

// Reads one row into a table whose techniques, positions and sources are already there.
class RowReader {
 public:
  RowReader(Table& table, ConditionReader& conditions) : table_(table), conditions_(conditions) {}

  // nullopt when the row is retired; what is wrong is reported.
  std::optional<Row> read(const JsonValue& object, const JsonReader& reader);

 private:
  void readEffect(Row& row, const JsonValue& object, const JsonReader& reader);
  void readRefer(Row& row, const JsonValue& effect, const JsonReader& reader);
  void readBlock(Row& row, const JsonValue& effect, const JsonReader& reader);
  void readLimit(Row& row, const JsonValue& effect, const JsonReader& reader);
  void readSuggest(Row& row, const JsonValue& effect, const JsonReader& reader);
  void readPosition(Row& row, const JsonValue& effect, const JsonReader& reader);
  void readAdvise(Row& row, const JsonValue& effect, const JsonReader& reader);
  void readTechniques(Row& row, const JsonValue& effect, const JsonReader& reader);
  void readRegions(Row& row, const JsonValue& effect, const JsonReader& reader);
  void addRegion(RegionTarget& target, const JsonValue& name, const JsonReader& reader);
  std::vector<std::string> positions(const JsonValue& list, const JsonReader& reader);
  void readSources(Row& row, const JsonValue& object, const JsonReader& reader);
  std::string text(const JsonValue& object, std::string_view key, std::size_t limit,
                   const JsonReader& reader);

  Table& table_;
  ConditionReader& conditions_;
};

}  // namespace tableside
