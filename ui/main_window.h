// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ui/app/screen_awake.h"
#include "visit/visit.h"

#include <QMainWindow>
#include <QStringList>

#include <optional>
#include <string>

class QStackedWidget;

namespace tableside {
class OpenVisit;
}

namespace tableside::ui {

class Banner;
class ClientHeader;
class ClientList;
class IntakePage;
class NotesPage;
class PlanPage;
class PracticeController;
class ProgressPage;
class RulesActions;
class RulesPage;
class TabStrip;
class Theme;
class TodayPage;

enum class Page { Intake, Plan, Session, Notes, Progress };
// Where the therapist goes on with a visit in this state.
Page pageOf(const OpenVisit& open);

// The one window: clients on the left, the chosen client's five pages on the right, messages above them.
class MainWindow : public QMainWindow {
  Q_OBJECT
 public:
  enum class Practice { Real, Sample };

  MainWindow(PracticeController& controller, Theme& theme, Practice practice, QWidget* parent = nullptr);

  void showPage(Page page);
  Page page() const;
  // The rules table, in place of the client; with a row's id that row is opened.
  void showRules(const std::string& row = {});
  bool isShowingRules() const;

 signals:
  void painted();  // for the first time
  void sampleWanted();
  void leaveSampleWanted();
  void retryWanted();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void closeEvent(QCloseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void build();
  void buildShortcuts();
  void buildStart();
  void buildClient();
  void makePage(Page page);
  void showSession();
  void showToday();
  void goBack();  // from what is on the screen, in the end to today
  void leaveRules();
  void undo();
  void redo();
  void showUnfinished();
  void offerTaking();  // what can become of a visit that was begun on an earlier day
  void removeVisit();
  void showSinceAccept();
  void keepAccepted();
  void compare();
  void showFrame();  // all of the window for a session that runs
  void showSaveState();
  void showDataProblem();
  void showDamage();
  void showRulesDamage();
  void say(const QString& title, const QString& text);
  void showOpenFailure(const Error& error);
  void editClient();
  void newClient(const QString& name = {});
  void sign();
  void showQuestion(const std::string& question);
  void changeTheme();
  void changeTextSize(int direction);

  PracticeController& controller_;
  Theme& theme_;
  Practice practice_;
  Banner *problem_ = nullptr, *dataProblem_ = nullptr, *damage_ = nullptr, *unfinished_ = nullptr;
  Banner* sinceAccept_ = nullptr;
  Banner *rulesProblem_ = nullptr, *said_ = nullptr;
  std::optional<Error> openFailure_, damageFound_;
  RulesActions* rulesActions_ = nullptr;
  ClientList* clients_ = nullptr;
  QStackedWidget *right_ = nullptr, *pages_ = nullptr;
  TodayPage* start_ = nullptr;
  QWidget *failure_ = nullptr, *client_ = nullptr;
  ClientHeader* header_ = nullptr;
  TabStrip* tabs_ = nullptr;
  std::optional<VisitId> shown_;  // whose page was chosen
  bool isListWanted_ = false;     // in a session
  bool wasSigned_ = false;        // the visit shown
  IntakePage* intake_ = nullptr;
  RulesPage* rules_ = nullptr;  // made when first asked for
  QStringList typedClient_;     // a new client who was left without being added
  bool wasPainted_ = false;
  ScreenAwake awake_{QDBusConnection::sessionBus()};
  // Closing waits for a save, and asks when that fails.
  enum class Closing { No, Waiting, Asking, Regardless };
  Closing closing_ = Closing::No;
};

}  // namespace tableside::ui
