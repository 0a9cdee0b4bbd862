// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QPushButton>

namespace tableside::ui {

// One answer of a ChoiceRow. It paints itself: the style sheet has no way to space a check mark, nor to mark
// what an earlier visit answered.
class ChoiceButton : public QPushButton {
  Q_OBJECT
 public:
  // A cell is a part of a row of a list. The last three are numbers of a scale: of any kind, of how strong a
  // pain is, of how firm a pressure is.
  enum class Look { Chip, Segment, Cell, Number, Pain, Pressure };
  enum class Place { Only, First, Middle, Last };  // among segments, which share their outline

  ChoiceButton(const QString& id, const QString& label, Look look, QWidget* parent);

  const QString& id() const { return id_; }
  const QString& label() const { return label_; }
  bool isOfScale() const { return look_ >= Look::Number; }
  void setSingle(bool isSingle) { isSingle_ = isSingle; }  // choosing it lets go of the others of its row
  bool isSingle() const { return isSingle_; }
  void setNarrow() { isNarrow_ = true; }  // no wider than its words
  void setPlace(Place place) { place_ = place; }
  Place place() const { return place_; }
  void setCarried(bool carried);  // answered so before, not asked yet today
  bool isCarried() const { return carried_; }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  int heightForWidth(int width) const override;  // a chip's words wrap where there is no room for one line

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;  // Enter chooses, as Space does
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  QFont wordFont() const;
  bool isAtLeft() const;
  bool isAtRight() const;
  QPainterPath outline(qreal inset) const;
  void paintGround(QPainter& painter) const;
  void paintCell(QPainter& painter) const;
  QColor groundOfChosen() const;
  QColor inkOfChosen() const;
  void paintWord(QPainter& painter) const;
  void paintNumber(QPainter& painter) const;
  void paintPressure(QPainter& painter) const;

  QString id_;
  QString label_;
  Look look_;
  Place place_ = Place::Only;
  bool carried_ = false, isSingle_ = false, isNarrow_ = false;
};

}  // namespace tableside::ui
