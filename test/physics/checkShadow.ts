import { cubesInView } from './boxInView.ts'
import { colourEdges, type PictureSize } from './colourEdges.ts'
import { type DecodedFrame, filmFacts, firstAndLastFrame } from './decodeFilm.ts'
import { type SunMeasurement, sunOfShadow } from './shadowFit.ts'

export interface SunFacts {
  readonly cubeWidthMetres: number
  readonly elevationDegrees: number
  /** From the camera's side of the scene, positive to its right. */
  readonly fromCameraDegrees: number
  /** Of the studio's lens for a picture that is wider than high. */
  readonly verticalFieldOfViewDegrees: number
}

export interface SunVerdict {
  readonly elevationErrorDegrees: number
  readonly azimuthErrorDegrees: number
  readonly holds: boolean
}

const TOLERANCE_DEGREES = 1
/** A shadow of which less is seen is not that of the cube. */
const LEAST_SEEN = 0.6

/** Where the sun stands by the shadow of a red cube on level ground, from the film's file and the cube's width alone. */
export async function measureSun(file: string, facts: SunFacts): Promise<SunMeasurement> {
  const [frame] = await firstAndLastFrame(file)
  return sunOn(frame, await filmFacts(file), facts)
}

/** The same from one picture. */
export function sunOn(frame: DecodedFrame, size: PictureSize, facts: SunFacts): SunMeasurement {
  const lens = { ...size, verticalFieldOfViewDegrees: facts.verticalFieldOfViewDegrees }
  const view = cubesInView([colourEdges(frame, size, 'red')], facts.cubeWidthMetres, lens)
  return sunOfShadow(frame, view, facts.cubeWidthMetres, lens)
}

/** Judges a shadow by where the prompt lets the sun stand. */
export function judgeSun(measured: SunMeasurement, facts: SunFacts): SunVerdict {
  const elevationErrorDegrees = measured.elevationDegrees - facts.elevationDegrees
  const turn = measured.fromCameraDegrees - facts.fromCameraDegrees
  const azimuthErrorDegrees = ((((turn + 180) % 360) + 360) % 360) - 180
  const holds =
    Math.abs(elevationErrorDegrees) <= TOLERANCE_DEGREES &&
    Math.abs(azimuthErrorDegrees) <= TOLERANCE_DEGREES &&
    measured.seenShare >= LEAST_SEEN
  return { elevationErrorDegrees, azimuthErrorDegrees, holds }
}
