// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/app/practice_controller.h"
#include "ui/app/settings.h"
#include "ui/main_window.h"
#include "ui/plan/plan_comparison.h"
#include "ui/rules/rules_actions.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/list_dialog.h"
#include "ui/words/date_words.h"
#include "ui/words/error_words.h"
#include "ui/words/text.h"

#include <QCloseEvent>
#include <QPushButton>
#include <QStackedWidget>

// What the window says of the record: not saved, damaged, not opened, not closed yet.

namespace tableside::ui {

// What belongs to today must not be written into a visit of another day by mistake.
void MainWindow::showUnfinished() {
  if (!unfinished_ || !controller_.openVisit()) return;
  const OpenVisit& open = *controller_.openVisit();
  const QString day = dateWords(open.visit().plannedAt.localDate());
  const bool isOfOtherDay = open.visit().plannedAt.localDate() < controller_.now().localDate();
  const bool isMissed = open.visit().state == VisitState::Missed;
  unfinished_->clearActions();
  if (open.isOverdue(controller_.now())) {
    const Instant planned = open.endPlanned();
    unfinished_->addAction(
        tr("Ended as planned, %1").arg(timeWords(planned)), "window.unfinished.ended", [this, planned] {
          controller_.act(tr("End session"),
                          [planned](OpenVisit& visit, Instant) { return visit.endSession(planned); });
        });
    unfinished_->show(Banner::Kind::Warn, tr("The session of %1 was not ended.").arg(day), {});
    return;
  }
  unfinished_->setVisible(isOfOtherDay || isMissed);
  if (unfinished_->isHidden()) return;
  if (isMissed)
    unfinished_->addAction(tr("Came after all"), "window.unfinished.came", [this] {
      controller_.act(tr("Came after all"), [](OpenVisit& visit, Instant) { return visit.cameAfterAll(); });
    });
  if (open.visit().state == VisitState::Taking) offerTaking();
  if (isOfOtherDay)
    unfinished_->addAction(tr("Back to today"), "window.unfinished.today",
                           [this, client = open.client().id, isSigned = open.isSigned()] {
                             isSigned ? controller_.chooseClient(client) : controller_.startNewVisit();
                           });
  unfinished_->show(open.isSigned() ? Banner::Kind::Info : Banner::Kind::Warn,
                    isMissed          ? tr("Did not come on %1.").arg(day)
                    : open.isSigned() ? tr("This is the visit of %1, signed.").arg(day)
                                      : tr("This is the visit of %1. It is not signed yet.").arg(day),
                    {});
}

void MainWindow::offerTaking() {
  unfinished_->addAction(tr("Go on today"), "window.unfinished.go_on", [this] { controller_.goOnToday(); });
  unfinished_->addAction(tr("No session given"), "window.unfinished.no_session", [this] {
    controller_.act(tr("No session given"), [](OpenVisit& visit, Instant) { return visit.stopByHand(); });
    showPage(Page::Notes);
  });
  unfinished_->addAction(tr("Remove"), "window.unfinished.remove", [this] { removeVisit(); });
}

// Asked once: what was answered goes with it.
void MainWindow::removeVisit() {
  const OpenVisit& open = *controller_.openVisit();
  auto* ask = new ListDialog(
      "remove",
      {.title = tr("Remove this visit"),
       .words = tr("The visit of %1 on %2 and its answers go for good.")
                    .arg(shownName(text(open.client().name)), dateWords(open.visit().plannedAt.localDate())),
       .lines = {},
       .close = tr("Keep it")},
      this);
  connect(ask->addAction(tr("Remove"), "yes"), &QPushButton::clicked, this, [this, asked = open.visit().id] {
    if (controller_.openVisit() && controller_.openVisit()->visit().id == asked)
      controller_.removeOpenVisit();
  });
  ask->open();
}

// What was accepted stays; that the rules would now plan otherwise is said, and a stop above all.
void MainWindow::showSinceAccept() {
  const OpenVisit* open = controller_.openVisit();
  if (!open || !sinceAccept_) return;
  const std::vector<std::string> changed = open->changedSinceAccept();
  sinceAccept_->setVisible(open->plansOtherwise() && !changed.empty());
  if (sinceAccept_->isHidden()) return;
  sinceAccept_->clearActions();
  QStringList names;
  for (const std::string& question : changed)
    names << text(controller_.catalogue().find(question)->shortName);
  const Status now = open->planNow().status;
  sinceAccept_->addAction(tr("Show the answer"), "window.since_accept.answer",
                          [this, question = changed.front()] { showQuestion(question); });
  if (now == Status::Stop || now == Status::AskFirst) {
    if (open->isRunning())
      sinceAccept_->addAction(tr("End session"), "window.since_accept.end", [this] {
        controller_.act(tr("End session"), [](OpenVisit& visit, Instant at) { return visit.endSession(at); });
        showPage(Page::Notes);
      });
    sinceAccept_->show(Banner::Kind::Danger,
                       now == Status::Stop ? tr("Stop now: what was answered since Accept ends the session.")
                                           : tr("Stop until it is clear what was answered since Accept."),
                       names.join(", "));
    return;
  }
  sinceAccept_->addAction(tr("Look"), "window.since_accept.look", [this] { compare(); });
  sinceAccept_->addAction(tr("Keep what was accepted"), "window.since_accept.keep",
                          [this] { keepAccepted(); });
  sinceAccept_->show(Banner::Kind::Warn, tr("Since Accept changed: %1.").arg(names.join(", ")),
                     tr("The rules would plan it differently."));
}

void MainWindow::keepAccepted() {
  controller_.act(tr("Plan"), [](OpenVisit& visit, Instant) { return visit.keepAccepted(); });
}

void MainWindow::compare() {
  auto* comparison = new PlanComparison(*controller_.openVisit(), *controller_.knowledge().table, this);
  connect(comparison, &PlanComparison::keepWanted, this, &MainWindow::keepAccepted);
  connect(comparison, &PlanComparison::useWanted, this, [this] {
    controller_.act(tr("Plan"), [](OpenVisit& visit, Instant) { return visit.useForTheRest(); });
  });
  comparison->open();
}

void MainWindow::showDataProblem() {
  if (const Diagnostics& faults = controller_.knowledge().diagnostics; hasErrors(faults))
    dataProblem_->show(
        Banner::Kind::Danger, tr("Your rules are not in use: a data file has faults."),
        tr("The built-in rules are used instead. First fault: %1").arg(placeOf(faults.front())));
}

void MainWindow::showSaveState() {
  if (!controller_.problem()) {
    problem_->hide();
    if (closing_ == Closing::Asking) closing_ = Closing::No;
    return;
  }
  // Trying again changes no word of the message: a button stays under the finger that presses it.
  if (controller_.saveState() == SaveState::Saving && !problem_->isHidden()) return;
  const ErrorWords words = wordsOf(*controller_.problem());
  problem_->clearActions();
  if (closing_ == Closing::Asking) {
    problem_->addAction(tr("Try again"), "window.problem.retry", [this] { close(); });
    problem_->addAction(tr("Close and lose the last change"), "window.problem.close", [this] {
      closing_ = Closing::Regardless;
      close();
    });
    problem_->show(Banner::Kind::Danger, tr("Not closed: the last change is not saved."), words.remedy);
    return;
  }
  problem_->addAction(tr("Try again"), "window.problem.retry", [this] { controller_.saveNow(); });
  problem_->show(Banner::Kind::Danger, words.title, words.remedy);
}

void MainWindow::showDamage() {
  if (!damageFound_) return;
  const ErrorWords words = wordsOf(*damageFound_);
  damage_->show(Banner::Kind::Danger, words.title, words.remedy);
}

void MainWindow::showRulesDamage() {
  const auto& damage = controller_.rules().damage();
  if (!damage) return rulesProblem_->hide();
  if (!rulesProblem_->isHidden()) return;  // a button stays under the finger that presses it
  rulesProblem_->clearActions();
  rulesProblem_->addAction(tr("Show what is wrong"), "window.rules_problem.repair",
                           [this] { rulesActions_->repair(); });
  rulesProblem_->show(Banner::Kind::Danger, tr("Your own rules are not in use: they have faults."),
                      tr("The shipped rules alone are used. Nothing of yours is lost."));
}

// What came of an act, or why it was refused, until it is read.
void MainWindow::say(const QString& title, const QString& text) {
  said_->clearActions();
  said_->addAction(tr("OK"), "window.said.ok", [this] { said_->hide(); });
  said_->show(text.isEmpty() ? Banner::Kind::Good : Banner::Kind::Warn, title, text);
}

void MainWindow::showOpenFailure(const Error& error) {
  openFailure_ = error;
  const ErrorWords words = wordsOf(error);
  auto* failure = new EmptyState("alert", words.title, words.remedy, right_);
  failure->setObjectName("window.failure");
  failure->addButton(tr("Try again"), "failure.retry", [this] { emit retryWanted(); });
  failure->addButton(tr("Look around with sample clients"), "failure.sample",
                     [this] { emit sampleWanted(); });
  if (failure_) failure_->deleteLater();
  failure_ = failure;
  right_->addWidget(failure_);
  right_->setCurrentWidget(failure_);
}

// What is typed is saved first; the window stays when that fails, and says why.
void MainWindow::closeEvent(QCloseEvent* event) {
  if (QWidget* editor = focusWidget())
    editor->clearFocus();  // a number or a date is handed over with the focus
  // A save that failed while the window waited for it is not tried again here: that would never end.
  const bool hasFailed = closing_ == Closing::Waiting && controller_.saveState() == SaveState::NotSaved;
  if (!hasFailed) controller_.saveNow();
  if (controller_.isIdle() || closing_ == Closing::Regardless) {
    settings::setGeometry(saveGeometry());
    return event->accept();
  }
  event->ignore();
  if (hasFailed) {
    closing_ = Closing::Asking;
    return showSaveState();
  }
  closing_ = Closing::Waiting;
}

}  // namespace tableside::ui
