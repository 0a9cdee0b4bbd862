// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabBar>

namespace tableside::ui {

// The pages of a client: an icon, a word, and a line under the one that is shown. Its height never changes.
class TabStrip : public QTabBar {
  Q_OBJECT
 public:
  explicit TabStrip(QWidget* parent = nullptr);

  using QTabBar::addTab;
  int addTab(const QString& iconName, const QString& text);

 protected:
  QSize tabSizeHint(int index) const override;
  QSize minimumTabSizeHint(int index) const override;
  void paintEvent(QPaintEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  QString wordOf(int index) const;
  QFont wordFont(QFont::Weight weight) const;

  int hovered_ = -1;
};

}  // namespace tableside::ui
