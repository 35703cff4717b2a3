import type { RandomSource } from '../../../../shared/random/seeded.ts'
import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { cactus, needleTree, palm } from '../../picture/sets/plants.ts'
import type { Paint, Scenery } from '../../picture/sets/scenery.ts'
import { coral, lilyPad, plainBush, wreath } from './bushes.ts'
import { blossoming, flower, PETAL, sunflower } from './flowers.ts'
import { bamboo, banana, clump, corn, potted, tufts } from './fronds.ts'
import { FOOT, NEAR, type PlantPainter, TALL } from './plantPainter.ts'
import { bonsai, deadTree, mangrove, roundTree, stump, willow } from './trees.ts'

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

const PAINTERS: Readonly<Record<string, PlantPainter>> = {
  tree: roundTree(),
  mangoTree: roundTree({ paint: '#c9a23a', size: 0.11, count: 26 }),
  appleTree: roundTree({ paint: '#b3262e', size: 0.1, count: 34 }),
  durianTree: roundTree({ paint: '#8f9440', size: 0.13, count: 12 }),
  cherryTree: roundTree(),
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
  teaBush: plainBush,
  moss: plainBush,
  bougainvillea: blossoming,
  fern: clump(18, { reach: 2.6, rise: 3.6, droop: 2.2, width: 0.3 }),
  aloe: clump(16, { reach: 1.5, rise: 3, droop: 0.3, width: 0.24 }),
  vine: clump(20, { reach: 0.5, rise: 6, droop: 0.4, width: 0.3 }),
  seaweed: clump(14, { reach: 0.8, rise: 6, droop: 0.5, width: 0.2 }),
  ricePlant: clump(34, { reach: 1.6, rise: 7, droop: 3.4, width: 0.07 }, '#d8b95a'),
  wheat: clump(14, { reach: 0.5, rise: 6.4, droop: 0.5, width: 0.05 }, '#e0bf62'),
  reeds: clump(26, { reach: 0.9, rise: 6, droop: 0.6, width: 0.07 }, '#7a5a38'),
  grassTuft: tufts,
  cactus: (scenery, random) => cactus(scenery, FOOT, TALL, random),
  cornPlant: corn,
  pottedPlant: potted,
  seedling: clump(4, { reach: 1.6, rise: 5, droop: 1.6, width: 0.5 }),
  flower: flower(PETAL),
  daisy: flower({ ...PETAL, petals: 14, petal: [0.7, 0.11, 0.15] }),
  hibiscus: flower({ ...PETAL, petals: 5, petal: [1.1, 0.5, 0.5] }),
  rosePlant: flower({ ...PETAL, petals: 6, rows: 4, petal: [0.7, 0.4, 0.55], middle: '#8c1a26', middleSize: 0.16 }),
  tulip: flower({ ...PETAL, petals: 6, petal: [0.34, 0.36, 1.5], middleSize: 0.16 }),
  jasmine: flower({ ...PETAL, petals: 6, petal: [0.5, 0.17, 0.15], middleSize: 0.12, stem: 5, heads: 5 }),
  orchid: flower({ ...PETAL, petals: 5, petal: [0.6, 0.32, 0.2], middle: '#a02a6a', middleSize: 0.16, heads: 4 }),
  lavender: flower({
    ...PETAL,
    petals: 6,
    rows: 4,
    petal: [0.2, 0.09, 0.5],
    middle: '#7a5fa0',
    middleSize: 0.12,
    heads: 12,
  }),
  edelweiss: flower({ ...PETAL, petals: 8, petal: [0.6, 0.16, 0.12], heads: 4 }),
  bouquet: flower({ ...PETAL, petals: 7, rows: 2, petal: [0.55, 0.3, 0.4], heads: 9 }),
  dandelion: (scenery, random, colour) => {
    scenery.post(FOOT, [0, 5, 0], [0.06, 0.05], { paint: '#7a9650' }, 6)
    scenery.lump([0, 5.3, 0], [0.5, 0.5, 0.5], { paint: colour }, random, { detail: 2, roughness: 0.3, shade: 0.15 })
  },
  sunflower,
  frangipani: flower({ ...PETAL, petals: 5, petal: [3, 1.2, 1.4], middleSize: 0.7, stem: 0 }),
  lotus: flower({ ...PETAL, petals: 9, rows: 3, petal: [2.6, 0.8, 2], middleSize: 0.6, stem: 0 }),
  rafflesia: flower({ ...PETAL, petals: 5, petal: [3, 1.7, 0.9], middle: '#6a1f1a', middleSize: 1.2, stem: 0 }),
  lilyPad,
  wreath,
  coral,
}
