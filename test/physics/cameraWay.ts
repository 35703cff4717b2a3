import { cubesInView } from './boxInView.ts'
import { colourEdges } from './colourEdges.ts'
import { filmFacts, firstAndLastFrame } from './decodeFilm.ts'

/** How far a camera was carried, from a film's first picture to its last, metres. */
export interface CameraWay {
  readonly rightMetres: number
  /** Along the ground toward where the camera looks. */
  readonly forwardMetres: number
  readonly upMetres: number
  /** Of the camera about the vertical; a camera that is only carried is not turned. */
  readonly turnedDegrees: number
  readonly residualPixels: number
}

/**
 * Measures how far a camera was carried, from the film's file, its lens, and the width of a red cube that stands still in it:
 * where the cube stands before the camera in the first picture and in the last.
 */
export async function measureWay(
  file: string,
  { cubeWidthMetres, verticalFieldOfViewDegrees }: { cubeWidthMetres: number; verticalFieldOfViewDegrees: number },
): Promise<CameraWay> {
  const size = await filmFacts(file)
  const lens = { ...size, verticalFieldOfViewDegrees }
  const [first, last] = (await firstAndLastFrame(file)).map((frame) => {
    const view = cubesInView([colourEdges(frame, size, 'red')], cubeWidthMetres, lens)
    return { ...view, stand: view.stands[0] }
  })
  if (!first?.stand || !last?.stand) throw new Error('The cube is not seen')
  const gone = (axis: 0 | 1 | 2) => (first.stand?.middle[axis] ?? 0) - (last.stand?.middle[axis] ?? 0)
  // Alike after a quarter of a turn.
  const quarter = (((last.stand.yaw - first.stand.yaw) * 180) / Math.PI / 90) % 1
  return {
    rightMetres: gone(0),
    upMetres: gone(1),
    forwardMetres: gone(2),
    turnedDegrees: 90 * (quarter - Math.round(quarter)),
    residualPixels: Math.max(first.residualPixels, last.residualPixels),
  }
}
