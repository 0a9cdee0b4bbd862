// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "note/note.h"
#include "ui/intake/question_field.h"

#include <QWidget>

#include <map>
#include <optional>
#include <string>
#include <vector>

class QGridLayout;
class QPushButton;
class QVBoxLayout;

namespace tableside::ui {

class Banner;
class Card;
class NoteEdit;
class ChoiceRow;
class DoneCard;
class PracticeController;
class SaidList;
class SignButton;
class UserText;

// After the session: how it went, step by step, and the note that drafts itself from it.
class NotesPage : public QWidget {
  Q_OBJECT
 public:
  explicit NotesPage(PracticeController& controller, QWidget* parent = nullptr);

 signals:
  void nameWanted();  // to sign with
  void signWanted(const QString& name);
  void painBeforeWanted();  // to change what was said of it

 private:
  struct Part {
    NotePart part;
    NoteEdit* edit;
    QPushButton* draft;  // back to the drafted words
  };
  void build();
  void arrange();  // the cards that this visit has
  void arrangeSession();
  void arrangeStop();
  void showSign();
  void addScales();
  void addFields();
  QuestionField* addField(const std::string& question, QuestionField::Look look, QWidget* parent);
  void addPart(NotePart part);
  void addSaid();
  void addBottom(QVBoxLayout* outer);
  void forget();
  void refresh();
  void showScales();
  void showParts();

  PracticeController& controller_;
  Banner* signed_;
  QGridLayout* grid_;
  QWidget* content_;
  Card *beforeCard_, *afterCard_, *stopCard_, *saidCard_, *moreCard_;
  DoneCard* done_;
  std::vector<Card*> partCards_;
  SaidList* said_;
  QPushButton *moreSaid_, *more_;
  std::optional<bool> isArrangedForStop_;
  bool isMoreOpen_ = false, isMoreSaid_ = false;
  ChoiceRow *before_, *after_, *next_;
  QWidget* nextRow_;
  std::vector<Part> parts_;
  std::map<std::string, QuestionField*> fields_;
  UserText* hint_;
  SignButton* sign_;
  QPushButton* other_;
};

}  // namespace tableside::ui
