/** Written into the file as `user_version`; a file of another number is refused, never guessed at. */
const SURVEY_SCHEMA_VERSION = 1;

/**
 * The tables of the survey, in a file of their own. No table has row numbers and none has a time: rows stand in the order of
 * their keys, which are codes.
 */
const SURVEY_SCHEMA = `
CREATE TABLE wave_step (
  wave TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number >= 1 AND number = body ->> '$.number'),
  body TEXT NOT NULL,
  PRIMARY KEY (wave, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER wave_step_keeps_numbers BEFORE INSERT ON wave_step
WHEN EXISTS (SELECT 1 FROM wave_step WHERE wave = NEW.wave AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'waves are create-only: this step exists'); END;

CREATE TRIGGER wave_step_is_not_changed BEFORE UPDATE ON wave_step
BEGIN SELECT RAISE(ABORT, 'waves are create-only: no step is changed'); END;

CREATE TRIGGER wave_step_is_not_deleted BEFORE DELETE ON wave_step
BEGIN SELECT RAISE(ABORT, 'waves are create-only: no step is deleted'); END;

CREATE TABLE wave_ask (
  wave TEXT NOT NULL,
  ask TEXT NOT NULL,
  half TEXT NOT NULL,
  outcome TEXT,
  PRIMARY KEY (wave, ask, half)
) STRICT, WITHOUT ROWID;

CREATE TABLE wave_list (
  wave TEXT NOT NULL,
  list TEXT NOT NULL,
  etag TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (wave, list)
) STRICT, WITHOUT ROWID;

CREATE TABLE wave_salt (
  wave TEXT PRIMARY KEY,
  salt TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;

/**
 * The file of the survey. It has no write-ahead log, which would keep every version of every list side by side: a
 * journal holds only what one write replaces, and is gone with it (ADR 16). EXTRA: an answer is on disk before its person
 * is thanked, the going of the journal too.
 */
export const SURVEY_FORM = {
  schema: SURVEY_SCHEMA,
  version: SURVEY_SCHEMA_VERSION,
  settings: 'PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON',
};
