// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/app/screen_awake.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

namespace tableside::ui {
namespace {

QDBusMessage message(const QString& method) {
  return QDBusMessage::createMethodCall("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver",
                                        "org.freedesktop.ScreenSaver", method);
}

}  // namespace

ScreenAwake::ScreenAwake(const QDBusConnection& bus, QObject* parent) : QObject(parent), bus_(bus) {}

ScreenAwake::~ScreenAwake() {
  release();
}

void ScreenAwake::keepAwake() {
  if (std::exchange(isWanted_, true) || isAsking_ || !bus_.isConnected()) return;
  call();
}

void ScreenAwake::call() {
  isAsking_ = true;
  QDBusMessage inhibit = message("Inhibit");
  inhibit << QCoreApplication::applicationName() << tr("A session is running");
  auto* answer = new QDBusPendingCallWatcher(bus_.asyncCall(inhibit), this);
  connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
    answer->deleteLater();
    isAsking_ = false;
    const QDBusPendingReply<quint32> reply = *answer;
    if (reply.isError()) return;
    cookie_ = reply.value();
    if (!isWanted_) release();  // the session ended before the answer came
  });
}

void ScreenAwake::release() {
  isWanted_ = false;
  if (const auto cookie = std::exchange(cookie_, std::nullopt)) sayReleased(*cookie);
}

void ScreenAwake::sayReleased(quint32 cookie) {
  QDBusMessage release = message("UnInhibit");
  release << cookie;
  release.setAutoStartService(false);
  bus_.send(release);
}

}  // namespace tableside::ui
