// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <QWidget>

class QPainter;

namespace tableside::ui {

// The first letters of a name on a colour that stays with that name. An ornament: the name stands beside it.
class Avatar : public QWidget {
  Q_OBJECT
 public:
  explicit Avatar(int size = 40, QWidget* parent = nullptr);

  void setName(const QString& name);
  static QString initialsOf(const QString& name);
  static QColor colourOf(const QString& name);
  // For delegates that paint many.
  static void paint(QPainter& painter, const QRectF& circle, const QString& name);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  int size_;
  QString name_;
};

}  // namespace tableside::ui
