// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/search_index.h"

#include "record/search_text.h"

#include <vector>

namespace tableside {
namespace {

// A row without words whose number no client can have: the version below zero.
constexpr std::int64_t kVersionMark = -kSearchIndexVersion;

void indexNames(Database& database) {
  database.run("DELETE FROM name_words");
  Statement clients = database.prepare("SELECT recent, name, phone, born FROM client");
  while (clients.step()) {
    Client client;
    client.name = clients.text(1);
    client.phone = clients.text(2);
    if (!clients.isNull(3)) client.born = BirthDate::parse(clients.text(3));
    database.prepare("INSERT INTO name_words(rowid, name) VALUES (:recent, :name)")
        .bind(":recent", clients.integer(0))
        .bind(":name", indexedName(client))
        .run();
  }
  database.prepare("INSERT INTO name_words(rowid, name) VALUES (:mark, '')")
      .bind(":mark", kVersionMark)
      .run();
}

// The index has the whole text of each note; most need nothing beside it and stay as they are.
void indexNotes(Database& database) {
  std::vector<std::int64_t> keys;
  {
    Statement rows = database.prepare("SELECT rowid FROM note_words");
    while (rows.step()) keys.push_back(rows.integer(0));
  }
  for (const std::int64_t key : keys) {
    std::string stored;
    {
      Statement row = database.prepare("SELECT text FROM note_words WHERE rowid = :key");
      if (!row.bind(":key", key).step()) continue;
      stored = row.text(0);
    }
    const std::string wanted = indexedNote(noteTextOf(stored));
    if (wanted == stored) continue;
    database.prepare("UPDATE note_words SET text = :text WHERE rowid = :key")
        .bind(":text", wanted)
        .bind(":key", key)
        .run();
  }
}

}  // namespace

void renewSearchIndex(Database& database) {
  {
    Statement mark = database.prepare("SELECT 1 FROM name_words WHERE rowid = :mark");
    if (mark.bind(":mark", kVersionMark).step()) return;
  }
  Transaction transaction(database);
  indexNames(database);
  indexNotes(database);
  transaction.commit();
}

}  // namespace tableside
