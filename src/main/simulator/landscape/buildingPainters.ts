import type { RandomSource } from '../../../shared/random/seeded.ts'
import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import { usualOf } from '../language/lexicon/things/index.ts'
import type { Coat, Paint, Scenery } from '../picture/sets/scenery.ts'

/** A building on its way: metres, its front toward +Z. */
interface Site {
  readonly scenery: Scenery
  readonly random: RandomSource
  readonly size: Vector3
  readonly wall: Coat
}

type BuildingPainter = (site: Site) => void

const GLASS: Coat = { paint: '#5b7186' }
const DOOR: Coat = { paint: '#5d4434' }
const TILES: Coat = { paint: '#9c5237' }
const THATCH: Coat = { paint: '#9c8450' }
const WOOD: Coat = { paint: '#6b4a31' }
const STONE: Coat = { paint: '#8b8478' }
const GOLD: Coat = { paint: '#d8b04a' }

const WALL_OF: Readonly<Record<string, Paint>> = {
  wood: '#b99a72',
  bamboo: '#c8ab72',
  concrete: '#d6d0c4',
  brick: '#a8604a',
  stone: '#a39c8e',
  metal: '#9aa3aa',
  glass: '#a9c4cc',
  cloth: '#d8702a',
  ice: '#dfeaf0',
  soil: '#d8bb82',
  leaf: '#9c8450',
}
const PLAIN_SIZE: Vector3 = [8, 6.5, 7]

/** Paints a building in its usual measures about the origin. */
export function paintBuilding(
  scenery: Scenery,
  variant: string | undefined,
  colour: Paint | undefined,
  random: RandomSource,
): void {
  const usual = usualOf(variant)
  const size: Vector3 = usual === undefined ? PLAIN_SIZE : [...usual.sizeMetres]
  const wall: Coat = { paint: colour ?? WALL_OF[usual?.material ?? 'concrete'] ?? '#d6d0c4' }
  const painter = PAINTERS[variant ?? 'house'] ?? (size[1] > 9 || size[0] > 20 ? block(TILES) : gabled(TILES))
  painter({ scenery, random, size, wall })
}

/** A pane in a wall that looks toward +Z (or aside: 1 right, -1 left). */
function pane({ scenery }: Site, [x, y, z]: Vector3, wide: number, high: number, coat: Coat, aside = 0): void {
  const thick = Math.max(0.02, wide * 0.05)
  const size: Vector3 = aside === 0 ? [wide, high, thick] : [thick, high, wide]
  scenery.box([x, y, z], size, coat)
}

/** Rows of windows on the front and both sides, and a door. */
function windows(site: Site, [w, h, d]: Vector3, floor: number, foot = 0): void {
  const floors = Math.max(1, Math.min(26, Math.round(h / floor)))
  const storey = h / floors
  const row = (long: number, place: (along: number) => Vector3, aside: number, hasDoor: boolean) => {
    const columns = Math.max(2, Math.min(14, Math.round(long / Math.max(floor * 0.95, 0.2))))
    for (let level = 0; level < floors; level++)
      for (let column = 0; column < columns; column++) {
        if (hasDoor && level === 0 && Math.abs(column - (columns - 1) / 2) < 0.6) continue
        const [x, , z] = place(((column + 0.5) / columns - 0.5) * long * 0.94)
        const wide = (long / columns) * 0.46
        const y = foot + storey * (level + 0.32)
        pane(site, [x, y - storey * 0.04, z], wide * 1.2, storey * 0.52, { paint: '#e8e2d6' }, aside)
        const out = Math.max(0.012, wide * 0.03)
        pane(site, [x + aside * out, y, z + (aside === 0 ? out : 0)], wide, storey * 0.44, GLASS, aside)
      }
  }
  row(w, (x) => [x, 0, d / 2], 0, true)
  for (const side of [1, -1]) row(d, (z) => [(side * w) / 2, 0, z], side, false)
  pane(site, [0, foot, d / 2 + 0.004 * w], Math.min(w * 0.16, storey * 0.5), storey * 0.68, DOOR)
}

function gabled(roof: Coat, { eaves = 0.1, share = 0.58 } = {}): BuildingPainter {
  return (site) => {
    const { scenery, size, wall } = site
    const [w, h, d] = [size[0] / (1 + eaves), size[1], size[2] / (1 + eaves)]
    scenery.box([0, 0, 0], [w, h * share, d], wall)
    scenery.gable([0, h * share, 0], [size[0], h * (1 - share), size[2]], roof, wall)
    scenery.box([0, h * share - 0.02 * h, 0], [size[0], 0.02 * h, size[2]], WOOD)
    windows(site, [w, h * share, d], h > 1.6 ? 2.8 : h * share)
  }
}

function block(top: Coat | undefined, { floor = 3.4 } = {}): BuildingPainter {
  return (site) => {
    const { scenery, size, wall } = site
    const [w, h, d] = size
    const high = h * (top === undefined ? 0.96 : 0.82)
    scenery.box([0, 0, 0], [w, high, d], wall)
    windows(site, [w, high, d], floor)
    scenery.box([0, high, 0], [w * 1.02, h * 0.02, d * 1.02], STONE)
    if (top === undefined) scenery.box([0, high, 0], [w * 0.4, h - high, d * 0.4], wall)
    else scenery.hip([0, high + h * 0.02, 0], [w * 1.02, h - high - h * 0.02, d * 1.02], top)
  }
}

/** An open shop under a lean roof: a counter, jars, posts. */
const warung: BuildingPainter = ({ scenery, size: [w, h, d], wall }) => {
  scenery.box([0, 0, -d * 0.2], [w * 0.9, h * 0.7, d * 0.5], wall)
  scenery.box([0, h * 0.3, d * 0.06], [w * 0.8, h * 0.34, 0.06], { paint: '#3a3028' })
  scenery.box([0, 0, d * 0.18], [w * 0.84, h * 0.3, d * 0.14], WOOD)
  for (let jar = 0; jar < 7; jar++) {
    const x = (jar / 6 - 0.5) * w * 0.72
    scenery.post(
      [x, h * 0.3, d * 0.18],
      [x, h * 0.4, d * 0.18],
      [0.13, 0.13],
      { paint: ['#d85a3a', '#e0b53c', '#6f9440'][jar % 3]! },
      9,
    )
  }
  for (const x of [-0.42, 0.42]) scenery.post([x * w, 0, d * 0.44], [x * w, h * 0.7, d * 0.44], [0.07, 0.07], WOOD)
  scenery.gable([0, h * 0.7, 0], [w, h * 0.3, d], TILES, wall)
  for (let stripe = 0; stripe < 10; stripe++)
    scenery.box([(stripe / 9 - 0.5) * w * 0.9, h * 0.62, d * 0.47], [w * 0.1, h * 0.09, 0.03], {
      paint: stripe % 2 ? '#efe8da' : '#b8473a',
    })
}

const hut: BuildingPainter = ({ scenery, size: [w, h, d], wall }) => {
  scenery.box([0, 0, 0], [w * 0.74, h * 0.5, d * 0.74], wall)
  scenery.box([0, 0, d * 0.375], [w * 0.2, h * 0.4, 0.04], DOOR)
  for (const x of [-0.24, 0.24])
    scenery.box([x * w, h * 0.2, d * 0.375], [w * 0.12, h * 0.14, 0.05], { paint: '#3a3028' })
  for (const x of [-1, 1])
    for (const z of [-1, 1])
      scenery.post([x * w * 0.37, 0, z * d * 0.37], [x * w * 0.37, h * 0.5, z * d * 0.37], [0.07, 0.07], WOOD)
  scenery.hip([0, h * 0.44, 0], [w, h * 0.56, d], THATCH)
}

const honai: BuildingPainter = ({ scenery, size: [w, h] }) => {
  scenery.post([0, 0, 0], [0, h * 0.45, 0], [w * 0.4, w * 0.4], { paint: '#7a5a3a' }, 20)
  scenery.box([0, 0, w * 0.39], [w * 0.2, h * 0.32, 0.1], { paint: '#2c231b' })
  scenery.post([0, h * 0.4, 0], [0, h * 0.8, 0], [w * 0.5, w * 0.3], THATCH, 20)
  scenery.post([0, h * 0.8, 0], [0, h, 0], [w * 0.3, 0], THATCH, 20)
}

/** On posts, with stairs. */
function stilted(body: BuildingPainter, share = 0.3): BuildingPainter {
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
function horned(along: 'x' | 'z'): BuildingPainter {
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

const joglo: BuildingPainter = ({ scenery, size: [w, h, d], wall }) => {
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

function dome(scenery: Scenery, [x, y, z]: Vector3, radius: number, coat: Coat, random: RandomSource): void {
  scenery.post([x, y - radius * 0.2, z], [x, y + radius * 0.1, z], [radius * 0.96, radius * 0.98], coat, 20)
  scenery.lump([x, y + radius * 0.1, z], [radius, radius * 1.1, radius], coat, random, {
    detail: 2,
    roughness: 0,
    shade: 0.2,
  })
  scenery.post([x, y + radius * 1.1, z], [x, y + radius * 1.6, z], [radius * 0.06, 0], GOLD)
}

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

const mosque: BuildingPainter = (site) => {
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

const minaret: BuildingPainter = ({ scenery, size: [w, h], wall, random }) =>
  minaretAt(scenery, [0, 0, 0], h, w * 0.37, wall, random)

const church: BuildingPainter = (site) => {
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
function stepped(steps: number, { top = 'bell' as 'bell' | 'point' | 'roofs', spread = 0.75 } = {}): BuildingPainter {
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

const candi: BuildingPainter = ({ scenery, size: [w, h, d], wall }) => {
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

/** A round tower in bands with a lantern room. */
const lighthouse: BuildingPainter = ({ scenery, size: [w, h], wall }) => {
  const radius = (y: number) => w * (0.42 - 0.17 * y)
  scenery.post([0, 0, 0], [0, h * 0.03, 0], [w * 0.5, w * 0.5], STONE, 20)
  for (let band = 0; band < 7; band++) {
    const [low, high] = [0.03 + band * 0.115, 0.03 + (band + 1) * 0.115]
    scenery.post(
      [0, h * low, 0],
      [0, h * high, 0],
      [radius(low), radius(high)],
      band % 2 ? { paint: '#b8322c' } : wall,
      20,
    )
  }
  scenery.box([0, h * 0.03, radius(0)], [w * 0.16, h * 0.07, w * 0.06], DOOR)
  for (const y of [0.3, 0.53, 0.76]) scenery.box([0, h * y, radius(y) * 0.97], [w * 0.08, h * 0.03, 0.2], GLASS)
  scenery.post([0, h * 0.83, 0], [0, h * 0.85, 0], [w * 0.4, w * 0.4], { paint: '#3a4046' }, 20)
  scenery.post([0, h * 0.85, 0], [0, h * 0.93, 0], [w * 0.2, w * 0.2], { paint: '#ffe9a8', glow: 0.6 }, 16)
  for (let post = 0; post < 10; post++) {
    const [x, z] = [Math.cos(post * 0.628) * w * 0.38, Math.sin(post * 0.628) * w * 0.38]
    scenery.post([x, h * 0.85, z], [x, h * 0.878, z], [w * 0.01, w * 0.01], { paint: '#3a4046' }, 5)
  }
  scenery.post([0, h * 0.93, 0], [0, h, 0], [w * 0.26, 0], { paint: '#b8322c' }, 16)
}

const towerOn =
  (head: (site: Site) => void, slim = 0.8): BuildingPainter =>
  (site) => {
    const {
      scenery,
      size: [w, h, d],
      wall,
    } = site
    scenery.box([0, 0, 0], [w * slim, h * 0.82, d * slim], wall)
    for (const y of [0.15, 0.35, 0.55]) pane(site, [0, h * y, (d * slim) / 2], w * 0.14, h * 0.08, GLASS)
    head(site)
  }

const clockTower = towerOn(({ scenery, size: [w, h, d], wall }) => {
  scenery.box([0, h * 0.66, 0], [w * 0.94, h * 0.17, d * 0.94], wall)
  scenery.post([0, h * 0.745, d * 0.47], [0, h * 0.745, d * 0.49], [w * 0.33, w * 0.33], { paint: '#f0ecdf' }, 24)
  scenery.box([0, h * 0.74, d * 0.495], [w * 0.03, h * 0.05, 0.05], { paint: '#20242a' })
  scenery.box([w * 0.07, h * 0.74, d * 0.495], [w * 0.15, h * 0.009, 0.05], { paint: '#20242a' })
  scenery.hip([0, h * 0.83, 0], [w, h * 0.17, d], { paint: '#4f5a60' })
})

/** A room on four legs: a lookout, a water tank. */
function onLegs(isRound: boolean): BuildingPainter {
  return ({ scenery, size: [w, h, d], wall }) => {
    for (const x of [-1, 1])
      for (const z of [-1, 1])
        scenery.post([x * w * 0.44, 0, z * d * 0.44], [x * w * 0.3, h * 0.62, z * d * 0.3], [w * 0.035, w * 0.03], WOOD)
    for (const y of [0.18, 0.4])
      for (const z of [-1, 1]) scenery.box([0, h * y, z * d * (0.44 - 0.22 * y)], [w * 0.84, h * 0.014, w * 0.03], WOOD)
    if (isRound) {
      scenery.post([0, h * 0.6, 0], [0, h * 0.88, 0], [w * 0.5, w * 0.5], wall, 18)
      scenery.post([0, h * 0.88, 0], [0, h, 0], [w * 0.5, 0], STONE, 18)
      return
    }
    scenery.box([0, h * 0.6, 0], [w * 0.84, h * 0.025, d * 0.84], WOOD)
    scenery.box([0, h * 0.62, 0], [w * 0.7, h * 0.2, d * 0.7], wall)
    scenery.box([0, h * 0.69, d * 0.35], [w * 0.4, h * 0.08, 0.03], { paint: '#2c2620' })
    scenery.hip([0, h * 0.82, 0], [w, h * 0.18, d], TILES)
  }
}

const needle: BuildingPainter = ({ scenery, size: [w, h, d], wall, random }) => {
  scenery.box([0, 0, 0], [w, h * 0.03, d], STONE)
  scenery.post([0, h * 0.03, 0], [0, h * 0.12, 0], [w * 0.1, w * 0.1], wall, 4)
  scenery.post([0, h * 0.1, 0], [0, h * 0.15, 0], [w * 0.2, w * 0.48], wall, 4)
  scenery.post([0, h * 0.14, 0], [0, h * 0.87, 0], [w * 0.12, w * 0.05], wall, 4)
  scenery.post([0, h * 0.87, 0], [0, h * 0.9, 0], [w * 0.05, w * 0.1], wall, 8)
  scenery.lump([0, h * 0.94, 0], [w * 0.07, h * 0.06, w * 0.07], GOLD, random, { roughness: 0.12, detail: 2 })
}

const lattice: BuildingPainter = ({ scenery, size: [w, h, d], wall }) => {
  const half = (share: number) => 0.5 * (1 - share) ** 2.4 + 0.012
  const steps = 12
  for (let step = 0; step < steps; step++) {
    const [a, b] = [step / steps, (step + 1) / steps]
    for (const x of [-1, 1])
      for (const z of [-1, 1])
        scenery.post(
          [x * w * half(a), h * a, z * d * half(a)],
          [x * w * half(b), h * b, z * d * half(b)],
          [w * 0.03 * (1 - a), w * 0.03 * (1 - b)],
          wall,
          5,
        )
    for (const side of [-1, 1]) {
      if (step < 2) continue
      scenery.post(
        [-w * half(a), h * a, side * d * half(a)],
        [w * half(b), h * b, side * d * half(b)],
        [w * 0.008, w * 0.008],
        wall,
        4,
      )
      scenery.post(
        [w * half(a), h * a, side * d * half(a)],
        [-w * half(b), h * b, side * d * half(b)],
        [w * 0.008, w * 0.008],
        wall,
        4,
      )
    }
  }
  for (const share of [0.18, 0.4])
    scenery.box([0, h * share, 0], [w * 2.3 * half(share), h * 0.02, d * 2.3 * half(share)], wall)
}

const pyramid: BuildingPainter = ({ scenery, size: [w, h, d], wall }) => {
  const courses = 26
  for (let course = 0; course < courses; course++) {
    const wide = 1 - course / courses
    scenery.box([0, (h * course) / courses, 0], [w * wide, h / courses, d * wide], wall)
  }
}

const castle: BuildingPainter = (site) => {
  const {
    scenery,
    size: [w, h, d],
    wall,
  } = site
  const crown = (x: number, y: number, z: number, wide: number, deep: number) => {
    const count = Math.max(3, Math.round(wide / (w * 0.035)))
    for (let tooth = 0; tooth < count; tooth += 2)
      scenery.box(
        [x + ((tooth + 0.5) / count - 0.5) * wide, y, z + deep / 2],
        [wide / count, h * 0.04, w * 0.015],
        wall,
      )
  }
  scenery.box([0, 0, 0], [w * 0.84, h * 0.34, d * 0.84], wall)
  crown(0, h * 0.34, 0, w * 0.84, d * 0.83)
  scenery.box([0, 0, -d * 0.1], [w * 0.36, h * 0.62, d * 0.36], wall)
  crown(0, h * 0.62, -d * 0.1, w * 0.36, d * 0.35)
  for (const x of [-1, 1])
    for (const z of [-1, 1]) {
      const [px, pz, r] = [x * w * 0.42, z * d * 0.42, w * 0.08]
      const top = z > 0 ? 0.58 : 0.7
      scenery.post([px, 0, pz], [px, h * top, pz], [r, r], wall, 16)
      scenery.post([px, h * top, pz], [px, h * (top + 0.24), pz], [r * 1.2, 0], { paint: '#5a4a68' }, 16)
      pane(site, [px, h * 0.4, pz + r * 0.98], w * 0.02, h * 0.07, { paint: '#2c2a28' })
    }
  scenery.post([0, h * 0.62, -d * 0.1], [0, h, -d * 0.1], [w * 0.008, w * 0.006], WOOD)
  scenery.box([w * 0.035, h * 0.93, -d * 0.1], [w * 0.07, h * 0.05, 0.1], { paint: '#b8322c' })
  scenery.box([0, 0.02, d * 0.42], [w * 0.12, h * 0.2, w * 0.01], DOOR)
}

const tent: BuildingPainter = ({ scenery, size: [w, h, d], wall }) => {
  scenery.gable([0, 0, 0], [d, h, w], wall, wall, Math.PI / 2)
  const z = d / 2 + 0.012
  scenery.triangle([-w * 0.16, 0, z], [w * 0.16, 0, z], [0, h * 0.82, z], { paint: '#2c2620' })
}

/** A round tent in stripes with a flag. */
const bigTop: BuildingPainter = ({ scenery, size: [w, h, d], wall }) => {
  const count = 24
  for (let stripe = 0; stripe < count; stripe++) {
    const [a, b] = [(2 * Math.PI * stripe) / count, (2 * Math.PI * (stripe + 1)) / count]
    const coat: Coat = stripe % 2 ? wall : { paint: '#f2ead8' }
    const at = (angle: number, out: number, y: number): Vector3 => [
      out * w * Math.cos(angle),
      y * h,
      out * d * Math.sin(angle),
    ]
    scenery.quad(at(b, 0.46, 0), at(a, 0.46, 0), at(a, 0.5, 0.36), at(b, 0.5, 0.36), coat)
    scenery.quad(at(b, 0.5, 0.36), at(a, 0.5, 0.36), at(a, 0.16, 0.66), at(b, 0.16, 0.66), coat)
    scenery.triangle(at(b, 0.16, 0.66), at(a, 0.16, 0.66), [0, h * 0.88, 0], coat)
  }
  scenery.post([0, h * 0.85, 0], [0, h, 0], [w * 0.006, w * 0.004], WOOD)
  scenery.box([w * 0.03, h * 0.95, 0], [w * 0.06, h * 0.045, 0.05], { paint: '#e0b53c' })
  scenery.box([0, 0, d * 0.47], [w * 0.12, h * 0.25, 0.4], { paint: '#2c2620' })
}

const gazebo: BuildingPainter = ({ scenery, size: [w, h, d] }) => {
  scenery.post([0, 0, 0], [0, h * 0.1, 0], [w * 0.46, w * 0.46], STONE, 8)
  for (let post = 0; post < 8; post++) {
    const [x, z] = [Math.cos((post + 0.5) * 0.785) * w * 0.41, Math.sin((post + 0.5) * 0.785) * d * 0.41]
    scenery.post([x, h * 0.1, z], [x, h * 0.62, z], [0.08, 0.08], { paint: '#e8e2d6' })
  }
  scenery.post([0, h * 0.6, 0], [0, h * 0.94, 0], [w * 0.5, w * 0.05], TILES, 8)
  scenery.post([0, h * 0.92, 0], [0, h, 0], [w * 0.04, 0], GOLD)
}

/** A half globe of blocks with a low way in. */
const domeHouse: BuildingPainter = ({ scenery, size: [w, h, d], wall }) => {
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

const bridge: BuildingPainter = ({ scenery, size: [w, h, d], wall }) => {
  const [long, wide] = [Math.max(w, d), Math.min(w, d)]
  const place = (u: number, y: number, v: number): Vector3 => (d > w ? [v, y, u] : [u, y, v])
  const sized = (u: number, y: number, v: number): Vector3 => (d > w ? [v, y, u] : [u, y, v])
  scenery.box(place(0, h * 0.6, 0), sized(long, h * 0.14, wide), wall)
  for (const side of [-1, 1]) {
    scenery.box(place(0, h * 0.92, side * wide * 0.46), sized(long, h * 0.06, wide * 0.05), STONE)
    for (let post = 0; post <= 16; post++)
      scenery.box(
        place((post / 16 - 0.5) * long * 0.99, h * 0.72, side * wide * 0.46),
        sized(long * 0.008, h * 0.28, wide * 0.05),
        STONE,
      )
  }
  for (const pier of [-0.48, -0.16, 0.16, 0.48])
    scenery.box(place(pier * long, 0, 0), sized(long * 0.03, h * 0.62, wide * 0.8), STONE)
}

const hangingBridge: BuildingPainter = ({ scenery, size: [w, h, d], wall }) => {
  scenery.box([0, h * 0.3, 0], [w, h * 0.04, d], WOOD)
  for (const z of [-0.36, 0.36])
    for (const x of [-0.5, 0.5]) scenery.box([x * w, 0, z * d], [w * 0.12, h, d * 0.012], wall)
  for (const x of [-0.5, 0.5])
    for (let step = 0; step < 24; step++) {
      const y = (share: number) =>
        h *
        (0.4 +
          0.6 *
            Math.min(
              1,
              ((share * d) / (0.36 * d)) ** 2 * (Math.abs(share) > 0.36 ? 0 : 1) +
                (Math.abs(share) > 0.36 ? (0.5 - Math.abs(share)) / 0.14 : 0),
            ))
      const [a, b] = [step / 24 - 0.5, (step + 1) / 24 - 0.5]
      scenery.post([x * w, y(a), a * d], [x * w, y(b), b * d], [0.06, 0.06], wall, 5)
      scenery.post([x * w, h * 0.32, a * d], [x * w, y(a), a * d], [0.03, 0.03], wall, 4)
    }
}

const bowl: BuildingPainter = ({ scenery, size: [w, h, d], wall }) => {
  const count = 40
  for (let part = 0; part < count; part++) {
    const [a, b] = [(2 * Math.PI * part) / count, (2 * Math.PI * (part + 1)) / count]
    const at = (angle: number, out: number, y: number): Vector3 => [
      out * w * Math.cos(angle),
      y * h,
      out * d * Math.sin(angle),
    ]
    const coat: Coat = part % 2 ? wall : { paint: '#bcb6aa' }
    scenery.quad(at(b, 0.46, 0), at(a, 0.46, 0), at(a, 0.5, 1), at(b, 0.5, 1), coat)
    scenery.quad(at(a, 0.5, 1), at(a, 0.26, 0.1), at(b, 0.26, 0.1), at(b, 0.5, 1), {
      paint: part % 3 ? '#b04a3a' : '#d8d2c4',
    })
    scenery.triangle(at(b, 0.28, 0.1), at(a, 0.28, 0.1), [0, h * 0.1, 0], { paint: '#5a8a42' })
  }
}

const factory: BuildingPainter = (site) => {
  const {
    scenery,
    size: [w, h, d],
    wall,
  } = site
  scenery.box([0, 0, 0], [w, h * 0.4, d], wall)
  windows(site, [w, h * 0.4, d], 5)
  for (let tooth = 0; tooth < 5; tooth++)
    scenery.gable([(tooth / 5 - 0.4) * w, h * 0.4, 0], [d, h * 0.14, w / 5], STONE, wall, Math.PI / 2)
  for (const x of [0.22, 0.36]) {
    scenery.post([x * w, 0, -d * 0.3], [x * w, h, -d * 0.3], [w * 0.04, w * 0.028], { paint: '#a8604a' }, 14)
    scenery.post(
      [x * w, h * 0.9, -d * 0.3],
      [x * w, h * 0.94, -d * 0.3],
      [w * 0.032, w * 0.032],
      { paint: '#efe8da' },
      14,
    )
  }
}

const well: BuildingPainter = ({ scenery, size: [w, h], wall, random }) => {
  for (let course = 0; course < 4; course++)
    for (let stone = 0; stone < 14; stone++) {
      const angle = ((stone + course * 0.5) * 2 * Math.PI) / 14
      scenery.lump(
        [0.42 * w * Math.cos(angle), h * (0.05 + 0.1 * course), 0.42 * w * Math.sin(angle)],
        [w * 0.11, h * 0.06, w * 0.1],
        wall,
        random,
        { faceted: true, roughness: 0.12 },
      )
    }
  scenery.post([0, 0, 0], [0, h * 0.36, 0], [w * 0.36, w * 0.36], { paint: '#20303a' }, 16)
  for (const x of [-0.42, 0.42]) scenery.post([x * w, h * 0.3, 0], [x * w, h * 0.78, 0], [w * 0.045, w * 0.045], WOOD)
  scenery.post([-w * 0.45, h * 0.64, 0], [w * 0.45, h * 0.64, 0], [w * 0.04, w * 0.04], WOOD)
  scenery.gable([0, h * 0.76, 0], [w * 1.1, h * 0.24, w * 0.9], TILES, WOOD)
}

const fountain: BuildingPainter = ({ scenery, size: [w, h], wall }) => {
  const basin = (y: number, r: number) => {
    scenery.post([0, h * y, 0], [0, h * (y + 0.14), 0], [r * w * 0.8, r * w], wall, 24)
    scenery.post(
      [0, h * (y + 0.14), 0],
      [0, h * (y + 0.145), 0],
      [r * w * 0.92, r * w * 0.92],
      { paint: '#6f9fb0' },
      24,
    )
  }
  basin(0, 0.5)
  scenery.post([0, 0, 0], [0, h * 0.9, 0], [w * 0.06, w * 0.04], wall, 12)
  basin(0.45, 0.26)
  basin(0.75, 0.14)
  scenery.post([0, h * 0.9, 0], [0, h, 0], [w * 0.05, 0], wall, 12)
}

const ruin: BuildingPainter = ({ scenery, size: [w, h, d], wall, random }) => {
  scenery.box([0, 0, 0], [w, h * 0.06, d], STONE)
  for (let column = 0; column < 8; column++) {
    const [x, z] = [((column % 4) / 3 - 0.5) * w * 0.84, column < 4 ? -d * 0.38 : d * 0.38]
    const high = column === 1 ? 1 : 0.35 + 0.6 * random()
    scenery.post([x, h * 0.06, z], [x, h * high, z], [w * 0.05, w * 0.043], wall, 12)
  }
  scenery.box([-w * 0.14, h * 0.86, -d * 0.38], [w * 0.4, h * 0.1, d * 0.12], wall)
  for (let stone = 0; stone < 10; stone++)
    scenery.lump([(random() - 0.5) * w * 0.8, h * 0.08, (random() - 0.3) * d * 0.7], [0.3, 0.24, 0.3], wall, random, {
      faceted: true,
    })
}

const tomb: BuildingPainter = ({ scenery, size: [w, h, d], wall, random }) => {
  scenery.box([0, 0, 0], [w, h * 0.1, d], STONE)
  scenery.box([0, h * 0.1, 0], [w * 0.8, h * 0.5, d * 0.6], wall)
  scenery.lump([0, h * 0.6, 0], [w * 0.4, h * 0.4, d * 0.3], wall, random, { roughness: 0, detail: 2, shade: 0 })
}

const chimney: BuildingPainter = ({ scenery, size: [w, h], wall }) => {
  scenery.post([0, 0, 0], [0, h, 0], [w * 0.5, w * 0.36], wall, 16)
  for (const y of [0.8, 0.9])
    scenery.post([0, h * y, 0], [0, h * (y + 0.04), 0], [w * 0.41, w * 0.4], { paint: '#efe8da' }, 16)
}

const tunnel: BuildingPainter = ({ scenery, size: [w, h, d], wall }) => {
  const count = 14
  for (let part = 0; part < count; part++) {
    const at = (index: number, out: number, z: number): Vector3 => {
      const angle = (Math.PI * index) / count
      return [-out * w * 0.5 * Math.cos(angle), out * h * Math.sin(angle), z]
    }
    const [front, back] = [d / 2, -d / 2]
    scenery.quad(at(part, 1, front), at(part, 1, back), at(part + 1, 1, back), at(part + 1, 1, front), wall)
    scenery.quad(at(part, 0.84, front), at(part + 1, 0.84, front), at(part + 1, 0.84, back), at(part, 0.84, back), {
      paint: '#3a3834',
    })
    scenery.quad(at(part, 0.84, front), at(part, 1, front), at(part + 1, 1, front), at(part + 1, 0.84, front), STONE)
  }
}

const barn = gabled({ paint: '#5a5f66' }, { share: 0.55 })
const glassHouse: BuildingPainter = (site) => {
  const {
    scenery,
    size: [w, h, d],
    wall,
  } = site
  scenery.box([0, 0, 0], [w, h * 0.62, d], wall)
  scenery.gable([0, h * 0.62, 0], [d, h * 0.38, w], { paint: '#bcd2d8' }, wall, Math.PI / 2)
  for (let bar = 0; bar <= 8; bar++) {
    scenery.box([(bar / 8 - 0.5) * w, 0, d / 2], [0.06, h * 0.62, 0.06], { paint: '#f0f2f0' })
    for (const x of [-0.5, 0.5])
      scenery.box([x * w, 0, (bar / 8 - 0.5) * d], [0.06, h * 0.62, 0.06], { paint: '#f0f2f0' })
  }
}

const PAINTERS: Readonly<Record<string, BuildingPainter>> = {
  house: gabled(TILES),
  cottage: gabled(THATCH),
  hut,
  stiltHouse: stilted(gabled(THATCH)),
  rumahGadang: stilted(horned('x'), 0.18),
  tongkonan: stilted(horned('z'), 0.22),
  joglo,
  honai,
  riceBarn: stilted(gabled(THATCH, { share: 0.4 })),
  mansion: block(TILES, { floor: 3.2 }),
  apartmentBlock: block(undefined),
  skyscraper: block(undefined, { floor: 9 }),
  building: block(undefined),
  hotel: block(undefined),
  hospital: block(undefined),
  mall: block(undefined, { floor: 6 }),
  shop: warung,
  warung,
  market: gabled(TILES, { share: 0.5 }),
  church,
  cathedral: church,
  mosque,
  minaret,
  temple: candi,
  prambanan: candi,
  borobudur: stepped(7),
  stupa: stepped(3, { spread: 0.5 }),
  pagoda: stepped(5, { top: 'roofs', spread: 0.5 }),
  castle,
  palace: block(TILES, { floor: 6 }),
  lighthouse,
  watchtower: onLegs(false),
  waterTower: onLegs(true),
  treehouse: onLegs(false),
  birdhouse: gabled(TILES),
  clockTower,
  monas: needle,
  eiffelTower: lattice,
  egyptianPyramid: pyramid,
  barn,
  sandcastle: castle,
  igloo: domeHouse,
  spaceBase: domeHouse,
  tent,
  circusTent: bigTop,
  gazebo,
  greenhouse: glassHouse,
  factory,
  warehouse: barn,
  stadium: bowl,
  airport: block(undefined, { floor: 8 }),
  bridge,
  suspensionBridge: hangingBridge,
  dam: ({ scenery, size: [w, h, d], wall }) => {
    for (let bay = 0; bay < 12; bay++)
      scenery.box(
        [((bay + 0.5) / 12 - 0.5) * w, 0, 0],
        [w / 12, h * (bay % 2 ? 1 : 0.97), d * (bay % 2 ? 1 : 0.8)],
        wall,
      )
  },
  tunnel,
  well,
  fountain,
  ruin,
  tomb,
  chimney,
}
