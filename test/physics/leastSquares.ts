/**
 * Fits the parameters of a model by Levenberg-Marquardt (Marquardt 1963) with a numeric Jacobian and Huber weights,
 * so that a few wild points do not steer. `residuals` returns one number per observation.
 */
export function fitParameters(
  start: readonly number[],
  steps: readonly number[],
  residuals: (parameters: readonly number[]) => number[],
  huber: number,
): { parameters: number[]; rms: number } {
  let parameters = [...start]
  let current = residuals(parameters)
  let cost = huberCost(current, huber)
  let damping = 1e-3
  for (let round = 0; round < 200; round += 1) {
    const jacobian = parameters.map((value, column) => {
      const moved = [...parameters]
      moved[column] = value + (steps[column] ?? 1e-6)
      const there = residuals(moved)
      return there.map((residual, row) => (residual - (current[row] ?? 0)) / (steps[column] ?? 1e-6))
    })
    const weights = current.map((residual) => Math.min(1, huber / Math.max(1e-12, Math.abs(residual))))
    const normal = jacobian.map((a) => jacobian.map((b) => weightedSum(a, b, weights)))
    const gradient = jacobian.map((a) => weightedSum(a, current, weights))
    const damped = normal.map((row, index) =>
      row.map((value, column) => (index === column ? value * (1 + damping) + 1e-15 : value)),
    )
    const move = solve(
      damped,
      gradient.map((value) => -value),
    )
    const next = parameters.map((value, index) => value + (move[index] ?? 0))
    const nextResiduals = residuals(next)
    const nextCost = huberCost(nextResiduals, huber)
    if (nextCost < cost) {
      const gain = cost - nextCost
      parameters = next
      current = nextResiduals
      cost = nextCost
      damping = Math.max(1e-9, damping / 5)
      if (gain < 1e-12 * cost) break
    } else {
      damping *= 4
      if (damping > 1e12) break
    }
  }
  const rms = Math.sqrt(current.reduce((sum, residual) => sum + residual * residual, 0) / current.length)
  return { parameters, rms }
}

function huberCost(residuals: readonly number[], huber: number): number {
  return residuals.reduce((sum, residual) => {
    const size = Math.abs(residual)
    return sum + (size <= huber ? (size * size) / 2 : huber * (size - huber / 2))
  }, 0)
}

function weightedSum(a: readonly number[], b: readonly number[], weights: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0) * (weights[index] ?? 0), 0)
}

/** Gaussian elimination with pivoting. */
export function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0])
  const size = rows.length
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0
  for (let column = 0; column < size; column += 1) {
    let pivot = column
    for (let row = column + 1; row < size; row += 1)
      if (Math.abs(at(row, column)) > Math.abs(at(pivot, column))) pivot = row
    ;[rows[column], rows[pivot]] = [rows[pivot] as number[], rows[column] as number[]]
    for (let row = column + 1; row < size; row += 1) {
      const factor = at(row, column) / at(column, column)
      rows[row] = (rows[row] as number[]).map((value, index) => value - factor * at(column, index))
    }
  }
  const solution = new Array<number>(size).fill(0)
  for (let row = size - 1; row >= 0; row -= 1) {
    let value = at(row, size)
    for (let column = row + 1; column < size; column += 1) value -= at(row, column) * (solution[column] ?? 0)
    solution[row] = value / at(row, row)
  }
  return solution
}
