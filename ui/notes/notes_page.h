// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "note/note.h"

#include <QWidget>

#include <map>
#include <optional>
#include <string>
#include <vector>

class QGridLayout;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace tableside::ui {

class Banner;
class Card;
class NoteEdit;
class ChoiceRow;
class PracticeController;
class QuestionField;
class SaidList;
class StepCard;
class UserText;

// After the session: how it went, step by step, and the note that drafts itself from it.
class NotesPage : public QWidget {
  Q_OBJECT
 public:
  explicit NotesPage(PracticeController& controller, QWidget* parent = nullptr);

 signals:
  void signWanted();

 private:
  struct Part {
    NotePart part;
    NoteEdit* edit;
    QPushButton* draft;  // back to the drafted words
  };
  void build();
  void arrange();  // the cards that this visit has
  void showSign();
  void addScales(Card* beforeCard, Card* afterCard);
  void addSteps(Card* card);
  void addFields(Card* card);
  void addPart(NotePart part, Card* card);
  void forget();
  void refresh();
  void showParts();
  void showSteps();
  StepCard* newCard(std::size_t index);

  PracticeController& controller_;
  Banner* signed_;
  QGridLayout* grid_;
  std::vector<Card*> cardsInOrder_;
  Card *afterCard_ = nullptr, *stepsCard_ = nullptr, *fieldsCard_ = nullptr;
  SaidList* said_ = nullptr;
  std::optional<bool> isArrangedForStop_;
  ChoiceRow *before_, *after_;
  std::vector<Part> parts_;
  std::map<std::string, QuestionField*> fields_;
  QVBoxLayout* steps_;
  std::vector<StepCard*> cards_;  // kept, so that the focus stays where it is
  UserText* noSteps_;
  UserText* hint_;
  QPushButton* sign_;
};

}  // namespace tableside::ui
