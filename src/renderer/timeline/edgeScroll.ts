/** The band at an end of the timeline in which a drag scrolls, in pixels. */
const BAND = 36
/** Pixels a frame at the very end and beyond. */
const FASTEST = 14

/** How far a drag at `position` scrolls each frame: 0 in the middle, faster toward and past the ends. */
export function edgeScrollSpeed(position: number, length: number): number {
  const band = Math.min(BAND, length / 4)
  if (position < band) return -FASTEST * Math.min(1, (band - position) / band)
  if (position > length - band) return FASTEST * Math.min(1, (position - (length - band)) / band)
  return 0
}
