/** The largest share of its difference to its neighbours that a face gives up in a step. */
const MOST = 0.2

/**
 * Eddies even out the flows of neighbouring faces: short waves die before long ones. `wide` and `high` are the faces along
 * X and Z; the rim stays as it is. `spare` is overwritten.
 */
export function evenOut(
  flow: Float64Array,
  spare: Float64Array,
  [wide, high]: readonly [number, number],
  [cellX, cellZ]: readonly [number, number],
  viscositySeconds: number,
): void {
  const mixX = Math.min(MOST, viscositySeconds / (cellX * cellX))
  const mixZ = Math.min(MOST, viscositySeconds / (cellZ * cellZ))
  spare.set(flow)
  for (let row = 1; row < high - 1; row++) {
    for (let column = 1; column < wide - 1; column++) {
      const at = row * wide + column
      const here = spare[at]!
      const along = spare[at - 1]! + spare[at + 1]! - 2 * here
      const aside = spare[at - wide]! + spare[at + wide]! - 2 * here
      flow[at] = here + mixX * along + mixZ * aside
    }
  }
}
