// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QDialog>
#include <QPushButton>
#include <QtTest/QTest>

#include "support/catch.h"
#include "support/temp_folder.h"
#include "ui/application.h"
#include "ui/session/practice_controller.h"

namespace tableside::test {

constexpr int kPatience = 5000;  // ms until a test gives up waiting

// The whole program as it starts, on a record of the test's own.
class OnScreen {
 public:
  // `more`: further arguments of the command line.
  explicit OnScreen(const std::filesystem::path& record, const QStringList& more = {}) {
    QString text;
    ui::Options options;
    const QStringList base = {"tableside", "--record", QString::fromStdString(record.string()), "--theme", "light",
                              "--size", "1366x768", "--fake-now", "2026-11-22T14:00:00+01:00"};
    REQUIRE(ui::Options::read(base + more, options, text) == QString());
    app_ = std::make_unique<ui::Application>(options);
    app_->start();
  }

  ui::MainWindow& window() { return app_->window(); }
  ui::PracticeController& controller() { return app_->controller(); }
  const ui::OpenVisit& visit() { return *controller().openVisit(); }

  OnScreen& waitFor(const std::function<bool()>& condition) {
    REQUIRE(QTest::qWaitFor(condition, kPatience));
    return *this;
  }
  OnScreen& waitOpen() {
    return waitFor([this] { return controller().isOpen(); });
  }
  OnScreen& waitSaved() {
    return waitFor([this] { return controller().saveState() == ui::SaveState::Saved && controller().isIdle(); });
  }

  // The widget of this object name, in the window or the dialog on top of it.
  template <typename T = QWidget>
  T* find(const QString& name) {
    for (QWidget* top : QApplication::topLevelWidgets())
      if (T* found = top->objectName() == name ? qobject_cast<T*>(top) : top->findChild<T*>(name))
        if (!found->isHidden()) return found;
    FAIL("no visible widget named " << name.toStdString());
    return nullptr;
  }
  bool isVisible(const QString& name) {
    for (QWidget* top : QApplication::topLevelWidgets())
      for (QWidget* found : top->findChildren<QWidget*>(name))
        if (found->isVisible()) return true;
    return false;
  }

  OnScreen& click(const QString& name) {
    auto* widget = find<QWidget>(name);
    REQUIRE(widget->isEnabled());
    QTest::mouseClick(widget, Qt::LeftButton, {}, widget->rect().center());
    return *this;
  }
  OnScreen& type(const QString& name, const QString& text) {
    auto* widget = find<QWidget>(name);
    widget->setFocus();
    QTest::keyClicks(widget, text);
    return *this;
  }
  OnScreen& press(const QString& name, Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
    QTest::keyClick(find<QWidget>(name), key, modifiers);
    return *this;
  }
  // A segment, chip or side by its words: children of the editor are found by their object names.
  OnScreen& pick(const QString& editor, const QString& id) { return click(editor + "." + id); }

  OnScreen& addClient(const QString& name, const QString& born = "1980-05-04") {
    click("clients.new");
    waitFor([this] { return isVisible("client.name"); });
    type("client.name", name);
    type("client.born", born);
    click("client.use");
    return waitFor([this, name] {
      return controller().openVisit() && QString::fromStdString(visit().client.name) == name;
    });
  }
  OnScreen& openClient(const QString& name) {
    waitFor([this] { return !controller().clients().empty(); });
    for (const ClientSummary& client : controller().clients())
      if (QString::fromStdString(client.name) == name) controller().chooseClient(client.id);
    return waitFor([this, name] {
      return controller().openVisit() && QString::fromStdString(visit().client.name) == name;
    });
  }
  // Closes as a person does, and waits until everything is saved and the record let go.
  void close() {
    window().close();
    waitFor([this] { return !window().isVisible(); });
    app_.reset();
  }

 private:
  std::unique_ptr<ui::Application> app_;
};

}  // namespace tableside::test
