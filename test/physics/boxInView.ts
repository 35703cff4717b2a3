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
  /** The radius of its round edges as a share of its width. */
  readonly rounding: number
  readonly residualPixels: number
}

/** A silhouette's corners are round; how round is found with the rest, and begins here, in shares of the width. */
const START_ROUNDING = 0.03
const START_YAWS = [-0.4, 0.4]
const START_PITCHES = [0.08, 0.25, 0.5]

/**
 * Where a cube of known width stands before a level camera of a known lens, from its edges on one or more pictures of the
 * same camera. It stands on the same level ground in all of them, turned alike. The camera's pitch, the places and how round
 * the cube's edges are, are fitted together to all edges.
 */
export function cubesInView(edges: readonly (readonly Spot[])[], widthMetres: number, lens: Lens): BoxesInView {
  const focal = focalPixels(lens)
  if (edges.some((one) => one.length < 40)) throw new Error('The cube is not seen')
  const scene = (parameters: readonly number[]) => {
    const [pitch = 0, y = 0, rounding = 0, yaw = 0, ...rest] = parameters
    const stands = edges.map((_, index): BoxStand => {
      const [x = 0, z = 1] = rest.slice(2 * index, 2 * index + 2)
      return { middle: [x, y, z], yaw }
    })
    return { pitch, stands, rounding: Math.min(0.3, Math.abs(rounding)) }
  }
  const residuals = (parameters: readonly number[]) => {
    const { pitch, stands, rounding } = scene(parameters)
    const radius = rounding * widthMetres
    return stands.flatMap((stand, index) => {
      const outline = outlineOf(spotsOf(cubeCorners(stand, widthMetres / 2 - radius), pitch, lens))
      return (edges[index] ?? []).map((spot) => outside(spot, outline) - (focal * radius) / stand.middle[2])
    })
  }
  const fits = START_PITCHES.flatMap((pitch) =>
    START_YAWS.map((yaw) => {
      const guess = startOf(edges, pitch, yaw, widthMetres, lens)
      return fitParameters(
        guess,
        guess.map(() => 1e-5),
        residuals,
        0.5,
      )
    }),
  )
  const { parameters, rms } = fits.reduce((best, fit) => (fit.rms < best.rms ? fit : best))
  return { ...scene(parameters), residualPixels: rms }
}

/** Where the fit begins: a cube as far away as its height on the picture says. */
function startOf(
  edges: readonly (readonly Spot[])[],
  pitch: number,
  yaw: number,
  widthMetres: number,
  lens: Lens,
): number[] {
  const focal = focalPixels(lens)
  const stands = edges.map((spots) => {
    const [xs, ys] = [spots.map(([x]) => x), spots.map(([, y]) => y)]
    const middle = (values: readonly number[]) => (Math.max(...values) + Math.min(...values)) / 2
    const away = (focal * widthMetres * (1.1 + Math.sin(pitch) / 2)) / (Math.max(...ys) - Math.min(...ys))
    const level = ((lens.height / 2 - middle(ys)) * away) / focal - away * Math.tan(pitch)
    return { x: ((middle(xs) - lens.width / 2) * away) / focal, away, level }
  })
  return [pitch, stands[0]?.level ?? 0, START_ROUNDING, yaw, ...stands.flatMap(({ x, away }) => [x, away])]
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

/** Where the camera sees places; those behind it are left out. */
export function spotsOf(places: readonly Place[], pitch: number, lens: Lens): Spot[] {
  return places.flatMap((place) => {
    const spot = seenAt(place, pitch, lens)
    return spot === undefined ? [] : [spot]
  })
}
