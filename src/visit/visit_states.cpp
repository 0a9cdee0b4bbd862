// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/list.h"
#include "base/text.h"
#include "catalogue/known_questions.h"
#include "note/steps.h"
#include "plan/planner.h"
#include "visit/history.h"
#include "visit/open_visit.h"

#include <algorithm>

namespace tableside {
namespace {

constexpr int kMayTakeBackAccept = 60, kMayTakeBackEnd = 10;           // seconds
constexpr std::int64_t kStaysOfToday = 4 * 3600, kOverdue = 4 * 3600;  // seconds

}  // namespace

std::string_view nameOf(VisitState state) {
  switch (state) {
    case VisitState::Planned: return "planned";
    case VisitState::Taking: return "taking";
    case VisitState::Accepted: return "accepted";
    case VisitState::Stopped: return "stopped";
    case VisitState::Signed: return "signed";
    case VisitState::Missed: return "missed";
  }
  return {};
}

std::string_view nameOf(VisitOutcome outcome) {
  return outcome == VisitOutcome::Session ? "session" : "no_session";
}

bool isUnfinished(VisitState state) {
  return state == VisitState::Taking || state == VisitState::Accepted || state == VisitState::Stopped;
}

bool counts(const VisitSummary& visit) {
  return visit.state == VisitState::Signed || visit.state == VisitState::Accepted ||
         visit.state == VisitState::Stopped;
}

bool OpenVisit::holdsWork() const {
  const auto isOfToday = [this](const auto& entry) { return !contains(visit_.kept, entry.first); };
  return std::any_of(visit_.answers.begin(), visit_.answers.end(), isOfToday) || !visit_.edits.isEmpty() ||
         !visit_.note.answers.isEmpty() || !visit_.note.said.empty() || !visit_.opened.empty() ||
         visit_.isStoppedByHand ||
         std::any_of(visit_.asked.begin(), visit_.asked.end(),
                     [](const AskedAct& act) { return act.questions.empty(); });
}

void OpenVisit::settle() {
  const bool stops = visit_.isStoppedByHand || assessment_.status() == Status::Stop;
  switch (visit_.state) {
    case VisitState::Planned:
    case VisitState::Taking:
    case VisitState::Stopped: break;
    case VisitState::Missed:
      if (holdsWork()) break;  // who answers has come
      return;
    case VisitState::Accepted:
    case VisitState::Signed: return;
  }
  if (visit_.state == VisitState::Stopped && !stops) visit_.note = {};  // it was about the stop
  visit_.state = stops ? VisitState::Stopped : holdsWork() ? VisitState::Taking : VisitState::Planned;
}

bool OpenVisit::accept(Instant at) {
  if (visit_.state != VisitState::Taking || assessment_.isStopped() || plan().steps.empty() ||
      !openMusts().empty())
    return false;
  Visit changed = visit_;
  changed.state = VisitState::Accepted;
  changed.plan.accepted = true;
  changed.acceptedWith = assessment_.answers();
  changed.run = {
      .acceptedAt = at, .endedAt = {}, .isEnded = false, .begun = {{0, at}}, .pauses = {}, .checkIns = {}};
  changed.note.steps = stepsToDo(plan());
  return change(std::move(changed));
}

bool OpenVisit::mayTakeBackAccept(Instant at) const {
  return isRunning() && visit_.run.begun.size() <= 1 && secondsOf(visit_.run, at) < kMayTakeBackAccept;
}

bool OpenVisit::takeBackAccept(Instant at) {
  if (!mayTakeBackAccept(at)) return false;
  Visit changed = visit_;
  changed.state = VisitState::Taking;
  changed.acceptedWith = {};
  changed.run = {};
  changed.note.steps = {};
  return change(std::move(changed));
}

bool OpenVisit::changeRun(const SessionRun& run) {
  Visit changed = visit_;
  changed.run = run;
  return change(std::move(changed));
}

bool OpenVisit::nextStep(Instant at) {
  const int step = visit_.run.step().value_or(-1) + 1;
  if (!isRunning() || step >= static_cast<int>(visit_.note.steps.size())) return false;
  SessionRun run = visit_.run;
  if (run.isPaused()) run.pauses.back().to = at;
  run.begun.push_back({step, at});
  return changeRun(run);
}

bool OpenVisit::stepBefore(Instant at) {
  const int step = visit_.run.step().value_or(0) - 1;
  if (!isRunning() || step < 0) return false;
  SessionRun run = visit_.run;
  run.begun.push_back({step, at});
  return changeRun(run);
}

bool OpenVisit::pause(Instant at) {
  if (!isRunning() || visit_.run.isPaused()) return false;
  SessionRun run = visit_.run;
  run.pauses.push_back({at, {}});
  return changeRun(run);
}

bool OpenVisit::goOn(Instant at) {
  if (!isRunning() || !visit_.run.isPaused()) return false;
  SessionRun run = visit_.run;
  run.pauses.back().to = at;
  return changeRun(run);
}

bool OpenVisit::endSession(Instant at) {
  if (!isRunning()) return false;
  Visit changed = visit_;
  changed.run.isEnded = true;
  changed.run.endedAt = at;
  if (changed.run.isPaused()) changed.run.pauses.back().to = at;
  changed.note.steps = stepsAsRun(changed.note.steps, changed.run);
  return change(std::move(changed));
}

bool OpenVisit::takeBackEnd(Instant at) {
  if (!isEnded() || !visit_.run.endedAt || at.utcSeconds - visit_.run.endedAt->utcSeconds > kMayTakeBackEnd)
    return false;
  Visit changed = visit_;
  changed.run.isEnded = false;
  changed.run.endedAt = {};
  for (StepDone& step : changed.note.steps) {
    step.outcome = StepOutcome::Done;
    step.minutes = step.planned.minutes;
  }
  return change(std::move(changed));
}

bool OpenVisit::checkIn(Felt felt, Instant at) {
  const auto step = visit_.run.step();
  if (!isRunning() || !step) return false;
  Visit changed = visit_;
  changed.run.checkIns.push_back({*step, at, felt});
  if (StepDone& done = changed.note.steps.at(static_cast<std::size_t>(*step)); felt == Felt::TooFirm)
    done.pressure = std::max(done.pressure - 1, kLightestPressure);
  return change(std::move(changed));
}

bool OpenVisit::lengthenStep(int minutes) {
  const auto step = visit_.run.step();
  if (!isRunning() || !step) return false;
  Visit changed = visit_;
  StepDone& done = changed.note.steps.at(static_cast<std::size_t>(*step));
  done.minutes = std::max(done.minutes + minutes, 1);
  return change(std::move(changed));
}

bool OpenVisit::jot(const std::string& words, Instant at) {
  if (!isAccepted() || !hasVisibleCharacter(words)) return false;
  Visit changed = visit_;
  changed.note.jots.push_back({at, cleanLine(words)});
  return change(std::move(changed));
}

bool OpenVisit::plansOtherwise() const {
  return isAccepted() && (planNow_.status == Status::Stop || planNow_.status == Status::AskFirst ||
                          planNow_.plan.steps != plan().steps);
}

std::vector<std::string> OpenVisit::changedSinceAccept() const {
  std::vector<std::string> changed;
  for (const Question& question : rules_.table->catalogue->questions())
    if (isAccepted() && !question.fromRecord &&
        assessment_.answers().of(question.id) != visit_.acceptedWith.of(question.id))
      changed.push_back(question.id);
  return changed;
}

bool OpenVisit::useForTheRest() {
  if (!isRunning() || assessment_.isStopped() || !plansOtherwise()) return false;
  Visit changed = visit_;
  std::vector<PlanStep> steps;
  std::vector<StepDone> done;
  for (std::size_t i = 0; i < plan().steps.size(); ++i)
    if (visit_.run.hasBegun(static_cast<int>(i))) {
      steps.push_back(plan().steps[i]);
      done.push_back(visit_.note.steps.at(i));
    }
  Plan rest = planNow_.plan;
  std::erase_if(rest.steps, [&](const PlanStep& step) {
    return std::any_of(steps.begin(), steps.end(), [&](const PlanStep& begun) {
      return begun.phase == step.phase && begun.technique == step.technique && begun.regions == step.regions;
    });
  });
  for (const StepDone& step : stepsToDo(rest)) done.push_back(step);
  steps.insert(steps.end(), rest.steps.begin(), rest.steps.end());
  changed.plan = planNow_;
  changed.plan.accepted = true;
  changed.plan.plan.steps = std::move(steps);
  changed.plan.plan.minutes = plan().minutes;
  changed.acceptedWith = assessment_.answers();
  changed.note.steps = std::move(done);
  return change(std::move(changed));
}

bool OpenVisit::keepAccepted() {
  if (!isAccepted()) return false;
  Visit changed = visit_;
  changed.acceptedWith = assessment_.answers();
  return change(std::move(changed));
}

bool OpenVisit::stopByHand() {
  if (visit_.state != VisitState::Taking && visit_.state != VisitState::Planned) return false;
  Visit changed = visit_;
  changed.isStoppedByHand = true;
  return change(std::move(changed));
}

bool OpenVisit::goOnAfterAll() {
  if (visit_.state != VisitState::Stopped || !visit_.isStoppedByHand) return false;
  Visit changed = visit_;
  changed.isStoppedByHand = false;
  return change(std::move(changed));
}

bool OpenVisit::didNotCome() {
  if (visit_.state != VisitState::Planned) return false;
  Visit changed = visit_;
  changed.state = VisitState::Missed;
  return change(std::move(changed));
}

bool OpenVisit::cameAfterAll() {
  if (visit_.state != VisitState::Missed) return false;
  Visit changed = visit_;
  changed.state = VisitState::Planned;
  return change(std::move(changed));
}

bool OpenVisit::moveTo(Visit changed) {
  if (!change(std::move(changed))) return false;
  earlier_ = earlierThan(visit_, visits_);
  follow();
  return true;
}

bool OpenVisit::planFor(Instant at, int minutes) {
  if (visit_.state != VisitState::Planned) return false;
  Visit changed = visit_;
  changed.plannedAt = at;
  changed.hasTime = true;
  changed.carried.set(known::sessionMinutes, minutes);
  return moveTo(std::move(changed));
}

bool OpenVisit::moveToToday(Instant now) {
  if (visit_.state != VisitState::Taking || visit_.plannedAt.localDate() >= now.localDate()) return false;
  const bool isCarried = carryOld(now);
  Visit changed = visit_;
  changed.plannedAt = now;
  changed.hasTime = false;
  return moveTo(std::move(changed)) || isCarried;
}

bool OpenVisit::leavesNoTrace() const {
  return visit_.state == VisitState::Planned && !visit_.hasTime;
}

bool OpenVisit::carryOld(Instant now) {
  if (visit_.state != VisitState::Taking) return false;
  Visit changed = visit_;
  changed.opened.clear();
  const auto isOld = [&](const std::string& question) {
    const auto act = std::find_if(visit_.asked.begin(), visit_.asked.end(),
                                  [&](const AskedAct& one) { return contains(one.questions, question); });
    const Instant at = act == visit_.asked.end() ? visit_.plannedAt : act->at;
    return now.utcSeconds - at.utcSeconds > kStaysOfToday;
  };
  for (const auto& [id, answer] : visit_.answers) {
    const Question* question = rules_.table->catalogue->find(id);
    if (!question || contains(visit_.kept, id) || !isOld(id)) continue;
    const bool isKept = question->standing && !question->everyVisit && !question->ofToday;
    if (isKept) continue;
    changed.answers.takeAway(id);
    if (!question->ofToday) changed.carried.set(id, answer);
    for (AskedAct& act : changed.asked) std::erase(act.questions, id);
  }
  // The taps stay, though nothing is left of them: the client was here, so the visit is not gone.
  return change(std::move(changed));
}

Instant OpenVisit::endPlanned() const {
  return visit_.run.acceptedAt.value_or(visit_.plannedAt).later(plan().minutes);
}

bool OpenVisit::isOverdue(Instant now) const {
  if (!isRunning() || !visit_.run.acceptedAt) return false;
  return now.localDate() != visit_.run.acceptedAt->localDate() ||
         now.utcSeconds - endPlanned().utcSeconds > kOverdue;
}

}  // namespace tableside
