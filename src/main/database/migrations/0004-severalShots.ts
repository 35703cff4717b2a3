import type { Migration } from '../migration.ts'

/**
 * A shot may be one of several views of the same happening, and a job one of the shots of a film. Nothing stored changes;
 * the number tells earlier programs that they would not understand all of it.
 */
export const severalShots: Migration = {}
