// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/app/practice_controller.h"
#include "ui/clients/client_header.h"
#include "ui/clients/client_list.h"
#include "ui/intake/intake_page.h"
#include "ui/main_window.h"
#include "ui/notes/notes_page.h"
#include "ui/plan/plan_page.h"
#include "ui/progress/progress_page.h"
#include "ui/session/session_page.h"
#include "ui/today/today_page.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/tab_strip.h"

#include <QStackedWidget>

// The pages of the client: which one is shown, and how much of the window it has.

namespace tableside::ui {

// A page is made when it is first needed: the form alone has more than a hundred editors.
void MainWindow::makePage(Page page) {
  if (!client_) buildClient();
  const int index = static_cast<int>(page);
  QWidget* placeholder = pages_->widget(index);
  if (!placeholder->objectName().isEmpty() || !controller_.openVisit()) return;
  QWidget* made = nullptr;
  if (page == Page::Intake) {
    made = intake_ = new IntakePage(controller_, pages_);
    connect(intake_, &IntakePage::planWanted, this, [this] { showPage(Page::Plan); });
    connect(intake_, &IntakePage::noteWanted, this, [this] { showPage(Page::Notes); });
    connect(intake_, &IntakePage::sessionWanted, this, [this] { showPage(Page::Session); });
  } else if (page == Page::Plan) {
    auto* plan = new PlanPage(controller_, pages_);
    connect(plan, &PlanPage::questionWanted, this, &MainWindow::showQuestion);
    connect(plan, &PlanPage::clientDetailsWanted, this, &MainWindow::editClient);
    connect(plan, &PlanPage::rowRequested, this, &MainWindow::showRules);
    connect(plan, &PlanPage::notesWanted, this, [this] { showPage(Page::Notes); });
    connect(plan, &PlanPage::sessionWanted, this, [this] { showPage(Page::Session); });
    made = plan;
  } else if (page == Page::Session) {
    auto* session = new SessionPage(controller_, pages_);
    connect(session, &SessionPage::planWanted, this, [this] { showPage(Page::Plan); });
    connect(session, &SessionPage::noteWanted, this, [this] { showPage(Page::Notes); });
    connect(session, &SessionPage::listWanted, this, [this] {
      isListWanted_ = !isListWanted_;
      showFrame();
    });
    made = session;
  } else if (page == Page::Notes) {
    auto* notes = new NotesPage(controller_, pages_);
    connect(notes, &NotesPage::nameWanted, this, &MainWindow::sign);
    connect(notes, &NotesPage::signWanted, &controller_, &PracticeController::sign);
    connect(notes, &NotesPage::painBeforeWanted, this, [this] { showQuestion("pain_now"); });
    made = notes;
  } else {
    auto* progress = new ProgressPage(controller_, pages_);
    made = progress;
  }
  pages_->removeWidget(placeholder);
  delete placeholder;
  pages_->insertWidget(index, made);
}

void MainWindow::showPage(Page page) {
  if (!controller_.openVisit()) return;
  makePage(page);
  tabs_->setCurrentIndex(static_cast<int>(page));
  pages_->setCurrentIndex(static_cast<int>(page));
  right_->setCurrentWidget(client_);
  showFrame();
}

Page pageOf(const OpenVisit& open) {
  switch (open.visit().state) {
    case VisitState::Planned:
    case VisitState::Taking:
    case VisitState::Missed: return Page::Intake;
    case VisitState::Accepted: return open.isRunning() ? Page::Session : Page::Notes;
    case VisitState::Stopped:
    case VisitState::Signed: return Page::Notes;
  }
  Q_UNREACHABLE();
}

// A session that runs has the window to itself, unless the list is asked for.
void MainWindow::showFrame() {
  const OpenVisit* open = controller_.openVisit();
  const bool isFull = open && open->isRunning() && client_ && page() == Page::Session &&
                      right_->currentWidget() == client_ && !isListWanted_;
  clients_->place()->setVisible(!isFull);
  clients_->setTodayShown(right_->currentWidget() == start_);
  if (!client_) return;
  header_->setVisible(!isFull);
}

Page MainWindow::page() const {
  return client_ ? static_cast<Page>(tabs_->currentIndex()) : Page::Intake;
}

void MainWindow::showSession() {
  if (!controller_.openVisit()) {
    if (!isShowingRules()) right_->setCurrentWidget(start_);  // the rules need no client
    return showFrame();
  }
  // Another visit opens where it goes on; the same one stays on its page.
  const OpenVisit& open = *controller_.openVisit();
  const bool isAnother = shown_ != open.visit().id;
  shown_ = open.visit().id;
  isListWanted_ = false;
  if (isAnother || open.isSigned() != wasSigned_) {
    wasSigned_ = open.isSigned();
    makePage(pageOf(open));
    tabs_->setCurrentIndex(static_cast<int>(pageOf(open)));
  }
  makePage(page());
  showUnfinished();
  showSinceAccept();
  pages_->setCurrentIndex(tabs_->currentIndex());
  right_->setCurrentWidget(client_);
  showFrame();
}

void MainWindow::showToday() {
  if (openFailure_) return leaveRules();
  right_->setCurrentWidget(start_);
  controller_.leaveClient();
  controller_.checkDay();
  start_->takeFocus();
}

void MainWindow::goBack() {
  if (isShowingRules()) return leaveRules();
  const OpenVisit* open = controller_.openVisit();
  if (!open) return;
  const bool isPast = open->isSigned() && open->visit().plannedAt.localDate() < controller_.now().localDate();
  isPast ? controller_.chooseClient(open->client().id) : showToday();
}

}  // namespace tableside::ui
