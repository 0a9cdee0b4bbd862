// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/data_folder.h"
#include "catalogue/body_map.h"
#include "rules/table/own_table.h"
#include "visit/open_visit.h"

#include <memory>

namespace tableside::ui {

// Everything the pages need of one practice: the data files as they were read at start, the user's own rows
// on top.
struct Knowledge {
  std::shared_ptr<const Catalogue> catalogue;
  std::shared_ptr<const CoreRules> core;
  std::shared_ptr<const Table> table;  // the core with the user's own rows
  std::shared_ptr<const Phrases> phrases;
  std::shared_ptr<const BodyDrawing> body;
  Diagnostics diagnostics;  // of a data folder that could not be used; the built-in files stand in for it

  OpenVisit::Rules rules() const { return {table, phrases}; }
};
Knowledge readKnowledge(const DataFolder& data);

}  // namespace tableside::ui
