import type { MaterialName } from '../../../shared/scene/materials.ts'
import type { ActionVerb, PlaceRelation, SizeWord } from '../../../shared/scene/sceneSpec.ts'
import type {
  CameraMove,
  FilmLook,
  Language,
  Mood,
  SetName,
  TimeOfDay,
  WeatherKind,
} from '../../../shared/scene/stagedScene.ts'

/** The words in which an understanding is printed. */
export interface PrintedWords {
  readonly material: Readonly<Record<MaterialName, string>>
  readonly size: Readonly<Record<SizeWord, string>>
  readonly action: Readonly<Record<ActionVerb, string>>
  readonly place: Readonly<Record<PlaceRelation, string>>
  readonly camera: Readonly<Record<CameraMove, string>>
  readonly framing: Readonly<Record<'normal' | 'close' | 'wide', string>>
  readonly time: Readonly<Record<TimeOfDay, string>>
  readonly mood: Readonly<Record<Mood, string>>
  readonly surroundings: Readonly<Record<'studio' | 'room' | 'outdoors', string>>
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
      | 'look',
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
    swing: 'swings',
    float: 'floats',
    sink: 'sinks',
    rise: 'rises',
    break: 'breaks',
    flow: 'flows',
    pour: 'is poured',
    splash: 'splashes',
    flutter: 'flutters',
    walk: 'walks',
    run: 'runs',
    jump: 'jumps',
    fly: 'flies',
    swim: 'swims',
    drive: 'drives',
    sail: 'sails',
    burn: 'burns',
    look: 'looks',
    blink: 'blinks',
    talk: 'talks',
  },
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
  camera: {
    static: 'static',
    pan: 'pan',
    orbit: 'orbit',
    pushIn: 'push-in',
    pullOut: 'pull-out',
    tilt: 'tilt',
    truck: 'truck',
    pedestal: 'pedestal',
    crane: 'crane',
    handheld: 'handheld',
    drone: 'drone',
    zoom: 'zoom',
    dollyZoom: 'dolly zoom',
    whipPan: 'whip pan',
    rackFocus: 'rack focus',
    follow: 'follows the action',
  },
  framing: { normal: 'normal', close: 'close', wide: 'wide' },
  time: {
    dawn: 'dawn',
    morning: 'morning',
    noon: 'noon',
    afternoon: 'afternoon',
    sunset: 'sunset',
    dusk: 'dusk',
    night: 'night',
  },
  mood: { cheerful: 'cheerful', calm: 'calm', tense: 'tense', sad: 'sad' },
  surroundings: { studio: 'studio', room: 'room', outdoors: 'outdoors' },
  set: {
    kitchen: 'kitchen',
    classroom: 'classroom',
    laboratory: 'laboratory',
    stage: 'stage',
    street: 'street',
    market: 'market',
    village: 'village',
    city: 'city',
    park: 'park',
    field: 'field',
    forest: 'forest',
    river: 'river',
    lake: 'lake',
    beach: 'beach',
    sea: 'sea',
    mountain: 'mountain',
    desert: 'desert',
    snow: 'snow',
    sky: 'sky',
    space: 'space',
    moon: 'the Moon',
    underwater: 'underwater',
  },
  weather: { clear: 'clear', cloudy: 'cloudy', rain: 'rain', snow: 'snow', fog: 'fog', storm: 'storm' },
  look: {
    natural: 'natural',
    warm: 'warm',
    noir: 'noir',
    vintage: 'vintage',
    pastel: 'pastel',
    highContrast: 'high contrast',
  },
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
    weather: 'weather',
    wind: 'wind',
    look: 'film look',
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
    swing: 'berayun',
    float: 'mengapung',
    sink: 'tenggelam',
    rise: 'naik',
    break: 'pecah',
    flow: 'mengalir',
    pour: 'dituang',
    splash: 'memercik',
    flutter: 'berkibar',
    walk: 'berjalan',
    run: 'berlari',
    jump: 'melompat',
    fly: 'terbang',
    swim: 'berenang',
    drive: 'melaju',
    sail: 'berlayar',
    burn: 'menyala',
    look: 'memandang',
    blink: 'berkedip',
    talk: 'berbicara',
  },
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
  camera: {
    static: 'diam',
    pan: 'menyapu',
    orbit: 'mengitari',
    pushIn: 'mendekat',
    pullOut: 'menjauh',
    tilt: 'menengadah atau menunduk',
    truck: 'bergeser ke samping',
    pedestal: 'naik lurus',
    crane: 'derek',
    handheld: 'dipegang tangan',
    drone: 'pesawat nirawak',
    zoom: 'zum',
    dollyZoom: 'zum berlawanan',
    whipPan: 'sapuan kilat',
    rackFocus: 'pindah fokus',
    follow: 'mengikuti gerak',
  },
  framing: { normal: 'biasa', close: 'dekat', wide: 'lebar' },
  time: {
    dawn: 'fajar',
    morning: 'pagi',
    noon: 'siang',
    afternoon: 'sore',
    sunset: 'matahari terbenam',
    dusk: 'senja',
    night: 'malam',
  },
  mood: { cheerful: 'ceria', calm: 'tenang', tense: 'tegang', sad: 'sedih' },
  surroundings: { studio: 'studio', room: 'ruangan', outdoors: 'luar ruangan' },
  set: {
    kitchen: 'dapur',
    classroom: 'ruang kelas',
    laboratory: 'laboratorium',
    stage: 'panggung',
    street: 'jalan',
    market: 'pasar',
    village: 'desa',
    city: 'kota',
    park: 'taman',
    field: 'lapangan',
    forest: 'hutan',
    river: 'sungai',
    lake: 'danau',
    beach: 'pantai',
    sea: 'laut',
    mountain: 'gunung',
    desert: 'gurun',
    snow: 'salju',
    sky: 'langit',
    space: 'angkasa',
    moon: 'Bulan',
    underwater: 'bawah air',
  },
  weather: { clear: 'cerah', cloudy: 'berawan', rain: 'hujan', snow: 'salju', fog: 'kabut', storm: 'badai' },
  look: {
    natural: 'alami',
    warm: 'hangat',
    noir: 'noir',
    vintage: 'jadul',
    pastel: 'pastel',
    highContrast: 'kontras tinggi',
  },
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
    weather: 'cuaca',
    wind: 'angin',
    look: 'gaya gambar',
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
