// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>

#include <optional>

namespace tableside::ui {

// Asks the desktop to leave the screen on while a session runs. Where nobody can be asked nothing is said.
class ScreenAwake : public QObject {
  Q_OBJECT
 public:
  explicit ScreenAwake(const QDBusConnection& bus, QObject* parent = nullptr);
  ~ScreenAwake() override;

  void keepAwake();
  void release();

 private:
  void call();
  void sayReleased(quint32 cookie);

  QDBusConnection bus_;
  bool isWanted_ = false, isAsking_ = false;
  std::optional<quint32> cookie_;
};

}  // namespace tableside::ui
