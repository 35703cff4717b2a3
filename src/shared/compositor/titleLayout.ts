import { ASCENDER, DESCENDER, type FontWeight, textWidth } from './dalangSansMetrics.ts'
import type { TitleLayer } from './framePlan.ts'
import type { Size } from './placePicture.ts'

/** Lines may be this wide, as a fraction of the frame's width: the title-safe area. */
const MEASURE = 0.9
const LEADING = 1.25
export const TITLE_WEIGHT: FontWeight = 700

export interface TitleLine {
  readonly text: string
  /** Where the line's middle stands and where its letters stand on, in pixels of the frame. */
  readonly centreX: number
  readonly baselineY: number
}

export interface TitleLayout {
  readonly fontSize: number
  readonly lines: readonly TitleLine[]
}

/**
 * Breaks a title into centred lines in the middle of the frame, before its transform. Lines break at the
 * author's own line ends, then between words into lines of about equal length, and inside a word only when it alone
 * is too wide.
 */
export function layOutTitle(title: Pick<TitleLayer, 'text' | 'lineHeight'>, frame: Size): TitleLayout {
  const pitch = title.lineHeight * frame.height
  const fontSize = pitch / LEADING
  const measure = frame.width * MEASURE
  const texts = title.text.split('\n').flatMap((paragraph) => breakEvenly(paragraph, fontSize, measure))
  const firstBaseline = frame.height / 2 - (pitch * (texts.length - 1)) / 2 + (fontSize * (ASCENDER - DESCENDER)) / 2
  const lines = texts.map((text, index) => ({
    text,
    centreX: frame.width / 2,
    baselineY: firstBaseline + index * pitch,
  }))
  return { fontSize, lines }
}

/** As few lines as fit, then as narrow as still gives as few: no word is left alone on the last line. */
function breakEvenly(paragraph: string, fontSize: number, measure: number): string[] {
  const widest = breakLine(paragraph, fontSize, measure)
  if (widest.length === 1) return widest
  const widestWord = Math.max(...paragraph.split(/\s+/).map((word) => textWidth(word, fontSize, TITLE_WEIGHT)))
  const narrowest = Math.max(widestWord, measure / 2)
  let best = widest
  for (let narrower = measure * 0.95; narrower >= narrowest; narrower -= measure * 0.05) {
    const lines = breakLine(paragraph, fontSize, narrower)
    if (lines.length > widest.length) break
    best = lines
  }
  return best
}

function breakLine(paragraph: string, fontSize: number, measure: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of paragraph.split(/\s+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (textWidth(longer, fontSize, TITLE_WEIGHT) <= measure) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = breakWord(word, fontSize, measure)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
  }
  return [...lines, line]
}

function breakWord(word: string, fontSize: number, measure: number): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece !== '' && textWidth(piece + letter, fontSize, TITLE_WEIGHT) > measure) {
      pieces.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...pieces, piece]
}
