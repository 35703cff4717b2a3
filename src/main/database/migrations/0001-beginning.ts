import type { Migration } from '../migration.ts'

/** The tables of a project. */
export const beginning: Migration = {
  tables: `
    CREATE TABLE record (
      id TEXT PRIMARY KEY,
      type TEXT NOT NULL,
      json TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE change (
      revision INTEGER PRIMARY KEY,
      command_id TEXT NOT NULL UNIQUE,
      label TEXT NOT NULL,
      diff TEXT NOT NULL,
      at_ms INTEGER NOT NULL
    ) STRICT;

    -- Undo and redo: the steps in order; the undone ones are the tail.
    CREATE TABLE history_step (
      position INTEGER PRIMARY KEY,
      label TEXT NOT NULL,
      diff TEXT NOT NULL,
      undone INTEGER NOT NULL CHECK (undone IN (0, 1))
    ) STRICT;

    CREATE TABLE job (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      state TEXT NOT NULL,
      input TEXT NOT NULL,
      attempt INTEGER NOT NULL,
      -- What a provider gave us to find a submitted request again.
      remote_handle TEXT,
      progress TEXT,
      result TEXT,
      error TEXT,
      lease_until_ms INTEGER,
      created_at_ms INTEGER NOT NULL,
      finished_at_ms INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX job_by_state ON job (state, created_at_ms);

    CREATE TABLE note (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
}
