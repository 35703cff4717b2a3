import type { ActionVerb, ThingConcept } from '../../../shared/scene/sceneSpec.ts'
import type { DraftAction, DraftEntity } from './draftScene.ts'
import { usualOf } from './lexicon/things/index.ts'

const ROUND: readonly ThingConcept[] = ['ball', 'cylinder']
/** Waves roll in, break and run up: that is how water flows. */
const MOVES_OF_WATER: readonly ActionVerb[] = ['roll', 'slide', 'break', 'run', 'walk']
const WHOLE_STACKS: readonly ThingConcept[] = ['domino', 'tower']
/** Words for going somewhere that say nothing of how. */
const GOING =
  /^(mov|travel|proceed|continu|head|circl|cross|pass|come|came|go|leav|approach|enter|return|race|speed|hurtl|zoom|whizz|me?lewat|lewat|.*lintas|.*gerak|maju|.*kitar|.*seberang|datang|masuk|keluar|pergi|pulang|.*dekat|.*lari|.*jalan|.*nanjak|run|rac|rush|dash|climb|.*susuri|.*nuju|.*nuruni|.*naiki|.*lalui|.*lampaui|.*nembus|.*nerobos|.*itari|.*keliling)/i

/** Things move in their own way: dominoes topple when they "fall", what is round rolls, a train that crosses drives. */
export function suitedVerb(action: DraftAction, subject: DraftEntity): ActionVerb {
  const { concept } = subject
  const { verb } = action
  const isWhole = action.from === undefined && action.dropHeightMetres === undefined && action.target === undefined
  if (concept === 'water' && MOVES_OF_WATER.includes(verb)) return 'flow'
  if (concept === 'wall' && (verb === 'topple' || verb === 'fall')) return 'break'
  if (verb === 'break' && concept === 'landform') return 'rise'
  if (verb === 'fall' && action.deed === 'drop' && RELEASED.test(wordsOf(action))) return whenReleased(subject)
  if (verb === 'fall' && action.deed === 'descend') return whenDescending(subject)
  if (verb === 'flutter' && action.deed === 'blow') return isRound(subject) ? 'roll' : (usualMotion(subject) ?? verb)
  if (verb === 'slide' && action.deed === 'glide') return usualMotion(subject) ?? verb
  if (WHOLE_STACKS.includes(concept) && (verb === 'fall' || verb === 'push' || verb === 'break') && isWhole)
    return 'topple'
  const words = action.source.kind === 'said' ? action.source.words : ''
  const isRidden = concept === 'vehicle' || concept === 'boat' || concept === 'aircraft'
  if (verb === 'walk' && /^circl/i.test(words) && FLYERS.test(subject.variant ?? subject.label)) return 'fly'
  if ((verb === 'walk' || verb === 'run') && (isRidden || GOING.test(words))) return usualMotion(subject) ?? verb
  // "smashes on the floor": what has nothing to smash breaks.
  if (verb === 'hit' && action.target === undefined && /^smash(es|ed)?$/i.test(words) && BREAKABLE.includes(concept))
    return 'break'
  if (verb === 'run' && subject.variant === 'faucet') return 'flow'
  if (verb === 'rise' && (concept === 'cloth' || concept === 'flag') && /^billow/i.test(words)) return 'flutter'
  if (verb === 'flow' && action.deed === 'spread' && !['water', 'smoke', 'fire'].includes(concept))
    return concept === 'animal' ? 'flutter' : 'stand'
  if (verb === 'run' && concept === 'smoke') return 'rise'
  if (verb === 'drive' && concept === 'animal' && action.deed === 'overtake') return 'walk'
  if (verb === 'slide' && concept === 'aircraft') return 'fly'
  // "the bus turns left": it drives on, another way.
  if (verb === 'spin' && action.deed === 'turn' && isRidden && !/around|over/i.test(words))
    return usualMotion(subject) ?? verb
  if (verb === 'jump' && action.deed === 'dance' && subject.variant === 'spinningTop') return 'spin'
  if (verb === 'hit' && concept === 'water' && /^r[ua]n/i.test(words)) return 'flow'
  // "the cat goes up on the table"
  if (verb === 'rise' && concept === 'animal' && action.agent === undefined && action.target) return 'jump'
  if (verb === 'topple' && action.from !== undefined && !WHOLE_STACKS.includes(concept)) return 'fall'
  if (verb === 'flow' && /^roll/i.test(words) && concept !== 'water')
    return isRound(subject) ? 'roll' : (usualMotion(subject) ?? 'slide')
  if (verb === 'flow' && !['water', 'smoke', 'fire'].includes(concept)) return 'fall'
  if (concept === 'ball' && (verb === 'topple' || verb === 'slide')) return 'roll'
  if (verb === 'roll' && concept === 'vehicle') return 'roll'
  if (verb === 'roll' && !isRound(subject) && concept !== 'bottle' && !ON_WHEELS.test(subject.variant ?? ''))
    return 'slide'
  return verb
}

const RELEASED = /lepas|releas|let go|set free/i

function wordsOf({ source }: DraftAction): string {
  return source.kind === 'said' ? source.words : ''
}

/** "balon dilepas", "the bird is released": it goes where it was kept from going. */
function whenReleased({ concept, variant }: DraftEntity): ActionVerb {
  if (concept === 'balloon' || /lantern/i.test(variant ?? '')) return 'rise'
  if (concept === 'aircraft' || FLYERS.test(variant ?? '') || LIGHT.test(variant ?? '')) return 'fly'
  if (concept === 'animal') return SWIMMERS.test(variant ?? '') ? 'swim' : 'run'
  if (concept === 'pendulum') return 'swing'
  return 'fall'
}

/** "turun": beings climb down, what flies comes lower, the rest falls. */
function whenDescending({ concept, variant }: DraftEntity): ActionVerb {
  if (concept === 'aircraft' || FLYERS.test(variant ?? '')) return 'fly'
  if (concept === 'person' || concept === 'animal') return 'walk'
  if (concept === 'vehicle') return 'drive'
  return 'fall'
}

function isRound({ concept, variant }: DraftEntity): boolean {
  const shape = usualOf(variant)?.shape
  return (
    ROUND.includes(concept) || (concept === 'prop' && (shape === 'ball' || shape === 'cylinder' || shape === 'long'))
  )
}

const LIGHT = /kite|paperPlane|feather|drone|umbrella|bubble|confetti|dandelion/i
const ON_WHEELS = /car$|truck|train|bus$|cart|wagon|trolley|skate|tractor|wheelchair|stroller|pram|suitcase/i
const BREAKABLE: readonly ThingConcept[] = ['cup', 'bottle', 'prop', 'box', 'tower', 'book']
const FLYERS =
  /gull|eagle|hawk|falcon|vulture|buzzard|crow|raven|swallow|sparrow|pigeon|dove|parrot|owl|stork|bird|bat$|bee$|wasp|fly$/i
const SWIMMERS = /fish|shark|whale|dolphin|seaTurtle|octopus|squid|jellyfish|ray$|eel|seal|diver/i

/** How a thing gets from one place to another; undefined for what walks. */
function usualMotion(subject: DraftEntity): ActionVerb | undefined {
  switch (subject.concept) {
    case 'animal':
      return SWIMMERS.test(subject.variant ?? '') ? 'swim' : undefined
    case 'person':
      return undefined
    case 'vehicle':
      return 'drive'
    case 'boat':
      return 'sail'
    case 'aircraft':
    case 'balloon':
    case 'smoke':
      return 'fly'
    case 'water':
      return 'flow'
    case 'cloth':
    case 'flag':
    case 'leaf':
      return 'flutter'
    case 'plant':
    case 'pendulum':
    case 'rope':
      return 'swing'
    default:
      if (LIGHT.test(subject.variant ?? '')) return 'fly'
      return isRound(subject) || ON_WHEELS.test(subject.variant ?? '') ? 'roll' : 'slide'
  }
}
