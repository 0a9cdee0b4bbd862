// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/data_folder.h"
#include "base/date.h"
#include "base/diagnostic.h"
#include "catalogue/catalogue.h"
#include "catalogue/technique.h"
#include "rules/condition/condition.h"
#include "rules/table/compiled_rows.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tableside {

// What a row does, the severest first.
enum class Effect : std::uint8_t { Refer, Block, Limit, Position, Suggest, Advise };
enum class Urgency : std::uint8_t { Emergency, SameDay, Soon, Routine };
enum class Session : std::uint8_t { Stop, Modify, GoOn };
enum class Audience : std::uint8_t { Therapist, Client };
// How strong a source is, as printed beside the row.
enum class Grade { Guideline, Review, Trial, ProfessionalBody, Expert, Seed, Practice };

struct Source {
  std::string id, cite;
  Grade grade = Grade::Practice;
  bool operator==(const Source&) const = default;
};

inline constexpr int kUsualPriority = 50, kHighestPriority = 100;

// Which regions an effect touches: fixed ones, and those a region question answers (`@question`).
struct RegionTarget {
  RegionSet fixed;
  std::vector<int> questions;
};

struct Row {
  std::string id;
  Effect effect = Effect::Advise;
  Condition when, unless;
  RegionTarget regions;
  std::uint64_t techniques = 0;  // bit i = technique i; all bits for `all`
  int priority = kUsualPriority;
  // refer
  std::string to;
  Urgency urgency = Urgency::Routine;
  Session session = Session::GoOn;
  // limit; suggest has a pressure and minutes of its own
  std::optional<int> pressureAtMost, minutesAtMost, sessionMinutesAtMost;
  int technique = 0;
  int pressure = 1;
  MinuteRange minutes;
  // position
  std::vector<std::string> use, avoid;
  // advise
  Audience audience = Audience::Therapist;
  std::string text;

  std::string why, caution;
  std::vector<std::string> sources;
  std::optional<Date> reviewDue;  // the day by which a person wants to look at it again
  bool isLocal = false;           // one of the user's own
  std::string file;
  int line = 0;
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
  std::string file;  // of the core, as messages call it
  std::string id, version, status, reviewedBy;
  std::optional<Date> reviewDue;
  int reviewDueLine = 0;
  std::string sha256;     // of the file, and of the user's own file where there is one
  std::string ownSha256;  // of the user's own file alone; empty where there is none
  std::shared_ptr<const Catalogue> catalogue;
  Techniques techniques;  // those of techniques.json, then the user's own
  std::vector<std::string> positions;
  CellPool pool;
  std::vector<Row> rows;  // in file order, the user's last; retired rows are not here
  // What follows from the rows: see arrange().
  std::vector<int> byId;  // row indices in the order of their ids
  std::vector<int> rank;  // of each row in byId
  CompiledRows compiled;
  std::vector<Pattern> patterns;
  std::vector<Source> sources;
  std::vector<std::optional<Condition>> onlyIf;  // by question index
  std::vector<EmbeddedTest> tests;

  void arrange();  // after the rows have changed
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
std::shared_ptr<const Table> readTable(const TableText& core, const std::optional<TableText>& local,
                                       std::shared_ptr<const Catalogue> catalogue,
                                       const Techniques& techniques, Diagnostics& diagnostics);

// Everything from one data folder: catalogue, techniques, core table.
std::shared_ptr<const Table> readTable(const DataFolder& data, const std::optional<TableText>& local,
                                       Diagnostics& diagnostics);

std::string_view nameOf(Effect effect);
std::string_view nameOf(Urgency urgency);
std::string_view nameOf(Session session);
std::string_view nameOf(Audience audience);
std::string_view nameOf(Grade grade);

}  // namespace tableside
