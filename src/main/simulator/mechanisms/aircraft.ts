import type { BodyPart, Quaternion, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { combined, turnAbout } from '../staging/vectors.ts'
import {
  bar,
  block,
  bodyOf,
  DARK_STEEL,
  drawn,
  lengthOf,
  type MechanismBuilder,
  mechanism,
  part,
  stated,
} from './mechanism.ts'

const SECONDS = 8
const KEYS_PER_SECOND = 12

/**
 * Flies an arc from left to right past the camera and banks as a coordinated turn needs: tan(bank) = v^2 / (g r). A
 * helicopter leans forward instead and its rotor turns; a rocket rises with growing speed; what does not fly stands.
 */
export const aircraft: MechanismBuilder = ({ entity, actions, gravity }) => {
  const flies = actions.length > 0
  if (entity.variant === 'rocket') return rocket(lengthOf(entity, 3), entity, flies)
  const isHelicopter = entity.variant === 'helicopter' || entity.variant === 'drone'
  const isPaper = entity.variant === 'paperPlane'
  const size = lengthOf(entity, isPaper ? 0.3 : isHelicopter ? 3 : 4)
  const speed = stated(actions, (action) => action.speedMetresPerSecond) ?? size * 0.75
  const radius = speed * 5
  const height = flies ? size * (isPaper ? 4 : 1) : size * 0.16
  const bank = isHelicopter ? 0 : Math.atan(speed ** 2 / (Math.max(gravity, 1) * radius))
  const lean = isHelicopter ? -0.14 : 0.03
  const path = Array.from({ length: SECONDS * KEYS_PER_SECOND + 1 }, (_, index) => {
    const timeSeconds = index / KEYS_PER_SECOND
    const angle = flies ? ((timeSeconds - 1.7) * speed) / radius : 0
    const position: Vector3 = [
      flies ? radius * Math.sin(angle) : 0,
      height + (flies ? size * 0.06 * Math.sin(1.1 * timeSeconds) : 0),
      flies ? radius * (Math.cos(angle) - 1) : 0,
    ]
    // It turns to its right, away from the camera: the right wing, on the camera's far side, goes down.
    const heading = turnAbout([0, 1, 0], flies ? angle : 0)
    const attitude = combined(turnAbout([1, 0, 0], flies ? -bank : 0), turnAbout([0, 0, 1], flies ? lean : 0))
    return { timeSeconds, position, rotation: combined(heading, attitude) }
  })
  const parts = isPaper
    ? paperPlaneParts(size, entity.colour?.value.hex)
    : isHelicopter
      ? helicopterParts(size, entity.colour?.value.hex)
      : airplaneParts(size, entity.colour?.value.hex)
  const body = bodyOf(entity, entity.id, parts, {
    motion: 'fixed',
    position: path[0]!.position,
    rotation: path[0]!.rotation,
    path,
  })
  const rotor = isHelicopter
    ? [
        bodyOf(entity, `${entity.id}.rotor`, rotorParts(size), {
          motion: 'fixed',
          position: path[0]!.position,
          path: path.flatMap((key, index) => rotorKeys(key, path[index + 1], size, flies)),
        }),
      ]
    : []
  const reach = flies ? Math.min(radius, speed * 1.7) : 0
  return mechanism({
    bodies: [body, ...rotor],
    bounds: {
      min: [-reach - size / 2, flies ? height - size * 0.5 : 0, -size / 2],
      max: [reach + size / 2, height + size * 0.5, size / 2],
    },
    endSeconds: 4.5,
    way: path.filter((_, index) => index % 6 === 0).map(({ timeSeconds, position }) => ({ timeSeconds, position })),
  })
}

/** Three keys to a turn are needed for the short way round to be the right one. */
const ROTOR_TURNS_PER_SECOND = 4

function rotorKeys(
  key: { timeSeconds: number; position: Vector3; rotation: Quaternion },
  next: { timeSeconds: number; position: Vector3; rotation: Quaternion } | undefined,
  size: number,
  turns: boolean,
) {
  const steps = next === undefined ? 1 : 2
  return Array.from({ length: steps }, (_, step) => {
    const share = step / steps
    const timeSeconds = next ? key.timeSeconds + (next.timeSeconds - key.timeSeconds) * share : key.timeSeconds
    const position = next
      ? (key.position.map((value, axis) => value + (next.position[axis]! - value) * share) as Vector3)
      : key.position
    const spin = turnAbout([0, 1, 0], turns ? 2 * Math.PI * ROTOR_TURNS_PER_SECOND * timeSeconds : 0.4)
    return {
      timeSeconds,
      position: [position[0], position[1] + size * 0.235, position[2]] as Vector3,
      rotation: combined(key.rotation, spin),
    }
  })
}

function rotorParts(size: number): BodyPart[] {
  const blade = (turn: number): BodyPart => ({
    ...block([size * 0.46, size * 0.006, size * 0.022], 'metal', DARK_STEEL),
    rotation: turnAbout([0, 1, 0], turn),
  })
  return [blade(0), drawn(blade(Math.PI / 2))]
}

/** Nose toward +X. */
function airplaneParts(size: number, colour = '#e6e8ea'): BodyPart[] {
  const s = size
  const wing = (points: [number, number][], thick: number, offset: Vector3): BodyPart =>
    part(
      {
        kind: 'prism',
        outline: points.map(([x, y]): [number, number] => [x * s, y * s]),
        halfDepth: thick * s,
        bevel: 0.004 * s,
      },
      'metal',
      colour,
      offset,
      turnAbout([1, 0, 0], Math.PI / 2),
    )
  const hull: [number, number][] = [
    [0, -0.5],
    [0.012, -0.48],
    [0.045, -0.25],
    [0.06, 0],
    [0.06, 0.3],
    [0.045, 0.42],
    [0.02, 0.49],
    [0, 0.5],
  ]
  return [
    part(
      { kind: 'lathe', profile: hull.map(([r, y]): [number, number] => [r * s, y * s]) },
      'metal',
      colour,
      [0, 0, 0],
      turnAbout([0, 0, 1], -Math.PI / 2),
    ),
    drawn(
      wing(
        [
          [-0.12, -0.48],
          [-0.04, -0.48],
          [0.13, 0],
          [-0.04, 0.48],
          [-0.12, 0.48],
          [-0.08, 0],
        ],
        0.008,
        [0, -0.015 * s, 0],
      ),
    ),
    drawn(
      wing(
        [
          [-0.49, -0.17],
          [-0.45, -0.17],
          [-0.37, 0],
          [-0.45, 0.17],
          [-0.49, 0.17],
          [-0.47, 0],
        ],
        0.006,
        [0, 0.02 * s, 0],
      ),
    ),
    drawn(
      part(
        {
          kind: 'prism',
          outline: [
            [-0.5 * s, 0.03 * s],
            [-0.36 * s, 0.03 * s],
            [-0.45 * s, 0.19 * s],
            [-0.5 * s, 0.19 * s],
          ],
          halfDepth: 0.008 * s,
          bevel: 0.003 * s,
        },
        'metal',
        '#b5402f',
      ),
    ),
    ...[-1, 1].map((side) =>
      drawn({
        ...part({ kind: 'capsule', radius: 0.024 * s, halfHeight: 0.05 * s }, 'metal', DARK_STEEL, [
          0.03 * s,
          -0.045 * s,
          side * 0.17 * s,
        ]),
        rotation: turnAbout([0, 0, 1], Math.PI / 2),
      }),
    ),
    drawn(block([0.03 * s, 0.016 * s, 0.047 * s], 'glass', '#1f2a33', [0.4 * s, 0.03 * s, 0])),
  ]
}

function helicopterParts(size: number, colour = '#c25b2c'): BodyPart[] {
  const s = size
  return [
    part(
      { kind: 'capsule', radius: 0.12 * s, halfHeight: 0.1 * s },
      'metal',
      colour,
      [0.08 * s, 0, 0],
      turnAbout([0, 0, 1], Math.PI / 2),
    ),
    drawn(part({ kind: 'ball', radius: 0.112 * s }, 'glass', '#22303a', [0.205 * s, 0.012 * s, 0])),
    drawn(bar([-0.05 * s, 0.04 * s, 0], [-0.52 * s, 0.08 * s, 0], 0.028 * s, 'metal', colour)),
    drawn(
      part(
        {
          kind: 'prism',
          outline: [
            [-0.55 * s, 0.05 * s],
            [-0.47 * s, 0.07 * s],
            [-0.52 * s, 0.2 * s],
            [-0.57 * s, 0.2 * s],
          ],
          halfDepth: 0.01 * s,
          bevel: 0.003 * s,
        },
        'metal',
        colour,
      ),
    ),
    drawn(bar([0.05 * s, 0.1 * s, 0], [0.05 * s, 0.235 * s, 0], 0.014 * s, 'metal', DARK_STEEL)),
    ...[-1, 1].flatMap((side) => [
      drawn(
        bar(
          [-0.12 * s, -0.17 * s, side * 0.1 * s],
          [0.26 * s, -0.17 * s, side * 0.1 * s],
          0.011 * s,
          'metal',
          DARK_STEEL,
        ),
      ),
      ...[-0.02, 0.16].map((x) =>
        drawn(
          bar([x * s, -0.17 * s, side * 0.1 * s], [x * s, -0.08 * s, side * 0.06 * s], 0.009 * s, 'metal', DARK_STEEL),
        ),
      ),
    ]),
  ]
}

function paperPlaneParts(size: number, colour = '#f4f0e6'): BodyPart[] {
  const s = size
  const flat = (points: [number, number][], turn: number): BodyPart =>
    part(
      { kind: 'prism', outline: points.map(([x, y]): [number, number] => [x * s, y * s]), halfDepth: 0.0025, bevel: 0 },
      'paper',
      colour,
      [0, 0, 0],
      turnAbout([1, 0, 0], Math.PI / 2 + turn),
    )
  return [
    flat(
      [
        [-0.5, 0],
        [0.5, 0],
        [-0.5, 0.34],
      ],
      0.14,
    ),
    drawn(
      flat(
        [
          [-0.5, -0.34],
          [0.5, 0],
          [-0.5, 0],
        ],
        -0.14,
      ),
    ),
    drawn(
      part(
        {
          kind: 'prism',
          outline: [
            [-0.5 * s, 0],
            [-0.45 * s, -0.13 * s],
            [0.5 * s, 0],
          ],
          halfDepth: 0.003,
          bevel: 0,
        },
        'paper',
        colour,
      ),
    ),
  ]
}

function rocket(
  size: number,
  entity: Parameters<MechanismBuilder>[0]['entity'],
  flies: boolean,
): ReturnType<MechanismBuilder> {
  const s = size
  const colour = entity.colour?.value.hex ?? '#e8e6e0'
  const hull: [number, number][] = [
    [0, 0],
    [0.07, 0],
    [0.1, 0.12],
    [0.11, 0.4],
    [0.1, 0.65],
    [0.06, 0.87],
    [0, 1],
  ]
  const fins = [0, 1, 2].map((index): BodyPart => {
    const outline: [number, number][] = [
      [0.07 * s, 0.04 * s],
      [0.22 * s, -0.06 * s],
      [0.22 * s, 0.1 * s],
      [0.1 * s, 0.3 * s],
    ]
    return {
      ...part({ kind: 'prism', outline, halfDepth: 0.012 * s, bevel: 0.004 * s }, 'metal', '#b5402f'),
      rotation: turnAbout([0, 1, 0], 0.5 + (index * 2 * Math.PI) / 3),
    }
  })
  const window = drawn(part({ kind: 'ball', radius: 0.045 * s }, 'glass', '#22303a', [0, 0.62 * s, 0.075 * s]))
  const parts = [
    part({ kind: 'lathe', profile: hull.map(([r, y]): [number, number] => [r * s, y * s]) }, 'metal', colour),
    ...fins.map(drawn),
    window,
  ]
  // Twice the pull of the earth less the pull itself: it rises with 1 g.
  const path = Array.from({ length: 41 }, (_, index) => {
    const timeSeconds = index * 0.2
    const since = Math.max(0, timeSeconds - 1)
    return {
      timeSeconds,
      position: [0, 0.07 * s + (flies ? 0.5 * 1.6 * s * 0.25 * since ** 2 : 0), 0] as Vector3,
      rotation: [0, 0, 0, 1] as Quaternion,
    }
  })
  return mechanism({
    bodies: [bodyOf(entity, entity.id, parts, { motion: 'fixed', position: path[0]!.position, path })],
    bounds: { min: [-0.4 * s, 0, -0.25 * s], max: [0.4 * s, s * (flies ? 2.6 : 1.1), 0.25 * s] },
    endSeconds: 4.5,
    way: path.map(({ timeSeconds, position }) => ({ timeSeconds, position })),
  })
}
