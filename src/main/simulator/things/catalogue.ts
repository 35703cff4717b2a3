import { MATERIALS } from '../../../shared/scene/materials.ts'
import type { SpecEntity, ThingConcept } from '../../../shared/scene/sceneSpec.ts'
import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import { usualOf } from '../language/lexicon/things/index.ts'
import type { UsualThing } from '../language/lexicon/things/thingWord.ts'
import { boundsOf } from '../staging/bounds.ts'
import { ORIGIN, UPRIGHT } from '../staging/vectors.ts'
import { FOOD } from './food/index.ts'
import { FURNITURE } from './furniture/index.ts'
import { genericModel } from './genericModel.ts'
import { HOUSEHOLD } from './household/index.ts'
import { KITCHEN } from './kitchen/index.ts'
import { LABORATORY } from './laboratory/index.ts'
import { LIKE } from './likeness.ts'
import type { ThingModel } from './model.ts'
import { MUSIC } from './music/index.ts'
import { plainPart, scaledModel } from './scaledModel.ts'
import { SOFT_THINGS } from './softThings.ts'
import { SPORTS } from './sports.ts'
import { STREET } from './street/index.ts'
import { TOOLS } from './tools/index.ts'
import { asBall, onFlatFoot } from './touchedShapes.ts'
import { TOYS } from './toys/index.ts'

const MODELS: Readonly<Record<string, ThingModel>> = {
  ...SPORTS,
  ...FOOD,
  ...KITCHEN,
  ...FURNITURE,
  ...HOUSEHOLD,
  ...TOOLS,
  ...MUSIC,
  ...TOYS,
  ...SOFT_THINGS,
  ...LABORATORY,
  ...STREET,
}

/** Fine things that lie flat. */
const FLAT_FOOTED = new Set([
  'spoon',
  'fork',
  'knife',
  'ladle',
  'spatula',
  'chopsticks',
  'whisk',
  'satay',
  'candy',
  'chilli',
  'banana',
  'grapes',
  'baguette',
  'cheese',
  'toothbrush',
  'toothpaste',
  'glasses',
  'watch',
  'sandal',
  'headphones',
  'nail',
  'screw',
  'bolt',
  'key',
  'chain',
  'magnet',
  'pliers',
  'wrench',
  'scissors',
  'hammer',
  'axe',
  'hoe',
  'shovel',
  'pickaxe',
  'broom',
  'brush',
  'saw',
  'hose',
  'trumpet',
  'triangle',
  'guitar',
  'ukulele',
  'violin',
  'racket',
  'kite',
  'paperPlane',
  'rubberDuck',
  'alarmClock',
  'plate',
  'saucer',
  'friedRice',
  'cymbal',
  'capHat',
  'fishbowl',
  'flute',
  'lollipop',
  'carrot',
  'dumbbell',
  'pineapple',
  'iceCream',
  'shuttlecock',
  'ruler',
  'magnifyingGlass',
  'sword',
  'kris',
  'arrow',
  'friedEgg',
  'steak',
  'pizzaSlice',
  'pretzel',
  'croissant',
  'hotDog',
  'springRoll',
  'cucumber',
  'shirt',
  'batikShirt',
  'trousers',
  'dress',
  'shield',
  'envelope',
  'thermometer',
  'microphone',
])

/** Every thing that is modelled by hand, by the key that the lexicon gives it. */
export const CATALOGUE: Readonly<Record<string, ThingModel>> = Object.fromEntries(
  Object.entries(MODELS).map(([variant, model]) => [
    variant,
    FLAT_FOOTED.has(variant) ? onFlatFoot(model) : asBall(model),
  ]),
)

/** Concepts whose plain kind is a thing of the catalogue as well. */
const MODELLED: readonly ThingConcept[] = [
  'prop',
  'fixture',
  'plank',
  'ball',
  'box',
  'bottle',
  'cup',
  'table',
  'cylinder',
  'book',
]

/**
 * The model of an entity: its own, that of a thing of the same outline in its own size and colour, or a plain body of its
 * usual size. Undefined for what is built otherwise (ramps, walls, dominoes) and for plain concepts.
 */
export function modelFor({ concept, variant }: Pick<SpecEntity, 'concept' | 'variant'>): ThingModel | undefined {
  if (!MODELLED.includes(concept)) return undefined
  if (variant === undefined)
    return concept === 'plank' || concept === 'cup' || concept === 'bottle' ? CATALOGUE[concept] : undefined
  const known = KEPT.get(variant)
  if (known !== undefined) return known
  const made = own(variant) ?? likeOther(variant) ?? plain(variant, concept)
  if (made !== undefined) KEPT.set(variant, made)
  return made
}

const KEPT = new Map<string, ThingModel>()

function own(variant: string): ThingModel | undefined {
  return Object.hasOwn(CATALOGUE, variant) ? CATALOGUE[variant] : undefined
}

function likeOther(variant: string): ThingModel | undefined {
  const other = Object.hasOwn(LIKE, variant) ? own(LIKE[variant] as string) : undefined
  const usual = usualOf(variant)
  return other && usual ? sizedLike(other, usual) : other
}

function plain(variant: string, concept: ThingConcept): ThingModel | undefined {
  const usual = usualOf(variant)
  const keepsItsOwn = concept !== 'prop' && concept !== 'fixture' && concept !== 'plank'
  return usual === undefined || keepsItsOwn ? undefined : asBall(genericModel(usual))
}

/** Another thing's outline in a thing's own usual size and colour. */
function sizedLike(other: ThingModel, { sizeMetres, material, colour }: UsualThing): ThingModel {
  const { min, max } = boundsOf(other.parts.map(plainPart(other)), ORIGIN, UPRIGHT)
  const sides = (a: Vector3, b: Vector3) => Math.max(b[0] - a[0], b[1] - a[1], b[2] - a[2])
  const factor = Math.max(...sizeMetres) / sides(min, max)
  const density = MATERIALS[material].densityKgPerM3 / MATERIALS[other.material].densityKgPerM3
  const grown = scaledModel(other, factor)
  return {
    ...grown,
    material,
    colour: colour ?? MATERIALS[material].colour,
    massKg: grown.massKg * Math.min(2, Math.max(0.1, density)),
  }
}
