// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace tableside::ui {

// In place of a list with nothing in it: what belongs here, and the way to the first one.
class EmptyState : public QWidget {
  Q_OBJECT
 public:
  EmptyState(const QString& iconName, const QString& title, const QString& text, QWidget* parent = nullptr);

  // The first is the primary one.
  void addButton(const QString& text, const char* objectName, std::function<void()> then);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void drawIcon();

  QString iconName_;
  QLabel* icon_;
  QHBoxLayout* buttons_;
};

}  // namespace tableside::ui
