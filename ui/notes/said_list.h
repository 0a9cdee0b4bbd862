// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <string>
#include <vector>

class QCheckBox;
class QVBoxLayout;

namespace tableside::ui {

class UserText;

// What the rules would have the therapist say, whom to see first. Unticked until it was said; only what is
// ticked is written into the note.
class SaidList : public QWidget {
  Q_OBJECT
 public:
  explicit SaidList(QWidget* parent = nullptr);

  // Emits nothing. What was ticked and is suggested no more stays in the list.
  void setWords(const std::vector<std::string>& toSay, const std::vector<std::string>& said);
  void setReadOnly(bool isReadOnly);

 signals:
  void ticked(const std::string& words, bool isSaid);

 private:
  struct Line {
    QWidget* whole;
    QCheckBox* box;
    UserText* words;
  };
  Line newLine(std::size_t index);

  QVBoxLayout* layout_;
  std::vector<Line> lines_;
  std::vector<std::string> words_;
  bool isReadOnly_ = false;
};

}  // namespace tableside::ui
