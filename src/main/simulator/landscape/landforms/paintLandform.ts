import { type RandomSource, randomBetween } from '../../../../shared/random/seeded.ts'
import { usualOf } from '../../language/lexicon/things/index.ts'
import type { Paint, Scenery } from '../../picture/sets/scenery.ts'
import { tileNoise } from '../../picture/valueNoise.ts'
import {
  cityBlocks,
  farm,
  forest,
  harbour,
  jungle,
  path,
  railway,
  riceField,
  riceTerrace,
  road,
  savanna,
  teaPlantation,
  village,
} from './grounds.ts'
import { crater, dune, hills, island, type LandformPainter, mountain, oasis, volcano } from './heights.ts'
import { canyon, cave, cliff, glacier, iceberg, valley } from './rocks.ts'

const PAINTERS: Readonly<Record<string, LandformPainter>> = {
  mountain,
  volcano,
  merapi: volcano,
  hills,
  cliff,
  canyon,
  valley,
  cave,
  dune,
  desert: dune,
  oasis,
  island,
  iceberg,
  glacier,
  crater,
  reef: hills,
  forest,
  jungle,
  savanna,
  riceField,
  riceTerrace,
  teaPlantation,
  farm,
  path,
  road,
  railway,
  village,
  city: cityBlocks,
  harbour,
}

/** Paints a landform about the origin; its measures are whatever its form gives. */
export function paintLandform(
  scenery: Scenery,
  variant: string | undefined,
  colour: Paint | undefined,
  random: RandomSource,
): void {
  const usual = usualOf(variant)
  const rise = usual === undefined ? 0.5 : Math.max(0.02, (2 * usual.sizeMetres[1]) / usual.sizeMetres[0])
  const noise = tileNoise(Math.floor(randomBetween(random, 0, 1e6)))
  const painter = PAINTERS[variant ?? 'hills'] ?? hills
  painter({ scenery, random, noise, own: colour ?? usual?.colour ?? '#6f9a55', rise })
}
