import type { SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { StagedWater } from '../../../shared/scene/stagedWater.ts'
import type { Actor } from '../staging/actor.ts'
import { boundsOf } from '../staging/bounds.ts'
import type { DepartmentOrder } from '../staging/department.ts'
import { combined, turnAbout, union } from '../staging/vectors.ts'
import { isFilledByRain } from './rainWishes.ts'
import { runningDown } from './runoff.ts'
import { arrangeTap, isTap, tapMouth } from './tap.ts'

/** Something pours into something. */
export interface Pouring {
  /** The poured water's own entity, where the prompt names it. */
  readonly water: SpecEntity | undefined
  /** What it is poured from; it comes from above the picture without one. */
  readonly from: Actor | undefined
  readonly into: Actor
}

/** How far a jug that pours is tilted, radians. */
const TILT = 1.25
const POUR_START_SECONDS = 0.6
/** How long it takes until the vessel is as full as one pours. */
const POUR_SECONDS = 4
const FULL = 0.8
/** The lip's height over the vessel's rim, metres. */
const ABOVE_RIM = 0.11
const SPOUT_SPEED = 0.28
/** An open tap, cubic metres a second. */
const TAP_GIVES = 3e-4
/** How fast water leaves a mouth that points down, m/s. */
const LEAVES_AT = 0.6

/** What is poured in a scene: an action of pouring, and something hollow that catches it. */
export function pouringOf({ spec, actors, entities }: DepartmentOrder): Pouring | undefined {
  const hollow = actors.filter(({ form }) => form.hollow?.shape === 'round')
  const named = (id: string | undefined) => actors.find(({ entity }) => entity.id === id)
  const catches = (id: string | undefined) => hollow.some(({ entity }) => entity.id === id)
  const isWater = (id: string) => entities.some(({ concept, id: own }) => concept === 'water' && own === id)
  if (runningDown(spec)) return undefined
  const action = spec.actions.find(
    (one) =>
      (one.verb === 'pour' && !isFilledByRain(one, spec)) ||
      (one.verb === 'flow' && isWater(one.subject) && catches(one.target)),
  )
  if (action === undefined) return undefined
  const subject = named(action.subject)
  const from = named(action.from) ?? (subject && subject !== named(action.target) ? subject : undefined)
  const target = named(action.target)
  const into = target?.form.hollow?.shape === 'round' ? target : hollow.find((actor) => actor !== from)
  if (into === undefined) return undefined
  return { water: entities.find(({ concept }) => concept === 'water'), from, into }
}

/** Holds the jug tilted over the vessel's rim. */
export function arrangePouring({ from, into }: Pouring): void {
  if (from === undefined || into.base === undefined) return
  if (isTap(from)) {
    arrangeTap(from, into)
    return
  }
  // Jugs are made with the spout to the left.
  const rotation = combined(turnAbout([0, 0, 1], -TILT), turnAbout([0, 1, 0], Math.PI))
  from.motion = 'still'
  from.form = { ...from.form, isFixed: true }
  from.support = undefined
  const lift = from.pieces[0]?.local[1] ?? 0
  from.pieces = from.pieces.map((piece) => ({ ...piece, rotation, local: [0, lift, 0] }))
  from.bounds = union(from.pieces.map((piece) => boundsOf(from.form.parts, piece.local, rotation)))
  const lip: Vector3 = [from.bounds.max[0], lipHeight(from), 0]
  const rim = into.base[1] + (into.form.hollow?.rim ?? into.form.size[1])
  const lead = SPOUT_SPEED * Math.sqrt((2 * (ABOVE_RIM + into.form.size[1] * 0.6)) / 9.81)
  from.base = [into.base[0] - lead - lip[0], rim + ABOVE_RIM - lip[1], into.base[2]]
}

/** The lowest part of what reaches farthest toward the vessel, from the actor's foot. */
function lipHeight({ form, pieces }: Actor): number {
  const [piece] = pieces
  if (piece === undefined) return 0
  const top = form.size[1] / 2
  const half = form.size[0] / 2
  return piece.local[1] + top * Math.cos(TILT) - half * 0.45 * Math.sin(TILT)
}

/** The water in the vessel, empty at first, with the stream that fills it. */
export function pouredWater(
  { from, into, water }: Pouring,
  { gravity }: DepartmentOrder,
): { water: StagedWater; seen: Vector3[]; endSeconds: number } {
  const hollow = into.form.hollow
  if (hollow === undefined) throw new Error('Nothing catches what is poured')
  const [x, y, z] = into.base as Vector3
  const still = vesselWater(into, water?.label ?? into.entity.label)
  const rim = y + hollow.rim
  const lead = SPOUT_SPEED * Math.sqrt((2 * (ABOVE_RIM + into.form.size[1] * 0.6)) / Math.max(gravity, 1))
  const isJug = from !== undefined && !isTap(from)
  const fromTap = from && isTap(from) ? tapMouth(into) : undefined
  const spout: Vector3 = isJug ? [x - lead, rim + ABOVE_RIM, z] : (fromTap ?? [x, rim + 0.35, z])
  const radius = (hollow.radius[0] + hollow.radius[1]) / 2
  const volume = Math.PI * radius * radius * still.bed.depth * FULL
  return {
    water: {
      ...still,
      inflows: [
        {
          spout,
          velocity: [isJug ? SPOUT_SPEED : 0, isJug ? 0 : -LEAVES_AT, 0],
          cubicMetresPerSecond: Math.min(volume / POUR_SECONDS, fromTap ? TAP_GIVES : Infinity),
          startSeconds: POUR_START_SECONDS,
          endSeconds: POUR_START_SECONDS + POUR_SECONDS,
        },
      ],
    },
    seen: [spout, [x, rim + ABOVE_RIM + 0.04, z]],
    endSeconds: POUR_START_SECONDS + POUR_SECONDS + 0.6,
  }
}

/** The water of a round vessel that stands upright, nearly none at first. Throws when the actor is no such vessel. */
export function vesselWater({ form, base, entity }: Actor, label: string): StagedWater {
  const { hollow } = form
  if (hollow?.shape !== 'round' || base === undefined) throw new Error(`${entity.id} holds no water`)
  // An upright wall at the mean radius holds as much as the tapered one.
  const radius = (hollow.radius[0] + hollow.radius[1]) / 2
  const depth = hollow.rim - hollow.bottom
  const cells = 28
  const span = radius * 2 * (1 + 2 / cells)
  return {
    id: `${entity.id}-water`,
    label,
    kind: 'vessel',
    centre: [base[0], base[1] + hollow.rim, base[2]],
    size: [span, span],
    columns: cells,
    rows: cells,
    bed: { kind: 'round', depth, radius, seen: [hollow.radius[0], hollow.radius[1]] },
    filled: 0.004,
    edges: 'walls',
    wavelength: radius,
    current: 0,
    waves: [],
    inflows: [],
    drives: [],
    colour: '#3b7f8c',
    clarity: 0.35,
    walls: 'glass',
  }
}
