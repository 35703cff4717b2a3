import type { BodyPart, StagedBody, Vector3 } from '../../../shared/scene/stagedScene.ts'
import {
  bar,
  bodyOf,
  DARK_STEEL,
  drawn,
  lengthOf,
  type MechanismBuilder,
  mechanism,
  part,
  stated,
} from './mechanism.ts'
import { type Outline, slab } from './slab.ts'
import { spokedWheel, WHEEL_TURN } from './wheels.ts'

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
