// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QVector>
#include <QWidget>

#include <array>

class QPushButton;

namespace tableside::ui {

class ChoiceButton;
class FlowLayout;
class RegionPanel;
enum class Sides;

// Regions of the body by name, for questions that have no map beside them: chips to take away again, and a
// button that opens the list of all regions. A sided id is "low_back.left".
class RegionPicker : public QWidget {
  Q_OBJECT
 public:
  struct Item {
    QString base, name, group;  // items of one group stand together
  };

  explicit RegionPicker(const QVector<Item>& items, QWidget* parent = nullptr);

  // These emit nothing.
  void setSideNames(const QString& left, const QString& right, const QString& both);
  void setMany(bool many);
  void setChosen(const QStringList& sidedIds);
  QStringList chosen() const { return chosen_; }  // in the order of the items, left before right
  void setNone(bool none);
  bool isNone() const;
  void setNotSure(bool notSure);
  bool isNotSure() const;
  void setCarried(const QStringList& sidedIds);  // of the last visit; a tap on one says it is so today
  void enableNone(const QString& label);
  void enableNotSure(const QString& label);

  // None and Not sure are called "<name>: <label>".
  void setAccessibleName(const QString& name);

 public slots:
  void openPanel();

 signals:
  void picked(const QStringList& sidedIds);
  void pickedNone();
  void pickedNotSure();
  void cleared();

 protected:
  void focusInEvent(QFocusEvent* event) override;

 private:
  ChoiceButton* addAnswer(const char* id, const QString& label);
  void takeSides(const QString& base, Sides sides);
  void takeAnswer(ChoiceButton* answer, bool on);
  void change(const QStringList& sidedIds);
  void remove(const QStringList& sidedIds);
  Sides sidesOf(const QString& base, const QStringList& among) const;
  QString wordsFor(const Item& item, Sides sides) const;
  QStringList inOrder(const QStringList& sidedIds) const;
  void showState();
  void addChips(const QStringList& sidedIds, bool areCarried);
  void nameChildren();

  QVector<Item> items_;
  std::array<QString, 3> sideNames_;  // left, both, right
  bool many_ = true;
  QStringList chosen_, carried_;
  FlowLayout* flow_;
  QVector<QWidget*> chips_;
  ChoiceButton* none_ = nullptr;
  ChoiceButton* notSure_ = nullptr;
  QPushButton* add_;
  RegionPanel* panel_ = nullptr;  // made when it is first opened
};

}  // namespace tableside::ui
