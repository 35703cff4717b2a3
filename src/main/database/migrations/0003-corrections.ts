import type { Migration } from '../migration.ts'

/**
 * Recipes may say what a person set right of the reading of a prompt. Nothing stored changes; the number tells
 * earlier programs that they would not understand all of it.
 */
export const corrections: Migration = {}
