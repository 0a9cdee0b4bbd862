// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <string>

class QPushButton;
class QVBoxLayout;

namespace tableside::ui {

class Banner;
class Card;
class PracticeController;
class UserText;

// Beside the form: what the answers mean so far, what to ask next, and the two taps that answer many
// questions.
class SafetyPanel : public QWidget {
  Q_OBJECT
 public:
  explicit SafetyPanel(PracticeController& controller, QWidget* parent = nullptr);
  void refresh();

 signals:
  void questionWanted(const std::string& question);
  void planWanted();
  void clientDetailsWanted();

 private:
  void showStatus();
  void showAsk();

  PracticeController& controller_;
  Banner* status_;
  QPushButton *allNone_, *nothingNew_, *toPlan_;
  Card* askCard_;
  QVBoxLayout* asks_;
};

}  // namespace tableside::ui
