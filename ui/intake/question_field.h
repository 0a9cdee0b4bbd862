// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "ui/widgets/choice_row.h"

#include <QFrame>
#include <QString>

#include <functional>

class QPushButton;
class QVBoxLayout;

namespace tableside::ui {

class UserText;

// One question with the editor that its type asks for, made from the catalogue alone. Setting an answer in
// code emits nothing; a person's change does.
class QuestionField : public QFrame {
  Q_OBJECT
 public:
  // `page` begins the object names: "intake.pain_now".
  QuestionField(const Question& question, const Catalogue& catalogue, const QString& page,
                QWidget* parent = nullptr);

  const Question& question() const { return question_; }
  // `carried` is what was answered last time: shown greyed, with a button that confirms it.
  void setAnswer(const Answer& answer, const Answer& carried = NotAnswered{});
  // Empties a text editor even while it has the focus: another client's visit is coming.
  void forget();
  void setFinding(const QString& words);  // empty: nothing to say
  void setReadOnly(bool readOnly);
  void focusEditor();

 signals:
  void answered(const tableside::Answer& answer);
  void typed(const QString& text);  // a text that is still being typed
  void doneTyping();
  void confirmed();  // the answer carried forward holds today too

 private:
  void addEditor(const QString& name);
  void addChoice(const QString& name);
  void addNumber(const QString& name);
  void addScale(const QString& name, ChoiceRow::Kind kind);
  void addRegions(const QString& name);
  void addText(const QString& name);
  void addDate(const QString& name);
  void addRow(std::initializer_list<QWidget*> widgets, Qt::Alignment alignment = {});
  void addNotSure(const QString& name, QWidget* beside, Qt::Alignment alignment);
  void showNotSure(const Answer& answer);

  const Question& question_;
  const Catalogue& catalogue_;
  QVBoxLayout* layout_;
  QWidget* editor_ = nullptr;
  QPushButton* confirm_ = nullptr;
  QPushButton* notSure_ = nullptr;
  UserText* finding_ = nullptr;
  // What the editor of this type does to show an answer.
  std::function<void(const Answer& answer, const Answer& carried)> show_;
};

// Everyday words for an answer: "Yes", "Low back, left buttock", "6".
QString answerWords(const Answer& answer, const Question& question, const Catalogue& catalogue);

}  // namespace tableside::ui
