import type { SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { StagedCreature } from '../../../shared/scene/stagedCreature.ts'
import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { DepartmentOrder } from '../staging/department.ts'
import type { Body } from './body.ts'
import { USUAL_SECONDS } from './ways.ts'

/** A listener turns a little after somebody begins, a speaker turns to the listener a little before, seconds. */
const LISTENS_AFTER = 0.18
const TURNS_BEFORE = 0.3

/** Who says each line: the one whom its speaker's name means, else the first person. */
export function speakersOf({ spec, lines = [] }: DepartmentOrder): (string | undefined)[] {
  const living = spec.entities.filter(({ concept }) => concept === 'person' || concept === 'animal')
  const first = living.find(({ concept }) => concept === 'person') ?? living[0]
  return lines.map(({ speaker }) => {
    const named =
      speaker === undefined ? undefined : living.find(({ label }) => label === speaker || speaker.endsWith(label))
    return (named ?? first)?.id
  })
}

/** When one speaks: its lines, or a talk of no stated words. */
export function speechOf(entity: SpecEntity, order: DepartmentOrder): NonNullable<StagedCreature['speaks']> {
  const { lines = [], spec, clipSeconds } = order
  const speakers = speakersOf(order)
  const own = lines.flatMap(({ startSeconds, text }, line) =>
    speakers[line] === entity.id
      ? [{ startSeconds, endSeconds: startSeconds + Math.max(0.7, text.length * 0.062), line }]
      : [],
  )
  const talks = spec.actions.some(({ verb, subject }) => verb === 'talk' && subject === entity.id)
  if (talks && lines.length === 0) return [{ startSeconds: 0.4, endSeconds: (clipSeconds ?? USUAL_SECONDS) - 0.5 }]
  return own
}

/** Those who speak look at whom they speak to, and the others at them. */
export function withLooks(
  creatures: readonly StagedCreature[],
  bodies: readonly Body[],
  order: DepartmentOrder,
): StagedCreature[] {
  const speakers = speakersOf(order)
  const eyesOf = (index: number, time: number): Vector3 => bodies[index]!.poseAt(time).get('head')!.at
  return creatures.map((creature, index) => {
    if (!bodies[index]!.bones.includes('head') || creature.looksAt !== undefined) return creature
    const looks = (order.lines ?? []).flatMap(({ startSeconds }, line) => {
      const speaker = creatures.findIndex(({ id }) => id === speakers[line])
      const other =
        speaker === index ? creatures.findIndex(({ concept }, at) => at !== index && concept === 'person') : speaker
      const seen = other >= 0 ? other : speaker === index ? creatures.findIndex((_, at) => at !== index) : -1
      if (seen < 0 || !bodies[seen]!.bones.includes('head')) return []
      const fromSeconds = Math.max(0, startSeconds + (speaker === index ? -TURNS_BEFORE : LISTENS_AFTER))
      return [{ fromSeconds, at: eyesOf(seen, startSeconds) }]
    })
    if (looks.length === 0) return creature
    const all = [...(creature.looks ?? []), ...looks].sort((one, other) => one.fromSeconds - other.fromSeconds)
    return { ...creature, looks: all }
  })
}
