// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>
#include <QWidget>

namespace tableside::ui {

class ChoiceButton;
class FlowLayout;

struct Chip {
  enum class State { Plain, Chosen, LastTime };

  QString name, words;  // its object name, what stands on it
  State state = State::Plain;
  bool operator==(const Chip&) const = default;
};

// Chips that are there as long as what they stand for is. The keyboard stays on one that is made anew.
class ChipFlow : public QWidget {
  Q_OBJECT
 public:
  explicit ChipFlow(QWidget* parent);
  void show(const QVector<Chip>& chips);

 signals:
  void pressed(const QString& name);

 private:
  ChoiceButton* made(const Chip& chip);

  FlowLayout* flow_;
  QVector<Chip> shown_;
  QVector<ChoiceButton*> buttons_;
};

}  // namespace tableside::ui
