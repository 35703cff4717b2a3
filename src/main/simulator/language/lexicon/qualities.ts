import type { MaterialName } from '../../../../shared/scene/materials.ts'
import type { SizeWord } from '../../../../shared/scene/sceneSpec.ts'

export interface ColourWord {
  readonly hex: string
  readonly en: readonly string[]
  readonly id: readonly string[]
}

export const COLOURS: readonly ColourWord[] = [
  { hex: '#c62f2b', en: ['red'], id: ['merah'] },
  { hex: '#8e1f2a', en: ['dark red', 'crimson', 'maroon'], id: ['merah tua', 'merah marun', 'marun'] },
  { hex: '#2b5fb8', en: ['blue'], id: ['biru'] },
  { hex: '#1d3364', en: ['dark blue', 'navy', 'navy blue'], id: ['biru tua', 'biru dongker'] },
  { hex: '#7db4e6', en: ['light blue', 'sky blue'], id: ['biru muda', 'biru langit'] },
  { hex: '#3b8f4a', en: ['green'], id: ['hijau', 'ijo'] },
  { hex: '#1f5a33', en: ['dark green'], id: ['hijau tua'] },
  { hex: '#8ccf6e', en: ['light green', 'lime'], id: ['hijau muda'] },
  { hex: '#e6b92e', en: ['yellow'], id: ['kuning'] },
  { hex: '#e07b28', en: ['orange'], id: ['oranye', 'jingga', 'oren'] },
  { hex: '#7a4aa3', en: ['purple', 'violet'], id: ['ungu'] },
  { hex: '#e58bb0', en: ['pink', 'rose'], id: ['merah muda', 'merah jambu', 'pink'] },
  { hex: '#7a5230', en: ['brown'], id: ['cokelat', 'coklat'] },
  { hex: '#1f2023', en: ['black'], id: ['hitam'] },
  { hex: '#f1efe9', en: ['white'], id: ['putih'] },
  { hex: '#85888c', en: ['grey', 'gray'], id: ['abu-abu', 'abu', 'kelabu'] },
  { hex: '#2fa39a', en: ['turquoise', 'teal', 'cyan'], id: ['toska', 'pirus'] },
  { hex: '#d4a437', en: ['gold', 'golden'], id: ['emas', 'keemasan'] },
  { hex: '#c3c7cc', en: ['silver', 'silvery'], id: ['perak', 'keperakan'] },
  { hex: '#e9d9b8', en: ['cream', 'beige', 'ivory'], id: ['krem', 'gading'] },
]

export interface MaterialWord {
  readonly material: MaterialName
  /** Words that can stand before (English) or after (Indonesian) a noun; the first is the one to print. */
  readonly en: readonly string[]
  readonly id: readonly string[]
}

export const MATERIAL_WORDS: readonly MaterialWord[] = [
  {
    material: 'wood',
    en: ['wooden', 'wood', 'timber', 'oak', 'pine', 'bamboo'],
    id: ['kayu', 'kayu jati', 'jati', 'bambu'],
  },
  {
    material: 'metal',
    en: ['metal', 'steel', 'iron', 'metallic', 'aluminium', 'aluminum', 'copper', 'brass'],
    id: ['logam', 'besi', 'baja', 'metal', 'aluminium', 'tembaga', 'kuningan'],
  },
  { material: 'glass', en: ['glass', 'glassy', 'crystal'], id: ['kaca', 'beling', 'kristal'] },
  { material: 'ceramic', en: ['ceramic', 'porcelain', 'clay'], id: ['keramik', 'porselen', 'tanah liat'] },
  { material: 'plastic', en: ['plastic'], id: ['plastik'] },
  { material: 'rubber', en: ['rubber', 'rubbery'], id: ['karet'] },
  {
    material: 'stone',
    en: ['stone', 'concrete', 'rock', 'marble stone', 'granite'],
    id: ['batu', 'beton', 'granit', 'marmer', 'semen'],
  },
  { material: 'cloth', en: ['cloth', 'fabric', 'wool', 'woollen', 'woolen', 'cotton'], id: ['kain', 'wol', 'katun'] },
  { material: 'paper', en: ['paper', 'cardboard'], id: ['kertas', 'karton'] },
  { material: 'soil', en: ['soil', 'dirt', 'mud'], id: ['tanah', 'lumpur'] },
]

export interface SizedWord {
  readonly size: SizeWord
  readonly en: readonly string[]
  readonly id: readonly string[]
}

export const SIZES: readonly SizedWord[] = [
  {
    size: 'tiny',
    en: ['tiny', 'very small', 'miniature', 'little tiny'],
    id: ['mungil', 'sangat kecil', 'kecil sekali', 'mini'],
  },
  { size: 'small', en: ['small', 'little', 'short'], id: ['kecil', 'pendek'] },
  { size: 'medium', en: ['medium', 'medium-sized', 'medium sized'], id: ['sedang', 'berukuran sedang'] },
  { size: 'large', en: ['large', 'big', 'tall', 'wide', 'long'], id: ['besar', 'tinggi', 'gede', 'panjang', 'lebar'] },
  {
    size: 'huge',
    en: ['huge', 'giant', 'enormous', 'very large', 'very big', 'gigantic', 'massive'],
    id: ['raksasa', 'sangat besar', 'besar sekali', 'besar banget'],
  },
]

/** How steep a ramp is when no angle is said. */
export const STEEPNESSES: readonly {
  readonly degrees: number
  readonly en: readonly string[]
  readonly id: readonly string[]
}[] = [
  { degrees: 34, en: ['steep'], id: ['curam', 'terjal'] },
  { degrees: 12, en: ['shallow', 'gently sloping'], id: ['landai'] },
]
