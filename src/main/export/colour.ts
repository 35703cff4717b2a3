import {
  AVCOL_RANGE_JPEG,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT470BG,
  AVCOL_SPC_BT709,
  AVCOL_SPC_BT2020_NCL,
  AVCOL_SPC_FCC,
  AVCOL_SPC_RGB,
  AVCOL_SPC_SMPTE170M,
  AVCOL_SPC_SMPTE240M,
  type Frame,
} from 'node-av'
import { assumedMatrix } from '../../shared/media/assumedMatrix.ts'

/** What a film's colours are: BT.709, limited range, 4:2:0. Every path ends in it. */
export const FILM_SCALE_OUTPUT = 'out_color_matrix=bt709:out_range=limited'

/** `accurate_rnd` without `full_chroma_int` turns white into grey by two steps on the way to RGB. */
export const SCALE_FLAGS = 'flags=bicubic+accurate_rnd+full_chroma_int'

const MATRICES: ReadonlyMap<number, string> = new Map<number, string>([
  [AVCOL_SPC_BT709, 'bt709'],
  [AVCOL_SPC_SMPTE170M, 'smpte170m'],
  [AVCOL_SPC_BT470BG, 'bt470bg'],
  [AVCOL_SPC_SMPTE240M, 'smpte240m'],
  [AVCOL_SPC_FCC, 'fcc'],
  [AVCOL_SPC_BT2020_NCL, 'bt2020'],
])

/**
 * Writes the colour description that a frame lacks onto it: the assumed matrix, limited range.
 */
export function nameColours(frame: Frame): void {
  if (frame.colorSpace !== AVCOL_SPC_RGB && !MATRICES.has(frame.colorSpace)) {
    frame.colorSpace = assumedMatrix(frame) === 'bt709' ? AVCOL_SPC_BT709 : AVCOL_SPC_SMPTE170M
  }
  if (frame.colorRange !== AVCOL_RANGE_JPEG) frame.colorRange = AVCOL_RANGE_MPEG
}

/** The `scale` filter's words for the colours of a frame that `nameColours` has seen. */
export function scaleInput(frame: Frame): string {
  const range = `in_range=${frame.colorRange === AVCOL_RANGE_JPEG ? 'full' : 'limited'}`
  const matrix = MATRICES.get(frame.colorSpace)
  return matrix ? `in_color_matrix=${matrix}:${range}` : range
}
