// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The screen of a session stays on: asked for on a bus of the test's own.
#include "support/catch.h"
#include "ui/app/screen_awake.h"

#include <QDBusConnection>
#include <QProcess>
#include <QStandardPaths>
#include <QtTest/QTest>

#include <memory>

using namespace tableside;

namespace tableside::test {

// The desktop's part of it.
class FakeDesktop : public QObject {
  Q_OBJECT
  Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")
 public:
  int asked = 0, inForce = 0;
  uint last = 0;

 public slots:
  uint Inhibit(const QString& program, const QString& reason) {
    ++asked;
    inForce += program.isEmpty() || reason.isEmpty() ? 0 : 1;
    return last = 41U + static_cast<uint>(asked);
  }
  void UnInhibit(uint cookie) { inForce -= cookie == last ? 1 : 0; }
};

}  // namespace tableside::test

TEST_CASE("The screen is kept awake once for a session and let go at its end") {
  const QString daemon = QStandardPaths::findExecutable("dbus-daemon");
  if (daemon.isEmpty()) {
    WARN("no dbus-daemon here");
    return;
  }
  QProcess bus;
  bus.start(daemon, {"--session", "--nofork", "--print-address"});
  REQUIRE(bus.waitForStarted());
  REQUIRE(bus.waitForReadyRead());
  const QString address = QString::fromLatin1(bus.readLine()).trimmed();
  test::FakeDesktop desktop;
  QDBusConnection theirs = QDBusConnection::connectToBus(address, "desktop");
  REQUIRE(theirs.registerObject("/org/freedesktop/ScreenSaver", &desktop, QDBusConnection::ExportAllSlots));
  REQUIRE(theirs.registerService("org.freedesktop.ScreenSaver"));
  {
    ui::ScreenAwake awake(QDBusConnection::connectToBus(address, "program"));
    awake.keepAwake();
    awake.keepAwake();
    REQUIRE(QTest::qWaitFor([&] { return desktop.inForce == 1; }));
    QTest::qWait(50);
    CHECK(desktop.asked == 1);
    awake.release();
    CHECK(QTest::qWaitFor([&] { return desktop.inForce == 0; }));
    awake.keepAwake();
    awake.release();  // before the desktop has answered
    CHECK(QTest::qWaitFor([&] { return desktop.asked == 2 && desktop.inForce == 0; }));
    awake.keepAwake();
    REQUIRE(QTest::qWaitFor([&] { return desktop.inForce == 1; }));
    QTest::qWait(50);
  }
  CHECK(QTest::qWaitFor([&] { return desktop.inForce == 0; }));  // the program is gone
  QDBusConnection::disconnectFromBus("program");
  QDBusConnection::disconnectFromBus("desktop");
  bus.kill();
  bus.waitForFinished();
}

TEST_CASE("Without a bus nobody is asked and nothing is said") {
  ui::ScreenAwake awake(QDBusConnection("nowhere"));
  awake.keepAwake();
  awake.release();
}

#include "awake_test.moc"
