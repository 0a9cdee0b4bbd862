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
  explicit Facts(const Catalogue& catalogue);  // nothing is known
  Facts(const Catalogue& catalogue, const Answers& answers);

  void set(int question, const Answer& answer);  // one that is not known makes the question unknown
  void setWithoutValue(int question) { states_[question] = State::WithoutValue; }

  bool isKnown(int question) const { return states_[question] == State::Known; }
  // It does not apply and has no answer that says so, as an age of nobody: every cell on it is no.
  bool isWithoutValue(int question) const { return states_[question] == State::WithoutValue; }
  bool isUnknown(int question) const { return states_[question] == State::Unknown; }
  // yes_no: bit 0 = no, bit 1 = yes; one, many: bit i = option i; text: bit 0 = not empty.
  std::uint64_t options(int question) const { return values_[question]; }
  std::int64_t number(int question) const { return static_cast<std::int64_t>(values_[question]); }
  const RegionSet& regions(int question) const { return regions_[values_[question]]; }

 private:
  enum class State : std::uint8_t { Unknown, Known, WithoutValue };
  const Catalogue* catalogue_;
  std::vector<State> states_;
  std::vector<std::uint64_t> values_;  // region questions: index into regions_
  std::vector<RegionSet> regions_;
};

}  // namespace tableside
