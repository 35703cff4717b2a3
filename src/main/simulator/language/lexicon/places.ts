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
      'over',
      'across',
      'along',
      'on the edge of',
      'at the edge of',
      'near the edge of',
      'above',
      'on the surface of',
    ],
    id: ['di atas', 'diatas', 'di permukaan', 'di tepi', 'di pinggir', 'di ujung', 'sepanjang', 'melintasi', 'pada'],
  },
  { relation: 'under', en: ['under', 'below', 'beneath', 'underneath'], id: ['di bawah', 'dibawah', 'di kolong'] },
  {
    relation: 'beside',
    en: ['beside', 'next to', 'near', 'by the side of', 'close to', 'alongside'],
    id: ['di samping', 'disamping', 'di sebelah', 'disebelah', 'di dekat', 'didekat', 'dekat'],
  },
  { relation: 'inFrontOf', en: ['in front of', 'before'], id: ['di depan', 'didepan', 'di hadapan'] },
  { relation: 'behind', en: ['behind', 'in back of', 'at the back of'], id: ['di belakang', 'dibelakang', 'di balik'] },
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
    ],
    id: ['di kiri', 'di sebelah kiri', 'di samping kiri', 'sebelah kiri', 'dikiri'],
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
    ],
    id: ['di kanan', 'di sebelah kanan', 'di samping kanan', 'sebelah kanan', 'dikanan'],
  },
  {
    relation: 'between',
    en: ['between', 'in between', 'in the middle of'],
    id: ['di antara', 'diantara', 'di tengah'],
  },
  {
    relation: 'atTopOf',
    en: ['at the top of', 'on the top of', 'at top of', 'on the upper end of'],
    id: ['di puncak', 'di ujung atas', 'di bagian atas', 'dari puncak', 'dari ujung atas'],
  },
  { relation: 'at', en: ['at'], id: ['di'] },
  { relation: 'in', en: ['in', 'inside', 'inside of', 'within'], id: ['di dalam', 'didalam', 'dalam'] },
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
    ],
    id: ['dari', 'dari atas', 'dari tepi', 'dari pinggir', 'dari ujung', 'dari permukaan', 'daripada'],
  },
  { relation: 'down', en: ['down', 'downward on', 'down along'], id: ['menuruni', 'turun di', 'turun dari', 'turun'] },
  {
    relation: 'toward',
    en: ['toward', 'towards', 'to', 'into', 'against', 'in the direction of', 'up to', 'until it reaches'],
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
    ],
  },
  {
    relation: 'onto',
    en: ['onto', 'on to', 'down on', 'down onto', 'down to', 'to the top of'],
    id: ['ke atas', 'keatas', 'ke permukaan', 'menimpa'],
  },
]
