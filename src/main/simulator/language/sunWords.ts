import type { SceneSpec } from '../../../shared/scene/sceneSpec.ts'
import type { Language } from '../../../shared/scene/stagedScene.ts'
import { said } from './draftScene.ts'
import type { FilmDirections } from './filmValues.ts'
import { type Lexeme, senseOf } from './lexemes.ts'

type SaidSun = NonNullable<SceneSpec['sun']>['value']

interface Clause {
  readonly pattern: RegExp
  readonly read: (found: RegExpExecArray) => SaidSun
}

/** Degrees are written `#40` here, whatever words they were said in. */
interface SunWords {
  readonly sun: RegExp
  /** What only holds such a clause together. */
  readonly between: RegExp
  readonly clauses: readonly Clause[]
}

const side = (word: string | undefined) => (/left|kiri/i.test(word ?? '') ? -1 : 1)
const turned =
  (degrees: number) =>
  (turn: RegExpExecArray): SaidSun => ({
    fromCameraDegrees: side(turn[1]) * degrees,
  })
const high = (found: RegExpExecArray): SaidSun => ({ elevationDegrees: Number(found[1]) })
const turnedBySaid = (found: RegExpExecArray): SaidSun => ({ fromCameraDegrees: side(found[2]) * Number(found[1]) })

const WORDS: Readonly<Record<Language, SunWords>> = {
  en: {
    sun: /^(?:the )?(?:bright |low |high )?(?:sun|sunlight)(?= |$)/i,
    between:
      /^(?: |,|\band\b|\bis\b|\bstands\b|\bstanding\b|\bshines\b|\bshining\b|\bhangs\b|\bcomes\b|\bcoming\b|\blow\b|\bat\b|\ban?\b|\bwith\b)+/i,
    clauses: [
      {
        pattern: /^#([\d.]+) (?:to |on |from )?(?:the )?(left|right)(?: side)?(?: of the (?:camera|lens))?/i,
        read: turnedBySaid,
      },
      { pattern: /^#([\d.]+) (?:high|up|tall|above (?:the )?horizon)/i, read: high },
      { pattern: /^(?:elevation|altitude|height|angle) of #([\d.]+)(?: above (?:the )?horizon)?/i, read: high },
      { pattern: /^#([\d.]+)/i, read: high },
      { pattern: /^(?:to|on|from) (?:the )?(left|right)(?: side)?(?: of the (?:camera|lens))?/i, read: turned(90) },
      { pattern: /^(?:from )?behind (?:the )?(?:camera|lens)/i, read: () => ({ fromCameraDegrees: 0 }) },
    ],
  },
  id: {
    sun: /^(?:sinar |cahaya )?(?:matahari|mentari|sang surya)(?= |$)/i,
    between:
      /^(?: |,|\bdan\b|\bberada\b|\badalah\b|\bbersinar\b|\bmenyinari\b|\bpada\b|\bdatang\b|\bdengan\b|\bdi(?= (?:ketinggian|elevasi|sudut)))+/i,
    clauses: [
      {
        pattern:
          /^#([\d.]+) (?:di |ke |dari |di sebelah |ke arah |ke sebelah )?(?:arah )?(kiri|kanan)(?: dari)?(?: kamera)?/i,
        read: turnedBySaid,
      },
      {
        pattern:
          /^(?:setinggi|ketinggian|elevasi|tinggi|sudut)(?: sebesar)? #([\d.]+)(?: di atas (?:cakrawala|horizon|ufuk))?/i,
        read: high,
      },
      { pattern: /^#([\d.]+)(?: tingginya| di atas (?:cakrawala|horizon|ufuk))?/i, read: high },
      { pattern: /^(?:di|dari|ke)(?: sebelah| arah| samping| sisi)? (kiri|kanan)(?: kamera)?/i, read: turned(90) },
      { pattern: /^(?:dari|di) belakang kamera/i, read: () => ({ fromCameraDegrees: 0 }) },
    ],
  },
}

/**
 * Takes where the sun stands: "the sun 40 degrees high, 60 degrees to the left of the camera", "matahari dari kanan". Angles
 * around are from the camera's side of the scene, positive to its right. Returns how many lexemes it took; 0 for none.
 */
export function takeSun(
  lexemes: readonly Lexeme[],
  at: number,
  directions: FilmDirections,
  language: Language,
): number {
  const { text, ends } = asWritten(lexemes.slice(at))
  const { sun, between, clauses } = WORDS[language]
  let place = sun.exec(text)?.[0].length ?? 0
  if (place === 0) return 0
  let [end, found]: [number, SaidSun] = [0, {}]
  for (;;) {
    const from = place + (between.exec(text.slice(place))?.[0].length ?? 0)
    const rest = text.slice(from)
    const clause = clauses.find(({ pattern }) => pattern.test(rest))
    const match = clause?.pattern.exec(rest)
    if (!clause || !match) break
    found = { ...clause.read(match), ...found }
    place = from + match[0].length
    end = place
  }
  const { elevationDegrees = 45, fromCameraDegrees = 0 } = found
  const isPossible = elevationDegrees > 0 && elevationDegrees <= 90 && Math.abs(fromCameraDegrees) <= 180
  if (end === 0 || !isPossible) return 0
  const taken = ends.findIndex((one) => one >= end) + 1
  directions.sun ??= said(
    found,
    lexemes
      .slice(at, at + taken)
      .map((lexeme) => lexeme.text)
      .join(' '),
  )
  return taken
}

/** The words of lexemes with angles in figures, and where in them each lexeme ends. */
function asWritten(lexemes: readonly Lexeme[]): { text: string; ends: number[] } {
  let text = ''
  const ends = lexemes.map((lexeme) => {
    const quantity = senseOf(lexeme, 'quantity')
    const isAngle = quantity?.unit === 'degree'
    const written = isAngle ? `${quantity.property === 'angle' ? 'elevation of ' : ''}#${quantity.value}` : lexeme.text
    text += `${text === '' ? '' : ' '}${written}`
    return text.length
  })
  return { text, ends }
}
