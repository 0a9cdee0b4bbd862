-- SPDX-FileCopyrightText: The Tableside authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0002_visit_states.sql: how far a visit has come is said by its row, and who else belongs to a client.
-- Runs with foreign keys off: the table that others refer to is made anew. Signed rows keep what they say.

DROP TRIGGER content_signed_update;
DROP TRIGGER content_signed_delete;
DROP TRIGGER content_signed_insert;

CREATE TABLE visit_anew (
  number         INTEGER PRIMARY KEY,
  id             TEXT NOT NULL UNIQUE,
  client         INTEGER NOT NULL REFERENCES client(number),
  planned_utc    INTEGER NOT NULL,      -- for when it is planned, else when it was begun
  planned_offset INTEGER NOT NULL,
  has_time       INTEGER NOT NULL CHECK (has_time IN (0, 1)),  -- it was planned for that time
  state          TEXT NOT NULL
                 CHECK (state IN ('planned', 'taking', 'accepted', 'stopped', 'signed', 'missed')),
  ended          INTEGER NOT NULL CHECK (ended IN (0, 1)),     -- an accepted session that is over
  outcome        TEXT CHECK (outcome IN ('session', 'no_session')),
  signed_utc     INTEGER,
  signed_offset  INTEGER,
  signed_by      TEXT NOT NULL,
  pain_before    INTEGER,               -- 0-10, as in the content, for the list and the chart
  pain_after     INTEGER,
  -- The rowid of the visit's text in note_words: planned seconds * 2^30 + client * 2^8 + 0..255 to be unique.
  words          INTEGER NOT NULL UNIQUE,
  CHECK ((state = 'signed') = (signed_utc IS NOT NULL)),
  CHECK ((signed_utc IS NULL) = (signed_offset IS NULL)),
  CHECK ((state = 'signed') = (outcome IS NOT NULL))
) STRICT;

-- A draft whose plan stopped the session is stopped; one whose plan was accepted took place; one with an answer
-- of its own, an edit or a word is being taken; any other was only looked at.
INSERT INTO visit_anew
SELECT number, id, client, planned_utc, planned_offset, 0,
       CASE
         WHEN state = 'signed' THEN 'signed'
         WHEN NOT (json_valid(answers) AND json_valid(plan) AND json_valid(note)) THEN 'taking'
         WHEN json_extract(plan, '$.saved.status') = 'stop' THEN 'stopped'
         WHEN json_extract(plan, '$.saved.accepted') THEN 'accepted'
         WHEN json_extract(plan, '$.edits') IS NOT NULL
              OR EXISTS (SELECT 1 FROM json_each(note, '$.answers'))
              OR EXISTS (SELECT 1 FROM json_each(answers, '$.answers') AS answer
                         WHERE answer.key NOT IN (SELECT kept.value FROM json_each(answers, '$.kept') AS kept))
           THEN 'taking'
         ELSE 'planned'
       END AS came_to,
       CASE
         WHEN state = 'signed' OR NOT (json_valid(answers) AND json_valid(plan) AND json_valid(note)) THEN 0
         WHEN json_extract(plan, '$.saved.status') = 'stop' THEN 0
         ELSE ifnull(json_extract(plan, '$.saved.accepted'), 0)
       END,
       CASE
         WHEN state <> 'signed' THEN NULL
         WHEN NOT json_valid(plan) THEN 'session'
         WHEN json_extract(plan, '$.saved.status') = 'stop' THEN 'no_session'
         ELSE 'session'
       END,
       signed_utc, signed_offset, signed_by, pain_before, pain_after, words
FROM visit JOIN visit_content ON visit_content.visit = visit.number;

DROP TABLE visit;
ALTER TABLE visit_anew RENAME TO visit;
CREATE INDEX visit_of_client ON visit(client, planned_utc);
CREATE INDEX visit_to_finish ON visit(client, planned_utc) WHERE state IN ('taking', 'accepted', 'stopped');
CREATE INDEX visit_ahead ON visit(planned_utc) WHERE state = 'planned';

-- A signed visit stays as it was signed; see 0001 for why there are so many.
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

ALTER TABLE client ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE client ADD COLUMN emergency TEXT NOT NULL DEFAULT '';  -- whom to call, with the number
ALTER TABLE client ADD COLUMN doctor TEXT NOT NULL DEFAULT '';

-- What the question looked like when its answer was kept (a hash of its words and options): an answer to other
-- words is asked once more. Empty: kept before this was noted, taken as it is.
ALTER TABLE standing ADD COLUMN asked_as TEXT NOT NULL DEFAULT '';

PRAGMA user_version = 2;
