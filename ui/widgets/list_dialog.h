// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

class QHBoxLayout;
class QPushButton;

namespace tableside::ui {

// Some words, a list of particulars that can be read and copied, and what can be done about it. Every action
// closes it.
class ListDialog : public QDialog {
  Q_OBJECT
 public:
  struct Content {
    QString title, words;
    QStringList lines;  // none: no list is shown
    QString close;      // what the button says that does nothing
  };
  // Its parts are called after `name`: "import.close".
  ListDialog(const QString& name, const Content& content, QWidget* parent);

  QPushButton* addAction(const QString& text, const char* part);  // "import.use"

 private:
  QHBoxLayout* buttons_;
};

}  // namespace tableside::ui
