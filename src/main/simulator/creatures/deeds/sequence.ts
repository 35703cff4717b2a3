import type { SceneSpec, SpecAction, SpecEntity } from '../../../../shared/scene/sceneSpec.ts'
import type { CreatureGait } from '../../../../shared/scene/stagedCreature.ts'
import { gaitAsked } from '../intent.ts'
import type { Nature } from '../nature.ts'
import type { DeedWish } from './wishes.ts'

const ON_FEET: readonly CreatureGait[] = ['stand', 'walk', 'trot', 'canter', 'run', 'jump', 'hop']
const GETS_UP = /\b(up|bangun|bangkit|berdiri)\b/i
/** Goes on while something else is done. */
const AMBIENT: readonly DeedWish['kind'][] = ['look', 'talk', 'wave', 'point', 'hold', 'express']

/**
 * All that a creature does by itself, in the order in which it was said, with what its hands do; undefined when that is
 * no row of several things but one way, with what goes on meanwhile.
 */
export function sequenceOf(
  { actions }: SceneSpec,
  { id, concept }: SpecEntity,
  nature: Nature,
  withHands: readonly DeedWish[],
  restsOnGround: boolean,
): readonly DeedWish[] | undefined {
  const own = actions.filter(
    (action) =>
      action.subject === id && action.agent === undefined && !withHands.some((wish) => wish.action === action),
  )
  const wishes = own.flatMap((action): DeedWish[] => {
    const kind = kindOfAct(action, nature, concept)
    if (kind === undefined || (!restsOnGround && (kind === 'sit' || kind === 'lie'))) return []
    const { order, target } = action
    return [{ kind, order, action, ...(target === undefined ? {} : { thing: target }) }]
  })
  const goesElsewhere = wishes.some(({ kind, action }) => {
    const gait = kind === 'go' || kind === 'leap' ? nature.gaits[gaitAsked(action, nature) ?? 'walk'] : undefined
    return gait !== undefined && !ON_FEET.includes(gait)
  })
  if (goesElsewhere) return undefined
  const all = [...wishes, ...withHands].sort((one, other) => one.order - other.order)
  return isSequence(all, withHands) ? withoutRepeats(all) : undefined
}

function isSequence(all: readonly DeedWish[], withHands: readonly DeedWish[]): boolean {
  const rests = all.some(
    ({ kind, action }) => kind === 'lie' || (kind === 'sit' && !withHands.some((one) => one.action === action)),
  )
  const leapsSomewhere = all.some(({ kind, action }) => kind === 'leap' && (action.target ?? action.from) !== undefined)
  if (rests || leapsSomewhere) return true
  const own = all.filter((wish) => !withHands.includes(wish))
  const isInOrder = new Set(all.map(({ order }) => order)).size > 1
  if (!isInOrder || own.length === 0) return false
  // Several gaits on one way, and halts, are paces of it.
  const isOneWay = own.length === all.length && own.every(({ kind }) => kind === 'go' || kind === 'stop')
  const isOnlyLooking = all.every(({ kind }) => AMBIENT.includes(kind) || kind === 'stop')
  return !isOneWay && !isOnlyLooking
}

function kindOfAct(action: SpecAction, nature: Nature, concept: SpecEntity['concept']): DeedWish['kind'] | undefined {
  const { verb, deed, source } = action
  if (verb === 'jump' && deed === 'dance') return undefined
  if (deed === 'jump') return 'leap'
  const asked = gaitAsked(action, nature)
  if (asked === 'jump') return 'leap'
  if (asked !== undefined) return 'go'
  switch (verb) {
    case 'look':
    case 'talk':
      return verb
    case 'stand': {
      if (deed === 'sit' || deed === 'sit down') return 'sit'
      if (deed === 'lie' || deed === 'lie down' || deed === 'sleep') return concept === 'animal' ? 'lie' : undefined
      if (deed !== undefined && deed !== 'stop' && deed !== 'halt') return undefined
      return source.kind === 'said' && GETS_UP.test(source.words) && deed === undefined ? 'standUp' : 'stop'
    }
    default:
      return undefined
  }
}

/** "Runs until he reaches the wall" is one way. */
function withoutRepeats(all: readonly DeedWish[]): DeedWish[] {
  return all.filter((wish, index) => {
    const next = all[index + 1]
    const isSame = wish.kind === 'go' && wish.action.target === undefined && next?.action.deed === 'reach'
    return !isSame
  })
}
