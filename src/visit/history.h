// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "visit/visit.h"

#include <optional>
#include <vector>

namespace tableside {

// The `from_record` answers for a visit on this day, computed from the client and those of the earlier visits
// (oldest first) that count, sessions and stops: age, visits, visits_without_change, weeks_since_first_visit,
// last_pain_change, guardian_recorded. What the record does not know is left unanswered, never guessed.
Answers recordAnswers(const Client& client, const std::vector<VisitSummary>& earlier, Date today);

// Those of the client's visits that this one comes after.
std::vector<VisitSummary> earlierThan(const Visit& visit, std::vector<VisitSummary> visits);

// A new visit for the client: standing answers are answered, the last visit's answers to every_visit
// questions are carried (greyed until confirmed), and so are standing answers to `reworded` questions; the
// last note's reaction is carried as last_reaction, and counted weeks run on by the date. Over 180 days later
// health is carried, too: it is asked anew.
Visit startVisit(const Client& client, const Answers& standing, const std::optional<Visit>& last,
                 const Catalogue& catalogue, Instant at, const std::vector<std::string>& reworded = {});

// What "something new in health" makes doubtful.
bool isOfHealth(const Question& question);

}  // namespace tableside
