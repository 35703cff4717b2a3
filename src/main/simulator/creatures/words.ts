import type { CreatureGait } from '../../../shared/scene/stagedCreature.ts'
import type { Language } from '../../../shared/scene/stagedScene.ts'

const GAITS: Readonly<Record<Language, Readonly<Record<CreatureGait, string>>>> = {
  en: {
    stand: 'stands, breathes and blinks',
    walk: 'walks',
    trot: 'trots',
    canter: 'canters',
    run: 'runs',
    hop: 'hops',
    jump: 'jumps',
    crawl: 'crawls',
    fly: 'flies',
    swim: 'swims',
  },
  id: {
    stand: 'berdiri, bernapas, dan berkedip',
    walk: 'berjalan',
    trot: 'berlari kecil',
    canter: 'berlari congklang',
    run: 'berlari',
    hop: 'melompat-lompat',
    jump: 'melompat',
    crawl: 'merayap',
    fly: 'terbang',
    swim: 'berenang',
  },
}

/** What a creature does, with its speed in m/s unless that is 0. */
export function gaitName(language: Language, gait: CreatureGait, speed: number): string {
  const name = GAITS[language][gait]
  if (speed <= 0) return name
  const number = speed.toFixed(speed < 1 ? 2 : 1)
  return `${name}, ${language === 'id' ? number.replace('.', ',') : number} m/s`
}

/** What living beings cannot do yet. */
export const WISHES: Readonly<
  Record<
    | 'nearestBody'
    | 'cannotDo'
    | 'onlyOneDoes'
    | 'tooLarge'
    | 'outOfReach'
    | 'notThere'
    | 'tooHigh'
    | 'nothingComes'
    | 'afterTheEnd'
    | 'notUphill',
    Readonly<Record<Language, (label: string) => string>>
  >
> = {
  nearestBody: {
    en: (label) => `There is no body of its own for "${label}" yet; the nearest one is shown.`,
    id: (label) => `Belum ada tubuh khusus untuk "${label}"; yang paling mirip ditampilkan.`,
  },
  cannotDo: {
    en: (label) => `"${label}" cannot do this yet and does what it does by itself.`,
    id: (label) => `"${label}" belum bisa melakukan ini dan hanya bergerak seperti biasa.`,
  },
  onlyOneDoes: {
    en: (label) => `Of several "${label}" only one does this; the others look on.`,
    id: (label) => `Dari beberapa "${label}" hanya satu yang melakukannya; yang lain melihat.`,
  },
  tooLarge: {
    en: (label) => `It is too large or too heavy for the hands of "${label}"; it moves by itself.`,
    id: (label) => `Benda itu terlalu besar atau terlalu berat bagi tangan "${label}"; benda itu bergerak sendiri.`,
  },
  outOfReach: {
    en: (label) => `It is out of the reach of "${label}"; it happens without a hand.`,
    id: (label) => `Benda itu di luar jangkauan "${label}"; kejadiannya berlangsung tanpa tangan.`,
  },
  notThere: {
    en: (label) => `There is nothing that "${label}" can take in hand for this.`,
    id: (label) => `Tidak ada benda yang dapat dipegang "${label}" untuk ini.`,
  },
  tooHigh: {
    en: (label) => `It is too high or too wide for a leap of "${label}"; it is left out.`,
    id: (label) => `Terlalu tinggi atau terlalu lebar untuk dilompati "${label}"; bagian ini dilewati.`,
  },
  nothingComes: {
    en: (label) => `Nothing comes into the hands of "${label}" that could be caught.`,
    id: (label) => `Tidak ada yang sampai ke tangan "${label}" untuk ditangkap.`,
  },
  afterTheEnd: {
    en: (label) => `The shot ends before "${label}" comes to this; a longer shot would show it.`,
    id: (label) =>
      `Cuplikan berakhir sebelum "${label}" sampai ke bagian ini; cuplikan yang lebih panjang akan menampilkannya.`,
  },
  notUphill: {
    en: (label) => `"${label}" does not climb steps, slopes or trees yet and goes along on level ground.`,
    id: (label) => `"${label}" belum bisa naik atau turun tangga, lereng, atau pohon dan bergerak di tanah datar.`,
  },
}
