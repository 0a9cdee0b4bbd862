// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "record/sqlite.h"

#include <optional>
#include <string>
#include <vector>

namespace tableside {

struct SchemaStep {
  int version;       // of data/schema/0001_practice.sql: 1. The step itself sets user_version to it
  std::string name;  // "0001_practice.sql"
  std::string_view sql;
};

// The steps built into the program, in order. A new record gets all of them.
std::vector<SchemaStep> shippedSteps();

enum class MigrationOutcome { UpToDate, Upgraded, NewerThanApp, Failed };

struct Migration {
  MigrationOutcome outcome;
  int found;               // the schema before
  int known;               // the newest step's
  std::string failedStep;  // of Failed, with SQLite's code where there is one
  std::optional<SqlError> problem;
};

// Applies the steps the record does not have yet, each in one transaction with its version: a record is never
// between two schemas, and after a failure it is at the last step that was good.
Migration migrate(Database& database, const std::vector<SchemaStep>& steps);

int schemaOf(Database& database);  // its user_version

// The outcome as the caller of open() learns it.
Result<> resultOf(const Migration& migration);

}  // namespace tableside
