import type { CameraHeight } from '../../../shared/scene/sceneSpec.ts'
import type { Language } from '../../../shared/scene/stagedScene.ts'
import { said } from './draftScene.ts'
import type { FilmDirections } from './filmValues.ts'
import { hasRole, type Lexeme, senseOf } from './lexemes.ts'

/** A turn of phrase for where the camera stands; its group `height` is a key of `heights`. */
interface HeightPhrase {
  readonly pattern: RegExp
  readonly heights: Readonly<Record<string, CameraHeight>>
  /** What is as high as this may be a thing: "grass up to the knee". */
  readonly isAlsoOfThings?: true
}

function phrase(pattern: string, heights: HeightPhrase['heights'], isAlsoOfThings?: true): HeightPhrase {
  return {
    pattern: new RegExp(pattern.replace('HEIGHT', `(?<height>${Object.keys(heights).join('|')})`), 'iy'),
    heights,
    ...(isAlsoOfThings === undefined ? {} : { isAlsoOfThings }),
  }
}

function all(height: CameraHeight, words: string): Record<string, CameraHeight> {
  return Object.fromEntries(words.split(', ').map((word) => [word, height]))
}

const CAMERA = '(?:posisi )?kamera(?:nya)?'
const PUT =
  '(?:(?:yang )?(?:berada|ada|diletakkan|ditaruh|dipasang|diposisikan|ditempatkan|bergerak|merayap|melaju|posisinya) )?'
const RATHER = '(?:(?:agak|sedikit|sangat|super|cukup|yang|tepat|persis|lurus|langsung|ekstrem|dari|arah|sisi) )*'
const SEEN =
  '(?:(?:di|ter)lihat|kelihatan|keliatan|(?:di)?ambil(?: gambar(?:nya)?)?|direkam|dipotret|difoto|disyuting|di-?shoot(?:ing)?|disorot|dipandang|diamati|difilmkan|(?:pengambilan )?gambar(?:nya)?|pandangan|tampilan|shot|view)'
/** Heights of the body and of the ground that a camera is held at. */
const LEVELS = {
  ...all('low', 'mata kaki, lutut, betis, paha, pinggul, pinggang, tanah, lantai, aspal, rumput, permukaan'),
  ...all('eye', 'mata, dada, bahu, kepala, wajah, pandangan'),
}

const PHRASES: Readonly<Record<Language, readonly HeightPhrase[]>> = {
  en: [
    phrase(
      '(?:at|from) HEIGHT[ -](?:height|level)',
      {
        ...all('low', 'ankle, knee, hip, waist, floor, ground, grass'),
        ...all('eye', 'eye, chest, shoulder, head'),
      },
      true,
    ),
  ],
  id: [
    phrase(
      `(?:${CAMERA} ${PUT})?(?:setinggi|sejajar(?: dengan)?|selevel|(?:(?:pada|di|dari) )?(?:ketinggian|level)) HEIGHT(?: (?:tanah|lantai|air|orang|manusia|anak|mata))?`,
      LEVELS,
      true,
    ),
    phrase(`${SEEN} (?:agak|sedikit|rada) dari HEIGHT`, { atas: 'high' }),
    phrase(`${SEEN} ${RATHER}HEIGHT`, {
      ...all('overhead', 'atas, udara, langit'),
      ...all('high', 'ketinggian'),
      ...all('low', 'bawah'),
      ...all('side', 'samping'),
    }),
    phrase(
      `(?:${SEEN} )?(?:dari |dengan |pakai )?(?:sudut|angle|engel)(?:nya)?(?: (?:kamera(?:nya)?|pandang|pengambilan(?: gambar)?|gambar))? ${RATHER}(?:mata )?HEIGHT`,
      {
        ...all('low', 'rendah, bawah, low, semut, katak, kodok, cacing, tikus, kucing, serangga'),
        ...all('high', 'tinggi, high, atas'),
        ...all('overhead', 'burung, elang, drone'),
        ...all('eye', 'mata, manusia, datar, normal'),
        ...all('side', 'samping'),
      },
    ),
    phrase('(?:dari )?(?:pandangan|perspektif|view|pov) (?:dari )?(?:seekor |mata )?HEIGHT(?: terbang)?', {
      ...all('low', 'semut, katak, kodok, cacing, tikus, serangga'),
      ...all('overhead', 'burung, elang, drone'),
    }),
    phrase(
      `${CAMERA} ${PUT}(?:di permukaan|di atas|di dekat|dekat|menempel(?: di| ke)?|nempel(?: di| ke)?|mepet|di|dari) HEIGHT`,
      all('low', 'lantai, tanah, aspal, rumput, permukaan'),
    ),
    phrase(`${CAMERA} ${PUT}${RATHER}HEIGHT(?= *$)`, {
      ...all('low', 'rendah, di bawah, bawah'),
      ...all('high', 'tinggi'),
      ...all('overhead', 'di atas kepala, di atas, atas'),
    }),
    phrase(
      `${CAMERA} (?:agak |sedikit )?HEIGHT(?: ke (?:atas|bawah))?`,
      all('high', 'menunduk, nunduk, menghadap ke bawah, mengarah ke bawah, melihat ke bawah, menukik'),
    ),
    phrase('HEIGHT', all('high', 'dari ketinggian')),
  ],
}

/** The most lexemes of one such phrase. */
const REACH = 9

/**
 * Takes a phrase for where the camera stands ("kamera setinggi lutut", "dari sudut rendah", "at knee height").
 * `before` is what stays of the sentence so far. Returns how many lexemes it took; 0 for none.
 */
export function takeCameraHeight(
  lexemes: readonly Lexeme[],
  at: number,
  before: readonly Lexeme[],
  directions: FilmDirections,
  language: Language,
): number {
  const part = partFrom(lexemes, at)
  const text = part.map((lexeme) => lexeme.text).join(' ')
  for (const { pattern, heights, isAlsoOfThings } of PHRASES[language]) {
    pattern.lastIndex = 0
    const match = pattern.exec(text)
    const height = heights[match?.groups?.height?.toLowerCase() ?? '']
    if (match === null || height === undefined) continue
    const length = lexemesIn(part, match[0])
    if (length === 0 || isOfDeed(match[0], lexemes[at + length], before)) continue
    if (isAlsoOfThings && senseOf(before.at(-1), 'thing') !== undefined) continue
    directions.cameraHeight ??= said(height, match[0])
    return length
  }
  return 0
}

/** The lexemes from `at` to the next mark or joining word. */
function partFrom(lexemes: readonly Lexeme[], at: number): readonly Lexeme[] {
  const reach = lexemes.slice(at, at + REACH)
  const end = reach.findIndex((lexeme) => senseOf(lexeme, 'mark') !== undefined || hasRole(lexeme, 'and'))
  return end < 0 ? reach : reach.slice(0, end)
}

/** How many lexemes the matched words are; 0 where they end inside one. */
function lexemesIn(part: readonly Lexeme[], words: string): number {
  let length = 0
  for (const [index, { text }] of part.entries()) {
    length += text.length + (index === 0 ? 0 : 1)
    if (length === words.length) return index + 1
  }
  return 0
}

/** "jatuh dari ketinggian", "dari ketinggian 5 meter": where a deed begins. */
function isOfDeed(words: string, next: Lexeme | undefined, before: readonly Lexeme[]): boolean {
  if (!/^dari ketinggian$/i.test(words)) return false
  if (senseOf(next, 'quantity') !== undefined) return true
  return before.some((lexeme) => senseOf(lexeme, 'action') !== undefined)
}
