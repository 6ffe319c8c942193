/** Written into the file as `user_version`; a file of another number is refused, never guessed at. */
export const SCHEMA_VERSION = 2;

/**
 * The tables of a store. The guards on `record` and `delivery` stop mistakes, ours and those of someone with a SQL
 * prompt; the owner of the file can drop them, and then only the hash chain speaks (docs/record.md).
 *
 * An UPDATE or DELETE trigger alone is not enough: INSERT OR REPLACE removes the row in its way without firing either,
 * by primary key or by rowid. So every create-only table refuses the INSERT itself.
 */
export const SCHEMA = `
CREATE TABLE record (
  escalation TEXT NOT NULL CHECK (length(escalation) > 0 AND escalation = body ->> '$.escalationId'),
  version INTEGER NOT NULL CHECK (version BETWEEN 1 AND 999999 AND version = body ->> '$.version'),
  body TEXT NOT NULL CHECK (body ->> '$.id' = printf('%06d', version)),
  words TEXT CHECK (words IS NULL OR json_valid(words)),
  PRIMARY KEY (escalation, version)
) STRICT;

CREATE TRIGGER record_keeps_versions BEFORE INSERT ON record
WHEN EXISTS (SELECT 1 FROM record WHERE (escalation = NEW.escalation AND version = NEW.version) OR rowid = NEW.rowid)
BEGIN SELECT RAISE(ABORT, 'the record is append-only: this entry exists'); END;

CREATE TRIGGER record_has_no_gaps BEFORE INSERT ON record
WHEN NEW.version <> (SELECT coalesce(max(version), 0) + 1 FROM record WHERE escalation = NEW.escalation)
BEGIN SELECT RAISE(ABORT, 'the record is append-only: an entry follows the newest one'); END;

CREATE TRIGGER record_only_loses_words BEFORE UPDATE ON record
WHEN NEW.words IS NOT NULL
  OR NEW.escalation IS NOT OLD.escalation
  OR NEW.version IS NOT OLD.version
  OR NEW.body IS NOT OLD.body
  OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'the record is append-only: of an entry only the words may be erased'); END;

CREATE TRIGGER record_is_not_deleted BEFORE DELETE ON record
BEGIN SELECT RAISE(ABORT, 'the record is append-only: an entry is never deleted'); END;

CREATE TABLE delivery (
  sequence INTEGER PRIMARY KEY,
  escalation TEXT NOT NULL CHECK (escalation = body ->> '$.escalation'),
  id TEXT NOT NULL,
  body TEXT NOT NULL,
  UNIQUE (escalation, id)
) STRICT;

CREATE TRIGGER delivery_keeps_ids BEFORE INSERT ON delivery
WHEN EXISTS (SELECT 1 FROM delivery WHERE (escalation = NEW.escalation AND id = NEW.id) OR sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'deliveries are create-only: this one exists'); END;

CREATE TRIGGER delivery_is_not_changed BEFORE UPDATE ON delivery
BEGIN SELECT RAISE(ABORT, 'deliveries are create-only: none is changed'); END;

CREATE TRIGGER delivery_is_not_deleted BEFORE DELETE ON delivery
BEGIN SELECT RAISE(ABORT, 'deliveries are create-only: none is deleted'); END;

CREATE TABLE worklist (
  escalation TEXT PRIMARY KEY,
  line TEXT NOT NULL CHECK (line ->> '$.escalation' = escalation),
  partnership TEXT NOT NULL AS (line ->> '$.partnership') STORED,
  version INTEGER NOT NULL AS (line ->> '$.version') STORED,
  situation TEXT NOT NULL AS (line ->> '$.situation') STORED,
  raised_at TEXT NOT NULL AS (line ->> '$.raisedAt') STORED,
  linked_to TEXT AS (line ->> '$.link.escalation') STORED,
  due_at TEXT AS (line ->> '$.dueAt') STORED,
  attention_at TEXT AS (line ->> '$.nextAttentionAt') STORED
) STRICT;
CREATE INDEX worklist_by_link ON worklist (partnership, linked_to) WHERE linked_to IS NOT NULL;
CREATE INDEX worklist_by_attention ON worklist (partnership, attention_at) WHERE attention_at IS NOT NULL;
CREATE INDEX worklist_open ON worklist (partnership, due_at) WHERE situation <> 'closed';

CREATE TABLE waiting (
  person TEXT NOT NULL,
  escalation TEXT NOT NULL,
  PRIMARY KEY (person, escalation)
) STRICT, WITHOUT ROWID;
CREATE INDEX waiting_by_escalation ON waiting (escalation);

CREATE TABLE raising (
  person TEXT NOT NULL,
  escalation TEXT NOT NULL,
  PRIMARY KEY (person, escalation)
) STRICT, WITHOUT ROWID;
CREATE INDEX raising_by_escalation ON raising (escalation);

CREATE TABLE named_person (
  person TEXT PRIMARY KEY,
  email TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL
) STRICT;

CREATE TABLE chat_address (
  person TEXT PRIMARY KEY,
  reference TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE chat_card (
  escalation TEXT NOT NULL,
  person TEXT NOT NULL,
  messageId TEXT NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (escalation, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
  person TEXT PRIMARY KEY,
  escalation TEXT NOT NULL,
  choices TEXT NOT NULL CHECK (json_valid(choices)),
  at TEXT NOT NULL
) STRICT;
`;
