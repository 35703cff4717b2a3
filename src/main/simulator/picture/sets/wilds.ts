import { randomBetween } from '../../../../shared/random/seeded.ts'
import { layeredNoise, tileNoise } from '../valueNoise.ts'
import { stones, undergrowth } from './groundCover.ts'
import { layLand, risen } from './land.ts'
import { bush, cactus, leafTree, needleTree } from './plants.ts'
import { type Paint, Scenery, varied } from './scenery.ts'
import { type Site, strewn } from './site.ts'

/** An alpine meadow of stones and pines before steep rock with snow on it. */
export function mountain(site: Site): Scenery {
  const scenery = new Scenery()
  const { random } = site
  const noise = tileNoise(site.seed + 17)
  const from = site.radius + 12
  const ridged = (x: number, z: number, scale: number) =>
    1 - Math.abs(2 * layeredNoise(noise, x * scale + 100, z * scale + 100, [1024, 1024], 5) - 1)
  const height = (x: number, behind: number) => {
    const rise = risen(behind, from, 190)
    return (
      46 * rise ** 1.5 * ridged(x, behind, 0.011) ** 2 +
      3 * rise * layeredNoise(noise, x * 0.05 + 9, behind * 0.05, [512, 512], 4)
    )
  }
  layLand(scenery, {
    from,
    to: 260,
    halfWidth: 250,
    grain: [110, 46],
    height,
    paint: ([, y, z], [, up]) => {
      const snowLine = 15 + 5 * (random() - 0.5)
      // The stones of the plain give way to grass.
      if (-z < from + 14 + 16 * random() ** 2) return varied('#86806f', random, 0.08)
      if (y > snowLine && up > 0.5) return varied('#eef2f7', random, 0.04)
      if (up > 0.86 && y < 7) return varied('#6d784b', random, 0.1)
      return varied('#77736d', random, 0.13)
    },
  })
  if (site.needsRoad) mountainRoad(scenery, from, height)
  stones(scenery, site, '#86827a', 60, {
    from: 0.8,
    to: 22,
    gap: 0.8,
    pull: 1.2,
    sizes: () => 0.06 + 0.5 * random() ** 2,
  })
  for (const { x, z, distance } of strewn(site, 22, { from: from + 5, to: from + 60, size: 1, gap: 3.2 })) {
    if (z < -from * 0.5)
      needleTree(scenery, [x, Math.max(0, height(x, -z)) - 0.2, z], randomBetween(random, 3, 5.5), random, {
        distance: distance + 10,
      })
  }
  undergrowth(scenery, site, '#7d8550', 170, 0.16, { from: 0.4, to: 12, gap: 0.25 })
  return scenery
}

const ASPHALT = '#5a5a5c'
const ROAD_HALF_WIDTH = 2.4

/** A road across the picture, and where it goes on: in wide bends up the slope behind, with posts along its edge. */
function mountainRoad(scenery: Scenery, from: number, height: (x: number, behind: number) => number): void {
  scenery.sheet(
    60,
    1,
    (u, v) => [(2 * u - 1) * 90, 0.012, (1 - 2 * v) * ROAD_HALF_WIDTH],
    () => ({ paint: ASPHALT }),
  )
  for (let x = -60; x < 60; x += 4) scenery.box([x, 0.013, 0], [2, 0.003, 0.13], { paint: '#e8e2d2' })
  for (const z of [-1, 1])
    scenery.box([0, 0.013, z * (ROAD_HALF_WIDTH - 0.16)], [180, 0.003, 0.1], { paint: '#d8d2c4' })
  // Four legs, each higher and shorter than the one before.
  const turns = [
    [34, from + 4],
    [-44, from + 26],
    [40, from + 50],
    [-36, from + 72],
    [30, from + 92],
  ] as const
  const steps = 26
  for (const [leg, [startX, startBehind]] of turns.slice(0, -1).entries()) {
    const [endX, endBehind] = turns[leg + 1]!
    const at = (share: number, aside: number): [number, number, number] => {
      const eased = share * share * (3 - 2 * share)
      const [x, behind] = [startX + (endX - startX) * share, startBehind + (endBehind - startBehind) * eased + aside]
      // Over the land's own coarse cells, its far edge a little higher, as a cut into a slope is seen.
      return [x, height(x, behind) + 0.8 + 0.1 * aside, -behind]
    }
    scenery.sheet(
      steps,
      1,
      (u, v) => at(u, (2 * v - 1) * 3.6),
      () => ({ paint: ASPHALT }),
    )
    for (let post = 0; post < steps; post++) {
      const place = at((post + 0.5) / steps, -3.8)
      scenery.box([place[0], place[1] - 0.4, place[2]], [0.28, 1.1, 0.28], { paint: '#f0ece2' })
    }
  }
}

/** Dunes, stones and a few tall cacti. */
export function desert(site: Site): Scenery {
  const scenery = new Scenery()
  const { random } = site
  const noise = tileNoise(site.seed + 23)
  const from = site.radius + 9
  const height = (x: number, behind: number) => {
    const rise = risen(behind, from, 60)
    const crest = layeredNoise(noise, x * 0.018 + 40, behind * 0.035 + 40, [512, 512], 2)
    return 14 * rise * (1 - Math.abs(2 * crest - 1)) ** 1.6
  }
  layLand(scenery, {
    from,
    to: 190,
    halfWidth: 190,
    grain: [90, 40],
    height,
    paint: () => varied('#d0a468', random, 0.025),
  })
  for (const { x, z } of strewn(site, 8, { from: site.radius + 5, to: site.radius + 40, size: 0.8, gap: 5 }))
    cactus(scenery, [x, Math.max(0, height(x, -z)) - 0.1, z], randomBetween(random, 2.2, 4.2), random)
  stones(scenery, site, '#a9794f', 36, {
    from: 0.8,
    to: 20,
    gap: 0.8,
    pull: 1.2,
    sizes: () => 0.04 + 0.42 * random() ** 1.6,
    height: (x, z) => (z < -from ? height(x, -z) - 0.1 : 0),
  })
  undergrowth(scenery, site, '#b09a5c', 34, 0.24, { from: 0.8, to: 12, gap: 0.7 })
  return scenery
}

/** A white plain with drifts and pines under snow. */
export function snow(site: Site): Scenery {
  const scenery = new Scenery()
  const { random } = site
  const noise = tileNoise(site.seed + 29)
  const from = site.radius + 10
  const height = (x: number, behind: number) => {
    const rise = risen(behind, from, 110)
    return 26 * rise ** 1.3 * layeredNoise(noise, x * 0.014 + 60, behind * 0.014 + 60, [512, 512], 4)
  }
  layLand(scenery, {
    from,
    to: 210,
    halfWidth: 210,
    grain: [70, 36],
    height,
    paint: () => varied('#e4e9f1', random, 0.015),
  })
  for (const { x, z, distance } of strewn(site, 60, {
    from: site.radius + 4.5,
    to: site.radius + 60,
    size: 1.2,
    gap: 2.6,
    pull: 1.1,
  }))
    needleTree(scenery, [x, (z < -from ? height(x, -z) : 0) - 0.1, z], randomBetween(random, 3.5, 8.5), random, {
      snow: 1,
      distance,
    })
  for (const { x, z } of strewn(site, 26, { from: site.radius + 0.8, to: site.radius + 12, size: 0.6, gap: 1 }))
    scenery.lump(
      [x, -0.02, z],
      [randomBetween(random, 0.25, 0.9), randomBetween(random, 0.04, 0.16), randomBetween(random, 0.25, 0.9)],
      { paint: [0.95, 0.97, 1.02] },
      random,
      {
        roughness: 0.05,
        shade: 0,
        detail: 2,
      },
    )
  return scenery
}

/** Rolling country seen under a wide sky. */
export function openSky(site: Site): Scenery {
  const scenery = new Scenery()
  const { random } = site
  const noise = tileNoise(site.seed + 37)
  const from = site.radius + 16
  const height = (x: number, behind: number) =>
    7 * risen(behind, from, 70) * layeredNoise(noise, x * 0.016 + 20, behind * 0.016 + 20, [512, 512], 3)
  layLand(scenery, {
    from,
    to: 220,
    halfWidth: 220,
    grain: [60, 30],
    height,
    paint: () => varied('#72873f', random, 0.07),
  })
  for (const { x, z, distance } of strewn(site, 26, { from, to: from + 90, size: 2, gap: 6 }))
    leafTree(scenery, [x, height(x, -z) - 0.2, z], randomBetween(random, 4, 7), random, distance)
  for (const { x, z } of strewn(site, 40, { from, to: from + 60, size: 2, gap: 2 }))
    bush(scenery, [x, height(x, -z), z], randomBetween(random, 0.6, 1.6), random)
  undergrowth(scenery, site, '#748a3f', 260, 0.18)
  return scenery
}

/** The plain of the Moon: craters with raised rims, stones, rounded mountains; nothing softens in the distance. */
export function moon(site: Site): Scenery {
  const scenery = new Scenery()
  const { random } = site
  const noise = tileNoise(site.seed + 41)
  const from = site.radius + 14
  const grey = (amount: number) => varied('#8b8883', random, amount)
  layLand(scenery, {
    from,
    to: 240,
    halfWidth: 240,
    grain: [80, 40],
    height: (x, behind) => {
      const rise = risen(behind, from, 130)
      return (
        26 * rise ** 2 * layeredNoise(noise, x * 0.012 + 70, behind * 0.012 + 70, [512, 512], 4) -
        1.2 * rise * (1 - rise)
      )
    },
    paint: () => grey(0.05),
  })
  for (const { x, z } of strewn(site, 26, {
    from: site.radius + 1.4,
    to: site.radius + 26,
    size: 1.3,
    gap: 2.2,
    pull: 1.1,
  }))
    crater(scenery, x, z, randomBetween(random, 0.35, 1.6), () => grey(0.06))
  stones(scenery, site, '#7d7a75', 110, {
    from: 0.4,
    to: 16,
    gap: 0.2,
    pull: 1.3,
    sizes: () => 0.02 + 0.22 * random() ** 4,
  })
  return scenery
}

function crater(scenery: Scenery, x: number, z: number, radius: number, paint: () => Paint): void {
  // The ring of the rim, whose far inner side lies in shade, around a floor drawn darker than the plain.
  const profile = [
    [1.5, 0.003],
    [1.18, 0.05],
    [1, 0.085],
    [0.82, 0.04],
    [0.68, 0.006],
  ] as const
  scenery.sheet(
    28,
    profile.length - 1,
    (u, v) => {
      const [out, high] = profile[Math.round(v * (profile.length - 1))]!
      return [
        x + radius * out * Math.cos(2 * Math.PI * u),
        0.002 + radius * high * 1.6,
        z - radius * out * Math.sin(2 * Math.PI * u),
      ]
    },
    () => ({ paint: paint() }),
  )
  const floor = varied(paint(), () => 0.2, 0.3)
  scenery.sheet(
    20,
    1,
    (u, v) => [
      x + radius * 0.69 * (1 - v) * Math.cos(2 * Math.PI * u),
      0.012 + 0.01 * v,
      z - radius * 0.69 * (1 - v) * Math.sin(2 * Math.PI * u),
    ],
    () => ({ paint: [floor[0] * 1.3, floor[1] * 1.3, floor[2] * 1.3] }),
  )
}

/** Far rocks that drift in the dark. */
export function space(site: Site): Scenery {
  const scenery = new Scenery()
  const { random } = site
  for (let rock = 0; rock < 34; rock++) {
    const behind = randomBetween(random, site.radius + 14, site.radius + 90)
    const x = randomBetween(random, -0.7, 0.7) * (behind + site.farthestCamera)
    const size = randomBetween(random, 0.15, 0.9) * (behind / 30)
    scenery.lump(
      [x, 1 + randomBetween(random, -0.35, 0.42) * (behind + site.farthestCamera), -behind],
      [size, size * 0.75, size * 0.9],
      { paint: varied('#78716b', random, 0.2) },
      random,
      {
        roughness: 0.28,
        faceted: true,
        detail: 2,
        shade: 0,
      },
    )
  }
  return scenery
}
