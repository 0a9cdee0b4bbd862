// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/assess/assessment.h"

#include <QWidget>

#include <string>
#include <vector>

class QPushButton;
class QVBoxLayout;

namespace tableside::ui {

class Card;

// One line at the end of the form: how many questions are not asked because they cannot matter for this
// client. Unfolded it tells which and why, and each can be asked all the same.
class NotAskedList : public QWidget {
  Q_OBJECT
 public:
  explicit NotAskedList(QWidget* parent = nullptr);

  void show(const std::vector<NotAsked>& questions, const Assessment& assessment);
  void fold();

 signals:
  void questionWanted(const std::string& question);

 private:
  void unfold(bool isOpen);
  void fill();

  struct Group {  // questions with the same reason
    QString reason;
    std::vector<const Question*> questions;
  };
  std::vector<Group> groups_;
  QPushButton* line_;
  Card* card_;
  QVBoxLayout* list_;
};

}  // namespace tableside::ui
