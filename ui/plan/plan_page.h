// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"
#include "ui/plan/step_form.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <string>
#include <vector>

class QFrame;
class QMenu;
class QVBoxLayout;

namespace tableside::ui {

class AdviceCard;
class Banner;
class CautionLine;
class DecideCard;
class LeftOutCard;
class PlanBar;
class PlanHead;
class PracticeController;
class ReasonLine;
class ScrollColumn;
class StopCard;
class StepRow;
class TodaySays;
class WhereCard;

// The plan of the visit: its course, the steps with their reasons, where they are and what was left out. It
// is made anew on every change of an answer; the therapist's edits stay. While answers decide, the steps that
// wait for them stand among the others; only the plan without them can be accepted.
class PlanPage : public QWidget {
  Q_OBJECT
 public:
  explicit PlanPage(PracticeController& controller, QWidget* parent = nullptr);

 signals:
  void rowRequested(const std::string& id);  // a row of the rules table, to be read
  void questionWanted(const std::string& question);
  void clientDetailsWanted();
  void notesWanted();
  void sessionWanted();

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  void build();
  void makeLeft();
  void makeRight();
  void connectParts();
  void refresh();
  void showStop();
  void showStopByHand();
  void showOpenQuestions();
  void ask(int question);
  void focusBar();
  void showMaybe();
  void showBar();
  void showRows();
  void fitRows();

  const Plan& shown() const;
  const PlanEdits& edits() const;
  int startMinutes() const;
  std::vector<PlanStep> waiting() const;                         // steps, of the plan that is shown
  const PlanStep& stepAt(std::size_t index) const;               // the steps, then those struck out
  bool mayBeLifted(const std::vector<std::string>& rows) const;  // each, by a typed reason

  // What a row asks for.
  StepRow* newRow(int index);
  void openMenu(int index);
  void addPressures(QMenu* menu, int index);
  void addPositions(QMenu* menu, int index);
  void openPlanMenu();
  void changePressure(const PlanStep& step, int pressure);
  void change(int index, StepForm::Part part);
  void move(int index, int by);
  void remove(int index);
  void explain(const PlanStep& step);
  void explain(const QString& what, const std::vector<std::string>& rows);
  void select(int index);
  void openForm(int after);
  void pin(const PinnedStep& step, const std::optional<PlanStep>& changing);
  void flash(const PinnedStep& step);
  void askReason(const QString& what, std::function<void(const std::string& reason)> then);
  const Plan* lastPlan() const;  // of the last session, where it is known
  void beAsLastTime();
  void planWithout();
  QString removedWords(const PlanStep& removed, const Plan& before) const;

  PracticeController& controller_;
  std::optional<Plan> asIf_;    // with the steps that wait, while there are such
  bool isWithout_ = false;      // the therapist does without them
  bool isUnsureKnown_ = false;  // and with what the client is sure of
  Banner* stop_ = nullptr;
  StopCard* stopCard_ = nullptr;
  PlanHead* head_ = nullptr;
  QWidget* left_ = nullptr;  // the steps, and what is said of all of them
  CautionLine* cautions_ = nullptr;
  ReasonLine* reason_ = nullptr;
  ScrollColumn *scroll_ = nullptr, *side_ = nullptr;
  QFrame* list_ = nullptr;
  QVBoxLayout* steps_ = nullptr;
  std::vector<StepRow*> rows_;  // kept from plan to plan, so that the focus stays where it is
  StepForm* form_ = nullptr;
  TodaySays* today_ = nullptr;
  DecideCard* decide_ = nullptr;
  WhereCard* where_ = nullptr;
  LeftOutCard* leftOut_ = nullptr;
  AdviceCard* advice_ = nullptr;
  PlanBar* bar_ = nullptr;
  std::function<void(const std::string& reason)> onReason_;
};

}  // namespace tableside::ui
