import { MATERIALS } from '../../../shared/scene/materials.ts'
import type { StagedJoint, StagedRope } from '../../../shared/scene/stagedMechanism.ts'
import type { BodyPart, StagedBody, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { rotated, sum } from '../staging/vectors.ts'
import {
  BRASS,
  BRIGHT_STEEL,
  bar,
  block,
  bodyOf,
  DARK_STEEL,
  drawn,
  lengthOf,
  type Mechanism,
  type MechanismBuilder,
  mechanism,
  part,
  RELEASE_SECONDS,
  standOf,
  stated,
  turnZ,
  WOOD,
  type Workshop,
} from './mechanism.ts'

/** A hinge about Z from a point of the world, or of another body. */
export function hungFrom(
  bodyB: string,
  pointA: Vector3,
  pointB: Vector3,
  rest: Partial<StagedJoint> = {},
): StagedJoint {
  const hinge: StagedJoint = {
    kind: 'hinge',
    bodyB,
    pointA,
    pointB,
    axisA: [0, 0, 1],
    axisB: [0, 0, 1],
    dryFriction: 0,
    damping: 0,
  }
  return { ...hinge, ...rest } as StagedJoint
}

/** Where a thing hangs that is turned by `angle` about a pivot above it. */
function hanging(pivot: Vector3, long: number, angle: number): Pick<StagedBody, 'position' | 'rotation'> {
  return {
    position: [pivot[0] + long * Math.sin(angle), pivot[1] - long * Math.cos(angle), pivot[2]],
    rotation: turnZ(angle),
  }
}

/** To which angle it is drawn aside before it is let go, radians; to the left. */
function drawnAside({ actions }: Workshop, usualDegrees: number): number {
  const degrees = stated(actions, (action) => action.angleDegrees) ?? usualDegrees
  return (-Math.min(170, Math.abs(degrees)) * Math.PI) / 180
}

/** A base plate, a post behind and an arm over the stage, from which something hangs at the height given. */
function gallows(height: number, depth: number, frontZ = 0.13 * height): BodyPart[] {
  const thick = 0.012 + 0.014 * height
  const back = -depth - 0.13 * height
  return [
    block([0.24 * height, 0.018 + 0.012 * height, (frontZ - back) / 2], 'wood', WOOD, [
      0,
      0.018 + 0.012 * height,
      (frontZ + back) / 2,
    ]),
    bar([0, 0.02, -depth], [0, height + thick, -depth], thick, 'metal', DARK_STEEL),
    bar([0, height, -depth - thick], [0, height, 0.03], thick * 0.8, 'metal', DARK_STEEL),
  ]
}

/** Iron is dark, wood is brown; a bob of which nothing was said is of brass. */
function bobColour({ material }: Workshop['entity']): string {
  if (material === undefined) return BRASS
  return material.value === 'metal' ? DARK_STEEL : material.value === 'wood' ? WOOD : BRIGHT_STEEL
}

export const simplePendulum: MechanismBuilder = (workshop) => {
  const { entity, target } = workshop
  const long = lengthOf(entity, 0.9)
  const radius = 0.095 * long ** 0.5
  // It meets what it shall hit above the middle, where that falls over.
  const low = Math.max(radius + 0.14, target === undefined ? 0 : target.max[1] * 0.6)
  const height = long + low
  const angle = drawnAside(workshop, 40)
  const pivot: Vector3 = [0, height, 0]
  const density = MATERIALS[entity.material?.value ?? 'metal'].densityKgPerM3
  const massKg = entity.massKg?.value ?? (entity.material || target ? density * (4 / 3) * Math.PI * radius ** 3 : 1)
  const bob = bodyOf(
    entity,
    entity.id,
    [
      part({ kind: 'ball', radius }, entity.material?.value ?? 'metal', entity.colour?.value.hex ?? bobColour(entity)),
      drawn(bar([0, 0, 0], [0, long, 0], 0.0045 + 0.0025 * long, 'cloth', '#efe9dc')),
    ],
    { ...hanging(pivot, long, angle), massKg, releasedAtSeconds: RELEASE_SECONDS },
  )
  const swing = long * Math.abs(Math.sin(Math.max(angle, -Math.PI / 2))) + radius
  // What it shall hit stands on the floor, before the foot and not on it.
  const aside = target === undefined ? undefined : (target.max[2] - target.min[2]) / 2 + 0.04
  const depth = Math.max(0.2 * height, (aside ?? 0) + 0.05)
  const foot = aside === undefined ? gallows(height, depth) : gallows(height, depth, -aside)
  return mechanism({
    bodies: [standOf(entity, foot), bob],
    joints: [hungFrom(entity.id, pivot, [0, long, 0])],
    bounds: { min: [-swing, 0, -depth - 0.1 * height], max: [swing, height + 0.03, 0.1] },
    endSeconds: 6,
  })
}

export const doublePendulum: MechanismBuilder = (workshop) => {
  const { entity } = workshop
  const long = lengthOf(entity, 0.42)
  const height = 2 * long + 0.2
  const angle = drawnAside(workshop, 115)
  const pivot: Vector3 = [0, height, 0.05]
  const rod = (id: string, colour: string, from: Vector3, z: number): StagedBody =>
    bodyOf(
      entity,
      id,
      [
        block([0.03, long / 2, 0.01], 'metal', BRIGHT_STEEL),
        drawn(part({ kind: 'ball', radius: 0.06 }, 'metal', colour, [0, -long / 2, 0])),
      ],
      {
        ...hanging([from[0], from[1], z], long / 2, angle),
        massKg: 0.5,
        releasedAtSeconds: RELEASE_SECONDS,
      },
    )
  const upper = rod(`${entity.id}.upper`, entity.colour?.value.hex ?? '#b5402f', pivot, pivot[2])
  const knee: Vector3 = [pivot[0] + long * Math.sin(angle), pivot[1] - long * Math.cos(angle), pivot[2] + 0.03]
  const lower = rod(entity.id, BRASS, knee, pivot[2] + 0.03)
  const reach = 2 * long + 0.06
  return mechanism({
    bodies: [standOf(entity, gallows(height, 0.2 * height)), upper, lower],
    joints: [
      hungFrom(upper.id, pivot, [0, long / 2, 0]),
      hungFrom(lower.id, [0, -long / 2, 0.03], [0, long / 2, 0], { bodyA: upper.id }),
    ],
    bounds: { min: [-reach, 0, -0.3 * height], max: [reach, height + reach * 0.55, 0.2] },
    endSeconds: 8,
  })
}

/** Equal steel balls in a row, each on two strings, so that all swing in one plane. */
export const newtonsCradle: MechanismBuilder = (workshop) => {
  const { entity, actions } = workshop
  const count = entity.count.source.kind === 'said' && entity.count.value > 2 ? Math.min(9, entity.count.value) : 5
  const radius = lengthOf(entity, 0.3) / 6
  const long = radius * 6.4
  const height = long + radius * 1.9
  const angle = drawnAside({ ...workshop, actions }, 42)
  const [halfWidth, halfDepth] = [radius * (count + 2.4), radius * 3.2]
  const place = (index: number) => (index - (count - 1) / 2) * 2 * radius
  const balls = Array.from({ length: count }, (_, index): StagedBody => {
    const strings = [-1, 1].map((side) =>
      drawn(bar([0, radius * 0.9, 0], [0, long, side * halfDepth], radius * 0.025, 'cloth', '#e6e2d8')),
    )
    return bodyOf(
      entity,
      `${entity.id}.${index + 1}`,
      [part({ kind: 'ball', radius }, 'metal', entity.colour?.value.hex ?? '#d4d7db'), ...strings],
      {
        ...hanging([place(index), height, 0], long, index === 0 ? angle : 0),
        massKg: 7850 * (4 / 3) * Math.PI * radius ** 3,
        releasedAtSeconds: index === 0 ? RELEASE_SECONDS : 0,
        restitution: 0.985,
        friction: 0.05,
      },
    )
  })
  const post = (x: number, z: number) => bar([x, 0, z], [x, height, z], radius * 0.22, 'metal', DARK_STEEL)
  const frame = [
    block([halfWidth * 1.12, radius * 0.35, halfDepth * 1.2], 'wood', WOOD, [0, radius * 0.35, 0]),
    ...[-1, 1].flatMap((x) => [-1, 1].map((z) => post(x * halfWidth, z * halfDepth))),
    ...[-1, 1].map((z) =>
      bar([-halfWidth, height, z * halfDepth], [halfWidth, height, z * halfDepth], radius * 0.22, 'metal', DARK_STEEL),
    ),
  ]
  const swing = halfWidth + long * 0.55
  return mechanism({
    bodies: [standOf(entity, frame), ...balls],
    joints: balls.map(({ id }, index) => hungFrom(id, [place(index), height, 0], [0, long, 0])),
    bounds: { min: [-swing, 0, -halfDepth * 1.2], max: [swing, height + radius * 0.3, halfDepth * 1.2] },
    endSeconds: 5,
  })
}

/** A seat on two ropes under a frame of four legs. */
export const playgroundSwing: MechanismBuilder = (workshop) => {
  const { entity, riders } = workshop
  const long = lengthOf(entity, 2) * 0.72
  const height = long + 0.45
  const angle = drawnAside(workshop, 32)
  const start = hanging([0, height, 0], long, angle)
  const [halfSeat, halfWide] = [0.24, 0.62]
  const seat = bodyOf(
    entity,
    entity.id,
    [
      block([0.13, 0.02, halfSeat], 'wood', entity.colour?.value.hex ?? '#a8462f'),
      ...[-1, 1].map((z) =>
        drawn(bar([0, 0, z * halfSeat * 0.9], [0, long, z * halfSeat * 0.9], 0.011, 'cloth', '#cbb48a')),
      ),
    ],
    { ...start, massKg: 3, releasedAtSeconds: riders.length === 0 ? RELEASE_SECONDS : 0, friction: 0.9 },
  )
  const legs = [-1, 1].flatMap((z) =>
    [-1, 1].map((x) => bar([x * 0.55, 0, z * halfWide], [0, height, z * halfWide * 0.85], 0.035, 'metal', '#3c6b6a')),
  )
  const top = bar([0, height, -halfWide * 0.95], [0, height, halfWide * 0.95], 0.04, 'metal', '#3c6b6a')
  const swing = Math.max(0.6, long * Math.abs(Math.sin(angle)) + 0.2)
  return mechanism({
    bodies: [standOf(entity, [...legs, top]), seat],
    joints: [hungFrom(entity.id, [0, height, 0], [0, long, 0], { damping: 0.15 })],
    bounds: { min: [-swing, 0, -halfWide], max: [swing, height + 0.05, halfWide] },
    endSeconds: 5,
    seats: [{ place: sum(start.position, rotated([0, 0.022, 0], start.rotation)), lean: angle }],
  })
}

/** A lampshade on a cord from the ceiling, which is above the picture. */
export const hangingLamp: MechanismBuilder = (workshop) => {
  const { entity } = workshop
  const long = lengthOf(entity, 1.1)
  const height = long + 1.05
  const angle = drawnAside(workshop, 24)
  const shade: [number, number][] = [
    [0.035, 0.2],
    [0.24, 0],
    [0.232, 0],
    [0.03, 0.19],
  ]
  const lamp = bodyOf(
    entity,
    entity.id,
    [
      part({ kind: 'lathe', profile: shade }, 'metal', entity.colour?.value.hex ?? '#2f5d50', [0, -0.1, 0]),
      drawn(part({ kind: 'ball', radius: 0.06 }, 'glass', '#fff3d0', [0, -0.05, 0])),
      drawn(bar([0, 0.1, 0], [0, long, 0], 0.007, 'cloth', '#23252a')),
    ],
    { ...hanging([0, height, 0], long, angle), massKg: 1.4, releasedAtSeconds: RELEASE_SECONDS },
  )
  const swing = long * Math.abs(Math.sin(angle)) + 0.26
  return mechanism({
    bodies: [lamp],
    joints: [hungFrom(entity.id, [0, height, 0], [0, long, 0], { damping: 0.04 })],
    bounds: { min: [-swing, height - long - 0.5, -0.3], max: [swing, height - 0.15, 0.3] },
    endSeconds: 5,
  })
}

/** Links of a hanging chain or rope, joined end to end, with a tether that keeps the whole from stretching. */
export function hangingChain(
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
