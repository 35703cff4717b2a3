import { cubeCorners, cubesInView, spotsOf } from './boxInView.ts'
import { colourEdges, lightOf, type PictureSize } from './colourEdges.ts'
import type { DecodedFrame } from './decodeFilm.ts'
import { focalPixels, outlineOf, outside, type Spot } from './pinhole.ts'

/** How a red cube of known width touches what it stands on. */
export interface Standing {
  /** Between the cube's lower edge and the ground that the sun lights before it, pixels. */
  readonly gapPixels: number
  /** By how much less of the cube is seen than there is of it, pixels; below zero more is seen. */
  readonly sunkPixels: number
  readonly sizePixels: number
}

export interface StandingVerdict {
  readonly isAttached: boolean
  readonly isWhole: boolean
}

/** At rest: a pixel, or this share of the cube where that is more. */
const TOLERANCE = { pixels: 1, share: 0.01 }
/** Of the size of the cube: what lies this far below its edge is ground in the sun. */
const BELOW = { from: 0.06, to: 0.1 }
/** Less red than this, of its light, is no cube. */
const REDNESS = 0.35
/** The cube's lowest part, of its size, by which nothing is fitted. */
const FOOT = 0.15

/** Judges a cube at rest: it neither floats nor is it sunk. */
export function judgeStanding({ gapPixels, sunkPixels, sizePixels }: Standing): StandingVerdict {
  const allowed = Math.max(TOLERANCE.pixels, TOLERANCE.share * sizePixels)
  return { isAttached: gapPixels <= allowed, isWhole: Math.abs(sunkPixels) <= allowed }
}

/**
 * How a red cube stands on ground that the sun lights from the camera's left. A cube in the air lets the camera see under it,
 * into its own shadow: a dark strip between it and the lit ground. Of one that is sunk less is seen than its upper part, its
 * width and the lens tell.
 */
export function measureStanding(
  frame: DecodedFrame,
  size: PictureSize,
  { cubeWidthMetres, verticalFieldOfViewDegrees }: { cubeWidthMetres: number; verticalFieldOfViewDegrees: number },
): Standing {
  const edges = colourEdges(frame, size, 'red')
  const [xs, ys] = [edges.map(([x]) => x), edges.map(([, y]) => y)]
  const [left, top, bottom] = [Math.min(...xs), Math.min(...ys), Math.max(...ys)]
  const corner = edges.reduce((lowest, spot) => (spot[1] > lowest[1] ? spot : lowest))[0]
  const sizePixels = bottom - top
  const columns = range(Math.ceil(left + 0.15 * (corner - left)), Math.floor(corner - 0.15 * (corner - left)))
  const feet = columns.map((x): Spot => [x + 0.5, footOf(frame, size, x) + 1])
  const gaps = feet.map(([x, y]) => darkBelow(frame, size, Math.floor(x), y, sizePixels))

  const lens = { ...size, verticalFieldOfViewDegrees }
  const upper = edges.filter(([, y]) => y < Math.min(...feet.map(([, foot]) => foot)) - FOOT * sizePixels)
  const { pitch, stands, rounding } = cubesInView([upper], cubeWidthMetres, lens)
  const [stand] = stands
  if (!stand) throw new Error('The cube is not seen')
  const radius = rounding * cubeWidthMetres
  const outline = outlineOf(spotsOf(cubeCorners(stand, cubeWidthMetres / 2 - radius), pitch, lens))
  const beyond = feet.map((spot) => outside(spot, outline) - (focalPixels(lens) * radius) / stand.middle[2])
  return { gapPixels: middleOf(gaps), sunkPixels: -middleOf(beyond), sizePixels }
}

/** The lowest row of a column that is of the cube, even where its own shade lies on it. */
function footOf({ rgba }: DecodedFrame, { width, height }: PictureSize, x: number): number {
  let foot = 0
  for (let y = 0; y < height; y += 1) {
    const at = 4 * (y * width + x)
    const [r = 0, g = 0, b = 0] = [rgba[at], rgba[at + 1], rgba[at + 2]]
    const isOfCube = r > 40 && (r - Math.max(g, b)) / r > REDNESS
    if (isOfCube && (foot === 0 || y - foot < 3)) foot = y
  }
  return foot
}

/** How many pixels below a cube's edge are dark, counted by how much of the light of the ground beyond is missing. */
function darkBelow({ rgba }: DecodedFrame, size: PictureSize, x: number, from: number, sizePixels: number): number {
  const light = (y: number) => lightOf(rgba, Math.min(size.height - 1, y) * size.width + x)
  const [near, far] = [from + Math.round(BELOW.from * sizePixels), from + Math.round(BELOW.to * sizePixels)]
  const lit = middleOf(range(near, far).map(light))
  return range(from, near).reduce((sum, y) => sum + Math.max(0, 1 - light(y) / lit), 0)
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}

function middleOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
