import { AIRCRAFT } from './aircraft.ts'
import { BASICS } from './basics.ts'
import { BIRDS_AND_REPTILES } from './birdsAndReptiles.ts'
import { BOATS } from './boats.ts'
import { BUILDINGS } from './buildings.ts'
import { CLOTHING } from './clothing.ts'
import { ELECTRONICS } from './electronics.ts'
import { FABRIC } from './fabric.ts'
import { FIRE_AND_LIGHT } from './fireAndLight.ts'
import { FITTINGS } from './fittings.ts'
import { FOOD } from './food.ts'
import { FRUIT } from './fruit.ts'
import { FURNITURE } from './furniture.ts'
import { HOUSEHOLD } from './household.ts'
import { HOUSE_PARTS } from './houseParts.ts'
import { kinOf } from './kin.ts'
import { KITCHEN } from './kitchen.ts'
import { LABORATORY } from './laboratory.ts'
import { LANDSCAPE } from './landscape.ts'
import { MAMMALS } from './mammals.ts'
import { MECHANISMS } from './mechanisms.ts'
import { MUSIC } from './music.ts'
import { OFFICE } from './office.ts'
import { PACKAGING } from './packaging.ts'
import { PEOPLE } from './people.ts'
import { PERFORMERS } from './performers.ts'
import { PLANTS } from './plants.ts'
import { SCHOOL } from './school.ts'
import { SERVICES } from './services.ts'
import { SKY } from './sky.ts'
import { SMALL_ANIMALS } from './smallAnimals.ts'
import { SPORT } from './sport.ts'
import { STUFFS } from './stuffs.ts'
import type { ThingWord, UsualThing } from './thingWord.ts'
import { TOOLS } from './tools.ts'
import { TOYS } from './toys.ts'
import { TRADES } from './trades.ts'
import { VEHICLES } from './vehicles.ts'
import { WATER } from './water.ts'

export { formOfKin } from './kin.ts'
export type { ThingWord, UsualThing } from './thingWord.ts'

const BY_DOMAIN: readonly ThingWord[] = [
  ...BASICS,
  ...SPORT,
  ...KITCHEN,
  ...AIRCRAFT,
  ...BIRDS_AND_REPTILES,
  ...BOATS,
  ...BUILDINGS,
  ...CLOTHING,
  ...ELECTRONICS,
  ...FABRIC,
  ...FIRE_AND_LIGHT,
  ...FITTINGS,
  ...FOOD,
  ...FRUIT,
  ...FURNITURE,
  ...HOUSEHOLD,
  ...HOUSE_PARTS,
  ...LABORATORY,
  ...LANDSCAPE,
  ...MAMMALS,
  ...MECHANISMS,
  ...MUSIC,
  ...OFFICE,
  ...PACKAGING,
  ...PEOPLE,
  ...PLANTS,
  ...TRADES,
  ...SERVICES,
  ...PERFORMERS,
  ...SCHOOL,
  ...SKY,
  ...SMALL_ANIMALS,
  ...STUFFS,
  ...TOOLS,
  ...TOYS,
  ...VEHICLES,
  ...WATER,
]

/** Every word for a thing. */
export const THINGS: readonly ThingWord[] = [...BY_DOMAIN, ...kinOf(BY_DOMAIN)]

const USUAL: ReadonlyMap<string, UsualThing> = new Map(
  THINGS.flatMap(({ variant, usual }): [string, UsualThing][] => (variant && usual ? [[variant, usual]] : [])),
)

/** What the thing of a variant is usually like, or undefined for a plain concept or an unknown variant. */
export function usualOf(variant: string | undefined): UsualThing | undefined {
  return variant === undefined ? undefined : USUAL.get(variant)
}
