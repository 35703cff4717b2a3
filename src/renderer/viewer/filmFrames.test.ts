import { describe, expect, it } from 'vitest'
import { CROWDED_SEQUENCE, crowdedSequence } from '../../../test/fixtures/crowdedSequence.ts'
import { runCommand } from '../../shared/editing/index.ts'
import { apply } from '../../shared/history/index.ts'
import { sequenceIndex } from '../../shared/model/index.ts'
import { add, FPS_24, frameStart, ticks } from '../../shared/time/index.ts'
import { comingClips } from './comingClips.ts'
import { FilmFrames } from './filmFrames.ts'
import { PictureSources } from './pictureSources.ts'

const doc = crowdedSequence({ videoTracks: 2, audioTracks: 1, clipsPerTrack: 3, lengths: [48] })
const frame = (count: number) => frameStart(count, FPS_24)

describe('the frames of a film', () => {
  const film = new FilmFrames(doc, CROWDED_SEQUENCE)

  it('end with the last whole frame', () => {
    expect(film.end).toBe(frame(144))
    expect(film.lastFrame).toBe(frame(143))
    expect(
      new FilmFrames(crowdedSequence({ videoTracks: 1, audioTracks: 0, clipsPerTrack: 0 }), CROWDED_SEQUENCE).lastFrame,
    ).toBe(0)
  })

  it('are planned at their beginning, whatever the moment within them', () => {
    expect(film.planAt(ticks(frame(50) - 1))).toEqual(film.planAt(frame(49)))
    expect(film.planAt(add(frame(49), ticks(5))).layers[0]).toMatchObject({ sourceTime: frame(49) })
  })
})

describe('clips that come soon', () => {
  it('are those that begin within the stretch, at their first frame', () => {
    const index = sequenceIndex(doc, CROWDED_SEQUENCE)!
    expect(comingClips(index, frame(40), frame(64)).map((layer) => [layer.clipId, layer.sourceTime])).toEqual([
      ['clip_v0-1', frame(48)],
      ['clip_v1-1', frame(48)],
    ])
    expect(comingClips(index, frame(50), frame(74))).toEqual([])
  })
})

describe('the files that have a picture', () => {
  it('are addressed by id at the studio itself, and told anew only when a file changed', () => {
    const sources = new PictureSources('project_crowded' as never, 'http://studio.test', () => false)
    const first = sources.of(doc)
    expect(first.map(({ original, proxy }) => [original, proxy])).toEqual([
      ['http://studio.test/media/project_crowded/asset_video/original', null],
    ])
    const moved = runCommand(doc, 'moveClips', {
      idSeed: 'x',
      clipIds: ['clip_v1-0'],
      by: frame(500),
      mode: 'overwrite',
    })
    if (!moved.ok) throw new Error('The clip could not be moved')
    expect(sources.of(apply(doc, moved.value))).toBe(first)
  })
})
