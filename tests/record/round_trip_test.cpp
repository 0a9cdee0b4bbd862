// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "support/changed_data.h"
#include "support/record_example.h"
#include "visit/history.h"

using namespace tableside;
using namespace tableside::test;

TEST_CASE("A client comes back as it was kept") {
  const TemporaryFolder folder;
  Client client{{},
                "Ana-Sofía 李 أحمد",
                Date::from(1980, 2, 29),
                "she/her",
                "+1 555 0100",
                "ana@example.org",
                "Nut oil allergy",
                "Maria"};
  {
    const auto record = openRecord(folder / "practice.tableside");
    const auto id = record->addClient(client);
    REQUIRE(id);
    client.id = *id;
    CHECK(record->client(*id).value() == client);
    client.born.reset();
    client.alert = "Oil: jojoba only";
    CHECK(record->changeClient(client));
  }
  const auto record = openRecord(folder / "practice.tableside");
  CHECK(record->client(client.id).value() == client);
}

TEST_CASE("A full visit comes back by value after the record was closed") {
  const TemporaryFolder folder;
  Visit visit;
  {
    const auto record = openRecord(folder / "practice.tableside");
    visit = aFullVisit(addClient(*record, "Ana"));
    add(*record, visit);
    CHECK(record->visit(visit.id).value() == visit);
    visit.answers.takeAway("rf_fever");
    visit.carried = {};
    visit.edits = {};
    visit.plannedAt = daysLater(3);
    CHECK(record->saveVisit(visit));
  }
  auto record = openRecord(folder / "practice.tableside");
  CHECK(record->visit(visit.id).value() == visit);
  visit = signedNow(visit);
  CHECK(record->signVisit(visit));
  record.reset();
  CHECK(openRecord(folder / "practice.tableside")->visit(visit.id).value() == visit);
}

TEST_CASE("An empty visit comes back by value") {
  const TemporaryFolder folder;
  const auto record = openRecord(folder / "practice.tableside");
  const Visit visit = aVisit(addClient(*record, "Ana"), kNow);
  add(*record, visit);
  CHECK(record->visit(visit.id).value() == visit);
}

TEST_CASE("A name needs a visible character and has its limit") {
  const TemporaryFolder folder;
  const auto record = openRecord(folder / "practice.tableside");
  Client client;
  for (const char* name : {"", "   ", "\xE2\x80\x8B", "\xE2\x80\x8F", "\n\t"}) {
    client.name = name;
    CHECK(record->addClient(client).error().code == ErrorCode::NameNeeded);
  }
  client.name = std::string(201, 'x');
  CHECK(record->addClient(client).error().code == ErrorCode::TextTooLong);
  client.name = std::string(200, 'x');
  CHECK(record->addClient(client));
  client.name = std::string("Ana\0 \nMaria\r", 12);
  CHECK(record->client(record->addClient(client).value())->name == "Ana  Maria");
  client.name = "'; DROP TABLE client;--";
  CHECK(record->client(record->addClient(client).value())->name == client.name);
}

TEST_CASE("A text beyond the limit is refused as a whole, control characters go") {
  const TemporaryFolder folder;
  const auto record = openRecord(folder / "practice.tableside");
  Visit visit = aVisit(addClient(*record, "Ana"), kNow);
  add(*record, visit);
  visit.note.answers.set("subjective", FreeText{std::string(100001, 'x')});
  CHECK(record->saveVisit(visit).error().code == ErrorCode::TextTooLong);
  CHECK(record->visit(visit.id)->note.answers.isEmpty());
  visit.note.answers.set("subjective", FreeText{std::string("a\0b\x01\tc\n", 7)});
  CHECK(record->saveVisit(visit));
  CHECK(record->visit(visit.id)->note.answers.text("subjective") == "ab \tc\n");
  visit.note.answers.set("subjective", FreeText{"bad \xFF byte"});
  CHECK(record->saveVisit(visit));
  CHECK(record->visit(visit.id)->note.answers.text("subjective") == "bad \xEF\xBF\xBD byte");
}

TEST_CASE("Standing answers follow the last thing said about each question") {
  const TemporaryFolder folder;
  const auto record = openRecord(folder / "practice.tableside");
  const ClientId client = addClient(*record, "Ana");
  Visit first = aVisit(client, kNow), second = aVisit(client, daysLater(7));
  first.answers.set("blood_thinner", true);
  first.answers.set("pain_now", 5);
  add(*record, first);
  CHECK(record->standing(client)->isYes("blood_thinner"));
  CHECK_FALSE(record->standing(client)->knows("pain_now"));

  second.answers.set("blood_thinner", false);
  add(*record, second);
  first.answers.set("osteoporosis", Choice{"mild"});  // the older draft is finished later
  CHECK(record->saveVisit(first));
  CHECK(record->standing(client)->of("blood_thinner") == Answer(false));
  CHECK(record->standing(client)->choice("osteoporosis") == "mild");

  add(*record, aVisit(client, daysLater(9)));  // says nothing, so takes nothing away
  CHECK(record->standing(client)->of("blood_thinner") == Answer(false));
  second.answers.takeAway("blood_thinner");
  CHECK(record->saveVisit(second));
  CHECK_FALSE(record->standing(client)->knows("blood_thinner"));
  CHECK(record->removeVisit(second.id));  // what it said goes with it
  CHECK(record->standing(client)->isYes("blood_thinner"));
}

TEST_CASE("An answer the catalogue does not know any more leaves the visit readable and stays in the file") {
  const TemporaryFolder folder;
  const auto file = folder / "practice.tableside";
  auto record = openRecord(file);
  Visit visit = aFullVisit(addClient(*record, "Ana"));
  add(*record, visit);
  record.reset();
  {
    RawFile raw(file);
    CHECK(raw.run("UPDATE visit_content SET answers = json_set(answers, '$.answers.of_old', 'kept'),"
                  " note = json_set(note, '$.answers.of_old', 7)") == 0);
    CHECK(raw.run(
              "INSERT INTO standing(client, visit, question, answer) VALUES (1, 1, 'of_old', '\"kept\"')") ==
          0);
  }
  record = openRecord(file);
  CHECK(record->visit(visit.id).value() == visit);
  CHECK(record->standing(visit.client)->isYes("blood_thinner"));
  visit.answers.set("pain_now", 2);
  CHECK(record->saveVisit(visit));
  CHECK(record->visit(visit.id).value() == visit);
  record.reset();
  RawFile raw(file);
  CHECK(raw.ask("SELECT answers ->> '$.answers.of_old' FROM visit_content") == "kept");
  CHECK(raw.ask("SELECT note ->> '$.answers.of_old' FROM visit_content") == "7");
}

TEST_CASE("Content that does not parse is told with its place and nothing of its text") {
  const TemporaryFolder folder;
  const auto file = folder / "practice.tableside";
  auto record = openRecord(file);
  const Visit visit = aFullVisit(addClient(*record, "Ana"));
  add(*record, visit);
  record.reset();
  const std::string original = [&] { return RawFile(file).ask("SELECT plan FROM visit_content"); }();
  for (const std::string broken : {"", "{", "[]", "secret", "{\"saved\":7}",
                                   "{\"saved\":{\"status\":\"secret\",\"plan\":{},\"table\":{}}}",
                                   "{\"saved\":{\"status\":\"stop\",\"table\":{},\"plan\":{\"minutes\":"
                                   "\"secret\",\"unplanned_minutes\":0}}}"}) {
    CHECK(RawFile(file).run("UPDATE visit_content SET plan = '" + broken + "'") == 0);
    const auto read = openRecord(file)->visit(visit.id);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::ContentUnreadable);
    CHECK_THAT(read.error().detail, StartsWith("visit " + visit.id.text + " plan"));
    CHECK(read.error().detail.find("secret") == std::string::npos);
  }
  CHECK(RawFile(file).run("UPDATE visit_content SET plan = '" + original + "'") == 0);
  CHECK(openRecord(file)->visit(visit.id).value() == visit);
}

TEST_CASE("Half-typed text is kept until its visit is saved") {
  const TemporaryFolder folder;
  const auto file = folder / "practice.tableside";
  auto record = openRecord(file);
  const Visit visit = aVisit(addClient(*record, "Ana"), kNow);
  add(*record, visit);
  CHECK(record->keepHalfTyped(visit.id, "note.subjective", "Sle"));
  CHECK(record->keepHalfTyped(visit.id, "note.subjective", "Slept b"));
  CHECK(record->keepHalfTyped(VisitId{"nobody"}, "x", "y").error().code == ErrorCode::NotFound);
  record.reset();
  record = openRecord(file);
  const auto kept = record->halfTyped(visit.id);
  REQUIRE(kept->size() == 1);
  CHECK(kept->front().field == "note.subjective");
  CHECK(kept->front().text == "Slept b");
  CHECK(kept->front().at == kNow);
  CHECK(record->saveVisit(visit));
  CHECK(record->halfTyped(visit.id)->empty());
}

TEST_CASE("The user's own rules: the latest saved count") {
  const TemporaryFolder folder;
  const auto record = openRecord(folder / "practice.tableside");
  CHECK(record->localRules().value() == std::nullopt);
  CHECK(record->saveLocalRules("{\"a\":1}"));
  CHECK(record->saveLocalRules("{\"a\":2}"));
  CHECK(record->localRules().value() == "{\"a\":2}");
  CHECK(record->localRulesSaved(9).value() == std::vector<std::string>{"{\"a\":2}", "{\"a\":1}"});
}

TEST_CASE("Every change has its audit row, and a failed one none") {
  const TemporaryFolder folder;
  const auto record = openRecord(folder / "practice.tableside");
  Visit visit = aFullVisit(addClient(*record, "Ana"));
  add(*record, visit);
  CHECK(record->saveVisit(visit));
  CHECK(record->signVisit(signedNow(visit)));
  CHECK_FALSE(record->signVisit(signedNow(visit)));
  CHECK_FALSE(record->removeClient(visit.client));
  const auto audit = record->audit(10);
  REQUIRE(audit->size() == 4);
  CHECK((*audit)[0].action == "visit.sign");
  CHECK((*audit)[0].entity == visit.id.text);
  CHECK((*audit)[0].at == kNow);
  CHECK((*audit)[3].action == "client.add");
  CHECK((*audit)[3].entity == visit.client.text);
}

TEST_CASE("A visit added twice is one visit") {
  const TemporaryFolder folder;
  const auto record = openRecord(folder / "practice.tableside");
  const Visit visit = aVisit(addClient(*record, "Ana"), kNow);
  add(*record, visit);
  add(*record, visit);
  CHECK(record->visits(visit.client)->size() == 1);
}

TEST_CASE("What is not there is not found") {
  const TemporaryFolder folder;
  const auto record = openRecord(folder / "practice.tableside");
  const Visit stray = aVisit(ClientId{"nobody"}, kNow);
  CHECK(record->client(stray.client).error().code == ErrorCode::NotFound);
  CHECK(record->standing(stray.client).error().code == ErrorCode::NotFound);
  CHECK(record->changeClient({stray.client, "Ana", {}, {}, {}, {}, {}, {}}).error().code ==
        ErrorCode::NotFound);
  CHECK(record->removeClient(stray.client).error().code == ErrorCode::NotFound);
  CHECK(record->addVisit(stray).error().code == ErrorCode::NotFound);
  CHECK(record->saveVisit(stray).error().code == ErrorCode::NotFound);
  CHECK(record->removeVisit(stray.id).error().code == ErrorCode::NotFound);
  CHECK(record->visit(stray.id).error().code == ErrorCode::NotFound);
  CHECK(record->visits(stray.client)->empty());
}

TEST_CASE("A client without signed visits can be removed with all drafts") {
  const TemporaryFolder folder;
  const auto file = folder / "practice.tableside";
  auto record = openRecord(file);
  const Visit visit = aFullVisit(addClient(*record, "Ana"));
  add(*record, visit);
  CHECK(record->keepHalfTyped(visit.id, "a", "b"));
  CHECK(record->removeClient(visit.client));
  CHECK(record->clients("", 10)->empty());
  CHECK(record->clients("ana", 10)->empty());
  CHECK(record->notes("slept", SearchedNotes::All, 10)->empty());
  record.reset();
  for (const char* table :
       {"client", "visit", "visit_content", "standing", "draft", "name_words WHERE rowid > 0", "note_words"})
    CHECK(RawFile(file).everything(table).empty());
}

TEST_CASE("A kept answer to a question that asks something else now is carried once, and then kept again") {
  const TemporaryFolder folder;
  const auto file = folder / "practice.tableside";
  ClientId ana;
  {
    const auto record = openRecord(file);
    ana = addClient(*record, "Ana Sample");
    Visit first = aVisit(ana, kNow);
    first.answers.set("blood_thinner", true);
    add(*record, first);
    CHECK(record->reworded(ana).value().empty());
  }
  ChangedData copy;
  copy.replace("intake/questions.json", "Is some blood-thinning medicine taken?",
               "Is some blood-thinning medicine taken, or aspirin every day?");
  Diagnostics diagnostics;
  const std::shared_ptr<const Catalogue> catalogue = readCatalogue(copy.data(), diagnostics);
  REQUIRE(catalogue);
  const auto record = PracticeRecord::open({file, catalogue, [] { return kNow; }}).value();
  const std::vector<std::string> reworded = record->reworded(ana).value();
  CHECK(reworded == std::vector<std::string>{"blood_thinner"});
  Visit second = startVisit(record->client(ana).value(), record->standing(ana).value(), {}, *catalogue,
                            daysLater(7), reworded);
  CHECK_FALSE(second.answers.knows("blood_thinner"));
  CHECK(second.carried.isYes("blood_thinner"));
  second.answers.set("blood_thinner", true);  // the same answer, to the new words
  add(*record, second);
  CHECK(record->reworded(ana).value().empty());
}
