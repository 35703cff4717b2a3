import type { AnyRecord } from '../model/index.ts'
import type { Diff } from './diff.ts'
import { sameValue } from './sameValue.ts'

interface Step {
  readonly before: AnyRecord | undefined
  readonly after: AnyRecord | undefined
}

/** One diff that does what `first` and then `second` do; what they undo between them is left out. */
export function squash(first: Diff, second: Diff): Diff {
  const steps = new Map<string, Step>()
  for (const diff of [first, second]) {
    for (const [id, { before, after }] of stepsOf(diff)) {
      const earlier = steps.get(id)
      steps.set(id, { before: earlier ? earlier.before : before, after })
    }
  }
  return diffOf(steps.values())
}

/** The diff of records' states before and after; what is the same is left out. */
export function diffOf(steps: Iterable<Step>): Diff {
  const added: AnyRecord[] = []
  const updated: { from: AnyRecord; to: AnyRecord }[] = []
  const removed: AnyRecord[] = []
  for (const { before, after } of steps) {
    if (before && after) {
      if (!sameValue(before, after)) updated.push({ from: before, to: after })
    } else if (after) added.push(after)
    else if (before) removed.push(before)
  }
  return { added, updated, removed }
}

function* stepsOf(diff: Diff): Iterable<[string, Step]> {
  for (const before of diff.removed) yield [before.id, { before, after: undefined }]
  for (const { from, to } of diff.updated) yield [from.id, { before: from, after: to }]
  for (const after of diff.added) yield [after.id, { before: undefined, after }]
}
