export interface StraightLine {
  readonly slope: number
  /** Pearson's r: how straight the points lie. */
  readonly correlation: number
  /** Whether what is measured grows as what was said does. */
  readonly holds: boolean
}

const SLOPE_TOLERANCE = 0.03
const LEAST_CORRELATION = 0.99

/** The line through points of a stated and a measured value (least squares). */
export function straightLine(points: readonly (readonly [number, number])[]): StraightLine {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [meanX, meanY] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))]
  const xx = mean(points.map(([x]) => (x - meanX) ** 2))
  const xy = mean(points.map(([x, y]) => (x - meanX) * (y - meanY)))
  const yy = mean(points.map(([, y]) => (y - meanY) ** 2))
  const [slope, correlation] = [xy / xx, xy / Math.sqrt(xx * yy)]
  const holds = Math.abs(slope - 1) <= SLOPE_TOLERANCE && correlation >= LEAST_CORRELATION
  return { slope, correlation, holds }
}
