import type { StagedWater } from '../../../shared/scene/stagedWater.ts'

/**
 * The columns of water of a field side by side: ground, depth, what stands in it, and the flows between them. Lengths in
 * metres, relative to the surface at rest and to the water's middle.
 */
export class WaterColumns {
  readonly columns: number
  readonly rows: number
  /** Edge of a cell along X and Z, metres. */
  readonly cell: readonly [number, number]
  /** Middle of the first cell, metres from the water's middle. */
  readonly first: readonly [number, number]
  readonly ground: Float64Array
  readonly depth: Float64Array
  /** How thick what floats or lies in the water is in each column, metres: it takes the place of water. */
  readonly displaced: Float64Array
  /** Pressure on the surface as a height of water, metres: what strikes it pushes it down. */
  readonly pressure: Float64Array
  readonly foam: Float64Array
  /** Through the faces along X (one more a row than cells) and along Z, square metres a second. */
  readonly flowX: Float64Array
  readonly flowZ: Float64Array
  /** Volume that has left through open edges, cubic metres; less what came in. */
  leftVolume = 0

  constructor({ columns, rows, size }: Pick<StagedWater, 'columns' | 'rows' | 'size'>) {
    this.columns = columns
    this.rows = rows
    this.cell = [size[0] / columns, size[1] / rows]
    this.first = [(-size[0] + this.cell[0]) / 2, (-size[1] + this.cell[1]) / 2]
    const count = columns * rows
    this.ground = new Float64Array(count)
    this.depth = new Float64Array(count)
    this.displaced = new Float64Array(count)
    this.pressure = new Float64Array(count)
    this.foam = new Float64Array(count)
    this.flowX = new Float64Array((columns + 1) * rows)
    this.flowZ = new Float64Array(columns * (rows + 1))
  }

  /** Volume of water in the field, cubic metres. */
  volume(): number {
    let sum = 0
    for (const depth of this.depth) sum += depth
    return sum * this.cell[0] * this.cell[1]
  }

  /** The surface of a cell relative to the surface at rest: ground, water and what displaces it. */
  surface(at: number): number {
    return this.ground[at]! + this.depth[at]! + this.displaced[at]!
  }

  /** Turns a cell whiter. */
  whiten(at: number, amount: number): void {
    this.foam[at] = Math.min(1, this.foam[at]! + amount)
  }

  isWet(at: number): boolean {
    return this.depth[at]! + this.displaced[at]! > 1e-4
  }

  /** Lets what is in the water as the shot begins have been there before: the surface is level around it. */
  makeRoom(): void {
    for (let at = 0; at < this.depth.length; at++) this.depth[at] = Math.max(0, this.depth[at]! - this.displaced[at]!)
  }

  /** Index of the cell that a place lies in, metres from the water's middle; undefined beyond the edge. */
  cellAt(x: number, z: number): number | undefined {
    const column = Math.floor((x - this.first[0]) / this.cell[0] + 0.5)
    const row = Math.floor((z - this.first[1]) / this.cell[1] + 0.5)
    if (column < 0 || row < 0 || column >= this.columns || row >= this.rows) return undefined
    return row * this.columns + column
  }

  /** The four cells around a place with their shares; what lies beyond the edge counts to the edge. */
  around(x: number, z: number, visit: (at: number, share: number) => void): void {
    const column = Math.min(this.columns - 1, Math.max(0, (x - this.first[0]) / this.cell[0]))
    const row = Math.min(this.rows - 1, Math.max(0, (z - this.first[1]) / this.cell[1]))
    const [left, back] = [Math.min(this.columns - 2, Math.floor(column)), Math.min(this.rows - 2, Math.floor(row))]
    const [u, v] = [column - left, row - back]
    const at = back * this.columns + left
    visit(at, (1 - u) * (1 - v))
    visit(at + 1, u * (1 - v))
    visit(at + this.columns, (1 - u) * v)
    visit(at + this.columns + 1, u * v)
  }

  /** The surface at a place, between cells; dry ground does not count as long as water is near. */
  surfaceAt(x: number, z: number): number | undefined {
    let [sum, shares] = [0, 0]
    this.around(x, z, (at, share) => {
      if (!this.isWet(at)) return
      sum += share * this.surface(at)
      shares += share
    })
    return shares > 1e-6 ? sum / shares : undefined
  }

  groundAt(x: number, z: number): number {
    let sum = 0
    this.around(x, z, (at, share) => {
      sum += share * this.ground[at]!
    })
    return sum
  }

  /** Takes up to a volume of water out of the cells around a place; returns how much, cubic metres. */
  take(x: number, z: number, volume: number): number {
    const area = this.cell[0] * this.cell[1]
    let taken = 0
    this.around(x, z, (at, share) => {
      const part = Math.min((share * volume) / area, this.depth[at]! * 0.5)
      this.depth[at]! -= part
      taken += part * area
    })
    return taken
  }

  /** Lets a volume run off at a place, as if through an open edge. */
  drain(x: number, z: number, volume: number): void {
    this.leftVolume += this.take(x, z, volume)
  }

  /** Lets the water of a cell flow faster along X and Z, square metres a second; not through the rim. */
  quicken(at: number, moreX: number, moreZ: number): void {
    const row = Math.floor(at / this.columns)
    const column = at - row * this.columns
    const left = row * (this.columns + 1) + column
    if (column > 0) this.flowX[left]! += 0.5 * moreX
    if (column < this.columns - 1) this.flowX[left + 1]! += 0.5 * moreX
    if (row > 0) this.flowZ[at]! += 0.5 * moreZ
    if (row < this.rows - 1) this.flowZ[at + this.columns]! += 0.5 * moreZ
  }

  /** Adds a volume of water at a place, cubic metres, that brings its speed along X and Z with it, m/s. */
  give(x: number, z: number, volume: number, [speedX, speedZ]: readonly [number, number] = [0, 0]): void {
    const area = this.cell[0] * this.cell[1]
    this.around(x, z, (at, share) => {
      const thick = (share * volume) / area
      this.depth[at]! += thick
      if (speedX === 0 && speedZ === 0) return
      const row = Math.floor(at / this.columns)
      const column = at - row * this.columns
      const left = row * (this.columns + 1) + column
      // Through the rim nothing is pushed: it is for the edges to say what passes there.
      if (column > 0) this.flowX[left]! += 0.5 * thick * speedX
      if (column < this.columns - 1) this.flowX[left + 1]! += 0.5 * thick * speedX
      if (row > 0) this.flowZ[at]! += 0.5 * thick * speedZ
      if (row < this.rows - 1) this.flowZ[at + this.columns]! += 0.5 * thick * speedZ
    })
  }
}
