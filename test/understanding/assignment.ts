/**
 * The pairs of rows and columns with the greatest sum of weights, each row and column used at most once; only
 * pairs with a positive weight count. Exhaustive with memory: meant for the dozen things of a sentence.
 */
export function bestPairs(
  rows: number,
  columns: number,
  weight: (row: number, column: number) => number,
): ReadonlyMap<number, number> {
  interface Choice {
    readonly sum: number
    readonly pairs: readonly (readonly [number, number])[]
  }
  const known = new Map<string, Choice>()
  const from = (row: number, used: ReadonlySet<number>): Choice => {
    if (row === rows) return { sum: 0, pairs: [] }
    const key = `${row}:${[...used].sort((a, b) => a - b).join()}`
    const before = known.get(key)
    if (before !== undefined) return before
    let best = from(row + 1, used)
    for (let column = 0; column < columns; column += 1) {
      const gain = used.has(column) ? 0 : weight(row, column)
      if (gain <= 0) continue
      const rest = from(row + 1, new Set([...used, column]))
      if (rest.sum + gain > best.sum) best = { sum: rest.sum + gain, pairs: [...rest.pairs, [row, column]] }
    }
    known.set(key, best)
    return best
  }
  return new Map(from(0, new Set()).pairs)
}
