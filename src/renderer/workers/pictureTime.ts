import {
  dividesEvenly,
  frameAt,
  frameStart,
  fromSeconds,
  type Rate,
  snapToFrame,
  type Ticks,
  ticksPerFrame,
  toSeconds,
} from '../../shared/time/index.ts'

/**
 * When a decoded picture begins. Containers round to their own clock; a constant rate gives the exact frame back.
 * The export reads its sources by the same rule, so that both show the same picture at every time.
 */
export function pictureTime(timestampSeconds: number, frameRate: Rate | null): Ticks {
  const time = fromSeconds(timestampSeconds)
  return frameRate && dividesEvenly(frameRate) ? snapToFrame(time, frameRate) : time
}

/**
 * The seconds to ask a decoder for, to get the picture that is on screen at a time: with a constant rate the middle
 * of its frame, so that no rounding of the container reaches a neighbour.
 */
export function secondsToAsk(sourceTime: Ticks, frameRate: Rate | null): number {
  if (!frameRate || !dividesEvenly(frameRate)) return toSeconds(sourceTime)
  const start = frameStart(frameAt(sourceTime, frameRate), frameRate)
  return toSeconds(start) + toSeconds(ticksPerFrame(frameRate)) / 2
}
