// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/visit_words.h"

#include "ui/words/date_words.h"
#include "ui/words/technique_words.h"
#include "ui/words/text.h"

namespace tableside::ui {

StateWords stateWords(const VisitSummary& visit) {
  switch (visit.state) {
    case VisitState::Planned: return {tr("Planned"), "calendar"};
    case VisitState::Taking: return {tr("Intake begun"), "intake"};
    case VisitState::Accepted:
      return visit.isEnded ? StateWords{tr("Note to sign"), "notes"} : StateWords{tr("In session"), "clock"};
    case VisitState::Stopped: return {tr("Stopped"), "stop"};
    case VisitState::Signed:
      return visit.outcome == VisitOutcome::NoSession ? StateWords{tr("Signed, no session"), "lock"}
                                                      : StateWords{tr("Signed"), "check-circle"};
    case VisitState::Missed: return {tr("Did not come"), "close"};
  }
  Q_UNREACHABLE();
}

StateWords stateWords(const DayVisit& visit) {
  const VisitSummary& summary = visit.listed.visit;
  if (summary.state == VisitState::Taking && visit.isPlanReady) return {tr("Plan ready"), "plan"};
  return stateWords(summary);
}

QString nextWords(const VisitSummary& visit) {
  switch (visit.state) {
    case VisitState::Planned: return tr("Begin");
    case VisitState::Taking: return tr("Go on");
    case VisitState::Accepted: return visit.isEnded ? tr("Finish note") : tr("Go on");
    case VisitState::Stopped: return tr("Finish note");
    case VisitState::Signed: return tr("Open");
    case VisitState::Missed: return tr("Came after all");
  }
  Q_UNREACHABLE();
}

QString missingWords(const VisitSummary& visit) {
  if (visit.state == VisitState::Taking) return tr("intake begun, no session yet");
  if (visit.state == VisitState::Stopped) return tr("stopped, to sign");
  if (!visit.isEnded) return tr("session not ended");
  return visit.painAfter ? tr("to sign") : tr("pain after, to sign");
}

QString aboutWords(const DayVisit& visit, const RegionMap& map) {
  if (visit.number == 1 && visit.places.empty()) return tr("New client");
  const QString number = tr("visit %1").arg(visit.number);
  return visit.places.empty() ? number : tr("%1 · %2").arg(regionWords(visit.places, map), number);
}

QString sinceWords(Date day, Date today) {
  const int days = day.daysUntil(today);
  if (days == 0) return tr("today");
  if (days == 1) return tr("yesterday");
  if (days > 1 && days < 60) return tr("%1 days ago").arg(days);
  return dateWords(day);
}

}  // namespace tableside::ui
