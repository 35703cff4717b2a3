import { forkedRandom } from '../../../shared/random/seeded.ts'
import type { StagedCreature } from '../../../shared/scene/stagedCreature.ts'
import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import { fraction } from './frame.ts'

/** What never rests in a living body, repeatable by its seed. */
export interface Life {
  /** -1 to 1, once a breath. */
  breathAt(timeSeconds: number): number
  /** How open the eyes are, 0 to 1. */
  eyesAt(timeSeconds: number): number
  /** A slow drift between -1 and 1, another for each number. */
  driftAt(timeSeconds: number, which: number): number
  /** The shape of the mouth. */
  mouthAt(timeSeconds: number): { readonly open: number; readonly wide: number; readonly round: number }
  readonly isSpeakingAt: (timeSeconds: number) => number
}

const BLINK_SECONDS = 0.16

/** `breathSeconds`: one breath in and out. */
export function lifeOf(creature: StagedCreature, breathSeconds: number): Life {
  const random = forkedRandom(creature.seed, 'life')
  const start = random() * breathSeconds
  const blinks: number[] = []
  for (let at = 0.5 + random() * 1.4; at < 40; at += 1.8 + 2.6 * random()) blinks.push(at)
  const drifts = Array.from(
    { length: 6 },
    () => [random() * 7, 0.16 + 0.12 * random(), random() * 7, 0.37 + 0.2 * random()] as const,
  )
  const speaks = creature.speaks ?? []
  const isSpeakingAt = (time: number) => {
    const line = speaks.find(({ startSeconds, endSeconds }) => time >= startSeconds && time <= endSeconds)
    if (line === undefined) return 0
    return Math.min(1, (time - line.startSeconds) / 0.12, (line.endSeconds - time) / 0.12)
  }
  return {
    breathAt: (time) => Math.sin((2 * Math.PI * (time + start)) / breathSeconds),
    eyesAt(time) {
      const blink = blinks.find((at) => time >= at && time < at + BLINK_SECONDS)
      return blink === undefined ? 1 : 1 - Math.sin((Math.PI * (time - blink)) / BLINK_SECONDS) ** 0.7
    },
    driftAt(time, which) {
      const [a, slow, b, fast] = drifts[which % drifts.length]!
      return 0.65 * Math.sin(2 * Math.PI * slow * time + a) + 0.35 * Math.sin(2 * Math.PI * fast * time + b)
    },
    isSpeakingAt,
    mouthAt(time) {
      const keys = creature.mouth
      if (keys !== undefined && keys.length > 0) return betweenMouths(keys, time)
      const speaking = isSpeakingAt(time)
      const syllable = fraction(time * 4.6 + 0.35 * Math.sin(time * 3.1))
      const open = speaking * Math.sin(Math.PI * syllable) ** 1.3 * (0.65 + 0.35 * Math.sin(time * 7.7 + 1))
      return { open, wide: 0.5 + 0.4 * Math.sin(time * 5.3), round: 0.5 + 0.5 * Math.sin(time * 3.7 + 2) }
    },
  }
}

function betweenMouths(
  keys: NonNullable<StagedCreature['mouth']>,
  time: number,
): { open: number; wide: number; round: number } {
  const next = keys.findIndex(({ timeSeconds }) => timeSeconds >= time)
  const after = keys[next === -1 ? keys.length - 1 : next]!
  const before = keys[next === -1 ? keys.length - 1 : Math.max(0, next - 1)]!
  const span = after.timeSeconds - before.timeSeconds
  const share = span > 0 ? Math.min(1, Math.max(0, (time - before.timeSeconds) / span)) : 1
  const mix = (key: 'open' | 'wide' | 'round') => before[key] + (after[key] - before[key]) * share
  return { open: mix('open'), wide: mix('wide'), round: mix('round') }
}

const LOOK_TURN_SECONDS = 0.35

/** How far a head turns at a time: to what it looks at then, on its way there from what it looked at before. */
export function looksAt(
  { looksAt: first, looks = [] }: Pick<StagedCreature, 'looksAt' | 'looks'>,
  time: number,
  from: Vector3,
  heading: number,
): { yaw: number; pitch: number } {
  let { yaw, pitch } = gaze(from, heading, first)
  for (const { fromSeconds, at } of looks) {
    const t = Math.min(1, Math.max(0, (time - fromSeconds) / LOOK_TURN_SECONDS))
    const next = gaze(from, heading, at)
    const share = t * t * (3 - 2 * t)
    yaw += (next.yaw - yaw) * share
    pitch += (next.pitch - pitch) * share
  }
  return { yaw, pitch }
}

/** How far a head turns to look at a point, radians, within what a neck allows. */
export function gaze(from: Vector3, heading: number, at: Vector3 | undefined): { yaw: number; pitch: number } {
  if (at === undefined) return { yaw: 0, pitch: 0 }
  const [dx, dy, dz] = [at[0] - from[0], at[1] - from[1], at[2] - from[2]]
  const yaw = Math.atan2(-dz, dx) - heading
  const near = Math.atan2(Math.sin(yaw), Math.cos(yaw))
  return {
    yaw: Math.max(-1.1, Math.min(1.1, near)),
    pitch: Math.max(-0.5, Math.min(0.5, Math.atan2(dy, Math.hypot(dx, dz)))),
  }
}
