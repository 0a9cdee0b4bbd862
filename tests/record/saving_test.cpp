// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "support/record_example.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace tableside;
using namespace tableside::test;
namespace fs = std::filesystem;

TEST_CASE("A record that was moved, replaced or deleted while open is not written") {
  const TemporaryFolder folder;
  const fs::path file = folder / "practice.tableside";
  auto record = openRecord(file);
  Visit visit = aFullVisit(addClient(*record, "Ana"));
  add(*record, visit);
  const std::string how = GENERATE(as<std::string>{}, "moved", "replaced", "deleted", "linked");
  CAPTURE(how);
  if (how == "deleted") {
    fs::remove(file);
  } else {
    fs::rename(file, folder / "elsewhere");
    if (how == "replaced") writeTo(file, "something else");
    if (how == "linked") fs::create_symlink(folder / "elsewhere", file);
  }
  visit.answers.set("pain_now", 1);
  CHECK(record->saveVisit(visit).error().code == ErrorCode::RecordMoved);
  CHECK(record->keepHalfTyped(visit.id, "a", "b").error().code == ErrorCode::RecordMoved);
  CHECK(record->visit(visit.id)->answers.number("pain_now") == 6);  // still to be read
  if (how == "moved") {
    fs::rename(folder / "elsewhere", file);
    CHECK(record->saveVisit(visit));
  }
}

// In a process of its own: the limit on file sizes cannot be raised again.
TEST_CASE("A full disk is told, the record stays readable and nothing is half saved") {
  const TemporaryFolder folder;
  const fs::path file = folder / "practice.tableside";
  auto record = openRecord(file);
  Visit visit = aFullVisit(addClient(*record, "Ana"));
  add(*record, visit);
  record.reset();
  const auto size = fs::file_size(file);

  const pid_t child = ::fork();
  if (child == 0) {
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{size + 40000, size + 40000};
    if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) ::_exit(10);
    const auto full = tryOpen(file);
    if (!full) ::_exit(11);
    Visit longer = visit;
    int saved = 0;
    for (; saved < 1000; ++saved) {
      longer.note.answers.set("subjective",
                              FreeText{std::string(static_cast<std::size_t>(saved + 1) * 3000, 'x')});
      if (const auto outcome = (*full)->saveVisit(longer); !outcome) {
        if (outcome.error().code != ErrorCode::DiskFull) ::_exit(12);
        break;
      }
    }
    if (saved == 0 || saved == 1000) ::_exit(13);
    // What was acknowledged last is there, and the same handle still works.
    const auto kept = (*full)->visit(visit.id);
    if (!kept || kept->note.answers.text("subjective").size() != static_cast<std::size_t>(saved) * 3000)
      ::_exit(14);
    if (!(*full)->quickCheck() || (*full)->clients("ana", 5)->size() != 1) ::_exit(15);
    longer.note.answers.set("subjective", FreeText{"short again"});
    if (!(*full)->saveVisit(longer)) ::_exit(16);
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
  record = openRecord(file);
  CHECK(record->quickCheck());
  CHECK(record->visit(visit.id)->note.answers.text("subjective").size() == 11);
  CHECK(record->notes("short again", SearchedNotes::All, 5)->size() == 1);
}

TEST_CASE("A new record on a full disk is told and leaves no half of one") {
  const TemporaryFolder folder;
  const fs::path file = folder / "practice.tableside";
  const pid_t child = ::fork();
  if (child == 0) {
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{20000, 20000};
    if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) ::_exit(10);
    const auto opened = tryOpen(file);
    ::_exit(!opened && opened.error().code == ErrorCode::DiskFull ? 0 : 1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  CHECK(WEXITSTATUS(status) == 0);
  CHECK_FALSE(fs::exists(file));
  CHECK(openRecord(file)->quickCheck());
}
