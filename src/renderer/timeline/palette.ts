import type { TrackRole } from '../../shared/model/index.ts'

/**
 * The colours that the timeline paints with. Clips are quiet greys that lean a little by role; amber is kept for
 * what the person holds: the selection and the playhead.
 */
export const PALETTE = {
  ground: '#141517',
  trackVideo: '#1a1c1f',
  trackAudio: '#181a1c',
  trackLocked: 'rgba(10, 10, 11, 0.45)',
  hatch: 'rgba(255, 255, 255, 0.05)',
  ruler: '#17181b',
  rulerLine: '#2a2c30',
  rulerMark: '#4a4d53',
  rulerText: '#9a9ea6',
  clipText: '#e4e5e7',
  clipShade: 'rgba(0, 0, 0, 0.38)',
  amber: '#f2a93b',
  amberWash: 'rgba(242, 169, 59, 0.14)',
  snap: '#f2a93b',
  marquee: 'rgba(242, 169, 59, 0.10)',
  refused: '#c9503f',
} as const

export interface RoleTint {
  readonly body: string
  readonly edge: string
  readonly wave: string
}

const TINTS: Record<TrackRole, RoleTint> = {
  picture: { body: '#343a42', edge: '#4a525c', wave: '#7d8896' },
  dialogue: { body: '#3b3743', edge: '#524c5d', wave: '#998fab' },
  effects: { body: '#343d38', edge: '#48544d', wave: '#85988c' },
  ambience: { body: '#323c40', edge: '#455359', wave: '#7f969e' },
  music: { body: '#403a34', edge: '#584f47', wave: '#a39383' },
  sound: { body: '#38393c', edge: '#4d4f53', wave: '#8d9096' },
}

export function tintOf(role: TrackRole): RoleTint {
  return TINTS[role]
}
