// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace tableside::ui {

// Words to be read from a distance: as large as fits, up to a size in pixels. Never cut.
class FittedText : public QWidget {
  Q_OBJECT
 public:
  FittedText(int largest, QFont::Weight weight, QWidget* parent = nullptr);

  void setText(const QString& text);
  QString text() const { return text_; }
  void setAlignment(Qt::Alignment alignment);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  int fittingSize() const;
  QFont fontOf(int pixels) const;

  QString text_;
  int largest_;
  QFont::Weight weight_;
  Qt::Alignment alignment_ = Qt::AlignLeft | Qt::AlignVCenter;
};

}  // namespace tableside::ui
