import type { RandomSource } from '../../../../shared/random/seeded.ts'
import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import type { Coat, Scenery } from '../../picture/sets/scenery.ts'
import { type BuildingPainter, DOOR, dome, GLASS, GOLD, pane, STONE } from './buildingPainter.ts'

function minaretAt(
  scenery: Scenery,
  [x, y, z]: Vector3,
  h: number,
  thick: number,
  wall: Coat,
  random: RandomSource,
): void {
  scenery.post([x, y, z], [x, h * 0.82, z], [thick, thick * 0.8], wall, 14)
  for (const share of [0.45, 0.78])
    scenery.post([x, h * share, z], [x, h * (share + 0.025), z], [thick * 1.35, thick * 1.35], STONE, 14)
  dome(scenery, [x, h * 0.84, z], Math.min(thick * 0.95, h * 0.09), { paint: '#3f8a72' }, random)
}

export const mosque: BuildingPainter = (site) => {
  const { scenery, size, wall, random } = site
  const [w, h, d] = size
  const hall: Vector3 = [w * 0.74, h * 0.34, d * 0.74]
  scenery.box([0, 0, 0], hall, wall)
  scenery.box([0, hall[1], 0], [hall[0] * 1.04, h * 0.02, hall[2] * 1.04], STONE)
  for (let arch = -2; arch <= 2; arch++) {
    const [x, z, wide, high] = [arch * hall[0] * 0.18, hall[2] / 2, hall[0] * 0.1, hall[1] * 0.55]
    scenery.box([x, 0.02, z], [wide, high, 0.3], arch === 0 ? DOOR : GLASS)
    scenery.lump([x, high, z], [wide / 2, wide * 0.7, 0.15], arch === 0 ? DOOR : GLASS, random, {
      detail: 2,
      roughness: 0,
    })
  }
  const green: Coat = { paint: '#3f8a72' }
  scenery.post([0, hall[1], 0], [0, hall[1] * 1.3, 0], [w * 0.21, w * 0.21], wall, 20)
  dome(scenery, [0, hall[1] * 1.36, 0], w * 0.2, green, random)
  for (const x of [-1, 1]) dome(scenery, [x * hall[0] * 0.36, hall[1] * 1.1, hall[2] * 0.34], w * 0.07, green, random)
  for (const x of [-1, 1]) minaretAt(scenery, [x * w * 0.455, 0, d * 0.42], h, w * 0.045, wall, random)
}

export const minaret: BuildingPainter = ({ scenery, size: [w, h], wall, random }) =>
  minaretAt(scenery, [0, 0, 0], h, w * 0.37, wall, random)

export const church: BuildingPainter = (site) => {
  const { scenery, size, wall } = site
  const [w, h, d] = size
  const nave = h * 0.4
  scenery.box([0, 0, -d * 0.1], [w * 0.8, nave, d * 0.8], wall)
  const roof: Coat = { paint: '#5a5f66' }
  scenery.gable([0, nave, -d * 0.1], [d * 0.82, h * 0.22, w * 0.9], roof, wall, Math.PI / 2)
  for (const side of [-1, 1])
    for (let window = 0; window < 5; window++)
      pane(site, [side * w * 0.4, nave * 0.25, (window / 5 - 0.42) * d * 0.8], d * 0.06, nave * 0.5, GLASS, side)
  const front = d * 0.32
  scenery.box([0, 0, front], [w * 0.34, h * 0.64, w * 0.34], wall)
  scenery.hip([0, h * 0.64, front], [w * 0.38, h * 0.26, w * 0.38], roof)
  scenery.box([0, h * 0.89, front], [w * 0.02, h * 0.11, w * 0.02], GOLD)
  scenery.box([0, h * 0.945, front], [w * 0.09, h * 0.018, w * 0.02], GOLD)
  const face = front + w * 0.17
  scenery.box([0, 0.02, face], [w * 0.13, h * 0.15, 0.25], DOOR)
  for (const y of [0.26, 0.48]) scenery.box([0, h * y, face], [w * 0.1, h * 0.1, 0.2], GLASS)
  for (const side of [-1, 1]) scenery.box([side * w * 0.28, nave * 0.35, d * 0.3], [w * 0.08, nave * 0.4, 0.2], GLASS)
}

/** Steps that get narrower, with a bell or a point on top. */
export function stepped(
  steps: number,
  { top = 'bell' as 'bell' | 'point' | 'roofs', spread = 0.75 } = {},
): BuildingPainter {
  return ({ scenery, size: [w, h, d], wall, random }) => {
    const body = h * (top === 'bell' ? 0.76 : 0.9)
    for (let step = 0; step < steps; step++) {
      const share = step / steps
      const narrow = 1 - spread * share
      const y = body * share
      if (top === 'roofs') {
        scenery.box([0, y, 0], [w * narrow * 0.66, body / steps, d * narrow * 0.66], wall)
        scenery.box(
          [0, y + (0.05 * body) / steps, d * narrow * 0.33],
          [w * narrow * 0.12, (body / steps) * 0.5, 0.1],
          DOOR,
        )
        scenery.hip([0, y + (body / steps) * 0.62, 0], [w * narrow, (body / steps) * 0.6, d * narrow], {
          paint: '#4d4a45',
        })
        continue
      }
      scenery.box([0, y, 0], [w * narrow, (body / steps) * 0.82, d * narrow], wall)
      scenery.box(
        [0, y + (body / steps) * 0.82, 0],
        [w * narrow * 0.97, (body / steps) * 0.18, d * narrow * 0.97],
        STONE,
      )
      if (top !== 'bell' || step >= steps - 1) continue
      for (let bell = 0; bell < 9; bell++) {
        const x = (bell / 8 - 0.5) * w * (narrow - 0.06)
        const edge = (d / 2) * (narrow - 0.06)
        scenery.post([x, y + body / steps, edge], [x, y + (body / steps) * 1.55, edge], [w * 0.014, 0], wall, 8)
      }
    }
    if (top === 'roofs') scenery.post([0, body, 0], [0, h, 0], [w * 0.03, 0], GOLD)
    if (top === 'point') scenery.post([0, body, 0], [0, h, 0], [w * (1 - spread) * 0.5, 0], wall, 10)
    if (top !== 'bell') return
    const bell = w * (1 - spread) * 0.36
    scenery.post([0, body, 0], [0, body + (h - body) * 0.5, 0], [bell, bell * 0.7], wall, 16)
    scenery.lump([0, body + (h - body) * 0.48, 0], [bell * 0.72, bell * 0.4, bell * 0.72], wall, random, {
      roughness: 0,
      detail: 2,
    })
    scenery.post([0, body + (h - body) * 0.55, 0], [0, h, 0], [bell * 0.25, bell * 0.06], wall, 10)
  }
}

export const candi: BuildingPainter = ({ scenery, size: [w, h, d], wall }) => {
  scenery.box([0, 0, 0], [w, h * 0.1, d], wall)
  scenery.box([0, h * 0.1, 0], [w * 0.72, h * 0.3, d * 0.72], wall)
  scenery.box([0, h * 0.1, d * 0.36], [w * 0.22, h * 0.24, d * 0.05], STONE)
  scenery.box([0, h * 0.1, d * 0.386], [w * 0.12, h * 0.19, 0.1], { paint: '#24211d' })
  for (let step = 0; step < 7; step++)
    scenery.box([0, 0, d * 0.5 - d * 0.012 * step], [w * 0.2, (h * 0.1 * (step + 1)) / 7, d * 0.04], STONE)
  for (let tier = 0; tier < 4; tier++) {
    const wide = 0.78 - 0.15 * tier
    const y = h * (0.4 + 0.13 * tier)
    scenery.box([0, y, 0], [w * wide, h * 0.03, d * wide], STONE)
    scenery.box([0, y + h * 0.03, 0], [w * (wide - 0.14), h * 0.1, d * (wide - 0.14)], wall)
    for (const x of [-1, 0, 1])
      for (const z of [-1, 0, 1]) {
        if (x === 0 && z === 0) continue
        const at: Vector3 = [(x * w * (wide - 0.08)) / 2, y + h * 0.03, (z * d * (wide - 0.08)) / 2]
        scenery.post(at, [at[0], at[1] + h * 0.085, at[2]], [w * 0.035, w * 0.006], wall, 8)
      }
  }
  scenery.post([0, h * 0.9, 0], [0, h, 0], [w * 0.1, 0], wall, 10)
}
