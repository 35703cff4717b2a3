import { mulDiv } from './mulDiv.ts'
import { type Rate, ticksPerFrame } from './rate.ts'
import { type Ticks, ticks } from './ticks.ts'

/** The number of the frame on screen at `t` (floor). */
export function frameAt(t: Ticks, frameRate: Rate): number {
  return Math.floor(t / ticksPerFrame(frameRate))
}

/** When frame `index` begins. */
export function frameStart(index: number, frameRate: Rate): Ticks {
  return ticks(mulDiv(index, ticksPerFrame(frameRate), 1, 'round'))
}

/** The frame boundary nearest to `t`: where an edit lands. Halves go to the later boundary. */
export function snapToFrame(t: Ticks, frameRate: Rate): Ticks {
  const perFrame = ticksPerFrame(frameRate)
  return ticks(mulDiv(mulDiv(t, 1, perFrame, 'round'), perFrame, 1, 'round'))
}

export function isOnFrame(t: Ticks, frameRate: Rate): boolean {
  return t % ticksPerFrame(frameRate) === 0
}

/** How many frames it takes to cover a length; a part of a frame counts as one. */
export function framesToCover(length: Ticks, frameRate: Rate): number {
  return mulDiv(length, 1, ticksPerFrame(frameRate), 'ceil')
}
