import { cubesInView } from './boxInView.ts'
import { colourEdges } from './colourEdges.ts'
import { filmFacts, firstAndLastFrame } from './decodeFilm.ts'

export interface SlideFacts {
  readonly cubeWidthMetres: number
  readonly metresPerSecond: number
  readonly friction: number
  /** Of the studio's lens for a picture that is wider than high. */
  readonly verticalFieldOfViewDegrees: number
}

export interface SlideMeasurement {
  readonly distanceMetres: number
  /** How far the fitted outlines are from the cube's edges, in pixels. */
  readonly residualPixels: number
}

export interface SlideVerdict {
  readonly error: number
  readonly holds: boolean
}

const EARTH_GRAVITY = 9.81
const TOLERANCE = 0.01

/**
 * How far a red cube goes that is pushed along the floor and left to friction, from where it stands in the first and in the
 * last picture. From the film's file, the cube's width and the studio's lens alone.
 */
export async function measureSlide(file: string, facts: SlideFacts): Promise<SlideMeasurement> {
  const size = await filmFacts(file)
  const frames = await firstAndLastFrame(file)
  const lens = { ...size, verticalFieldOfViewDegrees: facts.verticalFieldOfViewDegrees }
  const edges = frames.map((frame) => colourEdges(frame, size, 'red'))
  const { stands, residualPixels } = cubesInView(edges, facts.cubeWidthMetres, lens)
  const [from, to] = stands
  if (!from || !to) throw new Error('The cube is not seen twice')
  const distanceMetres = Math.hypot(to.middle[0] - from.middle[0], to.middle[2] - from.middle[2])
  return { distanceMetres, residualPixels }
}

/** Judges a slide by Coulomb's law: what starts at v with friction mu stops after v^2 / (2 mu g). */
export function judgeSlide({ distanceMetres }: SlideMeasurement, facts: SlideFacts): SlideVerdict {
  const due = facts.metresPerSecond ** 2 / (2 * facts.friction * EARTH_GRAVITY)
  const error = distanceMetres / due - 1
  return { error, holds: Math.abs(error) <= TOLERANCE }
}
