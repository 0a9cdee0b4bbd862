// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is being typed, pasted or is meant to harm.
#include "ui/on_screen.h"

#include <QClipboard>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>

using namespace tableside;
using namespace tableside::test;

namespace {

// The files of a record as a kill -9 of this moment would leave them: copied while the program holds them.
std::filesystem::path asKilledNow(const std::filesystem::path& record, const TemporaryFolder& folder) {
  std::filesystem::create_directory(folder / "killed");
  for (const char* part : {"", "-journal", "-wal", "-shm"})
    if (const std::filesystem::path file = record.string() + part; std::filesystem::exists(file))
      std::filesystem::copy_file(file, folder / "killed" / file.filename());
  return folder / "killed" / record.filename();
}

struct Hostile {
  const char* name;
  QString words;
};

QVector<Hostile> hostileWords() {
  return {{"image of an endless file", "<img src='file:///dev/zero'>"},
          {"image of a local file", "<img src=file:///etc/hostname>"},
          {"bold", "<b>Anna</b><table><tr><td>x"},
          {"an honest note", "a<b and c>d"},
          {"script link", "<a href='javascript:alert(1)'>here</a> &lt;b&gt; &amp;"},
          {"SQL", "'; DROP TABLE visit;-- ' OR 1=1 --"},
          {"place markers", "%1 %2 %n %L1 {answer}"},
          {"ampersands", "R&D && Co &"},
          {"direction", QStringLiteral("abc\u202Edef\u2066ghi")},
          {"Arabic and emoji",
           QStringLiteral(
               "\u0644\u064A\u0644\u0649 \U0001F600\U0001F468\u200D\U0001F469\u200D\U0001F467 \u738B")},
          {"combining marks", QStringLiteral("Z") + QString(150, QChar(0x0301))},
          {"search words", "\" * NEAR( AND body: {x} ^ -a"}};
}

}  // namespace

TEST_CASE("Half-typed text of an answer is back after the program was killed") {
  const TemporaryFolder folder;
  const auto record = folder / "practice.tableside";
  OnScreen screen(record);
  screen.waitOpen().addClient("Ana Sample").answer("pain_now", 4).waitSaved();
  screen.type("intake.chief_words", "It pulls like a wi");
  screen.waitHalfTypedKept();
  CHECK_FALSE(screen.controller().isIdle());  // kept, but not yet part of the visit

  OnScreen after(asKilledNow(record, folder));
  after.waitOpen().openClient("Ana Sample");
  CHECK(after.find<QPlainTextEdit>("intake.chief_words")->toPlainText() == "It pulls like a wi");
  CHECK(after.answers().text("chief_words") == "It pulls like a wi");
  CHECK(after.answers().number("pain_now") == 4);
  after.waitSaved().close();
  screen.close();
}

TEST_CASE(
    "Half-typed text of the note is back after the program was killed, and text typed first of all, too") {
  const TemporaryFolder folder;
  const auto record = folder / "practice.tableside";
  OnScreen screen(record);
  screen.waitOpen().addClient("Ana Sample").goTo(ui::Page::Notes);
  screen.find<QPlainTextEdit>("notes.plan_ahead")->selectAll();  // in place of the drafted words
  screen.type("notes.plan_ahead", "Next time");
  screen
      .waitSaved();  // before its first save a visit has no place for half-typed text: it is saved as a whole
  screen.type("notes.plan_ahead", " try the side");
  screen.waitHalfTypedKept();
  OnScreen after(asKilledNow(record, folder));
  after.waitOpen().openClient("Ana Sample").goTo(ui::Page::Notes);
  CHECK(after.find<QPlainTextEdit>("notes.plan_ahead")->toPlainText().toStdString() ==
        "Next time try the side");
  after.waitSaved().close();
  screen.close();
}

TEST_CASE("Text that is being typed when the window is closed, the page or the client changed is saved") {
  const TemporaryFolder folder;
  const auto record = folder / "practice.tableside";
  {
    OnScreen screen(record);
    screen.waitOpen().addClient("Ana Sample").type("intake.chief_words", "one");
    screen.goTo(ui::Page::Notes).type("notes.objective", "two");
    screen.addClient("Ben Sample").goTo(ui::Page::Intake);
    CHECK(screen.find<QPlainTextEdit>("intake.chief_words")->toPlainText() == QString());
    screen.type("intake.chief_words", "three");
    screen.close();
  }
  OnScreen after(record);
  after.waitOpen().openClient("Ana Sample");
  CHECK(after.answers().text("chief_words") == "one");
  CHECK(after.visit().visit().note.answers.text("objective") == "two");
  after.openClient("Ben Sample");
  CHECK(after.answers().text("chief_words") == "three");
  after.close();
}

TEST_CASE("Hostile words are shown as they were typed, wherever they stand, and come back unchanged") {
  for (const Hostile& hostile : hostileWords()) {
    CAPTURE(hostile.name);
    const TemporaryFolder folder;
    const auto record = folder / "practice.tableside";
    {
      OnScreen screen(record);
      screen.waitOpen().click("clients.new").waitFor([&] { return screen.isVisible("client.name"); });
      screen.paste("client.name", hostile.words)
          .paste("client.alert", hostile.words)
          .type("client.born", "1980-05-04");
      screen.click("client.use").waitFor([&] { return screen.controller().openVisit(); });
      screen.backToTheWindow();
      const QString kept = hostile.words.trimmed();
      CHECK(text(screen.visit().client().name) == kept);
      CHECK(showsWords(screen.window(), kept.simplified()));
      screen.controller().answer("health_families", Choices{{"mind"}});
      screen.paste("intake.goal_words", hostile.words).paste("intake.conditions_words", hostile.words);
      screen.goTo(ui::Page::Plan);
      CHECK(showsWords(screen.window(), kept));  // the goal heads the plan
      screen.goTo(ui::Page::Notes);
      CHECK(showsWords(screen.window(), kept));  // the drafted note quotes it
      screen.find<QPlainTextEdit>("notes.objective")->selectAll();
      screen.paste("notes.objective", hostile.words).goTo(ui::Page::Progress).waitSaved();
      screen.window().grab();
      screen.paste("clients.search", hostile.words).waitFor([&] { return screen.controller().isIdle(); });
      screen.close();
    }
    OnScreen again(record);
    again.waitOpen().openClient(hostile.words.trimmed()).goTo(ui::Page::Notes);
    CHECK(again.answers().text("goal_words") == hostile.words.toStdString());
    CHECK(again.visit().visit().note.answers.text("objective") == hostile.words.toStdString());
    CHECK(again.find<QPlainTextEdit>("notes.objective")->toPlainText().toStdString() ==
          hostile.words.toStdString());
    again.window().grab();
    again.close();
  }
}

TEST_CASE("Line breaks and NUL pasted into a name become spaces, and an invisible name is refused") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().click("clients.new").waitFor([&] { return screen.isVisible("client.name"); });
  screen.paste("client.name", QStringLiteral("\u200B \u200F\u2060"));
  CHECK_FALSE(screen.find<QPushButton>("client.use")->isEnabled());
  screen.find<QLineEdit>("client.name")->clear();
  screen.find<QLineEdit>("client.name")->setText(QString("Ana\nSam") + QChar(0) + "ple\tB");
  screen.click("client.use").waitFor([&] { return screen.controller().openVisit(); });
  CHECK(screen.visit().client().name == "Ana Sample B");
  screen.close();
}

TEST_CASE(
    "A name of ten thousand letters is cut to what a name can be, and a note of ten thousand is kept whole") {
  const TemporaryFolder folder;
  const auto record = folder / "practice.tableside";
  const QString many = QString("word ").repeated(2000).trimmed();
  {
    OnScreen screen(record);
    screen.waitOpen().click("clients.new").waitFor([&] { return screen.isVisible("client.name"); });
    screen.paste("client.name", many).click("client.use").waitFor([&] {
      return screen.controller().openVisit();
    });
    screen.backToTheWindow();
    CHECK(screen.visit().client().name.size() <= 200);
    CHECK(screen.window().width() == 1366);
    screen.paste("intake.chief_words", many).waitSaved();
    screen.goTo(ui::Page::Notes).waitSaved();
    screen.close();
  }
  OnScreen again(record);
  again.waitOpen().waitFor([&] { return !again.controller().clients().found().empty(); });
  again.openClient(text(again.controller().clients().found()[0].name));
  CHECK(again.answers().text("chief_words") == many.toStdString());
  again.close();
}

TEST_CASE("Formatted text is pasted as plain words") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample");
  auto* mime = new QMimeData;
  mime->setHtml("<b>bold</b><img src='file:///dev/zero'>");
  mime->setText("bold");
  QGuiApplication::clipboard()->setMimeData(mime);
  auto* edit = screen.find<QPlainTextEdit>("intake.chief_words");
  edit->setFocus();
  QTest::keyClick(edit, Qt::Key_V, Qt::ControlModifier);
  CHECK(edit->toPlainText() == "bold");
  screen.close();
}

TEST_CASE("A text longer than what is kept says so at its field, and the rest is not cut silently") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample");
  const QString tooLong(100001, 'x');
  screen.paste("intake.chief_words", tooLong);
  CHECK(screen.isVisible("intake.chief_words.finding"));
  CHECK(screen.find<QPlainTextEdit>("intake.chief_words")->toPlainText().size() == tooLong.size());
  screen.goTo(ui::Page::Notes).paste("notes.objective", tooLong);
  screen.waitFor([&] { return screen.controller().saveState() != ui::SaveState::Saving; });
  // Either it is saved whole, or the window says that it is not.
  const bool isSaved = screen.controller().saveState() == ui::SaveState::Saved;
  CHECK((isSaved || screen.isVisible("window.problem")));
  CHECK(screen.find<QPlainTextEdit>("notes.objective")->toPlainText().size() == tooLong.size());
}

TEST_CASE("Words are saved by an edit that changes nothing, too") {
  TemporaryFolder folder;
  const auto file = folder / "p.tableside";
  {
    OnScreen screen(file);
    screen.waitOpen().addClient("Ana Sample");
    auto& controller = screen.controller();
    controller.answer("pain_now", 5);
    screen.waitSaved();
    controller.type("goal_words", "carry the cello");
    controller.answer("pain_now", 5);
    screen.waitSaved().close();
  }
  OnScreen screen(file);
  screen.waitOpen().openClient("Ana Sample");
  CHECK(screen.answers().text("goal_words") == "carry the cello");
  screen.close();
}
