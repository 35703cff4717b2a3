import type { SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { StagedJoint } from '../../../shared/scene/stagedMechanism.ts'
import type { BodyPart, StagedBody, Vector3 } from '../../../shared/scene/stagedScene.ts'
import {
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
  type Slope,
  stated,
  type Workshop,
} from './mechanism.ts'

/** Outlines are in metres for the usual length, from the side, driving to the right; y from the axles' height. */
interface VehicleModel {
  readonly length: number
  readonly halfWidth: number
  readonly wheelRadius: number
  /** Where the axles are. */
  readonly axles: readonly number[]
  readonly massKg: number
  readonly colour: string
  readonly body: (colour: string, halfWidth: number) => readonly BodyPart[]
}

type Outline = [number, number][]

const GLASS_COLOUR = '#2a3a45'
const TYRE = '#1d1e21'

function slab(outline: Outline, halfDepth: number, colour: string, stuff: BodyPart['material'] = 'metal'): BodyPart {
  return part({ kind: 'prism', outline, halfDepth, bevel: 0.03 }, stuff, colour)
}

/** Lamps at the front and the back, on both sides. */
function lamps(front: number, back: number, height: number, halfWidth: number): BodyPart[] {
  return [-1, 1].flatMap((side) => [
    drawn(block([0.03, 0.06, 0.13], 'glass', '#f6efd9', [front, height, side * (halfWidth - 0.2)])),
    drawn(block([0.03, 0.06, 0.12], 'plastic', '#a3231d', [back, height + 0.03, side * (halfWidth - 0.2)])),
  ])
}

const MODELS: Readonly<Record<string, VehicleModel>> = {
  car: {
    length: 4.2,
    halfWidth: 0.84,
    wheelRadius: 0.32,
    axles: [-1.28, 1.3],
    massKg: 1200,
    colour: '#a8322a',
    body: (colour, half) => [
      slab(
        [
          [-2.05, -0.1],
          [2.05, -0.1],
          [2.1, 0.2],
          [1.95, 0.42],
          [0.95, 0.52],
          [-1.5, 0.56],
          [-2.05, 0.46],
          [-2.1, 0.15],
        ],
        half,
        colour,
      ),
      slab(
        [
          [-1.62, 0.54],
          [1.0, 0.5],
          [0.3, 1.02],
          [-0.95, 1.06],
        ],
        half * 0.86,
        colour,
      ),
      drawn(
        slab(
          [
            [-1.42, 0.56],
            [-0.42, 0.55],
            [-0.42, 0.97],
            [-0.9, 0.98],
          ],
          half * 0.88,
          GLASS_COLOUR,
          'glass',
        ),
      ),
      drawn(
        slab(
          [
            [-0.34, 0.55],
            [0.78, 0.53],
            [0.24, 0.95],
            [-0.34, 0.97],
          ],
          half * 0.88,
          GLASS_COLOUR,
          'glass',
        ),
      ),
      ...lamps(2.06, -2.06, 0.24, half),
    ],
  },
  truck: {
    length: 6.4,
    halfWidth: 1.05,
    wheelRadius: 0.46,
    axles: [-2.0, -0.9, 2.2],
    massKg: 5200,
    colour: '#2f5f8a',
    body: (colour, half) => [
      slab(
        [
          [1.35, -0.1],
          [3.2, -0.1],
          [3.2, 0.75],
          [2.85, 1.75],
          [1.35, 1.8],
        ],
        half,
        colour,
      ),
      slab(
        [
          [-3.2, 0.1],
          [1.2, 0.1],
          [1.2, 2.2],
          [-3.2, 2.2],
        ],
        half,
        '#d9d5cb',
      ),
      slab(
        [
          [-3.1, -0.12],
          [2.6, -0.12],
          [2.6, 0.1],
          [-3.1, 0.1],
        ],
        half * 0.7,
        DARK_STEEL,
      ),
      drawn(
        slab(
          [
            [2.0, 0.85],
            [3.0, 0.8],
            [2.78, 1.6],
            [2.0, 1.62],
          ],
          half * 1.01,
          GLASS_COLOUR,
          'glass',
        ),
      ),
      ...lamps(3.18, -3.2, 0.2, half),
    ],
  },
  bus: {
    length: 8,
    halfWidth: 1.15,
    wheelRadius: 0.46,
    axles: [-2.3, 2.3],
    massKg: 8000,
    colour: '#d09a2c',
    body: (colour, half) => [
      slab(
        [
          [-4, -0.1],
          [4, -0.1],
          [4, 1.1],
          [3.85, 2.35],
          [-4, 2.35],
        ],
        half,
        colour,
      ),
      ...[-3, -1.8, -0.6, 0.6, 1.8, 3].map((x) =>
        drawn(
          slab(
            [
              [x - 0.5, 1.0],
              [x + 0.5, 1.0],
              [x + 0.5, 1.95],
              [x - 0.5, 1.95],
            ],
            half * 1.008,
            GLASS_COLOUR,
            'glass',
          ),
        ),
      ),
      ...lamps(3.98, -4, 0.35, half),
    ],
  },
}

const MODEL_OF: Readonly<Record<string, keyof typeof MODELS>> = {
  car: 'car',
  taxi: 'car',
  sportsCar: 'car',
  policeCar: 'car',
  truck: 'truck',
  van: 'truck',
  ambulance: 'truck',
  fireEngine: 'truck',
  bus: 'bus',
}

/** When a driver brakes before the clip ends, seconds. */
const BRAKES_AT = 2
const USUAL_SPEED = 3.6

/**
 * A vehicle on four or six wheels: each turns on its own axle and carries by its friction with the road, so that it rolls
 * without slipping, brakes by friction and bounces back from what it hits. It drives to the right.
 */
export const wheeledVehicle: MechanismBuilder = (workshop) => {
  const { entity, actions, target, slope, gravity } = workshop
  const { model, scale, isToy } = modelOf(entity)
  const at = ([x, y, z]: Vector3): Vector3 => [x * scale, y * scale, z * scale]
  const drives = actions.some(({ verb }) => ['drive', 'roll', 'hit', 'slide', 'push', 'run'].includes(verb))
  const usual = slope === undefined && drives ? USUAL_SPEED * Math.sqrt(scale) : 0
  const speed = stated(actions, (action) => action.speedMetresPerSecond) ?? usual
  // On a slope it is let go, and rolls.
  const releasedAtSeconds = slope !== undefined && speed === 0 ? RELEASE_SECONDS : 0
  const radius = model.wheelRadius * scale
  const massKg = entity.massKg?.value ?? model.massKg * scale ** 3
  const colour =
    entity.colour?.value.hex ??
    (entity.variant === 'taxi' ? '#d9a52b' : entity.variant === 'fireEngine' ? '#b3261e' : model.colour)
  const seconds = target ? 1.5 : BRAKES_AT
  const start = slope ? 0 : -speed * (target ? 1.1 : 1.2)
  const front = (model.length / 2) * scale
  const from = target && !slope ? target.min[0] - front + start - 0.1 : start
  const road = radius
  const chassis = bodyOf(
    entity,
    entity.id,
    model.body(colour, model.halfWidth).map((one) => resized(one, scale)),
    {
      position: [from, road, 0],
      linearVelocity: [speed, 0, 0],
      releasedAtSeconds,
      massKg: massKg * 0.85,
      friction: 0.3,
      restitution: 0.12,
    },
  )
  const wheelAt = model.axles.flatMap((x) => [-1, 1].map((side): Vector3 => at([x, 0, side * (model.halfWidth - 0.1)])))
  const wheels = wheelAt.map(
    (place, index): StagedBody =>
      bodyOf(entity, `${entity.id}.wheel${index + 1}`, wheelParts(radius, 0.1 * scale, place[2] > 0 ? 1 : -1), {
        position: [from + place[0], road + place[1], place[2]],
        rotation: WHEEL_TURN,
        linearVelocity: [speed, 0, 0],
        angularVelocity: [0, 0, -speed / radius],
        releasedAtSeconds,
        massKg: (massKg * 0.15) / wheelAt.length,
        friction: 1.1,
        restitution: 0.05,
      }),
  )
  const brakeTorque = (0.55 * massKg * 9.81 * radius) / wheelAt.length
  const joints = wheels.map(
    ({ id }, index): StagedJoint => ({
      kind: 'hinge',
      bodyA: entity.id,
      bodyB: id,
      pointA: wheelAt[index]!,
      pointB: [0, 0, 0],
      axisA: [0, 0, 1],
      axisB: [0, 1, 0],
      dryFriction: slope && isToy ? (TOY_ROLLING * massKg * 9.81 * radius) / wheelAt.length : 0,
      damping: 0,
      ...(slope && !isToy
        ? { motor: { speed: 0, mostTorque: brakeTorque * 0.6, fromSeconds: atFoot(slope, gravity), untilSeconds: 60 } }
        : {}),
      ...(speed > 0 && slope === undefined
        ? { motor: { speed: 0, mostTorque: brakeTorque, fromSeconds: target ? 1.6 : seconds, untilSeconds: 60 } }
        : {}),
    }),
  )
  const far = slope ? 0 : target ? target.max[0] + speed * 0.5 : from + speed * 2.2
  const tall = Math.max(...chassis.parts.map(highest)) + road
  return mechanism({
    bodies: [chassis, ...wheels],
    joints,
    bounds: {
      min: [(target ? target.min[0] - speed * 0.9 : from) - front, 0, -model.halfWidth * scale],
      max: [Math.max(far, front) + front * 0.6, tall, model.halfWidth * scale],
    },
    endSeconds: target ? 3.6 : 3.6,
    way: [0, 1, 2, 3, 4].map((timeSeconds) => ({
      timeSeconds,
      position: [from + speed * Math.min(timeSeconds, 3), tall / 2, 0] as Vector3,
    })),
  })
}

/** What slows a toy that rolls on by itself, as a share of its weight. */
const TOY_ROLLING = 0.05

/** When what is let go on a slope comes to its foot, seconds. */
function atFoot({ start, foot, angle }: Slope, gravity: number): number {
  const way = Math.hypot(foot[0] - start[0], foot[1] - start[1])
  return RELEASE_SECONDS + Math.sqrt((2 * way) / Math.max(0.05, gravity * Math.sin(angle)))
}

function modelOf({ variant, size, sizeMetres }: SpecEntity): { model: VehicleModel; scale: number; isToy: boolean } {
  const model = MODELS[MODEL_OF[variant ?? 'car'] ?? 'car']!
  const isToy = sizeMetres === undefined && (variant === 'toyCar' || size?.value === 'tiny')
  return { model, isToy, scale: isToy ? 0.045 : lengthOf({ size, sizeMetres }, model.length) / model.length }
}

/** How long a vehicle is, metres. */
export function vehicleLength(entity: SpecEntity): number {
  const { model, scale } = modelOf(entity)
  return model.length * scale
}

/** A cylinder's own axis is Y; a wheel's lies across the road. */
const WHEEL_TURN: [number, number, number, number] = [Math.SQRT1_2, 0, 0, Math.SQRT1_2]

function wheelParts(radius: number, halfWidth: number, side: number): BodyPart[] {
  const out = side * halfWidth * 0.9
  const spokes = [0, 1, 2, 3, 4].map((index) => {
    const angle = (2 * Math.PI * index) / 5
    return drawn(
      bar(
        [0, out, 0],
        [radius * 0.58 * Math.cos(angle), out, radius * 0.58 * Math.sin(angle)],
        radius * 0.09,
        'metal',
        '#c6cace',
      ),
    )
  })
  return [
    part({ kind: 'cylinder', radius, halfHeight: halfWidth }, 'rubber', TYRE),
    drawn(
      part({ kind: 'cylinder', radius: radius * 0.64, halfHeight: halfWidth * 0.35 }, 'metal', '#565a60', [
        0,
        out * 0.75,
        0,
      ]),
    ),
    ...spokes,
  ]
}

function resized(one: BodyPart, scale: number): BodyPart {
  const offset = one.offset.map((value) => value * scale) as Vector3
  const { shape } = one
  if (shape.kind === 'prism') {
    const outline = shape.outline.map(([x, y]): [number, number] => [x * scale, y * scale])
    return {
      ...one,
      offset,
      shape: { ...shape, outline, halfDepth: shape.halfDepth * scale, bevel: shape.bevel * scale },
    }
  }
  if (shape.kind === 'box') {
    const halfExtents = shape.halfExtents.map((value) => value * scale) as Vector3
    return { ...one, offset, shape: { ...shape, halfExtents, bevel: shape.bevel * scale } }
  }
  return { ...one, offset }
}

function highest({ shape, offset }: BodyPart): number {
  return (
    offset[1] +
    (shape.kind === 'prism'
      ? Math.max(...shape.outline.map(([, y]) => y))
      : shape.kind === 'box'
        ? shape.halfExtents[1]
        : 0)
  )
}

/** A two-wheeler keeps upright and goes its way; its wheels turn as fast as it rolls. */
export const twoWheeler: MechanismBuilder = (workshop) => {
  const { entity, actions } = workshop
  const isMotor = entity.variant !== 'bicycle'
  const radius = lengthOf(entity, isMotor ? 1.1 : 1.05) * (isMotor ? 0.28 : 0.32)
  const drives = actions.length > 0
  const speed = drives ? (stated(actions, (action) => action.speedMetresPerSecond) ?? (isMotor ? 3.4 : 2.4)) : 0
  const base = radius * (isMotor ? 4.4 : 3.1)
  const from = -speed * 1.6
  const [back, front]: [Vector3, Vector3] = [
    [-base / 2, 0, 0],
    [base / 2, 0, 0],
  ]
  const colour = entity.colour?.value.hex ?? (isMotor ? '#2f3f6b' : '#2f7a63')
  const frame = isMotor ? motorcycleParts(radius, back, front, colour) : bicycleParts(radius, back, front, colour)
  const ride = (id: string, offset: Vector3, parts: BodyPart[], turning: boolean): StagedBody =>
    bodyOf(entity, id, parts, {
      motion: 'fixed',
      position: [from + offset[0], radius + offset[1], offset[2]],
      path: Array.from({ length: 121 }, (_, index) => {
        const timeSeconds = index / 20
        const way = from + speed * timeSeconds
        const angle = turning ? -(way - from) / radius : 0
        return {
          timeSeconds,
          position: [way + offset[0], radius + offset[1], offset[2]] as Vector3,
          rotation: rolled(angle),
        }
      }),
    })
  const wheel = isMotor ? radius * 0.2 : radius * 0.06
  return mechanism({
    bodies: [
      ride(entity.id, [0, 0, 0], frame, false),
      ride(`${entity.id}.wheel1`, back, spokedWheel(radius, wheel, isMotor), true),
      ride(`${entity.id}.wheel2`, front, spokedWheel(radius, wheel, isMotor), true),
    ],
    bounds: { min: [from - base, 0, -0.3], max: [-from + base, radius * 3.4, 0.3] },
    endSeconds: 3.6,
    way: [0, 1, 2, 3, 4].map((timeSeconds) => ({
      timeSeconds,
      position: [from + speed * timeSeconds, radius * 1.6, 0] as Vector3,
    })),
  })
}

function rolled(angle: number): [number, number, number, number] {
  return [0, 0, Math.sin(angle / 2), Math.cos(angle / 2)]
}

/** A wheel in the plane of X and Y. */
function spokedWheel(radius: number, tyre: number, isMotor: boolean): BodyPart[] {
  const rim = Array.from({ length: 25 }, (_, index): [number, number, number, number] => {
    const angle = (2 * Math.PI * index) / 24
    return [(radius - tyre) * Math.cos(angle), (radius - tyre) * Math.sin(angle), 0, tyre]
  })
  const spokes = Array.from({ length: isMotor ? 5 : 12 }, (_, index) => {
    const angle = (2 * Math.PI * index) / (isMotor ? 5 : 12)
    return drawn(
      bar(
        [0, 0, 0],
        [(radius - tyre) * Math.cos(angle), (radius - tyre) * Math.sin(angle), 0],
        isMotor ? radius * 0.05 : 0.003,
        'metal',
        '#c6cace',
      ),
    )
  })
  return [
    { ...part({ kind: 'tube', path: rim }, 'rubber', TYRE), only: 'drawn' },
    {
      ...part({ kind: 'cylinder', radius: radius * 0.98, halfHeight: tyre }, 'rubber', TYRE, [0, 0, 0], WHEEL_TURN),
      only: 'touched',
    },
    drawn(
      part(
        { kind: 'cylinder', radius: radius * 0.1, halfHeight: tyre * 1.2 },
        'metal',
        DARK_STEEL,
        [0, 0, 0],
        WHEEL_TURN,
      ),
    ),
    ...spokes,
  ]
}

function bicycleParts(radius: number, back: Vector3, front: Vector3, colour: string): BodyPart[] {
  const crank: Vector3 = [back[0] * 0.12, -radius * 0.12, 0]
  const saddle: Vector3 = [back[0] * 0.42, radius * 1.35, 0]
  const head: Vector3 = [front[0] * 0.62, radius * 1.4, 0]
  const tube = (from: Vector3, to: Vector3, thick = 0.017) => drawn(bar(from, to, thick, 'metal', colour))
  return [
    tube(crank, saddle),
    tube(crank, head),
    tube(saddle, head),
    tube(back, crank, 0.011),
    tube(back, saddle, 0.011),
    tube(front, [head[0] - 0.02, head[1] + radius * 0.28, 0], 0.014),
    part({ kind: 'box', halfExtents: [0.13, 0.025, 0.07], bevel: 0.02 }, 'rubber', '#2a2522', [
      saddle[0],
      saddle[1] + 0.05,
      0,
    ]),
    drawn(
      bar(
        [head[0] - 0.03, head[1] + radius * 0.3, -0.24],
        [head[0] - 0.03, head[1] + radius * 0.3, 0.24],
        0.013,
        'metal',
        DARK_STEEL,
      ),
    ),
    drawn(
      part(
        { kind: 'cylinder', radius: radius * 0.26, halfHeight: 0.008 },
        'metal',
        DARK_STEEL,
        [crank[0], crank[1], 0.05],
        WHEEL_TURN,
      ),
    ),
  ]
}

function motorcycleParts(radius: number, back: Vector3, front: Vector3, colour: string): BodyPart[] {
  const r = radius
  const outline = (points: Outline, halfDepth: number, paint: string) =>
    slab(
      points.map(([x, y]): [number, number] => [x * r, y * r]),
      halfDepth * r,
      paint,
    )
  const head: Vector3 = [front[0] - r * 0.75, r * 1.75, 0]
  return [
    outline(
      [
        [-1.2, -0.1],
        [0.7, -0.25],
        [0.95, 0.55],
        [-0.9, 0.7],
      ],
      0.3,
      DARK_STEEL,
    ),
    outline(
      [
        [-0.35, 0.75],
        [0.95, 0.65],
        [1.15, 1.25],
        [0.1, 1.45],
      ],
      0.32,
      colour,
    ),
    outline(
      [
        [-2.1, 1.0],
        [-0.3, 0.7],
        [-0.3, 1.05],
        [-1.9, 1.3],
      ],
      0.26,
      '#2a2522',
    ),
    drawn(bar(front, head, r * 0.1, 'metal', '#c6cace')),
    drawn(bar(back, [-r * 0.8, r * 0.3, 0], r * 0.12, 'metal', DARK_STEEL)),
    drawn(
      bar(
        [head[0] - r * 0.2, head[1], -r * 0.85],
        [head[0] - r * 0.2, head[1], r * 0.85],
        r * 0.06,
        'metal',
        DARK_STEEL,
      ),
    ),
    drawn(part({ kind: 'ball', radius: r * 0.3 }, 'glass', '#f6efd9', [head[0] + r * 0.2, head[1] - r * 0.25, 0])),
    drawn(bar([-r * 0.2, -r * 0.1, r * 0.36], [back[0] - r * 0.5, r * 0.15, r * 0.36], r * 0.12, 'metal', '#c6cace')),
  ]
}

const TWO_WHEELED = ['bicycle', 'motorcycle', 'motorbike', 'scooter', 'moped']

/** Any vehicle on wheels. */
export const vehicle: MechanismBuilder = (workshop: Workshop): Mechanism =>
  TWO_WHEELED.includes(workshop.entity.variant ?? '') ? twoWheeler(workshop) : wheeledVehicle(workshop)
