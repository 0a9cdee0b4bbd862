// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/search_text.h"
#include "support/catch.h"
#include "support/record_example.h"

#include <random>

using namespace tableside;
using namespace tableside::test;

namespace {

Visit saying(const ClientId& client, Instant at, const std::string& words) {
  Visit visit = aVisit(client, at);
  visit.note.answers.set("subjective", FreeText{words});
  return visit;
}

std::vector<std::string> namesFor(PracticeRecord& record, const std::string& search, int limit = 50) {
  const auto found = record.clients(search, limit);
  if (!found) FAIL("search failed: " << found.error().detail);
  std::vector<std::string> names;
  for (const ClientSummary& client : *found) names.push_back(client.name);
  return names;
}

// The clients in whose visits it was typed.
std::vector<std::string> writtenFor(PracticeRecord& record, const std::string& search, int limit = 50) {
  const auto found = record.notes(search, SearchedNotes::All, limit);
  if (!found) FAIL("search failed: " << found.error().detail);
  std::vector<std::string> names;
  for (const FoundNote& note : *found) names.push_back(note.client.name);
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("Clients are found by the beginnings of their names' words") {
  const TemporaryFolder folder;
  const auto record = openRecord(folder / "practice.tableside");
  for (const char* name : {"Seán O'Brien", "Anna Müller", "Hannah Brown", "李小龙"}) addClient(*record, name);
  CHECK(namesFor(*record, "o'brien") == Names{"Seán O'Brien"});
  CHECK(namesFor(*record, "sean") == Names{"Seán O'Brien"});
  CHECK(namesFor(*record, "b") == Names{"Hannah Brown", "Seán O'Brien"});
  CHECK(namesFor(*record, "MULL ann") == Names{"Anna Müller"});
  CHECK(namesFor(*record, "李") == Names{"李小龙"});
  CHECK(namesFor(*record, "nna").empty());
  CHECK(namesFor(*record, "").size() == 4);
  CHECK(namesFor(*record, "  ").size() == 4);
}

TEST_CASE("Visits are found by what was written in them, newest first") {
  const TemporaryFolder folder;
  const auto record = openRecord(folder / "practice.tableside");
  const auto ana = addClient(*record, "Ana"), ben = addClient(*record, "Ben");
  Visit visit = saying(ana, kNow, "Ache at L4/L5, 50% better after C++ work #tag a-b");
  add(*record, visit);
  add(*record, saying(ben, daysLater(1), "ache in the neck"));
  CHECK(writtenFor(*record, "ache") == Names{"Ben", "Ana"});
  CHECK(writtenFor(*record, "ache nec") == Names{"Ben"});
  for (const char* words :
       {"L4/L5", "C++", "50%", "#tag", "a-b", "bett", "ache at l4", "\"bett\"", "ache \xE2\x80\x93 l4"}) {
    CAPTURE(words);
    CHECK(writtenFor(*record, words) == Names{"Ana"});
  }
  visit.note.answers.set("subjective", FreeText{"all well"});
  CHECK(record->saveVisit(visit));
  CHECK(writtenFor(*record, "ache") == Names{"Ben"});
  CHECK(writtenFor(*record, "all well") == Names{"Ana"});
  CHECK(record->removeVisit(visit.id));
  CHECK(writtenFor(*record, "all well").empty());
}

TEST_CASE("A visit whose time changes is found by its words, at its new place") {
  const TemporaryFolder folder;
  const auto record = openRecord(folder / "practice.tableside");
  const auto ana = addClient(*record, "Ana"), ben = addClient(*record, "Ben");
  Visit visit = saying(ana, kNow, "ache");
  add(*record, visit);
  add(*record, saying(ben, daysLater(1), "ache"));
  CHECK(writtenFor(*record, "ache") == Names{"Ben", "Ana"});
  visit.plannedAt = daysLater(2);  // and nothing else
  CHECK(record->saveVisit(visit));
  CHECK(writtenFor(*record, "ache") == Names{"Ana", "Ben"});
  CHECK(record->removeVisit(visit.id));
  CHECK(writtenFor(*record, "ache") == Names{"Ben"});
}

TEST_CASE("Clients stand in the order of their latest visit, up to the limit") {
  const TemporaryFolder folder;
  const auto record = openRecord(folder / "practice.tableside");
  const auto ana = addClient(*record, "Ana A"), ben = addClient(*record, "Ben A");
  addClient(*record, "Cem A");
  CHECK(namesFor(*record, "") == Names{"Cem A", "Ben A", "Ana A"});
  Visit visit = aVisit(ana, daysLater(1));
  add(*record, visit);
  add(*record, saying(ben, daysLater(2), "a"));
  for (const char* search : {"", "a"}) {
    CHECK(namesFor(*record, search) == Names{"Ben A", "Ana A", "Cem A"});
    CHECK(record->clientCount(search).value() == 3);
    CHECK(namesFor(*record, search, 2) == Names{"Ben A", "Ana A"});
    CHECK(namesFor(*record, search, 0).empty());
    CHECK(namesFor(*record, search, -1).empty());
  }
  visit.plannedAt = daysLater(9);
  CHECK(record->saveVisit(visit));
  CHECK(namesFor(*record, "a") == Names{"Ana A", "Ben A", "Cem A"});
  CHECK(record->removeVisit(visit.id));
  CHECK(namesFor(*record, "a") == Names{"Ben A", "Cem A", "Ana A"});
}

TEST_CASE("The list tells how often a client was there and what is to finish") {
  const TemporaryFolder folder;
  const auto record = openRecord(folder / "practice.tableside");
  const auto ana = addClient(*record, "Ana");
  CHECK(record->clients("", 1)->front().visits == 0);
  CHECK(record->clients("", 1)->front().lastVisit == std::nullopt);
  Visit first = aFullVisit(ana), second = aVisit(ana, daysLater(7)), twin = second;
  twin.id = newId<VisitTag>();
  add(*record, second);
  add(*record, first);
  add(*record, twin);  // planned for the same second
  auto summary = record->clients("ana", 1)->front();
  CHECK(summary.visits == 3);
  CHECK(summary.lastVisit == daysLater(7));
  CHECK(summary.draftVisit == first.id);
  CHECK(record->signVisit(signedNow(first)));
  CHECK(record->clients("ana", 1)->front().draftVisit == second.id);

  const auto visits = record->visits(ana).value();
  REQUIRE(visits.size() == 3);
  CHECK(visits[0].id == first.id);
  CHECK(visits[0].state == VisitState::Signed);
  CHECK(visits[0].painBefore == 6);
  CHECK(visits[0].painAfter == 3);
  CHECK(visits[1].painBefore == std::nullopt);
}

TEST_CASE("No everyday text is an error to the search") {
  const TemporaryFolder folder;
  const auto record = openRecord(folder / "practice.tableside");
  add(*record, saying(addClient(*record, "Ana"), kNow, "pain and near or not body"));
  const std::vector<std::string> searches = {"'; DROP TABLE client;--",
                                             "' OR 1=1 --",
                                             "\"",
                                             "*",
                                             "**",
                                             "*:*",
                                             "\"\"",
                                             "\"*\"",
                                             "NEAR(",
                                             "NEAR(a b, 2)",
                                             "AND",
                                             "OR",
                                             "NOT",
                                             "NOT pain",
                                             "pain AND",
                                             "o'brien",
                                             "L4/L5",
                                             "C++",
                                             "50%",
                                             "#tag",
                                             "a-b",
                                             "a.b",
                                             "body:",
                                             "nosuch:x",
                                             "{body}:x",
                                             "^",
                                             "^pain",
                                             "-a",
                                             "+a",
                                             "(",
                                             ")",
                                             "()",
                                             "a OR (b",
                                             "name_words",
                                             "rowid:1",
                                             "rank",
                                             "text : x",
                                             "[x]",
                                             "\\",
                                             "\\\"",
                                             "`",
                                             "~",
                                             "%",
                                             "_",
                                             "%_%",
                                             "\xF0\x9F\x98\x80",
                                             "\xFF\xFE",
                                             "\xC3",
                                             "\xE2\x80\x8B",
                                             "\xE2\x80\xAE"
                                             "abc",
                                             std::string("a\0b", 3),
                                             std::string("\0", 1),
                                             std::string("\x01\x02\x1F", 3),
                                             "a\nb\tc",
                                             std::string(200000, 'x'),
                                             std::string(50001, '%'),
                                             std::string(300, '"'),
                                             "e\xCC\x81",
                                             "1",
                                             "0x00",
                                             "null",
                                             "?",
                                             ":words",
                                             "@p",
                                             "$1"};
  for (const std::string& search : searches) {
    CAPTURE(search.substr(0, 40));
    CHECK(record->clients(search, 20));
    CHECK(record->clientCount(search));
    CHECK(record->notes(search, SearchedNotes::All, 20));
    CHECK(record->namesakes(search, 20));
  }
  CHECK(writtenFor(*record, "NOT pain") == Names{"Ana"});
  CHECK(writtenFor(*record, "pain AND") == Names{"Ana"});
  CHECK(writtenFor(*record, "text:pain").empty());
  CHECK(writtenFor(*record, "*").empty());
  std::string manyWords;
  for (int i = 0; i < 20000; ++i) manyWords += "pain ";
  CHECK(writtenFor(*record, manyWords) == Names{"Ana"});
}

TEST_CASE("Twenty thousand random searches are no error") {
  const TemporaryFolder folder;
  const auto record = openRecord(folder / "practice.tableside");
  add(*record, saying(addClient(*record, "Ana"), kNow, "pain at L4, a b c"));
  std::mt19937 random(42);
  const std::string alphabet =
      std::string("\0\x01\x7F", 3) + "\"'*^:(){}[]+-./\\%_ \t\nabcNEARANDORNOT01\xC3\xA9\xF0\x9F\xFF";
  int failures = 0;
  for (int i = 0; i < 20000; ++i) {
    std::string search(random() % 24, ' ');
    for (char& c : search)
      c = i % 2 ? alphabet[random() % alphabet.size()] : static_cast<char>(random() % 256);
    if (!record->clients(search, 5) || !record->notes(search, SearchedNotes::All, 5)) ++failures;
  }
  CHECK(failures == 0);
}

TEST_CASE("A search is cut to two hundred characters and sixteen words") {
  CHECK(SearchText(" \t ").isBlank);
  CHECK_FALSE(SearchText("*").isBlank);
  CHECK(SearchText("o\"x L4/L5").inNames == "\"o\"\"x\"* \"l4/l5\"*");
  CHECK(SearchText("l C++ x9 a-b").inNotes == "\"l\" \"c++\" \"x9\"* AND (\"a-b\" OR \"ab\"*)");
  CHECK(SearchText(std::string(1000, 'a')).inNames == "\"" + std::string(200, 'a') + "\"*");
  CHECK(SearchText("\xC3\xA9").inNotes == "\"e\"");
  std::string words, expected;
  for (int i = 0; i < 30; ++i) words += "ab ";
  for (int i = 0; i < 16; ++i) expected += (i ? " " : "") + std::string("\"ab\"*");
  CHECK(SearchText(words).inNames == expected);
}
