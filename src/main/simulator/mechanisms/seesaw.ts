import type { BodyPart, StagedBody, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { rotated, sum } from '../staging/vectors.ts'
import { hungFrom } from './hanging.ts'
import {
  block,
  bodyOf,
  lengthOf,
  type MechanismBuilder,
  mechanism,
  part,
  RELEASE_SECONDS,
  type Rider,
  type Seat,
  standOf,
  turnZ,
} from './mechanism.ts'

/** How high the fulcrum is, as a share of the plank: lower where something is to fly up rather than aside. */
const FULCRUM = { sits: 0.17, throws: 0.11 }
/** Where one sits, as a share of half the plank. */
const SEAT = 0.82
/** A plank gives a little: what lands on it hardly bounces, m/s for each m/s. */
const GIVES = 0.12

/**
 * A plank over a fulcrum. Without riders it brings two loads of its own, a heavy and a light one. What falls onto it lands
 * on its left end, which stands up; what sits on the other is thrown into the air.
 */
export const seesaw: MechanismBuilder = ({ entity, riders }) => {
  const isStruck = riders.some(({ falls }) => falls)
  const long = lengthOf(entity, 1.9)
  const [half, thick] = [long / 2, 0.022]
  const height = (isStruck ? FULCRUM.throws : FULCRUM.sits) * long
  const stops = Math.asin(Math.min(0.9, height / half))
  const lean = isStruck ? -stops : 0
  const turn = turnZ(lean)
  const pivot: Vector3 = [0, height, 0]
  const onPlank = (x: number): Vector3 => sum(pivot, rotated([x, 2 * thick, 0], turn))
  const seat = half * SEAT
  const plank = bodyOf(
    entity,
    entity.id,
    [
      block([half, thick, 0.16], 'wood', entity.colour?.value.hex ?? '#a9723e'),
      ...riders.flatMap((rider) => ledges(rider, seat, thick, half)),
    ],
    {
      position: sum(pivot, rotated([0, thick, 0], turn)),
      rotation: turn,
      massKg: entity.massKg?.value ?? plankKg(riders),
      releasedAtSeconds: riders.length === 0 ? RELEASE_SECONDS : 0,
      friction: 0.6,
      ...(isStruck ? { restitution: GIVES } : {}),
    },
  )
  const load = (side: -1 | 1, edge: number, massKg: number, colour: string): StagedBody =>
    bodyOf(entity, `${entity.id}.load${side < 0 ? 1 : 2}`, [block([edge / 2, edge / 2, edge / 2], 'wood', colour)], {
      position: sum(onPlank(side * seat), [0, edge / 2, 0]),
      massKg,
      restitution: 0.2,
    })
  const foot = part(
    {
      kind: 'prism',
      outline: [
        [-0.65 * height, 0],
        [0.65 * height, 0],
        [0, height],
      ],
      halfDepth: 0.15,
      bevel: 0.004,
    },
    'wood',
    '#5b4030',
  )
  return mechanism({
    bodies: [
      standOf(entity, [foot]),
      plank,
      ...(riders.length === 0 ? [load(-1, 0.16, 2, '#4f7f9f'), load(1, 0.26, 7, '#b5402f')] : []),
    ],
    joints: [
      hungFrom(entity.id, pivot, [0, -thick, 0], {
        bodyA: `${entity.id}.stand`,
        dryFriction: isStruck ? 0 : 0.3,
        damping: isStruck ? 0.05 : 0.4,
        // What lands hard is stopped by the floor under the end, not by the hinge.
        limits: isStruck ? [-1.2 * stops, 1.2 * stops] : [-stops, stops],
      }),
    ],
    bounds: { min: [-half, 0, -0.2], max: [half, height + 2 * thick + 0.35, 0.2] },
    endSeconds: 3,
    seats: seatsOf(riders, (side) => ({ place: sum(onPlank(side * seat), [0, 0.002, 0]), lean })),
  })
}

/** A plank that is to throw something must be light against what falls onto it. */
function plankKg(riders: readonly Rider[]): number {
  const falling = riders.filter(({ falls }) => falls).map(({ actor }) => actor.form.massKg ?? 9)
  return falling.length === 0 ? 9 : Math.min(9, Math.max(0.5, 0.8 * Math.max(...falling)))
}

/** What falls comes down on the left, what sits with it on the right; who only sit share both ends. */
function seatsOf(riders: readonly Rider[], at: (side: -1 | 1) => Seat): Seat[] {
  const isStruck = riders.some(({ falls }) => falls)
  if (!isStruck) return [at(-1), at(1)]
  return riders.map(({ falls }) => {
    const seat = at(falls ? -1 : 1)
    return falls ? { place: seat.place } : seat
  })
}

/** Two low bars keep in its place what would roll off a plank that leans. */
function ledges({ actor, falls }: Rider, seat: number, thick: number, half: number): BodyPart[] {
  if (falls || actor.form.round === 'no') return []
  const radius = actor.form.size[0] / 2
  const rise = 0.25 * radius
  // Where a ball of this radius meets the edge of a bar of that height.
  const away = Math.sqrt(radius ** 2 - (radius - rise) ** 2) * 1.04
  const wide = Math.max(0.006, 0.1 * radius)
  return [-1, 1]
    .map((side) => seat + side * (away + wide))
    .filter((x) => x + wide < half)
    .map((x) => block([wide, rise / 2, 0.13], 'wood', '#7a5230', [x, thick + rise / 2, 0]))
}
