// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>
#include <QWidget>

namespace tableside::ui {

class ChoiceButton;

// One answer of a few, or none yet: the chosen one lets go when it is picked again. One stop for Tab; the
// arrows go from segment to segment, Space and Enter pick, and so does the first letter of a label.
class SegmentedChoice : public QWidget {
  Q_OBJECT
 public:
  struct Segment {
    QString id, label;
  };

  explicit SegmentedChoice(const QVector<Segment>& segments, QWidget* parent = nullptr);

  void setChosen(const QString& idOrEmpty);  // emits nothing
  QString chosen() const;
  void setCarried(const QString& id);  // the answer of an earlier visit; empty for none

  // Each segment is called "<name>: <label>".
  void setAccessibleName(const QString& name);

 signals:
  void picked(const QString& idOrEmpty);

 protected:
  bool event(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void toggled(ChoiceButton* button, bool on);
  void check(const ChoiceButton* chosen);
  void makeTabStop(ChoiceButton* stop);
  void nameSegments();
  bool pressKey(int at, int key, const QString& typed);

  QVector<ChoiceButton*> buttons_;
  bool quiet_ = false;  // set from code, not by the user
};

}  // namespace tableside::ui
