// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/step_content.h"

#include "rules/assess/assessment.h"
#include "ui/theme/tokens.h"
#include "ui/words/technique_words.h"
#include "ui/words/text.h"
#include "ui/words/told_words.h"

#include <algorithm>

namespace tableside::ui {
namespace {

QString causeWords(Cause cause) {
  switch (cause) {
    case Cause::NoMinutesLeft: return tr("There are no minutes left for it.");
    case Cause::NoPosition: return tr("No position that suits the client reaches it.");
    case Cause::NoWarmStep: return tr("It may only follow a warm-up, and there was none before it.");
    case Cause::NotInThisPhase: return tr("This technique does not belong in this phase.");
    case Cause::UnknownTechnique: return tr("There is no technique of this name any more.");
    case Cause::StandsAlready: return tr("Another step already does this.");
    case Cause::Binding: return tr("No reason lifts the rule that stands against it.");
  }
  Q_UNREACHABLE();
}

// A row that is no longer in the table has no words.
QString struckWords(const QString& why, const std::vector<Cause>& causes) {
  QStringList words;
  if (!why.isEmpty()) words << why;
  for (const Cause cause : causes) words << causeWords(cause);
  return words.join(" ");
}

}  // namespace

StepCard::Content cardContent(const PlanStep& step, const Table& table) {
  StepCard::Content content{};
  const Technique* technique = table.techniques.find(step.technique);
  content.technique = techniqueName(step.technique, table);
  content.regions = regionWords(step.regions, table.catalogue->regions());
  content.why = step.rows.empty() ? tr("Added by you.") : whyWords({step.rows.front()}, table);
  content.source = gradeWords(step.rows, table);
  content.sourceInFull = sourceWords(step.rows, table);
  content.rows = texts(step.rows);
  content.cautions = texts(step.cautions);
  content.colour = currentTokens().technique(text(step.technique));
  content.pressure = step.pressure;
  content.pressureCap = technique ? technique->pressureHigh : kDeepestPressure;
  content.minutes = step.minutes;
  content.minutesMin = 1;
  content.minutesMax = technique ? technique->minutes.max : kLongestSession;
  content.position = lyingWords(step.position, *table.catalogue);
  content.edited = step.edited;
  content.reason = text(step.reason);
  content.struckOut = step.isStruckOut();
  if (step.isStruckOut()) {
    content.struckWhy = struckWords(whyWords(step.struckBy.rows, table), step.struckBy.causes);
    content.canOverride = step.struckBy.canBeLifted();
  }
  return content;
}

StepCard::Content cardContent(const PlanStep& step, const Assessment& assessment) {
  StepCard::Content content = cardContent(step, assessment.table());
  if (!step.isStruckOut()) return content;
  const QString told = toldWords(step.struckBy.rows, assessment);
  std::vector<Cause> causes = step.struckBy.causes;
  for (const int index : decidedBy(step.struckBy.rows, assessment)) {
    const Question& question = assessment.table().catalogue->questions()[index];
    content.asks.push_back({text(question.id), text(question.shortName)});
  }
  // What an answer may lift is not called beyond lifting.
  const bool isUpToAnswers =
      std::all_of(step.struckBy.rows.begin(), step.struckBy.rows.end(),
                  [&](const std::string& row) { return !decidedBy(std::vector{row}, assessment).empty(); });
  if (isUpToAnswers) std::erase(causes, Cause::Binding);
  content.struckWhy = struckWords(told, causes);
  return content;
}

QVector<TimelineBar::Part> timelineParts(const Plan& plan, const Table& table) {
  QVector<TimelineBar::Part> parts;
  for (const PlanStep& step : plan.steps) {
    TimelineBar::Part part;
    const QString technique = techniqueName(step.technique, table);
    part.label = regionWords(step.regions, table.catalogue->regions());
    part.sublabel = tr("%1 · %2").arg(technique).arg(step.minutes);
    part.minutes = step.minutes;
    part.colour = currentTokens().technique(text(step.technique));
    part.accessible = tr("%1, %2, %3 minutes").arg(technique, part.label).arg(step.minutes);
    parts.push_back(part);
  }
  return parts;
}

}  // namespace tableside::ui
