import type { StagedBody, Vector3 } from '../../../shared/scene/stagedScene.ts'
import {
  BRASS,
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
  standOf,
  stated,
  WOOD,
} from './mechanism.ts'
import { hungFrom } from './pendulums.ts'

/** A mass on a spring under an arm. It is drawn down from where it would rest, then let go. */
export const hangingSpring: MechanismBuilder = ({ entity, gravity, actions }) => {
  const massKg = entity.massKg?.value ?? 1
  const rest = lengthOf(entity, 0.4)
  // A second for one swing, unless it would hang through the floor.
  const stiffness = massKg * (2 * Math.PI) ** 2
  const sag = (massKg * gravity) / stiffness
  const pull = 0.42 * Math.max(sag, 0.1)
  const half = 0.055 * Math.cbrt(massKg)
  const height = rest + sag + pull + 2 * half + 0.16
  const top: Vector3 = [0, height - 0.02, 0]
  const hook = half * 1.35
  const start = top[1] - rest - sag - (stated(actions, (action) => action.dropHeightMetres) ?? pull) - hook
  const weight = bodyOf(
    entity,
    entity.id,
    [
      part(
        { kind: 'cylinder', radius: half * 1.15, halfHeight: half },
        entity.material?.value ?? 'metal',
        entity.colour?.value.hex ?? '#b5402f',
      ),
      drawn(bar([0, half, 0], [0, hook, 0], half * 0.12, 'metal', BRIGHT_STEEL)),
    ],
    { position: [0, start, 0], massKg, releasedAtSeconds: RELEASE_SECONDS },
  )
  const depth = 0.2 * height
  const frame = [
    block([0.2 * height, 0.02, depth * 0.9], 'wood', WOOD, [0, 0.02, -depth / 2]),
    bar([0, 0.02, -depth], [0, height + 0.02, -depth], 0.02, 'metal', DARK_STEEL),
    bar([0, height, -depth - 0.02], [0, height, 0.04], 0.016, 'metal', DARK_STEEL),
  ]
  return mechanism({
    bodies: [standOf(entity, frame), weight],
    springs: [
      {
        bodyB: entity.id,
        pointA: top,
        pointB: [0, hook, 0],
        restMetres: rest,
        stiffness,
        damping: 0.04 * massKg,
        coil: { radius: 0.045 * Math.sqrt(rest / 0.4), wireRadius: 0.0055 },
      },
    ],
    bounds: { min: [-0.3 * height, 0, -0.3 * height], max: [0.3 * height, height + 0.03, 0.15] },
    endSeconds: 5,
  })
}

/** A plank over a fulcrum. Without riders it brings two loads of its own, a heavy and a light one. */
export const seesaw: MechanismBuilder = ({ entity, riders }) => {
  const long = lengthOf(entity, 1.9)
  const [half, thick] = [long / 2, 0.022]
  const height = 0.17 * long
  const top = height + 2 * thick
  const plank = bodyOf(entity, entity.id, [block([half, thick, 0.16], 'wood', entity.colour?.value.hex ?? '#a9723e')], {
    position: [0, height + thick, 0],
    massKg: entity.massKg?.value ?? 9,
    releasedAtSeconds: riders === 0 ? RELEASE_SECONDS : 0,
    friction: 0.6,
  })
  const seat = half * 0.82
  const load = (side: -1 | 1, edge: number, massKg: number, colour: string): StagedBody =>
    bodyOf(entity, `${entity.id}.load${side < 0 ? 1 : 2}`, [block([edge / 2, edge / 2, edge / 2], 'wood', colour)], {
      position: [side * seat, top + edge / 2, 0],
      massKg,
      restitution: 0.2,
    })
  const foot = part(
    {
      kind: 'prism',
      outline: [
        [-0.11 * long, 0],
        [0.11 * long, 0],
        [0, height],
      ],
      halfDepth: 0.15,
      bevel: 0.004,
    },
    'wood',
    '#5b4030',
  )
  const stops = Math.asin(Math.min(0.9, height / half))
  return mechanism({
    bodies: [
      standOf(entity, [foot]),
      plank,
      ...(riders === 0 ? [load(-1, 0.16, 2, '#4f7f9f'), load(1, 0.26, 7, '#b5402f')] : []),
    ],
    joints: [
      hungFrom(entity.id, [0, height, 0], [0, -thick, 0], {
        bodyA: `${entity.id}.stand`,
        dryFriction: 0.3,
        damping: 0.4,
        limits: [-stops, stops],
      }),
    ],
    bounds: { min: [-half, 0, -0.2], max: [half, top + 0.35, 0.2] },
    endSeconds: 3,
    seats: [
      [-seat, top + 0.002, 0],
      [seat, top + 0.002, 0],
    ],
  })
}

/** A beam on a column with two pans; what lies in them decides. */
export const balanceScale: MechanismBuilder = ({ entity, riders }) => {
  const height = lengthOf(entity, 0.55)
  const half = height * 0.55
  const drop = height * 0.58
  const radius = height * 0.22
  const colour = entity.colour?.value.hex ?? BRASS
  const beam = bodyOf(
    entity,
    `${entity.id}.beam`,
    [
      block([half, height * 0.018, height * 0.02], 'metal', colour),
      drawn(part({ kind: 'ball', radius: height * 0.035 }, 'metal', colour)),
    ],
    { position: [0, height, 0], massKg: 0.8, releasedAtSeconds: RELEASE_SECONDS },
  )
  const dish: [number, number][] = [
    [0, -0.012],
    [radius * 0.8, -0.012],
    [radius, 0.012],
    [radius * 0.96, 0.014],
    [radius * 0.78, 0],
    [0, 0],
  ]
  const pan = (side: -1 | 1): StagedBody =>
    bodyOf(
      entity,
      `${entity.id}.pan${side < 0 ? 1 : 2}`,
      [
        { ...part({ kind: 'lathe', profile: dish }, 'metal', colour), only: 'drawn' },
        {
          ...part({ kind: 'cylinder', radius: radius * 0.95, halfHeight: 0.006 }, 'metal', colour, [0, -0.006, 0]),
          only: 'touched',
        },
        ...[0, 1, 2].map((k) => {
          const angle = (k * 2 * Math.PI) / 3 + 0.5
          return drawn(
            bar(
              [radius * 0.9 * Math.cos(angle), 0.01, radius * 0.9 * Math.sin(angle)],
              [0, drop, 0],
              height * 0.006,
              'metal',
              colour,
            ),
          )
        }),
      ],
      { position: [side * half, height - drop, 0], massKg: 0.25, releasedAtSeconds: RELEASE_SECONDS, friction: 0.6 },
    )
  const weight = (side: -1 | 1, size: number, shade: string): StagedBody =>
    bodyOf(
      entity,
      `${entity.id}.weight${side < 0 ? 1 : 2}`,
      [part({ kind: 'cylinder', radius: size * 0.45, halfHeight: size / 2 }, 'metal', shade)],
      {
        position: [side * half, height - drop + size / 2 + 0.001, 0],
        massKg: 7850 * Math.PI * (size * 0.45) ** 2 * size,
        releasedAtSeconds: RELEASE_SECONDS,
        restitution: 0.1,
      },
    )
  const pans = [pan(-1), pan(1)]
  const frame = [
    part({ kind: 'cylinder', radius: height * 0.26, halfHeight: height * 0.025 }, 'wood', WOOD, [0, height * 0.025, 0]),
    bar([0, 0, -height * 0.06], [0, height * 1.06, -height * 0.06], height * 0.03, 'metal', colour),
    drawn(part({ kind: 'ball', radius: height * 0.05 }, 'metal', colour, [0, height * 1.08, -height * 0.06])),
  ]
  return mechanism({
    bodies: [
      standOf(entity, frame),
      beam,
      ...pans,
      ...(riders === 0 ? [weight(-1, height * 0.13, '#8f949b'), weight(1, height * 0.17, '#5f646b')] : []),
    ],
    joints: [
      // The beam hangs a little below its edge: that makes it come back to level.
      hungFrom(beam.id, [0, height + height * 0.02, 0], [0, height * 0.02, 0], { damping: 0.03, limits: [-0.3, 0.3] }),
      ...pans.map(({ id }, index) =>
        hungFrom(id, [index === 0 ? -half : half, 0, 0], [0, drop, 0], { bodyA: beam.id, damping: 0.003 }),
      ),
    ],
    bounds: { min: [-half - radius, 0, -radius], max: [half + radius, height * 1.15, radius] },
    endSeconds: 4,
    seats: [
      [-half, height - drop + 0.001, 0],
      [half, height - drop + 0.001, 0],
    ],
  })
}
