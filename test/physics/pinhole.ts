/** The studio's lens, as far as a film says it: its pixels and its field of view. */
export interface Lens {
  readonly width: number
  readonly height: number
  readonly verticalFieldOfViewDegrees: number
}

/** A place before a level camera: metres to its right, above it, and away from it along the ground. */
export type Place = readonly [number, number, number]
/** A place on the picture: pixels from the left and from the top. */
export type Spot = readonly [number, number]

export function focalPixels({ height, verticalFieldOfViewDegrees }: Lens): number {
  return height / 2 / Math.tan((verticalFieldOfViewDegrees * Math.PI) / 360)
}

/** Where a camera that looks down by `pitch` radians, its horizon level, sees a place; undefined behind it. */
export function seenAt([x, y, z]: Place, pitch: number, lens: Lens): Spot | undefined {
  const away = z * Math.cos(pitch) - y * Math.sin(pitch)
  if (away < 1e-3) return undefined
  const up = y * Math.cos(pitch) + z * Math.sin(pitch)
  const focal = focalPixels(lens)
  return [lens.width / 2 + (focal * x) / away, lens.height / 2 - (focal * up) / away]
}

/** The corners of the smallest convex outline around spots, in order around it (Andrew 1979). */
export function outlineOf(spots: readonly Spot[]): Spot[] {
  const sorted = [...spots].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const half = (from: readonly Spot[]) => {
    const chain: Spot[] = []
    for (const spot of from) {
      while (chain.length > 1 && turn(chain.at(-2) as Spot, chain.at(-1) as Spot, spot) <= 0) chain.pop()
      chain.push(spot)
    }
    return chain.slice(0, -1)
  }
  return [...half(sorted), ...half(sorted.toReversed())]
}

function turn(a: Spot, b: Spot, c: Spot): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

/** How far a spot is outside a convex outline in pixels; negative inside. */
export function outside(spot: Spot, outline: readonly Spot[]): number {
  let [nearest, isInside] = [Number.POSITIVE_INFINITY, true]
  for (let at = 0; at < outline.length; at += 1) {
    const [a, b] = [outline[at] as Spot, outline[(at + 1) % outline.length] as Spot]
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
    const along = ((spot[0] - a[0]) * dx + (spot[1] - a[1]) * dy) / Math.max(1e-9, dx * dx + dy * dy)
    const share = Math.min(1, Math.max(0, along))
    nearest = Math.min(nearest, Math.hypot(spot[0] - a[0] - share * dx, spot[1] - a[1] - share * dy))
    if (turn(a, b, spot) < 0) isInside = false
  }
  return isInside ? -nearest : nearest
}
