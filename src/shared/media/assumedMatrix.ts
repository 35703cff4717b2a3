/**
 * How the colours of a video are coded whose file does not say: BT.601 when it has at most standard-definition
 * lines, else BT.709. Preview and export both go by it. Sizes are in pixels.
 */
export function assumedMatrix({ width, height }: { readonly width: number; readonly height: number }) {
  return height <= 576 && width <= 1024 ? 'smpte170m' : 'bt709'
}
