import { type BoxesInView, cubeCorners, spotsOf } from './boxInView.ts'
import { lightOf } from './colourEdges.ts'
import type { DecodedFrame } from './decodeFilm.ts'
import { fitParameters } from './leastSquares.ts'
import { type Lens, outlineOf, outside, type Place, type Spot } from './pinhole.ts'

export interface SunMeasurement {
  /** Over the horizon. */
  readonly elevationDegrees: number
  /** From the camera's side of the scene, positive to its right. */
  readonly fromCameraDegrees: number
  /** How far the fitted shadow is from the edges that are seen, in pixels. */
  readonly residualPixels: number
  /** Of the shadow's outline, how much is seen as an edge. */
  readonly seenShare: number
}

type Light = (x: number, y: number) => number

/** How far from a shadow's edge its brightness is looked at, pixels. */
const BESIDE = 4
const SPACING = 4
const ROUNDS = 4
/** Edges must be this far from the cube itself, pixels. */
const CLEAR_OF_CUBE = 5
/** Of the light beside it, how much darker a shadow is at least. */
const LEAST_SHADE = 0.15

/**
 * Where the sun stands by which a cube casts its shadow on level ground, from one picture. Of all heights and directions the
 * one is taken whose shadow has most contrast along its outline; then the outline is moved to the edges that are seen there.
 */
export function sunOfShadow(frame: DecodedFrame, view: BoxesInView, widthMetres: number, lens: Lens): SunMeasurement {
  const light: Light = (x, y) => {
    const [column, row] = [Math.round(x - 0.5), Math.round(y - 0.5)]
    if (column < 0 || row < 0 || column >= lens.width || row >= lens.height) return Number.NaN
    return lightOf(frame.rgba, row * lens.width + column)
  }
  const points = roundedCube(view, widthMetres)
  const ground = (view.stands[0]?.middle[1] ?? 0) - widthMetres / 2
  const cube = outlineOf(spotsOf(points, view.pitch, lens))
  const shadow = ([elevation = 45, around = 0]: readonly number[]) =>
    outlineOf(
      spotsOf(
        points.map((point) => shadowOf(point, ground, elevation, around)),
        view.pitch,
        lens,
      ),
    )
  const clear = (spot: Spot) => outside(spot, cube) > CLEAR_OF_CUBE

  let best: readonly number[] = [45, 0]
  let most = Number.NEGATIVE_INFINITY
  for (let elevation = 9; elevation <= 81; elevation += 3) {
    for (let around = -180; around < 180; around += 3) {
      const contrast = contrastOf(
        along(shadow([elevation, around])).filter(({ at }) => clear(at)),
        light,
      )
      if (contrast > most) [best, most] = [[elevation, around], contrast]
    }
  }
  let fit = { parameters: [...best], rms: Number.POSITIVE_INFINITY }
  let seenShare = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const outline = along(shadow(fit.parameters)).filter(({ at }) => clear(at))
    const edges = outline.flatMap((one) => edgeNear(one, light, frame, lens) ?? []).filter(({ spot }) => clear(spot))
    seenShare = edges.length / Math.max(1, outline.length)
    const residuals = (parameters: readonly number[]) => {
      const drawn = shadow(parameters)
      return edges.map(({ spot }) => outside(spot, drawn))
    }
    fit = fitParameters(fit.parameters, [1e-3, 1e-3], residuals, 0.5)
  }
  const [elevationDegrees = 0, fromCameraDegrees = 0] = fit.parameters
  return { elevationDegrees, fromCameraDegrees, residualPixels: fit.rms, seenShare }
}

/** Where the light of a sun that stands there puts the shadow of a place on the ground. */
function shadowOf([x, y, z]: Place, ground: number, elevationDegrees: number, fromCameraDegrees: number): Place {
  const [elevation, around] = [(elevationDegrees * Math.PI) / 180, (fromCameraDegrees * Math.PI) / 180]
  const reach = (y - ground) / Math.tan(elevation)
  return [x - reach * Math.sin(around), ground, z + reach * Math.cos(around)]
}

/** Places on the round corners of a cube; between them it is convex. */
function roundedCube({ stands, rounding }: BoxesInView, widthMetres: number): Place[] {
  const [stand] = stands
  if (!stand) return []
  const radius = rounding * widthMetres
  const ways = [-1, 0, 1].flatMap((x) => [-1, 0, 1].flatMap((y) => [-1, 0, 1].map((z) => [x, y, z] as const)))
  return cubeCorners(stand, widthMetres / 2 - radius).flatMap((corner) =>
    ways.flatMap((way): Place[] => {
      const length = Math.hypot(...way)
      if (length === 0) return []
      return [corner.map((value, axis) => value + (radius * (way[axis] ?? 0)) / length) as unknown as Place]
    }),
  )
}

interface OutlinePoint {
  readonly at: Spot
  /** A pixel's length out of the outline. */
  readonly out: Spot
}

/** Points along an outline. */
function along(outline: readonly Spot[]): OutlinePoint[] {
  return outline.flatMap((a, index) => {
    const b = outline[(index + 1) % outline.length] as Spot
    const length = Math.hypot(b[0] - a[0], b[1] - a[1])
    const out: Spot = [(b[1] - a[1]) / length, -(b[0] - a[0]) / length]
    return Array.from({ length: Math.floor(length / SPACING) }, (_, step): OutlinePoint => {
      const share = ((step + 0.5) * SPACING) / length
      return { at: [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])], out }
    })
  })
}

/** How much darker it is inside than outside, summed over the outline, less what is brighter inside. */
function contrastOf(points: readonly OutlinePoint[], light: Light): number {
  let sum = 0
  for (const { at, out } of points) {
    const within = light(at[0] - BESIDE * out[0], at[1] - BESIDE * out[1])
    const without = light(at[0] + BESIDE * out[0], at[1] + BESIDE * out[1])
    if (Number.isNaN(within) || Number.isNaN(without)) continue
    sum += Math.max(-0.3, Math.min(0.5, (without - within) / Math.max(0.02, without))) - 0.1
  }
  return sum
}

/** The edge of a shadow near a point of its outline: half dark, half light; undefined where there is none. */
function edgeNear(
  { at, out }: OutlinePoint,
  light: Light,
  frame: DecodedFrame,
  lens: Lens,
): { spot: Spot }[] | undefined {
  const reach = 2 * BESIDE
  const place = (step: number): Spot => [at[0] + step * out[0], at[1] + step * out[1]]
  const [dark, bright] = [light(...place(-reach)), light(...place(reach))]
  if (!(dark < (1 - LEAST_SHADE) * bright)) return undefined
  const half = (dark + bright) / 2
  const value = (step: number) => between(frame, lens, place(step))
  for (let step = -reach; step < reach; step += 0.5) {
    const [here, next] = [value(step), value(step + 0.5)]
    if (here < half && next >= half) return [{ spot: place(step + (0.5 * (half - here)) / (next - here)) }]
  }
  return undefined
}

/** The light between pixels, by their distances. */
function between({ rgba }: DecodedFrame, { width, height }: Lens, [x, y]: Spot): number {
  const [left, top] = [Math.floor(x - 0.5), Math.floor(y - 0.5)]
  const [dx, dy] = [x - 0.5 - left, y - 0.5 - top]
  const at = (column: number, row: number) => {
    return lightOf(rgba, Math.min(height - 1, Math.max(0, row)) * width + Math.min(width - 1, Math.max(0, column)))
  }
  return (
    (1 - dx) * (1 - dy) * at(left, top) +
    dx * (1 - dy) * at(left + 1, top) +
    (1 - dx) * dy * at(left, top + 1) +
    dx * dy * at(left + 1, top + 1)
  )
}
