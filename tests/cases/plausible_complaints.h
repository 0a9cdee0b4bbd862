// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace tableside::test {

using Ids = std::vector<std::string>;

// What people come with, how often, and what goes with it.
struct Complaint {
  std::string name;
  int often = 1;                     // how many of a thousand
  Ids bases, maybe;                  // that hurt; that may hurt too
  int oneSided = 50;                 // percent
  Ids spread;                        // where it may be drawn to, nearest first
  std::string armSpread, legSpread;  // how deep it goes when it is drawn there
  Ids qualities, aggravators, causes, muscles, limited;
};

const std::vector<Complaint>& complaints();

}  // namespace tableside::test
