import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import type { Coat } from '../../picture/sets/scenery.ts'
import { type BuildingPainter, DOOR, GLASS, pane, STONE, TILES } from './buildingPainter.ts'
import { laidHip } from './roofs.ts'
import { block } from './townHouses.ts'

const WHITE: Coat = { paint: '#eee9dd' }

/** A long building of two storeys with open galleries along its front, and the flag before it. */
export const school: BuildingPainter = (site) => {
  const { scenery, size, wall, random } = site
  const [w, h, d] = size
  const [high, deep] = [h * 0.7, d * 0.62]
  const back = -d * 0.12
  scenery.box([0, 0, back], [w * 0.96, high, deep], wall)
  scenery.box([0, 0, back + deep * 0.5], [w * 0.97, high * 0.06, d * 0.42], STONE)
  const face = back + deep / 2
  const bays = 12
  for (const floor of [0, 1]) {
    const y = floor * high * 0.5
    for (let bay = 0; bay < bays; bay++) {
      const x = ((bay + 0.5) / bays - 0.5) * w * 0.94
      const isDoor = bay % 3 === 1
      const [wide, tall, low] = isDoor ? [w * 0.022, high * 0.32, 0.06] : [w * 0.044, high * 0.19, 0.19]
      pane(site, [x, y + high * low, face], wide * 1.15, tall * 1.06, WHITE)
      pane(site, [x, y + high * low, face + 0.02 * d], wide, tall, isDoor ? DOOR : GLASS)
    }
    scenery.box([0, y + high * 0.46, face + d * 0.14], [w * 0.97, high * 0.05, d * 0.3], WHITE)
    if (floor === 1)
      scenery.box([0, y + high * 0.02, face + d * 0.285], [w * 0.97, high * 0.11, d * 0.012], { paint: '#b8503c' })
  }
  for (let post = 0; post <= 13; post++) {
    const x = (post / 13 - 0.5) * w * 0.955
    scenery.post([x, 0, face + d * 0.28], [x, high, face + d * 0.28], [w * 0.0045, w * 0.0045], WHITE, 8)
  }
  laidHip(scenery, [0, high, 0], [w, h - high, d], TILES, random, { ridge: 0.72 })
  const flag: Vector3 = [w * 0.16, 0, d * 0.47]
  scenery.post(flag, [flag[0], h * 1.0, flag[2]], [0.07, 0.05], { paint: '#c9ccd0' }, 7)
  for (const [row, paint] of ['#f4f1ea', '#c8202c'].entries())
    scenery.box([flag[0] + h * 0.12, h * (0.84 + 0.075 * row), flag[2]], [h * 0.23, h * 0.075, 0.03], { paint })
  scenery.box([flag[0], 0, flag[2]], [1.2, 0.3, 1.2], STONE)
}

/** Broad steps under a row of columns and a gable: a house that shall look important. */
export const columned: BuildingPainter = (site) => {
  const { scenery, size, wall } = site
  const [w, h, d] = size
  const body: Vector3 = [w * 0.94, h * 0.72, d * 0.72]
  scenery.box([0, 0, 0], [w, h * 0.1, d], STONE)
  for (let step = 0; step < 5; step++)
    scenery.box([0, 0, d * (0.5 + 0.012 * (4 - step))], [w * 0.52, h * 0.02 * (step + 1), d * 0.05], WHITE)
  const raised = { ...site, size: body }
  scenery.box([0, h * 0.1, -d * 0.1], body, wall)
  scenery.box([0, h * 0.8, -d * 0.1], [body[0] * 1.03, h * 0.05, body[2] * 1.03], WHITE)
  const front = -d * 0.1 + body[2] / 2
  for (let column = 0; column < 8; column++) {
    const x = (column / 7 - 0.5) * w * 0.5
    const foot: Vector3 = [x, h * 0.1, d * 0.38]
    scenery.box(foot, [w * 0.032, h * 0.025, w * 0.032], WHITE)
    scenery.post([x, h * 0.12, d * 0.38], [x, h * 0.66, d * 0.38], [w * 0.0135, w * 0.0115], WHITE, 14)
    scenery.box([x, h * 0.66, d * 0.38], [w * 0.032, h * 0.022, w * 0.032], WHITE)
  }
  scenery.box([0, h * 0.68, d * 0.33], [w * 0.56, h * 0.09, d * 0.18], WHITE)
  scenery.gable([0, h * 0.77, d * 0.33], [d * 0.2, h * 0.23, w * 0.58], { paint: '#8b6a58' }, wall, Math.PI / 2)
  pane(raised, [0, h * 0.1, front], w * 0.07, h * 0.42, DOOR)
  for (let window = 0; window < 12; window++) {
    if (window > 3 && window < 8) continue
    const x = ((window + 0.5) / 12 - 0.5) * body[0]
    for (const y of [0.18, 0.52]) {
      pane(raised, [x, h * y - h * 0.01, front], w * 0.036, h * 0.22, WHITE)
      pane(raised, [x, h * y, front + 0.02 * d], w * 0.028, h * 0.19, GLASS)
    }
  }
}

/** A block of wards with a canopy over its door and the red cross over it. */
export const hospital: BuildingPainter = (site) => {
  block(undefined)(site)
  const { scenery, size } = site
  const [w, h, d] = size
  const z = d / 2 + 0.15
  scenery.box([0, h * 0.16, d * 0.56], [w * 0.24, h * 0.025, d * 0.16], WHITE)
  for (const x of [-0.1, 0.1])
    scenery.post([x * w, 0, d * 0.62], [x * w, h * 0.16, d * 0.62], [w * 0.005, w * 0.005], WHITE, 8)
  const cross = Math.min(w, h) * 0.2
  scenery.box([0, h * 0.72 - cross * 0.6, z], [cross * 1.2, cross * 1.2, 0.2], { paint: '#f6f5f1' })
  scenery.box([0, h * 0.72 - cross * 0.48, z + 0.1], [cross * 0.3, cross * 0.96, 0.2], { paint: '#cc2a2e' })
  scenery.box([0, h * 0.72 - cross * 0.15, z + 0.1], [cross * 0.96, cross * 0.3, 0.2], { paint: '#cc2a2e' })
}

/** A roof on posts over pumps, with a little shop behind. */
export const fuelStation: BuildingPainter = (site) => {
  const { scenery, size } = site
  const [w, h, d] = size
  const red: Coat = { paint: '#c8302c' }
  scenery.box([0, 0, 0], [w, 0.06, d], { paint: '#8b8984' })
  scenery.box([0, 0.06, -d * 0.32], [w * 0.6, h * 0.55, d * 0.3], WHITE)
  scenery.box([0, h * 0.5, -d * 0.16], [w * 0.62, h * 0.1, d * 0.03], red)
  scenery.box([0, h * 0.05, -d * 0.165], [w * 0.5, h * 0.38, d * 0.02], GLASS)
  scenery.box([0, h * 0.82, d * 0.12], [w * 0.9, h * 0.04, d * 0.7], WHITE)
  scenery.box([0, h * 0.86, d * 0.12], [w * 0.92, h * 0.14, d * 0.72], red)
  scenery.box([0, h * 0.9, d * 0.485], [w * 0.34, h * 0.06, 0.05], WHITE)
  for (const x of [-0.3, 0.3]) {
    for (const z of [-0.06, 0.32]) scenery.post([x * w, 0, z * d], [x * w, h * 0.84, z * d], [0.2, 0.2], WHITE, 10)
    scenery.box([x * w, 0.06, d * 0.13], [w * 0.08, 0.16, d * 0.34], STONE)
    for (const z of [0.04, 0.22]) {
      scenery.box([x * w, 0.2, z * d], [0.75, 1.6, 0.45], red)
      scenery.box([x * w, 1.2, z * d + 0.2], [0.5, 0.35, 0.1], { paint: '#20262c' })
    }
  }
}

/** Long glass halls under a bowed roof, with the tower beside them. */
export const airport: BuildingPainter = ({ scenery, size: [w, h, d] }) => {
  scenery.box([0, 0, 0], [w * 0.86, h * 0.3, d * 0.6], { paint: '#7f97a4' })
  for (let bar = 0; bar <= 30; bar++)
    scenery.box([(bar / 30 - 0.5) * w * 0.86, 0, d * 0.3], [w * 0.003, h * 0.3, d * 0.01], WHITE)
  const steps = 16
  for (let step = 0; step < steps; step++) {
    const at = (share: number, z: number): Vector3 => [
      (share - 0.5) * w * 0.92,
      h * (0.3 + 0.22 * Math.sin(Math.PI * share)),
      z * d,
    ]
    const [a, b] = [step / steps, (step + 1) / steps]
    scenery.quad(at(a, 0.36), at(b, 0.36), at(b, -0.36), at(a, -0.36), WHITE)
    scenery.quad([at(a, 0.36)[0], h * 0.27, d * 0.36], [at(b, 0.36)[0], h * 0.27, d * 0.36], at(b, 0.36), at(a, 0.36), {
      paint: '#5f7684',
    })
  }
  const x = w * 0.44
  scenery.post([x, 0, -d * 0.2], [x, h * 0.8, -d * 0.2], [w * 0.014, w * 0.011], WHITE, 14)
  scenery.post([x, h * 0.78, -d * 0.2], [x, h * 0.84, -d * 0.2], [w * 0.012, w * 0.026], WHITE, 12)
  scenery.post([x, h * 0.84, -d * 0.2], [x, h * 0.94, -d * 0.2], [w * 0.024, w * 0.028], { paint: '#4f6675' }, 12)
  scenery.post([x, h * 0.94, -d * 0.2], [x, h, -d * 0.2], [w * 0.03, w * 0.012], WHITE, 12)
}

/** A tall hall of brick with round windows, where trains come in. */
export const station: BuildingPainter = (site) => {
  const { scenery, size, wall, random } = site
  const [w, h, d] = size
  for (const side of [-1, 1]) {
    scenery.box([side * w * 0.34, 0, 0], [w * 0.32, h * 0.42, d * 0.8], wall)
    laidHip(scenery, [side * w * 0.34, h * 0.42, 0], [w * 0.33, h * 0.2, d * 0.84], { paint: '#6a6f74' }, random, {
      ridge: 0.5,
    })
    for (let window = 0; window < 4; window++) {
      const x = side * w * 0.34 + (window / 3 - 0.5) * w * 0.24
      scenery.box([x, h * 0.09, d * 0.4], [w * 0.034, h * 0.22, 0.3], WHITE)
      scenery.box([x, h * 0.1, d * 0.405], [w * 0.026, h * 0.19, 0.4], GLASS)
    }
  }
  scenery.box([0, 0, 0], [w * 0.36, h * 0.62, d * 0.9], wall)
  const steps = 14
  for (let step = 0; step < steps; step++) {
    const rim = (index: number, out: number, z: number): Vector3 => {
      const angle = (Math.PI * index) / steps
      return [-out * w * 0.19 * Math.cos(angle), h * 0.6 + out * h * 0.34 * Math.sin(angle), z]
    }
    const [front, back] = [d * 0.47, -d * 0.47]
    scenery.quad(rim(step, 1, front), rim(step + 1, 1, front), rim(step + 1, 1, back), rim(step, 1, back), {
      paint: '#6a6f74',
    })
    scenery.triangle(
      rim(step + 1, 0.94, front),
      rim(step, 0.94, front),
      [0, h * 0.6, front],
      step % 2 ? GLASS : { paint: '#6d8696' },
    )
    scenery.quad(
      rim(step, 0.94, front),
      rim(step + 1, 0.94, front),
      rim(step + 1, 1, front),
      rim(step, 1, front),
      WHITE,
    )
  }
  for (const x of [-0.1, 0, 0.1]) scenery.box([x * w, 0, d * 0.45], [w * 0.07, h * 0.3, 0.4], x === 0 ? DOOR : GLASS)
  scenery.post([0, h * 0.48, d * 0.45], [0, h * 0.48, d * 0.462], [w * 0.035, w * 0.035], WHITE, 20)
  scenery.box([0, h * 0.478, d * 0.465], [w * 0.004, h * 0.06, 0.1], { paint: '#20242a' })
  scenery.post([0, h * 0.93, 0], [0, h, 0], [w * 0.004, w * 0.003], STONE, 6)
}
