import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import type { Coat, Scenery } from '../../picture/sets/scenery.ts'
import { type BuildingPainter, DOOR, GLASS, STONE, THATCH, TILES, WOOD, windows } from './buildingPainter.ts'

export function gabled(roof: Coat, { eaves = 0.1, share = 0.58 } = {}): BuildingPainter {
  return (site) => {
    const { scenery, size, wall } = site
    const [w, h, d] = [size[0] / (1 + eaves), size[1], size[2] / (1 + eaves)]
    scenery.box([0, 0, 0], [w, h * share, d], wall)
    scenery.gable([0, h * share, 0], [size[0], h * (1 - share), size[2]], roof, wall)
    scenery.box([0, h * share - 0.02 * h, 0], [size[0], 0.02 * h, size[2]], WOOD)
    windows(site, [w, h * share, d], h > 1.6 ? 2.8 : h * share)
  }
}

export const hut: BuildingPainter = ({ scenery, size: [w, h, d], wall }) => {
  scenery.box([0, 0, 0], [w * 0.74, h * 0.5, d * 0.74], wall)
  scenery.box([0, 0, d * 0.375], [w * 0.2, h * 0.4, 0.04], DOOR)
  for (const x of [-0.24, 0.24])
    scenery.box([x * w, h * 0.2, d * 0.375], [w * 0.12, h * 0.14, 0.05], { paint: '#3a3028' })
  for (const x of [-1, 1])
    for (const z of [-1, 1])
      scenery.post([x * w * 0.37, 0, z * d * 0.37], [x * w * 0.37, h * 0.5, z * d * 0.37], [0.07, 0.07], WOOD)
  scenery.hip([0, h * 0.44, 0], [w, h * 0.56, d], THATCH)
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
    body({ ...site, scenery: raisedBy(scenery, low), size: [w, h - low, d * 0.94] })
  }
}

/** The same scenery, on which everything is put higher. */
function raisedBy(scenery: Scenery, by: number): Scenery {
  const up = ([x, y, z]: Vector3): Vector3 => [x, y + by, z]
  return new Proxy(scenery, {
    get: (target, name) => {
      switch (name) {
        case 'box':
        case 'gable':
        case 'hip':
          return (base: Vector3, ...rest: [Vector3, Coat, Coat & number]) =>
            (target[name] as (...all: unknown[]) => void).call(target, up(base), ...rest)
        case 'post':
          return (from: Vector3, to: Vector3, ...rest: [[number, number], Coat]) =>
            target.post(up(from), up(to), ...rest)
        case 'quad':
          return (a: Vector3, b: Vector3, c: Vector3, d: Vector3, coat: Coat) =>
            target.quad(up(a), up(b), up(c), up(d), coat)
        default:
          return Reflect.get(target, name)
      }
    },
  })
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

export const joglo: BuildingPainter = ({ scenery, size: [w, h, d], wall }) => {
  scenery.box([0, 0, 0], [w * 0.96, h * 0.06, d * 0.96], STONE)
  scenery.box([0, h * 0.06, -d * 0.12], [w * 0.66, h * 0.36, d * 0.56], wall)
  scenery.box([0, h * 0.06, d * 0.165], [w * 0.12, h * 0.27, 0.06], DOOR)
  for (const x of [-0.22, 0.22]) scenery.box([x * w, h * 0.14, d * 0.165], [w * 0.1, h * 0.17, 0.06], GLASS)
  for (const x of [-0.44, -0.15, 0.15, 0.44])
    scenery.post([x * w, h * 0.06, d * 0.42], [x * w, h * 0.4, d * 0.42], [0.13, 0.13], WOOD)
  scenery.hip([0, h * 0.38, 0], [w, h * 0.3, d], TILES)
  scenery.box([0, h * 0.5, 0], [w * 0.4, h * 0.14, d * 0.36], WOOD)
  scenery.hip([0, h * 0.62, 0], [w * 0.5, h * 0.38, d * 0.46], TILES)
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
