// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <cstdint>
#include <vector>

namespace tableside {

// The answers as the rules read them: by question index, as bits and numbers.
class Facts {
 public:
  Facts(const Catalogue& catalogue, const Answers& answers);

  bool isKnown(int question) const { return known_[question] != 0; }
  // yes_no: bit 0 = no, bit 1 = yes; one, many: bit i = option i; text: bit 0 = not empty.
  std::uint64_t options(int question) const { return values_[question]; }
  std::int64_t number(int question) const { return static_cast<std::int64_t>(values_[question]); }
  const RegionSet& regions(int question) const { return regions_[values_[question]]; }

 private:
  std::vector<std::uint8_t> known_;
  std::vector<std::uint64_t> values_;  // region questions: index into regions_
  std::vector<RegionSet> regions_;
};

}  // namespace tableside
