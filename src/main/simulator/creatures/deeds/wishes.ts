import type { CreatureDeed, ExpressionKind } from '../../../../shared/scene/creatureDeed.ts'
import type { SceneSpec, SpecAction } from '../../../../shared/scene/sceneSpec.ts'

/** Something that a creature shall do with hands, feet or the whole body. */
export interface DeedWish {
  readonly kind:
    | 'go'
    | 'leap'
    | 'stop'
    | 'standUp'
    | 'lie'
    | 'look'
    | 'talk'
    | 'catch'
    | 'hold'
    | 'carry'
    | 'pickUp'
    | 'throw'
    | 'roll'
    | 'kick'
    | 'drop'
    | 'push'
    | 'wave'
    | 'point'
    | 'sit'
    | 'turn'
    | 'express'
  /** The entity that it is done to, or at. */
  readonly thing?: string
  readonly order: number
  readonly action: SpecAction
}

const HOLDING = /^(hold|grip|grasp|clutch|cradle|hold up)$/
const CARRYING = /^(carry|bring|deliver)$/

const EXPRESSIONS: Readonly<Record<string, ExpressionKind>> = {
  smile: 'smile',
  laugh: 'laugh',
  cry: 'cry',
  frown: 'frown',
  gasp: 'gasp',
  yawn: 'yawn',
  nod: 'nod',
  'shake head': 'shakeHead',
}

/** What of a face or a head is meant by a deed. */
export function expressionOf(deed: string | undefined): ExpressionKind | undefined {
  return deed === undefined || !Object.hasOwn(EXPRESSIONS, deed) ? undefined : EXPRESSIONS[deed]
}

/** Whether only face and head take part in it. */
export function isExpression({ kind }: CreatureDeed): boolean {
  return kind === 'express'
}

/** What a person shall do, in the order in which it was said. */
export function deedWishes(spec: SceneSpec, person: string): DeedWish[] {
  return spec.actions
    .flatMap((action): DeedWish[] => {
      const kind = action.agent === person ? doneTo(action) : doneBy(action, person)
      if (kind === undefined) return []
      const thing = action.agent === person ? action.subject : thingOf(spec, action, kind, person)
      return [{ kind, order: action.order, action, ...(thing === undefined ? {} : { thing }) }]
    })
    .sort((one, other) => one.order - other.order)
}

/** What it does to the subject of an action. */
function doneTo({ verb, deed }: SpecAction): DeedWish['kind'] | undefined {
  if (deed === 'kick') return 'kick'
  if (deed !== undefined && HOLDING.test(deed)) return 'hold'
  if (deed !== undefined && CARRYING.test(deed)) return 'carry'
  switch (verb) {
    case 'throw':
      return 'throw'
    case 'fall':
      return 'drop'
    case 'push':
    case 'slide':
      return deed === 'pull' ? undefined : 'push'
    case 'hit':
      return 'kick'
    case 'roll':
      return 'roll'
    case 'rise':
      return 'pickUp'
    default:
      return undefined
  }
}

/** What it does as the subject of an action. */
function doneBy({ verb, deed, subject, target, source }: SpecAction, person: string): DeedWish['kind'] | undefined {
  if (target === person && subject !== person && deed === 'kick') return 'kick'
  if (subject !== person) return undefined
  if (deed === undefined) return verb === 'spin' ? 'turn' : undefined
  if (expressionOf(deed) !== undefined) return 'express'
  if (HOLDING.test(deed)) return 'hold'
  if (CARRYING.test(deed)) return 'carry'
  switch (deed) {
    case 'wave':
    case 'point':
    case 'sit':
    case 'turn':
      return deed
    case 'turn around':
      return 'turn'
    case 'sit down':
      return 'sit'
    case 'lift':
    case 'pick up':
    case 'take':
      return target === undefined ? undefined : 'pickUp'
    case 'kick':
      return target === undefined ? undefined : 'kick'
    case 'catch':
      return 'catch'
    case 'harvest':
      return target === undefined || source.kind !== 'said' || !/^pick/i.test(source.words) ? undefined : 'pickUp'
    default:
      return undefined
  }
}

/** The thing of a deed; one that is held and not named with its verb is the one that nothing else happens to. */
function thingOf(
  spec: SceneSpec,
  { subject, target }: SpecAction,
  kind: DeedWish['kind'],
  person: string,
): string | undefined {
  if (kind === 'kick' && subject !== person) return subject
  if (kind === 'catch') return sentOff(spec, person, target)
  const own = spec.entities.find(({ id }) => id === person)
  if (kind === 'sit') {
    const reached = spec.actions.find((one) => one.subject === person && one.target !== undefined)?.target
    return target ?? (own?.place?.value.relation === 'on' ? own.place.value.others[0] : reached)
  }
  if (target !== undefined || (kind !== 'hold' && kind !== 'carry')) return target
  const alone = spec.entities.filter(
    ({ id, concept, place }) =>
      !['person', 'animal', 'ground'].includes(concept) &&
      place === undefined &&
      !spec.actions.some((one) => one.subject === id || one.target === id),
  )
  return alone[0]?.id
}

/** What comes to somebody who catches: what was said to be caught, or the last thing that another sends off. */
function sentOff({ actions, entities }: SceneSpec, person: string, target: string | undefined): string | undefined {
  const isAlive = (id: string | undefined) =>
    entities.some((one) => one.id === id && (one.concept === 'person' || one.concept === 'animal'))
  if (target !== undefined && !isAlive(target)) return target
  const sent = actions.filter(
    ({ verb, deed, agent, subject }) =>
      agent !== undefined && agent !== person && !isAlive(subject) && (verb === 'throw' || deed === 'kick'),
  )
  return sent.at(-1)?.subject
}
