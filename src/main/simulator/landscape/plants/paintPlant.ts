import type { RandomSource } from '../../../../shared/random/seeded.ts'
import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { cactus, needleTree, palm } from '../../picture/sets/plants.ts'
import type { Paint, Scenery } from '../../picture/sets/scenery.ts'
import { clippedBush, coral, lilyPad, mossBed, plainBush, vine, wreath } from './bushes.ts'
import { blossoming, bouquet, dandelion, flower, hibiscus, lavender, rafflesia, sunflower } from './flowers.ts'
import { bamboo, banana, clump, corn, potted, tufts } from './fronds.ts'
import { FOOT, NEAR, type PlantPainter, TALL } from './plantPainter.ts'
import { banyan, bonsai, deadTree, mangrove, roundTree, stump, willow } from './trees.ts'

/** Paints a plant about the origin, growing upward; its size is whatever the form gives. */
export function paintPlant(
  scenery: Scenery,
  variant: string | undefined,
  colour: Paint | undefined,
  random: RandomSource,
): void {
  const painter = PAINTERS[variant ?? 'tree'] ?? roundTree()
  painter(scenery, random, colour ?? '#5f8a45')
}

const GOLDEN = { paint: '#e0a932', size: 0.42, high: 0.2 } as const

const PAINTERS: Readonly<Record<string, PlantPainter>> = {
  tree: roundTree(),
  oakTree: roundTree({ form: { spread: 1.35, girth: 0.045, trunk: 0.3 } }),
  teakTree: roundTree({ form: { spread: 0.75, trunk: 0.46 } }),
  banyanTree: banyan,
  mangoTree: roundTree({ fruit: { paint: '#d9a23a', size: 0.12, count: 34 }, form: { spread: 1.25, trunk: 0.28 } }),
  appleTree: roundTree({ fruit: { paint: '#c0262e', size: 0.11, count: 46 } }),
  durianTree: roundTree({ fruit: { paint: '#98993f', size: 0.15, count: 16 }, form: { spread: 0.8, trunk: 0.4 } }),
  cherryTree: roundTree({ form: { spread: 1.25, trunk: 0.3 } }),
  pineTree: (scenery, random) => needleTree(scenery, FOOT, TALL, random, { distance: NEAR }),
  christmasTree: (scenery, random) => {
    needleTree(scenery, FOOT, TALL, random, { distance: NEAR, bare: 0.06 })
    for (let bauble = 0; bauble < 40; bauble++) {
      const share = random() ** 1.4
      const out = 1.15 * (1 - share) + 0.12
      const at: Vector3 = [out * Math.cos(bauble * 2.4), 0.7 + 4.6 * share, out * Math.sin(bauble * 2.4)]
      scenery.lump(at, [0.1, 0.1, 0.1], { paint: ['#c8302a', '#e0b53c', '#3a6fb0'][bauble % 3]!, glow: 0.15 }, random, {
        roughness: 0,
      })
    }
    scenery.lump([0, 5.95, 0], [0.18, 0.22, 0.08], { paint: '#f0cf5a', glow: 0.4 }, random, { roughness: 0 })
  },
  palmTree: (scenery, random) => palm(scenery, FOOT, TALL, random),
  coconutTree: (scenery, random) => palm(scenery, FOOT, TALL, random),
  bananaTree: banana,
  mangrove,
  willow,
  bonsai,
  deadTree,
  treeStump: stump,
  bambooPlant: bamboo,
  bush: plainBush,
  teaBush: clippedBush,
  moss: mossBed,
  bougainvillea: blossoming,
  fern: clump(18, { reach: 2.6, rise: 3.6, droop: 2.2, width: 0.3 }),
  aloe: clump(16, { reach: 1.5, rise: 3, droop: 0.3, width: 0.24 }),
  vine,
  seaweed: clump(14, { reach: 0.8, rise: 6, droop: 0.5, width: 0.2 }),
  ricePlant: clump(34, { reach: 1.6, rise: 7, droop: 3.4, width: 0.07 }, '#d8b95a'),
  wheat: clump(14, { reach: 0.5, rise: 6.4, droop: 0.5, width: 0.05 }, '#e0bf62'),
  reeds: clump(26, { reach: 0.9, rise: 6, droop: 0.6, width: 0.07 }, '#7a5a38'),
  grassTuft: tufts,
  cactus: (scenery, random) => cactus(scenery, FOOT, TALL, random),
  cornPlant: corn,
  pottedPlant: potted,
  seedling: clump(4, { reach: 1.6, rise: 5, droop: 1.6, width: 0.5 }),
  flower: flower({ rings: [{ petals: 8, long: 1.35, wide: 0.75, cup: 0.35, curl: 0.3 }], heart: GOLDEN, stem: 4.7 }),
  daisy: flower({ rings: [{ petals: 19, long: 1.25, wide: 0.3, cup: 0.1, curl: 0.1 }], heart: GOLDEN, stem: 4.8 }),
  hibiscus,
  rosePlant: flower({
    rings: [
      { petals: 6, long: 1.15, wide: 1.05, cup: 0.5, curl: 0.4 },
      { petals: 5, long: 0.95, wide: 0.95, cup: 0.85, curl: 0.3 },
      { petals: 5, long: 0.66, wide: 0.8, cup: 1, curl: 0.2 },
      { petals: 4, long: 0.4, wide: 0.6, cup: 1.1, curl: 0.1 },
    ],
    heart: { paint: '#8c1a26', size: 0.2, high: 0.5 },
    stem: 4.6,
    nod: 0.4,
  }),
  tulip: flower({
    rings: [
      { petals: 3, long: 0.55, wide: 1.05, cup: 1.7, curl: 0.15 },
      { petals: 3, long: 0.46, wide: 0.95, cup: 1.75, curl: 0.1 },
    ],
    heart: { paint: '#3c3018', size: 0.14 },
    stem: 4.2,
    nod: 0.06,
  }),
  jasmine: flower({
    rings: [{ petals: 6, long: 0.75, wide: 0.42, cup: 0.12 }],
    heart: { paint: '#e8dca0', size: 0.13 },
    stem: 5,
    heads: 7,
  }),
  orchid: flower({
    rings: [
      { petals: 3, long: 0.95, wide: 0.62, cup: 0.15 },
      { petals: 2, long: 0.85, wide: 0.9, cup: 0.2 },
    ],
    heart: { paint: '#8a1f5c', size: 0.24, high: 0.3 },
    throat: '#f0e2ec',
    stem: 5,
    heads: 6,
    nod: 0.85,
  }),
  lavender,
  edelweiss: flower({
    rings: [
      { petals: 9, long: 0.95, wide: 0.36, cup: 0.06 },
      { petals: 7, long: 0.6, wide: 0.32, cup: 0.16 },
    ],
    heart: { paint: '#d8c46a', size: 0.2 },
    stem: 5,
    heads: 4,
    nod: 0.4,
  }),
  bouquet,
  dandelion,
  sunflower,
  frangipani: flower({
    rings: [{ petals: 5, long: 2.9, wide: 2.2, cup: 2.4, curl: 0.7 }],
    heart: { paint: '#e8a92c', size: 0.2 },
    throat: '#f0b93a',
    stem: 0,
    nod: 0.06,
  }),
  lotus: flower({
    rings: [
      { petals: 9, long: 2.9, wide: 1.2, cup: 0.9, curl: 0.2 },
      { petals: 8, long: 2.2, wide: 1.1, cup: 1.7, curl: 0.2 },
      { petals: 6, long: 1.4, wide: 0.95, cup: 2.1, curl: 0.2 },
    ],
    heart: { paint: '#d9b94a', size: 0.6, high: 0.7 },
    throat: '#f3dfe2',
    stem: 0,
    nod: 0,
  }),
  rafflesia,
  lilyPad,
  wreath,
  coral,
}
