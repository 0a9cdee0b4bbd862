// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>
#include <QVector>

#include <array>

class QLineEdit;
class QPushButton;

namespace tableside::ui {

class ChoiceButton;
class ScrollColumn;
class UserText;

enum class Sides { None, Left, Both, Right };

// One region with its sides. It takes the keyboard as a whole; its buttons are for the finger.
class RegionRow : public QWidget {
  Q_OBJECT
 public:
  RegionRow(const QString& base, const QString& name, const std::array<QString, 3>& sideNames,
            QWidget* parent);

  const QString& base() const { return base_; }
  const QString& name() const { return name_; }
  Sides sides() const { return sides_; }
  void setSides(Sides sides);
  void setOneOnly(bool oneOnly);
  bool matches(const QStringList& words) const;  // each begins a word of the name
  void nameButtons(const QString& picker);

 signals:
  void sidesPicked(Sides sides);
  void moved(int by);
  void finished();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  void pick(Sides sides);

  QString base_, name_;
  std::array<QString, 3> sideNames_;  // left, both, right
  std::array<ChoiceButton*, 3> buttons_;
  Sides sides_ = Sides::None;
  bool oneOnly_ = false;
};

// The list of all regions with a search line on top, shown over the page. Stays open for several picks.
class RegionPanel : public QFrame {
  Q_OBJECT
 public:
  struct Entry {
    QString base, name, group;
  };

  RegionPanel(const QVector<Entry>& entries, const std::array<QString, 3>& sideNames, const QString& picker,
              QWidget* parent);

  void setOneOnly(bool oneOnly);
  void setSides(const QString& base, Sides sides);
  void openAt(const QWidget* anchor);

 signals:
  void sidesPicked(const QString& base, Sides sides);
  void closed();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  struct Group {
    UserText* heading;
    QVector<RegionRow*> rows;
  };

  void filter();
  QVector<RegionRow*> shownRows() const;
  void goTo(RegionRow* row);
  void moveOn(const RegionRow* from, int by);
  void pickFirst();

  std::array<QString, 3> sideNames_;
  bool oneOnly_ = false;
  QLineEdit* search_;
  ScrollColumn* list_;
  UserText* nothing_;
  QVector<Group> groups_;
};

}  // namespace tableside::ui
