// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "ui/widgets/choice_row.h"
#include "ui/words/answer_words.h"

#include <QFrame>
#include <QString>

#include <functional>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace tableside::ui {

class UserText;

// One question with the editor that its type asks for, made from the catalogue alone. Setting an answer in
// code emits nothing; a person's change does.
class QuestionField : public QFrame {
  Q_OBJECT
 public:
  // How it stands on its page: with room around it; as a row of a list; as a sign in such a row, in a few
  // words until it has the focus; its answers alone, where the page says what is asked.
  enum class Look { Block, Row, Sign, Plain };

  // `page` begins the object names: "intake.pain_now".
  QuestionField(const Question& question, const Catalogue& catalogue, const QString& page,
                QWidget* parent = nullptr, Look look = Look::Block);

  const Question& question() const { return question_; }
  // `carried` is what was answered last time: shown greyed, with a button that confirms it.
  void setAnswer(const Answer& answer, const Answer& carried = NotAnswered{});
  // What counts while nothing is said: shown like last time's, and there is nothing to confirm.
  void setDefault(const Answer& answer);
  // Empties a text editor even while it has the focus: another client's visit is coming.
  void forget();
  void setProblem(const QString& words);  // empty: nothing to say
  void setReadOnly(bool readOnly);
  void setFirst(int chips);  // the others wait behind one more
  void focusEditor();
  // What a sign is called while another has the focus; the question itself without it.
  void setFewWords(const QString& words);
  QString words() const;  // what stands on it now

 signals:
  void answered(const tableside::Answer& answer);
  void typed(const QString& text);  // a text that is still being typed
  void doneTyping();
  void confirmed();  // the answer carried forward holds today too
  void wentOn();     // answered by a letter key: on to the next

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void build();
  void showWords();
  ChoiceRow::Kind kindOfChoice() const;
  bool isBeside() const;
  void addEditor();
  void addChoice();
  void addNumber();
  void addScale();
  void addRegions();
  void addText();
  void addDate();
  void addNotSure();
  template <typename Editor>
  void place(Editor* editor, Qt::Alignment alignment = {});
  template <typename Editor>
  void takePicked(Editor* editor);

  const Question& question_;
  const Catalogue& catalogue_;
  const QString name_;  // of the editor
  const Look look_;
  QVBoxLayout* layout_;
  QHBoxLayout* top_ = nullptr;
  UserText* ask_ = nullptr;
  QString fewWords_;
  bool hasFocus_ = false;  // somewhere inside
  QWidget* editor_ = nullptr;
  QPushButton* confirm_ = nullptr;
  QPushButton* notSure_ = nullptr;
  UserText* problem_ = nullptr;
  // What the editor of this type does to show an answer.
  std::function<void(const Answer& answer, const Answer& carried)> show_;
};

// The answer that these buttons of an editor stand for.
Answer answerOf(const QStringList& ids, const Question& question);
// A button for each number that the question allows, drawn as its scale asks.
ChoiceRow* scaleOf(const Question& question, QWidget* parent);

}  // namespace tableside::ui
