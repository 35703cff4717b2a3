import type { SequenceIndex, TrackLane } from '../../shared/model/sequenceIndex.ts'
import { type Ticks, ticks } from '../../shared/time/index.ts'

/** The tracks from the top of the screen to the bottom: pictures above sounds, the topmost picture first. */
export function lanesOnScreen(index: SequenceIndex): readonly TrackLane[] {
  return [...index.videoTracks.toReversed(), ...index.audioTracks]
}

/** Which part of the sequence is on screen, in pixels of the page. */
export interface TimelineView {
  readonly ticksPerPixel: number
  readonly scrollTicks: Ticks
  readonly scrollTop: number
  /** The size of the track area: right of the headers, below the ruler. */
  readonly width: number
  readonly height: number
}

/** The horizontal place of a time, from the left edge of the track area. */
export function xOfTime(view: TimelineView, time: number): number {
  return (time - view.scrollTicks) / view.ticksPerPixel
}

/** The time under a pixel; before the start of the sequence it is negative. */
export function timeAtX(view: TimelineView, x: number): Ticks {
  return ticks(Math.round(view.scrollTicks + x * view.ticksPerPixel))
}
