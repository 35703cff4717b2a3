/** What a word of place or direction says; `stage` decides by verb whether it is a place or a goal. */
export type RelationWord =
  | 'on'
  | 'near'
  | 'above'
  | 'around'
  | 'against'
  | 'under'
  | 'beside'
  | 'inFrontOf'
  | 'behind'
  | 'leftOf'
  | 'rightOf'
  | 'between'
  | 'atTopOf'
  | 'over'
  | 'through'
  | 'at'
  | 'in'
  | 'from'
  | 'down'
  | 'toward'
  | 'onto'

export interface PlaceWord {
  readonly relation: RelationWord
  readonly en: readonly string[]
  readonly id: readonly string[]
}

export const PLACES: readonly PlaceWord[] = [
  {
    relation: 'on',
    en: [
      'on',
      'on top of',
      'atop',
      'upon',
      'across',
      'along',
      'on the edge of',
      'at the edge of',
      'near the edge of',
      'on the surface of',
      'on the rim of',
      'on one end',
      'on the side of',
      'aboard',
      'on board',
      'on one end of',
      'at the end of',
      'on the tip of',
      'at the foot of',
      'on the back of',
    ],
    id: [
      'di atas',
      'diatas',
      'di permukaan',
      'di tepi',
      'di pinggir',
      'di ujung',
      'sepanjang',
      'melintasi',
      'pada',
      'menyusuri',
      'di pucuk',
      'di atas permukaan',
      'di bibir',
      'di pundak',
      'di sepanjang',
      'menyeberangi',
    ],
  },
  { relation: 'over', en: ['over', 'over the top of'], id: ['melewati', 'melampaui', 'melompati'] },
  {
    relation: 'above',
    en: ['above', 'high above', 'directly above', 'just above'],
    id: ['tepat di atas', 'jauh di atas', 'melayang di atas'],
  },
  { relation: 'through', en: ['through', 'all through'], id: ['menembus', 'melalui', 'lewat', 'menerobos'] },
  {
    relation: 'under',
    en: ['under', 'below', 'beneath', 'underneath', 'at the bottom of'],
    id: ['di bawah', 'dibawah', 'di kolong', 'di dasar', 'di bawahnya'],
  },
  {
    relation: 'beside',
    en: ['beside', 'next to', 'by the side of', 'alongside', 'right next to', 'at the side of'],
    id: ['di samping', 'disamping', 'di sebelah', 'disebelah', 'bersebelahan dengan', 'di sisi'],
  },
  {
    relation: 'near',
    en: ['near', 'close to', 'not far from', 'in the vicinity of', 'nearby'],
    id: ['di dekat', 'didekat', 'dekat', 'tidak jauh dari', 'berdekatan dengan', 'di sekitar', 'deket', 'dekat dengan'],
  },
  {
    relation: 'around',
    en: ['around', 'all around', 'in a circle around', 'encircling', 'surrounding'],
    id: [
      'di sekeliling',
      'mengelilingi',
      'melingkari',
      'di seputar',
      'mengitari',
      'sekeliling',
      'melingkar mengelilingi',
    ],
  },
  {
    relation: 'against',
    en: ['against', 'up against'],
    id: [
      'bersandar pada',
      'bersandar di',
      'bersandar ke',
      'menyandar di',
      'disandarkan ke',
      'disandarkan di',
      'menempel di',
      'disandarkan pada',
      'menyandar pada',
      'bersender di',
      'nyender di',
      'tersandar di',
      'menempel pada',
    ],
  },
  {
    relation: 'inFrontOf',
    en: ['in front of', 'before', 'in front', 'at the front of'],
    id: ['di depan', 'didepan', 'di hadapan', 'di muka'],
  },
  {
    relation: 'behind',
    en: ['behind', 'in back of', 'at the back of', 'in the back of'],
    id: ['di belakang', 'dibelakang', 'di balik', 'dibalik'],
  },
  {
    relation: 'leftOf',
    en: [
      'left of',
      'to the left of',
      'on the left of',
      'on the left side of',
      'on the left',
      'to the left',
      'at the left',
      'on its left',
      'to its left',
    ],
    id: ['di kiri', 'di sebelah kiri', 'di samping kiri', 'sebelah kiri', 'dikiri', 'di sisi kiri'],
  },
  {
    relation: 'rightOf',
    en: [
      'right of',
      'to the right of',
      'on the right of',
      'on the right side of',
      'on the right',
      'to the right',
      'at the right',
      'on its right',
      'to its right',
    ],
    id: ['di kanan', 'di sebelah kanan', 'di samping kanan', 'sebelah kanan', 'dikanan', 'di sisi kanan'],
  },
  {
    relation: 'between',
    en: ['between', 'in between', 'among', 'amongst', 'amid'],
    id: ['di antara', 'diantara', 'di sela', 'di sela-sela', 'di tengah-tengah', 'antara'],
  },
  {
    relation: 'atTopOf',
    en: ['at the top of', 'on the top of', 'at top of', 'on the upper end of'],
    id: ['di puncak', 'di ujung atas', 'di bagian atas', 'dari puncak', 'dari ujung atas'],
  },
  {
    relation: 'at',
    en: ['at', 'in the middle of', 'in the centre of', 'in the center of'],
    id: ['di', 'di tengah', 'di bagian'],
  },
  {
    relation: 'in',
    en: ['in', 'inside', 'inside of', 'within', 'in the corner of'],
    id: ['di dalam', 'didalam', 'dalam', 'di pojok', 'di sudut'],
  },
  {
    relation: 'from',
    en: [
      'from',
      'off',
      'off of',
      'from the top of',
      'from the edge of',
      'off the edge of',
      'over the edge of',
      'from on top of',
      'from above',
      'out of',
      'away from',
      'off the back of',
      'off the top of',
      'off the side of',
    ],
    id: [
      'dari',
      'dari atas',
      'dari tepi',
      'dari pinggir',
      'dari ujung',
      'dari permukaan',
      'daripada',
      'dari dalam',
      'keluar dari',
      'dari balik',
      'dari samping',
    ],
  },
  {
    relation: 'down',
    en: ['down', 'downward on', 'down along', 'down the side of'],
    id: ['menuruni', 'turun di', 'turun dari', 'turun'],
  },
  {
    relation: 'toward',
    en: ['toward', 'towards', 'to', 'into', 'in the direction of', 'up to', 'until it reaches', 'as far as'],
    id: [
      'ke',
      'menuju',
      'ke arah',
      'kearah',
      'terhadap',
      'menuju ke',
      'kepada',
      'ke dalam',
      'sampai ke',
      'hingga ke',
      'mengarah ke',
      'dengan',
      'ke sebelah',
      'ke samping',
      'ke bawah',
      'ke depan',
      'ke belakang',
      'menaiki',
      'kedalam',
      'masuk ke',
      'masuk ke dalam',
    ],
  },
  {
    relation: 'onto',
    en: ['onto', 'on to', 'down on', 'down onto', 'down to', 'to the top of', 'and covers', 'covering', 'to cover'],
    id: ['ke atas', 'keatas', 'ke permukaan', 'menimpa', 'menutupi', 'dan menutupi', 'hingga menutupi'],
  },
]
