// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/data_folder.h"
#include "base/date.h"
#include "base/diagnostic.h"
#include "base/result.h"
#include "record/practice_record.h"
#include "visit/open_visit.h"

#include <optional>
#include <string>
#include <vector>

namespace tableside {

// A practice of plainly invented clients to look round in (sample/practice.json). Its days count back from
// the day it is opened, so that it always has visits of today and a note of yesterday to finish.
struct SampleVisit {
  int daysAgo = 0;
  int minutesOfDay = 0;
  bool isCarried = false;  // last visit's answers stand greyed; only what is written here is answered
  bool isSigned = false;
  Answers answers;  // with those of the client and those common to all below them, unless it is carried
  Answers note;
};

struct SampleClient {
  Client client;
  std::vector<SampleVisit> visits;  // oldest first
};

struct SamplePractice {
  std::string signedBy;
  std::vector<SampleClient> clients;
};

// nullopt when there is an error; the diagnostics say where.
std::optional<SamplePractice> readSamplePractice(const DataFolder& data, const Catalogue& catalogue,
                                                 Diagnostics& diagnostics);

// Adds the sample's clients with their visits, each assessed and planned by these rules as it would have been
// on its day. The record's own audit tells when they were really added.
Result<> fillSamplePractice(PracticeRecord& record, const OpenVisit::Rules& rules, const DataFolder& data,
                            const Clock& clock);

}  // namespace tableside
