import { MATERIALS } from '../../../shared/scene/materials.ts'
import type { StagedBody, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { drawnAside, gallows, hanging, hungFrom } from './hanging.ts'
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
  WOOD,
  type Workshop,
} from './mechanism.ts'

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
