import type { WaterColumns } from './waterColumns.ts'

/** No cell gives more than it has: its outflows share what is there. `kept` is a depth that stays, metres. */
export function keepPositive(
  { columns, rows, cell, depth, flowX, flowZ }: WaterColumns,
  kept: number,
  seconds: number,
) {
  const [shareX, shareZ] = [seconds / cell[0], seconds / cell[1]]
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column
      const left = row * (columns + 1) + column
      const outLeft = Math.max(0, -flowX[left]!) * shareX
      const outRight = Math.max(0, flowX[left + 1]!) * shareX
      const outBack = Math.max(0, -flowZ[at]!) * shareZ
      const outFront = Math.max(0, flowZ[at + columns]!) * shareZ
      const wanted = outLeft + outRight + outBack + outFront
      const free = Math.max(0, depth[at]! - kept)
      if (wanted <= free || wanted === 0) continue
      const scale = free / wanted
      if (outLeft > 0) flowX[left]! *= scale
      if (outRight > 0) flowX[left + 1]! *= scale
      if (outBack > 0) flowZ[at]! *= scale
      if (outFront > 0) flowZ[at + columns]! *= scale
    }
  }
}

/** Moves water by the flows for a time; what goes out through the rim is counted. */
export function moveWater(water: WaterColumns, seconds: number): void {
  const { columns, rows, cell, depth, flowX, flowZ } = water
  const [shareX, shareZ] = [seconds / cell[0], seconds / cell[1]]
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column
      const left = row * (columns + 1) + column
      const gain = (flowX[left]! - flowX[left + 1]!) * shareX + (flowZ[at]! - flowZ[at + columns]!) * shareZ
      depth[at] = Math.max(0, depth[at]! + gain)
    }
  }
  let left = 0
  for (let row = 0; row < rows; row++) {
    const face = row * (columns + 1)
    left += (flowX[face + columns]! - flowX[face]!) * cell[1]
  }
  for (let column = 0; column < columns; column++) left += (flowZ[rows * columns + column]! - flowZ[column]!) * cell[0]
  water.leftVolume += left * seconds
}
