import type { StagedJoint, StagedRope } from '../../../shared/scene/stagedMechanism.ts'
import type { BodyPart, StagedBody, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { drawnAside, gallows, hanging } from './hanging.ts'
import {
  bar,
  block,
  bodyOf,
  lengthOf,
  type Mechanism,
  type MechanismBuilder,
  mechanism,
  part,
  RELEASE_SECONDS,
  standOf,
  type Workshop,
} from './mechanism.ts'

/** Links of a hanging chain or rope, joined end to end, with a tether that keeps the whole from stretching. */
function hangingChain(
  entity: Workshop['entity'],
  names: { readonly end: string; readonly endPoint: Vector3 },
  pivot: Vector3,
  angle: number,
  long: number,
  rope: {
    readonly kind: StagedRope['kind']
    readonly radius: number
    readonly colour: string
    readonly kgPerMetre: number
  },
): Pick<Mechanism, 'bodies' | 'joints' | 'ropes'> {
  const count = Math.max(6, Math.min(16, Math.round(long / 0.12)))
  const half = long / count / 2
  const links = Array.from({ length: count }, (_, index): StagedBody => {
    // Drawn as one smooth line, not link by link.
    const shape = { kind: 'capsule', radius: rope.radius, halfHeight: Math.max(0.001, half - rope.radius) } as const
    const link: BodyPart = { ...part(shape, 'metal', rope.colour), only: 'touched' }
    return bodyOf(entity, `${entity.id}.link${index + 1}`, [link], {
      ...hanging(pivot, (index + 0.5) * 2 * half, angle),
      massKg: (rope.kgPerMetre * long) / count,
      releasedAtSeconds: RELEASE_SECONDS,
      isPassable: true,
    })
  })
  const joints = links.map(
    ({ id }, index): StagedJoint => ({
      kind: 'ball',
      ...(index === 0 ? {} : { bodyA: links[index - 1]!.id }),
      bodyB: id,
      pointA: index === 0 ? pivot : [0, -half, 0],
      pointB: [0, half, 0],
    }),
  )
  return {
    bodies: links,
    joints: [
      ...joints,
      { kind: 'ball', bodyA: links.at(-1)!.id, bodyB: names.end, pointA: [0, -half, 0], pointB: names.endPoint },
      { kind: 'tether', bodyB: names.end, pointA: pivot, pointB: names.endPoint, lengthMetres: long },
    ],
    ropes: [
      {
        id: `${entity.id}.rope`,
        kind: rope.kind,
        radius: rope.radius,
        colour: rope.colour,
        through: [
          { point: pivot },
          ...links.slice(1).map(({ id }) => ({ bodyId: id, point: [0, half, 0] as Vector3 })),
          { bodyId: names.end, point: names.endPoint },
        ],
      },
    ],
  }
}

/** An iron ball on a chain from a boom, aimed at the middle of what it shall hit. */
export const wreckingBall: MechanismBuilder = (workshop) => {
  const { entity, target } = workshop
  const tall = target ? target.max[1] - target.min[1] : 1
  const radius = lengthOf(entity, Math.min(0.5, Math.max(0.2, tall * 0.32))) / 2
  const low = Math.max(radius + 0.06, tall * 0.45)
  const long = Math.max(1.2, tall * 1.5)
  const height = low + long
  const angle = drawnAside(workshop, 58)
  const pivot: Vector3 = [0, height, 0]
  const ball = bodyOf(
    entity,
    entity.id,
    [part({ kind: 'ball', radius }, 'metal', entity.colour?.value.hex ?? '#33363b')],
    {
      ...hanging(pivot, long, angle),
      massKg: entity.massKg?.value ?? 7850 * (4 / 3) * Math.PI * radius ** 3,
      releasedAtSeconds: RELEASE_SECONDS,
    },
  )
  const hook: Vector3 = [0, radius, 0]
  const mast = -0.9 - radius
  const boom = [
    bar([0, 0, mast], [0, height + 0.06, mast], 0.05, 'metal', '#c8962e'),
    bar([0, height + 0.04, mast - 0.06], [0, height + 0.04, 0.05], 0.04, 'metal', '#c8962e'),
    block([0.35, 0.05, 0.35], 'stone', '#77756f', [0, 0.05, mast]),
  ]
  const swing = long * Math.abs(Math.sin(angle)) + radius
  return mechanism({
    bodies: [standOf(entity, boom), ball],
    joints: [{ kind: 'tether', bodyB: entity.id, pointA: pivot, pointB: hook, lengthMetres: long - radius }],
    ropes: [
      {
        id: `${entity.id}.chain`,
        kind: 'chain',
        radius: 0.012 + 0.02 * radius,
        colour: '#5b5f66',
        through: [{ point: pivot }, { bodyId: entity.id, point: hook }],
      },
    ],
    bounds: { min: [-swing, 0, -radius], max: [swing * 0.5, height - long * 0.35, radius] },
    endSeconds: 4,
  })
}

/** A rope that hangs from a hook and swings. */
export const hangingRope: MechanismBuilder = (workshop) => {
  const { entity } = workshop
  const long = lengthOf(entity, 1.2)
  const height = long + 0.35
  const angle = drawnAside(workshop, 45)
  const pivot: Vector3 = [0, height, 0]
  const isChain = entity.variant === 'chain'
  const knot = bodyOf(
    entity,
    entity.id,
    [
      part(
        { kind: 'ball', radius: 0.035 },
        isChain ? 'metal' : 'cloth',
        entity.colour?.value.hex ?? (isChain ? '#6a6f77' : '#c3a878'),
      ),
    ],
    {
      ...hanging(pivot, long, angle),
      massKg: isChain ? 0.6 : 0.15,
      releasedAtSeconds: RELEASE_SECONDS,
    },
  )
  const line = hangingChain(entity, { end: entity.id, endPoint: [0, 0.02, 0] }, pivot, angle, long - 0.02, {
    kind: isChain ? 'chain' : 'rope',
    radius: isChain ? 0.01 : 0.016,
    colour: entity.colour?.value.hex ?? (isChain ? '#6a6f77' : '#c3a878'),
    kgPerMetre: isChain ? 1.6 : 0.3,
  })
  const swing = long * Math.abs(Math.sin(angle)) + 0.05
  return mechanism({
    bodies: [standOf(entity, gallows(height, 0.2 * height)), ...line.bodies, knot],
    joints: line.joints,
    ropes: line.ropes,
    bounds: { min: [-swing, 0, -0.3], max: [swing, height + 0.03, 0.1] },
    endSeconds: 5,
  })
}
