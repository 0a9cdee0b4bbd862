// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/readiness.h"

#include "base/list.h"
#include "catalogue/known_questions.h"

#include <algorithm>

namespace tableside {
namespace {

using State = Readiness::State;

const Question& questionAt(const OpenVisit& open, int index) {
  return open.assessment().table().catalogue->questions()[static_cast<std::size_t>(index)];
}

// Rows that keep a suggested pair out of the plan until they are decided.
RowList holding(const Assessment& assessment) {
  RowList rows = assessment.sessionLimit().assumed;
  for (const Candidate& candidate : assessment.candidates())
    rows.insert(rows.end(), candidate.finding.heldBy.begin(), candidate.finding.heldBy.end());
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  return rows;
}

template <typename Wanted>
std::vector<std::string> asked(const OpenVisit& open, const RowList& rows, Wanted isWanted) {
  std::vector<std::string> questions;
  for (const int index : open.assessment().askOf(rows))
    if (isWanted(questionAt(open, index), open.assessment().relevance().counted(index)))
      questions.push_back(questionAt(open, index).id);
  return questions;
}

bool isNotSure(const Answer& answer) {
  return std::holds_alternative<NotSure>(answer);
}

}  // namespace

std::vector<std::string> OpenVisit::openMusts() const {
  std::vector<std::string> questions;
  const Catalogue& catalogue = *rules_.table->catalogue;
  for (std::size_t i = 0; i < catalogue.questions().size(); ++i) {
    const Question& question = catalogue.questions()[i];
    if (question.mustAsk && std::holds_alternative<NotAnswered>(visit_.answers.of(question.id)) &&
        assessment_.relevance().applies(static_cast<int>(i)) == Truth::Yes)
      questions.push_back(question.id);
  }
  // Whether anything hurts decides which others there are.
  if (std::holds_alternative<NotAnswered>(visit_.answers.of(known::painSites)))
    questions.insert(questions.begin(), known::painSites);
  return questions;
}

Readiness readinessOf(const OpenVisit& open) {
  const Assessment& assessment = open.assessment();
  if (assessment.status() == Status::Stop || open.visit().state == VisitState::Stopped)
    return {State::Stopped, {}};
  RowList stops;
  for (const int row : assessment.undecided())
    if (assessment.table().rows[row].stops()) stops.push_back(row);
  const auto unsure = [](const Question&, const Answer& answer) { return isNotSure(answer); };
  if (const auto notSure = asked(open, stops, unsure); !notSure.empty()) return {State::NotSureStops, notSure};
  if (open.visit().state == VisitState::Planned) return {State::Nothing, {}};
  if (const auto musts = open.openMusts(); !musts.empty()) return {State::MustAsk, musts};
  const RowList held = holding(assessment);
  if (const auto notSure = asked(open, held, unsure); !notSure.empty()) return {State::NotSureHolds, notSure};
  const auto waits = asked(open, held, [](const Question& question, const Answer&) {
    return question.section != known::kFindings && !question.fromRecord;
  });
  const Plan& plan = open.plan();
  if (!waits.empty() || assessment.isStopped()) return {State::AnswersFirst, waits};
  if (plan.unplannedMinutes > 0 || plan.steps.empty()) return {State::NoRoom, {}, plan.unplannedMinutes};
  const bool isShorter = !plan.limitedBy.empty() || !plan.assumed.empty();
  return {assessment.status() == Status::Modify || isShorter ? State::Lighter : State::Ready, {}, plan.minutes};
}

}  // namespace tableside
