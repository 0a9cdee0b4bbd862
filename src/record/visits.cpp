// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/list.h"
#include "catalogue/known_questions.h"
#include "record/inside.h"
#include "record/search_text.h"
#include "record/visit_content.h"

#include <cassert>

namespace tableside {
namespace {

struct VisitRow {
  std::int64_t number, client, words;
  VisitState state;
  VisitContent content;
};

std::optional<VisitRow> findVisit(Database& database, const VisitId& id) {
  Statement row = database.prepare(
      "SELECT number, client, words, state, answers, plan, note FROM visit"
      " JOIN visit_content ON visit = number WHERE id = :id");
  row.bind(":id", id.text);
  if (!row.step()) return std::nullopt;
  return VisitRow{row.integer(0),
                  row.integer(1),
                  row.integer(2),
                  stateNamed(row.text(3)),
                  {row.text(4), row.text(5), row.text(6)}};
}

// A rowid for the visit's text that no other visit has; two of a client's visits may be planned for one
// second.
std::int64_t freeWordsKey(Database& database, std::int64_t client, const Visit& visit) {
  std::int64_t key = wordsKey(visit.plannedAt.utcSeconds, client);
  Statement taken = database.prepare("SELECT 1 FROM visit WHERE words = :key AND id <> :id");
  for (taken.bind(":id", visit.id.text).bind(":key", key); taken.step(); taken.bind(":key", ++key))
    taken.again();
  return key;
}

// The row unsigned; it is signed last, when its content stands.
VisitRow writeRow(Database& database, const Visit& visit, const std::optional<VisitRow>& before,
                  std::int64_t client) {
  Statement write =
      before ? database.prepare(
                   "UPDATE visit SET planned_utc = :utc, planned_offset = :offset, has_time = :timed,"
                   " words = :words, state = :state, ended = :ended, signed_by = :by,"
                   " pain_before = :before, pain_after = :after"
                   " WHERE id = :id AND (planned_utc, planned_offset, has_time, words, state, ended,"
                   " signed_by, pain_before, pain_after)"
                   " IS NOT (:utc, :offset, :timed, :words, :state, :ended, :by, :before, :after)")
             : database.prepare(
                   "INSERT INTO visit(id, client, planned_utc, planned_offset, has_time, words, state, ended,"
                   " signed_by, pain_before, pain_after) VALUES (:id, :client, :utc, :offset, :timed, :words,"
                   " :state, :ended, :by, :before, :after)");
  const VisitState until = before ? before->state : VisitState::Taking;
  const VisitState state = visit.state == VisitState::Signed ? until : visit.state;
  VisitRow row{0, client, freeWordsKey(database, client, visit), state, {}};
  write.bind(":id", visit.id.text)
      .bind(":utc", visit.plannedAt.utcSeconds)
      .bind(":offset", visit.plannedAt.offsetMinutes)
      .bind(":timed", std::int64_t{visit.hasTime})
      .bind(":words", row.words)
      .bind(":state", nameOf(state))
      .bind(":ended", std::int64_t{visit.run.isEnded})
      .bind(":by", visit.signedBy)
      .bind(":before", visit.answers.number(known::painNow))
      .bind(":after", visit.note.answers.number(known::painAfter));
  if (!before) write.bind(":client", client);
  write.run();
  row.number = before ? before->number : database.lastRow();
  return row;
}

void writeContentRow(Database& database, std::int64_t visit, const VisitContent& content) {
  database
      .prepare(
          "INSERT INTO visit_content(visit, answers, plan, note) VALUES (:visit, :answers, :plan, :note)"
          " ON CONFLICT(visit) DO UPDATE"
          " SET answers = excluded.answers, plan = excluded.plan, note = excluded.note")
      .bind(":visit", visit)
      .bind(":answers", content.answers)
      .bind(":plan", content.plan)
      .bind(":note", content.note)
      .run();
}

void removeWords(Database& database, std::int64_t key) {
  database.prepare("DELETE FROM note_words WHERE rowid = :key").bind(":key", key).run();
}

// Full-text search costs more than the rest of a save, so it is left alone where its text stays.
void writeWords(Database& database, const VisitRow& row, const std::optional<VisitRow>& before,
                const Visit& visit) {
  const std::string text = indexedNote(searchableText(visit));
  if (before) {
    std::string kept;
    if (Statement old = database.prepare("SELECT text FROM note_words WHERE rowid = :key");
        old.bind(":key", before->words).step())
      kept = old.text(0);
    if (kept == text && before->words == row.words) return;
    if (!kept.empty()) removeWords(database, before->words);
  }
  if (text.empty()) return;
  database.prepare("INSERT INTO note_words(rowid, text) VALUES (:key, :text)")
      .bind(":key", row.words)
      .bind(":text", text)
      .run();
}

// The standing answers that a saving is compared with: of a new visit the client's, as far as the visit
// speaks of them in the words of today; later the visit's own as they were saved last.
Answers answersBefore(Database& database, const std::optional<VisitRow>& before, std::int64_t client,
                      const Visit& visit, const Catalogue& catalogue) {
  if (before) return readTodaysAnswers(before->content.answers, catalogue);
  Answers spokenOf;
  const std::vector<std::string> reworded = rewordedOf(database, client, catalogue);
  for (const auto& [question, answer] : standingOf(database, client, catalogue))
    if (!std::holds_alternative<NotAnswered>(visit.answers.of(question)) && !contains(reworded, question))
      spokenOf.set(question, answer);
  return spokenOf;
}

// A standing answer that this saving changes is kept with the client. One that stayed as it was is not:
// another visit may have changed it since.
void writeStanding(Database& database, const VisitRow& row, const Answers& before, const Answers& after,
                   const Catalogue& catalogue) {
  for (const Question& question : catalogue.questions()) {
    if (!question.standing || before.of(question.id) == after.of(question.id)) continue;
    database
        .prepare(
            "INSERT INTO standing(client, visit, question, answer, asked_as)"
            " VALUES (:client, :visit, :question, :answer, :words)")
        .bind(":client", row.client)
        .bind(":visit", row.number)
        .bind(":question", question.id)
        .bind(":answer", writeAnswer(after.of(question.id)))
        .bind(":words", question.fingerprint())
        .run();
  }
}

void sign(Database& database, std::int64_t number, const Visit& visit) {
  const Instant at = visit.signedAt.value();  // signed without a time is a mistake of the program's: it ends
  database
      .prepare(
          "UPDATE visit SET state = 'signed', outcome = :outcome, signed_utc = :utc,"
          " signed_offset = :offset WHERE number = :number")
      .bind(":outcome", nameOf(visit.outcome.value_or(VisitOutcome::Session)))
      .bind(":utc", at.utcSeconds)
      .bind(":offset", at.offsetMinutes)
      .bind(":number", number)
      .run();
}

}  // namespace

VisitState stateNamed(const std::string& name) {
  for (const VisitState state : {VisitState::Planned, VisitState::Accepted, VisitState::Stopped,
                                 VisitState::Signed, VisitState::Missed})
    if (nameOf(state) == name) return state;
  return VisitState::Taking;
}

std::optional<VisitOutcome> outcomeAt(const Statement& row, int column) {
  if (row.isNull(column)) return std::nullopt;
  return row.text(column) == nameOf(VisitOutcome::Session) ? VisitOutcome::Session : VisitOutcome::NoSession;
}

void removeDraft(Database& database, std::int64_t visit) {
  std::int64_t words = 0;
  {
    Statement row = database.prepare("SELECT words FROM visit WHERE number = :number");
    if (!row.bind(":number", visit).step()) return;
    words = row.integer(0);
  }
  removeWords(database, words);
  database.prepare("DELETE FROM visit WHERE number = :number").bind(":number", visit).run();
}

Result<> PracticeRecord::Inside::store(const Visit& given, std::string_view action, Absent absent) {
  const auto clean = cleaned(given);
  if (!clean) return clean.error();
  const Visit& visit = *clean;
  return change(action, visit.id.text, [&](Database& db) -> Result<> {
    const auto before = findVisit(db, visit.id);
    if (!before && absent == Absent::NotFound) return {ErrorCode::NotFound, visit.id.text};
    if (before && before->state == VisitState::Signed) return {ErrorCode::AlreadySigned, visit.id.text};
    const auto client = before ? before->client : clientNumber(db, visit.client);
    if (!client) return {ErrorCode::NotFound, visit.client.text};

    const VisitRow row = writeRow(db, visit, before, *client);
    VisitContent content = writeContent(visit, *catalogue);
    if (before) keepUnknownAnswers(content, before->content, *catalogue);
    writeContentRow(db, row.number, content);
    if (!before || before->content.answers != content.answers)
      writeStanding(db, row, answersBefore(db, before, *client, visit, *catalogue), visit.answers,
                    *catalogue);
    writeWords(db, row, before, visit);
    db.prepare("DELETE FROM draft WHERE visit = :visit").bind(":visit", row.number).run();
    placeClient(db, *client);
    if (visit.state == VisitState::Signed) sign(db, row.number, visit);
    return success();
  });
}

Result<> PracticeRecord::addVisit(const Visit& visit) {
  return inside_->store(visit, "visit.add", Inside::Absent::Add);
}

Result<> PracticeRecord::saveVisit(const Visit& visit) {
  return inside_->store(visit, visit.state == VisitState::Signed ? "visit.sign" : "visit.save",
                        Inside::Absent::NotFound);
}

Result<> PracticeRecord::signVisit(const Visit& visit) {
  assert(visit.state == VisitState::Signed && visit.signedAt);
  return saveVisit(visit);
}

Result<> PracticeRecord::removeVisit(const VisitId& id) {
  return inside_->change("visit.remove", id.text, [&](Database& database) -> Result<> {
    const auto visit = findVisit(database, id);
    if (!visit) return {ErrorCode::NotFound, id.text};
    if (visit->state == VisitState::Signed) return {ErrorCode::AlreadySigned, id.text};
    removeDraft(database, visit->number);
    placeClient(database, visit->client);
    return success();
  });
}

Result<Visit> PracticeRecord::visit(const VisitId& id) {
  return inside_->read([&](Database& database) -> Result<Visit> {
    Statement row = database.prepare(
        "SELECT client.id, planned_utc, planned_offset, state, signed_utc, signed_offset, signed_by,"
        " answers, plan, note, has_time, ended, outcome"
        " FROM visit JOIN client ON client.number = visit.client"
        " JOIN visit_content ON visit_content.visit = visit.number WHERE visit.id = :id");
    row.bind(":id", id.text);
    if (!row.step()) return {ErrorCode::NotFound, id.text};
    Visit visit;
    visit.id = id;
    visit.client = ClientId{row.text(0)};
    visit.plannedAt = instantAt(row, 1);
    visit.state = stateNamed(row.text(3));
    if (!row.isNull(4)) visit.signedAt = instantAt(row, 4);
    visit.signedBy = row.text(6);
    visit.hasTime = row.integer(10) != 0;
    visit.run.isEnded = row.integer(11) != 0;
    visit.outcome = outcomeAt(row, 12);
    const VisitContent content{row.text(7), row.text(8), row.text(9)};
    if (auto read = readContent(content, *inside_->catalogue, visit); !read)
      return {read.error().code, "visit " + id.text + " " + read.error().detail};
    return visit;
  });
}

Result<std::vector<std::string>> PracticeRecord::passedOver(const VisitId& id) {
  return inside_->read([&](Database& database) -> Result<std::vector<std::string>> {
    const auto row = findVisit(database, id);
    if (!row) return {ErrorCode::NotFound, id.text};
    return tableside::passedOver(row->content, *inside_->catalogue);
  });
}

}  // namespace tableside
