import type { WordsOf } from './wordsOf.ts'

/** Bodies of the solar system, and how heavy things are there. */
export const GRAVITIES: readonly WordsOf<{ readonly place: string; readonly metresPerSecondSquared: number }>[] = [
  {
    value: { place: 'moon', metresPerSecondSquared: 1.62 },
    en: [
      'on the moon',
      'lunar gravity',
      'moon gravity',
      'on the surface of the moon',
      'lunar surface',
      "moon's gravity",
      'gravity of the moon',
    ],
    id: ['di bulan', 'gravitasi bulan', 'permukaan bulan', 'di permukaan bulan', 'di atas bulan'],
  },
  {
    value: { place: 'mars', metresPerSecondSquared: 3.71 },
    en: ['on mars', 'mars', 'martian gravity', 'mars gravity', 'on planet mars', 'martian surface'],
    id: ['di mars', 'mars', 'gravitasi mars', 'di planet mars', 'permukaan mars'],
  },
  {
    value: { place: 'jupiter', metresPerSecondSquared: 24.79 },
    en: ['on jupiter', 'jupiter', 'jupiter gravity'],
    id: ['di jupiter', 'jupiter', 'yupiter', 'di yupiter', 'gravitasi jupiter'],
  },
  {
    value: { place: 'venus', metresPerSecondSquared: 8.87 },
    en: ['on venus', 'venus gravity'],
    id: ['di venus', 'gravitasi venus'],
  },
  {
    value: { place: 'mercury', metresPerSecondSquared: 3.7 },
    en: ['on mercury'],
    id: ['di merkurius', 'gravitasi merkurius'],
  },
  {
    value: { place: 'saturn', metresPerSecondSquared: 10.44 },
    en: ['on saturn', 'saturn gravity'],
    id: ['di saturnus', 'gravitasi saturnus'],
  },
  { value: { place: 'neptune', metresPerSecondSquared: 11.15 }, en: ['on neptune'], id: ['di neptunus'] },
  { value: { place: 'uranus', metresPerSecondSquared: 8.87 }, en: ['on uranus'], id: ['di uranus'] },
  { value: { place: 'pluto', metresPerSecondSquared: 0.62 }, en: ['on pluto'], id: ['di pluto'] },
  {
    value: { place: 'earth', metresPerSecondSquared: 9.81 },
    en: ['on earth', 'earth gravity', 'normal gravity', "earth's gravity"],
    id: ['di bumi', 'gravitasi bumi', 'gravitasi normal'],
  },
  {
    value: { place: 'none', metresPerSecondSquared: 0 },
    en: [
      'zero gravity',
      'zero-gravity',
      'without gravity',
      'weightless',
      'no gravity',
      'in space',
      'weightlessness',
      'weightlessly',
      'in zero g',
      'microgravity',
      'in outer space',
      'space station',
    ],
    id: [
      'tanpa gravitasi',
      'gravitasi nol',
      'tanpa bobot',
      'di luar angkasa',
      'nol gravitasi',
      'keadaan tanpa bobot',
      'gravitasi mikro',
      'tanpa berat',
      'stasiun luar angkasa',
    ],
  },
]
