import type { RandomSource } from '../../../../shared/random/seeded.ts'
import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { usualOf } from '../../language/lexicon/things/index.ts'
import type { Coat, Paint, Scenery } from '../../picture/sets/scenery.ts'
import { bridge, hangingBridge, tunnel } from './bridges.ts'
import { type BuildingPainter, THATCH, TILES } from './buildingPainter.ts'
import { domeHouse, gabled, honai, horned, hut, joglo, kennel, nestBox, stilted, tent, treehouse } from './dwellings.ts'
import { fountain, well } from './fountains.ts'
import { bigTop, castle, pyramid, ruin, tomb } from './monuments.ts'
import { airport, columned, fuelStation, hospital, school, station } from './publicBuildings.ts'
import { chimney, clockTower, lattice, lighthouse, needle, onLegs } from './towers.ts'
import { barn, block, bowl, factory, gazebo, glassHouse, warung } from './townHouses.ts'
import { candi, church, minaret, mosque, stepped } from './worship.ts'

const WALL_OF: Readonly<Record<string, Paint>> = {
  wood: '#b99a72',
  bamboo: '#c8ab72',
  concrete: '#d6d0c4',
  brick: '#a8604a',
  stone: '#a39c8e',
  metal: '#9aa3aa',
  glass: '#a9c4cc',
  cloth: '#d8702a',
  ice: '#dfeaf0',
  soil: '#d8bb82',
  leaf: '#9c8450',
}

const PLAIN_SIZE: Vector3 = [8, 6.5, 7]

/** Paints a building in its usual measures about the origin. */
export function paintBuilding(
  scenery: Scenery,
  variant: string | undefined,
  colour: Paint | undefined,
  random: RandomSource,
): void {
  const usual = usualOf(variant)
  const size: Vector3 = usual === undefined ? PLAIN_SIZE : [...usual.sizeMetres]
  const wall: Coat = { paint: colour ?? WALL_OF[usual?.material ?? 'concrete'] ?? '#d6d0c4' }
  const painter = PAINTERS[variant ?? 'house'] ?? (size[1] > 9 || size[0] > 20 ? block(TILES) : gabled(TILES))
  painter({ scenery, random, size, wall })
}

const PAINTERS: Readonly<Record<string, BuildingPainter>> = {
  house: gabled(TILES, { hasChimney: true }),
  cottage: gabled(THATCH, { isThatched: true, hasChimney: true }),
  hut,
  stiltHouse: stilted(gabled(THATCH, { isThatched: true })),
  rumahGadang: stilted(horned('x'), 0.18),
  tongkonan: stilted(horned('z'), 0.22),
  joglo,
  honai,
  riceBarn: stilted(gabled(THATCH, { share: 0.4, isThatched: true })),
  mansion: block(TILES, { floor: 3.2 }),
  apartmentBlock: block(undefined),
  skyscraper: block(undefined, { floor: 9 }),
  building: block(undefined),
  hotel: block(undefined),
  hospital,
  mall: block(undefined, { floor: 6 }),
  shop: warung,
  warung,
  market: gabled(TILES, { share: 0.5 }),
  church,
  cathedral: church,
  mosque,
  minaret,
  temple: candi,
  prambanan: candi,
  borobudur: stepped(7),
  stupa: stepped(3, { spread: 0.5 }),
  pagoda: stepped(5, { top: 'roofs', spread: 0.5 }),
  castle,
  palace: block(TILES, { floor: 6 }),
  lighthouse,
  watchtower: onLegs(false),
  waterTower: onLegs(true),
  treehouse,
  birdhouse: nestBox,
  doghouse: kennel,
  clockTower,
  monas: needle,
  eiffelTower: lattice,
  egyptianPyramid: pyramid,
  barn,
  sandcastle: castle,
  igloo: domeHouse,
  spaceBase: domeHouse,
  tent,
  circusTent: bigTop,
  gazebo,
  greenhouse: glassHouse,
  factory,
  warehouse: barn,
  stadium: bowl,
  airport,
  trainStation: station,
  gasStation: fuelStation,
  schoolBuilding: school,
  museum: columned,
  theatre: columned,
  university: columned,
  library: columned,
  bridge,
  suspensionBridge: hangingBridge,
  dam: ({ scenery, size: [w, h, d], wall }) => {
    for (let bay = 0; bay < 12; bay++)
      scenery.box(
        [((bay + 0.5) / 12 - 0.5) * w, 0, 0],
        [w / 12, h * (bay % 2 ? 1 : 0.97), d * (bay % 2 ? 1 : 0.8)],
        wall,
      )
  },
  tunnel,
  well,
  fountain,
  ruin,
  tomb,
  chimney,
}
