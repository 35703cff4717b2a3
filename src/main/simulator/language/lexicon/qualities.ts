import type { MaterialName } from '../../../../shared/scene/materials.ts'
import type { SizeWord } from '../../../../shared/scene/sceneSpec.ts'

export interface ColourWord {
  readonly hex: string
  /** Of several colours at once: the rest of them. */
  readonly others?: readonly string[]
  readonly en: readonly string[]
  readonly id: readonly string[]
}

const PAINTS = ['#2b5fb8', '#e3bf3a', '#3b8f4a', '#e07b2a', '#7a4aa0', '#2fa3a0']

export const COLOURS: readonly ColourWord[] = [
  {
    hex: '#c62f2b',
    others: PAINTS,
    en: ['colourful', 'colorful', 'multicoloured', 'multicolored', 'rainbow-coloured', 'rainbow-colored'],
    id: ['warna-warni', 'berwarna-warni', 'aneka warna', 'beraneka warna'],
  },
  { hex: '#c62f2b', en: ['red'], id: ['merah'] },
  { hex: '#d93226', en: ['scarlet'], id: ['merah terang'] },
  { hex: '#8e1f2a', en: ['crimson', 'dark red', 'deep red'], id: ['merah tua', 'merah gelap'] },
  { hex: '#6d1f2f', en: ['maroon', 'burgundy', 'wine red'], id: ['merah marun', 'marun', 'merah hati'] },
  { hex: '#a5432f', en: ['brick red'], id: ['merah bata'] },
  { hex: '#8a1016', en: ['blood red'], id: ['merah darah'] },
  { hex: '#9b1b3b', en: ['ruby'], id: ['merah delima'] },
  { hex: '#e2605a', en: ['light red'], id: ['merah cerah'] },
  { hex: '#e9967a', en: ['salmon'], id: ['salem', 'salmon'] },
  { hex: '#f0765c', en: ['coral'], id: ['koral'] },
  { hex: '#f4b994', en: ['peach'], id: ['persik'] },
  { hex: '#2b5fb8', en: ['blue'], id: ['biru'] },
  {
    hex: '#1d3364',
    en: ['dark blue', 'navy', 'navy blue', 'midnight blue'],
    id: ['biru tua', 'biru dongker', 'biru gelap', 'biru laut'],
  },
  {
    hex: '#7db4e6',
    en: ['light blue', 'sky blue', 'pale blue', 'baby blue'],
    id: ['biru muda', 'biru langit', 'biru terang'],
  },
  { hex: '#2a4bb5', en: ['royal blue'], id: ['biru benhur'] },
  { hex: '#1f6fe0', en: ['electric blue', 'bright blue'], id: ['biru elektrik', 'biru menyala'] },
  { hex: '#bfe0ec', en: ['ice blue'], id: ['biru es'] },
  { hex: '#4a739c', en: ['steel blue'], id: ['biru baja'] },
  { hex: '#3b3a8f', en: ['indigo'], id: ['nila', 'indigo'] },
  { hex: '#3b8f4a', en: ['green'], id: ['hijau', 'ijo'] },
  {
    hex: '#1f5a33',
    en: ['dark green', 'forest green', 'bottle green'],
    id: ['hijau tua', 'hijau gelap', 'hijau botol'],
  },
  {
    hex: '#8ccf6e',
    en: ['light green', 'lime', 'lime green', 'bright green', 'pale green'],
    id: ['hijau muda', 'hijau terang', 'hijau pupus', 'hijau limau'],
  },
  { hex: '#7a7d3a', en: ['olive', 'olive green'], id: ['hijau zaitun', 'zaitun'] },
  { hex: '#a5dcc0', en: ['mint', 'mint green'], id: ['hijau mint', 'mint'] },
  { hex: '#1f8f5f', en: ['emerald', 'emerald green'], id: ['hijau zamrud', 'zamrud'] },
  { hex: '#3c9a80', en: ['sea green'], id: ['hijau laut'] },
  { hex: '#5a6140', en: ['army green', 'khaki green'], id: ['hijau army', 'hijau tentara'] },
  { hex: '#9caf88', en: ['sage'], id: ['hijau sage'] },
  { hex: '#e6b92e', en: ['yellow'], id: ['kuning'] },
  {
    hex: '#f2e07a',
    en: ['light yellow', 'pale yellow', 'lemon yellow'],
    id: ['kuning muda', 'kuning pucat', 'kuning lemon'],
  },
  { hex: '#f7d117', en: ['bright yellow'], id: ['kuning terang', 'kuning cerah'] },
  { hex: '#c9992b', en: ['mustard'], id: ['kuning mustar', 'mustar'] },
  { hex: '#d9902f', en: ['amber'], id: ['ambar'] },
  { hex: '#e07b28', en: ['orange'], id: ['oranye', 'jingga', 'oren'] },
  { hex: '#b9571c', en: ['dark orange', 'burnt orange'], id: ['jingga tua', 'oranye tua'] },
  { hex: '#f0a860', en: ['light orange'], id: ['oranye muda'] },
  { hex: '#7a4aa3', en: ['purple', 'violet'], id: ['ungu', 'violet'] },
  { hex: '#4c2a6b', en: ['dark purple', 'plum'], id: ['ungu tua', 'ungu gelap'] },
  { hex: '#b79bd6', en: ['light purple', 'lavender', 'lilac'], id: ['ungu muda', 'lavender', 'lila'] },
  { hex: '#b5338a', en: ['magenta', 'fuchsia'], id: ['magenta', 'fusia'] },
  { hex: '#e58bb0', en: ['pink', 'rose'], id: ['merah muda', 'merah jambu', 'pink', 'jambon'] },
  { hex: '#ec4f97', en: ['hot pink', 'bright pink'], id: ['pink terang', 'merah muda terang'] },
  { hex: '#f3c1d2', en: ['light pink', 'pale pink'], id: ['pink muda', 'merah muda pucat'] },
  { hex: '#7a5230', en: ['brown'], id: ['cokelat', 'coklat'] },
  { hex: '#4e3220', en: ['dark brown', 'chocolate brown'], id: ['cokelat tua', 'coklat tua', 'cokelat gelap'] },
  { hex: '#b18457', en: ['light brown', 'tan', 'caramel', 'sandy'], id: ['cokelat muda', 'coklat muda', 'karamel'] },
  { hex: '#6e3a26', en: ['chestnut'], id: ['cokelat kemerahan'] },
  { hex: '#a3502d', en: ['rust'], id: ['warna karat'] },
  { hex: '#c0674a', en: ['terracotta'], id: ['terakota'] },
  { hex: '#1f2023', en: ['black'], id: ['hitam'] },
  { hex: '#101113', en: ['jet black', 'pitch black'], id: ['hitam pekat', 'hitam legam'] },
  { hex: '#36393d', en: ['charcoal'], id: ['arang', 'abu arang'] },
  { hex: '#f1efe9', en: ['white'], id: ['putih'] },
  { hex: '#fbfbf9', en: ['snow white', 'pure white'], id: ['putih bersih', 'seputih salju'] },
  { hex: '#ebe5d6', en: ['off-white'], id: ['putih tulang', 'putih gading'] },
  { hex: '#85888c', en: ['grey', 'gray'], id: ['abu-abu', 'kelabu'] },
  { hex: '#4c4f53', en: ['dark grey', 'dark gray'], id: ['abu-abu tua', 'abu-abu gelap', 'abu tua'] },
  { hex: '#b9bcc0', en: ['light grey', 'light gray'], id: ['abu-abu muda', 'abu muda'] },
  { hex: '#2fa39a', en: ['turquoise', 'teal', 'cyan', 'aqua'], id: ['toska', 'pirus', 'sian', 'biru kehijauan'] },
  { hex: '#17605c', en: ['dark teal'], id: ['toska tua'] },
  { hex: '#d4a437', en: ['gold', 'golden'], id: ['emas', 'keemasan'] },
  { hex: '#c3c7cc', en: ['silver', 'silvery'], id: ['perak', 'keperakan'] },
  { hex: '#9a6b3a', en: ['bronze-coloured'], id: ['warna perunggu'] },
  { hex: '#e9d9b8', en: ['cream', 'beige', 'ivory'], id: ['krem', 'gading', 'beige'] },
  { hex: '#d8c39a', en: ['sand-coloured'], id: ['warna pasir'] },
  { hex: '#b7a878', en: ['khaki'], id: ['khaki', 'kaki tua'] },
  { hex: '#b5493f', en: ['reddish'], id: ['kemerahan'] },
  { hex: '#5b80b8', en: ['bluish'], id: ['kebiruan'] },
  { hex: '#6c9a67', en: ['greenish'], id: ['kehijauan'] },
  { hex: '#dcc46b', en: ['yellowish'], id: ['kekuningan'] },
  { hex: '#8f6d4e', en: ['brownish'], id: ['kecokelatan'] },
  { hex: '#e7e4dc', en: ['whitish'], id: ['keputihan'] },
  { hex: '#2f3033', en: ['blackish'], id: ['kehitaman'] },
  { hex: '#e3a8bd', en: ['pinkish'], id: ['kemerahmudaan'] },
  { hex: '#d9532a', en: ['orange-red'], id: ['jingga kemerahan'] },
  { hex: '#2b8d8a', en: ['blue-green'], id: ['hijau kebiruan'] },
  { hex: '#cf9a8c', en: ['rose gold'], id: ['emas merah muda'] },
  { hex: '#5fe33f', en: ['neon green'], id: ['hijau neon'] },
  { hex: '#ff4fb0', en: ['neon pink'], id: ['pink neon'] },
  { hex: '#e9f53b', en: ['neon yellow'], id: ['kuning neon'] },
  { hex: '#f5cfd8', en: ['pastel pink'], id: ['pink pastel'] },
  { hex: '#bfd7ea', en: ['pastel blue'], id: ['biru pastel'] },
  { hex: '#c9e4c5', en: ['pastel green'], id: ['hijau pastel'] },
  { hex: '#f7ecb5', en: ['pastel yellow'], id: ['kuning pastel'] },
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
    en: [
      'wooden',
      'wood',
      'timber',
      'oak',
      'pine',
      'oaken',
      'teak',
      'plywood',
      'mahogany',
      'driftwood',
      'rattan',
      'wicker',
    ],
    id: ['kayu', 'kayu jati', 'jati', 'rotan', 'kayu pinus', 'tripleks', 'kayu mahoni', 'anyaman'],
  },
  { material: 'bamboo', en: ['bamboo'], id: ['bambu'] },
  {
    material: 'metal',
    en: [
      'metal',
      'steel',
      'iron',
      'metallic',
      'stainless steel',
      'tin',
      'chrome',
      'titanium',
      'lead',
      'zinc',
      'cast iron',
    ],
    id: ['logam', 'besi', 'baja', 'metal', 'baja tahan karat', 'timah', 'krom', 'seng', 'besi tua'],
  },
  { material: 'aluminium', en: ['aluminium', 'aluminum'], id: ['aluminium', 'aluminum'] },
  { material: 'copper', en: ['copper'], id: ['tembaga'] },
  { material: 'brass', en: ['brass'], id: ['kuningan'] },
  { material: 'bronze', en: ['bronze'], id: ['perunggu'] },
  { material: 'gold', en: ['solid gold', 'made of gold', 'pure gold'], id: ['emas murni', 'emas batangan'] },
  { material: 'glass', en: ['glass', 'glassy', 'crystal'], id: ['kaca', 'beling', 'kristal'] },
  {
    material: 'ceramic',
    en: ['ceramic', 'porcelain', 'clay', 'earthenware', 'terracotta clay', 'stoneware', 'china'],
    id: ['keramik', 'porselen', 'tanah liat', 'gerabah', 'tembikar'],
  },
  {
    material: 'plastic',
    en: ['plastic', 'acrylic', 'vinyl', 'nylon', 'silicone'],
    id: ['plastik', 'akrilik', 'nilon', 'silikon', 'mika'],
  },
  { material: 'rubber', en: ['rubber', 'rubbery', 'latex'], id: ['karet', 'lateks'] },
  {
    material: 'stone',
    en: ['stone', 'rock', 'marble stone', 'granite', 'marble', 'slate', 'limestone', 'sandstone'],
    id: ['batu', 'granit', 'marmer', 'batu kali', 'batu alam', 'pualam'],
  },
  { material: 'concrete', en: ['concrete', 'cement'], id: ['beton', 'semen'] },
  { material: 'brick', en: ['brick'], id: ['bata', 'batu bata'] },
  {
    material: 'cloth',
    en: [
      'cloth',
      'fabric',
      'wool',
      'woollen',
      'woolen',
      'cotton',
      'silk',
      'linen',
      'velvet',
      'felt',
      'denim',
      'knitted',
      'canvas',
      'plush',
    ],
    id: ['kain', 'wol', 'katun', 'sutra', 'sutera', 'beludru', 'flanel', 'denim', 'rajutan', 'kanvas', 'satin'],
  },
  { material: 'leather', en: ['leather', 'suede'], id: ['kulit', 'kulit asli'] },
  { material: 'paper', en: ['paper', 'cardboard', 'papier-mâché'], id: ['kertas', 'karton', 'kardus', 'kardus tebal'] },
  {
    material: 'foam',
    en: ['foam', 'styrofoam', 'polystyrene', 'sponge'],
    id: ['busa', 'styrofoam', 'gabus sintetis', 'stirofoam'],
  },
  { material: 'cork', en: ['cork'], id: ['gabus'] },
  { material: 'ice', en: ['ice', 'frozen-water'], id: ['es'] },
  { material: 'wax', en: ['wax'], id: ['malam lilin', 'parafin'] },
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
  {
    size: 'small',
    en: ['small', 'little', 'short', 'smaller', 'smallest', 'shorter'],
    id: ['kecil', 'pendek', 'lebih kecil', 'terkecil', 'lebih pendek'],
  },
  { size: 'medium', en: ['medium', 'medium-sized', 'medium sized'], id: ['sedang', 'berukuran sedang'] },
  {
    size: 'large',
    en: ['large', 'big', 'tall', 'wide', 'long', 'bigger', 'larger', 'taller', 'biggest', 'largest', 'tallest'],
    id: ['besar', 'tinggi', 'gede', 'panjang', 'lebar', 'lebih besar', 'terbesar', 'lebih tinggi', 'lebih gede'],
  },
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
