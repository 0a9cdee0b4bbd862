// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/replay.h"
#include "plan/saved_plan.h"
#include "record/practice_record.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tableside {

// One stored visit beside what today's table says of it.
struct ReplayedVisit {
  ClientId client;
  VisitSummary visit;
  std::optional<Error> problem;         // what is stored cannot be read; then there is no replay
  std::vector<std::string> passedOver;  // questions with an answer that today's catalogue does not know
  SavedPlan then;
  Replay replay;
  bool isSame() const { return !problem && passedOver.empty() && replay.isSame(); }
};

// Every visit of the record, or of one client; client by client, oldest first. A visit that cannot be read is
// named and keeps none of the others away.
Result<std::vector<ReplayedVisit>> replayVisits(PracticeRecord& record,
                                                const std::shared_ptr<const Table>& table,
                                                const std::optional<ClientId>& client);

}  // namespace tableside
