// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/data_folder.h"
#include "base/date.h"
#include "base/result.h"
#include "ui/main_window.h"
#include "ui/theme/theme.h"

#include <QStringList>

#include <filesystem>
#include <future>
#include <memory>
#include <optional>

class QTemporaryDir;

namespace tableside::ui {

class PracticeController;

// What the command line asks for.
struct Options {
  bool sample = false;
  std::optional<std::filesystem::path> record, data;
  std::optional<ThemeChoice> theme;
  std::optional<QSize> size;
  std::optional<Instant> fakeNow;
  std::optional<double> textScale;
  std::optional<Page> page;  // else where the visit goes on
  bool rules = false;        // `--page rules`: the rules table instead of a client's page
  QString client;            // opened at start: the first whose name matches

  // What is wrong with the arguments, in a sentence; empty when nothing is. `text` gets help or version.
  static QString read(const QStringList& arguments, Options& options, QString& text);
};

// `practice.tableside` in the platform's folder for the program's data.
std::filesystem::path defaultRecord();

// The program as one object, so that tests start it as main does: knowledge, controller, window.
class Application : public QObject {
  Q_OBJECT
 public:
  explicit Application(Options options, QObject* parent = nullptr);
  ~Application() override;

  // Shows the window, then reads the rules, then opens the record.
  void start();
  MainWindow& window() { return *window_; }
  PracticeController& controller() { return *controller_; }

 private:
  void makeWindow();
  void learn();
  void openRecord();
  void startSample();
  void leaveSample();
  void chooseClient();

  Options options_;
  Theme theme_;
  std::unique_ptr<QTemporaryDir> sampleFolder_;
  std::unique_ptr<PracticeController> controller_;
  std::unique_ptr<MainWindow> window_;
  std::future<void> reading_;  // of the data files, on a thread of its own
};

}  // namespace tableside::ui
