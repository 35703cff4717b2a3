import type { ActionVerb } from '../../../../shared/scene/sceneSpec.ts'

/** A word for something that happens. Indonesian words are roots: the affixes are read by rule. */
export interface ActionWord {
  readonly verb: ActionVerb
  /** The moving thing is the grammatical subject ("the ball falls") unless an agent does it to an object. */
  readonly takes: 'nobody' | 'patient' | 'target'
  readonly knocksOver?: true
  /** What it means when nothing on the stage does it ("the ball is knocked down"). */
  readonly withoutAgent?: ActionVerb
  readonly en: readonly string[]
  /** Irregular English forms. */
  readonly enForms?: readonly string[]
  readonly id: readonly string[]
}

/**
 * `takes` says what an object of the verb is: `patient` is moved by it ("push a box", "mendorong kotak"),
 * `target` is reached by the subject ("hit a wall", "menabrak dinding").
 */
export const ACTIONS: readonly ActionWord[] = [
  {
    verb: 'fall',
    takes: 'patient',
    en: ['fall', 'fall down', 'drop', 'plunge', 'plummet', 'tumble down', 'land', 'let go of', 'release'],
    enForms: ['fell', 'fallen', 'fell down'],
    id: ['jatuh', 'terjun', 'jatuh ke bawah', 'mendarat', 'lepas'],
  },
  {
    verb: 'bounce',
    takes: 'patient',
    en: ['bounce', 'rebound', 'bounce back', 'hop'],
    id: ['pantul', 'lambung', 'lenting', 'memantul-mantul'],
  },
  { verb: 'roll', takes: 'patient', en: ['roll'], id: ['gelinding', 'guling', 'gelundung'] },
  {
    verb: 'slide',
    takes: 'patient',
    en: ['slide', 'glide', 'slip', 'skid'],
    enForms: ['slid'],
    id: ['luncur', 'gelincir', 'seluncur', 'geser', 'merosot', 'rosot'],
  },
  { verb: 'push', takes: 'patient', en: ['push', 'shove', 'nudge'], id: ['dorong', 'tolak', 'sorong'] },
  {
    verb: 'topple',
    takes: 'patient',
    en: [
      'topple',
      'topple over',
      'tip over',
      'fall over',
      'tip',
      'collapse',
      'overturn',
      'tumble',
      'keel over',
      'tumble over',
      'come down',
      'crumble',
    ],
    enForms: ['fell over', 'fallen over', 'came down'],
    id: ['roboh', 'tumbang', 'guling', 'runtuh', 'rubuh', 'ambruk', 'rebah', 'jungkir'],
  },
  {
    verb: 'throw',
    takes: 'patient',
    en: ['throw', 'toss', 'hurl', 'launch', 'fling', 'shoot', 'kick', 'lob', 'pitch'],
    enForms: ['threw', 'thrown', 'shot', 'flung'],
    id: ['lempar', 'lontar', 'tembak', 'tendang', 'lambung', 'lesat'],
  },
  {
    verb: 'hit',
    takes: 'target',
    en: [
      'hit',
      'strike',
      'crash into',
      'crash',
      'collide with',
      'collide',
      'smash into',
      'smash',
      'smash through',
      'crush',
      'plow into',
      'bump into',
      'bump',
      'touch',
      'slam into',
      'ram',
      'run into',
      'meet',
    ],
    enForms: ['struck', 'hitting', 'met', 'ran into'],
    id: ['tabrak', 'bentur', 'hantam', 'pukul', 'sentuh', 'tumbuk', 'senggol', 'seruduk', 'sundul', 'kena', 'timpa'],
  },
  {
    verb: 'hit',
    takes: 'target',
    knocksOver: true,
    withoutAgent: 'topple',
    en: ['knock over', 'knock down', 'knock', 'demolish', 'bowl over'],
    id: ['tumbangkan', 'robohkan', 'runtuhkan', 'rubuhkan'],
  },
  {
    verb: 'hit',
    takes: 'target',
    knocksOver: true,
    withoutAgent: 'fall',
    en: ['bring down'],
    enForms: ['brought down'],
    id: ['jatuhkan'],
  },
  {
    verb: 'spin',
    takes: 'patient',
    en: ['spin', 'twirl', 'whirl', 'rotate'],
    enForms: ['spun'],
    id: ['putar', 'pusing'],
  },
  {
    verb: 'stand',
    takes: 'nobody',
    en: [
      'stand',
      'stand still',
      'rest',
      'lie',
      'sit',
      'stay',
      'wait',
      'remain',
      'stay still',
      'is placed',
      'are placed',
      'be placed',
    ],
    enForms: ['stood', 'lay', 'lying', 'sat', 'lain'],
    id: ['diri', 'diam', 'letak', 'taruh', 'diam saja', 'tegak', 'berada', 'baring', 'berdiri diam', 'tetap'],
  },
]
