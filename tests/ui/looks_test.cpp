// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What every widget owes to everybody: a name, a place in the tab order, room for its words, enough contrast.
#include "ui/contrast.h"
#include "ui/on_screen.h"
#include "ui/theme/icons.h"
#include "ui/theme/style_sheet.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/minutes_stepper.h"
#include "ui/widgets/user_text.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>

#include <cmath>
#include <map>

using namespace tableside;
using namespace tableside::test;

namespace {

constexpr ui::Page kAllPages[] = {ui::Page::Intake, ui::Page::Plan, ui::Page::Session, ui::Page::Notes,
                                  ui::Page::Progress};
const char* const kPageNames[] = {"intake", "plan", "notes", "progress"};
// Of the sample practice: a full plan, blood thinners and more left out, a stop, a long name.
const char* const kClients[] = {"Poppy", "Otto", "Sample)", "Maximiliana", "Kwame"};

// Parts that Qt makes for itself inside one of our widgets.
bool isInside(const QWidget* widget) {
  for (const QWidget* above = widget->parentWidget(); above; above = above->parentWidget())
    if (qobject_cast<const QLineEdit*>(above) || qobject_cast<const QComboBox*>(above) ||
        qobject_cast<const QAbstractItemView*>(above) || qobject_cast<const QPlainTextEdit*>(above) ||
        qobject_cast<const QTabBar*>(above))
      return true;
  return qobject_cast<const QScrollBar*>(widget);
}

bool isInteractive(const QWidget* widget) {
  if (isInside(widget)) return false;
  return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
         qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QComboBox*>(widget) ||
         qobject_cast<const QAbstractItemView*>(widget) || qobject_cast<const QTabBar*>(widget) ||
         qobject_cast<const ui::MinutesStepper*>(widget);
}

// Where it is, for people: the nearest names above it.
std::string pathOf(const QWidget* widget) {
  QStringList parts;
  for (; widget && parts.size() < 4; widget = widget->parentWidget())
    parts.prepend(widget->objectName().isEmpty() ? widget->metaObject()->className() : widget->objectName());
  return parts.join(" > ").toStdString();
}

QString spoken(QWidget* widget) {
  QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
  return face ? face->text(QAccessible::Name) : widget->accessibleName();
}

void checkNames(QWidget& top) {
  std::map<QString, int> times;
  for (QWidget* widget : top.findChildren<QWidget*>()) {
    if (!isInteractive(widget) || !widget->isVisible()) continue;
    const std::string path = pathOf(widget);
    CAPTURE(path);
    CHECK_FALSE(widget->objectName().isEmpty());
    CHECK_FALSE(spoken(widget).trimmed().isEmpty());
    if (!widget->objectName().isEmpty()) ++times[widget->objectName()];
  }
  for (const auto& [name, count] : times) {
    CAPTURE(name.toStdString());
    CHECK(count == 1);
  }
}

std::unique_ptr<OnScreen> sampleOf(const TemporaryFolder& folder, const char* client,
                                   const QStringList& more = {}) {
  auto screen = std::make_unique<OnScreen>(folder / "unused.tableside",
                                           QStringList{"--sample", "--client", client} + more);
  screen->waitFor([&] { return screen->controller().openVisit(); });
  QTest::qWait(20);
  return screen;
}

// By how many pixels the words of a label or button are cut.
int missingRoom(QWidget* widget) {
  if (const auto* label = qobject_cast<QLabel*>(widget)) {
    if (label->text().isEmpty() || !label->pixmap(Qt::ReturnByValue).isNull()) return 0;
    if (label->wordWrap()) return label->heightForWidth(label->width()) - label->height();
    return std::max(label->sizeHint().width() - label->width(), label->sizeHint().height() - label->height());
  }
  const auto* button = qobject_cast<QPushButton*>(widget);
  if (!button || button->text().isEmpty()) return 0;
  if (const auto* choice = qobject_cast<const ui::ChoiceButton*>(button)) {
    // A segment can give away some of its room at the sides.
    const bool isChip = choice->sizePolicy().horizontalPolicy() == QSizePolicy::Fixed;
    return (isChip ? choice->sizeHint().width() : choice->minimumSizeHint().width()) - choice->width();
  }
  return std::max(button->sizeHint().width() - button->width(),
                  button->sizeHint().height() - button->height());
}

// The named widgets that cannot be narrower than they are, widest first.
QString widestIn(const QWidget& content) {
  QVector<std::pair<int, QString>> found;
  for (const QWidget* widget : content.findChildren<QWidget*>())
    if (widget->isVisible() && !widget->objectName().isEmpty() && widget->objectName().count('.') <= 2)
      found.append(
          {std::max(widget->minimumSizeHint().width(), widget->minimumWidth()), widget->objectName()});
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  QStringList words;
  for (int i = 0; i < std::min<int>(3, int(found.size())); ++i)
    words << QString("%1 (%2)").arg(found[i].second).arg(found[i].first);
  return words.join(", ");
}

QString cutWords(QWidget& top, const QString& where) {
  QStringList found;
  for (QWidget* widget : top.findChildren<QWidget*>()) {
    if (!widget->isVisible()) continue;
    if (const auto* scroll = qobject_cast<QScrollArea*>(widget)) {
      const int over = scroll->widget() ? scroll->widget()->width() - scroll->viewport()->width() : 0;
      if (over > 0 && scroll->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff)
        found << QString("%1: %2 is %3 px wider than its view, because of %4")
                     .arg(where, text(pathOf(widget)))
                     .arg(over)
                     .arg(widestIn(*scroll->widget()));
      continue;
    }
    if (isInside(widget)) continue;
    const auto* label = qobject_cast<QLabel*>(widget);
    const auto* button = qobject_cast<QPushButton*>(widget);
    if (!label && !button) continue;
    const QString words = label ? label->text() : button->text();
    if (const int missing = missingRoom(widget); missing > 1)
      found << QString("%1: \"%2\" lacks %3 px (%4)")
                   .arg(where, words.left(60))
                   .arg(missing)
                   .arg(text(pathOf(widget)));
    else if (!words.isEmpty() && widget->parentWidget() &&
             !widget->parentWidget()->rect().contains(widget->geometry()))
      found << QString("%1: \"%2\" sticks out of %3")
                   .arg(where, words.left(60), text(pathOf(widget->parentWidget())));
  }
  return found.join("\n");
}

}  // namespace

TEST_CASE("Everything one can click or type into has a name of its own and words for a screen reader") {
  QAccessible::setActive(true);
  const TemporaryFolder folder;
  for (const char* client : kClients) {
    const auto screen = sampleOf(folder, client);
    for (const ui::Page page : kAllPages) {
      const std::string where = std::string(client) + ", " + kPageNames[static_cast<int>(page)];
      CAPTURE(where);
      screen->goTo(page);
      checkNames(screen->window());
    }
    screen->close();
  }
}

TEST_CASE("The dialogs and what opens on a page have names, too") {
  QAccessible::setActive(true);
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen();
  checkNames(screen.window());  // the start
  screen.click("clients.new").waitFor([&] { return screen.isVisible("client.name"); });
  checkNames(*screen.find<QDialog>("client"));
  screen.click("client.cancel").backToTheWindow();
  screen.addClient("Ana Sample").fillIntake().click("intake.avoid_areas.add");
  screen.waitFor([&] { return screen.isVisible("intake.avoid_areas.search"); });
  checkNames(*screen.find<QWidget>("intake.avoid_areas.search")->window());
  screen.click("intake.avoid_areas.done");
  screen.goTo(ui::Page::Plan).click("plan.add.open");
  checkNames(screen.window());
  screen.endSession().askForName();
  checkNames(*screen.find<QDialog>("sign"));
  screen.click("sign.cancel");
  screen.close();
}

TEST_CASE("Tab goes through the client dialog from top to bottom") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().click("clients.new").waitFor([&] { return screen.isVisible("client.name"); });
  auto* dialog = screen.find<QDialog>("client");
  REQUIRE(QTest::qWaitForWindowActive(dialog));
  screen.type("client.name", "Ana");
  QStringList order;
  for (int i = 0; i < 9 && dialog->focusWidget(); ++i) {
    order << dialog->focusWidget()->objectName();
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
  }
  CHECK(order.mid(0, 7) == QStringList({"client.name", "client.born", "client.pronouns", "client.phone",
                                        "client.email", "client.alert", "client.guardian"}));
  CHECK(order.mid(7).contains("client.use"));
  CHECK(order.mid(7).contains("client.cancel"));
  screen.click("client.cancel");
  screen.close();
}

TEST_CASE("The notes stand in the order in which they are read") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample").goTo(ui::Page::Notes);
  std::vector<std::pair<int, int>> places;  // from the top, and from the left
  for (const char* name : {"notes.pain_before", "notes.pain_after", "notes.subjective", "notes.objective",
                           "notes.assessment", "notes.plan_ahead"}) {
    const QPoint at = screen.find<QWidget>(name)->mapTo(&screen.window(), QPoint());
    places.emplace_back(at.y(), at.x());
  }
  CHECK(std::is_sorted(places.begin(), places.end()));
  screen.close();
}

TEST_CASE("To a screen reader a single choice is a radio button with its question, any other a check box") {
  QAccessible::setActive(true);
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample").answer("pain_sites", Choices{{"low_back.right"}});
  const auto spoken = [&](const char* name) {
    return QAccessible::queryAccessibleInterface(screen.find<QWidget>(name));
  };
  const auto* sign = spoken("intake.rf_chest.no");
  CHECK(sign->role() == QAccessible::RadioButton);
  CHECK(sign->text(QAccessible::Name).contains("pressure or pain in the chest"));
  CHECK_FALSE(sign->state().checked);
  screen.click("intake.rf_chest.no");
  CHECK(spoken("intake.rf_chest.no")->state().checked);
  CHECK(spoken("intake.pain_quality.dull_ache")->role() == QAccessible::CheckBox);
  auto* heat = spoken("intake.heat.fine");
  heat->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
  CHECK(screen.answers().choice("heat") == "fine");
  screen.close();
}

TEST_CASE("Tab goes from the steps over the body and what it opens to the one thing to do next") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample").answer("pain_sites", Choices{{"low_back.right"}});
  const QStringList stations = {"intake.step.today",   "intake.map",  "intake.pain_now",
                                "intake.pain_quality", "intake.must", "intake.onset_kind",
                                "strip.main"};
  screen.find("intake.step.today")->setFocus();
  QStringList passed;
  qsizetype at = 0;
  for (int i = 0; i < 160 && at < stations.size(); ++i) {
    const QString name = QApplication::focusWidget()->objectName();
    CHECK(screen.window().isAncestorOf(QApplication::focusWidget()));
    passed << name;
    if (name == stations[at] || name.startsWith(stations[at] + ".")) ++at;
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
  }
  CAPTURE(stations.value(at).toStdString(), passed.join(" ").toStdString());
  CHECK(at == stations.size());
  screen.close();
}

TEST_CASE("Words have a contrast of 4.5 to 1 and controls of 3 to 1, in light and in dark") {
  for (const ui::Shade shade : {ui::Shade::Light, ui::Shade::Dark}) {
    const ui::Tokens& t = ui::tokensFor(shade);
    struct Pair {
      const char* name;
      QColor ink, ground;
      double least;
    };
    std::vector<Pair> pairs;
    const std::pair<const char*, QColor> grounds[] = {
        {"window", t.window}, {"surface", t.surface}, {"raised", t.raised}, {"sidebar", t.sidebar}};
    for (const auto& [name, ground] : grounds) {
      for (const QColor& ink : {t.text, t.muted, t.accentText, t.warn, t.danger, t.good})
        pairs.push_back({name, ink, ground, 4.5});
      for (const QColor& ink : {t.control, t.accent, t.focus}) pairs.push_back({name, ink, ground, 3});
    }
    pairs.push_back({"on accent", t.onAccent, t.accent, 4.5});
    pairs.push_back({"accent soft", t.accentText, t.accentSoft, 4.5});
    pairs.push_back({"text on accent soft", t.text, t.accentSoft, 4.5});
    pairs.push_back({"warn soft", t.warn, t.warnSoft, 4.5});
    pairs.push_back({"text on warn soft", t.text, t.warnSoft, 4.5});
    pairs.push_back({"danger soft", t.danger, t.dangerSoft, 4.5});
    pairs.push_back({"text on danger soft", t.text, t.dangerSoft, 4.5});
    pairs.push_back({"good soft", t.good, t.goodSoft, 4.5});
    pairs.push_back({"text on good soft", t.text, t.goodSoft, 4.5});
    for (std::size_t i = 0; i < t.pain.size(); ++i) pairs.push_back({"pain", t.painText[i], t.pain[i], 4.5});
    for (const char* technique :
         {"swedish", "deep_tissue", "trigger_point", "hot_stone", "myofascial_release", "muscle_energy",
          "passive_stretch", "lymphatic_drainage", "relaxation_hold", "of the user's own"}) {
      pairs.push_back({technique, t.onTechnique(), t.technique(technique), 4.5});
      pairs.push_back({technique, t.technique(technique), t.surface, 3});
    }
    for (const Pair& pair : pairs) {
      CAPTURE(shade == ui::Shade::Dark, pair.name, pair.ink.name().toStdString(),
              pair.ground.name().toStdString());
      CHECK(contrast(pair.ink, pair.ground) >= pair.least);
    }
  }
}

namespace {

void checkNoWordsAreCut(const QStringList& how) {
  const TemporaryFolder folder;
  for (const char* client : kClients) {
    const auto screen = sampleOf(folder, client, how);
    for (const ui::Page page : kAllPages) {
      screen->goTo(page);
      const QString where = how.last() + " " + client + " " + kPageNames[static_cast<int>(page)];
      QString cut;  // a long form needs several rounds of layout
      const bool isWhole =
          QTest::qWaitFor([&] { return (cut = cutWords(screen->window(), where)).isEmpty(); }, 3000);
      INFO(cut.toStdString());
      CHECK(isWhole);
    }
    screen->close();
  }
}

}  // namespace

TEST_CASE("No words are cut on any page of a large window") {
  checkNoWordsAreCut({"--size", "1920x1080"});
}

TEST_CASE("No words are cut on any page of a small window") {
  checkNoWordsAreCut({"--size", "1366x768"});
}
TEST_CASE("No words are cut on any page with large text") {
  checkNoWordsAreCut({"--size", "1366x768", "--text-size", "130"});
}

TEST_CASE("No words are cut on the start page, in the dialogs, and where the program says what is wrong") {
  const TemporaryFolder folder;
  for (const char* scale : {"100", "130"}) {
    OnScreen screen(folder / "practice.tableside", {"--text-size", scale});
    screen.waitOpen();
    const auto check = [&](const char* where) {
      QTest::qWait(30);
      for (QWidget* top : QApplication::topLevelWidgets())
        if (top->isVisible()) CHECK(cutWords(*top, QString("%1 %2").arg(scale, where)).toStdString() == "");
    };
    check("start");
    screen.click("clients.new").waitFor([&] { return screen.isVisible("client.name"); });
    check("new client");
    screen.click("client.cancel");
    writeTo(folder / "text", "no record");
    OnScreen refused(folder / "text", {"--text-size", scale});
    refused.waitFor([&] { return showsWords(refused.window(), "not a practice record"); });
    check("refused");
    refused.close();
    screen.close();
  }
}

TEST_CASE("B7: A part of the note keeps its place on the one screen, and its words scroll inside") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample").goTo(ui::Page::Notes);
  auto* field = screen.find<QPlainTextEdit>("notes.subjective");
  auto* page = screen.find<QScrollArea>("notes.scroll")->verticalScrollBar();
  field->setPlainText(QString("Slept badly. ").repeated(10));
  QCoreApplication::processEvents();
  const int before = page->maximum();  // with the way back to the drafted words
  field->setPlainText(QString("Slept badly. ").repeated(180));
  QCoreApplication::processEvents();
  CHECK(page->maximum() == before);
  CHECK(field->verticalScrollBar()->maximum() > 0);
  screen.addClient("Ben Sample").goTo(ui::Page::Notes);
  CHECK(field->verticalScrollBar()->value() == 0);
  screen.close();
}

TEST_CASE("Every colour that the style sheet names is a token") {
  for (const ui::Shade shade : {ui::Shade::Light, ui::Shade::Dark}) {
    const QString sheet = ui::styleSheetFor(ui::tokensFor(shade), 1.5);
    CHECK(sheet.contains("QPushButton"));
    CHECK(sheet.contains("border: 1px solid"));                   // written 1PX
    CHECK(sheet.contains("QScrollBar:vertical { width: 21px;"));  // written 14px
    CHECK_FALSE(sheet.contains('@'));
  }
}

TEST_CASE("An icon has the colour of the words beside it in every theme") {
  const auto colourOf = [](const QIcon& icon, QIcon::Mode mode = QIcon::Normal) {
    const QImage image = icon.pixmap(QSize(96, 96), 1.0, mode).toImage();
    QColor strongest = Qt::transparent;
    for (int y = 0; y < image.height(); ++y)
      for (int x = 0; x < image.width(); ++x)
        if (image.pixelColor(x, y).alpha() > strongest.alpha()) strongest = image.pixelColor(x, y);
    return strongest;
  };
  const QIcon plain = ui::icon("check"), quiet = ui::icon("check", ui::Ink::Accent),
              primary = ui::icon("check", ui::Ink::OnAccent);
  for (const char* theme : {"light", "dark"}) {
    const TemporaryFolder folder;
    OnScreen screen(folder / "practice.tableside", {"--theme", theme});
    const ui::Tokens& tokens = ui::currentTokens();
    CHECK(colourOf(plain) == tokens.text);
    CHECK(colourOf(plain, QIcon::Selected) == tokens.accentText);
    CHECK(colourOf(plain, QIcon::Disabled).alphaF() < 0.6F);
    CHECK(colourOf(quiet) == tokens.accentText);
    CHECK(colourOf(primary) == tokens.onAccent);
    screen.waitOpen().close();
  }
}

TEST_CASE("The desktop's change from light to dark is followed under System, and nowhere else") {
  constexpr const char* group = "org.freedesktop.appearance";
  constexpr const char* key = "color-scheme";
  const auto desktopSays = [](ui::Theme& theme, const char* what, uint value) {
    REQUIRE(QMetaObject::invokeMethod(&theme, "desktopSettingChanged", Q_ARG(QString, QString(group)),
                                      Q_ARG(QString, QString(what)),
                                      Q_ARG(QDBusVariant, QDBusVariant(value))));
  };
  const auto isDark = [] {
    return QApplication::palette().color(QPalette::Window) == ui::tokensFor(ui::Shade::Dark).window;
  };
  ui::Theme theme;
  theme.apply(ui::ThemeChoice::System, 1.0);
  CHECK_FALSE(isDark());
  desktopSays(theme, key, 1);
  CHECK(isDark());
  desktopSays(theme, "contrast", 0);
  CHECK(isDark());
  desktopSays(theme, key, 2);
  CHECK_FALSE(isDark());
  REQUIRE(QMetaObject::invokeMethod(
      &theme, "desktopSettingChanged", Q_ARG(QString, QString(group)), Q_ARG(QString, QString(key)),
      Q_ARG(QDBusVariant, QDBusVariant(QVariant::fromValue(QDBusVariant(1U))))));  // as older portals say it
  CHECK(isDark());
  desktopSays(theme, key, 0);
  CHECK_FALSE(isDark());
  desktopSays(theme, key, 1);
  theme.apply(ui::ThemeChoice::Light, 1.0);
  CHECK_FALSE(isDark());
  desktopSays(theme, key, 0);
  desktopSays(theme, key, 1);
  CHECK_FALSE(isDark());
  theme.apply(ui::ThemeChoice::System, 1.0);
  CHECK(isDark());  // what it said meanwhile
  theme.apply(ui::ThemeChoice::Light, 1.0);
}
