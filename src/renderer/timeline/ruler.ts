import { formatTimecode, frameStart, type Rate, type Ticks, ticksPerFrame } from '../../shared/time/index.ts'
import { type TimelineView, xOfTime } from './timelineView.ts'

export interface RulerMark {
  readonly x: number
  readonly time: Ticks
  /** Null on the small marks between. */
  readonly label: string | null
}

/** Two labels are at least this many pixels apart. */
const LABEL_ROOM = 96
/** Two small marks are at least this many pixels apart. */
const MARK_ROOM = 8

/**
 * The marks of the ruler in view. Steps are the ones that people count in (frames, then 1, 2, 5, 10, 15, 30
 * seconds and minutes ...), so that every label stands on a frame.
 */
export function rulerMarks(view: TimelineView, frameRate: Rate): readonly RulerMark[] {
  const frameWidth = ticksPerFrame(frameRate) / view.ticksPerPixel
  const steps = stepsInFrames(frameRate)
  const labelStep = steps.find((frames) => frames * frameWidth >= LABEL_ROOM) ?? (steps.at(-1) as number)
  const markStep = steps.find((frames) => labelStep % frames === 0 && frames * frameWidth >= MARK_ROOM) ?? labelStep
  const perMark = markStep * ticksPerFrame(frameRate)
  const marks: RulerMark[] = []
  const first = Math.max(0, Math.floor(view.scrollTicks / perMark))
  const last = Math.ceil((view.scrollTicks + view.width * view.ticksPerPixel) / perMark)
  for (let index = first; index <= last; index += 1) {
    const frame = index * markStep
    const time = frameStart(frame, frameRate)
    const label = frame % labelStep === 0 ? formatTimecode(time, frameRate) : null
    marks.push({ x: xOfTime(view, time), time, label })
  }
  return marks
}

function stepsInFrames(frameRate: Rate): readonly number[] {
  const second = Math.round(frameRate.num / frameRate.den)
  const parts = [1, 2, 5, 10, Math.round(second / 2)].filter((frames) => frames < second)
  const wholes = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 18_000, 36_000]
  return [...new Set([...parts, ...wholes.map((seconds) => seconds * second)])].sort((a, b) => a - b)
}
