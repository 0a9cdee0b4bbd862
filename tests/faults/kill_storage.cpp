// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A process that saves visits is killed at a random moment, again and again, and the record it leaves is
// looked at: everything it had acknowledged must be there, and nothing may be there by half. This shows that
// a save is whole and honestly acknowledged; whether it survives a power cut is another question.
#include "support/catch.h"
#include "support/record_example.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <random>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace tableside;
using namespace tableside::test;
namespace fs = std::filesystem;

namespace {

// How the process under test saves. All but the first are wrong on purpose, to see that they are caught.
enum class Saving { AsTheProgramDoes, AcknowledgedTooEarly, WithoutTransaction };

int timesByDefault(int few, int full) {
  return std::getenv("TABLESIDE_FULL") ? full : few;
}

// The visit as it is after save `number`: its answers, note and search words all tell the number.
Visit visitOfSave(Visit visit, int number) {
  visit.answers.set("pain_now", number % 11);
  visit.answers.set("onset_weeks", number % 2600);
  visit.note.answers.set("pain_after", number % 11);
  visit.note.answers.set("subjective", FreeText{"words of save" + std::to_string(number) + " and more"});
  return visit;
}

int numberOf(const Visit& visit) {
  const std::string text = visit.note.answers.text("subjective");
  return text.size() > 13 ? std::atoi(text.c_str() + 13) : 0;
}

// Three statements where the program has one transaction.
void saveInPieces(RawFile& raw, int number) {
  const std::string text = "words of save" + std::to_string(number) + " and more";
  raw.run("UPDATE visit_content SET note = json_set(note, '$.answers.subjective', '" + text +
          "', '$.answers.pain_after', " + std::to_string(number % 11) +
          "), answers = json_set(answers, '$.answers.pain_now', " + std::to_string(number % 11) + ")");
  raw.run("UPDATE visit SET pain_before = " + std::to_string(number % 11) +
          ", pain_after = " + std::to_string(number % 11));
  raw.run("UPDATE note_words SET text = '" + text + "'");
  raw.run("INSERT INTO audit(at_utc, at_offset, action, entity) VALUES (0, 0, 'visit.save', '')");
}

[[noreturn]] void saveUntilKilled(const fs::path& file, const VisitId& id, Saving saving, int pipe) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  auto opened = tryOpen(file);
  if (!opened) ::_exit(1);
  auto record = std::move(opened).value();
  const auto visit = record->visit(id);
  if (!visit) ::_exit(2);
  std::unique_ptr<RawFile> raw;
  if (saving == Saving::WithoutTransaction) {
    record.reset();
    raw = std::make_unique<RawFile>(file);
  }
  const auto acknowledge = [&](int number) {
    if (::write(pipe, &number, sizeof number) != sizeof number) ::_exit(3);
  };
  for (int number = numberOf(*visit) + 1;; ++number) {
    if (saving == Saving::AcknowledgedTooEarly) acknowledge(number);
    if (raw) {
      saveInPieces(*raw, number);
    } else {
      if (!record->keepHalfTyped(id, "note.subjective", std::to_string(number))) ::_exit(4);
      if (!record->saveVisit(visitOfSave(*visit, number))) ::_exit(5);
    }
    if (saving != Saving::AcknowledgedTooEarly) acknowledge(number);
  }
}

// Starts the process, kills it after the delay and returns the last number it acknowledged (or `before`).
int saveAndKill(const fs::path& file, const VisitId& id, Saving saving, int delayMicroseconds, int before) {
  int pipe[2];
  REQUIRE(::pipe(pipe) == 0);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) saveUntilKilled(file, id, saving, pipe[1]);
  ::close(pipe[1]);
  ::usleep(static_cast<useconds_t>(delayMicroseconds));
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  REQUIRE(WIFSIGNALED(status));  // it was still saving
  int acknowledged = before;
  for (int number = 0; ::read(pipe[0], &number, sizeof number) == sizeof number;) acknowledged = number;
  ::close(pipe[0]);
  return acknowledged;
}

struct Left {
  std::string trouble;  // empty: all is well
  int number = 0;       // of the last save there is
};

// What the record looks like to the next opening.
Left leftIn(const fs::path& file, const VisitId& id, int acknowledged) {
  auto opened = tryOpen(file);
  if (!opened) return {"does not open: " + opened.error().detail, 0};
  auto record = std::move(opened).value();
  if (const auto check = record->quickCheck(); !check) return {"damaged: " + check.error().detail, 0};
  const auto visit = record->visit(id);
  if (!visit) return {"visit unreadable", 0};
  const int number = numberOf(*visit);
  const auto troubled = [&](const std::string& what) { return Left{what, number}; };

  if (number < acknowledged) return troubled("an acknowledged save is lost");
  if (number > acknowledged + 1) return troubled("a save nobody asked for");
  const int pain = number % 11;
  if (visit->answers.number("pain_now") != pain || visit->note.answers.number("pain_after") != pain)
    return troubled("half a visit");
  const auto visits = record->visits(visit->client);
  if (!visits || visits->size() != 1 || visits->front().painBefore != pain ||
      visits->front().painAfter != pain)
    return troubled("the visit's row and its content differ");
  const auto found = record->notes("save" + std::to_string(number) + " and more", SearchedNotes::All, 5);
  if (!found || found->size() != 1) return troubled("the search does not know the save");
  const auto next = record->notes("save" + std::to_string(number + 1), SearchedNotes::All, 5);
  if (!next || !next->empty()) return troubled("the search knows a save that is not there");
  const auto audit = record->audit(1);
  if (!audit || audit->front().seq != number + 2)
    return troubled("audit and saves differ");  // client, visit, saves
  const auto halfTyped = record->halfTyped(id);
  if (!halfTyped || halfTyped->size() > 1) return troubled("half-typed text unreadable");
  if (!halfTyped->empty() && halfTyped->front().text != std::to_string(number + 1))
    return troubled("half-typed text of a saved visit is still there");
  return {"", number};
}

std::string troubleDeepInside(const fs::path& file) {
  RawFile raw(file);
  if (raw.ask("PRAGMA integrity_check") != "ok") return "integrity check";
  for (const char* table : {"name_words", "note_words"})
    if (raw.run("INSERT INTO " + std::string(table) + "(" + table + ") VALUES ('integrity-check')") != 0)
      return "search index";
  return {};
}

// How long a process is let live at most: some ten saves, so that a slow disk is not killed before its first.
int longestLife(PracticeRecord& record, const Visit& visit) {
  using std::chrono::steady_clock;
  const auto start = steady_clock::now();
  constexpr int kTimes = 5;
  for (int i = 0; i < kTimes; ++i) REQUIRE(record.keepHalfTyped(visit.id, "note.subjective", "1"));
  const auto each =
      std::chrono::duration_cast<std::chrono::microseconds>(steady_clock::now() - start) / kTimes;
  return std::clamp(static_cast<int>(each.count()) * 2 * 10, 40000, 250000);
}

struct Outcome {
  int kills = 0, saves = 0;
  std::string trouble;  // the first that was found
};

Outcome killTimes(int times, Saving saving, unsigned seed) {
  const TemporaryFolder folder;
  const fs::path file = folder / "practice.tableside";
  Visit visit;
  int life = 0;
  {
    const auto record = openRecord(file);
    visit = visitOfSave(aFullVisit(addClient(*record, "Ana")), 0);
    add(*record, visit);
    life = longestLife(*record, visit);
  }
  std::mt19937 random(seed);
  Outcome outcome;
  for (int last = 0; outcome.kills < times && outcome.trouble.empty();) {
    const bool whileOpening = random() % 10 == 0;
    const int delay = static_cast<int>(random() % static_cast<unsigned>(whileOpening ? 1500 : life));
    const int acknowledged = saveAndKill(file, visit.id, saving, delay, last);
    ++outcome.kills;
    const Left left = leftIn(file, visit.id, acknowledged);
    outcome.trouble = left.trouble;
    if (outcome.trouble.empty() && outcome.kills % 10 == 0) outcome.trouble = troubleDeepInside(file);
    outcome.saves = last = left.number;
  }
  return outcome;
}

}  // namespace

TEST_CASE("No acknowledged save is lost or half there after kill -9") {
  const int times = timesByDefault(50, 1000);
  const unsigned seed = std::random_device{}();
  const Outcome outcome = killTimes(times, Saving::AsTheProgramDoes, seed);
  CAPTURE(seed, outcome.kills, outcome.saves);
  CHECK(outcome.trouble == "");
  CHECK(outcome.kills == times);
  CHECK(outcome.saves > 0);
}

TEST_CASE("The kill loop catches a save acknowledged before COMMIT") {
  const Outcome outcome = killTimes(200, Saving::AcknowledgedTooEarly, 1);
  CAPTURE(outcome.kills);
  CHECK(outcome.trouble == "an acknowledged save is lost");
}

TEST_CASE("The kill loop catches a save in several transactions") {
  const Outcome outcome = killTimes(200, Saving::WithoutTransaction, 1);
  CAPTURE(outcome.kills);
  CHECK_FALSE(outcome.trouble.empty());
}

TEST_CASE("A first start that is killed leaves no obstacle to the next") {
  std::mt19937 random(std::random_device{}());
  const int times = timesByDefault(30, 300);
  for (int i = 0; i < times; ++i) {
    const TemporaryFolder folder;
    const fs::path file = folder / "practice.tableside";
    const pid_t child = ::fork();
    if (child == 0) {
      ::prctl(PR_SET_PDEATHSIG, SIGKILL);
      const auto record = tryOpen(file);
      for (;;) ::pause();
    }
    ::usleep(static_cast<useconds_t>(random() % 60000));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    const auto record = tryOpen(file);
    CHECK(record);
    if (record) CHECK((*record)->quickCheck());
  }
}
