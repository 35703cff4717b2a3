import type { VideoLayer } from '../../shared/compositor/index.ts'
import { firstEndingAfter, type SequenceIndex, type VideoClip } from '../../shared/model/index.ts'
import type { Ticks } from '../../shared/time/index.ts'

/**
 * The video clips that begin within the next stretch of play, as layers at their first frame: their files are opened
 * and their first pictures decoded before the cut.
 */
export function comingClips(index: SequenceIndex, from: Ticks, until: Ticks): readonly VideoLayer[] {
  return index.videoTracks
    .filter(({ track }) => !track.muted)
    .flatMap(({ clips }) => {
      const layers: VideoLayer[] = []
      for (let at = firstEndingAfter(clips, from); at < clips.length; at += 1) {
        const clip = clips[at]!
        if (clip.start > until) break
        if (clip.start > from && clip.kind === 'video') layers.push(firstLayer(clip))
      }
      return layers
    })
}

function firstLayer(clip: VideoClip): VideoLayer {
  const { id, assetId, sourceIn, transform, opacity } = clip
  return { kind: 'video', clipId: id, assetId, sourceTime: sourceIn, transform, opacity }
}
