import { type RandomSource, randomBetween } from '../../../shared/random/seeded.ts'
import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import { bush, cactus, leafTree, needleTree, palm, tuft } from '../picture/sets/plants.ts'
import { type Coat, type Paint, type Scenery, varied } from '../picture/sets/scenery.ts'

/** Plants are painted about this tall and then brought to their size. */
const TALL = 6
const FOOT: Vector3 = [0, 0, 0]
/** Seen from so near that the finer form is drawn. */
const NEAR = 8

type PlantPainter = (scenery: Scenery, random: RandomSource, colour: Paint) => void

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

function roundTree(fruit?: { paint: Paint; size: number; count: number }): PlantPainter {
  return (scenery, random, colour) => {
    leafTree(scenery, FOOT, TALL, random, NEAR, colour)
    if (fruit === undefined) return
    for (let piece = 0; piece < fruit.count; piece++) {
      const angle = 2 * Math.PI * random()
      const out = randomBetween(random, 0.9, 1.9)
      const at: Vector3 = [out * Math.cos(angle), randomBetween(random, 2.8, 4.6), out * Math.sin(angle)]
      scenery.lump(at, [fruit.size, fruit.size * 1.1, fruit.size], { paint: fruit.paint }, random, { roughness: 0.04 })
    }
  }
}

/** A blade that rises and hangs over: a leaf of a banana, of corn, of a fern. Seen from both sides. */
function blade(
  scenery: Scenery,
  from: Vector3,
  angle: number,
  { reach, rise, droop, width }: { reach: number; rise: number; droop: number; width: number },
  coat: Coat,
): void {
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  const steps = 6
  const along = (share: number): Vector3 => [
    from[0] + reach * share * c,
    from[1] + rise * share - droop * share * share,
    from[2] + reach * share * s,
  ]
  const wide = (share: number) => width * Math.sin(Math.PI * (0.08 + 0.9 * share)) ** 0.7
  const edge = ([x, y, z]: Vector3, half: number, side: number): Vector3 => [
    x - s * half * side,
    y - 0.25 * half,
    z + c * half * side,
  ]
  for (let step = 0; step < steps; step++) {
    const [near, far] = [step / steps, (step + 1) / steps]
    for (const side of [1, -1]) {
      const quad = [along(near), along(far), edge(along(far), wide(far), side), edge(along(near), wide(near), side)]
      const [a, b, e, d] = quad as [Vector3, Vector3, Vector3, Vector3]
      scenery.quad(a, b, e, d, coat)
      scenery.quad(a, d, e, b, coat)
    }
  }
}

const banana: PlantPainter = (scenery, random, colour) => {
  scenery.post(FOOT, [0.1, 3.2, 0], [0.34, 0.22], { paint: varied('#8c9a55', random, 0.1) }, 10)
  for (let leaf = 0; leaf < 9; leaf++) {
    const form = {
      reach: randomBetween(random, 1.9, 2.6),
      rise: randomBetween(random, 2.2, 3.6),
      droop: 0,
      width: 0.42,
    }
    blade(
      scenery,
      [0.1, 3.1, 0],
      (2 * Math.PI * leaf) / 9 + 0.3 * random(),
      { ...form, droop: form.rise * randomBetween(random, 0.55, 1.25) },
      { paint: varied(colour, random, 0.2) },
    )
  }
  for (let hand = 0; hand < 4; hand++)
    for (let finger = 0; finger < 6; finger++) {
      const angle = (2 * Math.PI * finger) / 6
      const [x, y, z] = [0.5 + 0.2 * Math.cos(angle), 2.9 - 0.24 * hand, 0.25 + 0.2 * Math.sin(angle)]
      scenery.post([x, y - 0.16, z], [x + 0.04, y + 0.12, z], [0.06, 0.05], { paint: '#d8c04a' }, 5)
    }
  scenery.post([0.5, 1.85, 0.25], [0.3, 3.2, 0.1], [0.05, 0.05], { paint: '#7c8a48' }, 5)
}

const bamboo: PlantPainter = (scenery, random, colour) => {
  for (let cane = 0; cane < 12; cane++) {
    const angle = 2 * Math.PI * random()
    const [x, z] = [0.5 * random() * Math.cos(angle), 0.5 * random() * Math.sin(angle)]
    const high = randomBetween(random, 4, 6)
    const [leanX, leanZ] = [0.9 * Math.cos(angle), 0.9 * Math.sin(angle)]
    const at = (share: number): Vector3 => [x + leanX * share ** 2.5, high * share, z + leanZ * share ** 2.5]
    const paint = varied('#86a04c', random, 0.2)
    for (let part = 0; part < 7; part++) {
      scenery.post(at(part / 7), at((part + 0.95) / 7), [0.06, 0.06], { paint }, 6)
      if (part < 2) continue
      for (let leaf = 0; leaf < 4; leaf++)
        blade(
          scenery,
          at((part + 0.9) / 7),
          2 * Math.PI * random(),
          { reach: 0.6, rise: 0.2, droop: 0.4, width: 0.05 },
          { paint: varied(colour, random, 0.2) },
        )
    }
  }
}

/** Blades from one foot: ferns, corn, grain, aloe. */
function clump(count: number, form: { reach: number; rise: number; droop: number; width: number }, ear?: Paint) {
  const paint: PlantPainter = (scenery, random, colour) => {
    for (let leaf = 0; leaf < count; leaf++) {
      const size = randomBetween(random, 0.75, 1.1)
      const angle = 2 * Math.PI * random()
      const own = { reach: form.reach * size, rise: form.rise * size, droop: form.droop * size, width: form.width }
      const foot: Vector3 = [0.25 * (random() - 0.5), 0, 0.25 * (random() - 0.5)]
      blade(scenery, foot, angle, own, { paint: varied(colour, random, 0.2) })
      if (ear === undefined || leaf % 2 === 1) continue
      const [c, s] = [Math.cos(angle), Math.sin(angle)]
      for (let grain = 0; grain < 9; grain++) {
        const share = 0.72 + 0.035 * grain
        const y = own.rise * share - own.droop * share * share
        const at: Vector3 = [foot[0] + own.reach * share * c, y, foot[2] + own.reach * share * s]
        scenery.lump(at, [0.07, 0.13, 0.07], { paint: varied(ear, random, 0.15) }, random, { roughness: 0.05 })
      }
    }
  }
  return paint
}

const corn: PlantPainter = (scenery, random, colour) => {
  scenery.post(FOOT, [0, 5.4, 0], [0.13, 0.06], { paint: varied('#83984a', random) }, 7)
  for (let leaf = 0; leaf < 10; leaf++)
    blade(
      scenery,
      [0, 0.6 + 0.42 * leaf, 0],
      leaf * 2.6,
      { reach: 1.2, rise: 1.3, droop: 1.6, width: 0.14 },
      { paint: varied(colour, random, 0.15) },
    )
  for (const side of [1, -1]) {
    scenery.lump([side * 0.22, 2.4 + 0.4 * side, 0.1], [0.16, 0.5, 0.16], { paint: '#d9b83e' }, random, {
      roughness: 0.05,
    })
    scenery.post([side * 0.2, 1.9 + 0.4 * side, 0.1], [side * 0.24, 2.5 + 0.4 * side, 0.1], [0.12, 0.2], {
      paint: '#86a04c',
    })
  }
  for (let hair = 0; hair < 6; hair++)
    scenery.post([0, 5.3, 0], [Math.cos(hair) * 0.3, 6, Math.sin(hair) * 0.3], [0.03, 0.02], { paint: '#c8a860' }, 5)
}

/** A pot with `at` on its earth for what grows in it. */
function pot(scenery: Scenery, paint: Paint): number {
  scenery.post(FOOT, [0, 1.8, 0], [0.8, 1.15], { paint }, 18)
  scenery.post([0, 1.7, 0], [0, 2.05, 0], [1.28, 1.28], { paint }, 18)
  scenery.post([0, 2, 0], [0, 2.08, 0], [1.12, 1.12], { paint: '#4b3a2c' }, 18)
  return 2.05
}

const potted: PlantPainter = (scenery, random, colour) => {
  const earth = pot(scenery, '#b5623f')
  for (let leaf = 0; leaf < 16; leaf++)
    blade(
      scenery,
      [0, earth, 0],
      leaf * 2.4,
      { reach: randomBetween(random, 0.7, 1.6), rise: randomBetween(random, 3.4, 5), droop: 1.9, width: 0.26 },
      { paint: varied(colour, random, 0.22) },
    )
}

const bonsai: PlantPainter = (scenery, random, colour) => {
  scenery.box(FOOT, [3.4, 0.9, 2.2], { paint: '#6d4a3a' })
  const bark: Coat = { paint: '#6a5140' }
  scenery.post([0, 0.9, 0], [0.5, 2.2, 0], [0.36, 0.26], bark)
  scenery.post([0.5, 2.2, 0], [-0.2, 3.6, 0.1], [0.26, 0.16], bark)
  for (const at of [
    [1.2, 2.6, 0.1],
    [-1, 3.4, 0],
    [-0.2, 4.2, 0.1],
    [0.5, 3.6, -0.4],
  ] as Vector3[]) {
    scenery.post([0.2, 2.6, 0], at, [0.12, 0.07], bark, 5)
    scenery.lump(at, [1, 0.5, 0.9], { paint: varied(colour, random, 0.1) }, random, { detail: 2 })
  }
}

interface FlowerForm {
  readonly petals: number
  readonly rows?: number
  /** Length of a petal, its width, and how much it rises, of a plant six high. */
  readonly petal: readonly [number, number, number]
  readonly middle: Paint
  readonly middleSize: number
  /** Height of the stem; none lies on the ground. */
  readonly stem: number
  readonly heads?: number
}

/** A head of petals on a stem with leaves. */
function flower({ petals, rows = 1, petal, middle, middleSize, stem, heads = 1 }: FlowerForm): PlantPainter {
  return (scenery, random, colour) => {
    const green: Coat = { paint: varied('#5f8a45', random, 0.1) }
    for (let head = 0; head < heads; head++) {
      const spread = heads === 1 ? 0 : 0.7
      const turn = (2 * Math.PI * head) / heads
      const high = stem * (heads === 1 ? 1 : randomBetween(random, 0.75, 1))
      const top: Vector3 = [spread * Math.cos(turn), high, spread * Math.sin(turn)]
      if (stem > 0) {
        scenery.post(FOOT, top, [0.09, 0.07], green, 6)
        const leaf = { reach: 0.9, rise: 1.4, droop: 0.8, width: 0.2 }
        for (const side of [0.4, 3.4])
          blade(scenery, [top[0] * 0.4, high * 0.3, top[2] * 0.4], turn + side, leaf, green)
      }
      for (let row = 0; row < rows; row++)
        for (let index = 0; index < petals; index++) {
          const shrink = 1 - (0.55 * row) / rows
          const form = {
            reach: petal[0] * shrink,
            rise: petal[2] + row * 0.35,
            droop: petal[2] * 0.35,
            width: petal[1] * shrink,
          }
          const angle = (2 * Math.PI * (index + 0.5 * row)) / petals
          blade(scenery, top, angle, form, { paint: varied(colour, random, 0.12) })
        }
      const heart: Vector3 = [top[0], top[1] + 0.12, top[2]]
      scenery.lump(heart, [middleSize, middleSize * 0.6, middleSize], { paint: middle }, random, { roughness: 0.05 })
    }
  }
}

/** A flower's face is turned to the camera: a disc of rays about a heart. */
const sunflower: PlantPainter = (scenery, random, colour) => {
  const green: Coat = { paint: '#5f8a45' }
  scenery.post(FOOT, [0, 5.2, 0], [0.09, 0.06], green, 7)
  for (let leaf = 0; leaf < 6; leaf++)
    blade(scenery, [0, 1 + 0.6 * leaf, 0], leaf * 2.4, { reach: 0.7, rise: 0.5, droop: 0.6, width: 0.22 }, green)
  const heart: Vector3 = [0, 5.4, 0.12]
  for (let ray = 0; ray < 22; ray++) {
    const angle = (2 * Math.PI * ray) / 22
    const at = (out: number, aside: number, z: number): Vector3 => [
      out * Math.cos(angle) - aside * Math.sin(angle),
      5.4 + out * Math.sin(angle) + aside * Math.cos(angle),
      z,
    ]
    const coat: Coat = { paint: varied(colour, random, 0.12) }
    const [root, left, tip, right] = [at(0.2, 0, 0.1), at(0.42, 0.08, 0.12), at(0.66, 0, 0.16), at(0.42, -0.08, 0.12)]
    scenery.quad(root, right, tip, left, coat)
    scenery.quad(root, left, tip, right, coat)
  }
  scenery.lump(heart, [0.32, 0.32, 0.1], { paint: '#4a3322' }, random, { detail: 2, roughness: 0.05, shade: 0.1 })
}

/** A bush with blossoms of its colour. */
const blossoming: PlantPainter = (scenery, random, colour) => {
  bush(scenery, FOOT, 4, random, '#5f8a45')
  for (let blossom = 0; blossom < 90; blossom++) {
    const angle = 2 * Math.PI * random()
    const up = random()
    const out = 2.5 * Math.sqrt(1 - 0.75 * up * up)
    const at: Vector3 = [out * Math.cos(angle), 0.5 + 2.7 * up, out * Math.sin(angle)]
    scenery.lump(at, [0.22, 0.18, 0.22], { paint: varied(colour, random, 0.2) }, random, { roughness: 0.2 })
  }
}

const plainBush: PlantPainter = (scenery, random, colour) => {
  for (let part = 0; part < 3; part++)
    bush(scenery, [1.5 * (random() - 0.5), 0, 1.2 * (random() - 0.5)], 3.4, random, colour)
}

const deadTree: PlantPainter = (scenery, random) => {
  const grow = (from: Vector3, direction: Vector3, long: number, thick: number, depth: number): void => {
    const to = from.map((value, axis) => value + direction[axis]! * long) as Vector3
    scenery.post(from, to, [thick, thick * 0.65], { paint: varied('#6a5540', random, 0.08) }, 7)
    if (depth === 0) return
    for (let branch = 0; branch < 3; branch++) {
      const angle = (2 * Math.PI * branch) / 3 + random()
      const side = randomBetween(random, 0.45, 0.8)
      const turned: Vector3 = [direction[0] + side * Math.cos(angle), 0.75, direction[2] + side * Math.sin(angle)]
      const size = Math.hypot(...turned)
      grow(to, turned.map((value) => value / size) as Vector3, long * 0.62, thick * 0.6, depth - 1)
    }
  }
  grow(FOOT, [0, 1, 0], 2.4, 0.3, 3)
}

const stump: PlantPainter = (scenery) => {
  scenery.post(FOOT, [0, 4, 0], [2.6, 2.1], { paint: '#6f583f' }, 14)
  for (let ring = 0; ring < 4; ring++)
    scenery.post(
      [0, 4, 0],
      [0, 4.02 + 0.02 * ring, 0],
      [2 - 0.5 * ring, 2 - 0.5 * ring],
      { paint: ring % 2 ? '#c9a877' : '#b08d5e' },
      14,
    )
}

const mangrove: PlantPainter = (scenery, random, colour) => {
  for (let root = 0; root < 9; root++) {
    const angle = (2 * Math.PI * root) / 9
    const out = randomBetween(random, 0.9, 1.5)
    scenery.post([out * Math.cos(angle), 0, out * Math.sin(angle)], [0, 1.6, 0], [0.08, 0.12], { paint: '#6f5c48' }, 6)
  }
  leafTree(scenery, [0, 1.4, 0], TALL - 1.4, random, NEAR, colour)
}

const willow: PlantPainter = (scenery, random, colour) => {
  leafTree(scenery, FOOT, TALL, random, NEAR, colour)
  for (let strand = 0; strand < 70; strand++) {
    const angle = 2 * Math.PI * random()
    const form = {
      reach: randomBetween(random, 1.1, 2.4),
      rise: 1.2,
      droop: randomBetween(random, 3, 4.6),
      width: 0.07,
    }
    blade(scenery, [0, 4.3, 0], angle, form, { paint: varied(colour, random, 0.2) })
  }
}

const coral: PlantPainter = (scenery, random, colour) => {
  for (let arm = 0; arm < 16; arm++) {
    const angle = 2.4 * arm
    const high = randomBetween(random, 1.6, 4)
    const mid: Vector3 = [0.8 * Math.cos(angle), high * 0.5, 0.8 * Math.sin(angle)]
    const tip: Vector3 = [1.9 * Math.cos(angle + 0.4), high, 1.9 * Math.sin(angle + 0.4)]
    const coat: Coat = { paint: varied(colour, random, 0.15) }
    scenery.post(FOOT, mid, [0.4, 0.3], coat)
    scenery.post(mid, tip, [0.3, 0.18], coat)
    scenery.lump(tip, [0.22, 0.22, 0.22], coat, random, { roughness: 0.1 })
  }
}

const lilyPad: PlantPainter = (scenery, random, colour) => {
  scenery.post(FOOT, [0, 0.1, 0], [3, 3], { paint: varied(colour, random, 0.1) }, 26)
}

const wreath: PlantPainter = (scenery, random, colour) => {
  for (let leaf = 0; leaf < 46; leaf++) {
    const angle = (2 * Math.PI * leaf) / 46
    const at: Vector3 = [2.4 * Math.cos(angle), 0.4, 2.4 * Math.sin(angle)]
    const paint = leaf % 7 === 0 ? '#b3262e' : varied(colour, random, 0.2)
    scenery.lump(at, [0.5, 0.4, 0.5], { paint }, random, { roughness: 0.3 })
  }
}

const tufts: PlantPainter = (scenery, random, colour) => {
  for (let part = 0; part < 9; part++)
    tuft(scenery, [1.6 * (random() - 0.5), 0, 1.6 * (random() - 0.5)], 4, random, colour)
}

const PETAL = { petals: 8, petal: [0.8, 0.26, 0.35], middle: '#e0b53c', middleSize: 0.3, stem: 5.4 } as const
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
