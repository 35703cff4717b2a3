import type {
  ActionVerb,
  PlaceRelation,
  SpecAction,
  SpecEntity,
  SpecLine,
  ThingConcept,
} from '../../../shared/scene/sceneSpec.ts'
import type { Provenance, UnmetWish } from '../../../shared/scene/understanding.ts'
import { asAmong } from './homonyms.ts'
import type { SenseOf } from './lexemes.ts'
import { isStackable, type NounGroup } from './nounGroups.ts'

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] }
export type DraftEntity = Mutable<SpecEntity>
export type DraftAction = Mutable<SpecAction>

/** What has been read of a prompt so far. Sentences add to it in order. */
export class DraftScene {
  readonly entities: DraftEntity[] = []
  readonly actions: DraftAction[] = []
  readonly lines: SpecLine[] = []
  readonly unmet: UnmetWish[] = []
  private order = 0

  /** The entity that a noun group means: one known already, or a new one. */
  entityFor(named: NounGroup): DraftEntity {
    const group = asAmong(this.entities, named)
    const known = group.reference === 'new' ? undefined : this.knownEntity(group)
    const entity = known ?? this.addEntity(group)
    applyQualities(entity, group)
    if (isStack(group)) stackUp(entity)
    return entity
  }

  find(id: string | undefined): DraftEntity | undefined {
    return this.entities.find((entity) => entity.id === id)
  }

  addAction(verb: ActionVerb, subject: DraftEntity, words: string, together: boolean, deed?: string): DraftAction {
    if (!together) this.order += 1
    const action: DraftAction = {
      verb,
      ...(deed === undefined || deed === verb ? {} : { deed }),
      subject: subject.id,
      order: this.order,
      knocksOver: false,
      inTurn: false,
      source: { kind: 'said', words },
    }
    this.actions.push(action)
    return action
  }

  /**
   * Adds a place to those that a thing has: one that carries it, and any number at the sides of others. A second one of
   * what carries it is where it is from now on.
   */
  place(entity: DraftEntity, relation: PlaceRelation, others: readonly DraftEntity[], words: string): void {
    if (others.some((other) => other.id === entity.id || other.concept === 'ground')) return
    const place: Place = {
      value: { relation, others: others.map((other) => other.id) },
      source: { kind: 'said', words },
    }
    const before = placesOf(entity).filter((known) => !isSamePlace(known, place))
    const sides = before.filter(({ value }) => !isCarried(value.relation))
    const [first, ...more] = isCarried(relation)
      ? [place, ...sides]
      : [...before.filter(({ value }) => isCarried(value.relation)), ...sides, place]
    entity.place = first as Place
    if (more.length > 0) entity.otherPlaces = more
    else delete entity.otherPlaces
  }

  /** Adds a place that follows from others that were said; it never takes the first place of a thing. */
  concludePlace(entity: DraftEntity, relation: PlaceRelation, other: DraftEntity, because: string): void {
    if (other.id === entity.id || other.concept === 'ground') return
    const place: Place = { value: { relation, others: [other.id] }, source: { kind: 'inferred', because } }
    if (placesOf(entity).some((known) => isSamePlace(known, place))) return
    if (entity.place === undefined) entity.place = place
    else entity.otherPlaces = [...(entity.otherPlaces ?? []), place]
  }

  private knownEntity(group: NounGroup): DraftEntity | undefined {
    const sameThing = this.entities.filter(
      (entity) => entity.concept === group.thing.concept && isCalled(entity, group) && isCompatible(entity, group),
    )
    const exact = sameThing.filter((entity) => entity.variant === group.thing.variant && isCalled(entity, group))
    return (
      exact.at(-1) ??
      sameThing.at(-1) ??
      this.entities.findLast((entity) => isStackOf(entity, group) || isShortFor(entity, group))
    )
  }

  private addEntity(group: NounGroup): DraftEntity {
    const concept = isStack(group) ? 'tower' : group.thing.concept
    const number = this.entities.filter((entity) => entity.concept === concept).length + 1
    const entity: DraftEntity = {
      id: concept === 'ground' ? 'ground' : `${concept}-${number}`,
      concept,
      label: group.label,
      source: { kind: 'said', words: group.words },
      count: unsaidCount(group),
      pyramid: group.thing.pyramid === true,
    }
    if (isStack(group)) entity.builtOf = pieceOf(group.thing, group.label)
    else if (group.thing.variant !== undefined) entity.variant = group.thing.variant
    if (group.builtOf) entity.builtOf = pieceOf(group.builtOf.thing, group.builtOf.label)
    this.entities.push(entity)
    return entity
  }
}

type Place = NonNullable<SpecEntity['place']>

/** All places of a thing, the one that carries it first. */
export function placesOf({ place, otherPlaces }: Pick<SpecEntity, 'place' | 'otherPlaces'>): Place[] {
  return [...(place === undefined ? [] : [place]), ...(otherPlaces ?? [])]
}

function isSamePlace(one: Place, other: Place): boolean {
  return one.value.relation === other.value.relation && one.value.others.join() === other.value.others.join()
}

function isCarried(relation: PlaceRelation): boolean {
  return relation === 'on' || relation === 'in' || relation === 'atTopOf'
}

/** Several that are said to stand on each other; "a box is stacked on a crate" is one thing on another. */
function isStack(group: NounGroup): boolean {
  const isOne = group.count === undefined ? group.reference === 'new' : group.count.value === 1
  return group.stacked === true && !isOne && isStackable(group.thing.concept)
}

function pieceOf(
  thing: { readonly concept: DraftEntity['concept']; readonly variant?: string | undefined },
  label: string,
): NonNullable<DraftEntity['builtOf']> {
  return { concept: thing.concept, ...(thing.variant === undefined ? {} : { variant: thing.variant }), label }
}

/** "The boxes are stacked": a row that was named before becomes a tower of the same pieces. */
export function stackUp(entity: DraftEntity): void {
  if (!isStackable(entity.concept)) return
  entity.builtOf = pieceOf(entity, entity.label)
  entity.concept = 'tower'
  delete entity.variant
  if (entity.count.source.kind !== 'said') entity.count = { value: 1, source: { kind: 'default' } }
}

/** "the boxes" of a stack of boxes. */
function isStackOf(entity: DraftEntity, group: NounGroup): boolean {
  const { builtOf } = entity
  const isMeant = group.reference === 'known' || group.plural
  if (!isMeant || builtOf?.concept !== group.thing.concept || builtOf.variant !== group.thing.variant) return false
  return hasSameQualities(entity, group)
}

/** A plural without a number: three, or enough dominoes for a row. */
function unsaidCount(group: NounGroup): SpecEntity['count'] {
  const isRow = group.thing.concept === 'domino' && group.reference !== 'new'
  if (isRow) return { value: 8, source: { kind: 'inferred', because: group.words } }
  if (group.plural && !isStack(group) && group.thing.concept !== 'tower' && group.thing.concept !== 'ground') {
    return { value: 3, source: { kind: 'inferred', because: group.words } }
  }
  return { value: 1, source: { kind: 'default' } }
}

/** Concepts whose plain word is used of every kind: "the ball" of a basketball, "kucing itu" of no dog. */
const NAMED_PLAINLY: readonly ThingConcept[] = [
  'ball',
  'box',
  'cup',
  'bottle',
  'cylinder',
  'tower',
  'ramp',
  'wall',
  'book',
  'domino',
  'ground',
]

/** Whether a noun can mean a thing that is known by another: "the car" a toy car, "the table" no shelf. */
function isCalled(entity: DraftEntity, { thing, label }: NounGroup): boolean {
  if (entity.label === label || thing.en.includes(entity.label) || thing.id.includes(entity.label)) return true
  if (NAMED_PLAINLY.includes(entity.concept)) return true
  const known = entity.label.toLowerCase().split(/[ -]/)
  return label
    .toLowerCase()
    .split(/[ -]/)
    .every((word) => known.includes(word))
}

/** "botol itu" of a "botol parfum", "the bottle" of a "perfume bottle": its plain name, when it is spoken of again. */
function isShortFor({ label, concept }: DraftEntity, group: NounGroup): boolean {
  if (group.reference !== 'known' || group.thing.variant !== undefined || concept === group.thing.concept) return false
  const known = label.toLowerCase().split(' ')
  const named = group.label.toLowerCase()
  return known.length > 1 && (known[0] === named || known.at(-1) === named)
}

function isCompatible(entity: DraftEntity, group: NounGroup): boolean {
  if (group.thing.variant !== undefined && entity.variant !== undefined && group.thing.variant !== entity.variant)
    return false
  return hasSameQualities(entity, group)
}

function hasSameQualities(entity: DraftEntity, group: NounGroup): boolean {
  if (group.colour && entity.colour && group.colour.value.hex !== entity.colour.value.hex) return false
  if (group.material && entity.material && group.material.value !== entity.material.value) return false
  if (group.size && entity.size && group.size.value !== entity.size.value) return false
  if (group.count && !group.count.isGuess && group.count.value !== entity.count.value) return false
  if (group.reference === 'open' && (group.colour || group.material || group.size)) {
    return !(group.colour && !entity.colour) || entity.colour !== undefined
  }
  return true
}

function applyQualities(entity: DraftEntity, group: NounGroup): void {
  if (group.count && !isOnePair(group)) entity.count = countOf(group.count)
  if (group.colour) entity.colour = said(group.colour.value, group.colour.words)
  if (group.material) entity.material = said(group.material.value, group.material.words)
  else if (group.colour) entity.material ??= metalOf(entity, group.colour)
  if (group.size) entity.size = said(group.size.value, group.size.words)
  if (group.slopeDegrees) entity.slopeDegrees = said(group.slopeDegrees.value, group.slopeDegrees.words)
  if (group.massFactor) entity.massFactor = inferredFrom(group.massFactor.value, group.massFactor.words)
  for (const quantity of group.quantities) applyQuantity(entity, quantity.value, quantity.words)
}

const NOT_OF_METAL: readonly ThingConcept[] = [
  'ball',
  'person',
  'animal',
  'plant',
  'cloth',
  'flag',
  'balloon',
  'vehicle',
  'boat',
  'aircraft',
  'leaf',
  'water',
  'fire',
  'smoke',
  'ground',
  'book',
]

/** "a silver tray", "cincin emas": the colour of a metal is its stuff as well, where the thing can be of it. */
function metalOf({ concept, material }: DraftEntity, { words }: { words: string }): SpecEntity['material'] {
  if (material !== undefined || NOT_OF_METAL.includes(concept)) return material
  const value = /^(gold|emas)$/i.test(words) ? 'gold' : /^(silver|perak)$/i.test(words) ? 'metal' : undefined
  return value && { value, source: { kind: 'inferred', because: words } }
}

/** "a pair of glasses", "gunting sepasang": two halves of one thing. */
function isOnePair({ thing, count }: NounGroup): boolean {
  const isPair = count !== undefined && /\b(pairs?|sepasang|pasang)\b/i.test(count.words)
  return isPair && TWO_HALVES.test(thing.variant ?? '')
}

const TWO_HALVES =
  /glasses$|scissors|binoculars|pliers|tongs|trousers|jeans|shorts|pants|headphones|tweezers|goggles|shears|tights|leggings|pajamas|chopsticks/i

function countOf({ value, words, isGuess }: NonNullable<NounGroup['count']>): DraftEntity['count'] {
  return isGuess ? { value, source: { kind: 'inferred', because: words } } : said(value, words)
}

/** Gives a stated number to the thing that it describes. False when the number is not about a thing. */
export function applyQuantity(entity: DraftEntity, quantity: SenseOf<'quantity'>, words: string): boolean {
  const { value, unit, property, isGuess } = quantity
  const told = (amount: number): { value: number; source: Provenance } =>
    isGuess ? { value: amount, source: { kind: 'inferred', because: words } } : said(amount, words)
  if (property === 'restitution') {
    if (value < 0 || value > 1) return false
    entity.restitution = told(value)
  } else if (property === 'friction') entity.friction = told(value)
  else if (value <= 0) return false
  else if (unit === 'kilogram') entity.massKg = told(value)
  else if (unit === 'degree' && entity.concept === 'ramp') entity.slopeDegrees = told(value)
  else if (unit === 'metre') entity.sizeMetres = told(property === 'radius' ? value * 2 : value)
  else if (unit === 'storey' && entity.concept === 'tower') entity.count = told(Math.max(1, Math.round(value)))
  else return false
  return true
}

/** A value that follows from words which do not say it. */
function inferredFrom<Value>(value: Value, because: string): { value: Value; source: Provenance } {
  return { value, source: { kind: 'inferred', because } }
}

/** A value that the prompt says in these words. */
export function said<Value>(value: Value, words: string): { value: Value; source: { kind: 'said'; words: string } } {
  return { value, source: { kind: 'said', words } }
}
