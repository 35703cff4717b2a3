import type { Diff } from './diff.ts'

/** The diff that takes back another. */
export function reverse(diff: Diff): Diff {
  return {
    added: diff.removed,
    updated: diff.updated.map(({ from, to }) => ({ from: to, to: from })),
    removed: diff.added,
  }
}

/** Whether a diff changes nothing. */
export function isEmpty(diff: Diff): boolean {
  return diff.added.length === 0 && diff.updated.length === 0 && diff.removed.length === 0
}
