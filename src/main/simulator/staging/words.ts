import { isMessageKey, translate } from '../../../shared/i18n/index.ts'
import { type MaterialName, materialName } from '../../../shared/scene/materials.ts'
import {
  type ActionVerb,
  actionVerb,
  type CameraHeight,
  type CameraTravel,
  cameraHeight,
  type FramingWord,
  framing,
  type PlaceRelation,
  type SizeWord,
} from '../../../shared/scene/sceneSpec.ts'
import {
  type CameraMove,
  cameraMove,
  type FilmLook,
  filmLook,
  type Language,
  type Mood,
  mood,
  type SetName,
  type Surroundings,
  setName,
  surroundings,
  type TimeOfDay,
  timeOfDay,
  type WeatherKind,
  weatherKind,
} from '../../../shared/scene/stagedScene.ts'

/** The words in which an understanding is printed. */
export interface PrintedWords {
  readonly material: Readonly<Record<MaterialName, string>>
  readonly size: Readonly<Record<SizeWord, string>>
  readonly action: Readonly<Record<ActionVerb, string>>
  readonly place: Readonly<Record<PlaceRelation, string>>
  readonly camera: Readonly<Record<CameraMove, string>>
  readonly framing: Readonly<Record<FramingWord, string>>
  readonly cameraHeight: Readonly<Record<CameraHeight, string>>
  readonly time: Readonly<Record<TimeOfDay, string>>
  readonly mood: Readonly<Record<Mood, string>>
  readonly surroundings: Readonly<Record<Surroundings, string>>
  readonly set: Readonly<Record<SetName, string>>
  readonly weather: Readonly<Record<WeatherKind, string>>
  readonly look: Readonly<Record<FilmLook, string>>
  readonly gravityAt: Readonly<Record<string, string>>
  readonly subject: Readonly<
    Record<
      | 'camera'
      | 'framing'
      | 'time'
      | 'mood'
      | 'surroundings'
      | 'gravity'
      | 'duration'
      | 'voice'
      | 'weather'
      | 'wind'
      | 'sun'
      | 'music'
      | 'look'
      | 'set'
      | 'cameraHeight'
      | 'focus',
      string
    >
  >
  readonly from: string
  readonly to: string
  readonly and: string
  readonly present: string
  readonly restitution: string
  readonly friction: string
  readonly builtOf: (label: string) => string
  readonly stacked: string
  readonly degrees: (value: string) => string
  readonly seconds: (value: string) => string
  readonly times: (count: number) => string
  readonly shallowFocus: string
  readonly deepFocus: string
  readonly windTo: Readonly<Record<'left' | 'right' | 'camera' | 'away', string>>
  readonly cameraToward: Readonly<Record<NonNullable<CameraTravel['toward']>, string>>
  /** Of a zoom, how many times larger or smaller. */
  readonly magnified: (times: string) => string
  readonly noMusic: string
  readonly sunHigh: (degrees: string) => string
  /** Around from the camera; `left` of it or right. */
  readonly sunAside: (degrees: string, isLeft: boolean) => string
  /** Of rain, in millimetres per hour. */
  readonly rainfall: (value: string) => string
}

/** What the catalogue does not hold. */
type OwnWords = Omit<
  PrintedWords,
  | 'material'
  | 'action'
  | 'camera'
  | 'framing'
  | 'cameraHeight'
  | 'time'
  | 'mood'
  | 'surroundings'
  | 'set'
  | 'weather'
  | 'look'
>

const ENGLISH: OwnWords = {
  size: { tiny: 'tiny', small: 'small', medium: 'medium', large: 'large', huge: 'huge' },
  place: {
    on: 'on',
    in: 'in',
    near: 'near',
    above: 'above',
    around: 'around',
    against: 'against',
    under: 'under',
    beside: 'beside',
    inFrontOf: 'in front of',
    behind: 'behind',
    leftOf: 'left of',
    rightOf: 'right of',
    between: 'between',
    atTopOf: 'at the top of',
  },
  gravityAt: {
    earth: 'Earth',
    moon: 'Moon',
    mars: 'Mars',
    jupiter: 'Jupiter',
    venus: 'Venus',
    mercury: 'Mercury',
    saturn: 'Saturn',
    neptune: 'Neptune',
    uranus: 'Uranus',
    pluto: 'Pluto',
    none: 'weightless',
  },
  subject: {
    camera: 'camera',
    framing: 'shot size',
    time: 'time of day',
    mood: 'mood',
    surroundings: 'place',
    gravity: 'gravity',
    duration: 'length',
    voice: 'voice',
    weather: 'weather',
    wind: 'wind',
    sun: 'sun',
    music: 'music',
    look: 'film look',
    set: 'setting',
    cameraHeight: 'camera height',
    focus: 'focus',
  },
  from: 'from',
  to: 'to',
  and: 'and',
  present: 'in the scene',
  restitution: 'restitution',
  friction: 'friction',
  builtOf: (label) => `made of ${label}`,
  stacked: 'stacked',
  degrees: (value) => `${value}°`,
  seconds: (value) => `${value} s`,
  shallowFocus: 'only the subject is sharp',
  deepFocus: 'everything is sharp',
  windTo: { left: 'to the left', right: 'to the right', camera: 'toward the camera', away: 'away from the camera' },
  cameraToward: { left: 'to the left', right: 'to the right', up: 'up', down: 'down', in: 'in', out: 'out' },
  magnified: (times) => `${times} times`,
  noMusic: 'none',
  sunHigh: (degrees) => `${degrees}° high`,
  sunAside: (degrees, isLeft) => `${degrees}° to the ${isLeft ? 'left' : 'right'} of the camera`,
  rainfall: (value) => `${value} mm per hour`,
  times: (count) => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`),
}

const INDONESIAN: OwnWords = {
  size: { tiny: 'mungil', small: 'kecil', medium: 'sedang', large: 'besar', huge: 'raksasa' },
  place: {
    on: 'di atas',
    in: 'di dalam',
    near: 'di dekat',
    above: 'di atas',
    around: 'di sekeliling',
    against: 'bersandar pada',
    under: 'di bawah',
    beside: 'di samping',
    inFrontOf: 'di depan',
    behind: 'di belakang',
    leftOf: 'di kiri',
    rightOf: 'di kanan',
    between: 'di antara',
    atTopOf: 'di puncak',
  },
  gravityAt: {
    earth: 'Bumi',
    moon: 'Bulan',
    mars: 'Mars',
    jupiter: 'Jupiter',
    venus: 'Venus',
    mercury: 'Merkurius',
    saturn: 'Saturnus',
    neptune: 'Neptunus',
    uranus: 'Uranus',
    pluto: 'Pluto',
    none: 'tanpa bobot',
  },
  subject: {
    camera: 'kamera',
    framing: 'ukuran bidikan',
    time: 'waktu',
    mood: 'suasana',
    surroundings: 'tempat',
    gravity: 'gravitasi',
    duration: 'durasi',
    voice: 'suara',
    weather: 'cuaca',
    wind: 'angin',
    sun: 'matahari',
    music: 'musik',
    look: 'gaya gambar',
    set: 'latar',
    cameraHeight: 'tinggi kamera',
    focus: 'fokus',
  },
  from: 'dari',
  to: 'ke',
  and: 'dan',
  present: 'ada di adegan',
  restitution: 'restitusi',
  friction: 'gesekan',
  builtOf: (label) => `dari ${label}`,
  stacked: 'ditumpuk',
  degrees: (value) => `${value}°`,
  seconds: (value) => `${value} detik`,
  shallowFocus: 'hanya yang utama tajam',
  deepFocus: 'semuanya tajam',
  windTo: { left: 'ke kiri', right: 'ke kanan', camera: 'ke arah kamera', away: 'menjauhi kamera' },
  cameraToward: {
    left: 'ke kiri',
    right: 'ke kanan',
    up: 'ke atas',
    down: 'ke bawah',
    in: 'membesar',
    out: 'mengecil',
  },
  magnified: (times) => `${times} kali`,
  noMusic: 'tidak ada',
  sunHigh: (degrees) => `setinggi ${degrees}°`,
  sunAside: (degrees, isLeft) => `${degrees}° di ${isLeft ? 'kiri' : 'kanan'} kamera`,
  rainfall: (value) => `${value} mm per jam`,
  times: (count) => (count === 1 ? 'sekali' : `${count} kali`),
}

/** A table of printed words from the catalogue, so that the form in the window and the report say the same. */
function fromCatalogue<Value extends string>(
  language: Language,
  group: string,
  values: readonly Value[],
): Readonly<Record<Value, string>> {
  const printed = (value: Value) => {
    const key = `scene.${group}.${value}`
    return isMessageKey(key) ? translate(language, key) : value
  }
  return Object.fromEntries(values.map((value) => [value, printed(value)])) as Record<Value, string>
}

function withCatalogue(language: Language, own: OwnWords): PrintedWords {
  return {
    ...own,
    material: fromCatalogue(language, 'material', materialName.options),
    action: fromCatalogue(language, 'action', actionVerb.options),
    camera: fromCatalogue(language, 'camera', cameraMove.options),
    framing: fromCatalogue(language, 'framing', framing.options),
    cameraHeight: fromCatalogue(language, 'cameraHeight', cameraHeight.options),
    time: fromCatalogue(language, 'time', timeOfDay.options),
    mood: fromCatalogue(language, 'mood', mood.options),
    surroundings: fromCatalogue(language, 'surroundings', surroundings.options),
    set: fromCatalogue(language, 'set', setName.options),
    weather: fromCatalogue(language, 'weather', weatherKind.options),
    look: fromCatalogue(language, 'look', filmLook.options),
  }
}

const PRINTED: Readonly<Record<Language, PrintedWords>> = {
  en: withCatalogue('en', ENGLISH),
  id: withCatalogue('id', INDONESIAN),
}

/** The printed words of a language. */
export function words(language: Language): PrintedWords {
  return PRINTED[language]
}
