// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/today_says.h"

#include "plan/saved_plan.h"
#include "ui/app/practice_controller.h"
#include "ui/theme/theme.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/user_text.h"
#include "ui/words/error_words.h"
#include "ui/words/technique_words.h"
#include "ui/words/text.h"
#include "ui/words/told_words.h"

#include <QCoreApplication>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace tableside::ui {
namespace {

using Ids = std::vector<std::string>;

QString list(const Ids& ids) {
  return texts(ids).join(", ");
}

constexpr std::size_t kReasons = 2;  // of one line; more would bury what they are reasons for

// The first reasons with their rows: "Bruises easily. [C12]"
QString because(const Ids& rows, const Assessment& today) {
  const Ids first(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(std::min(rows.size(), kReasons)));
  const int more = static_cast<int>(rows.size() - first.size());
  const QString named = more == 0 ? list(first) : tr("%1 and %2 more").arg(list(first)).arg(more);
  return QStringLiteral("%1 [%2]").arg(toldWords(first, today), named).trimmed();
}

QString techniqueAt(const std::string& technique, const Ids& regions, const Table& table) {
  return tr("%1, %2").arg(techniqueName(technique, table), regionWords(regions, table.catalogue->regions()));
}

QStringList stepWords(const StepChange& change, const PlanStep& step, const Assessment& today) {
  QStringList found;
  if (!change.leftOut.empty()) found << tr("would be left out");
  if (change.pressureAtMost) found << tr("at most pressure %1 of 5").arg(*change.pressureAtMost);
  if (change.minutesAtMost) found << tr("at most %1 min").arg(*change.minutesAtMost);
  if (change.isPositionAvoided) found << tr("in another position");
  const Ids& regions = change.leftOut.empty() ? step.regions : change.leftOut;
  return {tr("%1: %2. %3")
              .arg(techniqueAt(step.technique, regions, today.table()), found.join(tr(", ")),
                   because(change.rows, today))};
}

// Whether what was suggested and what is differ at all, technique by technique.
QStringList pairWords(const Replay& replay, const Table& table) {
  std::map<std::string, Ids> gained, lost;
  for (const PairChange& pair : replay.pairs) {
    const bool was = pair.then.verdict == Verdict::Recommended, is = pair.now.verdict == Verdict::Recommended;
    if (was != is) (is ? gained : lost)[pair.technique].push_back(pair.region);
  }
  QStringList lines;
  for (const auto& [technique, regions] : gained)
    lines << tr("Would also be suggested: %1.").arg(techniqueAt(technique, regions, table));
  for (const auto& [technique, regions] : lost)
    lines << tr("Would not be suggested any more: %1.").arg(techniqueAt(technique, regions, table));
  return lines;
}

QString vanishedWords(const Vanished& vanished) {
  QStringList parts;
  const auto part = [&](const QString& label, const Ids& ids) {
    if (!ids.empty()) parts << label.arg(list(ids));
  };
  part(tr("rows %1"), vanished.rows);
  part(tr("techniques %1"), vanished.techniques);
  part(tr("regions %1"), vanished.regions);
  return parts.isEmpty() ? QString() : tr("No longer known: %1.").arg(parts.join(tr("; ")));
}

}  // namespace

QStringList differenceWords(const Replay& replay, const Plan& plan, const Assessment& today) {
  const Table& table = today.table();
  QStringList lines;
  if (replay.statusThen != replay.statusNow)
    lines << tr("It was “%1”, now “%2”.")
                 .arg(lowered(wordsOf(replay.statusThen)), lowered(wordsOf(replay.statusNow)));
  for (const std::string& id : replay.refersNow)
    if (const auto row = table.rowIndex(id))
      lines << tr("Would suggest: %1. %2")
                   .arg(text(table.rows[*row].as<Row::Refer>()->to), because({id}, today));
  // Without a session today nothing is left to compare step by step.
  const bool isSession = replay.statusNow == Status::GoOn || replay.statusNow == Status::Modify;
  if (!isSession && !replay.asksNow.empty())
    lines << tr("First to ask for: %1").arg(because(replay.asksNow, today));
  if (isSession) {
    for (const StepChange& change : replay.steps) lines << stepWords(change, plan.steps[change.step], today);
    if (replay.sessionMinutesAtMost)
      lines << tr("The session would have at most %1 min. %2")
                   .arg(*replay.sessionMinutesAtMost)
                   .arg(because(replay.sessionRows, today));
    lines << pairWords(replay, table);
  }
  lines << vanishedWords(replay.vanished);
  lines.removeAll(QString());
  if (lines.isEmpty() && !replay.isSame())
    lines << tr("The plan would be allowed as it was. Other rows speak now: %1.")
                 .arg(list(replay.firesNow.empty() ? replay.firesNoLonger : replay.firesNow));
  return lines;
}

TodaySays::TodaySays(PracticeController& controller, QWidget* parent)
    : Card(tr("With today's table"), parent), controller_(controller), lines_(new QVBoxLayout) {
  setObjectName("plan.today");
  lines_->setSpacing(scaled(6));
  body()->addLayout(lines_);
}

void TodaySays::refresh() {
  clearLayout(lines_);
  const OpenVisit* open = controller_.openVisit();
  setVisible(open && open->isSigned());
  if (!open || !open->isSigned()) return;
  const SavedPlan& then = open->visit().plan;
  const Table& table = controller_.assessment().table();
  setSubtitle(tr("planned with version %1, today %2").arg(text(then.table.version), text(table.version)));
  const Assessment& today = controller_.assessment();
  QStringList lines = differenceWords(replay(then, today), then.plan, today);
  if (lines.isEmpty()) lines << tr("Today's table says the same.");
  for (const QString& words : lines) {
    auto* line = new UserText(words, "second", this);
    line->setObjectName("plan.today.line");
    lines_->addWidget(line);
  }
}

}  // namespace tableside::ui
