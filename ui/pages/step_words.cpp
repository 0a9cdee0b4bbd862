// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/step_words.h"

#include "ui/theme/tokens.h"

#include <QCoreApplication>
#include <QStringList>

namespace tableside::ui {
namespace {

constexpr const char* kLanguage = "en";

QString tr(const char* text) {
  return QCoreApplication::translate("StepWords", text);
}
QString text(const std::string& words) {
  return QString::fromStdString(words);
}

const Row* rowOf(const std::string& id, const Table& table) {
  const auto index = table.rowIndex(id);
  return index ? &table.rows[*index] : nullptr;
}

// Why a step is struck out where no row is the reason.
QString causeWords(const std::string& cause) {
  if (cause == kNoMinutesLeft) return tr("There are no minutes left for it.");
  if (cause == kNoWarmStep) return tr("It may only follow a warm-up, and there was none before it.");
  if (cause == kNotInThisPhase) return tr("This technique does not belong in this phase.");
  if (cause == kUnknownTechnique) return tr("There is no technique of this name any more.");
  if (cause == kStandsAlready) return tr("Another step already does this.");
  return tr("No position that suits the client reaches it.");
}

}  // namespace

QString regionWords(const std::vector<std::string>& sidedIds, const RegionMap& map) {
  RegionSet regions;
  QStringList words;  // a region that the map does not have any more keeps its id
  for (const std::string& id : sidedIds) {
    if (const auto index = map.indexOf(id))
      regions.set(*index);
    else
      words << text(id);
  }
  if (regions.any()) words.prepend(text(map.displayNames(regions, kLanguage)));
  return words.join(", ");
}

QString techniqueName(const std::string& id, const Table& table) {
  const Technique* technique = table.techniques.find(id);
  return text(technique ? technique->name.in(kLanguage) : id);
}

QString positionName(const std::string& id, const Catalogue& catalogue) {
  const Question* question = catalogue.find("positions_ok");
  const Option* option = question ? question->option(id) : nullptr;
  return text(option ? option->label.in(kLanguage) : id);
}

QString gradeName(Grade grade) {
  switch (grade) {
    case Grade::Guideline: return tr("guideline");
    case Grade::Review: return tr("review");
    case Grade::Trial: return tr("trial");
    case Grade::ProfessionalBody: return tr("professional body");
    case Grade::Expert: return tr("expert");
    case Grade::Seed: return tr("practice document");
    case Grade::Practice: return tr("practice default");
  }
  Q_UNREACHABLE();
}

QString phaseName(Phase phase) {
  switch (phase) {
    case Phase::Warm: return tr("Warm-up");
    case Phase::Main: return tr("Main work");
    case Phase::Move: return tr("Movement");
    case Phase::Close: return tr("Close");
  }
  Q_UNREACHABLE();
}

QString whyWords(const std::vector<std::string>& rows, const Table& table) {
  QStringList reasons;
  for (const std::string& id : rows)
    if (const Row* row = rowOf(id, table); row && !reasons.contains(text(row->why)))
      reasons << text(row->why);
  return reasons.join(" ");
}

QString gradeWords(const std::vector<std::string>& rows, const Table& table) {
  QStringList parts;
  for (const std::string& id : rows) {
    const Row* row = rowOf(id, table);
    if (!row) {
      parts << tr("%1 (no longer in the table)").arg(text(id));
      continue;
    }
    QStringList grades;
    for (const std::string& source : row->sources)
      if (const Source* known = table.source(source); known && !grades.contains(gradeName(known->grade)))
        grades << gradeName(known->grade);
    parts << QStringLiteral("%1 (%2)").arg(text(row->id), grades.join(", "));
  }
  return parts.join(", ");
}

QString sourceWords(const std::vector<std::string>& rows, const Table& table) {
  QStringList parts;
  for (const std::string& id : rows) {
    const Row* row = rowOf(id, table);
    if (!row) continue;
    QStringList cites;
    for (const std::string& source : row->sources)
      if (const Source* known = table.source(source))
        cites << QStringLiteral("%1 (%2)").arg(text(known->cite), gradeName(known->grade));
    parts << QStringLiteral("%1: %2").arg(text(row->id), cites.join("; "));
  }
  return parts.join("\n");
}

StepCard::Content cardContent(const PlanStep& step, const Table& table) {
  StepCard::Content content{};
  const Technique* technique = table.techniques.find(step.technique);
  content.technique = techniqueName(step.technique, table);
  content.regions = regionWords(step.regions, table.catalogue->regions());
  content.why = step.rows.empty() ? tr("Added by you.") : whyWords({step.rows.front()}, table);
  content.source = gradeWords(step.rows, table);
  content.sourceInFull = sourceWords(step.rows, table);
  for (const std::string& id : step.rows) content.rows << text(id);
  for (const std::string& caution : step.cautions) content.cautions << text(caution);
  content.colour = currentTokens().technique(text(step.technique));
  content.pressure = step.pressure;
  content.pressureCap = technique ? technique->pressureHigh : kDeepestPressure;
  content.minutes = step.minutes;
  content.minutesMin = 1;
  content.minutesMax = technique ? technique->minutes.max : kLongestSession;
  content.position = positionName(step.position, *table.catalogue);
  content.edited = step.edited;
  content.reason = text(step.reason);
  content.struckOut = step.isStruckOut();
  if (step.isStruckOut()) {
    const QString why = whyWords(step.struckBy, table);
    content.struckWhy = why.isEmpty() ? causeWords(step.struckBy.front()) : why;
  }
  return content;
}

QVector<TimelineBar::Part> timelineParts(const Plan& plan, const Table& table) {
  QVector<TimelineBar::Part> parts;
  for (const PlanStep& step : plan.steps) {
    TimelineBar::Part part;
    part.label = techniqueName(step.technique, table);
    part.sublabel = regionWords(step.regions, table.catalogue->regions());
    part.minutes = step.minutes;
    part.colour = currentTokens().technique(text(step.technique));
    part.accessible = tr("%1, %2, %3 minutes").arg(part.label, part.sublabel).arg(step.minutes);
    parts.push_back(part);
  }
  return parts;
}

}  // namespace tableside::ui
