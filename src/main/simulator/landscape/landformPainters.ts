import { type RandomSource, randomBetween } from '../../../shared/random/seeded.ts'
import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import { usualOf } from '../language/lexicon/things/index.ts'
import { boulder, leafTree, palm, tuft } from '../picture/sets/plants.ts'
import type { Paint, Scenery } from '../picture/sets/scenery.ts'
import { varied } from '../picture/sets/scenery.ts'
import { paintBuilding } from './buildings/paintBuilding.ts'

/** Height, 0 to 1, at a place of the plan from -1 to 1 both ways. */
type Relief = (x: number, z: number, uneven: number) => number
type Tint = (height: number) => Paint

const CELLS = 44
const GREEN = '#6f9a55'
const ROCK = '#6f7a72'

/** Paints a landform about the origin, in a plan one metre to each side, as high as it is to its usual width. */
export function paintLandform(
  scenery: Scenery,
  variant: string | undefined,
  colour: Paint | undefined,
  random: RandomSource,
): void {
  const usual = usualOf(variant)
  const own: Paint = colour ?? usual?.colour ?? '#6f9a55'
  const rise = usual === undefined ? 0.5 : Math.max(0.02, (2 * usual.sizeMetres[1]) / usual.sizeMetres[0])
  const waves = Array.from({ length: 5 }, () => 6.28 * random())
  const uneven = (x: number, z: number) =>
    Math.sin(5 * x + waves[0]!) * Math.sin(5 * z + waves[1]!) * 0.5 +
    Math.sin(11 * x + waves[2]! + 2 * z) * Math.sin(12 * z + waves[3]!) * 0.3
  const land = (relief: Relief, tint: Tint) =>
    surface(scenery, (x, z) => relief(x, z, uneven(x, z)), rise, tint, random)
  const cone = (x: number, z: number) => Math.max(0, 1 - Math.hypot(x, z))
  const green: Tint = (height) => (height < 0.5 ? GREEN : '#7fa860')
  switch (variant) {
    case 'mountain':
      land(
        (x, z, n) => cone(x, z) ** 1.25 * (1 + 0.35 * n),
        (y) => (y > 0.62 ? '#eef2f7' : y > 0.25 ? own : '#5f7d4c'),
      )
      return
    case 'volcano':
    case 'merapi':
      land(
        (x, z, n) =>
          Math.min(
            cone(x, z) ** 1.7 * (1 + 0.12 * n),
            0.72 + 0.9 * Math.max(0, Math.hypot(x, z) - 0.16) - 2 * Math.max(0, 0.12 - Math.hypot(x, z)),
          ),
        (y) => (y > 0.28 ? own : '#5a7048'),
      )
      scenery.lump([0, 0.62 * rise, 0], [0.1, 0.03, 0.1], { paint: '#ff6a2a', glow: 1.2 }, random)
      return
    case 'cliff':
      land(
        (_x, z, n) => (z < 0.25 + 0.15 * n ? 0.9 + 0.1 * n : 0.02),
        () => own,
      )
      return
    case 'canyon':
    case 'valley':
      land(
        (x, z, n) =>
          Math.min(1, Math.max(0, (Math.abs(x + 0.15 * Math.sin(3 * z)) - 0.18) * (variant === 'canyon' ? 3 : 1.2))) *
          (0.85 + 0.2 * n),
        () => own,
      )
      return
    case 'cave':
      for (let stone = 0; stone < 9; stone++) {
        const angle = (Math.PI * stone) / 8
        boulder(scenery, [0.62 * Math.cos(angle), 0.55 * Math.sin(angle), 0.2 * random()], 0.4, random, own)
      }
      scenery.lump([0, 0.3, -0.1], [0.55, 0.5, 0.3], { paint: '#15130f' }, random, { roughness: 0.05, detail: 2 })
      return
    case 'dune':
      land(
        (x, z, n) => cone(x * 0.95, z) ** 0.8 * (x > 0.1 ? Math.max(0, 1 - 1.3 * (x - 0.1)) : 1) * (1 + 0.06 * n),
        () => own,
      )
      return
    case 'island':
    case 'oasis':
      land(
        (x, z, n) => Math.min(1, cone(x, z) * 0.9) ** 1.2 * (1 + 0.2 * n),
        (y) => (y < 0.18 ? '#e3d0a0' : own),
      )
      for (let tree = 0; tree < 5; tree++)
        palm(scenery, [0.35 * Math.cos(tree * 2.4), rise * 0.45, 0.35 * Math.sin(tree * 2.4)], 0.4, random)
      return
    case 'riceTerrace':
      land(
        (x, z) => Math.ceil(8 * Math.max(0, Math.min(1, 0.5 - 0.5 * z + 0.08 * Math.sin(4 * x)))) / 8,
        () => varied(own, random, 0.1),
      )
      return
    case 'iceberg':
    case 'glacier':
      land(
        (x, z, n) => Math.min(0.8, cone(x, z) * 2) * (1 + 0.5 * n),
        (y) => (y > 0.4 ? '#eef5fa' : '#bcd8e8'),
      )
      return
    case 'crater':
      land(
        (x, z, n) => Math.max(0, 1 - 4 * Math.abs(Math.hypot(x, z) - 0.7)) * (1 + 0.15 * n),
        () => own,
      )
      return
    case 'forest':
    case 'jungle':
      for (let tree = 0; tree < 34; tree++)
        leafTree(
          scenery,
          [1.8 * (random() - 0.5), 0, 1.8 * (random() - 0.5)],
          randomBetween(random, 0.4, 0.6),
          random,
          20,
          variant === 'jungle' ? own : undefined,
        )
      return
    case 'riceField':
    case 'teaPlantation':
    case 'farm':
    case 'savanna':
      scenery.box([0, 0, 0], [2, 0.01, 2], { paint: variant === 'riceField' ? '#8fa9a0' : '#8a7a50' })
      for (let row = 0; row < 16; row++)
        for (let plant = 0; plant < 16; plant++)
          tuft(scenery, [(plant / 15 - 0.5) * 1.9, 0.01, (row / 15 - 0.5) * 1.9], 0.13, random, own)
      return
    case 'path':
    case 'road':
    case 'railway':
      scenery.box([0, 0, 0], [2, 0.01, 2], { paint: variant === 'railway' ? '#857f76' : own })
      for (let dash = 0; dash < 14; dash++) {
        const z = ((dash + 0.5) / 14 - 0.5) * 2
        if (variant === 'road') scenery.box([0, 0.01, z], [0.04, 0.002, 0.07], { paint: '#efe8d8' })
        if (variant === 'railway') scenery.box([0, 0.01, z], [1.7, 0.006, 0.05], { paint: '#6b4a31' })
      }
      if (variant === 'railway')
        for (const x of [-0.5, 0.5]) scenery.box([x, 0.016, 0], [0.08, 0.01, 2], { paint: '#9aa3aa' })
      return
    case 'village':
    case 'city':
    case 'harbour':
      paintBuilding(scenery, variant === 'city' ? 'skyscraper' : 'cottage', undefined, random)
      return
    case 'reef':
    case 'desert':
      land(
        (x, z, n) => Math.max(0.05, cone(x, z)) * (0.6 + 0.4 * n),
        () => own,
      )
      return
    default:
      land(
        (x, z, n) =>
          (cone(x * 0.8, z * 0.8) > 0 ? Math.cos((Math.PI / 2) * Math.min(1, Math.hypot(x, z))) ** 1.6 : 0) *
          (1 + 0.12 * n),
        colour === undefined && own !== ROCK ? green : () => own,
      )
  }
}

function surface(
  scenery: Scenery,
  relief: (x: number, z: number) => number,
  rise: number,
  tint: Tint,
  random: RandomSource,
): void {
  const at = (column: number, row: number): Vector3 => {
    const [x, z] = [(2 * column) / CELLS - 1, (2 * row) / CELLS - 1]
    return [x, rise * Math.max(0, relief(x, z)), z]
  }
  for (let row = 0; row < CELLS; row++)
    for (let column = 0; column < CELLS; column++) {
      const [a, b, c, d] = [at(column, row + 1), at(column + 1, row + 1), at(column + 1, row), at(column, row)]
      const height = (a[1] + b[1] + c[1] + d[1]) / (4 * rise)
      if (height <= 0) continue
      scenery.quad(a, b, c, d, { paint: varied(tint(height), random, 0.06) })
    }
}
