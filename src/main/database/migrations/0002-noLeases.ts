import type { Migration } from '../migration.ts'

/** The lock on the database says who works on its jobs: a lease beside it was written and never asked for. */
export const noLeases: Migration = {
  tables: 'ALTER TABLE job DROP COLUMN lease_until_ms',
}
