import {
  add,
  clampTicks,
  frameStart,
  parseTimecode,
  type Rate,
  type Ticks,
  ticks,
  ZERO,
} from '../../shared/time/index.ts'

/**
 * The time that a person typed: `1:02:03` or `00:00:01:12` from the right (frames, seconds, minutes, hours), a bare
 * number of digits read the same way (`112` is one second and twelve frames), `+12` or `-3` as frames from `here`.
 * Undefined when it is none of these.
 */
export function typedTime(text: string, here: Ticks, end: Ticks, frameRate: Rate): Ticks | undefined {
  const trimmed = text.trim()
  const relative = /^([+-])(\d{1,7})$/.exec(trimmed)
  if (relative) {
    const frames = frameStart(Number(relative[2]), frameRate)
    return clampTicks(add(here, ticks(relative[1] === '-' ? -frames : frames)), ZERO, end)
  }
  const fields = fieldsOf(trimmed)
  if (!fields) return undefined
  const filled = [...Array(4 - fields.length).fill('00'), ...fields.map((field) => field.padStart(2, '0'))]
  const time = parseTimecode(filled.join(':'), frameRate)
  return time === undefined ? undefined : clampTicks(time, ZERO, end)
}

function fieldsOf(text: string): readonly string[] | undefined {
  if (/^\d{1,8}$/.test(text)) {
    const even = text.padStart(Math.ceil(text.length / 2) * 2, '0')
    return even.match(/../g) ?? undefined
  }
  const fields = text.split(/[:.;]/)
  const good = fields.length >= 2 && fields.length <= 4 && fields.every((field) => /^\d{1,2}$/.test(field))
  return good ? fields : undefined
}
