// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <string>
#include <vector>

namespace tableside {

// Not an answer of "no" or "none", in whatever form the question has it.
bool speaksOfSomething(const Question& question, const Answer& answer);

// Answers in words. An id that the catalogue no longer knows stands for itself.
class AnswerWords {
 public:
  AnswerWords(const Catalogue& catalogue, std::string language)
      : catalogue_(catalogue), language_(std::move(language)) {}

  std::string of(const Question& question, const Answer& answer) const;  // empty for yes, no and unknown
  std::string ofOption(const Question& question, const std::string& id) const;
  std::vector<std::string> ofOptions(const Question& question, const std::vector<std::string>& ids) const;
  std::string ofRegions(const std::vector<std::string>& sidedIds) const;  // "Low back, left buttock"

 private:
  const Catalogue& catalogue_;
  std::string language_;
};

}  // namespace tableside
