import type { StagedBody, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { sum } from '../staging/vectors.ts'
import {
  BRIGHT_STEEL,
  bar,
  block,
  bodyOf,
  DARK_STEEL,
  drawn,
  lengthOf,
  type MechanismBuilder,
  mechanism,
  part,
  RELEASE_SECONDS,
  type Rider,
  standOf,
  stated,
  WOOD,
  type Workshop,
} from './mechanism.ts'

/** What hangs on the spring: how heavy and tall it is, where its hook is, and the body that the spring brings for it. */
interface Weight {
  readonly bodyId: string
  readonly massKg: number
  /** From its lower side to the hook, metres. */
  readonly tall: number
  /** The hook in its own frame. */
  readonly hook: Vector3
  readonly own?: (hookHeight: number) => StagedBody
}

/**
 * A mass on a spring under an arm: the thing that was said to hang there, or a weight. It is drawn down from where it
 * would rest, then swings with T = 2 pi sqrt(m / k).
 */
export const hangingSpring: MechanismBuilder = (workshop) => {
  const { entity, gravity, actions, riders } = workshop
  const [rider] = riders
  const weight = rider === undefined ? ownWeight(workshop) : riddenBy(rider)
  const rest = lengthOf(entity, 0.4)
  // A second for one swing.
  const stiffness = weight.massKg * (2 * Math.PI) ** 2
  const sag = (weight.massKg * gravity) / stiffness
  const usualPull = 0.5 * Math.max(sag, 0.1)
  const pull = stated(actions, (action) => action.dropHeightMetres) ?? usualPull
  const height = rest + sag + Math.max(pull, usualPull) + weight.tall + 0.14
  const top: Vector3 = [0, height - 0.02, 0]
  const hookHeight = top[1] - rest - sag - pull
  const own = weight.own?.(hookHeight)
  const depth = 0.2 * height
  const frame = [
    block([0.2 * height, 0.02, depth * 0.9], 'wood', WOOD, [0, 0.02, -depth / 2]),
    bar([0, 0.02, -depth], [0, height + 0.02, -depth], 0.02, 'metal', DARK_STEEL),
    bar([0, height, -depth - 0.02], [0, height, 0.04], 0.016, 'metal', DARK_STEEL),
  ]
  return mechanism({
    bodies: [standOf(entity, frame), ...(own === undefined ? [] : [own])],
    springs: [
      {
        bodyB: weight.bodyId,
        pointA: top,
        pointB: weight.hook,
        restMetres: rest,
        stiffness,
        damping: 0.04 * weight.massKg,
        coil: { radius: 0.05 * Math.sqrt(rest / 0.4), wireRadius: 0.007 * Math.sqrt(rest / 0.4) },
      },
    ],
    bounds: { min: [-0.3 * height, 0, -0.3 * height], max: [0.3 * height, height + 0.03, 0.15] },
    endSeconds: 5,
    seats: rider === undefined ? [] : [{ place: [0, hookHeight - weight.tall, 0] }],
  })
}

function ownWeight({ entity }: Workshop): Weight {
  const massKg = entity.massKg?.value ?? 1
  const half = 0.055 * Math.cbrt(massKg)
  const hook = half * 1.35
  const parts = [
    part(
      { kind: 'cylinder', radius: half * 1.15, halfHeight: half },
      entity.material?.value ?? 'metal',
      entity.colour?.value.hex ?? '#b5402f',
    ),
    drawn(bar([0, half, 0], [0, hook, 0], half * 0.12, 'metal', BRIGHT_STEEL)),
  ]
  return {
    bodyId: entity.id,
    massKg,
    tall: half + hook,
    hook: [0, hook, 0],
    own: (hookHeight) =>
      bodyOf(entity, entity.id, parts, {
        position: [0, hookHeight - hook, 0],
        massKg,
        releasedAtSeconds: RELEASE_SECONDS,
      }),
  }
}

function riddenBy({ actor }: Rider): Weight {
  const { bounds, pieces, entity, form } = actor
  const [piece] = pieces
  const tall = bounds.max[1] - bounds.min[1]
  const aboveOrigin = bounds.max[1] - (piece?.local[1] ?? 0)
  return {
    bodyId: piece?.id ?? entity.id,
    massKg: form.massKg ?? 1,
    tall,
    hook: sum([0, aboveOrigin, 0], [-(piece?.local[0] ?? 0), 0, -(piece?.local[2] ?? 0)]),
  }
}
