/**
 * The known word that somebody probably meant: the one that begins alike, else the one with the fewest letters typed
 * wrong (at most a third of them). Undefined when none is near.
 */
export function nearestWord(typed: string, known: readonly string[]): string | undefined {
  const word = typed.toLowerCase()
  const longer = word.length >= 3 ? known.find((candidate) => candidate.startsWith(word)) : undefined
  if (longer) return longer
  const ranked = known
    .map((candidate) => ({ candidate, mistakes: mistakesBetween(word, candidate) }))
    .sort((a, b) => a.mistakes - b.mistakes)
  const [best] = ranked
  return best && best.mistakes <= Math.max(1, Math.floor(best.candidate.length / 3)) ? best.candidate : undefined
}

/** Letters added, left out, changed or swapped with their neighbour (optimal string alignment distance). */
function mistakesBetween(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  )
  const at = (row: number, column: number) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY
  for (let row = 1; row <= a.length; row += 1) {
    for (let column = 1; column <= b.length; column += 1) {
      const changed = a[row - 1] === b[column - 1] ? 0 : 1
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      const fewest = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + changed,
        swapped ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
      )
      const line = rows[row]
      if (line) line[column] = fewest
    }
  }
  return at(a.length, b.length)
}
