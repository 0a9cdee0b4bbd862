// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>
#include <QWidget>

namespace tableside::ui {

class ChoiceButton;

// Any number of answers of several. Nothing chosen means not asked yet; that there is none, and that the
// client does not know, are answers of their own and exclude all others.
class ChipGroup : public QWidget {
  Q_OBJECT
 public:
  struct Chip {
    QString id, label;
  };

  explicit ChipGroup(const QVector<Chip>& chips, QWidget* parent = nullptr);

  // These emit nothing.
  void setChosen(const QStringList& ids);
  QStringList chosen() const;  // in the order of the chips
  void setCarried(const QStringList& ids);
  void setNone(bool known_empty);
  bool isNone() const;
  void setNotSure(bool notSure);
  bool isNotSure() const;

  void enableNone(const QString& label);
  void enableNotSure(const QString& label);

  // Each chip is called "<name>: <label>".
  void setAccessibleName(const QString& name);

 signals:
  void picked(const QStringList& ids);
  void pickedNone();
  void pickedNotSure();
  void cleared();  // the last chosen one let go: not answered any more

 protected:
  bool event(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  ChoiceButton* addChip(const QString& id, const QString& label);
  void toggled(ChoiceButton* button, bool on);
  void nameChips();
  QList<ChoiceButton*> all() const;

  QVector<ChoiceButton*> chips_;
  ChoiceButton* none_ = nullptr;
  ChoiceButton* notSure_ = nullptr;
  bool quiet_ = false;  // set from code, not by the user
};

}  // namespace tableside::ui
