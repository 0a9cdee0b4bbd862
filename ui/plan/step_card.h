// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/choice_row.h"

#include <QColor>
#include <QFrame>
#include <QStringList>

#include <vector>

class QPushButton;
class QVBoxLayout;

namespace tableside::ui {

class ElidedButton;
class MinutesStepper;
class PressureDots;
class UserText;

// One step of a plan, or what became of it. Shows what it is given: a step only asks for a change, the page
// answers with new content.
class StepCard : public QFrame {
  Q_OBJECT
 public:
  struct Content {
    QString technique, regions, why, source;
    QString sourceInFull;  // of the short line of sources, when asked for
    QStringList rows;      // ids of the table's rows that speak for it, to open
    QStringList cautions;
    QColor colour;
    int pressure = 0, pressureCap = 0;  // 0: the technique has none; no cap
    int minutes = 0, minutesMin = 0, minutesMax = 0;
    QString position;
    bool edited = false;
    QString reason;  // the therapist's own, for a step that was advised against
    bool struckOut = false;
    QString struckWhy;
    QVector<ChoiceItem> asks;  // the questions that decide whether it may stand
    bool canOverride = true;   // a struck-out step can be kept with a reason
    bool canMoveUp = false, canMoveDown = false;
  };
  enum class Mode { Plan, Note };

  StepCard(Mode mode, const QString& objectName, QWidget* parent = nullptr);

  void setContent(const Content& content);
  void setOutcome(const QString& id);  // done, partly, not_done, or none yet; emits nothing

 signals:
  void minutesStepped(int minutes);
  void pressureStepped(int pressure);
  void moveUp();
  void moveDown();
  void removed();
  void regionsAsked();
  void reasonAsked();
  void rowRequested(const QString& id);
  void questionWanted(const QString& id);
  void outcomePicked(const QString& id);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QPushButton* newButton(const char* drawing, const char* name, const QString& words);
  void build();
  void showPressure();
  void showCautions();
  void showRows();
  void showAsks();
  void showStruckOut();
  void stepPressure(int by);
  QString sentence() const;

  Mode mode_;
  Content content_;
  UserText* technique_;
  ElidedButton* regions_;
  UserText* regionsText_;
  PressureDots* dots_;
  QPushButton* softer_;
  QPushButton* firmer_;
  UserText* why_;
  QVBoxLayout* cautions_;
  UserText* reason_;
  UserText* source_;
  QWidget* rows_;
  UserText* struckWhy_;
  QWidget* asks_;
  QWidget* struckRow_;
  QPushButton* keep_;
  QPushButton* drop_;
  MinutesStepper* minutes_;
  QPushButton* up_;
  QPushButton* down_;
  QPushButton* remove_;
  ChoiceRow* outcome_;
};

// As many cards as there are steps. Those that stay are the same, so that the focus stays where it is.
template <typename NewCard>
void setCount(std::vector<StepCard*>& cards, std::size_t count, NewCard newCard) {
  for (; cards.size() > count; cards.pop_back()) {
    cards.back()->hide();
    cards.back()->deleteLater();
  }
  while (cards.size() < count) cards.push_back(newCard(cards.size()));
}

}  // namespace tableside::ui
