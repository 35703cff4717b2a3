import { type BallColour, type BallSighting, trackBall } from './ballTrack.ts'
import { lightOf } from './colourEdges.ts'
import { eachFrame, filmFacts } from './decodeFilm.ts'
import { fitParameters } from './leastSquares.ts'
import { focalPixels, type Lens, type Spot } from './pinhole.ts'

const RAYS = 96
/** Of the size that its colour lets a ball have: where its edge is looked for. */
const EDGE = { nearest: 0.82, farthest: 1.25 }
/** Along a ray the light is compared over this much, pixels; an edge is a step of at least this share of the brighter side. */
const STEP = 1.5
const LEAST_STEP = 0.3
/** How far from an edge the light on its two sides is whole, pixels. */
const BESIDE = 3
const ROUNDS = 3
/** Edges farther off than this many times the middle one, and more than half a pixel, are of what is beside the ball. */
const WILD = 3
const FEWEST_EDGES = 40

/**
 * Follows a ball of known width by its outline, which a pinhole camera sees as the cone around it: its shade, its pattern and
 * the colour of what is behind it do not count. Each sighting is where the ball's middle is seen, with the width that it would
 * have there face to face.
 */
export async function trackBallInSpace(
  file: string,
  colour: BallColour,
  diameterMetres: number,
  verticalFieldOfViewDegrees: number,
): Promise<BallSighting[]> {
  const rough = await trackBall(file, colour)
  const size = await filmFacts(file)
  const lens = { ...size, verticalFieldOfViewDegrees }
  const found: BallSighting[] = []
  await eachFrame(file, ({ timeSeconds, rgba }) => {
    const start = rough.find((one) => Math.abs(one.timeSeconds - timeSeconds) < 1e-6)
    if (!start) return
    const light = (x: number, y: number) => {
      const [column, row] = [Math.floor(x - 0.5), Math.floor(y - 0.5)]
      const [dx, dy] = [x - 0.5 - column, y - 0.5 - row]
      const at = (a: number, b: number) =>
        lightOf(rgba, Math.min(size.height - 1, Math.max(0, b)) * size.width + Math.min(size.width - 1, Math.max(0, a)))
      return (
        (1 - dx) * (1 - dy) * at(column, row) +
        dx * (1 - dy) * at(column + 1, row) +
        (1 - dx) * dy * at(column, row + 1) +
        dx * dy * at(column + 1, row + 1)
      )
    }
    const seen = outlined(start, light, diameterMetres, lens)
    if (seen) found.push({ ...seen, timeSeconds })
  })
  return found
}

function outlined(
  start: BallSighting,
  light: (x: number, y: number) => number,
  diameterMetres: number,
  lens: Lens,
): Omit<BallSighting, 'timeSeconds'> | undefined {
  const focal = focalPixels(lens)
  const way = ([x, y]: Spot) => {
    const [a, b] = [(x - lens.width / 2) / focal, (y - lens.height / 2) / focal]
    const length = Math.hypot(a, b, 1)
    return [a / length, b / length, 1 / length] as const
  }
  // How many pixels a spot is out of the cone around a ball, near the middle of the picture.
  const residuals =
    (spots: readonly Spot[]) =>
    ([x = 0, y = 0, diameter = 1]: readonly number[]) => {
      const [a, b, c] = way([x, y])
      const away = (focal * diameterMetres) / diameter / c
      const half = Math.asin(Math.min(0.99, diameterMetres / 2 / away))
      return spots.map((spot) => {
        const [p, q, r] = way(spot)
        return focal * (Math.acos(Math.min(1, a * p + b * q + c * r)) - half)
      })
    }
  let parameters: readonly number[] = [start.x, start.y, start.diameter]
  for (let round = 0; round < ROUNDS; round += 1) {
    const [x = 0, y = 0, diameter = 0] = parameters
    const spots = edgesAround([x, y], diameter / 2, light)
    if (spots.length < FEWEST_EDGES) return undefined
    const rough = fitParameters(parameters, [1e-4, 1e-4, 1e-4], residuals(spots), 0.5).parameters
    const offs = residuals(spots)(rough).map(Math.abs)
    const usual = [...offs].sort((one, other) => one - other)[Math.floor(offs.length / 2)] ?? 0
    const whole = spots.filter((_, at) => (offs[at] ?? 0) <= Math.max(0.5, WILD * usual))
    parameters = fitParameters(rough, [1e-4, 1e-4, 1e-4], residuals(whole), 0.3).parameters
  }
  const [x = 0, y = 0, diameter = 0] = parameters
  return { x, y, diameter }
}

/** On each ray from a ball's middle, the place near its edge where it grows brightest outward. */
function edgesAround([x, y]: Spot, radius: number, light: (x: number, y: number) => number): Spot[] {
  return Array.from({ length: RAYS }, (_, ray) => (2 * Math.PI * ray) / RAYS).flatMap((angle): Spot[] => {
    const [across, down] = [Math.cos(angle), Math.sin(angle)]
    const at = (reach: number) => light(x + reach * across, y + reach * down)
    const stepAt = (reach: number) => at(reach + STEP) - at(reach - STEP)
    let [best, most] = [0, 0]
    for (let reach = EDGE.nearest * radius; reach <= EDGE.farthest * radius; reach += 0.5) {
      const step = stepAt(reach)
      if (step > most && step > LEAST_STEP * at(reach + STEP)) [best, most] = [reach, step]
    }
    if (best === 0) return []
    const [within, without] = [at(best - BESIDE), at(best + BESIDE)]
    const share = (reach: number) => (at(reach) - within) / (without - within)
    let edge = best - BESIDE
    while (edge < best + BESIDE && share(edge + 0.25) < 0.5) edge += 0.25
    edge += (0.25 * (0.5 - share(edge))) / (share(edge + 0.25) - share(edge))
    return [[x + edge * across, y + edge * down]]
  })
}
