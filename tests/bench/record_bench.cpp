// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The practice record beside SQLite by itself: record_bench [FOLDER] [--quick]. FOLDER is on the disk that is
// measured; the current folder where none is given.
#include "base/id.h"
#include "bench/big_practice.h"
#include "bench/figures.h"
#include "record/practice_record.h"
#include "record/search_text.h"
#include "record/search_words.h"
#include "record/visit_content.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace tableside;
using namespace tableside::bench;

namespace fs = std::filesystem;

namespace {

constexpr int kShown = 200, kNotesShown = 30;  // in the window's list

template <typename T>
T valueOf(Result<T> result) {
  if (result) return std::move(result).value();
  std::fprintf(stderr, "record_bench: %s\n", result.error().detail.c_str());
  std::exit(1);
}

std::unique_ptr<PracticeRecord> openRecord(const fs::path& file,
                                           const std::shared_ptr<const Catalogue>& catalogue) {
  return valueOf(PracticeRecord::open({file, catalogue, systemNow}));
}

// A visit of a usual length: every safety question answered, ten steps, a note.
Visit usualVisit(const ClientId& client, const Catalogue& catalogue) {
  Visit visit;
  visit.id = newId<VisitTag>();
  visit.client = client;
  visit.plannedAt = systemNow();
  for (const Question& question : catalogue.questions()) {
    if (question.type == QuestionType::YesNo) visit.answers.set(question.id, false);
    if (question.type == QuestionType::Number) visit.answers.set(question.id, question.from);
    if (question.type == QuestionType::One)
      visit.answers.set(question.id, Choice{question.options.front().id});
  }
  visit.answers.set("chief_words", FreeText{"Back pain since the move, worse when sitting for long"});
  for (int i = 0; i < 10; ++i) {
    PlanStep step;
    step.technique = "stripping";
    step.regions = {"low_back.left"};
    step.minutes = 5;
    step.rows = {"R01", "R02"};
    step.cautions = {"Lighter over the spine."};
    visit.plan.plan.steps.push_back(std::move(step));
  }
  return visit;
}

// What a save writes, by hand: the same rows in the same tables of a copy of the file.
class PlainSaving {
 public:
  PlainSaving(PlainSqlite& sqlite, std::int64_t visit, const std::string& id)
      : sqlite_(sqlite), visit_(visit), id_(id) {
    begin_ = sqlite.prepare("BEGIN IMMEDIATE");
    pain_ = sqlite.prepare("UPDATE visit SET pain_before = ?2 WHERE number = ?1");
    content_ = sqlite.prepare("UPDATE visit_content SET answers = ?2, plan = ?3, note = ?4 WHERE visit = ?1");
    remove_ =
        sqlite.prepare("DELETE FROM note_words WHERE rowid = (SELECT words FROM visit WHERE number = ?1)");
    add_ = sqlite.prepare(
        "INSERT INTO note_words(rowid, text) VALUES ((SELECT words FROM visit WHERE number = ?1), ?2)");
    audit_ = sqlite.prepare(
        "INSERT INTO audit(at_utc, at_offset, action, entity) VALUES (?1, 0, 'visit.save', ?2)");
    commit_ = sqlite.prepare("COMMIT");
  }

  void save(const VisitContent& content, const std::string& words, int pain) {
    sqlite_.run(begin_, {});
    sqlite_.run(pain_, {visit_, std::int64_t{pain}});
    sqlite_.run(content_, {visit_, content.answers, content.plan, content.note});
    sqlite_.run(remove_, {visit_});
    sqlite_.run(add_, {visit_, words});
    sqlite_.run(audit_, {systemNow().utcSeconds, id_});
    sqlite_.run(commit_, {});
  }

 private:
  PlainSqlite& sqlite_;
  std::int64_t visit_;
  std::string id_;
  sqlite3_stmt *begin_, *pain_, *content_, *remove_, *add_, *audit_, *commit_;
};

// How the namesakes of each client are searched for, by the client's number.
std::vector<std::string> namesakeSearches(const fs::path& file) {
  std::vector<std::string> searches;
  PlainSqlite sqlite(file);
  sqlite3_stmt* every = sqlite.prepare("SELECT number, name FROM client ORDER BY number");
  while (sqlite3_step(every) == SQLITE_ROW) {
    searches.resize(static_cast<std::size_t>(sqlite3_column_int64(every, 0)) + 1);
    searches.back() =
        searchForNamesakes(nameKeys(reinterpret_cast<const char*>(sqlite3_column_text(every, 1))));
  }
  sqlite3_reset(every);
  return searches;
}

// The queries of the client list, by hand.
class PlainSearching {
 public:
  PlainSearching(PlainSqlite& sqlite, const std::vector<std::string>& namesakes)
      : sqlite_(sqlite), namesakes_(namesakes) {
    all_ = sqlite.prepare("SELECT recent FROM client ORDER BY recent DESC");
    names_ = sqlite.prepare("SELECT rowid FROM name_words WHERE name_words MATCH ?1 ORDER BY rowid DESC");
    notes_ = sqlite.prepare(
        "SELECT note_words.rowid, text FROM note_words CROSS JOIN visit ON visit.words = note_words.rowid"
        " WHERE note_words MATCH ?1 ORDER BY note_words.rowid DESC");
    same_ = sqlite.prepare("SELECT 1 FROM name_words WHERE name_words MATCH ?1");
    one_ = sqlite.prepare(
        "SELECT c.id, c.name, c.alert, c.born, c.phone, last.planned_utc, last.planned_offset,"
        " (SELECT count(*) FROM visit WHERE client = c.number),"
        " (SELECT id FROM visit WHERE client = c.number AND state = 'draft' ORDER BY planned_utc LIMIT 1)"
        " FROM client c LEFT JOIN visit last ON last.number ="
        " (SELECT number FROM visit WHERE client = c.number ORDER BY planned_utc DESC LIMIT 1)"
        " WHERE c.number = ?1");
  }

  std::size_t search(const std::string& typed) {
    const SearchText words(typed);
    numbers_.clear();
    if (words.isBlank) {
      collect(all_, {}, kShown);
    } else {
      collect(names_, words.inNames, kShown);
      collect(notes_, words.inNotes, kNotesShown);
    }
    std::string namesakes;
    for (const std::int64_t number : numbers_) {
      sqlite_.run(one_, {number});
      namesakes += (namesakes.empty() ? "" : " OR ") + namesakes_[static_cast<std::size_t>(number)];
    }
    if (!namesakes.empty()) sqlite_.run(same_, {std::string_view(namesakes)});
    return numbers_.size();
  }

 private:
  void collect(sqlite3_stmt* statement, std::string_view words, int most) {
    if (!words.empty())
      sqlite3_bind_text(statement, 1, words.data(), static_cast<int>(words.size()), SQLITE_STATIC);
    for (int row = 0; row < most && sqlite3_step(statement) == SQLITE_ROW; ++row)
      numbers_.push_back(sqlite3_column_int64(statement, 0) >> 8 & 0x3FFFFF);
    sqlite3_reset(statement);
  }

  PlainSqlite& sqlite_;
  const std::vector<std::string>& namesakes_;
  sqlite3_stmt *all_, *names_, *notes_, *same_, *one_;
  std::vector<std::int64_t> numbers_;
};

struct Files {
  fs::path ours, plain;
};

VisitId measureSaving(Figures& figures, const Files& files, const std::shared_ptr<const Catalogue>& catalogue,
                      int rounds) {
  auto record = openRecord(files.ours, catalogue);
  Visit visit = usualVisit(ClientId{"c1"}, *catalogue);
  if (!record->addVisit(visit)) std::exit(1);
  record.reset();
  fs::copy_file(files.ours, files.plain, fs::copy_options::overwrite_existing);
  record = openRecord(files.ours, catalogue);
  PlainSqlite sqlite(files.plain);
  sqlite.run(kSameSettings);
  sqlite3_stmt* last = sqlite.prepare("SELECT max(number) FROM visit");
  sqlite3_step(last);
  PlainSaving plain(sqlite, sqlite3_column_int64(last, 0), visit.id.text);
  sqlite3_reset(last);

  int round = 0;
  VisitContent content;
  std::string words;
  const auto times = inTurn(
      TimeOf::Wall, rounds,
      {[&] {
         ++round;
         visit.answers.set("pain_now", round % 10);
         visit.note.answers.set("subjective", FreeText{"Slept better, less pull into the leg when rising, " +
                                                       std::to_string(round) + " nights"});
         valueOf(record->saveVisit(visit));
       },
       [&] {
         content = writeContent(visit, *catalogue);
         words = searchableText(visit);
       },
       [&] { plain.save(content, words, round % 10); }});
  figures.heading("Saving a visit of " +
                  std::to_string(content.answers.size() + content.plan.size() + content.note.size()) +
                  " bytes, with its words and audit row");
  figures.figure("save", median(times[0]) / 1000, "ms");
  figures.figure("SQLite by itself, same settings and bytes", median(times[2]) / 1000, "ms");
  figures.goal("save / SQLite", ratio(times[0], times[2]), 1.3, "x");
  auto sorted = times[0];
  std::sort(sorted.begin(), sorted.end());
  figures.goal("save, 95 of 100", sorted[sorted.size() * 95 / 100] / 1000, 20, "ms");
  return visit.id;
}

void measureSearching(Figures& figures, const Files& files, const std::shared_ptr<const Catalogue>& catalogue,
                      int rounds) {
  auto record = openRecord(files.ours, catalogue);
  const std::vector<std::string> namesakes = namesakeSearches(files.plain);
  PlainSqlite sqlite(files.plain);
  sqlite.run(kSameSettings);
  PlainSearching plain(sqlite, namesakes);
  figures.heading("Searching names and notes");
  std::vector<double> ratios;
  double slowest = 0;
  for (const char* words : {"", "a", "an", "mari", "marisen lo", "pain", "pa", "back pain", "pain p", "zzz",
                            "c++", "sen ta be ko"}) {
    const auto times = inTurn(TimeOf::Wall, rounds,
                              {[&] {
                                 valueOf(record->clients(words, kShown));
                                 valueOf(record->notes(words, SearchedNotes::All, kNotesShown));
                               },
                               [&] { plain.search(words); }});
    ratios.push_back(ratio(times[0], times[1]));
    slowest = std::max(slowest, median(times[0]) / 1000);
    figures.figure("\"" + std::string(words) + "\"", median(times[0]) / 1000, "ms");
    figures.figure("  / bare queries", ratios.back(), "x");
  }
  figures.goal("search / bare queries, median", median(ratios), 1.2, "x");
  figures.goal("slowest search", slowest, 10, "ms");
  const auto counting = inTurn(TimeOf::Wall, rounds, {[&] { valueOf(record->clientCount("a")); }});
  figures.figure("count the clients of \"a\"", median(counting[0]) / 1000, "ms");
}

void measureReading(Figures& figures, const Files& files, const std::shared_ptr<const Catalogue>& catalogue,
                    const VisitId& visit) {
  auto record = openRecord(files.ours, catalogue);
  const auto times = inTurn(TimeOf::Wall, 101, {[&] { valueOf(record->visit(visit)); }});
  figures.figure("read the saved visit", median(times[0]) / 1000, "ms");
}

void measureOpening(Figures& figures, const Files& files, const std::shared_ptr<const Catalogue>& catalogue,
                    int rounds) {
  const std::vector<std::string> namesakes = namesakeSearches(files.plain);
  const auto times = inTurn(TimeOf::Wall, rounds,
                            {[&] { valueOf(openRecord(files.ours, catalogue)->clients("", kShown)); },
                             [&] {
                               PlainSqlite sqlite(files.plain);
                               sqlite.run(kSameSettings);
                               PlainSearching(sqlite, namesakes).search("");
                             }});
  figures.heading("Opening and filling the list");
  figures.figure("open", median(times[0]) / 1000, "ms");
  figures.figure("SQLite by itself", median(times[1]) / 1000, "ms");
  figures.goal("open / SQLite", ratio(times[0], times[1]), 1.2, "x");
}

}  // namespace

int main(int count, char** words) {
  warnIfUnoptimised();
  const bool quick = isQuick(count, words);
  const fs::path folder = newFolder(count, words, "record-bench");
  const Files files{folder / "practice.tableside", folder / "plain.sqlite"};
  const int clients = quick ? 5'000 : 100'000, rounds = quick ? 10 : 101;
  const auto catalogue = readShippedCatalogue();
  makeBigPractice(files.ours, clients);

  Figures figures("Record: " + std::to_string(clients) + " clients, " +
                  std::to_string(fs::file_size(files.ours) / 1'000'000) + " MB");
  const VisitId visit = measureSaving(figures, files, catalogue, quick ? 10 : 301);
  measureReading(figures, files, catalogue, visit);
  measureSearching(figures, files, catalogue, rounds);
  measureOpening(figures, files, catalogue, rounds);
  figures.print();
  fs::remove_all(folder);
}
