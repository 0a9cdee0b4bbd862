// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/choice_button.h"

#include <QElapsedTimer>
#include <QStringList>
#include <QVector>
#include <QWidget>

#include <optional>

namespace tableside::ui {

struct ChoiceItem {
  QString id, label;
};

QVector<ChoiceItem> numberItems(int from, int to);
QStringList idsOfNumber(std::optional<int> number);
std::optional<int> numberOf(const QStringList& ids);

// Answers side by side of which one, any number or none is chosen; choosing the chosen one lets it go. Of
// several that may be chosen each is a stop for Tab; of single ones the row is one. Arrows go from answer to answer, and on a scale they
// choose, as do digits; Delete takes the choice back. The first letter of a segment or cell picks it, U "not
// sure".
class ChoiceRow : public QWidget {
  Q_OBJECT
 public:
  enum class Kind { Chips, OneChip, Segments, Cells, Numbers, Pain, Pressure };

  ChoiceRow(Kind kind, const QVector<ChoiceItem>& items, QWidget* parent);

  // One that excludes all others: that there is none, or that the client does not know.
  void addAlone(const ChoiceItem& item);
  // Chips beyond the first ones wait behind "+8 more" until they are wanted; what is chosen is always there.
  void setFirst(int count);
  void setColumns(int columns);  // of chips
  void setNarrow();              // cells without room beside their words
  void setEndLabels(const QString& low, const QString& high);  // below a scale

  // These emit nothing.
  void setChosen(const QStringList& ids);
  QStringList chosen() const;  // in the order of the items
  // Answered so at an earlier visit. A scale shows it only while nothing is chosen.
  void setCarried(const QStringList& ids);

  // Each chip and segment is called "<name>: <label>".
  void setAccessibleName(const QString& name);

 signals:
  void picked(const QStringList& ids);  // none: not answered any more
  void pickedByKey();                   // after it: a letter has answered

 protected:
  bool event(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  bool isOneStop() const { return kind_ != Kind::Chips; }  // for Tab
  bool isOfChips() const { return kind_ == Kind::Chips || kind_ == Kind::OneChip; }
  bool isScale() const { return kind_ >= Kind::Numbers; }
  void add(const ChoiceItem& item);
  void toggled(const ChoiceButton* button);
  void pick(const QStringList& ids);
  void showState();
  void showFirst();
  void makeTabStop(ChoiceButton* stop);
  QString nameOf(const ChoiceButton& button) const;
  void nameButtons();
  bool pressKey(int at, const QKeyEvent& event);
  bool pressLetter(int at, const QString& typed);
  bool pressScale(int at, int key);

  Kind kind_;
  QVector<ChoiceButton*> buttons_;
  QStringList alone_, carried_;
  QPushButton* more_ = nullptr;
  int first_ = 0;
  QString low_, high_;
  bool quiet_ = false;      // set from code, not by the user
  QElapsedTimer sinceOne_;  // "1" and then "0" at once is 10, not 0
};

}  // namespace tableside::ui
