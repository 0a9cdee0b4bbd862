// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "ui/app/practice_controller.h"
#include "ui/app/settings.h"
#include "ui/clients/client_dialog.h"
#include "ui/clients/client_header.h"
#include "ui/clients/client_list.h"
#include "ui/intake/intake_page.h"
#include "ui/notes/sign_dialog.h"
#include "ui/rules/rules_actions.h"
#include "ui/rules/rules_page.h"
#include "ui/theme/theme.h"
#include "ui/today/today_page.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/tab_strip.h"
#include "ui/words/error_words.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tableside::ui {
namespace {

constexpr int kWideFrom = 1180;  // a narrower window has a rail in place of the list

// A message over the whole width, while there is something to say.
Banner* addStrip(const char* name, QVBoxLayout* column, QWidget* parent) {
  auto* banner = new Banner(parent);
  banner->setObjectName(name);
  banner->setProperty("strip", true);
  banner->hide();
  column->addWidget(banner);
  return banner;
}

}  // namespace

MainWindow::MainWindow(PracticeController& controller, Theme& theme, Practice practice, QWidget* parent)
    : QMainWindow(parent), controller_(controller), theme_(theme), practice_(practice) {
  setObjectName("window");
  setWindowTitle(practice == Practice::Sample ? tr("Sample practice - Tableside") : tr("Tableside"));
  rulesActions_ = new RulesActions(controller, this);
  connect(rulesActions_, &RulesActions::done, this, [this](const QString& what) { say(what, {}); });
  connect(rulesActions_, &RulesActions::refused, this, &MainWindow::say);
  connect(&controller_, &PracticeController::rulesChanged, this, &MainWindow::showRulesDamage);
  build();
  buildShortcuts();
  connect(&controller_, &PracticeController::learned, this, &MainWindow::showDataProblem);
  connect(&controller_, &PracticeController::visitOpened, this, &MainWindow::showSession);
  connect(&controller_, &PracticeController::visitChanged, this, &MainWindow::showSinceAccept);
  connect(&controller_, &PracticeController::visitChanged, this, &MainWindow::showFrame);
  connect(&controller_, &PracticeController::visitChanged, this, &MainWindow::showUnfinished);
  connect(&controller_, &PracticeController::dayChanged, this, &MainWindow::showUnfinished);
  connect(&controller_, &PracticeController::saveStateChanged, this, &MainWindow::showSaveState);
  connect(&controller_, &PracticeController::openFailed, this, &MainWindow::showOpenFailure);
  connect(&controller_, &PracticeController::opened, this, &MainWindow::showSession);
  const auto minded = [this] {
    const OpenVisit* open = controller_.openVisit();
    open && open->isRunning() ? awake_.keepAwake() : awake_.release();
  };
  connect(&controller_, &PracticeController::visitOpened, this, minded);
  connect(&controller_, &PracticeController::visitChanged, this, minded);
  connect(&controller_, &PracticeController::damageFound, this, [this](const Error& error) {
    damageFound_ = error;
    showDamage();
  });
  connect(&controller_, &PracticeController::opened, this, [this] { openFailure_.reset(); });
  const auto closeWhenSaved = [this] {
    if (closing_ == Closing::Waiting && controller_.saveState() != SaveState::Saving) close();
  };
  connect(&controller_, &PracticeController::saveStateChanged, this, closeWhenSaved, Qt::QueuedConnection);
}

// Built anew when the text size changes: no page keeps anything that the controller does not know.
void MainWindow::build() {
  auto* whole = new QWidget(this);
  auto* row = new QHBoxLayout(whole);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  const bool isSample = practice_ == Practice::Sample;
  clients_ = new ClientList(controller_,
                            isSample ? ClientList::Foot::LeaveSample : ClientList::Foot::NewClient, whole);
  connect(clients_, &ClientList::todayWanted, this, &MainWindow::showToday);
  connect(clients_, &ClientList::leaveSampleWanted, this, &MainWindow::leaveSampleWanted);
  connect(clients_, &ClientList::newClientWanted, this, &MainWindow::newClient);
  connect(clients_, &ClientList::noteOpened, this, [this] { showPage(Page::Notes); });
  connect(clients_, &ClientList::rulesWanted, this, [this] { showRules(); });
  connect(clients_, &ClientList::themeWanted, this, &MainWindow::changeTheme);
  connect(clients_, &ClientList::textSizeWanted, this, &MainWindow::changeTextSize);
  row->addWidget(clients_->place());

  auto* column = new QVBoxLayout;
  column->setSpacing(0);
  dataProblem_ = addStrip("window.data_problem", column, whole);
  damage_ = addStrip("window.damage", column, whole);
  rulesProblem_ = addStrip("window.rules_problem", column, whole);
  said_ = addStrip("window.said", column, whole);
  problem_ = addStrip("window.problem", column, whole);
  showDataProblem();
  showRulesDamage();

  right_ = new QStackedWidget(whole);
  buildStart();
  client_ = nullptr;
  column->addWidget(right_, 1);
  row->addLayout(column, 1);
  setCentralWidget(whole);
  clients_->setNarrow(width() < scaled(kWideFrom));
  clients_->setTodayShown(true);
}

void MainWindow::buildStart() {
  start_ = new TodayPage(
      controller_,
      practice_ == Practice::Sample ? TodayPage::Offer::NoNewClient : TodayPage::Offer::Everything, right_);
  connect(start_, &TodayPage::newClientWanted, this, [this] { newClient(); });
  connect(start_, &TodayPage::sampleWanted, this, &MainWindow::sampleWanted);
  right_->addWidget(start_);
}

// Made with the first client, so that the first picture of the window does not wait for it.
void MainWindow::buildClient() {
  client_ = new QWidget(right_);
  auto* layout = new QVBoxLayout(client_);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  header_ = new ClientHeader(controller_, client_);
  connect(header_, &ClientHeader::detailsWanted, this, &MainWindow::editClient);
  layout->addWidget(header_);
  tabs_ = new TabStrip(header_);
  tabs_->setObjectName("tabs");
  tabs_->addTab("intake", tr("Intake"));
  tabs_->addTab("plan", tr("Plan"));
  tabs_->addTab("clock", tr("Session"));
  tabs_->addTab("notes", tr("Note"));
  tabs_->addTab("progress", tr("Progress"));
  header_->setTabs(tabs_);
  unfinished_ = addStrip("window.unfinished", layout, client_);
  sinceAccept_ = addStrip("window.since_accept", layout, client_);
  pages_ = new QStackedWidget(client_);
  for (int i = 0; i < tabs_->count(); ++i) pages_->addWidget(new QWidget(pages_));
  layout->addWidget(pages_, 1);
  connect(tabs_, &QTabBar::currentChanged, this, [this](int index) {
    controller_.doneTyping();
    makePage(static_cast<Page>(index));
    pages_->setCurrentIndex(index);
    showFrame();
  });
  right_->addWidget(client_);
}

void MainWindow::buildShortcuts() {
  const auto shortcut = [this](const QKeySequence& keys, auto then) {
    connect(new QShortcut(keys, this), &QShortcut::activated, this, then);
  };
  shortcut(QKeySequence("Ctrl+K"), [this] { clients_->focusSearch(); });
  shortcut(QKeySequence("Ctrl+T"), [this] { showToday(); });
  shortcut(QKeySequence("Ctrl+Shift+R"), [this] { showRules(); });
  shortcut(QKeySequence("Ctrl+N"), [this] { newClient(); });
  for (int i = 0; i <= static_cast<int>(Page::Progress); ++i)
    shortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(i + 1)),
             [this, i] { showPage(static_cast<Page>(i)); });
  for (const QKeySequence& keys : QKeySequence::keyBindings(QKeySequence::Undo))
    shortcut(keys, [this] { undo(); });
  for (const QKeySequence& keys : QKeySequence::keyBindings(QKeySequence::Redo))
    shortcut(keys, [this] { redo(); });
  qApp->installEventFilter(this);
  shortcut(QKeySequence("Ctrl+S"), [this] { controller_.saveNow(); });
  shortcut(QKeySequence("Ctrl++"), [this] { changeTextSize(1); });
  shortcut(QKeySequence("Ctrl+-"), [this] { changeTextSize(-1); });
}

// The rules have steps of their own: what is taken back is what is on the screen.
void MainWindow::undo() {
  isShowingRules() ? controller_.rules().undoStack()->undo() : controller_.undo();
}
void MainWindow::redo() {
  isShowingRules() ? controller_.rules().undoStack()->redo() : controller_.redo();
}

// An editor claims Undo for itself even where it has nothing to take back; then the key is the window's.
bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::ShortcutOverride) return false;
  const auto* key = static_cast<QKeyEvent*>(event);
  const bool isUndo = key->matches(QKeySequence::Undo), isRedo = key->matches(QKeySequence::Redo);
  const auto hasStep = [isUndo](const auto& editor) {
    return isUndo ? editor.isUndoAvailable() : editor.isRedoAvailable();
  };
  const auto* line = qobject_cast<QLineEdit*>(watched);
  const auto* text = qobject_cast<QPlainTextEdit*>(watched);
  const bool isEmptyHanded = line ? !hasStep(*line) : text && !hasStep(*text->document());
  if ((!isUndo && !isRedo) || !isEmptyHanded) return false;
  event->ignore();
  return true;
}

void MainWindow::showRules(const std::string& row) {
  if (!controller_.knowsRules()) return;
  controller_.doneTyping();
  if (!rules_) {
    rules_ = new RulesPage(controller_, *rulesActions_, right_);
    connect(rules_, &RulesPage::backWanted, this, &MainWindow::leaveRules);
    right_->addWidget(rules_);
  }
  right_->setCurrentWidget(rules_);
  showFrame();
  if (!row.empty()) rules_->openRow(row);
  rules_->focusFirst();
}

bool MainWindow::isShowingRules() const {
  return rules_ && right_->currentWidget() == rules_;
}

void MainWindow::leaveRules() {
  right_->setCurrentWidget(openFailure_ && failure_ ? failure_ : static_cast<QWidget*>(start_));
  showFrame();
  if (controller_.openVisit()) showSession();
}

void MainWindow::newClient(const QString& name) {
  if (!controller_.isOpen() || practice_ == Practice::Sample) return;
  auto* dialog = new ClientDialog(controller_, {}, this);
  dialog->setTyped(name.isEmpty() ? typedClient_ : QStringList(name));
  connect(dialog, &ClientDialog::left, this, [this](const QStringList& typed) { typedClient_ = typed; });
  dialog->open();
}

void MainWindow::editClient() {
  if (controller_.openVisit())
    (new ClientDialog(controller_, controller_.openVisit()->client(), this))->open();
}

void MainWindow::sign() {
  if (!controller_.openVisit()) return;
  auto* dialog = new SignDialog(settings::signerName(), this);
  // Only the note that was on the screen when the question was asked.
  connect(dialog, &SignDialog::done, this,
          [this, asked = controller_.openVisit()->visit().id](const QString& name) {
            if (!controller_.openVisit() || controller_.openVisit()->visit().id != asked) return;
            settings::setSignerName(name);
            controller_.sign(name);
          });
  dialog->open();
}

void MainWindow::showQuestion(const std::string& question) {
  showPage(Page::Intake);
  intake_->showQuestion(question);
}

void MainWindow::changeTheme() {
  const ThemeChoice next = theme_.choice() == ThemeChoice::System  ? ThemeChoice::Light
                           : theme_.choice() == ThemeChoice::Light ? ThemeChoice::Dark
                                                                   : ThemeChoice::System;
  theme_.apply(next, theme_.textScale());
  settings::setTheme(next);
}

void MainWindow::changeTextSize(int direction) {
  constexpr double step = 0.1, smallest = 0.9, largest = 1.5;
  const double scale = std::clamp(theme_.textScale() + direction * step, smallest, largest);
  if (qFuzzyCompare(scale, theme_.textScale())) return;
  if (QWidget* editor = focusWidget()) editor->clearFocus();  // which hands over what is typed in it
  controller_.doneTyping();
  theme_.apply(theme_.choice(), scale);
  settings::setTextScale(scale);
  const Page shown = page();
  intake_ = nullptr;
  const bool wasRules = isShowingRules();
  rules_ = nullptr;
  failure_ = nullptr;
  build();
  showSession();
  showSaveState();
  showDamage();
  if (const auto failure = openFailure_)
    showOpenFailure(*failure);
  else
    controller_.clients().again();
  showPage(shown);
  if (wasRules) showRules();
}

void MainWindow::paintEvent(QPaintEvent* event) {
  QMainWindow::paintEvent(event);
  if (!std::exchange(wasPainted_, true)) emit painted();
}

// What nothing on the page has taken for itself.
void MainWindow::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier) return goBack();
  QMainWindow::keyPressEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
  QMainWindow::resizeEvent(event);
  clients_->setNarrow(width() < scaled(kWideFrom));
}

void MainWindow::changeEvent(QEvent* event) {
  if (event->type() == QEvent::ActivationChange && !isActiveWindow()) controller_.doneTyping();
  if (event->type() == QEvent::ActivationChange && isActiveWindow()) controller_.checkDay();
  QMainWindow::changeEvent(event);
}

}  // namespace tableside::ui
