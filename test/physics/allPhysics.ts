/** All the films that measure physics are drawn in the long tests; the usual ones draw a few. */
export const ALL_PHYSICS = process.env.DALANG_ALL_PHYSICS === '1'

/** How a film that runs slower must look for gravity to seem 0.6 of what it is. */
export const WEAK_GRAVITY_SLOWER_BY = 1 / Math.sqrt(0.6)

export function percent(share: number): string {
  return `${share < 0 ? '' : '+'}${(100 * share).toFixed(2)} %`
}
