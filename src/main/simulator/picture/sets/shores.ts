import { randomBetween } from '../../../../shared/random/seeded.ts'
import { layeredNoise, tileNoise } from '../valueNoise.ts'
import { undergrowth } from './groundCover.ts'
import { boulder, bush, leafTree, needleTree, palm, tuft } from './plants.ts'
import { type Coat, Scenery, varied } from './scenery.ts'
import { type Site, strewn } from './site.ts'

/** Water that lies in a set beyond the action: a surface over part of the ground, in the set's frame. */
export interface FarWater {
  readonly kind: 'river' | 'lake' | 'sea'
  /** Where it begins behind the action, by the place across; metres, negative behind. */
  readonly near: (x: number) => number
  readonly far: number
  readonly halfWidth: number
  readonly height: number
  /** sRGB of deep water. */
  readonly colour: string
  /** Height of the ripples as a share of what a windy sea has. */
  readonly ripples: number
}

export interface Waterside {
  readonly scenery: Scenery
  readonly water?: FarWater
  /** Half the size of the boards that are the only floor, metres; the ground goes on where there is none. */
  readonly deck?: readonly [number, number]
}

function wavyEdge(site: Site, at: number, depth: number): (x: number) => number {
  const phase = 6.28 * site.random()
  return (x) => at + depth * (Math.sin(x * 0.13 + phase) + 0.4 * Math.sin(x * 0.37 + 2 * phase))
}

/** A brook across the picture between stony banks, with trees behind. */
export function river(site: Site): Waterside {
  const scenery = new Scenery()
  const { random } = site
  const near = wavyEdge(site, -(site.radius + 1.9), 0.35)
  const width = 5.5
  const far = (x: number) => near(x) - width - 0.5 * Math.sin(x * 0.21)
  const reach = 34 + site.farthestCamera
  const bank: Coat = { paint: '#8b7f68' }
  if (site.isByRiver || site.isOnOpenWater) {
    for (const { x, z, distance } of strewn(site, 46, {
      from: site.radius + 5,
      to: site.radius + 50,
      size: 1.5,
      gap: 3.4,
      pull: 1.3,
    }))
      leafTree(scenery, [x, 0, z], randomBetween(random, 5, 10), random, distance)
    undergrowth(scenery, site, '#66803f', 160, 0.14)
    return { scenery }
  }
  // The far bank rises over the water, the near one lies flat and hides its own edge behind stones.
  scenery.sheet(
    60,
    3,
    (u, v) => {
      const x = (2 * u - 1) * reach
      return [x, 0.01 + 0.45 * Math.min(1, v * 1.4), far(x) - 1.8 * v]
    },
    ([, y]) => (y < 0.2 ? bank : { paint: varied('#66803f', random, 0.1) }),
  )
  scenery.sheet(
    30,
    4,
    (u, v) => {
      const x = (2 * u - 1) * reach * 2
      return [x, 0.46 + 3 * v * v, far(x) - 1.8 - 60 * v]
    },
    () => ({ paint: varied('#66803f', random, 0.07) }),
  )
  for (const edge of [near, far]) {
    for (let x = -20; x < 20; x += randomBetween(random, 0.18, 0.6)) {
      const z = edge(x) + (edge === near ? 0.1 : -0.15) + 0.35 * (random() - 0.5)
      const size = randomBetween(random, 0.07, 0.32)
      if (site.isSeen(x, z, 0.4) && site.isClear(x, z, size)) boulder(scenery, [x, 0, z], size, random, '#84807a')
    }
  }
  for (let stone = 0; stone < 9; stone++) {
    const x = randomBetween(random, -7, 7)
    boulder(
      scenery,
      [x, -0.05, near(x) - randomBetween(random, 0.8, width - 0.6)],
      randomBetween(random, 0.15, 0.45),
      random,
      '#6f6e6b',
    )
  }
  for (let x = -16; x < 16; x += randomBetween(random, 0.5, 1.6)) {
    const z = near(x) + 0.25
    if (site.isSeen(x, z, 0.5) && site.isClear(x, z, 0.2))
      tuft(scenery, [x, 0, z], randomBetween(random, 0.3, 0.55), random, '#7c8f4a')
  }
  for (const { x, z, distance } of strewn(site, 46, {
    from: site.radius + 10.5,
    to: site.radius + 50,
    size: 1.5,
    gap: 3.4,
    pull: 1.3,
  })) {
    if (z > far(x) - 2.4) continue
    leafTree(scenery, [x, 0.5 + 3 * ((far(x) - 1.8 - z) / 60) ** 2, z], randomBetween(random, 5, 10), random, distance)
  }
  undergrowth(scenery, site, '#66803f', 160, 0.14)
  return {
    scenery,
    water: {
      kind: 'river',
      near: (x) => near(x),
      far: Math.min(far(-reach), far(reach)) - 2,
      halfWidth: reach,
      height: 0.02,
      colour: '#3f5f58',
      ripples: 0.7,
    },
  }
}

/** A still lake before wooded hills. */
export function lake(site: Site): Waterside {
  const scenery = new Scenery()
  const { random } = site
  const near = wavyEdge(site, -(site.radius + 2.2), 0.5)
  const opposite = -75
  const noise = tileNoise(site.seed + 31)
  const rise = (x: number, v: number) =>
    16 * v * v * (0.3 + layeredNoise(noise, x * 0.02 + 50, v * 2 + 9, [256, 256], 4) * 1.3)
  const shore = (x: number) => opposite + 6 * Math.sin(x * 0.045)
  scenery.sheet(
    64,
    8,
    (u, v) => {
      const x = (2 * u - 1) * 150
      return [x, rise(x, v), shore(x) - 70 * v]
    },
    () => ({ paint: varied('#4c6138', random, 0.12) }),
  )
  for (let x = -80; x < 80; x += 2.2) {
    const v = 0.02 + 0.4 * random()
    const z = shore(x) - 70 * v
    if (site.isSeen(x, z, 3))
      needleTree(scenery, [x, rise(x, v) - 0.2, z], randomBetween(random, 5, 10), random, { distance: 80 })
  }
  for (let x = -18; x < 18; x += randomBetween(random, 0.2, 0.8)) {
    const z = near(x) + 0.15 * (random() - 0.3)
    if (!site.isSeen(x, z, 0.4) || !site.isClear(x, z, 0.2)) continue
    if (random() < 0.45) tuft(scenery, [x, 0, z - 0.2], randomBetween(random, 0.45, 0.95), random, '#83914f')
    else boulder(scenery, [x, 0, z], randomBetween(random, 0.06, 0.22), random, '#857f73')
  }
  // A landing stage.
  const jetty = site.radius + randomBetween(random, 1.4, 2.6)
  if (site.isClear(jetty, near(jetty) - 1.5, 0.7)) {
    for (let plank = 0; plank < 22; plank++)
      scenery.box([jetty, 0.26, near(jetty) + 0.5 - plank * 0.2], [1.1, 0.04, 0.18], {
        paint: varied('#8a6f4e', random, 0.2),
      })
    for (const side of [-0.5, 0.5])
      for (let post = 0; post < 4; post++)
        scenery.post(
          [jetty + side, -0.1, near(jetty) - post * 1.25],
          [jetty + side, 0.5, near(jetty) - post * 1.25],
          [0.05, 0.05],
          { paint: '#5f4a33' },
        )
  }
  for (const { x, z } of strewn(site, 4, { from: site.radius + 2.5, to: site.radius + 9, size: 2, gap: 4 }))
    if (z > near(x) + 1) leafTree(scenery, [x, 0, z], randomBetween(random, 4, 6), random, 10)
  undergrowth(scenery, site, '#6b7d45', 160, 0.13)
  if (site.isOnOpenWater) return { scenery }
  return {
    scenery,
    water: { kind: 'lake', near, far: -90, halfWidth: 170, height: 0.02, colour: '#2f5563', ripples: 0.3 },
  }
}

/** Sand, palms and the sea to the horizon. */
export function beach(site: Site): Waterside {
  const scenery = new Scenery()
  const { random } = site
  // A bay: the shore draws back on one side, where palms stand along it.
  const side = random() < 0.5 ? -1 : 1
  const edge = wavyEdge(site, -(site.radius + 3), 0.35)
  const open = site.radius + 1.5
  const near = (x: number) => edge(x) - 2.6 * Math.max(0, side * x - open) ** 1.1
  const reach = 46
  const headland = -side
  headlandBehind(scenery, site, headland)
  if (site.isOnOpenWater) return { scenery }
  const ownSea = !site.isOnShore
  // Sand that a wave has left is dark; the foam of the next lies at its edge.
  const band = (from: number, to: number, height: number, paint: Coat, ragged: number) =>
    scenery.sheet(
      120,
      1,
      (u, v) => {
        const x = (2 * u - 1) * reach
        const wobble = ragged * (Math.sin(x * 1.7) + Math.sin(x * 0.71 + 2) + 0.5 * Math.sin(x * 4.3))
        return [x, height, near(x) + from + (to - from) * v + wobble * (v === 0 ? 1 : 0.6)]
      },
      () => paint,
    )
  if (ownSea) {
    band(-0.2, 0.75, 0.006, { paint: [0.52, 0.43, 0.29] }, 0.05)
    band(-0.28, 0.02, 0.03, { paint: [1.35, 1.38, 1.4] }, 0.05)
    band(-2.5, -2.32, 0.05, { paint: [0.85, 0.92, 0.94] }, 0.16)
  }
  for (let tree = 0; tree < 26; tree++) {
    const along = open + 1.2 + 12 * (tree / 26) + random()
    const x = side * along
    const z = near(x) + randomBetween(random, 2, 7)
    if (site.isClear(x, z, 0.6) && site.isSeen(x, z, 3)) palm(scenery, [x, 0, z], randomBetween(random, 4, 6.5), random)
    if (site.isClear(x, z + 3, 1) && site.isSeen(x, z + 3, 2))
      bush(scenery, [x, 0, z + 3], randomBetween(random, 0.6, 1.3), random, '#6c8745')
  }
  for (const { x, z } of strewn(site, 44, { from: site.radius + 0.5, to: site.radius + 9, size: 0.08, gap: 0.3 })) {
    if (z < near(x) + 0.2) continue
    boulder(scenery, [x, 0, z], randomBetween(random, 0.018, 0.05), random, random() < 0.4 ? '#efe4d4' : '#a58f74')
  }
  for (const { x, z } of strewn(site, 3, { from: site.radius + 2, to: site.radius + 6, size: 0.7, gap: 2 }))
    if (z > near(x) + 0.7) boulder(scenery, [x, 0, z], randomBetween(random, 0.25, 0.6), random, '#8d8375')
  if (!ownSea) return { scenery }
  return {
    scenery,
    water: { kind: 'sea', near, far: -420, halfWidth: 420, height: 0.02, colour: '#1f6f80', ripples: 0.8 },
  }
}

/** A headland far off gives the sea a scale. */
function headlandBehind(scenery: Scenery, site: Site, side: number): void {
  const noise = tileNoise(site.seed + 5)
  scenery.sheet(
    40,
    6,
    (u, v) => {
      const x = side * (24 + 110 * u)
      const crest = Math.sin(Math.PI * Math.min(1, v * 1.02)) * Math.min(1, u * 3.4)
      return [x, crest * (4 + 15 * layeredNoise(noise, u * 6, v * 2, [64, 64], 4)) * (0.4 + u), -130 - 36 * v]
    },
    () => ({ paint: varied('#56683f', site.random, 0.15) }),
  )
}

/** The open sea around a deck of boards on posts. */
export function sea(site: Site): Waterside {
  const scenery = new Scenery()
  const noise = tileNoise(site.seed + 5)
  const { random } = site
  const island = randomBetween(random, -70, 70)
  scenery.sheet(
    36,
    6,
    (u, v) => {
      const crest = Math.sin(Math.PI * u) * Math.sin(Math.PI * Math.min(1, v * 1.02))
      return [
        island + 90 * (u - 0.5),
        -0.7 + crest * (6 + 16 * layeredNoise(noise, u * 4, v * 2, [64, 64], 4)),
        -170 - 40 * v,
      ]
    },
    () => ({ paint: varied('#55683f', random, 0.15) }),
  )
  if (site.isOnOpenWater) return { scenery }
  const half = site.radius + 0.9
  for (const x of [-half + 0.15, half - 0.15])
    for (const z of [-half + 0.15, half - 0.15])
      scenery.post([x, -1.4, z], [x, 0.35, z], [0.1, 0.1], { paint: '#5f4b36' }, 10)
  for (const side of [-1, 1]) {
    scenery.box([side * half, -0.2, 0], [0.1, 0.2, 2 * half + 0.1], { paint: '#7b6145' })
    scenery.box([0, -0.2, side * half], [2 * half + 0.1, 0.2, 0.1], { paint: '#7b6145' })
  }
  return {
    scenery,
    deck: [half, half],
    water: { kind: 'sea', near: () => 60, far: -430, halfWidth: 430, height: -0.7, colour: '#17566b', ripples: 1 },
  }
}

/** The floor of a warm sea: sand, rocks, corals and weeds that fade into the blue. */
export function underwater(site: Site): Waterside {
  const scenery = new Scenery()
  const { random } = site
  for (const { x, z } of strewn(site, 40, { from: site.radius + 1, to: site.radius + 18, size: 0.6, gap: 0.9 }))
    boulder(scenery, [x, 0, z], randomBetween(random, 0.15, 0.9), random, '#7d8272')
  for (const { x, z } of strewn(site, 46, { from: site.radius + 0.8, to: site.radius + 13, size: 0.4, gap: 0.6 }))
    coral(scenery, x, z, site)
  for (const { x, z } of strewn(site, 40, { from: site.radius + 1.4, to: site.radius + 14, size: 0.4, gap: 0.7 })) {
    const height = randomBetween(random, 0.5, 2.4)
    const paint = varied('#4f7d3a', random, 0.3)
    for (let blade = 0; blade < 4; blade++) {
      let from: [number, number, number] = [x + 0.2 * random(), 0, z + 0.2 * random()]
      for (let part = 0; part < 6; part++) {
        const to: [number, number, number] = [
          from[0] + 0.09 * Math.sin(part * 1.2 + blade * 2),
          from[1] + height / 6,
          from[2] + 0.05 * Math.cos(part * 1.4 + blade),
        ]
        scenery.post(from, to, [0.035 - 0.004 * part, 0.031 - 0.004 * part], { paint }, 4)
        from = to
      }
    }
  }
  for (const { x, z } of strewn(site, 30, { from: site.radius + 0.4, to: site.radius + 7, size: 0.06, gap: 0.25 }))
    boulder(scenery, [x, 0, z], randomBetween(random, 0.02, 0.06), random, '#c9bd9c')
  return { scenery }
}

function coral(scenery: Scenery, x: number, z: number, site: Site): void {
  const { random } = site
  const paint = varied(['#c9605a', '#d98b52', '#b85f8c', '#d6b65c', '#7a6fb0'][Math.floor(5 * random())]!, random, 0.15)
  const size = randomBetween(random, 0.18, 0.5)
  const kind = random()
  if (kind < 0.4) {
    for (let lump = 0; lump < 4; lump++)
      scenery.lump(
        [x + size * (random() - 0.5), size * 0.35 * random() + 0.05, z + size * (random() - 0.5)],
        [size * 0.4, size * 0.36, size * 0.4],
        { paint },
        random,
        { roughness: 0.12 },
      )
    return
  }
  const branches = kind < 0.75 ? 9 : 5
  for (let branch = 0; branch < branches; branch++) {
    const angle = (2 * Math.PI * branch) / branches + random()
    const out = size * randomBetween(random, 0.25, 0.6)
    const elbow: [number, number, number] = [
      x + out * 0.5 * Math.cos(angle),
      size * 0.55,
      z + out * 0.5 * Math.sin(angle),
    ]
    const tip: [number, number, number] = [
      x + out * Math.cos(angle),
      size * randomBetween(random, 0.9, 1.5),
      z + out * Math.sin(angle),
    ]
    const width = kind < 0.75 ? 0.025 : 0.06
    scenery.post([x, 0, z], elbow, [width * 1.3, width], { paint }, 6)
    scenery.post(elbow, tip, [width, width * 0.8], { paint }, 6)
    scenery.lump(tip, [width, width, width], { paint: varied(paint, random, 0.2) }, random, { roughness: 0 })
  }
}
