import { eachFrame, filmFacts } from './decodeFilm.ts'
import { followCorners, type Pair, type Pyramid, pyramidOf } from './featureTracks.ts'
import { fitParameters } from './leastSquares.ts'
import { focalPixels, type Lens } from './pinhole.ts'

/** How a camera that stays in its place was turned, and what its lens did, from the first picture of a film to its last. */
export interface CameraTurn {
  /** To the right, and up, degrees. */
  readonly rightDegrees: number
  readonly upDegrees: number
  /** How many times larger things are at the end. */
  readonly magnified: number
  /** Of the corners that were followed, how far the middle one is from where the turn puts it, pixels of one step. */
  readonly residualPixels: number
  readonly fewestCorners: number
}

type Axis = readonly [number, number, number]
type Matrix = readonly [Axis, Axis, Axis]

const FEWEST = 12
/** Corners farther off than this many times the middle one are of what moves, or of nothing. */
const WILD = 4

/**
 * Measures how a camera turned and zoomed, from the film's file and its lens alone: corners are followed from each picture to
 * the next, and a turn of a pinhole camera is fitted to all of them, step by step. Where the camera is carried things near and
 * far move differently, and no turn fits. Backwards, the film's pictures are taken in reverse order.
 */
export async function measureTurn(
  file: string,
  verticalFieldOfViewDegrees: number,
  { isBackwards = false }: { readonly isBackwards?: boolean } = {},
): Promise<CameraTurn> {
  const size = await filmFacts(file)
  const pyramids: Pyramid[] = []
  await eachFrame(file, (frame) => {
    pyramids.push(pyramidOf(frame, size))
  })
  if (isBackwards) pyramids.reverse()
  const lens = { ...size, verticalFieldOfViewDegrees }
  let [total, magnified, fewestCorners]: [Matrix, number, number] = [rotation([0, 0, 0]), 1, Number.POSITIVE_INFINITY]
  const residuals: number[] = []
  for (let at = 1; at < pyramids.length; at += 1) {
    const pairs = followCorners(pyramids[at - 1] as Pyramid, pyramids[at] as Pyramid)
    fewestCorners = Math.min(fewestCorners, pairs.length)
    if (pairs.length < FEWEST) throw new Error(`Only ${pairs.length} corners can be followed`)
    const step = stepOf(pairs, lens, focalPixels(lens) * magnified)
    total = product(rotation(step.turn), total)
    magnified *= step.magnified
    residuals.push(step.residual)
  }
  const [x, y, z] = axisOf(total)
  const degrees = (radians: number) => (radians * 180) / Math.PI
  return {
    // A camera that looks down turns about the vertical, which is not upright in its picture.
    rightDegrees: degrees(-Math.sign(y) * Math.hypot(y, z)),
    upDegrees: degrees(-x),
    magnified,
    residualPixels: middleOf(residuals),
    fewestCorners,
  }
}

/** The turn and the zoom that put the corners of one picture where they are on the next. */
function stepOf(
  pairs: readonly Pair[],
  { width, height }: Lens,
  focal: number,
): { turn: Axis; magnified: number; residual: number } {
  const [middleX, middleY] = [width / 2 - 0.5, height / 2 - 0.5]
  const residualsOf = (used: readonly Pair[]) => (parameters: readonly number[]) => {
    const [a = 0, b = 0, c = 0, zoom = 0] = parameters
    const turn = rotation([a, b, c])
    const longer = focal * Math.exp(zoom)
    return used.flatMap(({ from, to }) => {
      const way: Axis = [(from[0] - middleX) / focal, (from[1] - middleY) / focal, 1]
      const [x, y, z] = turn.map((row) => row[0] * way[0] + row[1] * way[1] + row[2] * way[2]) as unknown as Axis
      return [middleX + (longer * x) / z - to[0], middleY + (longer * y) / z - to[1]]
    })
  }
  const fitted = (used: readonly Pair[], start: readonly number[]) =>
    fitParameters(start, [1e-6, 1e-6, 1e-6, 1e-6], residualsOf(used), 0.2).parameters
  const rough = fitted(pairs, [0, 0, 0, 0])
  const offs = (used: readonly Pair[], parameters: readonly number[]) =>
    used.map((pair) => Math.hypot(...residualsOf([pair])(parameters)))
  const far = offs(pairs, rough)
  const limit = Math.max(0.15, WILD * middleOf(far))
  const steady = pairs.filter((_, index) => (far[index] ?? 0) <= limit)
  const [a = 0, b = 0, c = 0, zoom = 0] = fitted(steady, rough)
  return { turn: [a, b, c], magnified: Math.exp(zoom), residual: middleOf(offs(steady, [a, b, c, zoom])) }
}

/** The rotation about an axis by its length, radians (Rodrigues). */
function rotation([x, y, z]: Axis): Matrix {
  const angle = Math.hypot(x, y, z)
  if (angle < 1e-12)
    return [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]
  const [a, b, c] = [x / angle, y / angle, z / angle]
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const rest = 1 - cos
  return [
    [cos + a * a * rest, a * b * rest - c * sin, a * c * rest + b * sin],
    [b * a * rest + c * sin, cos + b * b * rest, b * c * rest - a * sin],
    [c * a * rest - b * sin, c * b * rest + a * sin, cos + c * c * rest],
  ]
}

function axisOf(matrix: Matrix): Axis {
  const [[m00, m01, m02], [m10, m11, m12], [m20, m21, m22]] = matrix
  const angle = Math.acos(Math.min(1, Math.max(-1, (m00 + m11 + m22 - 1) / 2)))
  const scale = angle < 1e-9 ? 0.5 : angle / (2 * Math.sin(angle))
  return [scale * (m21 - m12), scale * (m02 - m20), scale * (m10 - m01)]
}

function product(one: Matrix, other: Matrix): Matrix {
  const row = ([a, b, c]: Axis): Axis =>
    [0, 1, 2].map(
      (column) => a * other[0][column as 0] + b * other[1][column as 0] + c * other[2][column as 0],
    ) as unknown as Axis
  return [row(one[0]), row(one[1]), row(one[2])]
}

function middleOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
