// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "support/record_example.h"

using namespace tableside;
using namespace tableside::test;

TEST_CASE("A signed visit is not saved, signed or removed again") {
  const TemporaryFolder folder;
  const auto record = openRecord(folder / "practice.tableside");
  Visit visit = aFullVisit(addClient(*record, "Ana"));
  add(*record, visit);
  CHECK(record->signVisit(signedNow(visit)));
  visit = signedNow(visit);
  Visit changed = visit;
  changed.answers.set("pain_now", 1);
  for (const Visit& attempt : {visit, changed}) {
    CHECK(record->saveVisit(attempt).error().code == ErrorCode::AlreadySigned);
    CHECK(record->signVisit(attempt).error().code == ErrorCode::AlreadySigned);
    CHECK(record->addVisit(attempt).error().code == ErrorCode::AlreadySigned);
  }
  CHECK(record->removeVisit(visit.id).error().code == ErrorCode::AlreadySigned);
  CHECK(record->removeClient(visit.client).error().code == ErrorCode::AlreadySigned);
  CHECK(record->visit(visit.id).value() == visit);
  CHECK(record->clients("", 5)->front().visits == 1);
}

// Every kind of statement, by a program that knows nothing of us: neither of SQLite's settings is on there.
TEST_CASE("No statement changes a signed visit, its content, the audit or an amendment") {
  const TemporaryFolder folder;
  const auto file = folder / "practice.tableside";
  {
    const auto record = openRecord(file);
    const ClientId client = addClient(*record, "Ana");
    Visit visit = aFullVisit(client);
    add(*record, visit);                         // 1: signed
    add(*record, aVisit(client, daysLater(1)));  // 2: a draft
    CHECK(record->signVisit(signedNow(visit)));
  }
  const char* const settings = GENERATE("PRAGMA recursive_triggers = OFF", "PRAGMA recursive_triggers = ON");
  RawFile raw(file);
  CHECK(raw.run(settings) == 0);
  CHECK(raw.run("PRAGMA foreign_keys = OFF") == 0);
  const std::string columns = "(number, id, client, planned_utc, planned_offset, state, signed_by, words)";
  const std::string id = raw.ask("SELECT id FROM visit WHERE number = 1");
  CHECK(raw.run("INSERT INTO amendment(number, id, visit, kind, reason, text, by, at_utc, at_offset)"
                " VALUES (1, 'a', 1, 'addendum', 'r', 't', 'b', 0, 0)") == 0);
  const auto everything = [&] {
    return raw.everything("visit WHERE number = 1") + raw.everything("visit_content WHERE visit = 1") +
           raw.everything("audit") + raw.everything("amendment");
  };
  const std::string before = everything();

  const std::vector<std::string> attempts = {
      "UPDATE visit SET planned_utc = 1 WHERE number = 1",
      "UPDATE visit SET state = 'draft', signed_utc = NULL, signed_offset = NULL WHERE number = 1",
      "UPDATE visit SET number = 77 WHERE number = 1",
      "DELETE FROM visit WHERE number = 1",
      "DELETE FROM visit",
      "INSERT OR REPLACE INTO visit" + columns + " VALUES (1, 'new', 1, 0, 0, 'draft', '', 5)",
      "REPLACE INTO visit" + columns + " VALUES (9, '" + id + "', 1, 0, 0, 'draft', '', 5)",
      "INSERT OR REPLACE INTO visit" + columns +
          " VALUES (9, 'new', 1, 0, 0, 'draft', '', (SELECT words FROM visit WHERE number = 1))",
      "INSERT INTO visit" + columns +
          " VALUES (1, 'new', 1, 0, 0, 'draft', '', 5)"
          " ON CONFLICT(number) DO UPDATE SET planned_utc = 3",
      "INSERT INTO visit" + columns + " VALUES (9, '" + id +
          "', 1, 0, 0, 'draft', '', 5)"
          " ON CONFLICT(id) DO UPDATE SET planned_utc = 3",
      "UPDATE OR REPLACE visit SET number = 1 WHERE number = 2",
      "UPDATE OR REPLACE visit SET id = '" + id + "' WHERE number = 2",
      "UPDATE OR REPLACE visit SET words = (SELECT words FROM visit WHERE number = 1) WHERE number = 2",
      "UPDATE visit_content SET note = '{}' WHERE visit = 1",
      "UPDATE visit_content SET visit = 77 WHERE visit = 1",
      "DELETE FROM visit_content WHERE visit = 1",
      "DELETE FROM visit_content",
      "INSERT OR REPLACE INTO visit_content VALUES (1, '{}', '{}', '{}')",
      "INSERT INTO visit_content VALUES (1, '{}', '{}', '{}') ON CONFLICT(visit) DO UPDATE SET note = '{}'",
      "UPDATE OR REPLACE visit_content SET visit = 1 WHERE visit = 2",
      "UPDATE audit SET action = 'x' WHERE seq = 1",
      "DELETE FROM audit",
      "INSERT OR REPLACE INTO audit VALUES (1, 0, 0, 'x', 'y')",
      "UPDATE OR REPLACE audit SET seq = 1 WHERE seq = 2",
      "UPDATE amendment SET text = 'x'",
      "DELETE FROM amendment",
      "REPLACE INTO amendment VALUES (1, 'b', 1, 'addendum', 'r', 'x', 'b', 0, 0)",
      "REPLACE INTO amendment VALUES (2, 'a', 1, 'addendum', 'r', 'x', 'b', 0, 0)",
  };
  for (const std::string& attempt : attempts) {
    CAPTURE(attempt);
    CHECK(raw.run(attempt) != 0);
    CHECK(everything() == before);
  }
  // What the statements above are kept from is not simply forbidden.
  CHECK(raw.run("UPDATE visit SET planned_utc = 1 WHERE number = 2") == 0);
  CHECK(raw.run("UPDATE visit_content SET note = '{}' WHERE visit = 2") == 0);
}

TEST_CASE("A client with a signed visit cannot be deleted in the file") {
  const TemporaryFolder folder;
  const auto file = folder / "practice.tableside";
  {
    const auto record = openRecord(file);
    const Visit visit = aVisit(addClient(*record, "Ana"), kNow);
    add(*record, signedNow(visit));
  }
  RawFile raw(file);
  CHECK(raw.run("PRAGMA foreign_keys = ON") == 0);
  CHECK(raw.run("DELETE FROM client") != 0);
  CHECK(raw.ask("SELECT count(*) FROM visit") == "1");
}
