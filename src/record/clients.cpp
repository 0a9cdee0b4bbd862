// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "record/inside.h"
#include "record/search_text.h"
#include "record/visit_content.h"

#include <algorithm>

namespace tableside {
namespace {

// The client as it is kept: one-line texts without control characters.
Result<Client> cleaned(Client client) {
  for (std::string* line : {&client.name, &client.pronouns, &client.phone, &client.email, &client.alert,
                            &client.guardian, &client.address, &client.emergency, &client.doctor}) {
    *line = cleanLine(*line);
    if (characterCount(*line) > kLineLimit) return {ErrorCode::TextTooLong, std::to_string(kLineLimit)};
  }
  if (!hasVisibleCharacter(client.name)) return ErrorCode::NameNeeded;
  return client;
}

void bindClient(Statement& statement, const Client& client) {
  statement.bind(":name", client.name)
      .bind(":born", client.born ? std::optional(client.born->text()) : std::nullopt)
      .bind(":pronouns", client.pronouns)
      .bind(":phone", client.phone)
      .bind(":email", client.email)
      .bind(":alert", client.alert)
      .bind(":guardian", client.guardian)
      .bind(":address", client.address)
      .bind(":emergency", client.emergency)
      .bind(":doctor", client.doctor);
}

bool isBornAfterFirstVisit(Database& database, std::int64_t number, const Client& client) {
  Statement first = database.prepare(
      "SELECT planned_utc, planned_offset FROM visit WHERE client = :client ORDER BY planned_utc LIMIT 1");
  first.bind(":client", number);
  return client.born && first.step() && client.born->first() > instantAt(first, 0).localDate();
}

}  // namespace

std::int64_t wordsKey(std::int64_t utcSeconds, std::int64_t client) {
  constexpr std::int64_t kLatest = (std::int64_t{1} << 33) - 1;  // in the year 2242
  return std::clamp<std::int64_t>(utcSeconds, 0, kLatest) << 30 | client << 8;
}

std::optional<std::int64_t> clientNumber(Database& database, const ClientId& id) {
  Statement row = database.prepare("SELECT number FROM client WHERE id = :id");
  row.bind(":id", id.text);
  return row.step() ? std::optional(row.integer(0)) : std::nullopt;
}

void placeClient(Database& database, std::int64_t client) {
  std::int64_t before = 0, after = 0;
  {
    Statement row = database.prepare(
        "SELECT recent, coalesce((SELECT max(planned_utc) FROM visit WHERE client = number_"
        " AND state NOT IN ('planned', 'missed')), made_utc)"
        " FROM (SELECT number AS number_, recent, made_utc FROM client WHERE number = :client)");
    row.bind(":client", client);
    if (!row.step()) return;
    before = row.integer(0);
    after = wordsKey(row.integer(1), client);
  }
  if (before == after) return;
  database.prepare("UPDATE client SET recent = :after WHERE number = :client")
      .bind(":after", after)
      .bind(":client", client)
      .run();
  database.prepare("UPDATE name_words SET rowid = :after WHERE rowid = :before")
      .bind(":after", after)
      .bind(":before", before)
      .run();
}

Result<Client> PracticeRecord::client(const ClientId& id) {
  return inside_->read([&](Database& database) -> Result<Client> {
    // `born` is a day, or the year alone.
    Statement row = database.prepare(
        "SELECT name, born, pronouns, phone, email, alert, guardian, address, emergency, doctor FROM client"
        " WHERE id = :id");
    row.bind(":id", id.text);
    if (!row.step()) return {ErrorCode::NotFound, id.text};
    Client client{id,          row.text(0), std::nullopt, row.text(2), row.text(3), row.text(4),
                  row.text(5), row.text(6), row.text(7),  row.text(8), row.text(9)};
    if (!row.isNull(1)) {
      client.born = BirthDate::parse(row.text(1));
      if (!client.born) return {ErrorCode::ContentUnreadable, "client " + id.text + " born"};
    }
    return client;
  });
}

Result<ClientId> PracticeRecord::addClient(const Client& given) {
  const auto client = cleaned(given);
  if (!client) return client.error();
  const auto id = newId<ClientTag>();
  const Instant now = inside_->clock();
  auto added = inside_->change("client.add", id.text, [&](Database& database) -> Result<> {
    std::int64_t number = 1;
    if (Statement last = database.prepare("SELECT max(number) FROM client"); last.step())
      number += last.integer(0);
    const std::int64_t recent = wordsKey(now.utcSeconds, number);
    Statement insert = database.prepare(
        "INSERT INTO client(number, id, name, born, pronouns, phone, email, alert, guardian, address,"
        " emergency, doctor, made_utc, made_offset, recent) VALUES (:number, :id, :name, :born, :pronouns,"
        " :phone, :email, :alert, :guardian, :address, :emergency, :doctor, :utc, :offset, :recent)");
    bindClient(insert, *client);
    insert.bind(":number", number).bind(":id", id.text).bind(":recent", recent);
    insert.bind(":utc", now.utcSeconds).bind(":offset", now.offsetMinutes).run();
    database.prepare("INSERT INTO name_words(rowid, name) VALUES (:recent, :name)")
        .bind(":recent", recent)
        .bind(":name", indexedName(*client))
        .run();
    return success();
  });
  if (!added) return added.error();
  return id;
}

Result<> PracticeRecord::changeClient(const Client& given) {
  const auto client = cleaned(given);
  if (!client) return client.error();
  return inside_->change("client.change", given.id.text, [&](Database& database) -> Result<> {
    const auto number = clientNumber(database, given.id);
    if (!number) return {ErrorCode::NotFound, given.id.text};
    if (isBornAfterFirstVisit(database, *number, *client)) return {ErrorCode::DateImpossible, given.id.text};
    Statement update = database.prepare(
        "UPDATE client SET name = :name, born = :born, pronouns = :pronouns, phone = :phone, email = :email,"
        " alert = :alert, guardian = :guardian, address = :address, emergency = :emergency,"
        " doctor = :doctor WHERE number = :number");
    bindClient(update, *client);
    update.bind(":number", *number).run();
    database
        .prepare(
            "UPDATE name_words SET name = :name WHERE rowid = (SELECT recent FROM client WHERE number = "
            ":number)")
        .bind(":name", indexedName(*client))
        .bind(":number", *number)
        .run();
    return success();
  });
}

Result<> PracticeRecord::removeClient(const ClientId& id) {
  return inside_->change("client.remove", id.text, [&](Database& database) -> Result<> {
    const auto number = clientNumber(database, id);
    if (!number) return {ErrorCode::NotFound, id.text};
    std::vector<std::int64_t> drafts;
    {
      Statement visits =
          database.prepare("SELECT number, state = 'signed' FROM visit WHERE client = :client");
      visits.bind(":client", *number);
      while (visits.step()) {
        if (visits.integer(1) != 0) return {ErrorCode::AlreadySigned, id.text};
        drafts.push_back(visits.integer(0));
      }
    }
    for (const std::int64_t visit : drafts) removeDraft(database, visit);
    database
        .prepare("DELETE FROM name_words WHERE rowid = (SELECT recent FROM client WHERE number = :number)")
        .bind(":number", *number)
        .run();
    database.prepare("DELETE FROM client WHERE number = :number").bind(":number", *number).run();
    return success();
  });
}

Answers standingOf(Database& database, std::int64_t client, const Catalogue& catalogue) {
  // SQLite takes the other columns from the row that has the max().
  Statement rows = database.prepare(
      "SELECT question, answer, max(number) FROM standing WHERE client = :client GROUP BY question");
  rows.bind(":client", client);
  Answers answers;
  while (rows.step())
    if (const Question* question = catalogue.find(rows.text(0)))
      answers.set(question->id, readStoredAnswer(rows.text(1), *question, catalogue));
  return answers;
}

Result<Answers> PracticeRecord::standing(const ClientId& id) {
  return inside_->read([&](Database& database) -> Result<Answers> {
    const auto number = clientNumber(database, id);
    if (!number) return {ErrorCode::NotFound, id.text};
    return standingOf(database, *number, *inside_->catalogue);
  });
}

std::vector<std::string> rewordedOf(Database& database, std::int64_t client, const Catalogue& catalogue) {
  Statement rows = database.prepare(
      "SELECT question, asked_as, max(number) FROM standing WHERE client = :client GROUP BY question");
  rows.bind(":client", client);
  std::vector<std::string> reworded;
  while (rows.step())
    if (const Question* question = catalogue.find(rows.text(0));
        question && !rows.text(1).empty() && question->fingerprint() != rows.text(1))
      reworded.push_back(question->id);
  return reworded;
}

Result<std::vector<std::string>> PracticeRecord::reworded(const ClientId& id) {
  return inside_->read([&](Database& database) -> Result<std::vector<std::string>> {
    const auto number = clientNumber(database, id);
    if (!number) return {ErrorCode::NotFound, id.text};
    return rewordedOf(database, *number, *inside_->catalogue);
  });
}

}  // namespace tableside
