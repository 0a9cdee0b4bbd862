-- SPDX-FileCopyrightText: The Tableside authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0001_practice.sql: clients, their visits, and everything a person can look back at.
-- A shipped step never changes again; tests/record/migrations_test.cpp holds its checksum.
--
-- Rows are joined by `number` and known outside by `id` (128 random bits). A moment is two columns: seconds
-- since 1970 UTC, and the minutes the clock on the wall was ahead of UTC.

CREATE TABLE client (
  number      INTEGER PRIMARY KEY CHECK (number BETWEEN 1 AND 4194303),  -- 22 bits, see `recent`
  id          TEXT NOT NULL UNIQUE,
  name        TEXT NOT NULL,
  born        TEXT,                     -- YYYY-MM-DD
  pronouns    TEXT NOT NULL,
  phone       TEXT NOT NULL,
  email       TEXT NOT NULL,
  alert       TEXT NOT NULL,
  guardian    TEXT NOT NULL,
  made_utc    INTEGER NOT NULL,
  made_offset INTEGER NOT NULL,
  -- Where the client stands in the list, largest first, and the rowid of the name in name_words: full-text
  -- search is fast only in the order of its rowids. Seconds of the latest visit (before the first visit: of
  -- being added) * 2^30 + number * 2^8.
  recent      INTEGER NOT NULL UNIQUE
) STRICT;

CREATE TABLE visit (
  number         INTEGER PRIMARY KEY,
  id             TEXT NOT NULL UNIQUE,
  client         INTEGER NOT NULL REFERENCES client(number),
  planned_utc    INTEGER NOT NULL,
  planned_offset INTEGER NOT NULL,
  state          TEXT NOT NULL CHECK (state IN ('draft', 'signed')),
  signed_utc     INTEGER,
  signed_offset  INTEGER,
  signed_by      TEXT NOT NULL,
  pain_before    INTEGER,               -- 0-10, as in the content, for the list and the chart
  pain_after     INTEGER,
  -- The rowid of the visit's text in note_words: planned seconds * 2^30 + client * 2^8 + 0..255 to be unique.
  words          INTEGER NOT NULL UNIQUE,
  CHECK ((state = 'signed') = (signed_utc IS NOT NULL)),
  CHECK ((signed_utc IS NULL) = (signed_offset IS NULL))
) STRICT;
CREATE INDEX visit_of_client ON visit(client, planned_utc);
CREATE INDEX visit_to_finish ON visit(client, planned_utc) WHERE state = 'draft';

-- What a visit holds, as JSON: a list of visits is read without it.
CREATE TABLE visit_content (
  visit   INTEGER PRIMARY KEY REFERENCES visit(number) ON DELETE CASCADE,
  answers TEXT NOT NULL,                -- today's, those carried forward, the confirmations
  plan    TEXT NOT NULL,                -- with the stamp of the rules table it came from
  note    TEXT NOT NULL
) STRICT;

-- Every change of a standing answer, with the visit it was made in; the latest row of a question counts.
CREATE TABLE standing (
  number   INTEGER PRIMARY KEY,
  client   INTEGER NOT NULL REFERENCES client(number) ON DELETE CASCADE,
  visit    INTEGER NOT NULL REFERENCES visit(number) ON DELETE CASCADE,
  question TEXT NOT NULL,
  answer   TEXT NOT NULL                -- JSON; null: taken away
) STRICT;
CREATE INDEX standing_of_client ON standing(client, question, number);
CREATE INDEX standing_of_visit ON standing(visit);

-- What was added to a signed visit later.
CREATE TABLE amendment (
  number    INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE,
  visit     INTEGER NOT NULL REFERENCES visit(number),
  kind      TEXT NOT NULL CHECK (kind IN ('addendum', 'correction', 'late_entry', 'retraction')),
  reason    TEXT NOT NULL,
  text      TEXT NOT NULL,
  by        TEXT NOT NULL,
  at_utc    INTEGER NOT NULL,
  at_offset INTEGER NOT NULL
) STRICT;
CREATE INDEX amendment_of_visit ON amendment(visit);

-- Who changed what is told by ids only; no text of a client's stands here.
CREATE TABLE audit (
  seq       INTEGER PRIMARY KEY,
  at_utc    INTEGER NOT NULL,
  at_offset INTEGER NOT NULL,
  action    TEXT NOT NULL,
  entity    TEXT NOT NULL
) STRICT;

-- Half-typed text, kept a moment after the last key, gone when its visit is saved.
CREATE TABLE draft (
  visit     INTEGER NOT NULL REFERENCES visit(number) ON DELETE CASCADE,
  field     TEXT NOT NULL,
  text      TEXT NOT NULL,
  at_utc    INTEGER NOT NULL,
  at_offset INTEGER NOT NULL,
  PRIMARY KEY (visit, field)
) STRICT, WITHOUT ROWID;

-- The user's own rows of the rules table: every saved version, the latest counts.
CREATE TABLE local_rules (
  number    INTEGER PRIMARY KEY,
  rules     TEXT NOT NULL,              -- JSON
  at_utc    INTEGER NOT NULL,
  at_offset INTEGER NOT NULL
) STRICT;

-- Full-text search, written by the program in the transaction of the row it belongs to.
CREATE VIRTUAL TABLE name_words USING fts5(
  name, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4 5');
CREATE VIRTUAL TABLE note_words USING fts5(
  text, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4 5');

-- A signed visit stays as it was signed. The INSERT and "takes its place" triggers stop OR REPLACE even where
-- recursive_triggers is off and the DELETE trigger would not fire.
CREATE TRIGGER visit_signed_update BEFORE UPDATE ON visit WHEN OLD.state = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER visit_signed_delete BEFORE DELETE ON visit WHEN OLD.state = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER visit_signed_insert BEFORE INSERT ON visit
WHEN EXISTS (SELECT 1 FROM visit WHERE state = 'signed'
             AND (number = NEW.number OR id = NEW.id OR words = NEW.words))
BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER visit_signed_replace BEFORE UPDATE OF number, id, words ON visit
WHEN EXISTS (SELECT 1 FROM visit WHERE state = 'signed' AND number <> OLD.number
             AND (number = NEW.number OR id = NEW.id OR words = NEW.words))
BEGIN SELECT RAISE(ABORT, 'signed'); END;

CREATE TRIGGER content_signed_update BEFORE UPDATE ON visit_content
WHEN EXISTS (SELECT 1 FROM visit WHERE number IN (OLD.visit, NEW.visit) AND state = 'signed')
BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER content_signed_delete BEFORE DELETE ON visit_content
WHEN EXISTS (SELECT 1 FROM visit WHERE number = OLD.visit AND state = 'signed')
BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER content_signed_insert BEFORE INSERT ON visit_content
WHEN EXISTS (SELECT 1 FROM visit WHERE number = NEW.visit AND state = 'signed')
BEGIN SELECT RAISE(ABORT, 'signed'); END;

-- Amendments and the audit only grow.
CREATE TRIGGER amendment_update BEFORE UPDATE ON amendment BEGIN SELECT RAISE(ABORT, 'kept'); END;
CREATE TRIGGER amendment_delete BEFORE DELETE ON amendment BEGIN SELECT RAISE(ABORT, 'kept'); END;
CREATE TRIGGER amendment_insert BEFORE INSERT ON amendment
WHEN EXISTS (SELECT 1 FROM amendment WHERE number = NEW.number OR id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'kept'); END;
CREATE TRIGGER audit_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'kept'); END;
CREATE TRIGGER audit_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'kept'); END;
CREATE TRIGGER audit_insert BEFORE INSERT ON audit
WHEN EXISTS (SELECT 1 FROM audit WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'kept'); END;

PRAGMA application_id = 0x54425344;     -- "TBSD"
PRAGMA user_version = 1;
