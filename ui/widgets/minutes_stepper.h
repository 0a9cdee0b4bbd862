// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include <optional>

class QPushButton;

namespace tableside::ui {

// "−  18 min  +": a number with a button on either side. The arrow keys do the same, and digits are typed.
class MinutesStepper : public QWidget {
  Q_OBJECT
 public:
  explicit MinutesStepper(QWidget* parent = nullptr);

  void setRange(int from, int to);
  void setStep(int minutes);  // of one tap; 1 otherwise
  void setValue(int value);
  void setSubject(const QString& what);  // whose minutes these are, for who cannot see it

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 signals:
  void stepped(int value);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  void stepTo(int value);
  bool pressTyped(const QKeyEvent& event);
  void takeTyped();
  void showState();
  static QString words(int minutes);

  int from_ = 0, to_ = 240, value_ = 0, step_ = 1;
  std::optional<int> typed_;  // until it is clear that no digit follows
  QTimer typing_;
  QString subject_;
  QPushButton* less_;
  QPushButton* more_;
};

}  // namespace tableside::ui
