// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/application.h"

#include "practice/sample_practice.h"
#include "ui/app/practice_controller.h"
#include "ui/app/settings.h"
#include "ui/words/text.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QScreen>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace tableside::ui {
namespace {

constexpr QSize kUsualSize(1280, 800);
constexpr QSize kLeastSize(1000, 600);

const QStringList kPages = {"intake", "plan", "session", "notes", "progress", "rules"};
const QStringList kThemes = {"system", "light", "dark"};

std::optional<QSize> sizeNamed(const QString& words) {
  const QStringList parts = words.split('x');
  if (parts.size() != 2) return std::nullopt;
  const QSize size(parts[0].toInt(), parts[1].toInt());
  return size.width() >= 640 && size.height() >= 480 ? std::optional(size) : std::nullopt;
}

}  // namespace

QString Options::read(const QStringList& arguments, Options& options, QString& text) {
  QCommandLineParser parser;
  parser.setApplicationDescription(
      tr("Plans a massage session from the client's intake by open, cited rules, and keeps the note.\n"
         "A planning aid, not medical advice."));
  const QCommandLineOption sample("sample", tr("Open invented clients in a temporary record."));
  const QCommandLineOption record("record", tr("Use this practice record."), "FILE");
  const QCommandLineOption data("data", tr("Read questions, techniques and rules from this folder."), "DIR");
  const QCommandLineOption theme("theme", tr("system, light or dark."), "THEME");
  const QCommandLineOption size("size", tr("Size of the window, as 1366x768."), "SIZE");
  const QCommandLineOption scale("text-size", tr("Text size in per cent, 90 to 150."), "PERCENT");
  const QCommandLineOption now("fake-now", tr("Take this for the time, as 2026-11-22T14:00:00+01:00."),
                               "TIME");
  const QCommandLineOption page("page", tr("intake, plan, session, notes, progress or rules."), "PAGE");
  const QCommandLineOption client("client", tr("Open the first client found by this name."), "NAME");
  const auto help = parser.addHelpOption();
  const auto version = parser.addVersionOption();
  parser.addOptions({sample, record, data, theme, size, scale, now, page, client});
  if (!parser.parse(arguments)) return parser.errorText();
  if (!parser.positionalArguments().isEmpty())
    return tr("Unexpected: %1").arg(parser.positionalArguments().first());
  if (parser.isSet(help)) text = parser.helpText();
  if (parser.isSet(version)) text = QStringLiteral("tableside %1\n").arg(TABLESIDE_VERSION);

  options.sample = parser.isSet(sample);
  if (parser.isSet(record)) options.record = parser.value(record).toStdString();
  if (parser.isSet(data)) options.data = parser.value(data).toStdString();
  if (parser.isSet(theme)) {
    if (!kThemes.contains(parser.value(theme))) return tr("--theme: expected %1").arg(kThemes.join(", "));
    options.theme = static_cast<ThemeChoice>(kThemes.indexOf(parser.value(theme)));
  }
  if (parser.isSet(size) && !(options.size = sizeNamed(parser.value(size))))
    return tr("--size: expected WIDTHxHEIGHT, at least 640x480");
  if (parser.isSet(scale)) {
    const int percent = parser.value(scale).toInt();
    if (percent < 90 || percent > 150) return tr("--text-size: expected 90 to 150");
    options.textScale = percent / 100.0;
  }
  if (parser.isSet(now) && !(options.fakeNow = Instant::parse(parser.value(now).toStdString())))
    return tr("--fake-now: expected a time as 2026-11-22T14:00:00+01:00");
  if (parser.isSet(page)) {
    if (!kPages.contains(parser.value(page))) return tr("--page: expected %1").arg(kPages.join(", "));
    options.rules = parser.value(page) == kPages.last();
    if (!options.rules) options.page = static_cast<Page>(kPages.indexOf(parser.value(page)));
  }
  options.client = parser.value(client);
  return {};
}

std::filesystem::path defaultRecord() {
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
  return std::filesystem::path(folder.toStdString()) / "tableside" / "practice.tableside";
}

namespace {
DataFolder dataOf(const Options& options) {
  return options.data ? DataFolder::at(*options.data) : DataFolder::embedded();
}
}  // namespace

Application::Application(Options options, QObject* parent) : QObject(parent), options_(std::move(options)) {
  theme_.apply(options_.theme.value_or(settings::theme()),
               options_.textScale.value_or(settings::textScale()));
  makeWindow();
  // The desktop ends: what is typed goes to the record while the others still say good-bye.
  connect(
      qApp, &QGuiApplication::commitDataRequest, this, [this] { controller_->saveNow(); },
      Qt::DirectConnection);
}

// Words still in an editor are saved when it goes, but nothing of a window that is being taken apart may be
// told.
Application::~Application() {
  controller_->blockSignals(true);
}

void Application::makeWindow() {
  const Clock clock = options_.fakeNow ? Clock([now = *options_.fakeNow] { return now; }) : Clock(systemNow);
  if (controller_) controller_->blockSignals(true);
  window_.reset();
  controller_ = std::make_unique<PracticeController>(clock);
  window_ = std::make_unique<MainWindow>(
      *controller_, theme_, options_.sample ? MainWindow::Practice::Sample : MainWindow::Practice::Real);
  window_->setMinimumSize(kLeastSize);
  if (options_.size || !window_->restoreGeometry(settings::geometry()))
    window_->resize(options_.size.value_or(kUsualSize.boundedTo(window_->screen()->availableSize())));
  connect(window_.get(), &MainWindow::retryWanted, this, &Application::openRecord);
  connect(window_.get(), &MainWindow::sampleWanted, this, &Application::startSample, Qt::QueuedConnection);
  connect(window_.get(), &MainWindow::leaveSampleWanted, this, &Application::leaveSample,
          Qt::QueuedConnection);
  connect(&controller_->clients(), &ClientSearch::changed, this, &Application::chooseClient);
}

void Application::start() {
  connect(window_.get(), &MainWindow::painted, this, &Application::learn,
          static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
  window_->show();
}

// What the first picture does not show it does not wait for, and nobody waits for it after that.
void Application::learn() {
  reading_ = std::async(std::launch::async, [this, data = dataOf(options_)] {
    auto knowledge = std::make_shared<Knowledge>(readKnowledge(data));
    QMetaObject::invokeMethod(this, [this, knowledge] {
      controller_->learn(std::move(*knowledge));
      if (options_.rules && options_.client.isEmpty()) window_->showRules();
      openRecord();
    });
  });
}

void Application::startSample() {
  options_.sample = true;
  makeWindow();
  start();
}

void Application::leaveSample() {
  options_.sample = false;
  makeWindow();
  start();
}

void Application::openRecord() {
  if (!options_.sample) return controller_->open(options_.record.value_or(defaultRecord()));
  sampleFolder_ = std::make_unique<QTemporaryDir>();
  controller_->open(
      std::filesystem::path(sampleFolder_->path().toStdString()) / "sample.tableside",
      [knowledge = controller_->knowledge(), clock = controller_->clock()](PracticeRecord& record) {
        return fillSamplePractice(record, knowledge.rules(), DataFolder::embedded(), clock);
      });
}

// Once, at start: afterwards the list changes under the person's hands.
void Application::chooseClient() {
  const QString wanted = std::exchange(options_.client, {});
  if (wanted.isEmpty()) return;
  for (const ClientSummary& client : controller_->clients().found())
    if (QString::fromStdString(client.name).contains(wanted, Qt::CaseInsensitive)) {
      connect(
          controller_.get(), &PracticeController::visitOpened, this,
          [this] {
            if (options_.page) window_->showPage(*options_.page);
            if (options_.rules) window_->showRules();
          },
          Qt::SingleShotConnection);
      return controller_->chooseClient(client.id);
    }
}

}  // namespace tableside::ui
