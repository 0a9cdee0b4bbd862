// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

#include <QStringList>

#include <string>
#include <vector>

class QPushButton;

namespace tableside::ui {

class ChoiceRow;
class ElidedText;
class IconLabel;
class LeadText;
class PracticeController;
class QuestionColumn;

// Questions that are read out together and answered by one None, or by a tap on what there is. A tick opens
// what belongs to it below. A finished group folds to one line.
class GroupCard : public Card {
  Q_OBJECT
 public:
  enum class Way { Together, OneByOne };  // each has an answer of its own

  GroupCard(PracticeController& controller, const QString& id, const QString& title, Way way,
            QWidget* parent);

  struct Shown {
    std::vector<std::string> questions, details;
    bool isOpen = false;
  };
  void show(const Shown& shown);
  void forget();  // another visit is coming
  bool isEmpty() const { return shown_.questions.empty(); }
  bool isDone() const;
  bool has(const std::string& question) const;
  void focus(const std::string& question);
  void focusFirst();

 signals:
  void opened();  // somebody wants to see it
  void done();    // its None was said

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void makeChips();
  void pick(const QStringList& ids);
  QStringList ticked() const;
  QString summary() const;
  QString readOutWords() const;
  bool isOpenToday(const std::string& question) const;
  bool needsRows() const;

  PracticeController& controller_;
  const QString name_;
  const Way way_;
  Shown shown_;
  std::vector<std::string> inChips_;  // questions
  IconLabel* mark_;
  QPushButton *none_, *change_, *eachAlone_, *some_;
  LeadText* words_;
  ChoiceRow* chips_ = nullptr;
  QuestionColumn *rows_, *details_;
  std::vector<std::string> regionsWanted_;  // ticked, and waiting for their places
  bool isEachAlone_ = false;
  bool isSpread_ = false;  // into what can be ticked
  bool wasSeen_ = false;   // the whole of it has been on the screen
};

}  // namespace tableside::ui
