/** A picture of one number per pixel, row after row. */
export interface Luma {
  readonly width: number
  readonly height: number
  readonly data: Float32Array
}

const WINDOW = 8
const STEP = 4
const C1 = (0.01 * 255) ** 2
const C2 = (0.03 * 255) ** 2

/**
 * Structural similarity of two pictures of one size: 1 when they are equal. The mean of SSIM (Wang et al., "Image
 * quality assessment: from error visibility to structural similarity", IEEE TIP 13(4), 2004) over 8 x 8 windows
 * every four pixels.
 */
export function ssim(a: Luma, b: Luma): number {
  if (a.width !== b.width || a.height !== b.height) throw new RangeError('Pictures of different sizes')
  let total = 0
  let windows = 0
  for (let top = 0; top + WINDOW <= a.height; top += STEP) {
    for (let left = 0; left + WINDOW <= a.width; left += STEP) {
      total += windowSimilarity(a, b, left, top)
      windows += 1
    }
  }
  return total / windows
}

function windowSimilarity(a: Luma, b: Luma, left: number, top: number): number {
  let [sumA, sumB, sumAA, sumBB, sumAB] = [0, 0, 0, 0, 0]
  for (let y = top; y < top + WINDOW; y += 1) {
    for (let x = left; x < left + WINDOW; x += 1) {
      const valueA = a.data[y * a.width + x]!
      const valueB = b.data[y * b.width + x]!
      sumA += valueA
      sumB += valueB
      sumAA += valueA * valueA
      sumBB += valueB * valueB
      sumAB += valueA * valueB
    }
  }
  const count = WINDOW * WINDOW
  const meanA = sumA / count
  const meanB = sumB / count
  const varianceA = sumAA / count - meanA * meanA
  const varianceB = sumBB / count - meanB * meanB
  const covariance = sumAB / count - meanA * meanB
  const likeness = (2 * meanA * meanB + C1) * (2 * covariance + C2)
  return likeness / ((meanA * meanA + meanB * meanB + C1) * (varianceA + varianceB + C2))
}

/** The largest difference between two pictures at one pixel. */
export function largestDifference(a: Luma, b: Luma): number {
  let largest = 0
  for (let index = 0; index < a.width * a.height; index += 1) {
    largest = Math.max(largest, Math.abs(a.data[index]! - b.data[index]!))
  }
  return largest
}
