/** Written into the file as `user_version`; a file of another number is refused, never guessed at. */
export const SCHEMA_VERSION = 5;

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

CREATE TABLE checkpoint (
  of TEXT PRIMARY KEY,
  signed TEXT NOT NULL
) STRICT;

CREATE TRIGGER checkpoint_keeps_dates BEFORE INSERT ON checkpoint
WHEN EXISTS (SELECT 1 FROM checkpoint WHERE of = NEW.of OR rowid = NEW.rowid)
BEGIN SELECT RAISE(ABORT, 'checkpoints are create-only: this one exists'); END;

CREATE TRIGGER checkpoint_is_not_changed BEFORE UPDATE ON checkpoint
BEGIN SELECT RAISE(ABORT, 'checkpoints are create-only: none is changed'); END;

CREATE TRIGGER checkpoint_is_not_deleted BEFORE DELETE ON checkpoint
BEGIN SELECT RAISE(ABORT, 'checkpoints are create-only: none is deleted'); END;

CREATE TABLE release_entry (
  number INTEGER PRIMARY KEY CHECK (number >= 1 AND number = body ->> '$.number'),
  body TEXT NOT NULL
) STRICT;

CREATE TRIGGER release_keeps_numbers BEFORE INSERT ON release_entry
WHEN EXISTS (SELECT 1 FROM release_entry WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'the ledger of releases is append-only: this entry exists'); END;

CREATE TRIGGER release_has_no_gaps BEFORE INSERT ON release_entry
WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM release_entry)
BEGIN SELECT RAISE(ABORT, 'the ledger of releases is append-only: an entry follows the newest one'); END;

CREATE TRIGGER release_is_not_changed BEFORE UPDATE ON release_entry
BEGIN SELECT RAISE(ABORT, 'the ledger of releases is append-only: no entry is changed'); END;

CREATE TRIGGER release_is_not_deleted BEFORE DELETE ON release_entry
BEGIN SELECT RAISE(ABORT, 'the ledger of releases is append-only: no entry is deleted'); END;

CREATE TABLE release_counts (
  seal TEXT PRIMARY KEY CHECK (seal = body ->> '$.seal'),
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER release_counts_keep_seals BEFORE INSERT ON release_counts
WHEN EXISTS (SELECT 1 FROM release_counts WHERE seal = NEW.seal)
BEGIN SELECT RAISE(ABORT, 'sealed counts are create-only: these exist'); END;

CREATE TRIGGER release_counts_are_not_changed BEFORE UPDATE ON release_counts
BEGIN SELECT RAISE(ABORT, 'sealed counts are create-only: none are changed'); END;

CREATE TRIGGER release_counts_are_not_deleted BEFORE DELETE ON release_counts
BEGIN SELECT RAISE(ABORT, 'sealed counts are create-only: none are deleted'); END;

CREATE TABLE access_log (
  id TEXT PRIMARY KEY CHECK (id = body ->> '$.id'),
  body TEXT NOT NULL,
  escalation TEXT AS (body ->> '$.escalation') STORED,
  keep_until TEXT AS (body ->> '$.keepUntil') STORED
) STRICT, WITHOUT ROWID;
CREATE INDEX access_log_by_escalation ON access_log (escalation, id) WHERE escalation IS NOT NULL;
CREATE INDEX access_log_by_keep_until ON access_log (keep_until) WHERE keep_until IS NOT NULL;

CREATE TRIGGER access_log_keeps_ids BEFORE INSERT ON access_log
WHEN EXISTS (SELECT 1 FROM access_log WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'the access log is create-only: this view exists'); END;

CREATE TRIGGER access_log_is_not_changed BEFORE UPDATE ON access_log
BEGIN SELECT RAISE(ABORT, 'the access log is create-only: no view is changed'); END;

CREATE TRIGGER access_log_is_kept BEFORE DELETE ON access_log
WHEN OLD.keep_until IS NULL OR OLD.keep_until > strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN SELECT RAISE(ABORT, 'the access log is create-only: a view is deleted only once its time is past'); END;

CREATE TABLE tally (
  partnership TEXT NOT NULL,
  quarter TEXT NOT NULL CHECK (quarter GLOB '[0-9][0-9][0-9][0-9]-Q[1-4]'),
  door TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count > 0),
  PRIMARY KEY (partnership, quarter, door)
) STRICT, WITHOUT ROWID;

CREATE TABLE learning_note_origin (
  partnership TEXT NOT NULL,
  note TEXT NOT NULL,
  escalation TEXT NOT NULL,
  PRIMARY KEY (partnership, note)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER learning_note_origin_keeps_notes BEFORE INSERT ON learning_note_origin
WHEN EXISTS (SELECT 1 FROM learning_note_origin WHERE partnership = NEW.partnership AND note = NEW.note)
BEGIN SELECT RAISE(ABORT, 'learning notes are create-only: this origin exists'); END;

CREATE TRIGGER learning_note_origin_is_not_changed BEFORE UPDATE ON learning_note_origin
BEGIN SELECT RAISE(ABORT, 'learning notes are create-only: no origin is changed'); END;

CREATE TRIGGER learning_note_origin_is_not_deleted BEFORE DELETE ON learning_note_origin
BEGIN SELECT RAISE(ABORT, 'learning notes are create-only: no origin is deleted'); END;

CREATE TABLE learning_note_step (
  partnership TEXT NOT NULL,
  note TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 99 AND number = body ->> '$.number'),
  body TEXT NOT NULL,
  PRIMARY KEY (partnership, note, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER learning_note_step_keeps_numbers BEFORE INSERT ON learning_note_step
WHEN EXISTS (
  SELECT 1 FROM learning_note_step
  WHERE partnership = NEW.partnership AND note = NEW.note AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'learning notes are create-only: this step exists'); END;

CREATE TRIGGER learning_note_step_is_not_changed BEFORE UPDATE ON learning_note_step
BEGIN SELECT RAISE(ABORT, 'learning notes are create-only: no step is changed'); END;

CREATE TRIGGER learning_note_step_is_not_deleted BEFORE DELETE ON learning_note_step
BEGIN SELECT RAISE(ABORT, 'learning notes are create-only: no step is deleted'); END;

CREATE TABLE received_release (
  number INTEGER PRIMARY KEY CHECK (number >= 1 AND number = body ->> '$.number'),
  body TEXT NOT NULL
) STRICT;

CREATE TRIGGER received_keeps_numbers BEFORE INSERT ON received_release
WHEN EXISTS (SELECT 1 FROM received_release WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'received releases are create-only: this one exists'); END;

CREATE TRIGGER received_is_not_changed BEFORE UPDATE ON received_release
BEGIN SELECT RAISE(ABORT, 'received releases are create-only: none is changed'); END;

CREATE TRIGGER received_is_not_deleted BEFORE DELETE ON received_release
BEGIN SELECT RAISE(ABORT, 'received releases are create-only: none is deleted'); END;

CREATE TABLE sample_data (
  filled_at TEXT NOT NULL
) STRICT;

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
