import type { MaterialName } from '../../../shared/scene/materials.ts'
import type { ActionVerb, PlaceRelation, SizeWord } from '../../../shared/scene/sceneSpec.ts'
import type { Language, Mood } from '../../../shared/scene/stagedScene.ts'

/** The words in which an understanding is printed. */
export interface PrintedWords {
  readonly material: Readonly<Record<MaterialName, string>>
  readonly size: Readonly<Record<SizeWord, string>>
  readonly action: Readonly<Record<ActionVerb, string>>
  readonly place: Readonly<Record<PlaceRelation, string>>
  readonly camera: Readonly<Record<'static' | 'pan' | 'orbit' | 'pushIn', string>>
  readonly framing: Readonly<Record<'normal' | 'close' | 'wide', string>>
  readonly time: Readonly<Record<'morning' | 'noon' | 'sunset' | 'night', string>>
  readonly mood: Readonly<Record<Mood, string>>
  readonly surroundings: Readonly<Record<'studio' | 'room' | 'outdoors', string>>
  readonly gravityAt: Readonly<Record<string, string>>
  readonly subject: Readonly<
    Record<'camera' | 'framing' | 'time' | 'mood' | 'surroundings' | 'gravity' | 'duration' | 'voice', string>
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
}

const ENGLISH: PrintedWords = {
  material: {
    wood: 'wood',
    metal: 'metal',
    glass: 'glass',
    ceramic: 'ceramic',
    plastic: 'plastic',
    rubber: 'rubber',
    stone: 'stone',
    cloth: 'cloth',
    paper: 'paper',
    soil: 'soil',
  },
  size: { tiny: 'tiny', small: 'small', medium: 'medium', large: 'large', huge: 'huge' },
  action: {
    fall: 'falls',
    bounce: 'bounces',
    roll: 'rolls',
    slide: 'slides',
    push: 'is pushed',
    topple: 'topples',
    throw: 'is thrown',
    hit: 'hits',
    spin: 'spins',
    stand: 'stands still',
  },
  place: {
    on: 'on',
    under: 'under',
    beside: 'beside',
    inFrontOf: 'in front of',
    behind: 'behind',
    leftOf: 'left of',
    rightOf: 'right of',
    between: 'between',
    atTopOf: 'at the top of',
  },
  camera: { static: 'static', pan: 'pan', orbit: 'orbit', pushIn: 'push-in' },
  framing: { normal: 'normal', close: 'close', wide: 'wide' },
  time: { morning: 'morning', noon: 'noon', sunset: 'sunset', night: 'night' },
  mood: { cheerful: 'cheerful', calm: 'calm', tense: 'tense', sad: 'sad' },
  surroundings: { studio: 'studio', room: 'room', outdoors: 'outdoors' },
  gravityAt: { earth: 'Earth', moon: 'Moon', mars: 'Mars', jupiter: 'Jupiter', none: 'weightless' },
  subject: {
    camera: 'camera',
    framing: 'shot size',
    time: 'time of day',
    mood: 'mood',
    surroundings: 'place',
    gravity: 'gravity',
    duration: 'length',
    voice: 'voice',
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
  times: (count) => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`),
}

const INDONESIAN: PrintedWords = {
  material: {
    wood: 'kayu',
    metal: 'logam',
    glass: 'kaca',
    ceramic: 'keramik',
    plastic: 'plastik',
    rubber: 'karet',
    stone: 'batu',
    cloth: 'kain',
    paper: 'kertas',
    soil: 'tanah',
  },
  size: { tiny: 'mungil', small: 'kecil', medium: 'sedang', large: 'besar', huge: 'raksasa' },
  action: {
    fall: 'jatuh',
    bounce: 'memantul',
    roll: 'menggelinding',
    slide: 'meluncur',
    push: 'didorong',
    topple: 'roboh',
    throw: 'dilempar',
    hit: 'menabrak',
    spin: 'berputar',
    stand: 'diam',
  },
  place: {
    on: 'di atas',
    under: 'di bawah',
    beside: 'di samping',
    inFrontOf: 'di depan',
    behind: 'di belakang',
    leftOf: 'di kiri',
    rightOf: 'di kanan',
    between: 'di antara',
    atTopOf: 'di puncak',
  },
  camera: { static: 'diam', pan: 'menyapu', orbit: 'mengitari', pushIn: 'mendekat' },
  framing: { normal: 'biasa', close: 'dekat', wide: 'lebar' },
  time: { morning: 'pagi', noon: 'siang', sunset: 'senja', night: 'malam' },
  mood: { cheerful: 'ceria', calm: 'tenang', tense: 'tegang', sad: 'sedih' },
  surroundings: { studio: 'studio', room: 'ruangan', outdoors: 'luar ruangan' },
  gravityAt: { earth: 'Bumi', moon: 'Bulan', mars: 'Mars', jupiter: 'Jupiter', none: 'tanpa bobot' },
  subject: {
    camera: 'kamera',
    framing: 'ukuran bidikan',
    time: 'waktu',
    mood: 'suasana',
    surroundings: 'tempat',
    gravity: 'gravitasi',
    duration: 'durasi',
    voice: 'suara',
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
  times: (count) => (count === 1 ? 'sekali' : `${count} kali`),
}

/** The printed words of a language. */
export function words(language: Language): PrintedWords {
  return language === 'id' ? INDONESIAN : ENGLISH
}
