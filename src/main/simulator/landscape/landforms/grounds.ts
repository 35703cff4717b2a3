import { randomBetween } from '../../../../shared/random/seeded.ts'
import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { bush, leafTree, tuft } from '../../picture/sets/plants.ts'
import { type Paint, varied } from '../../picture/sets/scenery.ts'
import { movedBy } from '../buildings/movedBy.ts'
import { paintBuilding } from '../buildings/paintBuilding.ts'
import type { LandformPainter, LandformSite } from './heights.ts'
import { squareLand, uneven } from './relief.ts'

/** Beds lie a little over the plain, which would show through them; their edges lie on it. */
const THICK = 0.008

function isInside(share: number): boolean {
  return share > 0 && share < 1
}

/** Earth in many small patches, so that no ground is of one colour. */
function bed({ scenery, random }: LandformSite, paint: Paint, mottle = 0.1): void {
  scenery.sheet(
    30,
    30,
    (u, v) => [2 * u - 1, isInside(u) && isInside(v) ? THICK : 0, 1 - 2 * v],
    () => ({ paint: varied(paint, random, mottle) }),
  )
}

/** Rows of plants over a bed. */
function rows(site: LandformSite, count: number, plant: (at: Vector3, row: number) => void): void {
  for (let row = 0; row < count; row++)
    for (let index = 0; index < count; index++) {
      const [x, z] = [((index + 0.5) / count - 0.5) * 1.9, ((row + 0.5) / count - 0.5) * 1.92]
      plant([x + 0.012 * (site.random() - 0.5), THICK, z], row)
    }
}

/** Young rice in water, in plots between low banks. */
export const riceField: LandformPainter = (site) => {
  const { scenery, random, own } = site
  bed(site, '#8fb0b4', 0.06)
  for (const share of [-1, -0.34, 0.34, 1]) {
    scenery.box([share * 0.985, 0, 0], [0.035, 0.025, 2], { paint: varied('#7d8a4c', random, 0.1) })
    scenery.box([0, 0, share * 0.985], [2, 0.025, 0.035], { paint: varied('#76834a', random, 0.1) })
  }
  rows(site, 34, (at) => tuft(scenery, at, randomBetween(random, 0.06, 0.085), random, own))
}

/** Steps of water and rice down a slope, each with its green bank. */
export const riceTerrace: LandformPainter = (site) => {
  const { scenery, random, noise, rise, own } = site
  const steps = 9
  const slope = (x: number, z: number) =>
    Math.max(0, Math.min(0.999, 0.5 - 0.5 * z + 0.14 * Math.sin(2.6 * x + 0.8) + 0.12 * uneven(noise, x, z, 2)))
  squareLand(
    scenery,
    (x, z) => {
      const level = slope(x, z) * steps
      const within = level % 1
      // A bank at the front edge of every step.
      return (Math.floor(level) + (within < 0.1 ? within * 11 : within < 0.2 ? 1.1 : 0.98)) / (steps + 1.1)
    },
    rise,
    (_y, up, x, z) => {
      const within = (slope(x, z) * steps) % 1
      if (within < 0.24 || up < 0.7) return varied('#5f8a3c', random, 0.14)
      return Math.floor(slope(x, z) * steps) % 3 === 1 ? varied('#9dbcc4', random, 0.05) : varied(own, random, 0.14)
    },
    false,
  )
}

/** Clipped bushes in rows along the hill. */
export const teaPlantation: LandformPainter = (site) => {
  const { scenery, random, own } = site
  bed(site, '#7a5f42')
  rows(site, 22, ([x, y, z], row) =>
    scenery.lump(
      [x, y + 0.012, z + 0.02 * Math.sin(3 * x + row)],
      [0.052, 0.04, 0.032],
      { paint: varied(own, random, 0.16) },
      random,
      { roughness: 0.16, shade: 0.6 },
    ),
  )
}

/** Furrows with crops of several kinds. */
export const farm: LandformPainter = (site) => {
  const { scenery, random } = site
  bed(site, '#86663f')
  const crops = ['#6f9a45', '#8fae4c', '#c9b04e', '#4f7d3e']
  rows(site, 26, ([x, y, z], row) => {
    const crop = crops[Math.floor(row / 7) % crops.length] as Paint
    if (row % 7 === 6) return
    tuft(scenery, [x, y, z], randomBetween(random, 0.05, 0.075) * (1 + (Math.floor(row / 7) % 3) * 0.4), random, crop)
  })
  const barn = movedBy(scenery, [0.62, 0, -0.72], 0.032)
  paintBuilding(barn, 'barn', '#a8402e', random)
}

/** Dry grass with flat-crowned trees. */
export const savanna: LandformPainter = (site) => {
  const { scenery, random, own } = site
  bed(site, own, 0.08)
  rows(site, 24, (at) =>
    tuft(
      scenery,
      [at[0] + 0.06 * random(), at[1], at[2] + 0.06 * random()],
      randomBetween(random, 0.015, 0.03),
      random,
      own,
    ),
  )
  for (let tree = 0; tree < 9; tree++) {
    const away = 0.9 * Math.sqrt((tree + 0.5) / 9)
    leafTree(
      scenery,
      [away * Math.cos(tree * 2.4), 0, away * Math.sin(tree * 2.4)],
      randomBetween(random, 0.1, 0.15),
      random,
      24,
      '#7c8a48',
      { trunk: 0.55, spread: 1.9 },
    )
  }
}

function wood(leaves: Paint | undefined, height: readonly [number, number]): LandformPainter {
  return (site) => {
    const { scenery, random } = site
    bed(site, '#566b38')
    for (let tree = 0; tree < 90; tree++) {
      const [x, z] = [1.9 * (random() - 0.5), 1.9 * (random() - 0.5)]
      leafTree(
        scenery,
        [x, 0, z],
        randomBetween(random, ...height),
        random,
        24,
        leaves === undefined ? undefined : varied(leaves, random, 0.25),
      )
    }
    for (let plant = 0; plant < 120; plant++)
      bush(scenery, [1.9 * (random() - 0.5), 0, 1.9 * (random() - 0.5)], height[0] * 0.16, random, '#5f7f40')
  }
}

export const forest = wood(undefined, [0.09, 0.13])
export const jungle = wood('#3c6a34', [0.09, 0.15])

/** A strip of ground with what lies along it. */
function strip(
  paint: Paint,
  mottle: number,
  along: (site: LandformSite, share: number, index: number) => void,
  count: number,
): LandformPainter {
  return (site) => {
    bed(site, paint, mottle)
    for (let index = 0; index < count; index++) along(site, ((index + 0.5) / count - 0.5) * 2, index)
  }
}

export const path = strip(
  '#a98f66',
  0.14,
  ({ scenery, random }, z) => {
    for (const side of [-1, 1]) tuft(scenery, [side * randomBetween(random, 0.9, 1), 0, z], 0.04, random, '#6f8a45')
  },
  60,
)

export const road = strip(
  '#55565a',
  0.05,
  ({ scenery }, z, index) => {
    if (index % 2 === 0) scenery.box([0, THICK, z], [0.035, 0.002, 0.03], { paint: '#efe8d8' })
    for (const side of [-0.92, 0.92]) scenery.box([side, THICK, z], [0.03, 0.002, 0.0335], { paint: '#e8e2d2' })
  },
  60,
)

export const railway = strip(
  '#857f76',
  0.2,
  ({ scenery, random }, z) => {
    scenery.box([0, 0.004, z], [1.66, 0.012, 0.012], { paint: varied('#6b4a31', random, 0.15) })
    for (const side of [-0.5, 0.5]) {
      scenery.box([side, 0.014, z], [0.09, 0.01, 0.0335], { paint: '#6f7276' })
      scenery.box([side, 0.024, z], [0.05, 0.004, 0.0335], { paint: '#c3c7cc' })
    }
  },
  60,
)

/** Buildings of one kind or several, each at its own place, in metres. */
function settlement(
  width: number,
  places: readonly (readonly [string, number, number, number])[],
  ground: Paint,
): LandformPainter {
  return (site) => {
    const { scenery, random } = site
    const half = width / 2
    scenery.sheet(
      24,
      24,
      (u, v) => [(2 * u - 1) * half, isInside(u) && isInside(v) ? 0.006 * half : 0, (1 - 2 * v) * half],
      () => ({ paint: varied(ground, random, 0.1) }),
    )
    for (const [kind, x, z, scale] of places)
      paintBuilding(movedBy(scenery, [x * half, 0, z * half], scale), kind, undefined, random)
    for (let tree = 0; tree < 26; tree++) {
      const [x, z] = [
        0.95 * half * Math.cos(tree * 2.4) * Math.sqrt((tree + 3) / 29),
        0.95 * half * Math.sin(tree * 2.4) * Math.sqrt((tree + 3) / 29),
      ]
      if (places.some(([, px, pz]) => Math.hypot(px * half - x, pz * half - z) < width * 0.11)) continue
      leafTree(scenery, [x, 0, z], width * randomBetween(random, 0.06, 0.09), random, 24)
    }
  }
}

export const village = settlement(
  70,
  [
    ['house', -0.55, 0.35, 1],
    ['cottage', 0.1, 0.45, 1],
    ['house', 0.66, 0.3, 1],
    ['stiltHouse', -0.2, -0.1, 1],
    ['cottage', 0.4, -0.25, 1],
    ['mosque', -0.6, -0.5, 0.5],
    ['hut', 0.75, -0.6, 1],
    ['warung', 0.1, 0.85, 1],
  ],
  '#8a8a54',
)
export const cityBlocks = settlement(
  220,
  [
    ['skyscraper', 0.05, -0.35, 0.75],
    ['apartmentBlock', -0.5, -0.15, 1.4],
    ['building', 0.55, -0.05, 1.6],
    ['hotel', -0.15, -0.75, 1.4],
    ['skyscraper', 0.6, -0.65, 0.55],
    ['building', -0.65, 0.4, 1.2],
    ['apartmentBlock', 0.2, 0.35, 0.9],
    ['mall', 0.62, 0.62, 0.5],
    ['skyscraper', -0.65, -0.65, 0.5],
  ],
  '#83827e',
)

/** A quay with sheds, cranes of posts and moored hulls. */
export const harbour: LandformPainter = (site) => {
  const { scenery, random } = site
  scenery.box([0, 0, 20], [80, 0.3, 40], { paint: '#3f7f94' })
  scenery.box([0, 0, -20], [80, 2, 40], { paint: '#a8a296' })
  scenery.box([14, 0, 12], [6, 1.8, 28], { paint: '#8a6a48' })
  for (const x of [-26, 0, 26]) paintBuilding(movedBy(scenery, [x, 2, -26], 0.36), 'warehouse', undefined, random)
  for (const [x, paint] of [
    [-20, '#b8402e'],
    [-4, '#2f6f9c'],
    [26, '#e0b040'],
  ] as const) {
    scenery.box([x, 0.2, 12], [3.6, 2, 10], { paint })
    scenery.hip([x, 0.2, 18.6], [3.6, 2, 4], { paint })
    scenery.box([x, 2.2, 9], [2.4, 2, 3], { paint: '#f0ece2' })
    scenery.post([x, 2, 13], [x, 8, 13], [0.12, 0.08], { paint: '#6b4a31' })
  }
}
