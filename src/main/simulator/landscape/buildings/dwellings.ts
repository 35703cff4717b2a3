import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { leafTree } from '../../picture/sets/plants.ts'
import { type Coat, varied } from '../../picture/sets/scenery.ts'
import { type BuildingPainter, DOOR, GLASS, STONE, THATCH, TILES, TRIM, WOOD, windows } from './buildingPainter.ts'
import { movedBy } from './movedBy.ts'
import { laidGable, laidHip, THATCHED } from './roofs.ts'

/** What else a house with a gable has. */
interface GabledForm {
  readonly eaves?: number
  /** The walls' share of the height. */
  readonly share?: number
  readonly isThatched?: boolean
  readonly hasChimney?: boolean
}

/** Walls on a plinth with windows and a door, under a roof with a ridge. */
export function gabled(roof: Coat, form: GabledForm = {}): BuildingPainter {
  const { eaves = 0.1, share = 0.56, isThatched = false, hasChimney = false } = form
  return (site) => {
    const { scenery, size, wall, random } = site
    const [w, h, d] = [size[0] / (1 + eaves), size[1], size[2] / (1 + eaves)]
    const isLarge = h > 1.6
    scenery.box([0, 0, 0], [w, h * share, d], wall)
    if (isLarge) {
      scenery.box([0, 0, 0], [w * 1.02, h * 0.06, d * 1.02], STONE)
      for (const x of [-1, 1])
        for (const z of [-1, 1]) scenery.box([(x * w) / 2, 0, (z * d) / 2], [w * 0.025, h * share, w * 0.025], TRIM)
      for (let step = 0; step < 2; step++)
        scenery.box([0, 0, d / 2 + 0.06 * d * (1.4 - step)], [w * 0.22, h * 0.025 * (step + 1), d * 0.08], STONE)
    }
    scenery.box([0, h * share - 0.025 * h, 0], [size[0] * 0.98, 0.025 * h, size[2] * 0.98], WOOD)
    laidGable(
      scenery,
      [0, h * share, 0],
      [size[0], h * (1 - share), size[2]],
      roof,
      wall,
      random,
      isThatched ? THATCHED : undefined,
    )
    windows(site, [w, h * share, d], isLarge ? 2.8 : h * share)
    if (!hasChimney) return
    const x = w * 0.27
    scenery.box([x, h * 0.72, d * 0.14], [w * 0.075, h * 0.24, w * 0.075], { paint: '#9a5a44' })
    scenery.box([x, h * 0.96, d * 0.14], [w * 0.095, h * 0.03, w * 0.095], STONE)
  }
}

/** A box of boards with a round-topped way in. */
export const kennel: BuildingPainter = ({ scenery, size: [w, h, d], wall, random }) => {
  for (let board = 0; board < 6; board++)
    scenery.box([0, (board * h * 0.58) / 6, 0], [w * 0.86, (h * 0.56) / 6, d * 0.86], {
      paint: varied(wall.paint, random, 0.12),
    })
  scenery.box([0, 0, d * 0.43], [w * 0.4, h * 0.32, 0.02], { paint: '#1d1712' })
  scenery.lump([0, h * 0.32, d * 0.43], [w * 0.2, w * 0.18, 0.012], { paint: '#1d1712' }, random, {
    roughness: 0,
    detail: 2,
  })
  laidGable(scenery, [0, h * 0.56, 0], [d, h * 0.44, w], { paint: '#a8402e' }, wall, random)
}

/** A little house for birds on a post. */
export const nestBox: BuildingPainter = ({ scenery, size: [w, h, d], wall, random }) => {
  scenery.post([0, 0, 0], [0, h * 0.34, 0], [w * 0.07, w * 0.07], WOOD, 8)
  scenery.box([0, h * 0.32, 0], [w * 0.8, h * 0.04, d * 0.8], WOOD)
  scenery.box([0, h * 0.36, 0], [w * 0.62, h * 0.34, d * 0.62], wall)
  scenery.post([0, h * 0.56, d * 0.3], [0, h * 0.56, d * 0.325], [w * 0.12, w * 0.12], { paint: '#1d1712' }, 16)
  scenery.post([0, h * 0.43, d * 0.3], [0, h * 0.43, d * 0.46], [w * 0.025, w * 0.025], WOOD, 6)
  laidGable(scenery, [0, h * 0.68, 0], [w, h * 0.32, d], { paint: '#8a4b3a' }, wall, random)
}

/** A hut in the fork of a tree, with a ladder. */
export const treehouse: BuildingPainter = ({ scenery, size: [w, h, d], wall, random }) => {
  leafTree(scenery, [0, 0, -d * 0.22], h, random, 8, undefined, { trunk: 0.5, spread: 1.3, girth: 0.05 })
  scenery.box([0, h * 0.34, d * 0.05], [w * 0.72, h * 0.03, d * 0.7], WOOD)
  scenery.box([0, h * 0.37, 0], [w * 0.5, h * 0.22, d * 0.46], wall)
  scenery.box([-w * 0.08, h * 0.38, d * 0.23], [w * 0.12, h * 0.17, 0.04], DOOR)
  scenery.box([w * 0.13, h * 0.45, d * 0.23], [w * 0.1, h * 0.08, 0.04], GLASS)
  laidGable(scenery, [0, h * 0.58, 0], [w * 0.66, h * 0.16, d * 0.62], { paint: '#7a5a3c' }, wall, random)
  for (const x of [-0.32, 0.32]) {
    scenery.post([x * w, 0, d * 0.34], [x * w, h * 0.36, d * 0.34], [w * 0.018, w * 0.018], WOOD, 6)
    scenery.post([x * w, h * 0.37, d * 0.38], [x * w, h * 0.47, d * 0.38], [w * 0.01, w * 0.01], WOOD, 5)
  }
  scenery.box([0, h * 0.46, d * 0.38], [w * 0.66, h * 0.012, w * 0.015], WOOD)
  for (const x of [0.12, 0.24])
    scenery.post([x * w, 0, d * 0.48], [x * w, h * 0.36, d * 0.4], [w * 0.012, w * 0.012], WOOD, 5)
  for (let rung = 1; rung < 8; rung++)
    scenery.box([w * 0.18, (h * 0.36 * rung) / 8, d * (0.48 - 0.01 * rung)], [w * 0.13, h * 0.01, w * 0.02], WOOD)
}

export const hut: BuildingPainter = ({ scenery, size: [w, h, d], wall, random }) => {
  scenery.box([0, 0, 0], [w * 0.74, h * 0.5, d * 0.74], wall)
  scenery.box([0, 0, d * 0.375], [w * 0.2, h * 0.4, 0.04], DOOR)
  for (const x of [-0.24, 0.24])
    scenery.box([x * w, h * 0.2, d * 0.375], [w * 0.12, h * 0.14, 0.05], { paint: '#3a3028' })
  for (const x of [-1, 1])
    for (const z of [-1, 1])
      scenery.post([x * w * 0.37, 0, z * d * 0.37], [x * w * 0.37, h * 0.5, z * d * 0.37], [0.07, 0.07], WOOD)
  laidHip(scenery, [0, h * 0.44, 0], [w, h * 0.56, d], THATCH, random, { laid: THATCHED })
}

export const honai: BuildingPainter = ({ scenery, size: [w, h] }) => {
  scenery.post([0, 0, 0], [0, h * 0.45, 0], [w * 0.4, w * 0.4], { paint: '#7a5a3a' }, 20)
  scenery.box([0, 0, w * 0.39], [w * 0.2, h * 0.32, 0.1], { paint: '#2c231b' })
  scenery.post([0, h * 0.4, 0], [0, h * 0.8, 0], [w * 0.5, w * 0.3], THATCH, 20)
  scenery.post([0, h * 0.8, 0], [0, h, 0], [w * 0.3, 0], THATCH, 20)
}

/** On posts, with stairs. */
export function stilted(body: BuildingPainter, share = 0.3): BuildingPainter {
  return (site) => {
    const { scenery, size } = site
    const [w, h, d] = size
    const low = h * share
    for (const x of [-0.4, 0, 0.4])
      for (const z of [-0.36, 0.36]) scenery.post([x * w, 0, z * d], [x * w, low, z * d], [w * 0.02, w * 0.02], WOOD)
    for (let step = 0; step < 6; step++)
      scenery.box([0, (low * step) / 6, d * 0.5 - step * d * 0.015], [w * 0.14, low / 8, d * 0.03], WOOD)
    body({ ...site, scenery: movedBy(scenery, [0, low, 0]), size: [w, h - low, d * 0.94] })
  }
}

/** A ridge that rises to horns at both ends, along x or toward the front. */
export function horned(along: 'x' | 'z'): BuildingPainter {
  return (site) => {
    const { scenery, size, wall } = site
    const [w, h, d] = size
    const [long, wide] = along === 'x' ? [w, d] : [d, w]
    const at = (u: number, y: number, v: number): Vector3 => (along === 'x' ? [u, y, v] : [v, y, -u])
    scenery.box([0, 0, 0], along === 'x' ? [w * 0.72, h * 0.36, d * 0.7] : [w * 0.72, h * 0.36, d * 0.6], wall)
    windows(site, along === 'x' ? [w * 0.72, h * 0.36, d * 0.7] : [w * 0.72, h * 0.36, d * 0.6], h * 0.36)
    const ridge = (u: number) => h * (0.56 + 0.44 * Math.abs((2 * u) / long) ** 2.2)
    const eave = (u: number) => h * (0.33 + 0.2 * Math.abs((2 * u) / long) ** 2.2)
    const half = (u: number) => (wide / 2) * (1 - 0.8 * Math.abs((2 * u) / long) ** 2.5)
    const steps = 20
    const coat: Coat = { paint: '#4a3a30' }
    for (let step = 0; step < steps; step++) {
      const [a, b] = [(step / steps - 0.5) * long, ((step + 1) / steps - 0.5) * long]
      for (const side of [1, -1]) {
        const corners: Vector3[] = [
          at(a, eave(a), side * half(a)),
          at(b, eave(b), side * half(b)),
          at(b, ridge(b), 0),
          at(a, ridge(a), 0),
        ]
        const [p, q, r, s] = corners as [Vector3, Vector3, Vector3, Vector3]
        scenery.quad(p, q, r, s, coat)
        scenery.quad(p, s, r, q, coat)
      }
    }
  }
}

export const joglo: BuildingPainter = ({ scenery, size: [w, h, d], wall, random }) => {
  scenery.box([0, 0, 0], [w * 0.96, h * 0.06, d * 0.96], STONE)
  scenery.box([0, h * 0.06, -d * 0.12], [w * 0.66, h * 0.36, d * 0.56], wall)
  scenery.box([0, h * 0.06, d * 0.165], [w * 0.12, h * 0.27, 0.06], DOOR)
  for (const x of [-0.22, 0.22]) scenery.box([x * w, h * 0.14, d * 0.165], [w * 0.1, h * 0.17, 0.06], GLASS)
  for (const x of [-0.44, -0.15, 0.15, 0.44])
    scenery.post([x * w, h * 0.06, d * 0.42], [x * w, h * 0.4, d * 0.42], [0.13, 0.13], WOOD)
  laidHip(scenery, [0, h * 0.38, 0], [w, h * 0.3, d], TILES, random, { ridge: 0.3 })
  scenery.box([0, h * 0.5, 0], [w * 0.4, h * 0.14, d * 0.36], WOOD)
  laidHip(scenery, [0, h * 0.62, 0], [w * 0.5, h * 0.38, d * 0.46], TILES, random, { ridge: 0.34 })
}

export const tent: BuildingPainter = ({ scenery, size: [w, h, d], wall }) => {
  scenery.gable([0, 0, 0], [d, h, w], wall, wall, Math.PI / 2)
  const z = d / 2 + 0.012
  scenery.triangle([-w * 0.16, 0, z], [w * 0.16, 0, z], [0, h * 0.82, z], { paint: '#2c2620' })
}

/** A half globe of blocks with a low way in. */
export const domeHouse: BuildingPainter = ({ scenery, size: [w, h, d], wall }) => {
  for (let course = 0; course < 9; course++) {
    const at = (share: number) => Math.sqrt(1 - share * share)
    const [a, b] = [course / 9, (course + 1) / 9]
    scenery.post(
      [0, h * a, 0],
      [0, h * b, 0],
      [w * 0.5 * at(a), Math.max(0.02, w * 0.5 * at(b))],
      course % 2 ? wall : { paint: '#ccd8e0' },
      22,
    )
  }
  scenery.box([0, 0, d * 0.46], [w * 0.28, h * 0.4, d * 0.2], wall)
  scenery.box([0, 0, d * 0.562], [w * 0.18, h * 0.3, 0.03], { paint: '#2a3038' })
}
