import type { Migration } from '../migration.ts'

/**
 * Recipes may hold what was taken of a chat model's reading of the words. Nothing stored changes; the number tells
 * earlier programs that they would not understand all of it.
 */
export const modelReadings: Migration = {}
