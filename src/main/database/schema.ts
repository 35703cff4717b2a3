import type { Migration } from './migration.ts'
import { beginning } from './migrations/0001-beginning.ts'
import { noLeases } from './migrations/0002-noLeases.ts'
import { corrections } from './migrations/0003-corrections.ts'
import { severalShots } from './migrations/0004-severalShots.ts'
import { modelReadings } from './migrations/0005-modelReadings.ts'

/** `DLNG`: marks a SQLite file as a Dalang project. */
export const APPLICATION_ID = 0x444c_4e47

/**
 * One step of the stored format per entry; `user_version` is how many have run. Never edit a step: add one. A change of
 * what a record, a recipe or a job looks like is a step too, even when no table changes: stored JSON is parsed
 * strictly, and a field that this version does not know is refused.
 */
export const MIGRATIONS: readonly Migration[] = [beginning, noLeases, corrections, severalShots, modelReadings]

export const SCHEMA_VERSION = MIGRATIONS.length
