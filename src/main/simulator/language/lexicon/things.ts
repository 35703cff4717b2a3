import type { ThingConcept } from '../../../../shared/scene/sceneSpec.ts'

/** A word for something that can stand on the stage. The first word of each language is the one to print. */
export interface ThingWord {
  readonly concept: ThingConcept
  /** Key of `staging/dimensions.ts` where it differs from the plain concept. */
  readonly variant?: string
  readonly pyramid?: true
  readonly en: readonly string[]
  readonly id: readonly string[]
}

export const THINGS: readonly ThingWord[] = [
  { concept: 'ball', en: ['ball', 'sphere', 'orb', 'globe'], id: ['bola', 'bulatan'] },
  { concept: 'ball', variant: 'basketball', en: ['basketball', 'basket ball'], id: ['bola basket', 'basket'] },
  {
    concept: 'ball',
    variant: 'football',
    en: ['football', 'soccer ball'],
    id: ['bola sepak', 'bola kaki', 'bola futsal'],
  },
  { concept: 'ball', variant: 'volleyball', en: ['volleyball'], id: ['bola voli'] },
  { concept: 'ball', variant: 'tennisBall', en: ['tennis ball'], id: ['bola tenis'] },
  {
    concept: 'ball',
    variant: 'pingPongBall',
    en: ['ping pong ball', 'table tennis ball'],
    id: ['bola pingpong', 'bola ping pong', 'bola tenis meja'],
  },
  { concept: 'ball', variant: 'bowlingBall', en: ['bowling ball'], id: ['bola boling', 'bola bowling'] },
  {
    concept: 'ball',
    variant: 'billiardBall',
    en: ['billiard ball', 'pool ball', 'snooker ball'],
    id: ['bola biliar', 'bola bilyar'],
  },
  { concept: 'ball', variant: 'marble', en: ['marble'], id: ['kelereng', 'gundu'] },
  { concept: 'ball', variant: 'beachBall', en: ['beach ball'], id: ['bola pantai'] },
  {
    concept: 'ball',
    variant: 'boulder',
    en: ['boulder', 'rock', 'stone', 'round rock', 'round stone'],
    id: ['batu', 'batu bulat'],
  },
  {
    concept: 'box',
    en: ['box', 'carton', 'cardboard box', 'parcel', 'package'],
    id: ['kotak', 'kardus', 'dus', 'boks', 'paket'],
  },
  { concept: 'box', variant: 'crate', en: ['crate', 'chest'], id: ['peti', 'krat'] },
  {
    concept: 'box',
    variant: 'cube',
    en: ['cube', 'block', 'toy block', 'dice', 'die'],
    id: ['kubus', 'balok', 'dadu'],
  },
  { concept: 'box', variant: 'brick', en: ['brick'], id: ['batu bata', 'bata'] },
  {
    concept: 'domino',
    en: ['domino', 'domino tile', 'domino piece', 'domino stone', 'domino block'],
    id: ['domino', 'kartu domino', 'balok domino', 'keping domino', 'batu domino'],
  },
  { concept: 'bottle', en: ['bottle', 'flask'], id: ['botol'] },
  {
    concept: 'bottle',
    variant: 'vase',
    en: ['vase', 'jar', 'jug', 'urn', 'pot'],
    id: ['vas', 'vas bunga', 'guci', 'kendi', 'tembikar', 'stoples', 'toples'],
  },
  {
    concept: 'bottle',
    variant: 'bowlingPin',
    en: ['bowling pin', 'pin', 'skittle'],
    id: ['pin boling', 'pin bowling', 'pin'],
  },
  {
    concept: 'cup',
    en: ['cup', 'mug', 'teacup', 'coffee cup', 'coffee mug'],
    id: ['cangkir', 'mug', 'cawan', 'cangkir kopi', 'cangkir teh'],
  },
  {
    concept: 'cup',
    variant: 'glass',
    en: ['glass', 'drinking glass', 'tumbler', 'wine glass', 'glass of water', 'water glass'],
    id: ['gelas', 'gelas minum', 'gelas air'],
  },
  {
    concept: 'table',
    en: ['table', 'desk', 'counter', 'workbench', 'bench', 'tabletop', 'table top'],
    id: ['meja', 'meja makan', 'meja tulis', 'meja belajar', 'meja kerja'],
  },
  { concept: 'table', variant: 'stool', en: ['stool', 'chair', 'pedestal'], id: ['bangku', 'kursi', 'dingklik'] },
  { concept: 'table', variant: 'shelf', en: ['shelf', 'bookshelf', 'rack', 'ledge'], id: ['rak', 'rak buku'] },
  {
    concept: 'ramp',
    en: ['ramp', 'slope', 'incline', 'inclined plane', 'slanted board', 'tilted board', 'chute', 'hill'],
    id: [
      'bidang miring',
      'tanjakan',
      'turunan',
      'lereng',
      'papan miring',
      'perosotan',
      'seluncuran',
      'landaian',
      'ramp',
      'bukit',
    ],
  },
  { concept: 'wall', en: ['wall', 'barrier', 'brick wall'], id: ['dinding', 'tembok', 'dinding bata', 'tembok bata'] },
  {
    concept: 'tower',
    en: ['tower', 'stack', 'pile', 'heap', 'column'],
    id: ['menara', 'tumpukan', 'susunan', 'tumpuk'],
  },
  { concept: 'tower', pyramid: true, en: ['pyramid'], id: ['piramida', 'piramid'] },
  { concept: 'cylinder', en: ['cylinder', 'tube', 'roller'], id: ['silinder', 'tabung'] },
  {
    concept: 'cylinder',
    variant: 'can',
    en: ['can', 'tin can', 'tin', 'soda can', 'soup can', 'beer can'],
    id: ['kaleng', 'kaleng minuman', 'kaleng soda'],
  },
  { concept: 'cylinder', variant: 'barrel', en: ['barrel', 'drum', 'keg'], id: ['tong', 'drum', 'gentong'] },
  {
    concept: 'cylinder',
    variant: 'coin',
    en: ['coin', 'puck', 'disc', 'disk'],
    id: ['koin', 'uang logam', 'cakram', 'keping'],
  },
  { concept: 'cylinder', variant: 'wheel', en: ['wheel', 'tire', 'tyre'], id: ['roda', 'ban'] },
  {
    concept: 'cylinder',
    variant: 'log',
    en: ['log', 'wooden log'],
    id: ['batang kayu', 'gelondongan', 'kayu gelondongan'],
  },
  { concept: 'book', en: ['book', 'notebook', 'dictionary', 'novel'], id: ['buku', 'kamus', 'novel', 'kitab'] },
  {
    concept: 'ground',
    en: ['floor', 'ground', 'grass', 'lawn', 'carpet', 'pavement', 'sand', 'earth'],
    id: ['lantai', 'tanah', 'rumput', 'ubin', 'karpet', 'pasir', 'aspal'],
  },
]
