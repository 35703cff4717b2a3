/** A queue that gives the lowest first: a binary heap of cells by their level. */
class LowestFirst {
  readonly #cells: number[] = []
  readonly #levels: Float64Array

  constructor(levels: Float64Array) {
    this.#levels = levels
  }

  get isEmpty(): boolean {
    return this.#cells.length === 0
  }

  put(cell: number): void {
    const cells = this.#cells
    let at = cells.push(cell) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (this.#levels[cells[parent]!]! <= this.#levels[cells[at]!]!) return
      ;[cells[parent], cells[at]] = [cells[at]!, cells[parent]!]
      at = parent
    }
  }

  take(): number {
    const cells = this.#cells
    const first = cells[0]!
    const last = cells.pop()!
    if (cells.length === 0) return first
    cells[0] = last
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      let least = at
      if (left < cells.length && this.#levels[cells[left]!]! < this.#levels[cells[least]!]!) least = left
      if (right < cells.length && this.#levels[cells[right]!]! < this.#levels[cells[least]!]!) least = right
      if (least === at) return first
      ;[cells[least], cells[at]] = [cells[at]!, cells[least]!]
      at = least
    }
  }
}

/**
 * The level to which water stands over each cell when every hollow of the ground is full to its lowest rim and the rest has
 * run off over the edge, metres (Priority-Flood; Barnes, Lehman, Mulla 2014). Dry ground keeps its own height.
 */
export function spillLevels(ground: Float64Array, columns: number, rows: number): Float64Array {
  const levels = Float64Array.from(ground)
  const isDone = new Uint8Array(ground.length)
  const queue = new LowestFirst(levels)
  const reach = (cell: number) => {
    isDone[cell] = 1
    queue.put(cell)
  }
  for (let column = 0; column < columns; column++) {
    reach(column)
    reach((rows - 1) * columns + column)
  }
  for (let row = 1; row < rows - 1; row++) {
    reach(row * columns)
    reach(row * columns + columns - 1)
  }
  while (!queue.isEmpty) {
    const cell = queue.take()
    const column = cell % columns
    const near = [
      ...(column > 0 ? [cell - 1] : []),
      ...(column < columns - 1 ? [cell + 1] : []),
      ...(cell >= columns ? [cell - columns] : []),
      ...(cell < ground.length - columns ? [cell + columns] : []),
    ]
    for (const next of near) {
      if (isDone[next] === 1) continue
      levels[next] = Math.max(ground[next]!, levels[cell]!)
      reach(next)
    }
  }
  return levels
}
