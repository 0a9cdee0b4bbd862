// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QPushButton>

namespace tableside::ui {

// One answer of a SegmentedChoice or a ChipGroup. It paints itself: the style sheet has no way to space a
// check mark, nor to mark what an earlier visit answered.
class ChoiceButton : public QPushButton {
  Q_OBJECT
 public:
  enum class Shape { Chip, FirstSegment, MiddleSegment, LastSegment, OnlySegment };

  ChoiceButton(const QString& id, const QString& label, Shape shape, QWidget* parent);

  const QString& id() const { return id_; }
  const QString& label() const { return label_; }
  void setCarried(bool carried);  // answered so before, not asked yet today
  bool isCarried() const { return carried_; }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;  // Enter chooses, as Space does
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  QFont wordFont() const;
  QPainterPath outline(qreal inset) const;

  QString id_;
  QString label_;
  Shape shape_;
  bool carried_ = false;
};

}  // namespace tableside::ui
