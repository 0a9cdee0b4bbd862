// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace tableside::ui {

// A field for sentences. As tall as what is in it, three lines at least, or as there is room, with a scroll bar;
// Tab goes on to the next field.
class NoteEdit : public QPlainTextEdit {
  Q_OBJECT
 public:
  explicit NoteEdit(QWidget* parent = nullptr);
  void setFillsRoom();
  QSize sizeHint() const override;

 signals:
  void doneTyping();

 protected:
  void focusOutEvent(QFocusEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  void fit();
  bool fillsRoom_ = false;
};

}  // namespace tableside::ui
