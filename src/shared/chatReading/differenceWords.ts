import { type Language, type MessageKey, type MessageValues, translate } from '../i18n/index.ts'
import type { DifferenceField, ReadingDifference } from './difference.ts'

/** What a field is called: keys of the catalogue. */
const FIELD_NAMES: Readonly<Record<DifferenceField, MessageKey>> = {
  thing: 'model.thing',
  count: 'correct.count',
  colour: 'correct.colour',
  material: 'correct.material',
  sizeMetres: 'correct.size',
  massKg: 'correct.mass',
  action: 'model.action',
  bounces: 'correct.bounces',
  dropHeightMetres: 'correct.dropHeight',
  speedMetresPerSecond: 'correct.speed',
  camera: 'correct.camera',
  framing: 'correct.framing',
  cameraHeight: 'correct.cameraHeight',
  timeOfDay: 'correct.time',
  mood: 'correct.mood',
  set: 'correct.place',
  weather: 'correct.weather',
  look: 'correct.look',
}

/** The room of the catalogue's `scene` words that a field's values are in; none for numbers and names. */
const VALUE_ROOMS: Readonly<Partial<Record<DifferenceField, string>>> = {
  colour: 'colour',
  material: 'material',
  action: 'action',
  camera: 'camera',
  framing: 'framing',
  cameraHeight: 'cameraHeight',
  timeOfDay: 'time',
  mood: 'mood',
  set: 'set',
  weather: 'weather',
  look: 'look',
}

/** A difference in words: what it is about, and what each of the two has read. */
export interface DifferenceWords {
  readonly about: string
  readonly rules: string
  readonly model: string
}

/** A difference as it is told to a person. Pure. */
export function differenceWords(difference: ReadingDifference, language: Language): DifferenceWords {
  const say = (key: MessageKey, values?: MessageValues) => translate(language, key, values)
  const { subject, field } = difference
  const name = say(FIELD_NAMES[field])
  const valueWords = (value: string | number | null): string => {
    if (value === null) return say('model.nothing')
    if (typeof value === 'number') return new Intl.NumberFormat(language, { maximumFractionDigits: 3 }).format(value)
    const room = VALUE_ROOMS[field]
    return room === undefined ? value : say(`scene.${room}.${value}` as MessageKey)
  }
  return {
    about: subject === '' ? name : `${subject}: ${name}`,
    rules: valueWords(difference.rules),
    model: valueWords(difference.model),
  }
}
