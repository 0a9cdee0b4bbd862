// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <string>

class QPushButton;
class QVBoxLayout;

namespace tableside {
class OpenVisit;
}

namespace tableside::ui {

class UserText;

// Why there is no session today: whom the client should see, words to say it with, the answer that stops it
// and when it was given, and the row. Nothing here lifts it.
class StopCard : public QFrame {
  Q_OBJECT
 public:
  explicit StopCard(QWidget* parent = nullptr);
  void setVisit(const OpenVisit& open);

 signals:
  void questionWanted(const std::string& question);
  void rowRequested(const std::string& row);

 private:
  void addLine(const QString& what, const QString& words, QPushButton* button);

  UserText *where_, *say_;
  QVBoxLayout* lines_;
};

}  // namespace tableside::ui
