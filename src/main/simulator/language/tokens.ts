/** A word, number, mark or quotation of the prompt, with its place in the text. */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark' | 'quotation'
  /** As written; of a quotation, what stands between the marks. */
  readonly text: string
  /** In lower case, apostrophes made straight. */
  readonly lower: string
  readonly start: number
  readonly end: number
}

const QUOTATION =
  /"([^"]+)"|“([^”]+)”|«([^»]+)»|„([^“”]+)[“”]|(?<![\p{L}\p{N}])['‘]([^'’\n]*(?:['’]\p{L}[^'’\n]*)*)['’](?![\p{L}\p{N}])/gu
const PIECE =
  /(?<counted>\d+(?:[.,]\d+)?(?:-\p{L}+)+)|(?<number>\d+(?:[.,]\d+)*)|(?<word>\p{L}+(?:\/\p{L}+)(?:\^?2|²)?|°|º|\p{L}[\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}]+)*)|(?<mark>[.,;:!?&=\n]|--|—|–)/gu

/**
 * Cuts a prompt into tokens. Quotations (`"..."`, `“...”`, `«...»`, `'...'`) become one token each; a decimal
 * point or comma stays inside its number. Whatever is neither word, number nor mark (emoji, brackets) is left out.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let done = 0
  for (const match of text.matchAll(QUOTATION)) {
    const spoken = (match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5] ?? '').trim()
    if (!/\p{L}/u.test(spoken)) continue
    tokens.push(...piecesOf(text, done, match.index))
    const end = match.index + match[0].length
    tokens.push({ kind: 'quotation', text: spoken, lower: spoken.toLowerCase(), start: match.index, end })
    done = end
  }
  tokens.push(...piecesOf(text, done, text.length))
  return tokens
}

function piecesOf(text: string, start: number, end: number): Token[] {
  const pieces: Token[] = []
  for (const match of text.slice(start, end).matchAll(PIECE)) {
    const kind = match.groups?.number !== undefined ? 'number' : match.groups?.mark !== undefined ? 'mark' : 'word'
    const from = start + match.index
    pieces.push({
      kind,
      text: match[0],
      lower: match[0].toLowerCase().replaceAll('’', "'"),
      start: from,
      end: from + match[0].length,
    })
  }
  return pieces
}
