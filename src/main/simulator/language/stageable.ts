import type { ThingConcept } from '../../../shared/scene/sceneSpec.ts'
import { isOfDepartment } from '../staging/departments.ts'
import type { OutOfReachGroup } from './lexicon/outOfReach.ts'
import type { ThingWord } from './lexicon/things/index.ts'

/** What is said of a concept while no department looks after it; single rigid bodies need none. */
const WITHOUT_DEPARTMENT: Readonly<Record<ThingConcept, OutOfReachGroup | 'stageable'>> = {
  ball: 'stageable',
  box: 'stageable',
  domino: 'stageable',
  bottle: 'stageable',
  cup: 'stageable',
  table: 'stageable',
  ramp: 'stageable',
  wall: 'stageable',
  tower: 'stageable',
  cylinder: 'stageable',
  book: 'stageable',
  ground: 'stageable',
  prop: 'stageable',
  fixture: 'stageable',
  plank: 'stageable',
  seesaw: 'mechanisms',
  pendulum: 'mechanisms',
  spring: 'mechanisms',
  rope: 'softThings',
  balloon: 'softThings',
  cloth: 'softThings',
  flag: 'softThings',
  leaf: 'plants',
  vehicle: 'vehicles',
  boat: 'vehicles',
  aircraft: 'vehicles',
  plant: 'plants',
  building: 'places',
  landform: 'places',
  water: 'liquids',
  fire: 'fire',
  smoke: 'fire',
  animal: 'animals',
  person: 'people',
}

/** Why a thing cannot be staged at this time, or undefined when it can. */
export function beyondTheStage({ concept, variant, outOfReach }: ThingWord): OutOfReachGroup | undefined {
  const group = WITHOUT_DEPARTMENT[concept]
  return group === 'stageable' || isOfDepartment(concept, variant) ? undefined : (outOfReach ?? group)
}
