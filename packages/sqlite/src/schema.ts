/**
 * What brings a file from each version of the schema to the next. A step that was released never
 * changes. Columns hold what is searched for, `rest` the other fields as JSON. Moments are REAL
 * milliseconds since 1970: a clock may tell fractions.
 */
export const SCHEMA: readonly string[] = [
  `
  CREATE TABLE job (
    id TEXT PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    state TEXT NOT NULL,
    idempotency_key TEXT UNIQUE,
    created_at REAL NOT NULL,
    -- 1 where a file is to be saved.
    saves INTEGER NOT NULL,
    rest TEXT NOT NULL
  ) STRICT;
  CREATE INDEX job_by_age ON job (created_at);

  CREATE TABLE attempt (
    id TEXT PRIMARY KEY NOT NULL,
    job_id TEXT NOT NULL
      REFERENCES job (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL,
    version INTEGER NOT NULL,
    state TEXT NOT NULL,
    charged TEXT NOT NULL,
    provider TEXT NOT NULL,
    account TEXT,
    request_id TEXT,
    token TEXT NOT NULL,
    owner TEXT,
    takeovers INTEGER NOT NULL,
    next_at REAL NOT NULL,
    created_at REAL NOT NULL,
    ended_at REAL,
    -- 1 where somebody has to go on with it.
    needs_work INTEGER NOT NULL,
    rest TEXT NOT NULL,
    UNIQUE (job_id, number)
  ) STRICT;
  CREATE INDEX attempt_by_token ON attempt (token);
  -- With the owner, so that what others are at work on is passed over without a look at its row.
  CREATE INDEX attempt_due ON attempt (next_at, owner) WHERE needs_work = 1;
  CREATE INDEX attempt_in_doubt ON attempt (provider, created_at)
    WHERE request_id IS NULL AND state IN ('submitting', 'unconfirmed', 'parked');
  -- Two, since a NULL is unlike any other NULL.
  CREATE UNIQUE INDEX attempt_by_request ON attempt (provider, account, request_id)
    WHERE request_id IS NOT NULL;
  CREATE UNIQUE INDEX attempt_by_request_alone ON attempt (provider, request_id)
    WHERE request_id IS NOT NULL AND account IS NULL;

  CREATE TABLE evidence (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    attempt_id TEXT NOT NULL
      REFERENCES attempt (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    at REAL NOT NULL,
    kind TEXT NOT NULL,
    request_id TEXT,
    text TEXT NOT NULL
  ) STRICT;
  CREATE INDEX evidence_of_attempt ON evidence (attempt_id);
  CREATE TRIGGER evidence_stays BEFORE UPDATE ON evidence
    BEGIN SELECT RAISE(ABORT, 'evidence is only ever added'); END;

  CREATE TABLE output (
    attempt_id TEXT NOT NULL
      REFERENCES attempt (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    path TEXT NOT NULL,
    size_bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    at REAL NOT NULL,
    PRIMARY KEY (attempt_id, position)
  ) STRICT;

  CREATE TABLE budget (
    id TEXT PRIMARY KEY NOT NULL,
    limit_micro_usd INTEGER NOT NULL,
    held_micro_usd INTEGER NOT NULL,
    spent_micro_usd INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE health (
    provider TEXT PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    rest TEXT NOT NULL
  ) STRICT;

  CREATE TABLE job_end (
    id TEXT PRIMARY KEY NOT NULL,
    job_id TEXT NOT NULL
      REFERENCES job (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    at REAL NOT NULL,
    told INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX job_end_of_job ON job_end (job_id);
  CREATE INDEX job_end_untold ON job_end (at) WHERE told = 0;

  CREATE TABLE beat (
    owner TEXT PRIMARY KEY NOT NULL,
    until REAL NOT NULL
  ) STRICT;
  `,
  `
  -- In rows of before, the model is part of the rest.
  ALTER TABLE attempt ADD COLUMN model TEXT;
  ALTER TABLE attempt ADD COLUMN ran_ms REAL;
  CREATE INDEX attempt_durations ON attempt (provider, model, ended_at, ran_ms)
    WHERE ran_ms IS NOT NULL;
  `,
];
