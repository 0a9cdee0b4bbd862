// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole program, with somebody working in its window, is killed at a random moment, again and again. What
// the window had called saved must be in the record, and nothing may be there by half.
#include "faults/program_to_kill/script.h"
#include "support/catch.h"
#include "support/record_example.h"
#include "visit/history.h"
#include "visit/open_visit.h"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <poll.h>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

using namespace tableside;
using namespace tableside::test;
namespace fs = std::filesystem;

namespace {

// One client whose intake is complete, and who has a plan.
VisitId prepare(const fs::path& file) {
  const auto record = openRecord(file);
  Client client;
  client.name = script::kClient;
  client.born = Date::parse("1980-05-04");
  const auto id = record->addClient(client);
  REQUIRE(id);
  client.id = *id;
  OpenVisit open({shippedTable(), nullptr}, client, {},
                 startVisit(client, {}, {}, *shippedCatalogue(), kNow));
  for (const auto& [question, answer] : shippedTable()->tests.front().given)
    if (!shippedCatalogue()->find(question)->fromRecord) open.answer(question, answer, kNow);
  open.answer(script::kScore, script::score(0), kNow);
  open.answer(script::kTime, Choice{script::time(0)}, kNow);
  REQUIRE(open.plan().steps.size() > 1);
  add(*record, open.visit());
  return open.visit().id;
}

struct Killed {
  int acknowledged = 0;
  bool wasWorking = false;  // until it was killed
};

// `whileStarting`: the delay counts from the start, otherwise from the first step that is acknowledged, so
// that a busy machine kills no program before its work.
Killed workAndKill(const fs::path& file, int from, bool isEarly, bool whileStarting, int delayMicroseconds,
                   const fs::path& home) {
  int pipe[2];
  REQUIRE(::pipe(pipe) == 0);
  const std::string number = std::to_string(from);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    ::dup2(pipe[1], STDOUT_FILENO);
    ::close(pipe[0]);
    ::close(pipe[1]);
    ::setenv("XDG_CONFIG_HOME", home.c_str(), 1);
    ::execl(TABLESIDE_PROGRAM_TO_KILL, "program_to_kill", file.c_str(), number.c_str(),
            isEarly ? "early" : nullptr, nullptr);
    ::_exit(127);
  }
  ::close(pipe[1]);
  constexpr int patience = 20000;
  pollfd news{pipe[0], POLLIN, 0};
  if (!whileStarting) ::poll(&news, 1, patience);
  ::usleep(static_cast<useconds_t>(delayMicroseconds));
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  Killed killed{from, WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL};
  for (int step = 0; ::read(pipe[0], &step, sizeof step) == sizeof step;) killed.acknowledged = step;
  ::close(pipe[0]);
  return killed;
}

struct Left {
  Visit visit;
  std::string words;  // of the note, with what was half typed
  int clients = 0;
  bool isHalfTyped = false;
};

// In what the record differs from what it is after this step; empty when in nothing.
std::string differenceFrom(int step, const Left& left, int usualMinutes) {
  const Visit& visit = left.visit;
  const auto is = [](const std::string& what, bool holds) { return holds ? std::string() : what; };
  for (const std::string& difference :
       {is("score", visit.answers.number(script::kScore) == script::score(step)),
        is("time", visit.answers.choice(script::kTime) == script::time(step)),
        is("note", left.words == script::noteWords(step)),
        is("clients", left.clients == script::clients(step)),
        is("minutes", !visit.plan.plan.steps.empty() &&
                          visit.plan.plan.steps[0].minutes == usualMinutes + script::isLonger(step)),
        is("outcome", script::lastOf(script::Outcome, step) == 0 ||
                          (visit.note.steps.size() > 1 &&
                           (visit.note.steps[1].outcome == StepOutcome::Partly) == script::isPartly(step)))})
    if (!difference.empty()) return difference;
  return {};
}

struct Outcome {
  int kills = 0, steps = 0, halfTyped = 0, unacknowledged = 0;
  std::string trouble;
};

std::string troubleIn(const fs::path& file, const VisitId& id, int usualMinutes, int acknowledged,
                      Outcome& outcome) {
  auto opened = tryOpen(file);
  if (!opened) return "does not open: " + opened.error().detail;
  const auto record = std::move(opened).value();
  if (const auto check = record->quickCheck(); !check) return "damaged: " + check.error().detail;
  const auto visit = record->visit(id);
  if (!visit) return "the visit is unreadable";
  const auto clients = record->clients("", 10000);
  const auto halfTyped = record->halfTyped(id);
  if (!clients || !halfTyped) return "the record is unreadable";
  Left left{*visit, visit->note.answers.text("subjective"), static_cast<int>(clients->size()),
            !halfTyped->empty()};
  for (const HalfTyped& half : *halfTyped)
    if (half.field == "note.subjective") left.words = half.text;
  // A slow machine keeps words before all their keys are pressed, and the next start takes them into the
  // visit.
  const std::string next = script::noteWords(acknowledged + 1);
  const bool isTyping = left.isHalfTyped || next != script::noteWords(acknowledged);
  const std::string kept = left.words;
  if (isTyping && !kept.empty() && next.rfind(kept, 0) == 0 && (left.isHalfTyped || kept != next))
    left.words = script::noteWords(acknowledged);
  outcome.halfTyped += left.isHalfTyped;

  // The step that was under way may be there as well, as a whole.
  const std::string before = differenceFrom(acknowledged, left, usualMinutes);
  const std::string after = differenceFrom(acknowledged + 1, left, usualMinutes);
  if (!before.empty() && !after.empty())
    return "neither step " + std::to_string(acknowledged) + " (" + before + ") nor the next (" + after + ")";
  outcome.steps = after.empty() ? acknowledged + 1 : acknowledged;
  outcome.unacknowledged += after.empty();

  // The plan is the one that these answers and edits make.
  const auto client = record->client(visit->client);
  if (!client) return "the client is unreadable";
  const OpenVisit again({shippedTable(), nullptr}, *client, {}, *visit);
  if (again.plan() != visit->plan.plan) return "the plan is not of these answers";
  const auto found = record->notes(kept, SearchedNotes::All, 10);
  if (!kept.empty() && !left.isHalfTyped && (!found || found->empty()))
    return "the search does not know the note";
  return {};
}

Outcome killTimes(int times, bool isEarly, unsigned seed) {
  const TemporaryFolder folder;
  const fs::path file = folder / "practice.tableside";
  const VisitId visit = prepare(file);
  int usualMinutes = 0;
  {
    const auto record = openRecord(file);
    usualMinutes = record->visit(visit)->plan.plan.steps[0].minutes;
  }
  std::mt19937 random(seed);
  Outcome outcome;
  // One in ten is killed while it starts.
  while (outcome.kills < times && outcome.trouble.empty()) {
    const bool whileStarting = random() % 10 == 0;
    const int delay = static_cast<int>(random() % (whileStarting ? 400000 : 1200000));
    const Killed killed = workAndKill(file, outcome.steps, isEarly, whileStarting, delay, folder / "home");
    ++outcome.kills;
    if (!killed.wasWorking)
      outcome.trouble = "it ended by itself";
    else
      outcome.trouble = troubleIn(file, visit, usualMinutes, killed.acknowledged, outcome);
  }
  return outcome;
}

}  // namespace

TEST_CASE("What the window called saved is there after kill -9 of the whole program") {
  const int times = std::getenv("TABLESIDE_FULL") ? 300 : 25;
  const unsigned seed = std::random_device{}();
  const Outcome outcome = killTimes(times, false, seed);
  CAPTURE(seed, outcome.kills, outcome.steps, outcome.halfTyped, outcome.unacknowledged);
  CHECK(outcome.trouble == "");
  CHECK(outcome.kills == times);
  CHECK(outcome.steps > times);
}

TEST_CASE("Killing the program catches a window that says saved too early") {
  const Outcome outcome = killTimes(60, true, 1);
  CAPTURE(outcome.kills, outcome.steps);
  CHECK_THAT(outcome.trouble, StartsWith("neither step"));
}
