import type { MaterialName } from '../../../shared/scene/materials.ts'
import type { CameraHeight, FramingWord, SizeWord } from '../../../shared/scene/sceneSpec.ts'
import type {
  FilmLook,
  Mood,
  SetName,
  Surroundings,
  TimeOfDay,
  WeatherKind,
} from '../../../shared/scene/stagedScene.ts'
import type { ActionWord } from './lexicon/actions/index.ts'
import type { CameraDirection, CameraWord } from './lexicon/cameraWords.ts'
import type { GrammarRole } from './lexicon/grammar.ts'
import type { PhysicalProperty, Unit } from './lexicon/numbers.ts'
import type { OutOfReachGroup } from './lexicon/outOfReach.ts'
import type { RelationWord } from './lexicon/places.ts'
import type { ThingWord } from './lexicon/things/index.ts'
import type { WordForm } from './morphology.ts'

/** One meaning of a word or phrase. */
export type Sense =
  | { readonly kind: 'thing'; readonly word: ThingWord; readonly label: string }
  | { readonly kind: 'colour'; readonly name: string; readonly hex: string; readonly others?: readonly string[] }
  | { readonly kind: 'material'; readonly material: MaterialName }
  | { readonly kind: 'size'; readonly size: SizeWord }
  | { readonly kind: 'steepness'; readonly degrees: number }
  | { readonly kind: 'action'; readonly word: ActionWord; readonly form: WordForm }
  | { readonly kind: 'relation'; readonly relation: RelationWord }
  | { readonly kind: 'numeral'; readonly value: number; readonly isGuess?: true }
  | { readonly kind: 'collective'; readonly value: number; readonly isExact?: true }
  | { readonly kind: 'classifier' }
  | { readonly kind: 'unit'; readonly unit: Unit; readonly factor: number }
  | { readonly kind: 'property'; readonly property: PhysicalProperty }
  | { readonly kind: 'cameraNoun' }
  | { readonly kind: 'camera'; readonly move: CameraWord; readonly anywhere: boolean }
  | { readonly kind: 'cameraDirection'; readonly value: CameraDirection }
  | { readonly kind: 'cameraHeight'; readonly value: CameraHeight }
  | { readonly kind: 'focus'; readonly isShallow: boolean }
  | { readonly kind: 'timeOfDay'; readonly value: TimeOfDay }
  | { readonly kind: 'framing'; readonly value: FramingWord }
  | { readonly kind: 'mood'; readonly value: Mood }
  | { readonly kind: 'look'; readonly value: FilmLook }
  | { readonly kind: 'surroundings'; readonly value: Surroundings }
  | { readonly kind: 'set'; readonly value: SetName }
  | { readonly kind: 'weather'; readonly value: { readonly kind: WeatherKind; readonly amount: number } }
  | { readonly kind: 'wind'; readonly metresPerSecond: number }
  | { readonly kind: 'gravity'; readonly place: string; readonly metresPerSecondSquared: number }
  | { readonly kind: 'pace'; readonly factor: number }
  | { readonly kind: 'grammar'; readonly role: GrammarRole }
  | { readonly kind: 'outOfReach'; readonly group: OutOfReachGroup }
  | {
      readonly kind: 'quantity'
      readonly value: number
      readonly unit: Unit | 'none'
      readonly property?: PhysicalProperty
      /** The words leave the number open: "several", "2 to 3". */
      readonly isGuess?: true
    }
  | { readonly kind: 'quotation' }
  | { readonly kind: 'mark' }

export type SenseKind = Sense['kind']
export type SenseOf<Kind extends SenseKind> = Extract<Sense, { kind: Kind }>

/** A stretch of the prompt with all its meanings; none at all means that the word is unknown. */
export interface Lexeme {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly senses: readonly Sense[]
}

/** The lexeme's meaning of one kind, or undefined. */
export function senseOf<Kind extends SenseKind>(lexeme: Lexeme | undefined, kind: Kind): SenseOf<Kind> | undefined {
  return lexeme?.senses.find((sense): sense is SenseOf<Kind> => sense.kind === kind)
}

/** True when the lexeme can play one of these grammatical roles. */
export function hasRole(lexeme: Lexeme | undefined, ...roles: GrammarRole[]): boolean {
  return lexeme?.senses.some((sense) => sense.kind === 'grammar' && roles.includes(sense.role)) ?? false
}
