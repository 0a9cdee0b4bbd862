// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/phrases.h"
#include "rules/table/table.h"
#include "support/catch.h"

#include <memory>
#include <optional>

namespace tableside::test {

// What the program ships, read once in a test program.

inline std::shared_ptr<const Catalogue> shippedCatalogue() {
  static const auto catalogue = [] {
    Diagnostics diagnostics;
    return readCatalogue(DataFolder::embedded(), diagnostics);
  }();
  REQUIRE(catalogue);
  return catalogue;
}

inline const Techniques& shippedTechniques() {
  static const auto techniques = [] {
    Diagnostics diagnostics;
    return readTechniques(DataFolder::embedded(), diagnostics).value();
  }();
  return techniques;
}

inline std::shared_ptr<const Table> shippedTable() {
  static const auto table = [] {
    Diagnostics diagnostics;
    return readTable(DataFolder::embedded(), std::nullopt, diagnostics);
  }();
  REQUIRE(table);
  return table;
}

inline std::shared_ptr<const Phrases> shippedPhrases() {
  static const auto phrases = [] {
    Diagnostics diagnostics;
    return std::make_shared<const Phrases>(readPhrases(DataFolder::embedded(), diagnostics).value());
  }();
  return phrases;
}

}  // namespace tableside::test
