// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFrame>

#include <vector>

class QPushButton;

namespace tableside::ui {

class ChoiceRow;
class MinutesStepper;
class PressureDots;
class UserText;

// What became of a step that was planned. Shows what it is given: a step only asks for a change, the page
// answers with new content.
class StepCard : public QFrame {
  Q_OBJECT
 public:
  struct Content {
    QString technique, regions;
    QColor colour;
    int pressure = 0, pressureCap = 0;  // 0: the technique has none; no cap
    int minutes = 0, minutesMax = 0;
    QString reason;  // the therapist's own, for a step that was advised against
  };

  explicit StepCard(const QString& objectName, QWidget* parent = nullptr);

  void setContent(const Content& content);
  void setOutcome(const QString& id);  // done, partly, not_done, or none yet; emits nothing

 signals:
  void minutesStepped(int minutes);
  void pressureStepped(int pressure);
  void outcomePicked(const QString& id);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QPushButton* newButton(const char* drawing, const char* name, const QString& words);
  void build();
  void showPressure();
  void stepPressure(int by);
  QString sentence() const;

  Content content_;
  UserText *technique_, *regions_, *reason_;
  PressureDots* dots_;
  QPushButton *softer_, *firmer_;
  MinutesStepper* minutes_;
  ChoiceRow* outcome_;
};

// As many cards as there are steps. Those that stay are the same, so that the focus stays where it is.
template <typename Card, typename NewCard>
void setCount(std::vector<Card*>& cards, std::size_t count, NewCard newCard) {
  for (; cards.size() > count; cards.pop_back()) {
    cards.back()->hide();
    cards.back()->deleteLater();
  }
  while (cards.size() < count) cards.push_back(newCard(cards.size()));
}

}  // namespace tableside::ui
