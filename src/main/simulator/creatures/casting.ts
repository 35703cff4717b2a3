import { forkSeed } from '../../../shared/random/seeded.ts'
import type { SpecAction, SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { CreatureCourse, CreatureGait } from '../../../shared/scene/stagedCreature.ts'
import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { DepartmentOrder } from '../staging/department.ts'
import type { Bounds } from '../staging/vectors.ts'
import type { Mover } from './deeds/acting.ts'
import { sequenceOf } from './deeds/sequence.ts'
import { type DeedWish, deedWishes } from './deeds/wishes.ts'
import { gaitAsked, withPaces } from './intent.ts'
import { moverOf } from './mover.ts'
import { type Nature, natureOf } from './nature.ts'
import { besideWater } from './places.ts'
import { kindOf, sizeOfSpecies } from './species.ts'
import { STANDING, USUAL_SECONDS, type Ways } from './ways.ts'
import type { WISHES } from './words.ts'

const SIZE_FACTOR = { tiny: 0.5, small: 0.75, medium: 1, large: 1.3, huge: 1.9 } as const
/** From a thing that is thrown or kicked to who catches it, metres. */
const CATCHES_FROM = 2.7
const ON_FEET: readonly CreatureGait[] = ['walk', 'trot', 'canter', 'run']
const LIES = ['lie', 'lie down', 'sleep', 'kneel', 'crouch', 'squat']

/** One entity as living beings: what they can do, what they shall do, and where they go or stand without their deeds. */
export interface Cast {
  readonly entity: SpecEntity
  readonly concept: 'animal' | 'person'
  readonly species: string
  readonly nature: Nature
  readonly actions: readonly SpecAction[]
  /** What it does one after the other; `isRow` when its ways are among it. */
  readonly wishes: readonly DeedWish[]
  readonly isRow: boolean
  readonly scale: number
  readonly size: Vector3
  readonly leg: number
  readonly mover: Mover
  readonly gait: CreatureGait
  /** As fast as it goes, m/s. */
  readonly speed: number
  readonly way: CreatureCourse
  /** What of it cannot be. */
  readonly refused: readonly { readonly why: keyof typeof WISHES; readonly action: SpecAction }[]
}

/** Decides what an entity does and finds its place or its way among the others. */
export function castOf(
  entity: SpecEntity,
  order: DepartmentOrder,
  ways: Ways,
  boundsOf: (id: string | undefined) => Bounds | undefined,
): Cast {
  const { spec, seed, gravity, clipSeconds, actors } = order
  const concept = entity.concept as 'animal' | 'person'
  const species = entity.variant ?? concept
  const actions = spec.actions
    .filter(({ subject }) => subject === entity.id)
    .sort((one, other) => one.order - other.order)
  const nature = natureOf(concept, species)
  const withHands = concept === 'person' ? deedWishes(spec, entity.id) : []
  const { plan } = kindOf({ concept, species, seed: 0 })
  const hasRows = plan === 'person' || plan === 'quadruped' || plan === 'bird'
  const row = hasRows ? sequenceOf(spec, entity, nature, withHands, plan === 'quadruped') : undefined
  const wishes = row ?? withHands
  const { gait: own, refused } = row ? rowGait(row, nature, actions) : gaitOf(actions, nature, wishes, concept)
  // An animal that is said to be on a pond swims there.
  const swims = row === undefined && own === 'stand' && concept === 'animal' && isOnWater(entity, spec)
  const gait = (swims ? nature.gaits.swim : undefined) ?? own
  const usual = sizeOfSpecies(concept, species, forkSeed(seed, entity.id))
  const said = entity.sizeMetres?.value
  const scale = (said === undefined ? 1 : said / usual.height) * SIZE_FACTOR[entity.size?.value ?? 'medium']
  const size: Vector3 = [usual.length * scale, usual.height * scale, usual.width * scale]
  const leg = usual.leg * scale
  const speed =
    actions.find((action) => action.speedMetresPerSecond)?.speedMetresPerSecond?.value ??
    nature.speedOf(gait, leg, gravity)
  const seconds = clipSeconds ?? USUAL_SECONDS
  const planned = (): CreatureCourse => {
    const catching = gait === 'stand' ? wishes.find(({ kind }) => kind === 'catch') : undefined
    const thing = actors.find((actor) => actor.entity.id === catching?.thing && actor.base !== undefined)
    const sent = thing && boundsOf(thing.entity.id)
    if (sent) {
      const at: Vector3 = [sent.max[0] + CATCHES_FROM, 0, (sent.min[2] + sent.max[2]) / 2]
      return { gait: 'stand', path: [at], headingRadians: Math.PI, speed: 0, startSeconds: 0, stops: true }
    }
    if (row === undefined)
      return withPaces(ways.of(entity, actions, gait, speed, size), actions, nature, { seconds, leg, gravity })
    // A row of deeds finds its own places; of its ways only the first is planned here.
    const [first] = row
    return ways.of(entity, first?.kind === 'go' ? [first.action] : [], gait === 'hop' ? 'stand' : gait, speed, size)
  }
  return {
    entity,
    concept,
    species,
    nature,
    actions,
    wishes,
    isRow: row !== undefined,
    scale,
    size,
    leg,
    mover: moverOf({ concept, species }, nature, { size, leg, gravity }),
    gait,
    speed,
    way: besideWater(planned(), size[2], order),
    refused: [...refused, ...upAndDown(actions, order.spec)],
  }
}

type Gaited = Pick<Cast, 'gait' | 'refused'>

function rowGait(row: readonly DeedWish[], nature: Nature, actions: readonly SpecAction[]): Gaited {
  const first = row[0]?.kind === 'go' ? row[0].action : undefined
  const gait = first === undefined ? 'stand' : (nature.gaits[gaitAsked(first, nature)!] ?? 'walk')
  const left = actions.filter(
    (action) =>
      !row.some((wish) => wish.action === action) &&
      !(STANDING.includes(action.verb) && action.deed === undefined) &&
      action.deed !== 'reach',
  )
  return {
    gait,
    refused: left
      .filter(
        (action) => !(gaitAsked(action, nature) !== undefined && row.some(({ action: one }) => one.deed === 'reach')),
      )
      .map((action) => ({ why: 'cannotDo', action })),
  }
}

function gaitOf(
  actions: readonly SpecAction[],
  nature: Nature,
  wishes: readonly DeedWish[],
  concept: Cast['concept'],
): Gaited {
  const isDone = (action: SpecAction) => wishes.some((wish) => wish.action === action)
  const refused = actions
    .filter((action) => !isDone(action) && gaitAsked(action, nature) === undefined)
    .filter(
      ({ verb, deed }) =>
        !STANDING.includes(verb) || (concept === 'person' && deed !== undefined && LIES.includes(deed)),
    )
    .map((action) => ({ why: 'cannotDo' as const, action }))
  const asked = actions.filter((action) => !isDone(action)).find((action) => gaitAsked(action, nature) !== undefined)
  const carries = wishes.some(({ kind }) => kind === 'carry')
  const gait = asked === undefined ? (carries ? 'walk' : nature.atRest) : gaitAsked(asked, nature)!
  const possible = nature.gaits[gait]
  if (possible === undefined) return { gait: nature.atRest, refused: [...refused, { why: 'cannotDo', action: asked! }] }
  // Ways on feet go on in another gait on feet; other changes are not made.
  const changes = actions.filter((action) => {
    const other = isDone(action) || action === asked ? undefined : gaitAsked(action, nature)
    const into = other && (nature.gaits[other] ?? other)
    // A fish's leap out of the water is none of its ways.
    if (other === 'jump' && possible !== 'jump' && possible !== 'hop') return true
    if (into === undefined || into === possible) return false
    return !(ON_FEET.includes(into) && ON_FEET.includes(possible))
  })
  return { gait: possible, refused: [...refused, ...changes.map((action) => ({ why: 'cannotDo' as const, action }))] }
}

function isOnWater({ place }: SpecEntity, { entities }: DepartmentOrder['spec']): boolean {
  const isIn = place !== undefined && ['on', 'in'].includes(place.value.relation)
  return isIn && entities.some(({ id, concept }) => concept === 'water' && place.value.others.includes(id))
}

const CLIMBS =
  /\b(up|upstairs|down|downstairs|climb\w*|ascend\w*|descend\w*|naik|menaiki|turun|menuruni|memanjat|mendaki)\b/i
const STEEP = ['stairs', 'staircase', 'ladder', 'steps', 'escalator', 'tangga']

/** Steps and slopes are not climbed: who goes, goes on level ground. */
function upAndDown(actions: readonly SpecAction[], { entities, prompt }: DepartmentOrder['spec']): Cast['refused'] {
  const goes = actions.filter(({ verb, deed }) => verb === 'walk' || verb === 'run' || deed === 'climb')
  const isSteep = entities.some(({ variant, concept }) => concept === 'ramp' || STEEP.includes(variant ?? ''))
  return goes
    .filter(({ deed }) => deed === 'climb' || (isSteep && CLIMBS.test(prompt)))
    .map((action) => ({ why: 'notUphill', action }))
}
