/** Numerals that are one word; the rest is put together by rule in `quantities.ts`. */
export const NUMERALS: Readonly<Record<'en' | 'id', Readonly<Record<string, number>>>> = {
  en: {
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    dozen: 12,
    hundred: 100,
    thousand: 1000,
    several: 4,
    few: 3,
    half: 0.5,
    many: 8,
  },
  id: {
    nol: 0,
    satu: 1,
    dua: 2,
    tiga: 3,
    empat: 4,
    lima: 5,
    enam: 6,
    tujuh: 7,
    delapan: 8,
    sembilan: 9,
    sepuluh: 10,
    sebelas: 11,
    seratus: 100,
    seribu: 1000,
    sekodi: 20,
    selusin: 12,
    lusin: 12,
    beberapa: 4,
    setengah: 0.5,
    banyak: 8,
    separuh: 0.5,
  },
}

/** Numerals that say no number. */
export const GUESSES: readonly string[] = ['several', 'few', 'many', 'beberapa', 'banyak']

export type Unit =
  | 'metre'
  | 'degree'
  | 'metrePerSecond'
  | 'metrePerSecondSquared'
  | 'millimetrePerHour'
  | 'kilogram'
  | 'second'
  | 'times'
  | 'storey'
  | 'litre'
  | 'celsius'

export interface UnitWord {
  readonly unit: Unit
  /** What one of it is in the unit. */
  readonly factor: number
  readonly en: readonly string[]
  readonly id: readonly string[]
}

export const UNITS: readonly UnitWord[] = [
  {
    unit: 'metre',
    factor: 1,
    en: ['m', 'meter', 'metre', 'meters', 'metres'],
    id: ['m', 'meter', 'mtr'],
  },
  {
    unit: 'metre',
    factor: 0.01,
    en: ['cm', 'centimeter', 'centimetre', 'centimeters', 'centimetres'],
    id: ['cm', 'sentimeter', 'senti'],
  },
  {
    unit: 'metre',
    factor: 0.001,
    en: ['mm', 'millimeter', 'millimetre', 'millimeters', 'millimetres'],
    id: ['mm', 'milimeter'],
  },
  { unit: 'metre', factor: 0.3048, en: ['ft', 'foot', 'feet'], id: ['kaki'] },
  { unit: 'metre', factor: 0.0254, en: ['inch', 'inches'], id: ['inci'] },
  { unit: 'degree', factor: 1, en: ['degree', 'degrees', '°', 'deg', 'º'], id: ['derajat', '°', 'º'] },
  {
    unit: 'metrePerSecond',
    factor: 1,
    en: ['m/s', 'mps', 'meters per second', 'metres per second', 'meter per second', 'metre per second'],
    id: ['m/s', 'meter per detik', 'm/detik', 'meter/detik', 'm/dtk'],
  },
  {
    unit: 'metrePerSecond',
    factor: 1 / 3.6,
    en: ['km/h', 'kmh', 'kph', 'kilometers per hour', 'kilometres per hour'],
    id: ['km/jam', 'km/h', 'kilometer per jam'],
  },
  {
    unit: 'metrePerSecondSquared',
    factor: 1,
    en: ['m/s2', 'm/s²', 'm/s^2', 'meters per second squared', 'metres per second squared'],
    id: ['m/s2', 'm/s²', 'm/s^2', 'meter per detik kuadrat'],
  },
  {
    unit: 'millimetrePerHour',
    factor: 1,
    en: ['mm/h', 'mm/hr', 'mm per hour', 'mm an hour', 'millimeters per hour', 'millimetres per hour'],
    id: ['mm/jam', 'mm per jam', 'milimeter per jam'],
  },
  { unit: 'kilogram', factor: 1, en: ['kg', 'kilogram', 'kilograms', 'kilo', 'kilos'], id: ['kg', 'kilogram', 'kilo'] },
  { unit: 'kilogram', factor: 0.001, en: ['g', 'gram', 'grams', 'gramme', 'grammes'], id: ['g', 'gr', 'gram'] },
  { unit: 'second', factor: 1, en: ['s', 'second', 'seconds', 'sec', 'secs'], id: ['detik', 'dtk', 's'] },
  {
    unit: 'litre',
    factor: 1,
    en: ['litre', 'liter', 'litres', 'liters', 'l'],
    id: ['liter', 'l'],
  },
  {
    unit: 'litre',
    factor: 0.001,
    en: ['ml', 'millilitre', 'milliliter', 'millilitres', 'milliliters'],
    id: ['ml', 'mililiter'],
  },
  {
    unit: 'celsius',
    factor: 1,
    en: ['degrees celsius', 'degree celsius', '° c', 'celsius', 'degrees centigrade', 'degrees fahrenheit', '° f'],
    id: ['derajat celsius', 'derajat celcius', '° c', 'celsius', 'derajat selsius'],
  },
  { unit: 'times', factor: 1, en: ['times', 'x'], id: ['kali', 'x'] },
  {
    unit: 'storey',
    factor: 1,
    en: ['levels', 'storeys', 'stories', 'layers', 'level', 'layer', 'storey'],
    id: ['tingkat', 'lapis', 'susun', 'lantai'],
  },
]

export type PhysicalProperty =
  | 'restitution'
  | 'friction'
  | 'height'
  | 'tall'
  | 'speed'
  | 'mass'
  | 'angle'
  | 'gravity'
  | 'duration'
  | 'diameter'
  | 'radius'

export const PROPERTIES: readonly {
  readonly property: PhysicalProperty
  readonly en: readonly string[]
  readonly id: readonly string[]
}[] = [
  {
    property: 'restitution',
    en: ['restitution', 'coefficient of restitution', 'bounciness', 'elasticity', 'restitution coefficient'],
    id: ['restitusi', 'koefisien restitusi', 'kelentingan', 'koefisien pantul', 'koefisien kelentingan'],
  },
  {
    property: 'friction',
    en: ['friction', 'coefficient of friction', 'friction coefficient'],
    id: ['gesekan', 'koefisien gesekan', 'koefisien gesek', 'gesek'],
  },
  {
    property: 'height',
    en: ['height', 'height of', 'a height of', 'above', 'altitude', 'up'],
    id: ['ketinggian', 'di atas'],
  },
  { property: 'tall', en: ['high', 'tall', 'in height'], id: ['setinggi', 'tinggi', 'tingginya', 'bertinggi'] },
  {
    property: 'speed',
    en: ['speed', 'velocity', 'a speed of', 'at a speed of', 'with a speed of'],
    id: ['kecepatan', 'kelajuan', 'laju', 'berkecepatan'],
  },
  {
    property: 'mass',
    en: ['mass', 'weighing', 'weight', 'weighs', 'a mass of'],
    id: ['massa', 'bermassa', 'berat', 'seberat', 'beratnya'],
  },
  {
    property: 'angle',
    en: ['angle', 'inclination', 'an angle of', 'at an angle of', 'inclined at', 'tilted at', 'steepness', 'steep'],
    id: ['sudut', 'kemiringan', 'bersudut', 'dengan kemiringan', 'elevasi'],
  },
  { property: 'gravity', en: ['gravity', 'gravitational acceleration'], id: ['gravitasi', 'percepatan gravitasi'] },
  {
    property: 'duration',
    en: ['duration', 'lasting', 'lasts', 'long clip', 'length'],
    id: ['durasi', 'berdurasi', 'selama', 'lama', 'lamanya'],
  },
  {
    property: 'diameter',
    en: ['diameter', 'a diameter of', 'in diameter', 'across', 'wide'],
    id: ['diameter', 'berdiameter', 'garis tengah', 'ukuran', 'berukuran', 'selebar'],
  },
  { property: 'radius', en: ['radius', 'a radius of'], id: ['jari-jari', 'radius', 'berjari-jari'] },
]

/** Words that only count: a number and a classifier are one number. */
export const CLASSIFIERS = {
  en: ['pieces of', 'piece of', 'slices of', 'slice of', 'drops of', 'drop of', 'sheets of', 'pinch of', 'lumps of'],
  id: [
    'buah',
    'ekor',
    'butir',
    'batang',
    'biji',
    'keping',
    'helai',
    'lembar',
    'unit',
    'potong',
    'tangkai',
    'pucuk',
    'bilah',
    'bongkah',
    'kuntum',
    'pasang kaki',
    'utas',
    'bungkus',
  ],
}
