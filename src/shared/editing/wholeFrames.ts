import { frameAt, frameStart, framesToCover, latest, type Rate, type TimeRange } from '../time/index.ts'

/** The whole frames within a range; empty at its first frame boundary when there are none. */
export function wholeFramesWithin(range: TimeRange, frameRate: Rate): TimeRange {
  const start = frameStart(framesToCover(range.start, frameRate), frameRate)
  return { start, end: latest(start, frameStart(frameAt(range.end, frameRate), frameRate)) }
}
