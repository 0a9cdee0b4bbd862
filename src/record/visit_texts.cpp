// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "record/visit_content.h"

namespace tableside {
namespace {

// False when a text is too long.
bool clean(std::string& text) {
  text = cleanText(text);
  return characterCount(text) <= kTextLimit;
}

bool clean(Answers& answers) {
  Answers other = answers;
  for (const auto& [question, answer] : answers)
    if (const auto* typed = std::get_if<FreeText>(&answer)) {
      FreeText text = *typed;
      if (!clean(text.text)) return false;
      other.set(question, std::move(text));
    }
  answers = std::move(other);
  return true;
}

bool cleanReasons(Visit& visit) {
  for (PlanStep& step : visit.plan.plan.steps)
    if (!clean(step.reason)) return false;
  for (PlanStep& step : visit.plan.plan.struckOut)
    if (!clean(step.reason)) return false;
  for (PinnedStep& step : visit.edits.pinned)
    if (!clean(step.reason)) return false;
  for (StepDone& step : visit.note.steps)
    if (!clean(step.planned.reason)) return false;
  return true;
}

void addTexts(const Answers& answers, std::string& text) {
  for (const auto& [question, answer] : answers)
    if (const auto* typed = std::get_if<FreeText>(&answer)) text += typed->text + "\n";
}

}  // namespace

Result<Visit> cleaned(Visit visit) {
  visit.signedBy = cleanLine(visit.signedBy);
  if (characterCount(visit.signedBy) > kLineLimit)
    return {ErrorCode::TextTooLong, std::to_string(kLineLimit)};
  if (!clean(visit.answers) || !clean(visit.carried) || !clean(visit.note.answers) || !cleanReasons(visit))
    return {ErrorCode::TextTooLong, std::to_string(kTextLimit)};
  return visit;
}

std::string searchableText(const Visit& visit) {
  std::string text;
  addTexts(visit.answers, text);
  addTexts(visit.note.answers, text);
  return text;
}

}  // namespace tableside
