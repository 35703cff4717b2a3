import type { StagedCloth } from '../../../shared/scene/stagedCloth.ts'

/** Holds two points at a distance; `softness` is the compliance of extended position based dynamics, m/N. */
export interface Thread {
  readonly a: number
  readonly b: number
  readonly restMetres: number
  readonly softness: number
}

/** Woven stuff hardly stretches along its threads, gives a little across them, and bends easily. */
const SOFTNESS = { along: 1e-8, across: 1.5, bending: 4 }

/** The threads of a cloth: neighbours, diagonals, and every second neighbour, which resists bending. */
export function threadsOf({ columns, rows, spacing: [wide, high] }: StagedCloth): Thread[] {
  const threads: Thread[] = []
  const at = (column: number, row: number) => row * columns + column
  const join = (column: number, row: number, across: number, down: number, softness: number) => {
    const [toColumn, toRow] = [column + across, row + down]
    if (toColumn < 0 || toColumn >= columns || toRow >= rows) return
    const restMetres = Math.hypot(across * wide, down * high)
    threads.push({ a: at(column, row), b: at(toColumn, toRow), restMetres, softness })
  }
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      join(column, row, 1, 0, SOFTNESS.along)
      join(column, row, 0, 1, SOFTNESS.along)
      join(column, row, 1, 1, SOFTNESS.across)
      join(column, row, -1, 1, SOFTNESS.across)
      join(column, row, 2, 0, SOFTNESS.bending)
      join(column, row, 0, 2, SOFTNESS.bending)
    }
  }
  return threads
}

/** The triangles of a cloth, three point numbers each. */
export function trianglesOf({ columns, rows }: Pick<StagedCloth, 'columns' | 'rows'>): Uint32Array {
  const triangles: number[] = []
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      const a = row * columns + column
      const c = a + columns
      triangles.push(a, c, a + 1, a + 1, c, c + 1)
    }
  }
  return Uint32Array.from(triangles)
}

/** The mass of each point, kilograms: its share of the cloth's area. */
export function pointMassKg({ columns, rows, spacing, kgPerSquareMetre }: StagedCloth): number {
  const area = (columns - 1) * spacing[0] * (rows - 1) * spacing[1]
  return (area * kgPerSquareMetre) / (columns * rows)
}
