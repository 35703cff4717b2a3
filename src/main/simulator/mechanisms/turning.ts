import type { Quaternion, StagedBody, Vector3 } from '../../../shared/scene/stagedScene.ts'
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
  turnedWhole,
  turnZ,
} from './mechanism.ts'

/** How easily a door turns: one that something throws itself against stands ajar on a new hinge. */
const HINGE = { pushed: { damping: 1.1, dryFriction: 0.25 }, hit: { damping: 0.25, dryFriction: 0.06 } }

/** A door in its frame, which a push opens. What comes along the stage hits it near its handle and opens it. */
export const door: MechanismBuilder = ({ entity, actions, isHit }) => {
  const height = lengthOf(entity, 2)
  const [half, thick] = [height * 0.2, 0.02]
  const opens = actions.length > 0
  const colour = entity.colour?.value.hex ?? '#7d4f2c'
  const leaf = bodyOf(
    entity,
    entity.id,
    [
      block([half, height / 2 - 0.01, thick], 'wood', colour),
      ...[-1, 1].map((row) =>
        drawn(block([half * 0.68, height * 0.17, thick * 1.25], 'wood', colour, [0, row * height * 0.22, 0])),
      ),
      ...[-1, 1].map((side) =>
        drawn(part({ kind: 'ball', radius: 0.032 }, 'metal', BRASS, [half * 0.82, 0, side * thick * 2.6])),
      ),
    ],
    { position: [0, height / 2 + 0.01, 0], massKg: entity.massKg?.value ?? (isHit ? 11 : 18) },
  )
  const post = (x: number) => block([0.04, height / 2 + 0.05, 0.05], 'wood', '#d9cfbd', [x, height / 2 + 0.05, 0])
  const frame = [
    post(-half - 0.05),
    post(half + 0.05),
    block([half + 0.09, 0.04, 0.05], 'wood', '#d9cfbd', [0, height + 0.07, 0]),
  ]
  const built = mechanism({
    bodies: [standOf(entity, frame), leaf],
    joints: [
      {
        ...hungFrom(entity.id, [-half, height / 2 + 0.01, 0], [-half, 0, 0], {
          bodyA: `${entity.id}.stand`,
          ...(isHit ? HINGE.hit : HINGE.pushed),
          limits: [-1.9, 1.9],
        }),
        axisA: [0, 1, 0],
        axisB: [0, 1, 0],
      } as StagedJointHinge,
    ],
    pushes: opens && !isHit ? [{ bodyId: entity.id, atSeconds: RELEASE_SECONDS, deltaVelocity: [0, 0, 1.1] }] : [],
    bounds: { min: [-half - 0.1, 0, isHit ? -half * 2 : -half], max: [half + 0.1, height + 0.12, half * 2] },
    endSeconds: 4,
    hitAt: [half * 0.6, 0, thick],
  })
  return isHit ? turnedWhole(built, ACROSS) : built
}

/** Its face to what comes from the left, its handle to the camera. */
const ACROSS: Quaternion = [0, -Math.SQRT1_2, 0, Math.SQRT1_2]

type StagedJointHinge = Extract<ReturnType<typeof hungFrom>, { kind: 'hinge' }>

/** Blades that wind turns: a windmill, a wind turbine, a pinwheel. In still air they stand. */
export const windmill: MechanismBuilder = ({ entity, random }) => {
  const isTurbine = entity.variant === 'windTurbine'
  const isToy = entity.variant === 'pinwheel'
  const height = lengthOf(entity, isToy ? 0.7 : 3)
  const radius = height * (isToy ? 0.26 : isTurbine ? 0.46 : 0.44)
  const hub = height * (isTurbine ? 1 : 0.86)
  const front = height * (isTurbine ? 0.05 : isToy ? 0.03 : 0.17)
  const count = isTurbine ? 3 : 4
  const wide = radius * (isTurbine ? 0.05 : isToy ? 0.2 : 0.12)
  const blade = (index: number): StagedBody['parts'][number] => {
    const angle = (2 * Math.PI * index) / count
    const middle = radius * 0.55
    return {
      shape: { kind: 'box', halfExtents: [wide, radius * 0.45, radius * 0.012], bevel: radius * 0.006 },
      material: isToy ? 'paper' : 'wood',
      colour: isToy
        ? (['#c8362e', '#e0a92e', '#2f6fb3', '#3f8f5a'][index] ?? '#c8362e')
        : (entity.colour?.value.hex ?? '#efe9dc'),
      offset: [-middle * Math.sin(angle), middle * Math.cos(angle), 0],
      rotation: turnZ(angle),
    }
  }
  const rotor = bodyOf(
    entity,
    entity.id,
    [
      ...Array.from({ length: count }, (_, index) => blade(index)),
      part(
        { kind: 'cylinder', radius: radius * 0.07, halfHeight: radius * 0.05 },
        'wood',
        '#5b4030',
        [0, 0, 0],
        [Math.SQRT1_2, 0, 0, Math.SQRT1_2],
      ),
    ],
    {
      position: [0, hub, front],
      rotation: turnZ(random() * 0.8),
      massKg: isToy ? 0.02 : 6,
      air: { kind: 'rotor', axis: [0, 0, 1], radius, solidity: isTurbine ? 0.08 : 0.22 },
    },
  )
  const tower: StagedBody['parts'] = isToy
    ? [bar([0, 0, 0], [0, height, 0], 0.009, 'wood', '#b9905c')]
    : isTurbine
      ? [
          part(
            {
              kind: 'lathe',
              profile: [
                [0, 0],
                [height * 0.035, 0],
                [height * 0.018, height],
                [0, height],
              ],
            },
            'metal',
            '#e9ecef',
          ),
          block([height * 0.022, height * 0.022, height * 0.05], 'metal', '#e9ecef', [0, height, 0]),
        ]
      : [
          part(
            {
              kind: 'lathe',
              profile: [
                [0, 0],
                [height * 0.19, 0],
                [height * 0.12, height * 0.9],
                [0, height * 0.9],
              ],
            },
            'stone',
            '#d8cfbd',
          ),
          drawn(
            part(
              {
                kind: 'lathe',
                profile: [
                  [0, 0.88 * height],
                  [height * 0.15, height * 0.88],
                  [height * 0.04, height * 1.04],
                  [0, height * 1.06],
                ],
              },
              'wood',
              '#7b3f30',
            ),
          ),
          drawn(block([height * 0.045, height * 0.08, 0.01], 'wood', '#5b4030', [0, height * 0.08, height * 0.18])),
        ]
  return mechanism({
    bodies: [standOf(entity, tower), rotor],
    joints: [
      hungFrom(entity.id, [0, hub, front], [0, 0, 0], { bodyA: `${entity.id}.stand`, damping: isToy ? 1e-5 : 0.05 }),
    ],
    bounds: { min: [-radius, 0, -height * 0.2], max: [radius, hub + radius, front + 0.1] },
    endSeconds: 4,
  })
}

/** A wind for what needs one and was given none: a fresh breeze toward the blades, m/s. */
export const BREEZE: Vector3 = [0, 0, -6]
