import type { TrackRole } from '../../shared/model/index.ts'

/**
 * The colours that the timeline paints with. Clips are quiet greys that lean a little by role; amber is kept for
 * what the person holds: the selection and the playhead.
 */
export const PALETTE = {
  ground: '#121110',
  trackVideo: '#1b1a18',
  trackAudio: '#191816',
  trackLocked: 'rgba(10, 9, 8, 0.45)',
  hatch: 'rgba(255, 248, 236, 0.05)',
  ruler: '#151413',
  rulerLine: '#2c2a27',
  rulerMark: '#4a4641',
  rulerText: '#989187',
  clipText: '#f1eee9',
  amber: '#f0a83c',
  amberWash: 'rgba(240, 168, 60, 0.14)',
  snap: '#ffc263',
  marquee: 'rgba(240, 168, 60, 0.10)',
} as const

export interface RoleTint {
  readonly body: string
  readonly edge: string
  readonly wave: string
}

const TINTS: Record<TrackRole, RoleTint> = {
  picture: { body: '#3a3b3f', edge: '#54565b', wave: '#85878d' },
  dialogue: { body: '#3d383f', edge: '#57505a', wave: '#a396a8' },
  effects: { body: '#373c38', edge: '#4f5650', wave: '#8f9c90' },
  ambience: { body: '#353b3d', edge: '#4c5558', wave: '#8a9a9f' },
  music: { body: '#403a34', edge: '#5a5249', wave: '#a8998a' },
  sound: { body: '#3a3937', edge: '#53514e', wave: '#9a958e' },
}

export function tintOf(role: TrackRole): RoleTint {
  return TINTS[role]
}
