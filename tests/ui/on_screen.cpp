// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/on_screen.h"

#include "ui/body_map/body_map.h"
#include "ui/intake/intake_page.h"
#include "ui/intake/pain_map.h"
#include "ui/widgets/user_text.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTextEdit>

#include <map>
#include <utility>

namespace tableside::test {
namespace {

// Scrolls as a person would until the widget is in view; what an answer has just unfolded is laid out first,
// and what that moves is scrolled to again.
void bringIntoView(QWidget* widget) {
  for (int round = 0; round < 2; ++round) {
    QCoreApplication::processEvents();
    for (QWidget* above = widget->parentWidget(); above; above = above->parentWidget())
      if (auto* scroll = qobject_cast<QScrollArea*>(above)) scroll->ensureWidgetVisible(widget, 20, 20);
    QCoreApplication::processEvents();
  }
}

QString sentence(const QString& name, const char* trouble) {
  return name + " " + trouble;
}

}  // namespace

OnScreen::OnScreen(const std::filesystem::path& record, const QStringList& more) {
  QString words;
  ui::Options options;
  const QStringList base = {"tableside",
                            "--record",
                            text(record.string()),
                            "--theme",
                            "light",
                            "--text-size",
                            "100",
                            "--size",
                            "1366x768",
                            "--fake-now",
                            "2026-11-22T14:00:00+01:00"};
  REQUIRE(ui::Options::read(base + more, options, words) == QString());
  app_ = std::make_unique<ui::Application>(options);
  app_->start();
  REQUIRE(QTest::qWaitForWindowActive(&window()));
}

OnScreen& OnScreen::waitFor(const std::function<bool()>& condition) {
  REQUIRE(QTest::qWaitFor(condition, kPatience));
  return *this;
}
OnScreen& OnScreen::waitOpen() {
  return waitFor([this] { return controller().isOpen(); });
}
OnScreen& OnScreen::waitSaved() {
  return waitFor(
      [this] { return controller().saveState() == ui::SaveState::Saved && controller().isIdle(); });
}
OnScreen& OnScreen::waitHalfTypedKept() {
  return waitFor([this] { return controller().saveState() == ui::SaveState::Saved; });
}

QWidget* OnScreen::findShown(const QString& name) {
  for (QWidget* top : QApplication::topLevelWidgets()) {
    if (top->objectName() == name && top->isVisible()) return top;
    for (QWidget* found : top->findChildren<QWidget*>(name))
      if (found->isVisible()) return found;
  }
  return nullptr;
}

void OnScreen::reach(const QString& name) {
  if (name.startsWith("notes.step") && !isVisible(name) && isVisible("notes.steps")) click("notes.steps");
  if (name.startsWith("notes.said") && !isVisible(name) && isVisible("notes.said.more"))
    click("notes.said.more");
  QCoreApplication::processEvents();  // what was unfolded is laid out
  if (!name.startsWith("intake.") || isVisible(name)) return;
  const std::string id = name.section('.', 1, 1).toStdString();
  auto* page = window().findChild<ui::IntakePage*>();
  const Question* question = controller().knowsRules() ? controller().catalogue().find(id) : nullptr;
  if (!page || !page->isVisible()) return;
  if (question) {
    page->showStep(ui::stepOf(*question));
    page->showQuestion(id);
  } else if (id == "map") {
    page->showStep(ui::Step::Today);
  } else if (id == "not_asked") {
    page->showStep(ui::Step::Safety);
  }
  QCoreApplication::processEvents();
}

OnScreen& OnScreen::click(const QString& name) {
  auto* widget = find<QWidget>(name);
  if (!widget->isEnabled()) FAIL(sentence(name, "is disabled").toStdString());
  bringIntoView(widget);
  QPoint at = widget->rect().center();
  // A region's chip is hit on its cross.
  if (name.contains(".chip.")) at.setX(widget->width() - 10);
  const QPoint inTop = widget->mapTo(widget->window(), at);
  const QWidget* under = widget->window()->childAt(inTop);
  if (under != widget && !widget->isAncestorOf(under) && widget != widget->window())
    FAIL(sentence(name, "is covered or out of the window").toStdString()
         << " by " << (under ? under->objectName().toStdString() : "nothing") << " at " << inTop.x() << ","
         << inTop.y());
  QTest::mouseClick(widget, Qt::LeftButton, {}, at);
  return *this;
}

OnScreen& OnScreen::choose(const QString& button, const QStringList& entries) {
  click(button);
  auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
  for (const QString& words : entries) {
    QAction* found = nullptr;
    if (menu)
      for (QAction* action : menu->actions())
        if (action->text() == words && action->isEnabled()) found = action;
    if (!found) FAIL("no entry \"" << words.toStdString() << "\" to choose");
    if (found->menu()) {
      menu->setActiveAction(found);
      menu = found->menu();
      continue;
    }
    found->trigger();
  }
  while (QWidget* open = QApplication::activePopupWidget()) open->close();
  QCoreApplication::processEvents();
  return *this;
}

OnScreen& OnScreen::type(const QString& name, const QString& words) {
  auto* widget = find<QWidget>(name);
  bringIntoView(widget);
  widget->setFocus();
  QTest::keyClicks(widget->focusProxy() ? widget->focusProxy() : widget, words);
  return *this;
}

OnScreen& OnScreen::paste(const QString& name, const QString& words) {
  QGuiApplication::clipboard()->setText(words);
  auto* widget = find<QWidget>(name);
  bringIntoView(widget);
  widget->setFocus();
  QTest::keyClick(widget, Qt::Key_V, Qt::ControlModifier);
  return *this;
}

OnScreen& OnScreen::press(const QString& name, Qt::Key key, Qt::KeyboardModifiers modifiers) {
  auto* widget = find<QWidget>(name);
  bringIntoView(widget);
  QTest::keyClick(widget->focusProxy() ? widget->focusProxy() : widget, key, modifiers);
  return *this;
}

OnScreen& OnScreen::goTo(ui::Page page) {
  QTest::keyClick(&window(), static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(page)), Qt::ControlModifier);
  REQUIRE(window().page() == page);
  QCoreApplication::processEvents();
  return *this;
}

OnScreen& OnScreen::pickRegions(const QString& editor, const std::vector<std::string>& sided) {
  std::map<std::string, QStringList> sides;  // by base
  for (const std::string& id : sided) {
    const auto dot = id.rfind('.');
    sides[id.substr(0, dot)] << text(id.substr(dot + 1));
  }
  click(editor + ".add");
  waitFor([&] { return isVisible(editor + ".search"); });
  for (const auto& [base, each] : sides) {
    const RegionMap& map = controller().catalogue().regions();
    const auto index = map.indexOf(base + ".left");
    REQUIRE(index);
    auto* search = find<QLineEdit>(editor + ".search");
    search->clear();
    type(editor + ".search", text(map.bases()[map.sided()[*index].base].name.in("en")).section(' ', 0, 0));
    QCoreApplication::processEvents();
    click(editor + "." + text(base) + "." + (each.size() == 2 ? QString("both") : each.first()));
  }
  if (isVisible(editor + ".done")) click(editor + ".done");
  return *this;
}

OnScreen& OnScreen::markOnMap(const std::string& question, const std::vector<std::string>& sided) {
  pick("intake.map.mode", text(question));
  auto* map = find<ui::BodyMap>("intake.map");
  bringIntoView(map);
  for (const std::string& id : sided) {
    QTest::mouseClick(map, Qt::LeftButton, {}, map->pointIn(map->regions().indexOf(id).value()).value());
    QCoreApplication::processEvents();  // what the tap unfolds is laid out
  }
  return *this;
}

void OnScreen::answerNumber(const QString& editor, const Question& question, int number) {
  if (isVisible(editor + ".line")) {
    find<QLineEdit>(editor + ".line")->clear();
    type(editor + ".line", QString::number(number));
    press(editor + ".line", Qt::Key_Return);
    return;
  }
  find<QWidget>(editor)->setFocus();
  for (const QChar digit : QString::number(number))
    press(QApplication::focusWidget()->objectName(), static_cast<Qt::Key>(Qt::Key_0 + digit.digitValue()));
  (void)question;
}

OnScreen& OnScreen::answer(const std::string& id, const Answer& wanted) {
  const Question* question = controller().catalogue().find(id);
  REQUIRE(question);
  const QString editor = "intake." + text(id);
  CAPTURE(id);
  // What is not asked of this client counts all the same where it is there.
  if (!controller().assessment().isShown(*controller().catalogue().indexOf(id))) {
    controller().answer(id, wanted);
    CHECK(answers().of(id) == wanted);
    QCoreApplication::processEvents();
    return *this;
  }
  if (ui::PainMap::asks(id)) pick("intake.map.mode", id == "pain_spread" ? "pain_spread" : "pain_sites");
  if (answers().of(id) == wanted) {
    // The first place that hurts is the worst one of itself.
  } else if (std::holds_alternative<NotSure>(wanted)) {
    pick(editor, "not_sure");
  } else if (const bool* yes = std::get_if<bool>(&wanted)) {
    pick(editor, *yes ? "yes" : "no");
  } else if (const int* number = std::get_if<int>(&wanted)) {
    answerNumber(editor, *question, *number);
  } else if (const FreeText* words = std::get_if<FreeText>(&wanted)) {
    type(editor, text(words->text)).press(editor, Qt::Key_Tab);
  } else {
    std::vector<std::string> ids;
    if (const Choice* choice = std::get_if<Choice>(&wanted)) ids = {choice->id};
    if (const Choices* choices = std::get_if<Choices>(&wanted)) ids = choices->ids;
    const bool isRegion = question->type == QuestionType::Regions || question->type == QuestionType::Region;
    if (ids.empty())
      pick(editor, "none");
    else if (id == "worst_site")
      pick(editor, text(ids.front()));
    else if (ui::PainMap::asks(id))
      markOnMap(id, ids);
    else if (isRegion)
      pickRegions(editor, ids);
    else
      for (const std::string& one : ids) pick(editor, text(one));
  }
  CHECK(answers().of(id) == wanted);
  return *this;
}

OnScreen& OnScreen::fillIntake() {
  const Answers& quiet = quietAnswers();
  const auto& questions = controller().catalogue().questions();
  // An answer may open a question further up, so it goes on until nothing that is shown is left.
  for (bool answered = true; std::exchange(answered, false);)
    for (std::size_t i = 0; i < questions.size(); ++i) {
      const Question& question = questions[i];
      const bool isByHand = question.section == "today" || question.section == "pain" ||
                            question.section == "tolerance" || question.section == "findings";
      if (!isByHand || question.fromRecord || !controller().assessment().isShown(static_cast<int>(i)) ||
          std::holds_alternative<NotAnswered>(quiet.of(question.id)) ||
          !std::holds_alternative<NotAnswered>(answers().of(question.id)))
        continue;
      answer(question.id, quiet.of(question.id));
      answered = true;
    }
  controller().act("Safety", [](OpenVisit& open, Instant now) { return open.noneOf(open.openMusts(), now); });
  for (const Question& question : questions)
    if (const Answer& wanted = quiet.of(question.id);
        !question.fromRecord && !std::holds_alternative<NotAnswered>(wanted) &&
        std::holds_alternative<NotAnswered>(answers().of(question.id)))
      controller().answer(question.id, wanted);
  QCoreApplication::processEvents();
  return *this;
}

OnScreen& OnScreen::sayAsLastTime(int painNow) {
  controller().act("As last time", [painNow](OpenVisit& open, Instant now) {
    open.sameAsLastTime(painNow, now);
    for (const std::string& question : open.readOut().alone) open.confirm(question, now);
    return open.noneOfThese(now);
  });
  QCoreApplication::processEvents();
  return *this;
}

OnScreen& OnScreen::addClient(const QString& name, const QString& born) {
  click("clients.new");
  waitFor([this] { return isVisible("client.name"); });
  type("client.name", name);
  type("client.born", born);
  click("client.use");
  waitFor([this, name] { return controller().openVisit() && text(visit().client().name) == name; });
  return backToTheWindow();
}

// The offscreen platform gives the window below a closed dialog no focus back.
OnScreen& OnScreen::backToTheWindow() {
  window().activateWindow();
  REQUIRE(QTest::qWaitForWindowActive(&window()));
  return *this;
}

OnScreen& OnScreen::openClient(const QString& name) {
  waitFor([this] { return !controller().clients().found().empty(); });
  for (const ClientSummary& client : controller().clients().found())
    if (text(client.name) == name) controller().chooseClient(client.id);
  return waitFor([this, name] { return controller().openVisit() && text(visit().client().name) == name; });
}

OnScreen& OnScreen::endSession() {
  if (!visit().isAccepted()) controller().acceptPlan();
  controller().act("Session", [](OpenVisit& open, Instant now) {
    for (const StepDone& step : std::vector(open.note().steps)) {
      now = now.later(step.planned.minutes);
      if (!open.nextStep(now)) break;
    }
    return open.endSession(now);
  });
  return goTo(ui::Page::Notes);
}

OnScreen& OnScreen::askForName() {
  click("notes.sign");
  if (isVisible("notes.sign.other")) click("notes.sign.other");
  return waitFor([this] { return isVisible("sign.name"); });
}

OnScreen& OnScreen::signAs(const QString& name) {
  if (!visit().maySign()) endSession();
  click("notes.sign");
  // Who has signed before is not asked again, and may take it back for a while.
  if (auto* waits = window().findChild<QTimer*>("notes.sign.waits"); waits && waits->isActive()) {
    if (find<QPushButton>("notes.sign")->text().contains(name + QChar(' '))) {
      waits->start(0);
      return waitFor([this] { return visit().isSigned(); });
    }
    click("notes.sign.other");
  }
  waitFor([this] { return isVisible("sign.name"); });
  find<QLineEdit>("sign.name")->clear();
  type("sign.name", name);
  click("sign.use");
  waitFor([this] { return visit().isSigned(); });
  return backToTheWindow();
}

void OnScreen::close() {
  window().close();
  waitFor([this] { return !window().isVisible(); });
  app_.reset();
}

QStringList wordsShown(QWidget& top) {
  QStringList words;
  for (QWidget* widget : top.findChildren<QWidget*>()) {
    if (!widget->isVisible()) continue;
    if (const auto* label = qobject_cast<QLabel*>(widget)) words << label->text();
    if (const auto* elided = dynamic_cast<ui::ElidedText*>(widget)) words << elided->accessibleName();
    if (const auto* button = qobject_cast<QAbstractButton*>(widget)) words << button->text();
    if (const auto* line = qobject_cast<QLineEdit*>(widget)) words << line->text();
    if (const auto* edit = qobject_cast<QPlainTextEdit*>(widget)) words << edit->toPlainText();
    if (const auto* list = qobject_cast<QTextEdit*>(widget)) words << list->toPlainText();
  }
  words.removeAll(QString());
  return words;
}

bool showsWords(QWidget& top, const QString& words) {
  for (const QString& each : wordsShown(top))
    if (each.contains(words)) return true;
  return false;
}

}  // namespace tableside::test
