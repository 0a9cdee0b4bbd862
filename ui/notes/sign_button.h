// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QTimer>

namespace tableside::ui {

// Signs in one tap. Who has signed before may think better of it for a few seconds: until then nothing is
// signed, and leaving the visit leaves it unsigned.
class SignButton : public QPushButton {
  Q_OBJECT
 public:
  explicit SignButton(QWidget* parent);
  void cancel();

 signals:
  void nameWanted();  // who signs is not known yet
  void signWanted(const QString& name);
  void waits(bool isWaiting);        // for somebody to think better of it

 protected:
  void keyPressEvent(QKeyEvent* event) override;  // Enter never signs

 private:
  void begin();
  void showState();

  QTimer waits_;
  QString name_;
};

}  // namespace tableside::ui
