// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

class QPushButton;

namespace tableside::ui {

class UserText;

// What to watch all through the session: the two most important, the others when they are asked for. Not
// shown where there is nothing.
class CautionLine : public QFrame {
  Q_OBJECT
 public:
  explicit CautionLine(QWidget* parent = nullptr);
  void setCautions(const QStringList& cautions);

 private:
  void showWords();

  QStringList cautions_;
  bool isOpen_ = false;
  UserText* words_;
  QPushButton* more_;
};

}  // namespace tableside::ui
