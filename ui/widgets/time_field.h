// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

class QLineEdit;

namespace tableside::ui {

// "−  15:30  +": a time of day, typed as people write it, or a quarter of an hour earlier or later.
class TimeField : public QWidget {
  Q_OBJECT
 public:
  TimeField(const QString& name, const QString& question, QWidget* parent);

  void setMinutes(int minutesOfDay);
  std::optional<int> minutes() const;  // none while what is typed is no time

 signals:
  void changed();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void step(int direction);

  QLineEdit* edit_;
};

}  // namespace tableside::ui
