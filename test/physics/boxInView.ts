import { fitParameters } from './leastSquares.ts'
import { focalPixels, type Lens, outlineOf, outside, type Place, type Spot, seenAt } from './pinhole.ts'

/** One stand of a box of known size: where its middle is and how it is turned, radians. */
export interface BoxStand {
  readonly middle: Place
  readonly yaw: number
}

export interface BoxesInView {
  /** How far down the camera looks, radians. */
  readonly pitch: number
  readonly stands: readonly BoxStand[]
  readonly residualPixels: number
}

/** A silhouette's corners are round; how round is found with the rest, and begins here, in shares of the width. */
const START_ROUNDING = 0.02
const START_YAWS = [-0.4, 0.4]
const START_PITCH = 0.15

/**
 * Where a cube of known width stands before a level camera of a known lens, from its edges on one or more pictures of the
 * same camera. It stands on the same level ground in all of them. The camera's pitch, the places and how round the cube's
 * edges are, are fitted together to all edges.
 */
export function cubesInView(edges: readonly (readonly Spot[])[], widthMetres: number, lens: Lens): BoxesInView {
  const focal = focalPixels(lens)
  const first = edges[0] ?? []
  if (edges.some((one) => one.length < 40)) throw new Error('The cube is not seen')
  const startOf = (spots: readonly Spot[]) => {
    const [ys, xs] = [spots.map(([, y]) => y), spots.map(([x]) => x)]
    const away = (focal * widthMetres * 1.1) / (Math.max(...ys) - Math.min(...ys))
    const middle = (Math.max(...xs) + Math.min(...xs)) / 2 - lens.width / 2
    return [(middle * away) / focal, away] as const
  }
  const rowOf = (spots: readonly Spot[]) =>
    lens.height / 2 - (Math.max(...spots.map(([, y]) => y)) + Math.min(...spots.map(([, y]) => y))) / 2
  const [, firstAway] = startOf(first)
  const level = (rowOf(first) * firstAway) / focal - firstAway * Math.tan(START_PITCH)
  const residuals = ([pitch = 0, y = 0, rounding = 0, yaw = 0, ...rest]: readonly number[]) =>
    edges.flatMap((spots, index) => {
      const [x = 0, z = 1] = rest.slice(2 * index, 2 * index + 2)
      const radius = Math.min(0.3, Math.abs(rounding)) * widthMetres
      const outline = outlineOf(cubeSpots({ middle: [x, y, z], yaw }, widthMetres / 2 - radius, pitch, lens))
      return spots.map((spot) => outside(spot, outline) - (focal * radius) / z)
    })
  const fits = START_YAWS.map((yaw) => {
    const guess = [START_PITCH, level, START_ROUNDING, yaw, ...edges.flatMap((spots) => startOf(spots))]
    return fitParameters(
      guess,
      guess.map(() => 1e-5),
      residuals,
      0.5,
    )
  })
  const { parameters, rms } = fits.reduce((best, fit) => (fit.rms < best.rms ? fit : best))
  const [pitch = 0, y = 0, , yaw = 0, ...rest] = parameters
  const stands = edges.map((_, index): BoxStand => {
    const [x = 0, z = 0] = rest.slice(2 * index, 2 * index + 2)
    return { middle: [x, y, z], yaw }
  })
  return { pitch, stands, residualPixels: rms }
}

/** The corners of a cube. */
export function cubeCorners({ middle, yaw }: BoxStand, half: number): Place[] {
  const [c, s] = [Math.cos(yaw), Math.sin(yaw)]
  return [-half, half].flatMap((dx) =>
    [-half, half].flatMap((dz) =>
      [-half, half].map((dy): Place => [middle[0] + c * dx + s * dz, middle[1] + dy, middle[2] - s * dx + c * dz]),
    ),
  )
}

function cubeSpots(stand: BoxStand, half: number, pitch: number, lens: Lens): Spot[] {
  return cubeCorners(stand, half).flatMap((corner) => {
    const spot = seenAt(corner, pitch, lens)
    return spot === undefined ? [] : [spot]
  })
}
