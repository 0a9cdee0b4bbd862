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
  Row::Refer readRefer(const JsonValue& effect, const JsonReader& reader);
  Row::Block readBlock(Row& row, const JsonValue& effect, const JsonReader& reader);
  Row::Limit readLimit(Row& row, const JsonValue& effect, const JsonReader& reader);
  Row::Suggest readSuggest(Row& row, const JsonValue& effect, const JsonReader& reader);
  Row::Position readPosition(Row& row, const JsonValue& effect, const JsonReader& reader);
  Row::Advise readAdvise(const JsonValue& effect, const JsonReader& reader);
  std::uint64_t readTechniques(const JsonValue& effect, std::string_view key, const JsonReader& reader);
  // The fixed ones; questions go to the row.
  RegionSet readRegions(Row& row, const JsonValue& effect, const JsonReader& reader);
  RegionSet readRegionList(Row& row, const JsonValue& value, const JsonReader& here);
  void addRegion(RegionSet& regions, const JsonValue& name, const JsonReader& reader);
  Run positions(const JsonValue& list, const JsonReader& reader);
  void readSources(Row& row, const JsonValue& object, const JsonReader& reader);
  KeptText text(const JsonValue& object, std::string_view key, std::size_t limit, const JsonReader& reader);

  Table& table_;
  ConditionReader& conditions_;
};

}  // namespace tableside
