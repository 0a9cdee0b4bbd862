// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/step_content.h"

#include "base/list.h"
#include "rules/assess/assessment.h"
#include "ui/plan/step_form.h"
#include "ui/words/date_words.h"
#include "ui/words/place_words.h"
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

QString struckWords(const PlanStep& step, const Assessment& assessment) {
  std::vector<Cause> causes = step.struckBy.causes;
  // What an answer may lift is not called beyond lifting.
  const bool isUpToAnswers =
      std::all_of(step.struckBy.rows.begin(), step.struckBy.rows.end(),
                  [&](const std::string& row) { return !decidedBy(std::vector{row}, assessment).empty(); });
  if (isUpToAnswers) std::erase(causes, Cause::Binding);
  QStringList words;
  // A row that is no longer in the table has no words.
  if (const QString told = toldWords(step.struckBy.rows, assessment); !told.isEmpty()) words << told;
  for (const Cause cause : causes) words << causeWords(cause);
  return words.join(' ');
}

// Whether a row that speaks for the step, or caps it, says this caution. The plan says what most steps have
// only on the first of them.
bool bears(const PlanStep& step, const std::string& caution, const Table& table) {
  if (contains(step.cautions, caution)) return true;
  const auto says = [&](const std::string& id) {
    const auto row = table.rowIndex(id);
    return row &&
           (table.rows[*row].caution == caution || text(table.askAs(table.rows[*row])) == text(caution));
  };
  return std::any_of(step.rows.begin(), step.rows.end(), says) ||
         std::any_of(step.limitedBy.begin(), step.limitedBy.end(), says);
}

int bearersOf(const std::string& caution, const Plan& plan, const Table& table) {
  return static_cast<int>(std::count_if(plan.steps.begin(), plan.steps.end(),
                                        [&](const PlanStep& step) { return bears(step, caution, table); }));
}

// What only this step has to be careful of.
QString ownCaution(const PlanStep& step, const Plan& plan, const Table& table) {
  for (const std::string& caution : step.cautions)
    if (bearersOf(caution, plan, table) <= 1) return text(caution);
  return {};
}

void fillLine(StepRow::Content& content, const PlanStep& step, const Plan& plan,
              const Assessment& assessment) {
  const Table& table = assessment.table();
  if (content.standing != StepRow::Standing::Planned) {
    content.line = struckWords(step, assessment);
    content.tone = content.standing == StepRow::Standing::Waits ? &Tokens::warn : &Tokens::danger;
    return;
  }
  if (!step.reason.empty()) {
    content.line = tr("Kept because: %1").arg(text(step.reason));
  } else if (const QString caution = ownCaution(step, plan, table); !caution.isEmpty()) {
    content.line = caution;
    content.tone = &Tokens::warn;
  } else {
    content.line = step.rows.empty() ? tr("Added by you.") : whyWords({step.rows.front()}, table);
  }
  if (step.rows.empty() && !painlessOf(step.regions, assessment).empty())
    content.line = tr("Counted as not hurting. %1").arg(content.line);
}

// Where the rules end, or the technique itself.
int capOf(const PlanStep& step, const Table& table) {
  const Technique* technique = table.techniques.find(step.technique);
  int cap = technique ? technique->pressureHigh : kDeepestPressure;
  for (const std::string& id : step.limitedBy)
    if (const auto row = table.rowIndex(id); row && table.rows[*row].as<Row::Limit>())
      cap = std::min<int>(cap, table.rows[*row].as<Row::Limit>()->pressureAtMost.value_or(cap));
  return std::max(cap, step.pressure);  // past it with a reason
}

StepRow::Content contentOf(const PlanStep& step, const Table& table) {
  StepRow::Content content{};
  const Technique* technique = table.techniques.find(step.technique);
  content.place = fewPlaceWords(step.regions, table.catalogue->regions());
  content.placeInFull = placeWords(step.regions, table.catalogue->regions());
  content.technique = techniqueName(step.technique, table);
  content.phase = shortPhaseName(step.phase);
  content.colour = currentTokens().technique(text(step.technique));
  content.pressure = step.pressure;
  content.pressureCap = capOf(step, table);
  content.minutes = step.minutes;
  content.minutesMin = 1;
  content.minutesMax = technique ? technique->minutes.max : kLongestSession;
  return content;
}

}  // namespace

StepCard::Content cardContent(const PlanStep& step, const Table& table) {
  StepCard::Content content{};
  const Technique* technique = table.techniques.find(step.technique);
  content.technique = techniqueName(step.technique, table);
  content.regions = placeWords(step.regions, table.catalogue->regions());
  content.colour = currentTokens().technique(text(step.technique));
  content.pressure = step.pressure;
  content.pressureCap = technique ? technique->pressureHigh : kDeepestPressure;
  content.minutes = step.minutes;
  content.minutesMax = kLongestSession;
  content.reason = text(step.reason);
  return content;
}

QVector<StepRow::Content> rowContents(const Plan& plan, const Assessment& assessment, int startMinutesOfDay) {
  const Table& table = assessment.table();
  QVector<StepRow::Content> rows;
  int minute = startMinutesOfDay;
  std::string lying = plan.steps.empty() ? std::string() : plan.steps.front().position;
  for (const PlanStep& step : plan.steps) {
    StepRow::Content content = contentOf(step, table);
    content.standing = step.isStruckOut() ? StepRow::Standing::Waits : StepRow::Standing::Planned;
    content.time = timeWords(minute);
    if (step.position != lying) content.turn = turnWords(step.position, *table.catalogue);
    fillLine(content, step, plan, assessment);
    lying = step.position;
    minute += step.minutes;
    rows << content;
  }
  for (const PlanStep& step : plan.struckOut) {
    StepRow::Content content = contentOf(step, table);
    content.standing = StepRow::Standing::StruckOut;
    content.mayBeKept = step.struckBy.canBeLifted() && !assessment.isStopped();
    fillLine(content, step, plan, assessment);
    rows << content;
  }
  return rows;
}

QStringList commonCautions(const Plan& plan, const Table& table) {
  std::vector<std::pair<int, std::string>> found;
  for (const PlanStep& step : plan.steps)
    for (const std::string& caution : step.cautions) {
      const std::pair entry(bearersOf(caution, plan, table), caution);
      if (entry.first > 1) addUnique(found, entry);
    }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& one, const auto& other) { return one.first > other.first; });
  QStringList words;
  for (const auto& [bearers, caution] : found) words << text(caution);
  return words;
}

QString lyingWords(const Plan& plan, const Catalogue& catalogue, int startMinutesOfDay) {
  if (plan.steps.empty()) return {};
  QStringList words = {lyingWords(plan.steps.front().position, catalogue)};
  int minute = startMinutesOfDay;
  for (std::size_t i = 1; i < plan.steps.size(); ++i) {
    minute += plan.steps[i - 1].minutes;
    if (plan.steps[i].position == plan.steps[i - 1].position) continue;
    words
        << tr("from %1 %2").arg(timeWords(minute), lowered(positionName(plan.steps[i].position, catalogue)));
  }
  return words.join(tr(", "));
}

}  // namespace tableside::ui
