import { randomBetween } from '../../../../shared/random/seeded.ts'
import { bench, bulb, fence, stall, streetLamp, towerBlock, townHouse, villageHouse } from './houses.ts'
import { bush, leafTree, palm } from './plants.ts'
import { type Coat, placed, Scenery, varied } from './scenery.ts'
import type { Site } from './site.ts'

/** How far to either side the picture can reach at a distance behind the action. */
function sideways(site: Site, behind: number): number {
  return 10 + 1.1 * (behind + site.farthestCamera)
}

/** A road across the picture with a pavement and a row of houses behind it. */
export function street(site: Site): Scenery {
  const scenery = new Scenery()
  const { random, isNight } = site
  const kerb = -(site.radius + 4.2)
  const facade = kerb - 4.2
  const reach = sideways(site, -facade)
  pavement(scenery, kerb, facade, reach)
  for (let x = -reach; x < reach; ) {
    const width = randomBetween(random, 5.5, 9)
    const depth = 7
    const base = [x + width / 2, 0.14, facade - depth / 2 - 0.3 * random()] as const
    if (site.isSeen(base[0], base[2], width) && site.isClear(base[0], facade, 1))
      townHouse(scenery, [...base], { width: width - 0.05, depth, storeys: 2 + Math.floor(random() * 2.6) }, random, {
        isNight,
        hasShop: random() < 0.6,
      })
    x += width
  }
  for (let x = -reach + 3; x < reach; x += 9) {
    if (site.isClear(x, kerb - 0.5, 0.3)) streetLamp(scenery, [x, 0.14, kerb - 0.5], isNight)
    const tree = x + 4.5
    if (site.isClear(tree, kerb - 0.7, 0.4) && random() < 0.7)
      leafTree(scenery, [tree, 0.14, kerb - 0.7], randomBetween(random, 4.2, 5.6), random, 12)
  }
  markLane(scenery, site, reach)
  const seat = randomBetween(random, -site.radius, site.radius)
  if (site.isClear(seat, facade + 0.7, 0.9)) bench(scenery, [seat, 0.14, facade + 0.6], 0)
  return scenery
}

/** Broken lines along the middle of the road, which is where the action leaves it free, and a whole one at the kerb. */
function markLane(scenery: Scenery, site: Site, reach: number): void {
  const paint = '#d8d4c6'
  const [middle, edge] = [-(site.radius + 1.3), -(site.radius + 3.7)]
  for (let x = -reach; x < reach; x += 4)
    if (site.isClear(x + 1, middle, 0.1)) scenery.box([x + 1, 0.001, middle], [2.2, 0.006, 0.13], { paint })
  for (let x = -reach; x < reach; x += 6)
    if (site.isClear(x + 3, edge, 0.1)) scenery.box([x + 3, 0.001, edge], [6, 0.006, 0.1], { paint })
}

function pavement(scenery: Scenery, kerb: number, facade: number, reach: number): void {
  const depth = kerb - facade
  scenery.box([0, 0, (kerb + facade) / 2], [2 * reach, 0.14, depth], { paint: '#a39d92' })
  const stone = (at: number) => ({ paint: varied('#c9c4b8', () => (at % 3) / 2.5, 0.08) })
  for (let x = -reach, at = 0; x < reach; x += 1.2, at++)
    scenery.box([x + 0.6, 0.005, kerb - 0.09], [1.19, 0.14, 0.2], stone(at))
}

/** Metres. */
const PAVEMENT_LENGTH = 12

/** An avenue that leads away from the camera between tall blocks, with more of them in the haze at its end. */
export function city(site: Site): Scenery {
  const scenery = new Scenery()
  const { random, isNight } = site
  const road = Math.max(5.5, site.radius + 2.5)
  const facade = road + 4.5
  const [front, end] = [site.farthestCamera + 6, -190]
  for (const side of [-1, 1]) {
    // In lengths, as the air thickens from corner to corner.
    for (let z = front; z > end; z -= PAVEMENT_LENGTH) {
      const middle = z - PAVEMENT_LENGTH / 2
      scenery.box([side * (road + 2.25), 0, middle], [4.5, 0.14, PAVEMENT_LENGTH], { paint: '#a5a199' })
      scenery.box([side * (road + 0.1), 0, middle], [0.22, 0.16, PAVEMENT_LENGTH], { paint: '#c2beb4' })
    }
    for (let z = front; z > end; ) {
      const depth = randomBetween(random, 11, 18)
      const width = randomBetween(random, 11, 16)
      const centre = [side * (facade + width / 2), z - depth / 2] as const
      const size = { width: depth, depth: width, storeys: Math.round(randomBetween(random, 5, z < -60 ? 22 : 12)) }
      // Its front looks across the avenue.
      const turn = (-side * Math.PI) / 2
      if (site.isSeen(centre[0], centre[1], depth) && site.isClear(centre[0], centre[1], width / 2)) {
        if (random() < 0.35 && z > -80)
          townHouse(scenery, [centre[0], 0.1, centre[1]], { ...size, storeys: 4 }, random, {
            isNight,
            turn,
            hasShop: true,
          })
        else towerBlock(scenery, [centre[0], 0.1, centre[1]], size, random, { isNight, turn })
      }
      z -= depth + (random() < 0.22 ? 9 : 0.4)
    }
    for (let z = front - 3; z > -80; z -= 9) {
      const [lamp, tree] = [side * (road + 0.6), side * (road + 1.1)]
      if (site.isSeen(lamp, z, 1) && site.isClear(lamp, z, 0.3)) streetLamp(scenery, [lamp, 0.14, z], isNight)
      if (site.isSeen(tree, z - 4.5, 2) && site.isClear(tree, z - 4.5, 0.6))
        leafTree(scenery, [tree, 0.14, z - 4.5], randomBetween(random, 4.5, 6.5), random, 8 - z)
    }
  }
  for (let z = -site.radius - 1.5; z > end; z -= 5)
    for (const x of [-0.08, 0.08])
      if (site.isClear(x, z - 1, 0.3)) scenery.box([x, 0.001, z - 1], [0.14, 0.006, 2.2], { paint: '#d8d4c6' })
  for (let x = -90; x < 90; ) {
    const width = randomBetween(random, 12, 22)
    const size = { width, depth: 12, storeys: Math.round(randomBetween(random, 8, 26)) }
    if (site.isSeen(x + width / 2, end - 20, width))
      towerBlock(scenery, [x + width / 2, 0, end - 8 - 20 * random()], size, random, { isNight })
    x += width + randomBetween(random, 0.5, 5)
  }
  return scenery
}

/** Stalls in two rows under strings of flags, with houses behind. */
export function market(site: Site): Scenery {
  const scenery = new Scenery()
  const { random, isNight } = site
  const first = -(site.radius + 1.7)
  for (const [row, behind] of [first, first - 3.4].entries()) {
    const reach = sideways(site, -behind)
    for (let x = -reach + row * 1.6 + random(); x < reach; x += 3.2) {
      if (site.isSeen(x, behind, 1.6) && site.isClear(x, behind, 1.5))
        stall(scenery, [x, 0, behind], random, randomBetween(random, -0.08, 0.08), isNight)
    }
  }
  const facade = first - 7.5
  const reach = sideways(site, -facade)
  for (let x = -reach; x < reach; ) {
    const width = randomBetween(random, 5.5, 8.5)
    if (site.isSeen(x + width / 2, facade - 3, width))
      townHouse(
        scenery,
        [x + width / 2, 0, facade - 3],
        { width, depth: 6, storeys: 2 + Math.floor(2 * random()) },
        random,
        { isNight },
      )
    x += width
  }
  const flags = ['#c8473a', '#e3b341', '#4f8a7c', '#4a6a9c', '#e9e2d2']
  for (let line = 0; line < 3; line++) {
    const z = first - 0.6 - line * 2.2
    for (let x = -reach; x < reach; x += 0.5) {
      const sag = 3.3 + 0.35 * Math.cos((x * Math.PI) / 4)
      const flag: Coat = { paint: flags[Math.abs(Math.round(x * 2 + line)) % flags.length]! }
      if (!site.isSeen(x, z, 0.5)) continue
      scenery.triangle([x - 0.17, sag, z], [x, sag - 0.34, z], [x + 0.17, sag, z], flag)
      scenery.triangle([x + 0.17, sag, z], [x, sag - 0.34, z], [x - 0.17, sag, z], flag)
    }
  }
  // A string of bulbs over those who buy.
  const overhead = first + 0.9
  for (let x = -8; isNight && x <= 8; x += 2) bulb(scenery, [x, 3, overhead], random)
  for (let crate = 0; crate < 14; crate++) {
    const x = randomBetween(random, -8, 8)
    const z = first + 1.05
    if (site.isClear(x, z, 0.4))
      scenery.box([x, 0, z], [0.55, 0.32, 0.4], { paint: varied('#a27b4d', random) }, random())
  }
  return scenery
}

/** Houses with tiled roofs around a yard, with palms, banana bushes and fences. */
export function village(site: Site): Scenery {
  const scenery = new Scenery()
  const { random, isNight } = site
  const near = -(site.radius + 12.5)
  for (const [row, behind] of [near, near - 12, near - 27].entries()) {
    const reach = sideways(site, -behind)
    for (let x = -reach + row * 4 + 3 * random(); x < reach; x += randomBetween(random, 11, 15)) {
      const z = behind - 2 * random()
      if (!site.isSeen(x, z, 6) || !site.isClear(x, z, 4.5)) continue
      villageHouse(scenery, [x, 0, z], random, { isNight, turn: randomBetween(random, -0.3, 0.3) })
      const beside = placed([x, 0, z], 0)
      palm(scenery, beside(5.4 + random(), 0, -1 - random()), randomBetween(random, 5.5, 8), random)
      for (let plant = 0; plant < 3; plant++)
        bush(
          scenery,
          beside(randomBetween(random, -5, 5), 0, 3.6 + 0.5 * random()),
          randomBetween(random, 0.4, 0.75),
          random,
        )
    }
    for (let x = -reach; x < reach; x += 7) {
      const z = behind - 7
      if (site.isSeen(x, z, 4))
        leafTree(scenery, [x + 3 * random(), 0, z - 2 * random()], randomBetween(random, 5, 8), random, 25)
    }
  }
  const yard = near + 4.6
  for (let x = -20; x < 20; x += 5) {
    if (Math.abs(x + 2.5) < 3 && random() < 0.7) continue
    if (site.isSeen(x + 2.5, yard, 3) && site.isClear(x + 2.5, yard, 0.5))
      fence(scenery, [x, 0, yard], [x + 5, 0, yard], '#8a7250', 0.9)
  }
  return scenery
}
