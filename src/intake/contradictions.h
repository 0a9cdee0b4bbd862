// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <string>
#include <vector>

namespace tableside {

// What is odd about a person's answers. The words stand in ui/words/error_words.cpp.
enum class ContradictionKind {
  OutOfRange,             // a number outside its question's range, an option or region that does not exist
  WorstUnderNow,          // the week's worst pain is less than the pain now
  AverageOverWorst,       // the week's average pain is more than the week's worst
  WorstSiteElsewhere,     // the worst site is not among the pain sites
  FlareWithoutFlare,      // a flare-up now, but the last one a year ago or longer
  WeeksWithoutPregnancy,  // weeks of pregnancy, but no pregnancy
  WeaknessContradicted,   // new leg weakness answered yes here and none there
  PainWithoutSite,        // pain now, but no pain sites
  AreaWithoutKind,        // a place is marked for what the list of places to spare says there is none of
  AvoidedSiteHurts,       // a region to stay away from is also where work is wanted
};

struct Contradiction {
  std::string question;  // beside which it is shown
  ContradictionKind kind;
  bool operator==(const Contradiction&) const = default;
};

// In questionnaire order. They never stop anything: what cannot be right is told, what is unknown is
// asked.
std::vector<Contradiction> contradictionsIn(const Answers& answers, const Catalogue& catalogue);

}  // namespace tableside
