// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/data_folder.h"
#include "base/date.h"
#include "base/diagnostic.h"
#include "catalogue/catalogue.h"
#include "catalogue/technique.h"
#include "rules/condition/condition.h"
#include "rules/condition/gates.h"
#include "rules/table/compiled_rows.h"
#include "rules/table/effect.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tableside {

// How strong a source is, as printed beside the row.
enum class Grade { Guideline, Review, Trial, ProfessionalBody, Expert, Seed, Practice, Weak };

struct Source {
  std::string id, cite;
  Grade grade = Grade::Practice;
  bool operator==(const Source&) const = default;
};

inline constexpr int kUsualPriority = 50, kHighestPriority = 100;

// Some entries of a list that all rows share.
struct Run {
  std::uint32_t first = 0, count = 0;
  std::span<const int> of(const std::vector<int>& all) const { return {all.data() + first, count}; }
  bool operator==(const Run&) const = default;
};

// How a compiled row holds what its effect names. Thousands of rows lie in memory, so all of it is small.
struct CompiledForm {
  using Text = KeptText;
  using Technique = std::uint8_t;    // its index
  using Techniques = std::uint64_t;  // bit i = technique i; all bits for `all`
  using Regions = RegionSet;         // the fixed ones; see Table::questionsOf
  using Positions = Run;             // Table::positionsOf
  using Number = std::uint8_t;
};

struct Row : Doing<CompiledForm> {
  Condition when, unless;
  Run questions;  // whose answers (`@question`) are regions of the effect: Table::questionsOf
  Run sources;    // Table::sourcesOf
  KeptText id, why, caution;
  std::int32_t line = 0;
  std::uint8_t priority = kUsualPriority;
  bool isOwn = false;  // one of the user's own

  bool stops() const;                // a refer row that ends the session
  std::uint64_t techniques() const;  // of a block, limit or suggest; otherwise none
  const RegionSet& regions()
      const;                   // likewise, and `off` of a position; without the answers to its questions
  bool reachesBeside() const;  // also what is next to its regions and to those of its answers
};

struct Expectation {
  std::optional<std::vector<std::string>> fired, notFired, recommended, notRecommended, refer, askFirst;
  std::vector<std::pair<std::string, std::vector<std::string>>> blocked, held;  // technique@region -> row ids
  std::optional<std::string> status;
};

struct EmbeddedTest {
  std::string name;
  Answers given;  // the baseline's answers included
  Expectation expect;
  int line = 0;
};

// The rules, compiled. Never changes; everything that reads it shares it.
struct Table {
  std::string file, ownFile;  // of the core and of the user's own rows, as messages call them
  std::string id, version, status, reviewedBy;
  std::optional<Date> reviewDue;
  int reviewDueLine = 0;
  std::string sha256;     // of the file, and of the user's own file where there is one
  std::string ownSha256;  // of the user's own file alone; empty where there is none
  std::shared_ptr<const Catalogue> catalogue;
  Techniques techniques;  // those of techniques.json, then the user's own
  std::vector<std::string> positions;
  CellPool pool;
  TextBlock texts;
  std::vector<Row> rows;  // in file order, the user's last; retired rows are not here
  std::vector<std::pair<std::string, int>> retired;  // their ids, which stay taken, and their lines
  // Of all rows: indices of questions, of sources and of positions.
  std::vector<int> rowQuestions, rowSources, rowPositions;
  std::vector<std::pair<KeptText, KeptText>> askedAs;  // by id of the row, those that have such words
  // What follows from the rows: see arrange().
  std::vector<int> byId;  // row indices in the order of their ids
  std::vector<int> rank;  // of each row in byId
  CompiledRows compiled;
  std::vector<Pattern> patterns;
  std::vector<Source> sources;
  Gates gates;
  std::vector<EmbeddedTest> tests;

  void arrange();  // after the rows have changed
  std::span<const int> questionsOf(const Row& row) const { return row.questions.of(rowQuestions); }
  std::vector<std::string> positionsOf(const Run& run) const;
  KeptText askAs(
      const Row& row) const;  // what is said in place of the caution while it is undecided; may be empty
  std::span<const int> sourcesOf(const Row& row) const { return row.sources.of(rowSources); }
  const std::string& fileOf(const Row& row) const { return row.isOwn ? ownFile : file; }
  const Source* source(std::string_view sourceId) const;
  std::optional<int> rowIndex(std::string_view rowId) const;
};

inline constexpr int kTableSchema = 1;  // of the core table and of the user's own rows

struct TableText {
  std::string name;  // as messages call it: "rules/core.json"
  std::string json;
};

// Reads and checks a core table, with the user's own rows on top where given. nullptr when there is an error:
// the caller keeps the last good table. All problems are reported in one pass, errors first; embedded tests
// are not run here (see table_tests.h).
std::shared_ptr<const Table> readTable(const TableText& core, const std::optional<TableText>& own,
                                       std::shared_ptr<const Catalogue> catalogue,
                                       const Techniques& techniques, Diagnostics& diagnostics);

// The user's own rows on top of a core table that was read before: `root` is what the text of `own` says.
std::shared_ptr<const Table> withOwn(const Table& core, const TableText& own, const JsonValue& root,
                                     Diagnostics& diagnostics);

// Everything from one data folder: catalogue, techniques, core table.
std::shared_ptr<const Table> readTable(const DataFolder& data, const std::optional<TableText>& own,
                                       Diagnostics& diagnostics);

std::string_view nameOf(Grade grade);

}  // namespace tableside
