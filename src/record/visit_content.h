// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalogue/catalogue.h"
#include "visit/visit.h"

#include <string>
#include <vector>

namespace tableside {

// What a visit holds, as the JSON texts of visit_content.
struct VisitContent {
  std::string answers, plan, note;
};

VisitContent writeContent(const Visit& visit, const Catalogue& catalogue);

// Fills in the answers, plan and note. An answer that the catalogue does not know any more is passed over (it
// stays in the file); a text that is no JSON, or a plan that is none, is ContentUnreadable.
Result<> readContent(const VisitContent& content, const Catalogue& catalogue, Visit& visit);

// The questions answered in the content that readContent passes over, in the order of the file.
std::vector<std::string> passedOver(const VisitContent& content, const Catalogue& catalogue);

// The answers of today in VisitContent::answers, as far as they can be read.
Answers readTodaysAnswers(const std::string& json, const Catalogue& catalogue);

// One answer by itself, as in `standing`.
std::string writeAnswer(const Answer& answer);
Answer readStoredAnswer(const std::string& json, const Question& question, const Catalogue& catalogue);

// Takes over what `earlier` has on questions this catalogue does not know, so that saving a draft loses
// nothing.
void keepUnknownAnswers(VisitContent& content, const VisitContent& earlier, const Catalogue& catalogue);

// Control characters leave every typed text; TextTooLong where one is beyond the limit.
Result<Visit> cleaned(Visit visit);

// Every text that was typed in the visit, for the search.
std::string searchableText(const Visit& visit);

inline constexpr std::size_t kLineLimit = 200;     // characters of a name or another single line
inline constexpr std::size_t kTextLimit = 100000;  // of a text

}  // namespace tableside
