/** How much white water is left after a second. */
const KEPT = 0.35
/** A wave at a shore whose face is steeper is breaking. */
const STEEP_AT_SHORE = 0.1
/** How fast a breaking wave turns white for each unit of slope beyond that, and the tip of a sheet that runs up, a second. */
const WHITENS = 22
const TIP_WHITENS = 1.2
/** How deep water has to fall between two cells to turn white, metres, and how white a square metre a second a metre deep makes it. */
const LEAST_FALL = 0.05
const FALL_WHITENS = 2600

/** A field of water as far as its white water depends on it. Flows are on the faces, square metres a second. */
export interface FoamingField {
  readonly columns: number
  readonly rows: number
  readonly cell: readonly [number, number]
  readonly depth: Float64Array
  readonly level: Float64Array
  readonly flowX: Float64Array
  readonly flowZ: Float64Array
  /** How much of each cell is white, 0 to 1. */
  readonly foam: Float64Array
}

/** Waves at a shore turn white where they are steep, and where a thin sheet runs up the sand. */
export function breakAtShore({ columns, rows, cell, depth, level, flowZ, foam }: FoamingField, seconds: number): void {
  for (let row = 1; row < rows - 1; row++) {
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column
      if (depth[at]! < 0.004) continue
      const steep = Math.abs(level[at - columns]! - level[at + columns]!) / (2 * cell[1])
      const speed = Math.abs(flowZ[at]!) / Math.max(depth[at]!, 0.02)
      const tip = depth[at + columns]! < 0.004 && speed > 0.15 ? TIP_WHITENS : 0
      const white = Math.max(0, steep - STEEP_AT_SHORE) * WHITENS + tip
      if (white > 0) foam[at] = Math.min(1, foam[at]! + white * seconds)
    }
  }
}

/** Water that falls over an edge turns white below it, the more of it and the deeper. */
export function whitenUnderFalls({ columns, rows, level, flowX, flowZ, foam }: FoamingField, seconds: number): void {
  const whiten = (one: number, other: number, flow: number) => {
    const fall = Math.abs(level[one]! - level[other]!)
    if (fall < LEAST_FALL || flow === 0) return
    const below = level[one]! < level[other]! ? one : other
    foam[below] = Math.min(1, foam[below]! + FALL_WHITENS * fall * Math.abs(flow) * seconds)
  }
  for (let row = 1; row < rows; row++) {
    for (let column = 1; column < columns; column++) {
      const at = row * columns + column
      whiten(at - 1, at, flowX[row * (columns + 1) + column]!)
      whiten(at - columns, at, flowZ[at]!)
    }
  }
}

/** White water drifts with the flow (upwind) and fades. `spare` is overwritten; `carries` is the depth over which a flow is spread. */
export function driftFoam(
  { columns, rows, cell, depth, flowX, flowZ, foam }: FoamingField,
  carries: (depth: number) => number,
  spare: Float64Array,
  seconds: number,
): void {
  if (!foam.some((white) => white > 1e-3)) return
  const kept = KEPT ** seconds
  const [shareX, shareZ] = [seconds / (2 * cell[0]), seconds / (2 * cell[1])]
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column
      const here = foam[at]!
      const left = row * (columns + 1) + column
      const pipe = Math.max(carries(depth[at]!), 1e-3)
      const u = ((flowX[left]! + flowX[left + 1]!) / pipe) * shareX
      const v = ((flowZ[at]! + flowZ[at + columns]!) / pipe) * shareZ
      const back = column + (u > 0 ? -1 : 1)
      const side = row + (v > 0 ? -1 : 1)
      const fromX = back < 0 || back >= columns ? 0 : foam[at + (u > 0 ? -1 : 1)]!
      const fromZ = side < 0 || side >= rows ? 0 : foam[at + (v > 0 ? -columns : columns)]!
      spare[at] =
        kept * (here + Math.min(0.5, Math.abs(u)) * (fromX - here) + Math.min(0.5, Math.abs(v)) * (fromZ - here))
    }
  }
  foam.set(spare)
}
