import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import type { Bounds } from '../../staging/vectors.ts'
import type { Acting, DeedRefusal, Mover, Turn } from './acting.ts'
import { hopAlong } from './wayDeeds.ts'

/** Between the feet and what they pass over, metres and of a leg. */
const [CLEARS, CLEARS_OF_LEG] = [0.05, 0.08]
/** As `leaps.ts` draws the feet up: of a leg, out of a run and from rest. */
const [DRAWN_UP_RUNNING, DRAWN_UP_STANDING] = [0.22, 0.28]
const LEAST_RISE = 0.16
const [RUN_UP_SECONDS, RUN_OUT_SECONDS] = [1.25, 0.9]
/** What is wide is run at faster. */
const RUN_FASTER = [1, 1.2, 1.45]
const DOWNWARD = /down|off|turun|dari/i

/** A leap over something, onto it, down from it, or into the air. */
export function leap(turn: Turn, acting: Acting): DeedRefusal | undefined {
  const { wish } = turn
  const { person, mover, boundsOf, stage } = acting
  if (mover.highestLeap <= 0) return 'cannotDo'
  const { action } = wish
  const words = action.source.kind === 'said' ? action.source.words : ''
  const isHigh = person.position[1] > 0.03
  if (person.isAtStart && action.target !== undefined) person.heading = 0
  if (action.from !== undefined || (isHigh && (DOWNWARD.test(words) || action.target === undefined)))
    return leapDown(turn, acting)
  const target = boundsOf(action.target)
  if (target === undefined) {
    if (!acting.goes || acting.hasGone) {
      const { position } = person
      person.jump('jump', [position], [mover.leg * 0.5], { gravity: stage.gravity, leg: mover.leg })
      return undefined
    }
    const rise = Math.max(LEAST_RISE, 0.28) * mover.leg
    const speed = runSpeed(turn, acting)
    return runOver({ off: undefined, rise, middle: 0, z: person.position[2], speed }, turn, acting)
  }
  const isOver = action.passes === 'over' || action.deed === 'jump' || !canStandOn(target, acting)
  return isOver ? leapOver(target, turn, acting) : leapOnto(target, turn, acting)
}

/** Whether there is room for four feet, or two, on top of something. */
function canStandOn({ min, max }: Bounds, { mover, person }: Acting): boolean {
  const isFlat = max[1] - person.position[1] < 0.03
  const room = 1.5 * mover.footReach
  return !isFlat && max[0] - min[0] >= room && max[2] - min[2] >= mover.width * 0.5
}

function leapOver({ min, max }: Bounds, turn: Turn, acting: Acting): DeedRefusal | undefined {
  const { person, mover, stage, goes, start } = acting
  // Each of several leaps in a lane of its own.
  const lane = (max[2] - min[2]) / 2 - mover.width * 0.4
  const aside = Math.max(-Math.max(0, lane), Math.min(Math.max(0, lane), acting.aside[2]))
  const [middle, z] = [(min[0] + max[0]) / 2, (min[2] + max[2]) / 2 + aside]
  const high = Math.max(0, max[1])
  const half = (max[0] - min[0]) / 2
  const runs = mover.gaitOf(turn.wish) !== 'hop' && !(goes && start.gait === 'walk')
  if (runs) {
    for (const faster of RUN_FASTER) {
      const speed = faster * runSpeed(turn, acting)
      const rise = riseOver(high, half + mover.footReach * 0.55, speed, mover, stage.gravity)
      if (rise !== undefined) return runOver({ off: 'place', rise, middle, z, speed }, turn, acting)
    }
    return 'tooHigh'
  }
  const gap = half + mover.footReach + 0.1 + 0.2 * high
  const from: Vector3 = [middle - gap, 0, z]
  const to: Vector3 = [middle + gap, 0, z]
  const drawn = DRAWN_UP_STANDING * mover.leg
  const edge = (half + mover.footReach * 0.6) / gap
  const needed =
    (high + CLEARS + CLEARS_OF_LEG * mover.leg - drawn * Math.cos((Math.PI / 2) * edge)) / (1 - edge * edge)
  const rise = Math.max(LEAST_RISE * mover.leg, needed)
  if (rise > mover.highestLeap || 2 * gap > farthest(mover)) return 'tooHigh'
  if (mover.gaitOf(turn.wish) === 'hop') {
    if (person.isAtStart) person.position = [from[0] - 2 * Math.max(0.1, mover.height * 1.6), 0, z]
    hopAlong(from, acting)
    person.jump('hop', [to, [to[0] + mover.height * 1.6, 0, z]], [rise], { gravity: stage.gravity, leg: mover.leg })
    return undefined
  }
  acting.beAt(from, 0, mover.length)
  person.jump('jump', [to], [rise], { gravity: stage.gravity, leg: mover.leg })
  return undefined
}

function farthest({ leg, length }: Mover): number {
  return 2.4 * leg + 1.2 * length
}

function runSpeed({ wish }: Turn, { mover, goes, start }: Acting): number {
  const said = wish.action.speedMetresPerSecond?.value
  return said ?? (goes && start.speed > 0 && start.gait === 'run' ? start.speed : mover.speedOf('run') * 0.85)
}

/** How high the body has to fly so that its feet clear something of this height and half width. */
function riseOver(high: number, half: number, speed: number, mover: Mover, gravity: number): number | undefined {
  for (let rise = LEAST_RISE * mover.leg; rise <= mover.highestLeap; rise += 0.02 * mover.highestLeap) {
    const long = speed * Math.sqrt((8 * rise) / gravity)
    const share = half / (long / 2)
    if (share >= 0.92) continue
    const feet = rise * (1 - share * share) + DRAWN_UP_RUNNING * mover.leg * Math.cos((Math.PI / 2) * share)
    if (feet >= high + CLEARS + CLEARS_OF_LEG * mover.leg) return rise
  }
  return undefined
}

/** Runs up, flies and runs on: the middle of the leap is over a place, or where the run comes to it. */
function runOver(
  run: { off: 'place' | undefined; rise: number; middle: number; z: number; speed: number },
  turn: Turn,
  acting: Acting,
): undefined {
  const { person, stage } = acting
  const { off, rise, middle, z, speed } = run
  const long = speed * Math.sqrt((8 * rise) / stage.gravity)
  const runUp = RUN_UP_SECONDS * speed
  const at = off === 'place' ? middle : person.position[0] + runUp + long / 2
  const [from, y] = [at - long / 2 - runUp + Math.min(0, acting.aside[0]), person.position[1]]
  if (person.isAtStart) person.position = [from, y, z]
  else person.goTo([from, y, z], 'walk', stage.walkSpeed)
  const isLast = turn.next === undefined
  const out = RUN_OUT_SECONDS * speed
  const begin = person.position[0]
  acting.hasGone = true
  person.goAlong([person.position, [at + long / 2 + out, y, z]], 'run', speed, {
    goesOn: isLast,
    leaps: [{ fromMetres: at - long / 2 - begin, toMetres: at + long / 2 - begin }],
  })
  return undefined
}

function leapOnto(bounds: Bounds, turn: Turn, acting: Acting): DeedRefusal | undefined {
  const { person, mover, stage } = acting
  const surface = stage.seatOf(turn.wish.action.target!) ?? bounds
  const { min } = bounds
  const top = surface.max[1]
  const up = top - person.position[1]
  if (up > mover.highestLeap) return 'tooHigh'
  const z = (surface.min[2] + surface.max[2]) / 2
  const gap = mover.footReach + 0.08 + 0.22 * up
  const from: Vector3 = [min[0] - gap, person.position[1], z]
  const inside = Math.min(mover.footReach * 1.15 + 0.05, (surface.max[0] - surface.min[0]) / 2)
  const to: Vector3 = [surface.min[0] + inside, top, z]
  const edge = gap / (to[0] - from[0])
  const drawn = DRAWN_UP_STANDING * mover.leg * Math.sin(Math.PI * edge)
  const rise = (up * (1 - edge) + CLEARS - drawn) / (4 * edge * (1 - edge))
  acting.beAt(from, 0, mover.length)
  person.jump('jump', [to], [Math.max(LEAST_RISE * mover.leg, rise)], { gravity: stage.gravity, leg: mover.leg })
  return undefined
}

/** From the top of something down to the ground. */
function leapDown({ wish }: Turn, acting: Acting): DeedRefusal | undefined {
  const { person, mover, stage, boundsOf } = acting
  const id = wish.action.from ?? stage.standsOn
  const carrier = boundsOf(id)
  const [x, y, z] = person.position
  const surface = id === undefined ? undefined : (stage.seatOf(id) ?? carrier)
  const top = y > 0.03 ? y : (surface?.max[1] ?? 0)
  if (top <= 0.03) return 'notThere'
  if (top > 2.2 * mover.highestLeap) return 'tooHigh'
  const right = carrier?.max[0] ?? x + mover.footReach
  const edge: Vector3 = [right - mover.footReach * 0.9, top, surface ? (surface.min[2] + surface.max[2]) / 2 : z]
  if (person.isAtStart) [person.position, person.heading] = [edge, 0]
  else if (edge[0] - x > mover.footReach) person.goTo(edge, 'walk', stage.walkSpeed)
  const to: Vector3 = [right + mover.footReach * 1.1 + 0.3 * top, 0, edge[2]]
  person.jump('jump', [to], [0.12 * mover.leg], { gravity: stage.gravity, leg: mover.leg })
  return undefined
}
