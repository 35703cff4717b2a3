import type { BodyPart, StagedBody } from '../../../shared/scene/stagedScene.ts'
import { hungFrom } from './hanging.ts'
import {
  BRASS,
  bar,
  block,
  bodyOf,
  drawn,
  lengthOf,
  type MechanismBuilder,
  mechanism,
  part,
  RELEASE_SECONDS,
  standOf,
  WOOD,
} from './mechanism.ts'

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
        ...rim(radius, colour),
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
      ...(riders.length === 0 ? [weight(-1, height * 0.13, '#8f949b'), weight(1, height * 0.17, '#5f646b')] : []),
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
    seats: [{ place: [-half, height - drop + 0.001, 0] }, { place: [half, height - drop + 0.001, 0] }],
  })
}

/** What keeps round things in a pan that sways: its rim, as short walls round about. */
function rim(radius: number, colour: string): BodyPart[] {
  const walls = 12
  const half = radius * Math.tan(Math.PI / walls)
  return Array.from({ length: walls }, (_, index) => {
    const angle = (2 * Math.PI * index) / walls
    const turn: BodyPart['rotation'] = [0, Math.sin(-angle / 2), 0, Math.cos(-angle / 2)]
    const offset: BodyPart['offset'] = [radius * 0.97 * Math.cos(angle), 0.012, radius * 0.97 * Math.sin(angle)]
    const wall = { ...block([0.004, 0.018, half], 'metal', colour, offset), rotation: turn }
    return { ...wall, only: 'touched' as const }
  })
}
