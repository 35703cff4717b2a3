/** Words for several of a kind: about how many that is, unless a number follows ("a row of five"). */
export interface Collective {
  readonly value: number
  /** The number is what the word means, and no guess. */
  readonly isExact?: true
  readonly en: readonly string[]
  readonly id: readonly string[]
}

export const COLLECTIVES: readonly Collective[] = [
  { value: 2, isExact: true, en: ['pair', 'couple', 'duo', 'brace'], id: ['sepasang'] },
  { value: 3, isExact: true, en: ['trio', 'threesome', 'triplet'], id: ['trio'] },
  { value: 4, isExact: true, en: ['quartet', 'foursome'], id: ['kuartet'] },
  {
    value: 8,
    en: [
      'flock',
      'herd',
      'school',
      'swarm',
      'pack',
      'colony',
      'shoal',
      'pod',
      'gaggle',
      'crowd',
      'fleet',
      'cloud',
      'army',
      'troop',
      'gang',
    ],
    id: [
      'sekawanan',
      'segerombolan',
      'serombongan',
      'sekelompok',
      'kawanan',
      'gerombolan',
      'rombongan',
      'sekumpulan',
      'kumpulan',
      'koloni',
      'armada',
      'kerumunan',
    ],
  },
  {
    value: 5,
    en: ['handful', 'bunch', 'group', 'cluster', 'litter', 'bouquet', 'row', 'line', 'set', 'series', 'string'],
    id: [
      'segenggam',
      'seikat',
      'serangkai',
      'seuntai',
      'sekelompok kecil',
      'sederet',
      'sebaris',
      'deretan',
      'barisan',
      'sejumlah',
      'setandan',
    ],
  },
  { value: 24, en: ['dozens', 'scores', 'tens'], id: ['puluhan', 'lusinan'] },
  { value: 14, en: [], id: ['belasan'] },
  { value: 40, en: ['hundreds', 'thousands', 'countless'], id: ['ratusan', 'ribuan'] },
]
