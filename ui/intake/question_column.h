// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/intake/question_field.h"

#include <QTimer>
#include <QWidget>

#include <map>
#include <set>
#include <string>
#include <vector>

class QPushButton;
class QVBoxLayout;

namespace tableside::ui {

class PracticeController;
class UserText;

// Questions one below the other, each with its editor, as they are asked now: their answers go to the open
// visit. A field is made when its question is first asked.
class QuestionColumn : public QWidget {
  Q_OBJECT
 public:
  using Look = QuestionField::Look;
  QuestionColumn(PracticeController& controller, const QString& page, QWidget* parent);

  struct Asked {
    std::string question;
    Look look = Look::Row;
    QString fewWords;  // of a sign
    int first = 0;     // chips that are shown at first; none: all
  };
  void show(const std::vector<Asked>& asked);
  // What is answered folds into one line once the focus is elsewhere: each by itself, or when all are.
  enum class Folding { None, Each, Together };
  void setFolding(Folding folding) { folding_ = folding; }
  void forget();  // another visit is coming

  bool has(const std::string& question) const;  // and shows it
  void focus(const std::string& question);
  bool focusFirstOpen();
  int count() const { return static_cast<int>(asked_.size()); }

 signals:
  void wentOn();  // by a letter, past the last one

 private:
  QuestionField* fieldFor(const Asked& asked);
  bool wouldFold(const std::string& question) const;
  bool mayFold() const;
  void fold();
  void goOn(const std::string& from);
  void showFolded(const QStringList& folded);

  PracticeController& controller_;
  const QString page_;
  QVBoxLayout* column_;
  QWidget* foldedRow_;
  UserText* folded_;
  QPushButton* unfold_;
  QTimer fold_;
  std::vector<Asked> asked_;
  std::map<std::string, QuestionField*> fields_;
  Folding folding_ = Folding::None;
  std::set<std::string> away_;  // what is folded
  bool isUnfolded_ = false;
};

}  // namespace tableside::ui
