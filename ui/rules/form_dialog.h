// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QVBoxLayout;

namespace tableside::ui {

class ScrollColumn;

// A form that scrolls, above a footer that does not.
class FormDialog : public QDialog {
 public:
  FormDialog(const QString& name, QWidget* parent);

 protected:
  void resizeWithin(const QSize& most);  // of the window that it is over
  void reveal(QWidget* part);            // of the form

  QVBoxLayout *form_, *footer_;

 private:
  ScrollColumn* scroll_;
};

}  // namespace tableside::ui
