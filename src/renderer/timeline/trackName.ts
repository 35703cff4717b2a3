import type { TrackRecord } from '../../shared/model/index.ts'
import type { Say } from '../ui/languageStore.ts'

/** What a track is called: its own name, or what it is for. */
export function trackName(track: TrackRecord, say: Say): string {
  return track.name === '' ? say(`timeline.role.${track.role}`) : track.name
}
