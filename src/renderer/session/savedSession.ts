import { z } from 'zod'
import { idSchema } from '../../shared/model/index.ts'
import { ticks, ticksSchema } from '../../shared/time/index.ts'
import { CLOSEST_ZOOM, type SessionState, WIDEST_ZOOM } from './sessionState.ts'

/** A larger selection is not kept: the host stores at most 20,000 characters. */
const MOST_KEPT_CLIPS = 200

const fromZero = ticksSchema.transform((time) => ticks(Math.max(0, time)))

const savedSession = z.object({
  version: z.literal(1),
  playhead: fromZero,
  selection: z.array(idSchema('clip')).max(MOST_KEPT_CLIPS),
  ticksPerPixel: z.number().min(CLOSEST_ZOOM).max(WIDEST_ZOOM),
  scrollTicks: fromZero,
  scrollTop: z.number().min(0),
  snapping: z.boolean(),
  volume: z.number().min(0).max(1),
})

/** The part of the session that is worth keeping, as text. */
export function writeSession(state: SessionState): string {
  const { playhead, ticksPerPixel, scrollTicks, scrollTop, snapping, volume } = state
  const selection = state.selection.size <= MOST_KEPT_CLIPS ? [...state.selection] : []
  return JSON.stringify({
    version: 1,
    playhead,
    selection,
    ticksPerPixel,
    scrollTicks,
    scrollTop,
    snapping,
    volume,
  } satisfies z.input<typeof savedSession>)
}

/** What was kept, or nothing when it is missing, damaged or of another version: a session may be lost. */
export function readSession(text: string | null): Partial<SessionState> {
  if (text === null) return {}
  const parsed = savedSession.safeParse(parseJson(text))
  if (!parsed.success) return {}
  const { version: _, selection, ...kept } = parsed.data
  return { ...kept, selection: new Set(selection) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
