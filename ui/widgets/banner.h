// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>

#include <functional>

class QHBoxLayout;
class QPushButton;

namespace tableside::ui {

class IconLabel;
class UserText;

// Something the therapist has to know before going on, with the answers to it beside it.
class Banner : public QFrame {
  Q_OBJECT
 public:
  enum class Kind { Info, Warn, Danger, Good };

  explicit Banner(QWidget* parent = nullptr);

  using QFrame::show;
  void show(Kind kind, const QString& title, const QString& text);  // with the actions it has
  void addAction(const QString& text, const char* objectName, std::function<void()> then);
  void clearActions();

 private:
  void draw();

  Kind kind_ = Kind::Info;
  IconLabel* icon_;
  UserText* title_;
  UserText* text_;
  QHBoxLayout* buttons_;
  QList<QPushButton*> actions_;
};

}  // namespace tableside::ui
