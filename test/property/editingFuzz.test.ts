import { describe, expect, it } from 'vitest'
import { type RefusalReason, runCommand } from '../../src/shared/editing/index.ts'
import { apply, type Diff, reverse, sameValue, squash } from '../../src/shared/history/index.ts'
import {
  type ClipRecord,
  checkInvariants,
  documentOf,
  EMPTY_DOCUMENT,
  find,
  rangeOfClip,
  recordsOfType,
  type StudioDocument,
  sequenceIndex,
} from '../../src/shared/model/index.ts'
import { overlaps } from '../../src/shared/time/index.ts'
import { Dice, nextGesture, opening } from './randomStudio.ts'

const SEEDS = Number(process.env.DALANG_FUZZ_SEEDS ?? 100)
const STEPS = Number(process.env.DALANG_FUZZ_STEPS ?? 150)
const FIRST_SEED = Number(process.env.DALANG_FUZZ_FIRST_SEED ?? 1)

/** What no input can bring about: commands snap, file and order by themselves. */
const COMMANDS_SEE_TO_IT = new Set<string>([
  'offFrame',
  'misfiled',
  'sameOrder',
  'linkAcrossSequences',
  'notOneProject',
])

/** Films that once came out wrong, by what went wrong. */
const PINNED: Record<string, number> = {
  'a ripple at the edge of a sound cut a picture between two frames': 47,
  'a linked picture followed to the end of its source, between two frames': 1475,
  'a sound that began before the closed time fell out of step with its picture': 94,
}

describe('any commands in any order', () => {
  it('leave a sound document that can be taken back to exactly what it was', { timeout: 600_000 }, () => {
    const outcomes = new Map<string, number>()
    for (let seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed += 1) makeFilm(seed, outcomes)
    if (process.env.DALANG_FUZZ_REPORT) console.table([...outcomes].sort())
    expect(outcomes.size).toBeGreaterThan(40)
  })

  it.each(Object.entries(PINNED))('%s (seed %i) stays mended', (_sin, seed) => {
    makeFilm(seed, new Map())
  })
})

function makeFilm(seed: number, outcomes: Map<string, number>): void {
  const dice = new Dice(seed)
  let doc = EMPTY_DOCUMENT
  let previous: { before: StudioDocument; diff: Diff } | undefined
  const first = opening(dice)
  for (let step = 0; step < STEPS; step += 1) {
    const { name, input } = first[step] ?? nextGesture(dice, doc, step)
    const told = `seed ${seed}, step ${step}: ${name} ${JSON.stringify(input)}`
    const frozen = new Map(doc.records)
    const result = attempt(told, () => runCommand(doc, name, input))
    if (!sameValue([...doc.records], [...frozen])) throw new Error(`${told} changed the document it was shown`)
    const outcome: RefusalReason | 'done' = result.ok ? 'done' : result.refusal.reason
    const key = `${name} ${outcome}`
    demand(!COMMANDS_SEE_TO_IT.has(outcome), `${told} was refused as ${outcome}`)
    outcomes.set(key, (outcomes.get(key) ?? 0) + 1)
    if (!result.ok) continue

    const after = attempt(told, () => apply(doc, result.value))
    attempt(told, () => {
      demand(checkInvariants(after).length === 0, JSON.stringify(checkInvariants(after)))
      const undone = apply(after, reverse(result.value))
      demand(sameDocument(undone, doc), 'undo does not lead back')
      demand(sameDocument(apply(undone, result.value), after), 'redo does not lead there')
      if (previous) {
        const both = squash(previous.diff, result.value)
        demand(sameDocument(apply(previous.before, both), after), 'two gestures squashed are not the two')
        demand(sameDocument(apply(after, reverse(both)), previous.before), 'squashed undo does not lead back')
      }
      if (mustStayInStep(doc, name, input)) demand(staysInStep(doc, after), 'linked clips fall out of step')
      demand(sameIndex(after), 'the carried index is not what a rebuilt one is')
    })
    previous = { before: doc, diff: result.value }
    doc = after
  }
}

function attempt<Value>(told: string, action: () => Value): Value {
  try {
    return action()
  } catch (error) {
    throw new Error(told, { cause: error })
  }
}

function demand(truth: boolean, otherwise: string): void {
  if (!truth) throw new Error(otherwise)
}

function sameDocument(a: StudioDocument, b: StudioDocument): boolean {
  return (
    a.records.size === b.records.size && [...a.records].every(([id, record]) => sameValue(record, b.records.get(id)))
  )
}

function sameIndex(doc: StudioDocument): boolean {
  const rebuilt = documentOf([...doc.records.values()].reverse())
  return recordsOfType(doc, 'sequence').every(({ id }) => sameValue(sequenceIndex(doc, id), sequenceIndex(rebuilt, id)))
}

/** A person may put linked clips out of step: alone, by the frame rate, or by locking one of the two. */
function mustStayInStep(doc: StudioDocument, name: string, input: unknown): boolean {
  if (name === 'setSequenceFormat' || (input as { alone?: boolean }).alone) return false
  return recordsOfType(doc, 'track').every(({ locked }) => !locked)
}

/** Whether two clips that play together and stay linked show what they showed together before. */
function staysInStep(before: StudioDocument, after: StudioDocument): boolean {
  const pairs = Map.groupBy(recordsOfType(before, 'clip'), ({ link }) => link)
  return [...pairs].every(([link, clips]) => {
    const [one, other] = clips
    if (link === null || !one || !other || clips.length > 2) return true
    const [oneNow, otherNow] = [find(after, one.id), find(after, other.id)]
    if (!oneNow || !otherNow || oneNow.link !== otherNow.link || oneNow.link === null) return true
    if (!overlaps(rangeOfClip(one), rangeOfClip(other))) return true
    return shift(one, other) === shift(oneNow, otherNow)
  })
}

function shift(one: ClipRecord, other: ClipRecord): number {
  if (!('sourceIn' in one) || !('sourceIn' in other)) return 0
  return one.start - one.sourceIn - (other.start - other.sourceIn)
}
