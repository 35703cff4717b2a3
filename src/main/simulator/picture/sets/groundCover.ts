import { randomBetween, randomChoice } from '../../../../shared/random/seeded.ts'
import { boulder, tuft } from './plants.ts'
import { type Paint, type Scenery, varied } from './scenery.ts'
import { type Site, strewn } from './site.ts'

/** How far around the action something is strewn, from its edge, metres; the larger `pull` the nearer it gathers. */
interface Spread {
  readonly from: number
  readonly to: number
  readonly gap: number
  readonly pull?: number
}

function around(site: Site, count: number, size: number, { from, to, gap, pull = 1 }: Spread) {
  return strewn(site, count, { from: site.radius + from, to: site.radius + to, size, gap, pull })
}

const NEAR_GRASS: Spread = { from: 0.3, to: 11, gap: 0.12, pull: 1.5 }

/** Tufts of grass near the action. */
export function undergrowth(
  scenery: Scenery,
  site: Site,
  paint: Paint,
  count: number,
  height = 0.22,
  spread: Spread = NEAR_GRASS,
): void {
  for (const { x, z } of around(site, count, 0.12, spread))
    tuft(scenery, [x, 0, z], height * randomBetween(site.random, 0.6, 1.3), site.random, paint)
}

/** Small flowers on stems. */
export function flowers(scenery: Scenery, site: Site, count: number): void {
  const { random } = site
  for (const { x, z } of around(site, count, 0.08, { from: 0.4, to: 9, gap: 0.15, pull: 1.3 })) {
    const height = randomBetween(random, 0.08, 0.2)
    scenery.post([x, 0, z], [x, height, z], [0.006, 0.005], { paint: '#5b7a33' }, 3)
    const paint = varied(randomChoice(random, ['#e8d35a', '#e9e6ef', '#c46f9b', '#d9804f']), random, 0.1)
    scenery.lump([x, height, z], [0.035, 0.02, 0.035], { paint }, random, { roughness: 0.3, shade: 0 })
  }
}

/** Stones that lie about; `height` is that of the ground at a place. */
export function stones(
  scenery: Scenery,
  site: Site,
  paint: Paint,
  count: number,
  {
    sizes,
    height = () => 0,
    ...spread
  }: Spread & {
    readonly sizes: () => number
    readonly height?: (x: number, z: number) => number
  },
): void {
  for (const { x, z } of around(site, count, 0.4, spread))
    boulder(scenery, [x, height(x, z), z], sizes(), site.random, paint)
}
