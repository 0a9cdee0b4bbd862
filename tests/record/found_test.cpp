// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// However a name is typed, its client is found; and what is found in a note is shown with the words around
// it.
#include "base/text.h"
#include "record/search_snippet.h"
#include "record/search_text.h"
#include "record/search_words.h"
#include "support/catch.h"
#include "support/record_example.h"

#include <algorithm>

using namespace tableside;
using namespace tableside::test;

namespace {

using Names = std::vector<std::string>;

Names namesFor(PracticeRecord& record, const std::string& search) {
  const auto found = record.clients(search, 50);
  if (!found) FAIL("search failed: " << found.error().detail);
  Names names;
  for (const ClientSummary& client : *found) names.push_back(client.name);
  return names;
}

std::string shown(const std::vector<TextRun>& runs) {
  std::string text;
  for (const TextRun& run : runs) text += run.isFound ? "[" + run.text + "]" : run.text;
  return text;
}

std::string snippet(const std::string& note, const std::string& search) {
  return shown(snippetOf(note, SearchText(search)));
}

}  // namespace

TEST_CASE("P5: A name is found by letters that have no accent to take off") {
  const TemporaryFolder folder;
  const auto record = openRecord(folder / "practice.tableside");
  const std::pair<const char*, const char*> table[] = {
      {"Łukasz Nowak", "lukasz"},     {"Søren Krog", "soren"},
      {"Søren Krog", "soeren"},       {"Anna Größmann", "grossmann"},
      {"Anna Größmann", "GRÖSSMANN"}, {"Anna Größmann", "groessmann"},
      {"Đorđe Petrov", "dorde"},      {"Þór Jonsson", "thor"},
      {"Jón Ævarsson", "aevarsson"},  {"Αλέξανδρος Μ", "αλεξανδρος"},
      {"Αλέξανδρος Μ", "ΑΛΕΞΑΝΔΡΟΣ"}, {"Αλέξανδρος Μ", "αλέξ"},
      {"Işıl Kaya", "isil"},          {"Алёна Йорк", "алена"},
      {"Алёна Йорк", "йорк"},         {"Nguyễn Thị Hương", "nguyen huong"},
      {"Ἀθηνᾶ Π", "αθηνα"},           {"أحمد علي", "احمد"}};
  for (const auto& [name, typed] : table) {
    CAPTURE(name, typed);
    const ClientId id = addClient(*record, name);
    CHECK(namesFor(*record, typed) == Names{name});
    CHECK(record->removeClient(id));
  }
}

TEST_CASE("P5: A name is found by each of its characters where no spaces are written, and in full width") {
  const TemporaryFolder folder;
  const auto record = openRecord(folder / "practice.tableside");
  for (const char* name : {"山田太郎", "김민준", "Ａｋｉｋｏ Ｓ", "たなかあきこ"}) addClient(*record, name);
  CHECK(namesFor(*record, "太郎") == Names{"山田太郎"});
  CHECK(namesFor(*record, "郎") == Names{"山田太郎"});
  CHECK(namesFor(*record, "山田") == Names{"山田太郎"});
  CHECK(namesFor(*record, "田山").empty());
  CHECK(namesFor(*record, "민준") == Names{"김민준"});
  CHECK(namesFor(*record, "\u1106\u1175\u11AB\u110C\u116E\u11AB") == Names{"김민준"});  // in parts
  CHECK(namesFor(*record, "akiko") == Names{"Ａｋｉｋｏ Ｓ"});
  CHECK(namesFor(*record, "あきこ") == Names{"たなかあきこ"});
}

TEST_CASE("P5: A name is found without its apostrophes, dots and hyphens, and with them") {
  const TemporaryFolder folder;
  const auto record = openRecord(folder / "practice.tableside");
  for (const auto& [name, searches] : std::vector<std::pair<std::string, Names>>{
           {"Seán O'Brien", {"obrien", "o'brien", "o’brien", "brien", "OBRI"}},
           {"Kate O’Connor", {"oconnor", "o'connor"}},
           {"Luc d'Aubigné", {"daubigne", "aubigne", "d’aub"}},
           {"Anne-Marie Roy", {"annemarie", "anne-marie", "marie", "anne marie"}},
           {"J.R. Smith", {"jr smith", "j.r.", "j r smith"}},
           {"Jo Müller-Lüth", {"mueller", "muller", "müller", "muellerlueth", "mu\u0308ller"}},
           {"Ina Mueller", {"mueller ina", "müller ina"}}}) {
    const ClientId id = addClient(*record, name);
    for (const std::string& search : searches) {
      CAPTURE(name, search);
      CHECK(namesFor(*record, search) == Names{name});
    }
    CHECK(record->removeClient(id));
  }
}

TEST_CASE("P5: A client is found by part of the phone number, and by the date or year of birth") {
  const TemporaryFolder folder;
  const auto record = openRecord(folder / "practice.tableside");
  addPerson(*record, "Ana", "1980-05-17", "0151 / 234-5678");
  addPerson(*record, "Ben", "1985", "+49 171 9988776");
  const std::pair<const char*, Names> table[] = {{"0151", {"Ana"}},
                                                 {"2345678", {"Ana"}},
                                                 {"0151 2345678", {"Ana"}},
                                                 {"678", {"Ana"}},
                                                 {"+49 151 2345678", {"Ana"}},
                                                 {"0049151", {"Ana"}},
                                                 {"0171 998", {"Ben"}},
                                                 {"+49171", {"Ben"}},
                                                 {"1980", {"Ana"}},
                                                 {"17.5.1980", {"Ana"}},
                                                 {"17/05/1980", {"Ana"}},
                                                 {"17 May 1980", {"Ana"}},
                                                 {"1980-05-17", {"Ana"}},
                                                 {"19800517", {"Ana"}},
                                                 {"ana 1980", {"Ana"}},
                                                 {"1985", {"Ben"}},
                                                 {"ben 1980", {}},
                                                 {"5/17/1980", {"Ana"}},
                                                 {"18.5.1980", {}},
                                                 {"34", {}}};
  for (const auto& [typed, names] : table) {
    CAPTURE(typed);
    CHECK(namesFor(*record, typed) == names);
  }
  // What the index holds for this is not to be met by typing.
  for (const char* typed : {"tel", "born", "name", "n", "\uE000", "\uE001"}) {
    CAPTURE(typed);
    CHECK(namesFor(*record, typed).empty());
  }
  Client ana = record->client(record->clients("ana", 1)->front().id).value();
  ana.phone = "0300 1";
  CHECK(record->changeClient(ana));
  CHECK(namesFor(*record, "0151").empty());
  CHECK(namesFor(*record, "03001") == Names{"Ana"});
}

TEST_CASE("P2: Clients whose names differ in nothing but accents and case are told to be namesakes") {
  const TemporaryFolder folder;
  const auto record = openRecord(folder / "practice.tableside");
  addPerson(*record, "Maria Garcia", "1980-05-17");
  CHECK_FALSE(record->clients("", 9)->front().hasNamesake);
  addPerson(*record, "maria  garcia ", "1961-01-02", "0151 1");
  addPerson(*record, "María García", "1961");
  addPerson(*record, "Maria Garcia Lopez", "1961-01-02");
  addPerson(*record, "Mariagarcia", "1970");
  const auto found = record->clients("maria garcia", 9);
  CHECK(found->size() == 4);
  for (const ClientSummary& client : *found) {
    CAPTURE(client.name);
    CHECK(client.hasNamesake == (client.name != "Maria Garcia Lopez"));
    CHECK(client.born);
  }
  CHECK(record->clients("0151", 9)->front().phone == "0151 1");
  CHECK(record->namesakes("MARÍA GARCIA", 9)->size() == 4);
  CHECK(record->namesakes("Maria", 9)->empty());
  CHECK(record->namesakes("", 9)->empty());
  CHECK(record->namesakes("-", 9)->empty());
  addClient(*record, "Jo Müller");
  CHECK(record->namesakes("jo mueller", 9)->size() == 1);
  CHECK(record->namesakes("jo muller", 9)->size() == 1);
}

TEST_CASE("P17: How many clients there are is known where a list shows fewer") {
  const TemporaryFolder folder;
  const auto record = openRecord(folder / "practice.tableside");
  for (int i = 0; i < 12; ++i) addClient(*record, (i % 3 ? "Ana " : "Ben ") + std::to_string(i));
  CHECK(record->clients("", 5)->size() == 5);
  CHECK(record->clientCount("").value() == 12);
  CHECK(record->clientCount("ana").value() == 8);
  CHECK(record->clientCount("cem").value() == 0);
}

TEST_CASE("P15: A date of birth after the first visit is refused, and nothing of the change is kept") {
  const TemporaryFolder folder;
  const auto record = openRecord(folder / "practice.tableside");
  const ClientId id = addClient(*record, "Ana");
  add(*record, aVisit(id, kNow));
  Client ana = record->client(id).value();
  ana.phone = "1";
  for (const char* late : {"2026-11-23", "2027"}) {
    ana.born = BirthDate::parse(late);
    CHECK(record->changeClient(ana).error().code == ErrorCode::DateImpossible);
    CHECK(record->client(id)->phone.empty());
  }
  for (const char* possible : {"2026-11-22", "2026", "1985"}) {
    ana.born = BirthDate::parse(possible);
    CHECK(record->changeClient(ana));
    CHECK(record->client(id)->born == BirthDate::parse(possible));
  }
}

TEST_CASE("C: Signed notes are found with their date and the words around what was searched for") {
  const TemporaryFolder folder;
  const auto record = openRecord(folder / "practice.tableside");
  const ClientId ana = addClient(*record, "Ana"), ben = addClient(*record, "Ben Drive");
  const Visit first = wrote(ana, daysLater(-9), "A good week. Stiff after a long drive on Sunday."),
              open = wrote(ana, daysLater(-2), "drive again");
  add(*record, signedNow(first));
  add(*record, open);
  add(*record, signedNow(wrote(ben, daysLater(-1), "He drives a van; größere Pause im Büro")));
  const auto found = record->notes("DRIVE", SearchedNotes::Signed, 10).value();
  REQUIRE(found.size() == 2);
  CHECK(found[0].client.name == "Ben Drive");
  CHECK(shown(found[0].words) == "He [drives] a van; größere Pause im Büro");
  CHECK(found[1].client.id == ana);
  CHECK(found[1].visit == first.id);
  CHECK(found[1].at == daysLater(-9));
  CHECK(shown(found[1].words) == "…Stiff after a long [drive] on Sunday.");
  CHECK(record->notes("drive", SearchedNotes::All, 10)->size() == 3);
  CHECK(record->notes("drive", SearchedNotes::Signed, 1)->size() == 1);
  CHECK(record->notes("", SearchedNotes::All, 10)->empty());
  CHECK(shown(record->notes("buero groess", SearchedNotes::Signed, 10)->front().words) ==
        "He drives a van; [größere] Pause im [Büro]");
}

TEST_CASE("C: The words around a hit are whole words in one line, however long the note is") {
  CHECK(snippet("Anne-Marie said: don't.", "annemarie dont") == "[Anne-Marie] said: [don't].");
  CHECK(snippet("L4/L5 and l 4", "L4/L5") == "[L4/L5] and l 4");
  CHECK(snippet("a leg, legs, egg", "leg") == "a [leg], [legs], egg");
  CHECK(snippet("a leg and l", "l") == "a leg and [l]");
  CHECK(snippet("腰が痛い日曜", "痛い") == "腰が[痛い]日曜");
  CHECK(snippet("one\ntwo\tthree", "two") == "one [two] three");
  CHECK(snippet("İstanbul and O\u0308l", "istanbul ol") == "[İstanbul] and [O\u0308l]");
  CHECK(snippet("nothing of it", "zzz") == "nothing of it");
  CHECK(snippet("<b>drive</b>", "drive") == "<b>[drive]</b>");
  const std::string many = "word wörd " + std::string(300, 'x') + " ";
  std::string note;
  for (int i = 0; i < 200; ++i) note += many;
  const std::string found = snippet(note + "here" + many + note, "here");
  CHECK(found.find("[here") != std::string::npos);
  CHECK(found.size() < 800);
  CHECK(isValidUtf8(found));
  CHECK(isValidUtf8(snippet(std::string(999, '\xC3') + " drive " + std::string(999, '\xA4'), "drive")) ==
        false);
}

TEST_CASE("What is folded remembers where it came from, in any text") {
  for (const std::string text : {"", "a", "Größe 山田 O’Brien", "\xFF\xC3", "e\u0301\u200B", "ŉ ﬁ Ǆ"})
    for (const Umlauts umlauts : {Umlauts::Plain, Umlauts::SpeltOut})
      for (const Marks marks : {Marks::Kept, Marks::Dropped}) {
        const FoldedText fold = folded(text, umlauts, marks);
        CAPTURE(text);
        REQUIRE(fold.from.size() == fold.text.size() + 1);
        CHECK(std::is_sorted(fold.from.begin(), fold.from.end()));
        CHECK(fold.from.back() == text.size());
      }
}

TEST_CASE("P5: The index of a record from before is made anew once, and what is killed begins again") {
  const TemporaryFolder folder;
  const auto file = folder / "practice.tableside";
  {
    const auto record = openRecord(file);
    addPerson(*record, "Łukasz Größmann", "1980-05-17", "0151 2345678");
    add(*record, signedNow(wrote(record->clients("", 1)->front().id, kNow, "Müde nach langer Fahrt")));
  }
  const auto asOnceBefore = [&] {
    RawFile raw(file);
    CHECK(raw.run("DELETE FROM name_words") == 0);
    CHECK(raw.run("INSERT INTO name_words(rowid, name) SELECT recent, name FROM client") == 0);
    CHECK(raw.run("UPDATE note_words SET text = 'Müde nach langer Fahrt'") == 0);
  };
  asOnceBefore();
  {
    const auto record = openRecord(file);
    for (const char* typed : {"lukasz", "grossmann", "0151", "1980"})
      CHECK(namesFor(*record, typed) == Names{"Łukasz Größmann"});
    CHECK(record->notes("muede", SearchedNotes::Signed, 5)->size() == 1);
    CHECK(namesFor(*record, "") == Names{"Łukasz Größmann"});
  }
  // Not again at each opening: what another hand writes stays.
  CHECK(RawFile(file).run("UPDATE name_words SET name = 'Zoe' WHERE rowid > 0") == 0);
  CHECK(namesFor(*openRecord(file), "zoe").size() == 1);

  // A disk that is full in the middle leaves the index as it was, and no mark.
  asOnceBefore();
  CHECK(RawFile(file).run("CREATE TRIGGER full BEFORE INSERT ON name_words_content WHEN NEW.id < 0"
                          " BEGIN SELECT RAISE(ABORT, 'full'); END") == 0);
  CHECK_FALSE(tryOpen(file));
  CHECK(RawFile(file).ask("SELECT count(*) FROM name_words WHERE name_words MATCH 'grossmann'") == "0");
  CHECK(RawFile(file).run("DROP TRIGGER full") == 0);
  CHECK(namesFor(*openRecord(file), "grossmann").size() == 1);
  CHECK(RawFile(file).run("INSERT INTO name_words(name_words) VALUES ('integrity-check')") == 0);
  CHECK(RawFile(file).run("INSERT INTO note_words(note_words) VALUES ('integrity-check')") == 0);
}
