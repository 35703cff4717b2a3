import { randomBetween } from '../../../../shared/random/seeded.ts'
import { flowers, stones, undergrowth } from './groundCover.ts'
import { bench, fence, streetLamp } from './houses.ts'
import { bush, leafTree, needleTree } from './plants.ts'
import { Scenery, varied } from './scenery.ts'
import { type Site, strewn } from './site.ts'

/** Lawns with trees in groups, a path with benches and lamps, flower beds. */
export function park(site: Site): Scenery {
  const scenery = new Scenery()
  const { random, isNight } = site
  const path = -(site.radius + 3.4)
  const reach = 14 + site.farthestCamera
  scenery.sheet(
    40,
    2,
    (u, v) => {
      const x = (2 * u - 1) * reach * 1.6
      return [x, 0.015, path - 0.8 + 1.6 * v + 0.9 * Math.sin(x * 0.16)]
    },
    () => ({ paint: varied('#cbb894', random, 0.05) }),
  )
  const beside = (x: number) => path + 0.9 * Math.sin(x * 0.16)
  for (let x = -reach; x < reach; x += 6) {
    const [seat, lamp] = [x + 1.5, x + 4]
    if (site.isSeen(seat, path, 1) && site.isClear(seat, beside(seat) - 1.3, 0.9))
      bench(scenery, [seat, 0, beside(seat) - 1.3], 0)
    if (site.isSeen(lamp, path, 1) && site.isClear(lamp, beside(lamp) - 1.1, 0.3))
      streetLamp(scenery, [lamp, 0, beside(lamp) - 1.1], isNight)
  }
  for (const { x, z, distance } of strewn(site, 34, {
    from: site.radius + 5.5,
    to: site.radius + 48,
    size: 2.2,
    gap: 4.2,
    pull: 1.2,
  }))
    leafTree(scenery, [x, 0, z], randomBetween(random, 5, 9), random, distance)
  for (const { x, z } of strewn(site, 26, { from: site.radius + 4.6, to: site.radius + 26, size: 0.9, gap: 1.4 }))
    bush(scenery, [x, 0, z], randomBetween(random, 0.5, 1), random)
  flowers(scenery, site, 90)
  undergrowth(scenery, site, '#5f8040', 160, 0.12)
  return scenery
}

/** A meadow to the horizon: high grass, a fence, a lonely tree and hedges far away. */
export function field(site: Site): Scenery {
  const scenery = new Scenery()
  const { random } = site
  for (const { x, z, distance } of strewn(site, 9, { from: site.radius + 12, to: site.radius + 60, size: 3, gap: 12 }))
    leafTree(scenery, [x, 0, z], randomBetween(random, 6, 10), random, distance)
  for (let x = -70; x < 70; x += 4) {
    const z = -(site.radius + 46) + 5 * Math.sin(x * 0.06)
    if (site.isSeen(x, z, 3)) bush(scenery, [x, 0, z], randomBetween(random, 2, 3.4), random, '#52692f')
  }
  const along = -(site.radius + 8)
  for (let x = -30; x < 30; x += 6)
    if (site.isSeen(x + 3, along, 3))
      fence(scenery, [x, 0, along + 0.08 * x], [x + 6, 0, along + 0.08 * (x + 6)], '#8b7656', 1.05)
  undergrowth(scenery, site, '#8b9a47', 620, 0.34)
  flowers(scenery, site, 120)
  return scenery
}

/** A clearing in a wood: trunks close behind it, more in the haze, ferns, roots, stones and fallen logs. */
export function forest(site: Site): Scenery {
  const scenery = new Scenery()
  const { random } = site
  const isNeedle = random() < 0.5
  for (const { x, z, distance } of strewn(site, 110, {
    from: site.radius + 2.2,
    to: site.radius + 42,
    size: 0.8,
    gap: 1.9,
    pull: 0.8,
  })) {
    const height = randomBetween(random, 8, 14)
    if (random() < (isNeedle ? 0.75 : 0.2))
      needleTree(scenery, [x, 0, z], height, random, { distance: distance + 12, bare: 0.32 })
    else tallTree(scenery, [x, 0, z], height, site, distance)
  }
  for (const { x, z } of strewn(site, 60, {
    from: site.radius + 1,
    to: site.radius + 16,
    size: 0.4,
    gap: 0.7,
    pull: 1.2,
  }))
    fern(scenery, x, z, site)
  stones(scenery, site, '#77786a', 14, { from: 1, to: 12, gap: 1.5, sizes: () => randomBetween(random, 0.12, 0.5) })
  for (const { x, z } of strewn(site, 3, { from: site.radius + 2, to: site.radius + 9, size: 1.6, gap: 3 })) {
    const angle = 2 * Math.PI * random()
    const [dx, dz] = [1.4 * Math.cos(angle), 1.4 * Math.sin(angle)]
    scenery.post([x - dx, 0.2, z - dz], [x + dx, 0.22, z + dz], [0.22, 0.19], { paint: varied('#76644e', random) }, 9)
  }
  undergrowth(scenery, site, '#566b33', 200, 0.16)
  return scenery
}

/** A forest tree: a long bare trunk under a high crown. */
function tallTree(
  scenery: Scenery,
  base: [number, number, number],
  height: number,
  site: Site,
  distance: number,
): void {
  const { random } = site
  const girth = height * 0.014
  const [x, , z] = base
  const lean = 0.4 * (random() - 0.5)
  scenery.post(base, [x, 0.5, z], [girth * 2, girth * 1.25], { paint: varied('#75634c', random) }, 8)
  scenery.post(
    [x, 0.5, z],
    [x + lean, height * 0.75, z + lean],
    [girth * 1.25, girth * 0.6],
    { paint: varied('#7d6b54', random) },
    8,
  )
  const lumps = distance < 16 ? 5 : 3
  for (let lump = 0; lump < lumps; lump++) {
    const angle = (2 * Math.PI * lump) / lumps + random()
    const out = height * 0.13 * (lump === 0 ? 0 : 1)
    const size = height * randomBetween(random, 0.12, 0.18)
    scenery.lump(
      [x + lean + out * Math.cos(angle), height * randomBetween(random, 0.58, 0.9), z + lean + out * Math.sin(angle)],
      [size, size * 0.75, size],
      { paint: varied('#5f7f42', random, 0.25) },
      random,
      { roughness: 0.25, shade: 0.6 },
    )
  }
}

function fern(scenery: Scenery, x: number, z: number, site: Site): void {
  const { random } = site
  const reach = randomBetween(random, 0.25, 0.55)
  for (let leaf = 0; leaf < 8; leaf++) {
    const angle = (2 * Math.PI * leaf) / 8 + 0.4 * random()
    const [c, s] = [Math.cos(angle), Math.sin(angle)]
    const paint = varied('#6f8f4a', random, 0.25)
    const at = (share: number, side: number): [number, number, number] => [
      x + reach * share * c - side * s * reach * 0.16,
      reach * (0.95 * share - 0.75 * share * share) + 0.01,
      z + reach * share * s + side * c * reach * 0.16,
    ]
    const up: [number, number, number] = [0, 1, 0]
    for (const [a, b, d] of [
      [at(0, 0), at(0.5, 1), at(1, 0)],
      [at(0, 0), at(1, 0), at(0.5, -1)],
    ] as const) {
      scenery.triangle(a, b, d, { paint }, [up, up, up])
      scenery.triangle(b, a, d, { paint }, [up, up, up])
    }
  }
}
