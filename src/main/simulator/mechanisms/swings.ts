import { rotated, sum } from '../staging/vectors.ts'
import { drawnAside, hanging, hungFrom } from './hanging.ts'
import {
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
} from './mechanism.ts'

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
