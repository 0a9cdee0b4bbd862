// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextLayout>
#include <QWidget>

namespace tableside::ui {

// Words that wrap, the first of them heavier, so that an eye that knows the list finds its place.
class LeadText : public QWidget {
  Q_OBJECT
 public:
  LeadText(const QString& text, int pixels, QWidget* parent);

  QString text() const { return text_; }
  void setText(const QString& text);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void lay(QTextLayout& layout, int width) const;

  QString text_;
  int pixels_;
};

}  // namespace tableside::ui
