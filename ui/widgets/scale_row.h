// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QElapsedTimer>
#include <QList>
#include <QWidget>

#include <optional>

namespace tableside::ui {

class ScaleRow;

// One number of a scale; a real button, so that assistive technology finds it.
class ScaleCell : public QAbstractButton {
  Q_OBJECT
 public:
  ScaleCell(ScaleRow* row, int number);

  int number() const { return number_; }
  QSize sizeHint() const override { return minimumSizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;

 private:
  ScaleRow* row_;
  int number_;
};

// Numbers side by side of which one or none is chosen. Tab goes to the row as a whole; digits choose, arrows
// move the choice, Delete takes it back, and so does choosing the chosen number again.
class ScaleRow : public QWidget {
  Q_OBJECT
 public:
  ScaleRow(int from, int to, QWidget* parent);

  void setRange(int from, int to);
  int from() const { return from_; }
  int to() const { return to_; }

  void setValue(std::optional<int> value);
  std::optional<int> value() const { return value_; }
  // What was said last time and is not said yet today; shown only while there is no value.
  void setCarried(std::optional<int> carried);
  std::optional<int> carried() const { return value_ ? std::nullopt : carried_; }

  QSize minimumSizeHint() const override { return sizeHint(); }

 signals:
  void picked(std::optional<int> value);

 protected:
  virtual void paintCell(QPainter& painter, const ScaleCell& cell) const = 0;
  virtual QString cellName(int number) const = 0;  // as it is read out
  virtual int cellHeight() const = 0;

  const QList<ScaleCell*>& cells() const { return cells_; }
  void nameCells();
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  friend class ScaleCell;
  bool takeKey(const ScaleCell& cell, QKeyEvent& event);
  void pick(std::optional<int> value);
  void placeCells();
  void showState();
  void letTabReach(const ScaleCell* cell);

  int from_, to_;
  std::optional<int> value_, carried_;
  QList<ScaleCell*> cells_;
  QElapsedTimer sinceOne_;  // "1" and then "0" at once is 10, not 0
};

}  // namespace tableside::ui
