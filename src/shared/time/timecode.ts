import { frameAt, frameStart } from './frames.ts'
import type { Rate } from './rate.ts'
import type { Ticks } from './ticks.ts'

/**
 * `HH:MM:SS:FF`, counting frames at the nominal whole rate. Drop-frame (written with `;`) leaves out the
 * first two (four at 59.94) numbers of each minute but every tenth, as SMPTE ST 12-1 section 6.4 says; it
 * is only for 30000/1001 and 60000/1001 and is ignored at other rates. A time before zero gets a minus.
 */
export function formatTimecode(t: Ticks, frameRate: Rate, options: { dropFrame?: boolean } = {}): string {
  const nominal = Math.round(frameRate.num / frameRate.den)
  const drop = options.dropFrame === true && canDropFrames(frameRate)
  const frame = frameAt(t, frameRate)
  const shown = drop ? withDroppedNumbers(Math.abs(frame), nominal) : Math.abs(frame)
  const frames = shown % nominal
  const seconds = Math.floor(shown / nominal)
  const fields = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(twoDigits)
  return `${frame < 0 ? '-' : ''}${fields.join(':')}${drop ? ';' : ':'}${twoDigits(frames)}`
}

/** Reads `HH:MM:SS:FF`, or with `;` before the frames as drop-frame. Undefined when it is not a timecode. */
export function parseTimecode(text: string, frameRate: Rate): Ticks | undefined {
  const match = /^(\d{1,2}):([0-5]\d):([0-5]\d)([:;])(\d{2})$/.exec(text.trim())
  if (!match) return undefined
  const nominal = Math.round(frameRate.num / frameRate.den)
  const [hours, minutes, seconds, frames] = [match[1], match[2], match[3], match[5]].map(Number) as [
    number,
    number,
    number,
    number,
  ]
  if (frames >= nominal) return undefined
  const counted = ((hours * 60 + minutes) * 60 + seconds) * nominal + frames
  if (match[4] !== ';') return frameStart(counted, frameRate)
  if (!canDropFrames(frameRate)) return undefined
  const dropped = nominal / 15
  const totalMinutes = hours * 60 + minutes
  if (totalMinutes % 10 !== 0 && seconds === 0 && frames < dropped) return undefined
  return frameStart(counted - dropped * (totalMinutes - Math.floor(totalMinutes / 10)), frameRate)
}

function canDropFrames(frameRate: Rate): boolean {
  return frameRate.den === 1001 && (frameRate.num === 30000 || frameRate.num === 60000)
}

function withDroppedNumbers(frame: number, nominal: number): number {
  const dropped = nominal / 15
  const perMinute = nominal * 60 - dropped
  const perTenMinutes = nominal * 600 - dropped * 9
  const tens = Math.floor(frame / perTenMinutes)
  const rest = frame % perTenMinutes
  const minutesIntoTen = rest < dropped ? 0 : Math.floor((rest - dropped) / perMinute)
  return frame + dropped * 9 * tens + dropped * minutesIntoTen
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
