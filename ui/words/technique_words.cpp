// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/technique_words.h"

#include "catalogue/known_questions.h"
#include "ui/words/text.h"

#include <QStringList>

namespace tableside::ui {
namespace {

const Row* rowOf(const std::string& id, const Table& table) {
  const auto index = table.rowIndex(id);
  return index ? &table.rows[*index] : nullptr;
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
  const Question* question = catalogue.find(known::positionsOk);
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
    case Grade::Weak: return tr("weak source");
  }
  Q_UNREACHABLE();
}

QString lyingWords(const std::string& position, const Catalogue& catalogue) {
  if (position == "prone") return tr("Client lies face down");
  if (position == "supine") return tr("Client lies face up");
  if (position == "side_left") return tr("Client lies on the left side");
  if (position == "side_right") return tr("Client lies on the right side");
  if (position == "semi_seated") return tr("Client half sits");
  if (position == "chair") return tr("Client sits in a chair");
  return position.empty() ? QString() : tr("Client: %1").arg(positionName(position, catalogue));
}

QString turnWords(const std::string& position, const Catalogue& catalogue) {
  if (position == "prone") return tr("Turns face down.");
  if (position == "supine") return tr("Turns face up.");
  if (position == "side_left") return tr("Turns onto the left side.");
  if (position == "side_right") return tr("Turns onto the right side.");
  if (position == "semi_seated") return tr("Half sits up.");
  if (position == "chair") return tr("Moves to a chair.");
  return position.empty() ? QString() : tr("Turns: %1.").arg(positionName(position, catalogue));
}

QString shortPhaseName(Phase phase) {
  switch (phase) {
    case Phase::Warm: return tr("Warm");
    case Phase::Main: return tr("Main");
    case Phase::Move: return tr("Move");
    case Phase::Close: return tr("Close");
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
    for (const int source : table.sourcesOf(*row))
      if (const QString grade = gradeName(table.sources[source].grade); !grades.contains(grade))
        grades << grade;
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
    for (const int source : table.sourcesOf(*row))
      cites << QStringLiteral("%1 (%2)").arg(text(table.sources[source].cite),
                                             gradeName(table.sources[source].grade));
    parts << QStringLiteral("%1: %2").arg(text(row->id), cites.join("; "));
  }
  return parts.join("\n");
}

}  // namespace tableside::ui
