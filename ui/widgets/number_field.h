// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include <optional>

class QLineEdit;
class QPushButton;

namespace tableside::ui {

class UserText;

// A whole number with its unit, typed. What cannot be taken stays in the field, with the reason below it, and
// is not told to anybody: the last value that could be taken holds.
class NumberField : public QWidget {
  Q_OBJECT
 public:
  NumberField(int from, int to, const QString& unit, QWidget* parent = nullptr);

  void setValue(std::optional<int> value);
  void setCarried(std::optional<int> carried);
  void setAccessibleName(const QString& name);  // of the question; the field itself is read out by it

 signals:
  void picked(std::optional<int> value);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void take();
  void step(int by);
  void showProblem(const QString& problem);
  void tell(std::optional<int> value);
  void fitLine();
  QString hint() const;

  int from_, to_;
  QString unit_;
  std::optional<int> value_, carried_;
  QLineEdit* line_;
  QPushButton* clear_;
  UserText* problem_;
  QTimer typing_;  // "1" on the way to "12" is not an answer
};

}  // namespace tableside::ui
