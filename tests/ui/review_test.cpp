// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What must never be lost: edits across Undo, switching, failing saves and closing.
#include "on_screen.h"

#include <QLineEdit>
#include <QPlainTextEdit>

#include <csignal>
#include <sys/resource.h>

namespace tableside::test {
namespace {

// While it lives no file grows or is written beyond one byte: every save fails as on a full disk.
class FullDisk {
 public:
  FullDisk() {
    std::signal(SIGXFSZ, SIG_IGN);
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit none{1, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &none);
  }
  ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &before_); }

 private:
  rlimit before_{};
};

bool isAnswer(const OpenVisit& visit, const char* question, const std::string& words) {
  return visit.visit().answers.text(question) == words;
}

}  // namespace

TEST_CASE("Undo of what came before a typed text keeps the text or gives it back") {
  TemporaryFolder folder;
  OnScreen screen(folder / "p.tableside");
  screen.waitOpen().addClient("Rosalind Ashdown");
  auto& controller = screen.controller();
  controller.answer("pain_now", 6);
  screen.type("intake.goal_words", "sleep through");
  controller.doneTyping();
  controller.undo();
  CHECK(isAnswer(screen.visit(), "goal_words", ""));
  CHECK(screen.visit().visit().answers.number("pain_now") == 6);
  controller.redo();
  CHECK(isAnswer(screen.visit(), "goal_words", "sleep through"));
  controller.type("goal_words", "sleep through the night");
  controller.answer("pain_now", 5);
  controller.undo();
  CHECK(isAnswer(screen.visit(), "goal_words", "sleep through the night"));
  CHECK(screen.visit().visit().answers.number("pain_now") == 6);
  screen.waitSaved().close();
}

TEST_CASE("The note tells what was typed in the intake last") {
  TemporaryFolder folder;
  OnScreen screen(folder / "p.tableside");
  screen.waitOpen().addClient("Rosalind Ashdown");
  screen.type("intake.goal_words", "carry the cello");
  screen.window().showPage(ui::Page::Notes);
  CHECK(screen.find<QPlainTextEdit>("notes.subjective")->toPlainText().contains("carry the cello"));
  screen.close();
}

TEST_CASE("An edit that could not be saved is saved later although another client was opened") {
  TemporaryFolder folder;
  const auto file = folder / "p.tableside";
  {
    OnScreen screen(file);
    screen.waitOpen().addClient("Rosalind Ashdown").addClient("Theo Winter");
    {
      FullDisk full;
      screen.controller().answer("pain_now", 6);
      screen.waitFor([&] { return screen.controller().saveState() == ui::SaveState::NotSaved; });
      screen.openClient("Rosalind Ashdown");
      CHECK_FALSE(screen.visit().visit().answers.number("pain_now"));
      CHECK_FALSE(screen.controller().isIdle());
      screen.openClient("Theo Winter");
      CHECK(screen.visit().visit().answers.number("pain_now") == 6);
      screen.openClient("Rosalind Ashdown");
    }
    screen.controller().saveNow();
    screen.waitSaved().close();
  }
  OnScreen screen(file);
  screen.waitOpen().openClient("Theo Winter");
  CHECK(screen.visit().visit().answers.number("pain_now") == 6);
  CHECK(screen.visit().visits().size() == 1);
  screen.close();
}

TEST_CASE("A window whose last change cannot be saved asks, and closes when told to") {
  TemporaryFolder folder;
  OnScreen screen(folder / "p.tableside");
  screen.waitOpen().addClient("Rosalind Ashdown");
  FullDisk full;
  screen.controller().answer("pain_now", 6);
  screen.window().close();
  screen.waitFor([&] { return screen.isVisible("window.problem.close"); });
  CHECK(screen.window().isVisible());
  screen.click("window.problem.close");
  screen.waitFor([&] { return !screen.window().isVisible(); });
}

TEST_CASE("The window closes when asked to while a dialog is open") {
  TemporaryFolder folder;
  OnScreen screen(folder / "p.tableside");
  screen.waitOpen().addClient("Rosalind Ashdown");
  screen.controller().type("goal_words", "sleep");
  screen.click("clients.new").waitFor([&] { return screen.isVisible("client.name"); });
  screen.close();
}

TEST_CASE("A date of birth added later leaves no empty visit behind") {
  TemporaryFolder folder;
  OnScreen screen(folder / "p.tableside");
  screen.waitOpen().addClient("Rosalind Ashdown", "");
  Client client = screen.visit().client();
  client.born = Date::parse("1980-05-04");
  screen.controller().changeClient(client, [](const Result<>& kept) { CHECK(kept); });
  screen.waitFor([&] { return screen.visit().client().born.has_value(); });
  CHECK(screen.controller().isIdle());
  screen.controller().saveNow();
  screen.waitSaved();
  CHECK_FALSE(screen.visit().isStored());
  screen.close();
}

TEST_CASE("One tap changes a one-of-many answer that was already there") {
  TemporaryFolder folder;
  OnScreen screen(folder / "p.tableside");
  screen.waitOpen().addClient("Rosalind Ashdown");
  const Catalogue& catalogue = screen.controller().catalogue();
  const Question* asked = nullptr;
  for (const Question& question : catalogue.questions()) {
    std::size_t letters = 0;
    for (const Option& option : question.options) letters += option.label.in("en").size();
    if (question.type == QuestionType::One && letters > 24 && question.section != "note" &&
        !question.fromRecord && screen.isVisible("intake." + QString::fromStdString(question.id)))
      asked = &question;
  }
  REQUIRE(asked);
  const QString editor = "intake." + QString::fromStdString(asked->id);
  screen.controller().answer(asked->id, Choice{asked->options[1].id});
  screen.pick(editor, QString::fromStdString(asked->options[0].id));
  CHECK(screen.visit().visit().answers.of(asked->id) == Answer(Choice{asked->options[0].id}));
  screen.waitSaved().close();
}

TEST_CASE("A note signed while a save runs holds what was typed last, and nothing follows it") {
  TemporaryFolder folder;
  const auto file = folder / "p.tableside";
  {
    OnScreen screen(file);
    screen.waitOpen().addClient("Rosalind Ashdown").fillIntake().endSession().waitSaved();
    auto& controller = screen.controller();
    controller.answer("pain_now", 6);
    controller.typeNote("subjective", "Slept badly.");
    controller.sign("Ada");
    controller.sign("Ada");
    controller.typeNote("subjective", "Too late.");
    screen.waitFor([&] { return screen.visit().isSigned(); }).waitSaved();
    controller.saveNow();
    screen.waitSaved();
    CHECK_FALSE(controller.problem());
    screen.close();
  }
  OnScreen screen(file);
  screen.waitOpen().openClient("Rosalind Ashdown");
  CHECK(screen.visit().isSigned());
  CHECK(screen.visit().visit().note.answers.text("subjective") == "Slept badly.");
  screen.close();
}

TEST_CASE("A text typed and taken back again leaves nothing to save") {
  TemporaryFolder folder;
  OnScreen screen(folder / "p.tableside");
  screen.waitOpen().addClient("Rosalind Ashdown");
  screen.controller().type("goal_words", "s");
  CHECK(screen.controller().saveState() == ui::SaveState::Saving);
  screen.controller().type("goal_words", "");
  screen.controller().doneTyping();
  CHECK(screen.controller().saveState() == ui::SaveState::Saved);
  CHECK_FALSE(screen.visit().isStored());
  screen.close();
}

TEST_CASE("Enter opens the client that was searched for, not the one listed before") {
  TemporaryFolder folder;
  OnScreen screen(folder / "p.tableside");
  screen.waitOpen().addClient("Rosalind Ashdown").addClient("Theo Winter").addClient("Ines Castro");
  screen.waitFor([&] { return screen.controller().clients().found().size() == 3; });
  screen.type("clients.search", "ros").press("clients.search", Qt::Key_Return);
  screen.waitFor([&] { return screen.visit().client().name == "Rosalind Ashdown"; });
  screen.close();
}

TEST_CASE("A client who cannot be kept stays in the dialog with every word, and is kept once there is room") {
  TemporaryFolder folder;
  OnScreen screen(folder / "p.tableside");
  screen.waitOpen().click("clients.new").waitFor([&] { return screen.isVisible("client.name"); });
  screen.type("client.name", "Rosalind Ashdown").type("client.phone", "0123 456");
  {
    FullDisk full;
    screen.click("client.use");
    screen.waitFor([&] { return screen.find<QWidget>("client.use")->isEnabled(); });
    CHECK(showsWords(*screen.find<QWidget>("client"), "disk"));
    CHECK(screen.find<QLineEdit>("client.phone")->text() == "0123 456");
  }
  screen.click("client.use").waitFor([&] { return screen.controller().openVisit(); });
  CHECK(screen.visit().client().phone == "0123 456");
  CHECK_FALSE(screen.isVisible("client.name"));
  screen.backToTheWindow().close();
}

TEST_CASE("Undo in an editor that has nothing to take back takes back the last answer") {
  TemporaryFolder folder;
  OnScreen screen(folder / "p.tableside");
  screen.waitOpen().addClient("Rosalind Ashdown").answer("pain_now", 6);
  auto* words = screen.find<QPlainTextEdit>("intake.goal_words");
  words->setFocus();
  QTest::keyClick(words, Qt::Key_Z, Qt::ControlModifier);
  CHECK_FALSE(screen.answers().number("pain_now"));
  QTest::keyClick(words, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  CHECK(screen.answers().number("pain_now") == 6);
  screen.close();
}

TEST_CASE("An unfinished visit of another day says so and offers today's") {
  TemporaryFolder folder;
  const auto file = folder / "p.tableside";
  {
    OnScreen screen(file);
    screen.waitOpen().addClient("Rosalind Ashdown").answer("pain_now", 6).waitSaved();
    CHECK_FALSE(screen.isVisible("window.unfinished"));
    screen.close();
  }
  OnScreen screen(file, {"--fake-now", "2026-11-24T09:00:00+01:00"});
  screen.waitOpen().openClient("Rosalind Ashdown");
  CHECK(screen.isVisible("window.unfinished"));
  screen.click("window.unfinished.today").waitFor([&] { return !screen.isVisible("window.unfinished"); });
  CHECK_FALSE(screen.answers().number("pain_now"));
  screen.close();
}

TEST_CASE("Undo takes back one question at a time, however fast two were answered") {
  TemporaryFolder folder;
  OnScreen screen(folder / "p.tableside");
  screen.waitOpen().addClient("Rosalind Ashdown");
  auto& controller = screen.controller();
  controller.answer("pain_now", 5);
  controller.answer("pain_now", 6);
  controller.answer("stress", Choice{"high"});
  controller.undo();
  CHECK_FALSE(screen.answers().knows("stress"));
  CHECK(screen.answers().number("pain_now") == 6);
  controller.undo();  // of one question in one go
  CHECK_FALSE(screen.answers().number("pain_now"));
  screen.waitSaved().close();
}

TEST_CASE("What could not be saved is tried again without anybody's doing") {
  TemporaryFolder folder;
  OnScreen screen(folder / "p.tableside");
  screen.waitOpen().addClient("Rosalind Ashdown");
  {
    FullDisk full;
    screen.controller().answer("pain_now", 6);
    screen.waitFor([&] { return screen.controller().saveState() == ui::SaveState::NotSaved; });
  }
  REQUIRE_FALSE(screen.visit().isStored());
  CHECK(QTest::qWaitFor([&] { return screen.visit().isStored(); }, 2 * kPatience));
  screen.waitSaved();
  CHECK_FALSE(screen.controller().problem());
  screen.close();
}

}  // namespace tableside::test
