// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/condition/written_cell.h"
#include "rules/table/table.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tableside {

// The user's own part of the rules as a value that can be edited: as it is written, not as it is compiled. It
// holds everything that such a file may say, so nothing of a file written by hand is lost by editing it.

using OwnCells = std::vector<WrittenCell>;      // all of them must hold
using OwnAlternatives = std::vector<OwnCells>;  // any of them

// How a row as it is written holds what its effect names; a list that names nothing means all.
struct WrittenForm {
  using Text = std::string;
  using Technique = std::string;
  using Techniques = std::vector<std::string>;
  using Regions = std::vector<std::string>;  // a region, a group or "@question"
  using Positions = std::vector<std::string>;
  using Number = int;
};

struct OwnRow : Doing<WrittenForm> {
  OwnRow() { does = Suggest{}; }

  std::string id;
  OwnAlternatives when = {{}},
                  unless;  // one alternative without cells always holds; no alternative never does
  std::optional<int> priority;
  std::string why, caution, askAs;
  std::vector<std::string> sources;
  std::string since, retired, reviewDue;  // days, "2026-11-22"; empty: none
  bool operator==(const OwnRow&) const = default;
};

struct OwnRows {
  std::vector<OwnRow> rows;
  std::vector<Source> sources;
  std::vector<Technique> techniques;
  std::vector<std::string> retired;                     // suggestions of the core that are not evaluated
  std::vector<std::pair<std::string, int>> priorities;  // of suggestions of the core
  bool operator==(const OwnRows&) const = default;

  bool isEmpty() const { return *this == OwnRows{}; }
  const OwnRow* row(std::string_view id) const;
  const Technique* technique(std::string_view id) const;
  const Source* source(std::string_view id) const;
  std::optional<int> priority(std::string_view coreRow) const;

  // In the place of the one with this id, or at the end.
  void put(const OwnRow& row);
  void put(const Technique& technique);
  void put(const Source& source);
  void removeRow(std::string_view id);
  void removeTechnique(std::string_view id);
  void retire(const std::string& coreRow);
  void bringBack(std::string_view coreRow);
  void setPriority(const std::string& coreRow, std::optional<int> priority);  // nullopt: the core's own
};

// A free id, "own-3f9a1c": random, so that the rows of two practices can come together.
std::string newRowId(const OwnRows& own);
// One made from a name that a person typed: "Cupping, dry" is cupping_dry, and cupping_dry_2 where that is
// taken.
std::string newId(std::string_view name, std::string_view otherwise, const std::vector<std::string>& taken);

// What came of adding other rows to one's own: what has the same id is replaced.
struct Merged {
  OwnRows rows;
  std::vector<std::string> added, replaced, same;  // ids of rows and techniques
};
Merged merged(const OwnRows& mine, const OwnRows& other);

// The rows as a file: its text, and the same without the need to parse it.
struct OwnFile {
  std::string text;
  JsonValue root;
};
OwnFile fileOf(const OwnRows& own, const Catalogue& catalogue);
// Its text. Canonical: equal rows give equal text, and it reads back equal.
std::string writeOwnRows(const OwnRows& own, const Catalogue& catalogue);
// Of the user's file or of a core table. What has no place in the value is left out; the loader tells of it.
OwnRows ownRowsOf(const JsonValue& root, const Catalogue& catalogue);

}  // namespace tableside
